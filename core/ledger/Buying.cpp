// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/Buying.h"

#include "core/staff/Separation.h"
#include "core/store/AuditRepository.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/LedgerRepository.h"
#include "core/store/SupplierRepository.h"

#include <algorithm>

namespace yaogui {

namespace {

constexpr qsizetype longestText = 200;

const QStringList licenceKinds{"business", "drug_trade", "drug_production", "quality_agreement", "salesman"};

Done complete(const Supplier &supplier)
{
    const auto missing = [](const QString &field) { return refuse(ErrorCode::ReceiptIncomplete, {{"field", field}}); };
    if (supplier.code.isEmpty() || supplier.code.size() > longestText)
        return missing("code");
    if (supplier.name.isEmpty() || supplier.name.size() > longestText)
        return missing("name");
    for (const Licence &licence : supplier.licences) {
        if (!licenceKinds.contains(licence.kind))
            return missing("licence.kind");
        if (licence.number.isEmpty() || licence.number.size() > longestText)
            return missing("licence.number");
        if (!licence.validUntil.isValid())
            return missing("licence.valid_until");
    }
    return {};
}

Act actOf(FirstStep step)
{
    return step == FirstStep::Asked ? Act::Buy : step == FirstStep::Approved ? Act::ApproveFirstSupply : Act::CheckFirstSupply;
}

/// Whether `step` may follow what was done so far.
Done follows(const StoreRules &rules, const std::vector<SupplierRepository::Step> &done, FirstStep step, const OperatorName &worker)
{
    const FirstStep last = done.empty() ? FirstStep::None : done.back().step;
    const bool over = last == FirstStep::None || last == FirstStep::Refused;
    const bool fits = (step == FirstStep::Asked && over) || (step == FirstStep::Checked && last == FirstStep::Asked)
        || (step == FirstStep::Approved && last == FirstStep::Checked)
        || (step == FirstStep::Refused && (last == FirstStep::Asked || last == FirstStep::Checked));
    if (!fits)
        return refuse(ErrorCode::StepOutOfOrder, {{"step", toText(step)}, {"state", toText(last)}});
    return step == FirstStep::Asked ? Done() : mayAlsoDo(rules, {"request", {done.front().worker, {}}}, {"approve", worker});
}

} // namespace

Result<Supplier> Buying::save(const Supplier &supplier, const OperatorName &by)
{
    YAOGUI_TRY(complete(supplier));
    Demand demand;
    demand.act = Act::Buy;
    demand.worker = by;
    demand.subject = supplier.code;
    return Permits(m_store, m_clock).write(demand, [&](Connection &connection) -> Result<Supplier> {
        SupplierRepository suppliers(connection);
        suppliers.save(supplier, m_clock.now(), by.id);
        AuditRepository(connection).append(m_clock.now(), by.id, "supplier.saved", supplier.code,
                                           {{"name", supplier.name}, {"licences", static_cast<qint64>(supplier.licences.size())}});
        return *suppliers.byCode(supplier.code);
    });
}

Result<std::vector<Supplier>> Buying::suppliers() const
{
    return m_store.read([](Connection &connection) -> Result<std::vector<Supplier>> { return SupplierRepository(connection).all(); });
}

Result<FirstStep> Buying::step(const Subject &subject, FirstStep step, const QString &note, const OperatorName &by)
{
    const QString name = subject.drug.isEmpty() ? subject.supplier : subject.drug;
    Demand demand;
    demand.act = actOf(step);
    demand.worker = by;
    demand.subject = name;
    return Permits(m_store, m_clock).write(demand, [&](Connection &connection) -> Result<FirstStep> {
        SupplierRepository suppliers(connection);
        SupplierRepository::Subject whose;
        if (subject.drug.isEmpty()) {
            const auto supplier = suppliers.byCode(subject.supplier);
            if (!supplier)
                return refuse(ErrorCode::SupplierUnknown, {{"supplier", subject.supplier}});
            whose.supplier = supplier->id;
        } else {
            const auto drug = CatalogueRepository(connection).byCode(subject.drug);
            if (!drug)
                return refuse(ErrorCode::CodeUnknown, {{"text", subject.drug}});
            whose.drug = drug->id;
        }
        YAOGUI_TRY(follows(m_rules(m_clock.today()).policy.store, suppliers.steps(whose), step, by));
        if (step == FirstStep::Refused && note.simplified().isEmpty())
            return refuse(ErrorCode::ReasonNeeded);
        suppliers.addStep(whose, {step, by.id, note.simplified().left(longestText), m_clock.now()});
        AuditRepository(connection).append(m_clock.now(), by.id, "first_supply." + toText(step), name, {{"drug", !subject.drug.isEmpty()}});
        return step;
    });
}

Done Buying::mayBuyFrom(const Supplier &supplier, const QDate &today)
{
    if (supplier.step != FirstStep::Approved)
        return refuse(ErrorCode::FirstApprovalMissing, {{"supplier", supplier.code}, {"step", toText(supplier.step)}});
    bool business = false, trade = false;
    for (const Licence &licence : supplier.licences) {
        if (licence.validUntil < today)
            return refuse(ErrorCode::SupplierLocked,
                          {{"supplier", supplier.code}, {"licence", licence.kind}, {"until", licence.validUntil.toString(Qt::ISODate)}});
        business = business || licence.kind == u"business";
        trade = trade || licence.kind == u"drug_trade" || licence.kind == u"drug_production";
    }
    if (!business || !trade)
        return refuse(ErrorCode::SupplierLocked, {{"supplier", supplier.code}, {"licence", business ? "drug_trade" : "business"}, {"until", QJsonValue()}});
    return {};
}

Done Buying::mayBuy(Connection &connection, const Drug &drug)
{
    const auto steps = SupplierRepository(connection).steps({{}, drug.id});
    const FirstStep last = steps.empty() ? FirstStep::None : steps.back().step;
    if (last == FirstStep::Approved || LedgerRepository(connection).everStocked(drug.id))
        return {};
    return refuse(ErrorCode::FirstApprovalMissing, {{"drug", drug.code}, {"step", toText(last)}});
}

} // namespace yaogui
