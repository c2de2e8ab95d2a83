// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/care/Coverage.h"

#include "core/care/NoCodeList.h"
#include "core/outbox/GoodsRow.h"
#include "core/store/CatalogueRepository.h"

#include <map>
#include <set>

namespace yaogui {

namespace {

constexpr qint64 onePack = 10'000; // units of Quantity

/// Adds lines to one side; each drug is looked up once.
class Adding {
public:
    Adding(Connection &connection, const TraceRules &rules) : m_catalogue(connection), m_rules(rules)
    {
        for (const NoCodeList::Entry &entry : NoCodeList::standing(connection))
            m_noCode.insert(entry.drug);
    }

    struct Line {
        QString document;
        DrugId drug;
        qint64 boxes = 0, coded = 0;
        QString state; ///< of its message; empty: none was made
    };
    void take(CoverageSide &side, const Line &line)
    {
        const Drug &drug = known(line.drug);
        if (!drug.isMedicine() || !m_rules.bearsTraceCode(drug) || m_noCode.contains(drug.code)) {
            side.excepted += drug.isMedicine() ? line.boxes : 0;
            return;
        }
        if (!isReported(drug)) {
            side.unmapped += line.boxes;
            return;
        }
        side.boxes += line.boxes;
        const bool sent = line.state == u"sent";
        side.sent += sent ? line.coded : 0;
        const auto miss = [&](qint64 boxes, const QString &why) {
            if (boxes > 0)
                side.misses.push_back({line.document, drug.code, drug.genericName, boxes, why});
        };
        miss(line.boxes - line.coded, QStringLiteral("no_code"));
        miss(sent ? 0 : line.coded, line.state == u"parked" ? QStringLiteral("parked") : QStringLiteral("waiting"));
    }

private:
    const Drug &known(DrugId id)
    {
        const auto found = m_drugs.find(id);
        return found != m_drugs.end() ? found->second : m_drugs.emplace(id, m_catalogue.byId(id).value_or(Drug())).first->second;
    }

    CatalogueRepository m_catalogue;
    const TraceRules &m_rules;
    std::set<QString> m_noCode;
    std::map<DrugId, Drug> m_drugs;
};

Adding::Line lineOf(const Row &row)
{
    const qint64 boxes = row.integer(2) / onePack;
    return {row.text(0), row.id<DrugId>(1), boxes, std::min(row.integer(3), boxes), row.text(4)};
}

} // namespace

QString CoverageSide::percent() const
{
    if (boxes == 0)
        return QStringLiteral("100.00");
    return toText(Money::ofUnits(sent * 10'000 / boxes));
}

Coverage coverageOf(Connection &connection, const TraceRules &rules, const QDate &from, const QDate &to)
{
    Coverage coverage;
    Adding adding(connection, rules);
    const QString first = from.toString(Qt::ISODate), end = to.addDays(1).toString(Qt::ISODate);
    std::vector<Adding::Line> sold, received;
    connection.each("SELECT s.slip, l.drug_id, l.quantity, "
                    "(SELECT COALESCE(SUM(c.boxes), 0) FROM sale_line_code c WHERE c.sale_id = l.sale_id AND c.number = l.number), "
                    "COALESCE((SELECT o.state FROM outbox o WHERE o.key = '3505/' || s.slip || '-' || l.number), '') "
                    "FROM sale s JOIN sale_line l ON l.sale_id = s.id WHERE s.slip IS NOT NULL AND s.changed_at >= ? AND s.changed_at < ? "
                    "AND s.state IN ('settled', 'paid', 'refunded') ORDER BY s.id, l.number",
                    [&](const Row &row) { sold.push_back(lineOf(row)); }, first, end);
    connection.each("SELECT r.number, l.drug_id, l.accepted, "
                    "(SELECT COALESCE(SUM(c.boxes), 0) FROM receipt_code c WHERE c.receipt_id = l.receipt_id AND c.number = l.number), "
                    "COALESCE((SELECT o.state FROM outbox o WHERE o.key = (SELECT '3503/' || r.number || '-' || MIN(m.id) FROM movement m "
                    "JOIN lot ON lot.id = m.lot_id WHERE lot.drug_id = l.drug_id AND lot.lot = l.lot AND m.document = r.number "
                    "AND COALESCE(m.cost, 0) = l.cost)), '') "
                    "FROM receipt r JOIN receipt_line l ON l.receipt_id = r.id WHERE r.state = 'posted' AND r.posted_at >= ? AND r.posted_at < ? "
                    "ORDER BY r.id, l.number",
                    [&](const Row &row) { received.push_back(lineOf(row)); }, first, end);
    for (const Adding::Line &line : sold)
        adding.take(coverage.sold, line);
    for (const Adding::Line &line : received)
        adding.take(coverage.received, line);
    coverage.reached = rules.reachesUploadRate(coverage.sold.sent, coverage.sold.boxes);
    return coverage;
}

} // namespace yaogui
