// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who sells: whether they may, and what they take off a sale.

#include "core/sale/Checkout.h"
#include "core/sale/SaleDemands.h"
#include "core/staff/Permits.h"

namespace yaogui {

Demand Checkout::demand(Act act) const
{
    Demand demand;
    demand.act = act;
    demand.worker = m_worker.name;
    demand.subject = m_draft.id.isNull() ? QString() : QString::number(m_draft.id.value);
    return demand;
}

Done Checkout::staffed() const
{
    for (const Demand &demand : demandsOf(m_draft.basket, m_worker.name, m_rules.policy.store))
        YAOGUI_TRY(Permits(m_store, m_clock).ask(demand));
    return {};
}

Done Checkout::auditLine(const QString &kind, int number) const
{
    return Permits(m_store, m_clock).write(demand(Act::RemoveLine), [&](Connection &connection) -> Done {
        const BasketLine &line = m_draft.basket.lines()[static_cast<std::size_t>(number - 1)];
        AuditRepository(connection)
            .append(m_clock.now(), m_worker.name.id, kind, QString::number(m_draft.id.value),
                    {{"line", number}, {"drug", line.drug.code}, {"quantity", toText(line.quantity)}, {"price", toText(line.price)}});
        return {};
    });
}

Done Checkout::mayAdd(const Drug &drug) const
{
    for (const Demand &demand : demandsOf(drug, m_worker.name, m_rules.policy.store)) {
        const Done may = Permits(m_store, m_clock).ask(demand);
        if (!may && demand.act == Act::SellPrescription && may.error().code == ErrorCode::NotPermitted)
            return refuse(ErrorCode::PrescriptionNeeded, {{"drug", drug.genericName}, {"code", drug.code}});
        YAOGUI_TRY(may);
    }
    return {};
}

} // namespace yaogui
