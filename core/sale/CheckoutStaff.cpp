// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who sells: whether they may, and what they take off a sale.

#include "core/sale/Checkout.h"
#include "core/sale/SaleDemands.h"
#include "core/staff/Permits.h"

#include <algorithm>

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
    YAOGUI_TRY_LET(const RxCover cover, rxCover());
    for (const Demand &demand : Dispensing::demands(cover, m_draft, m_worker.name, m_rules.policy.store))
        YAOGUI_TRY(Permits(m_store, m_clock).ask(demand));
    return {};
}

std::optional<Error> Checkout::gate() const
{
    if (m_draft.basket.isEmpty() || m_draft.rest)
        return {};
    const auto cover = rxCover();
    if (!cover)
        return {}; // a prescription that does not hold is said where it is used
    const Done open = m_store.read([&](Connection &connection) -> Done {
        for (const Demand &demand : Dispensing::demands(*cover, m_draft, m_worker.name, m_rules.policy.store))
            YAOGUI_TRY(Permits(m_store, m_clock).check(connection, demand, m_clock.now()));
        return {};
    });
    const bool shut = !open && (open.error().code == ErrorCode::PharmacistAbsent || open.error().code == ErrorCode::PharmacistSuspended);
    return shut ? std::optional(open.error()) : std::nullopt;
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

Result<RxCover> Checkout::rxCover() const
{
    return Dispensing::cover(m_store, m_draft, m_rules, m_clock.now());
}

Done Checkout::prescriptionsStand() const
{
    if (!m_askCentre)
        return {};
    YAOGUI_TRY_LET(const RxCover cover, rxCover());
    for (const auto &[id, record] : cover.records) {
        if (record.rx.origin == RxOrigin::Centre)
            YAOGUI_TRY(m_askCentre(record.number, m_worker.name));
    }
    return {};
}

Done Checkout::usePrescription(const QString &number)
{
    YAOGUI_TRY(mayChange());
    YAOGUI_TRY_LET(const RxRecord record, Dispensing::found(m_store, number, m_clock.now()));
    if (std::find(m_draft.prescriptions.begin(), m_draft.prescriptions.end(), record.id) == m_draft.prescriptions.end())
        m_draft.prescriptions.push_back(record.id);
    fallBack();
    return {};
}

Done Checkout::forgetPrescription(const QString &number)
{
    YAOGUI_TRY(mayChange());
    YAOGUI_TRY_LET(const RxRecord record, Dispensing::found(m_store, number, m_clock.now()));
    std::erase(m_draft.prescriptions, record.id);
    fallBack();
    return {};
}

Done Checkout::mayAdd(const Drug &drug) const
{
    if (drug.drugClass == DrugClass::Prescription) {
        YAOGUI_TRY_LET(const bool named, Dispensing::names(m_store, m_draft, drug, m_clock.now()));
        if (named)
            return Permits(m_store, m_clock).ask(demand(Act::DispensePrescription));
    }
    for (const Demand &demand : demandsOf(drug, m_worker.name, m_rules.policy.store)) {
        const Done may = Permits(m_store, m_clock).ask(demand);
        if (!may && demand.act == Act::SellPrescription && may.error().code == ErrorCode::NotPermitted)
            return refuse(ErrorCode::PrescriptionNeeded, {{"drug", drug.genericName}, {"code", drug.code}});
        YAOGUI_TRY(may);
    }
    return {};
}

} // namespace yaogui
