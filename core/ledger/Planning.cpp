// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/Planning.h"

#include "core/ledger/Buying.h"
#include "core/ledger/LotMove.h"
#include "core/staff/DemandFor.h"
#include "core/store/AuditRepository.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/OrderRepository.h"
#include "core/store/PlanRepository.h"
#include "core/store/ShortageRepository.h"
#include "core/store/SupplierRepository.h"

#include <algorithm>

namespace yaogui {

namespace {

constexpr qsizetype longestNote = 200;

Quantity wholePacks(Quantity quantity)
{
    const std::int64_t pack = packs(1).units();
    return packs((quantity.units() + pack - 1) / pack);
}

/// One plan: what is known of each drug that was sold lately or asked for.
class Plan {
public:
    Plan(Connection &connection, const PlanRules &rules, const QDate &today) : m_connection(connection), m_rules(rules), m_today(today) {}

    std::vector<PlanLine> make(const QString &since)
    {
        for (const auto &[drug, sold] : PlanRepository(m_connection).soldSince(since))
            lineOf(drug).sold = std::max(sold, Quantity());
        CatalogueRepository catalogue(m_connection);
        for (const Shortage &shortage : ShortageRepository(m_connection).open()) {
            PlanLine &line = lineOf(catalogue.byCode(shortage.drug)->id);
            line.asked += shortage.quantity;
            line.special = line.special || shortage.special;
        }
        std::vector<PlanLine> lines;
        for (auto &[drug, line] : m_lines) {
            if (propose(drug, line))
                lines.push_back(std::move(line));
        }
        std::stable_sort(lines.begin(), lines.end(), [](const PlanLine &a, const PlanLine &b) {
            return std::tuple(!a.special, a.drug.genericName, a.drug.code) < std::tuple(!b.special, b.drug.genericName, b.drug.code);
        });
        return lines;
    }

private:
    PlanLine &lineOf(DrugId drug) { return m_lines[drug]; }

    bool propose(DrugId drug, PlanLine &line)
    {
        line.stock = PlanRepository(m_connection).goodStock(drug, m_today);
        line.onOrder = OrderRepository(m_connection).onOrder(drug);
        const std::int64_t days = m_rules.salesDays;
        const Quantity wanted = Quantity::ofUnits((line.sold.units() * m_rules.coverDays + days - 1) / days) + line.asked;
        const Quantity there = line.stock + line.onOrder;
        if (wanted <= there)
            return false;
        line.proposed = wholePacks(wanted - there);
        line.drug = CatalogueRepository(m_connection).byId(drug).value_or(Drug());
        for (const PlanRepository::Source &source : PlanRepository(m_connection).sources(drug)) {
            const Supplier *supplier = supplierOf(source.supplier);
            if (supplier == nullptr)
                continue;
            line.supplier = supplier->code;
            line.price = source.cost;
            break;
        }
        return true;
    }

    /// Null for one that may not be bought from today.
    const Supplier *supplierOf(SupplierId id)
    {
        auto known = m_suppliers.find(id);
        if (known == m_suppliers.end())
            known = m_suppliers.emplace(id, SupplierRepository(m_connection).byId(id)).first;
        return known->second && Buying::mayBuyFrom(*known->second, m_today) ? &*known->second : nullptr;
    }

    Connection &m_connection;
    const PlanRules &m_rules;
    QDate m_today;
    std::map<DrugId, PlanLine> m_lines;
    std::map<SupplierId, std::optional<Supplier>> m_suppliers;
};

} // namespace

Result<std::vector<PlanLine>> Planning::plan() const
{
    const QString since = toIso(m_clock.now().addDays(-m_rules.salesDays));
    return m_store.read([&](Connection &connection) -> Result<std::vector<PlanLine>> { return Plan(connection, m_rules, m_clock.today()).make(since); });
}

Result<Shortage> Planning::ask(const Shortage &shortage, const OperatorName &by)
{
    // Whoever buys may note it as well as whoever stands at the counter.
    const Demand buying = demandFor(Act::Buy, by, shortage.drug);
    const bool buys = m_store.read([&](Connection &connection) { return Permits(m_store, m_clock).check(connection, buying, m_clock.now()); }).has_value();
    return Permits(m_store, m_clock).write(buys ? buying : demandFor(Act::Sell, by, shortage.drug), [&](Connection &connection) -> Result<Shortage> {
        const auto drug = CatalogueRepository(connection).byCode(shortage.drug);
        if (!drug)
            return refuse(ErrorCode::CodeUnknown, {{"text", shortage.drug}});
        if (!shortage.quantity.isPositive() || shortage.quantity.units() % packs(1).units() != 0)
            return refuse(ErrorCode::QuantityInvalid, {{"quantity", toText(shortage.quantity)}});
        Shortage kept = shortage;
        kept.note = shortage.note.simplified().left(longestNote);
        if (kept.special && kept.note.isEmpty())
            return refuse(ErrorCode::ReasonNeeded);
        ShortageRepository shortages(connection);
        kept.id = shortages.add(kept, drug->id, by.id, m_clock.now());
        AuditRepository(connection).append(m_clock.now(), by.id, "shortage.asked", drug->code,
                                           {{"quantity", toText(kept.quantity)}, {"special", kept.special}, {"note", kept.note}});
        return *shortages.byId(kept.id);
    });
}

Result<Shortage> Planning::drop(ShortageId id, const QString &reason, const OperatorName &by)
{
    return Permits(m_store, m_clock).write(demandFor(Act::Buy, by, QString::number(id.value)), [&](Connection &connection) -> Result<Shortage> {
        ShortageRepository shortages(connection);
        const auto known = shortages.byId(id);
        if (!known)
            return refuse(ErrorCode::OrderUnknown, {{"number", id.value}});
        if (known->state != ShortageState::Open)
            return refuse(ErrorCode::StepOutOfOrder, {{"shortage", id.value}, {"state", toText(known->state)}});
        if (reason.simplified().isEmpty())
            return refuse(ErrorCode::ReasonNeeded);
        shortages.drop(id, by.id, m_clock.now());
        AuditRepository(connection).append(m_clock.now(), by.id, "shortage.dropped", known->drug, {{"reason", reason.simplified().left(longestNote)}});
        return *shortages.byId(id);
    });
}

Result<std::vector<Shortage>> Planning::shortages(std::optional<int> all) const
{
    return m_store.read([&](Connection &connection) -> Result<std::vector<Shortage>> {
        ShortageRepository shortages(connection);
        return all ? shortages.newest(*all) : shortages.open();
    });
}

} // namespace yaogui
