// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/Availability.h"

#include "core/ledger/MayLeave.h"
#include "core/store/AuditRepository.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/LedgerRepository.h"
#include "core/store/SupplyRepository.h"

namespace yaogui {

namespace {

Availability::Row rowOf(Connection &connection, const Drug &drug, const QDate &today)
{
    Availability::Row row{drug.code, drug.genericName, drug.spec, drug.unit, {}};
    for (const LotStock &lot : LedgerRepository(connection).lots(drug.id)) {
        if (lot.shelf.isPositive() && mayLeave(lot, today, drug.genericName))
            row.quantity += lot.shelf;
    }
    return row;
}

Result<Drug> drugOf(Connection &connection, const QString &code)
{
    const auto drug = CatalogueRepository(connection).byCode(code);
    return drug ? Result<Drug>(*drug) : refuse(ErrorCode::CodeUnknown, {{"text", code.left(40)}});
}

} // namespace

Result<std::vector<Availability::Row>> Availability::list(const QString &drug) const
{
    return m_store.read([&](Connection &connection) -> Result<std::vector<Row>> {
        std::vector<Row> rows;
        if (!drug.isEmpty()) {
            YAOGUI_TRY_LET(const Drug one, drugOf(connection, drug));
            rows.push_back(rowOf(connection, one, m_clock.today()));
            return rows;
        }
        for (const DrugId id : SupplyRepository(connection).stocked()) {
            const auto known = CatalogueRepository(connection).byId(id);
            if (Row row = known ? rowOf(connection, *known, m_clock.today()) : Row(); row.quantity.isPositive())
                rows.push_back(std::move(row));
        }
        return rows;
    });
}

Result<Availability::Cases> Availability::noteNotSupplied(const QString &drug, const QString &note, const OperatorName &by)
{
    constexpr qsizetype longestNote = 200;
    Demand demand;
    demand.act = Act::Sell;
    demand.worker = by;
    demand.subject = drug;
    return Permits(m_store, m_clock).write(demand, [&](Connection &connection) -> Result<Cases> {
        YAOGUI_TRY_LET(const Drug one, drugOf(connection, drug));
        const QDateTime now = m_clock.now();
        Cases cases;
        cases.shown = rowOf(connection, one, now.date()).quantity;
        SupplyRepository supply(connection);
        const QString told = QStringLiteral("") + note.simplified().left(longestNote); // never null
        supply.addCase(one.id, cases.shown, told, now, by.id);
        const TraceRules rules = m_rules(now.date()).policy.trace;
        cases.count = supply.casesSince(now.date().addYears(-1));
        cases.most = rules.falseAvailable;
        cases.endsContract = rules.endsContract(cases.count);
        AuditRepository(connection).append(now, by.id, "stock.not_supplied", one.code,
                                           {{"shown", toText(cases.shown)}, {"cases", cases.count}, {"note", told}});
        return cases;
    });
}

} // namespace yaogui
