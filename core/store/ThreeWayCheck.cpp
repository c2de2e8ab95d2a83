// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/ThreeWayCheck.h"

namespace yaogui {

namespace {

using Between = StoreDifference::Between;

#define YAOGUI_STEPS_TO(states) "settlement_step t JOIN sale s ON s.id = t.sale_id WHERE t.at >= ?1 AND t.at < ?2 AND t.to_state IN (" states ")"
#define YAOGUI_DONE "done AS (SELECT DISTINCT s.* FROM " YAOGUI_STEPS_TO("'settled', 'paid'") " AND t.from_state NOT IN ('settled', 'paid'))"
#define YAOGUI_BACK "back AS (SELECT DISTINCT s.* FROM " YAOGUI_STEPS_TO("'refunded'") ")"

using Rows = std::vector<StoreDifference>;

QString packs(const Row &row, int column)
{
    return toText(row.quantity(column));
}

// What each sale's lines say left the shelf, and what the ledger says did.
void compareLedger(Connection &connection, Rows &rows, const QString &from, const QString &to)
{
    connection.each("WITH " YAOGUI_DONE ", "
                    "sold AS (SELECT d.id AS sale, d.slip, l.lot_id, SUM(l.quantity) AS packs FROM done d JOIN sale_line l ON l.sale_id = d.id "
                    "GROUP BY d.id, l.lot_id), "
                    "moved AS (SELECT document, lot_id, SUM(quantity) AS packs FROM movement WHERE at >= ?1 AND at < ?2 AND kind = 'sale' "
                    "GROUP BY document, lot_id) "
                    "SELECT COALESCE(sold.sale, 0), COALESCE(sold.slip, moved.document), COALESCE(sold.packs, 0), COALESCE(moved.packs, 0) "
                    "FROM sold FULL JOIN moved ON moved.document = sold.slip AND moved.lot_id = sold.lot_id "
                    "WHERE COALESCE(sold.packs, 0) <> COALESCE(moved.packs, 0) ORDER BY 1, 2",
                    [&](const Row &row) { rows.push_back({Between::Ledger, row.integer(0), row.text(1), packs(row, 2), packs(row, 3)}); }, from, to);
}

// The same of what came back, by lot: a return has a paper of its own.
void compareReturns(Connection &connection, Rows &rows, const QString &from, const QString &to)
{
    connection.each("WITH " YAOGUI_BACK ", "
                    "given AS (SELECT l.lot_id, SUM(l.quantity) AS packs, MIN(b.id) AS sale, MIN(b.slip) AS slip FROM back b "
                    "JOIN sale_line l ON l.sale_id = b.id GROUP BY l.lot_id), "
                    "moved AS (SELECT lot_id, SUM(quantity) AS packs, MIN(document) AS document FROM movement WHERE at >= ?1 AND at < ?2 "
                    "AND kind = 'sale_return' AND from_location = 'customer' GROUP BY lot_id) "
                    "SELECT COALESCE(given.sale, 0), COALESCE(given.slip, moved.document), COALESCE(given.packs, 0), COALESCE(moved.packs, 0) "
                    "FROM given FULL JOIN moved ON moved.lot_id = given.lot_id WHERE COALESCE(given.packs, 0) <> COALESCE(moved.packs, 0)",
                    [&](const Row &row) { rows.push_back({Between::Ledger, row.integer(0), row.text(1), packs(row, 2), packs(row, 3)}); }, from, to);
}

void compareBoxes(Connection &connection, Rows &rows, const QString &from, const QString &to)
{
    connection.each("WITH " YAOGUI_DONE " SELECT d.id, d.slip, c.trace_code, COALESCE(b.state, '') FROM done d "
                    "JOIN sale_line_code c ON c.sale_id = d.id LEFT JOIN box b ON b.trace_code = c.trace_code "
                    "WHERE d.state IN ('settled', 'paid') AND (b.state IS NOT 'sold' OR b.sale_id IS NOT d.id) ORDER BY d.id",
                    [&](const Row &row) {
                        rows.push_back({Between::Boxes, row.integer(0), row.text(1), row.text(2), row.text(3)});
                    },
                    from, to);
}

void compareParts(Connection &connection, Rows &rows, const QString &from, const QString &to)
{
    connection.each("WITH " YAOGUI_DONE " SELECT id, slip, total, COALESCE(fund, 0) + COALESCE(account, 0) + COALESCE(family, 0) + COALESCE(cash, 0) "
                    "AS parts FROM done WHERE total <> parts ORDER BY id",
                    [&](const Row &row) {
                        rows.push_back({Between::Parts, row.integer(0), row.text(1), toText(row.money(2)), toText(row.money(3))});
                    },
                    from, to);
}

// A sale that stands holds its cash part, one given back holds nothing.
void compareMoney(Connection &connection, Rows &rows, const QString &from, const QString &to)
{
    const auto take = [&](const Row &row) {
        rows.push_back({Between::Tenders, row.integer(0), row.text(1), toText(row.money(2)), toText(row.money(3))});
    };
    connection.each("WITH " YAOGUI_DONE ", " YAOGUI_BACK " SELECT a.id, a.slip, CASE WHEN a.state = 'refunded' THEN 0 ELSE COALESCE(a.cash, 0) END AS due, "
                    "(SELECT COALESCE(SUM(amount), 0) FROM tender WHERE sale_id = a.id) AS paid "
                    "FROM (SELECT * FROM done UNION SELECT * FROM back) a WHERE due <> paid ORDER BY a.id",
                    take, from, to);
    connection.each("SELECT s.id, s.slip, 0, SUM(x.amount) FROM tender x JOIN sale s ON s.id = x.sale_id "
                    "WHERE x.at >= ? AND x.at < ? AND s.state NOT IN ('settled', 'paid', 'refunded') GROUP BY s.id",
                    take, from, to);
}

StoreSums ledgerSums(Connection &connection, const QString &from, const QString &to)
{
    const auto sums = connection.first(
        "WITH " YAOGUI_DONE ", " YAOGUI_BACK " SELECT "
        "COALESCE((SELECT SUM(l.quantity) FROM done d JOIN sale_line l ON l.sale_id = d.id), 0) - "
        "COALESCE((SELECT SUM(l.quantity) FROM back b JOIN sale_line l ON l.sale_id = b.id), 0), "
        "COALESCE((SELECT SUM(CASE kind WHEN 'sale' THEN quantity ELSE -quantity END) FROM movement WHERE at >= ?1 AND at < ?2 "
        "AND kind IN ('sale', 'sale_return')), 0)",
        [](const Row &row) { return StoreSums{Between::Ledger, packs(row, 0), packs(row, 1), 0}; }, from, to);
    return sums.value_or(StoreSums());
}

StoreSums boxSums(Connection &connection, const QString &from, const QString &to)
{
    const auto sums = connection.first(
        "WITH " YAOGUI_DONE " SELECT COUNT(*), COALESCE(SUM(b.state IS 'sold' AND b.sale_id IS d.id), 0) FROM done d "
        "JOIN sale_line_code c ON c.sale_id = d.id LEFT JOIN box b ON b.trace_code = c.trace_code WHERE d.state IN ('settled', 'paid')",
        [](const Row &row) { return StoreSums{Between::Boxes, QString::number(row.integer(0)), QString::number(row.integer(1)), 0}; }, from, to);
    return sums.value_or(StoreSums());
}

StoreSums partSums(Connection &connection, const QString &from, const QString &to)
{
    const auto sums = connection.first(
        "WITH " YAOGUI_DONE " SELECT COALESCE(SUM(total), 0), "
        "COALESCE(SUM(COALESCE(fund, 0) + COALESCE(account, 0) + COALESCE(family, 0) + COALESCE(cash, 0)), 0) FROM done",
        [](const Row &row) { return StoreSums{Between::Parts, toText(row.money(0)), toText(row.money(1)), 0}; }, from, to);
    return sums.value_or(StoreSums());
}

StoreSums moneySums(Connection &connection, const QString &from, const QString &to)
{
    const auto sums = connection.first(
        "WITH " YAOGUI_DONE ", " YAOGUI_BACK ", ended AS (SELECT * FROM done UNION SELECT * FROM back) SELECT "
        "COALESCE((SELECT SUM(CASE WHEN state = 'refunded' THEN 0 ELSE COALESCE(cash, 0) END) FROM ended), 0), "
        "COALESCE((SELECT SUM(amount) FROM tender WHERE sale_id IN (SELECT id FROM ended)), 0) + "
        "COALESCE((SELECT SUM(x.amount) FROM tender x JOIN sale s ON s.id = x.sale_id WHERE x.at >= ?1 AND x.at < ?2 "
        "AND s.state NOT IN ('settled', 'paid', 'refunded')), 0)",
        [](const Row &row) { return StoreSums{Between::Tenders, toText(row.money(0)), toText(row.money(1)), 0}; }, from, to);
    return sums.value_or(StoreSums());
}

} // namespace

std::vector<StoreSums> threeWaySums(Connection &connection, const QDateTime &from, const QDateTime &to)
{
    const QString begin = toIso(from), end = toIso(to);
    return {ledgerSums(connection, begin, end), boxSums(connection, begin, end), partSums(connection, begin, end), moneySums(connection, begin, end)};
}

std::vector<StoreDifference> threeWayDifferences(Connection &connection, const QDateTime &from, const QDateTime &to)
{
    Rows rows;
    const QString begin = toIso(from), end = toIso(to);
    compareLedger(connection, rows, begin, end);
    compareReturns(connection, rows, begin, end);
    compareBoxes(connection, rows, begin, end);
    compareParts(connection, rows, begin, end);
    compareMoney(connection, rows, begin, end);
    return rows;
}

} // namespace yaogui
