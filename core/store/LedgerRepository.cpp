// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/LedgerRepository.h"

namespace yaogui {

namespace {

// What unfinished settlements and held sales keep from being sold again; codes of their boxes are `reserved`.
// One state at a time: for a list of states SQLite builds a table of its own at every call, a fifth of a sale's transaction.
#define YAOGUI_IN_SALES(state)                                                                                                     \
    "(SELECT COALESCE(SUM(l.quantity), 0) FROM sale s JOIN sale_line l ON l.sale_id = s.id WHERE s.state = '" state               \
    "' AND l.lot_id = lot.id AND l.pack_id IS NULL)"
#define YAOGUI_CODED(state) "(SELECT COALESCE(SUM(boxes), 0) FROM box WHERE box.lot_id = lot.id AND box.state = '" state "')"
#define YAOGUI_SHELF "balance.quantity - " YAOGUI_IN_SALES("sent") " - " YAOGUI_IN_SALES("unknown") " - " YAOGUI_IN_SALES("held")
#define YAOGUI_UNCODED "balance.quantity - 10000 * (" YAOGUI_CODED("shelf") " + " YAOGUI_CODED("reserved") ")"
#define YAOGUI_LOT_COLUMNS "lot.id, lot.lot, lot.production_date, lot.expiry, " YAOGUI_SHELF ", " YAOGUI_UNCODED ", lot.blocked"
#define YAOGUI_LOT_ON_SHELF "lot JOIN balance ON balance.lot_id = lot.id AND balance.location = 'shelf'"

LotStock stockOf(const Row &row)
{
    LotStock stock;
    stock.id = row.id<LotId>(0);
    stock.lot = row.text(1);
    stock.productionDate = row.date(2);
    stock.expiry = row.date(3);
    stock.shelf = row.quantity(4);
    stock.uncoded = std::min(row.quantity(5), stock.shelf);
    stock.blocked = row.text(6);
    return stock;
}

#define YAOGUI_BOX                                                                                                              \
    "SELECT box.trace_code, box.drug_id, box.lot_id, box.boxes, box.state, box.sale_id, sale.slip, sale.changed_at, box.parent " \
    "FROM box LEFT JOIN sale ON sale.id = box.sale_id"

BoxFacts boxOf(const Row &row)
{
    BoxFacts facts;
    facts.traceCode = row.text(0);
    facts.drug = row.id<DrugId>(1);
    facts.lot = row.id<LotId>(2);
    facts.boxes = row.number(3);
    facts.state = boxStateFrom(row.text(4));
    facts.sale = row.id<SaleId>(5);
    facts.slip = row.text(6);
    facts.soldAt = facts.state == BoxState::Sold ? row.text(7) : QString();
    facts.parent = row.text(8);
    return facts;
}

} // namespace

Result<LotId> LedgerRepository::ensureLot(DrugId drug, const QString &lot, const QDate &production, const QDate &expiry)
{
    const auto known = m_connection.first("SELECT id, expiry FROM lot WHERE drug_id = ? AND lot = ?",
                                          [](const Row &row) { return std::pair(row.id<LotId>(0), row.date(1)); }, drug, lot);
    if (known && known->second != expiry)
        return refuse(ErrorCode::TableInvalid, {{"column", "expiry"}, {"reason", "LOT_WITH_OTHER_EXPIRY"}, {"lot", lot}});
    if (known)
        return known->first;
    m_connection.run("INSERT INTO lot(drug_id, lot, production_date, expiry) VALUES(?, ?, ?, ?)", drug, lot, production, expiry);
    return LotId{m_connection.lastId()};
}

void LedgerRepository::post(const Movement &movement)
{
    if (movement.cost) {
        m_connection.run("INSERT INTO movement(at, kind, document, lot_id, from_location, to_location, quantity, cost, operator) "
                         "VALUES(?,?,?,?,?,?,?,?,?)",
                         toIso(movement.at), movement.kind, movement.document, movement.lot, movement.from, movement.to, movement.quantity,
                         *movement.cost, movement.worker);
        return;
    }
    m_connection.run("INSERT INTO movement(at, kind, document, lot_id, from_location, to_location, quantity, operator) "
                     "VALUES(?,?,?,?,?,?,?,?)",
                     toIso(movement.at), movement.kind, movement.document, movement.lot, movement.from, movement.to, movement.quantity,
                     movement.worker);
}

void LedgerRepository::post(const Movement &movement, const MovementGrounds &grounds)
{
    m_connection.run("INSERT INTO movement(at, kind, document, lot_id, from_location, to_location, quantity, cost, operator, reason, approved_by, "
                     "reverses) VALUES(?,?,?,?,?,?,?,NULLIF(?, -1),?,NULLIF(?, ''),NULLIF(?, ''),NULLIF(?, 0))",
                     toIso(movement.at), movement.kind, movement.document, movement.lot, movement.from, movement.to, movement.quantity,
                     movement.cost ? movement.cost->units() : -1, movement.worker, grounds.reason, grounds.approver,
                     grounds.undoes.value_or(0));
}

Quantity LedgerRepository::balance(LotId lot, const QString &location)
{
    return m_connection
        .first("SELECT quantity FROM balance WHERE lot_id = ? AND location = ?", [](const Row &row) { return row.quantity(0); }, lot, location)
        .value_or(Quantity());
}

qint64 LedgerRepository::position()
{
    return m_connection.first("SELECT COALESCE(MAX(id), 0) FROM movement", [](const Row &row) { return row.integer(0); }).value_or(0);
}

std::optional<LotId> LedgerRepository::lotOf(DrugId drug, const QString &lot)
{
    return m_connection.first("SELECT id FROM lot WHERE drug_id = ? AND lot = ?", [](const Row &row) { return row.id<LotId>(0); }, drug, lot);
}

std::optional<DrugId> LedgerRepository::drugOf(LotId lot)
{
    return m_connection.first("SELECT drug_id FROM lot WHERE id = ?", [](const Row &row) { return row.id<DrugId>(0); }, lot);
}

std::optional<LedgerRepository::Shelf> LedgerRepository::standing(LotId lot)
{
    return m_connection.first("SELECT expiry, blocked FROM lot WHERE id = ?", [](const Row &row) { return Shelf{row.date(0), {}, row.text(1)}; }, lot);
}

bool LedgerRepository::isCase(const QString &code)
{
    return m_connection.first("SELECT 1 FROM box WHERE parent = ? LIMIT 1", [](const Row &) { return true; }, code).value_or(false);
}

std::vector<BoxFacts> LedgerRepository::boxesInside(const QString &caseCode)
{
    std::vector<BoxFacts> boxes;
    m_connection.each(YAOGUI_BOX " WHERE box.parent = ? ORDER BY box.trace_code", [&](const Row &row) { boxes.push_back(boxOf(row)); }, caseCode);
    return boxes;
}

bool LedgerRepository::everStocked(DrugId drug)
{
    return m_connection.first("SELECT 1 FROM lot WHERE drug_id = ? LIMIT 1", [](const Row &) { return true; }, drug).value_or(false);
}

std::vector<LotStock> LedgerRepository::lots(DrugId drug)
{
    std::vector<LotStock> stocks;
    m_connection.each("SELECT " YAOGUI_LOT_COLUMNS " FROM " YAOGUI_LOT_ON_SHELF " "
                      "WHERE lot.drug_id = ? AND balance.quantity > 0 ORDER BY lot.expiry, lot.id",
                      [&](const Row &row) { stocks.push_back(stockOf(row)); }, drug);
    return stocks;
}

std::optional<LotStock> LedgerRepository::lot(LotId id)
{
    return m_connection.first("SELECT " YAOGUI_LOT_COLUMNS " FROM " YAOGUI_LOT_ON_SHELF " WHERE lot.id = ?", stockOf, id);
}

std::optional<LedgerRepository::Shelf> LedgerRepository::shelf(LotId id)
{
    return m_connection.first("SELECT lot.expiry, " YAOGUI_SHELF ", lot.blocked FROM " YAOGUI_LOT_ON_SHELF " WHERE lot.id = ?",
                              [](const Row &row) { return Shelf{row.date(0), row.quantity(1), row.text(2)}; }, id);
}

Quantity LedgerRepository::uncoded(LotId id)
{
    return m_connection
        .first("SELECT " YAOGUI_UNCODED " FROM " YAOGUI_LOT_ON_SHELF " WHERE lot.id = ?", [](const Row &row) { return row.quantity(0); }, id)
        .value_or(Quantity());
}

std::optional<BoxFacts> LedgerRepository::box(const QString &traceCode)
{
    return m_connection.first(YAOGUI_BOX " WHERE box.trace_code = ?", boxOf, traceCode);
}

void LedgerRepository::setBox(const BoxFacts &box, const QDateTime &at, const QString &document, const QString &worker)
{
    if (box.parent.isEmpty())
        m_connection.run("INSERT INTO box(trace_code, drug_id, lot_id, boxes, state, sale_id) VALUES(?,?,?,?,?,?) "
                         "ON CONFLICT(trace_code) DO UPDATE SET state = excluded.state, sale_id = excluded.sale_id",
                         box.traceCode, box.drug, box.lot, box.boxes, toText(box.state), box.sale);
    else
        m_connection.run("INSERT INTO box(trace_code, drug_id, lot_id, boxes, state, sale_id, parent) VALUES(?,?,?,?,?,?,?) "
                         "ON CONFLICT(trace_code) DO UPDATE SET state = excluded.state, sale_id = excluded.sale_id",
                         box.traceCode, box.drug, box.lot, box.boxes, toText(box.state), box.sale, box.parent);
    addEvent(box, at, document, worker);
}

bool LedgerRepository::moveBox(const BoxFacts &box, BoxState from, const QDateTime &at, const QString &document, const QString &worker)
{
    const int moved = m_connection.run("UPDATE box SET state = ?, sale_id = ? WHERE trace_code = ? AND lot_id = ? AND state = ?",
                                       toText(box.state), box.sale, box.traceCode, box.lot, toText(from));
    if (moved == 0)
        return false;
    addEvent(box, at, document, worker);
    return true;
}

void LedgerRepository::addEvent(const BoxFacts &box, const QDateTime &at, const QString &document, const QString &worker)
{
    m_connection.run("INSERT INTO box_event(trace_code, at, state, document, operator) VALUES(?,?,?,?,?)", box.traceCode, toIso(at),
                     toText(box.state), document, worker);
}

bool LedgerRepository::changedSince(const QString &traceCode, const QString &moment)
{
    return m_connection.first("SELECT 1 FROM box_event WHERE trace_code = ? AND at > ? LIMIT 1", [](const Row &) { return true; }, traceCode, moment)
        .value_or(false);
}

std::vector<BoxFacts> LedgerRepository::boxesOf(LotId lot, BoxState state)
{
    std::vector<BoxFacts> boxes;
    m_connection.each(YAOGUI_BOX " WHERE box.lot_id = ? AND box.state = ? ORDER BY box.trace_code",
                      [&](const Row &row) { boxes.push_back(boxOf(row)); }, lot, toText(state));
    return boxes;
}

std::optional<QString> LedgerRepository::recallOf(const QString &traceCode)
{
    return m_connection.first("SELECT document FROM recall WHERE first_code <= ?1 AND last_code >= ?1 AND LENGTH(first_code) = LENGTH(?1) "
                              "AND id NOT IN (SELECT recall_id FROM recall_lift) LIMIT 1",
                              [](const Row &row) { return row.text(0); }, traceCode);
}

std::vector<BalanceRow> LedgerRepository::balances()
{
    std::vector<BalanceRow> rows;
    m_connection.each("SELECT drug.code, lot.lot, balance.location, lot.expiry, balance.quantity FROM balance "
                      "JOIN lot ON lot.id = balance.lot_id JOIN drug ON drug.id = lot.drug_id "
                      "WHERE balance.quantity <> 0 AND balance.location NOT IN ('opening', 'supplier', 'loss_gain') ORDER BY drug.code, lot.expiry, lot.lot, balance.location",
                      [&](const Row &row) { rows.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.quantity(4)}); });
    return rows;
}

std::vector<BoxRow> LedgerRepository::shelfBoxes(const QString &drugCode)
{
    std::vector<BoxRow> rows;
    m_connection.each("SELECT box.trace_code, drug.code, lot.lot, box.state, lot.expiry, drug.id, drug.price FROM box "
                      "JOIN lot ON lot.id = box.lot_id JOIN drug ON drug.id = box.drug_id "
                      "WHERE box.state IN ('received', 'shelf', 'reserved', 'opened', 'quarantine', 'recalled') AND (?1 = '' OR drug.code = ?1) ORDER BY drug.code, lot.expiry, box.trace_code",
                      [&](const Row &row) {
                          rows.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.date(4), row.id<DrugId>(5), row.price(6)});
                      },
                      drugCode.isNull() ? QStringLiteral("") : drugCode);
    return rows;
}

} // namespace yaogui
