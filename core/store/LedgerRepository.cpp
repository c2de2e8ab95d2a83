// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/LedgerRepository.h"

namespace yaogui {

namespace {

// What unfinished settlements and held sales keep from being sold again; codes of their boxes are `reserved`.
// One state at a time: for a list of states SQLite builds a table of its own at every call, a fifth of a sale's transaction.
#define YAOGUI_IN_SALES(state)                                                                                                     \
    "(SELECT COALESCE(SUM(l.quantity), 0) FROM sale s JOIN sale_line l ON l.sale_id = s.id WHERE s.state = '" state               \
    "' AND l.lot_id = lot.id)"
#define YAOGUI_CODED(state) "(SELECT COALESCE(SUM(boxes), 0) FROM box WHERE box.lot_id = lot.id AND box.state = '" state "')"
#define YAOGUI_SHELF "balance.quantity - " YAOGUI_IN_SALES("sent") " - " YAOGUI_IN_SALES("unknown") " - " YAOGUI_IN_SALES("held")
#define YAOGUI_UNCODED "balance.quantity - 10000 * (" YAOGUI_CODED("shelf") " + " YAOGUI_CODED("reserved") ")"
#define YAOGUI_LOT_COLUMNS "lot.id, lot.lot, lot.production_date, lot.expiry, " YAOGUI_SHELF ", " YAOGUI_UNCODED
#define YAOGUI_LOT_ON_SHELF "lot JOIN balance ON balance.lot_id = lot.id AND balance.location = 'shelf'"

LotStock lotOf(const Row &row)
{
    LotStock stock;
    stock.id = row.id<LotId>(0);
    stock.lot = row.text(1);
    stock.productionDate = row.date(2);
    stock.expiry = row.date(3);
    stock.shelf = row.quantity(4);
    stock.uncoded = std::min(row.quantity(5), stock.shelf);
    return stock;
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

std::vector<LotStock> LedgerRepository::lots(DrugId drug)
{
    std::vector<LotStock> stocks;
    m_connection.each("SELECT " YAOGUI_LOT_COLUMNS " FROM " YAOGUI_LOT_ON_SHELF " "
                      "WHERE lot.drug_id = ? AND balance.quantity > 0 ORDER BY lot.expiry, lot.id",
                      [&](const Row &row) { stocks.push_back(lotOf(row)); }, drug);
    return stocks;
}

std::optional<LotStock> LedgerRepository::lot(LotId id)
{
    return m_connection.first("SELECT " YAOGUI_LOT_COLUMNS " FROM " YAOGUI_LOT_ON_SHELF " WHERE lot.id = ?", lotOf, id);
}

std::optional<LedgerRepository::Shelf> LedgerRepository::shelf(LotId id)
{
    return m_connection.first("SELECT lot.expiry, " YAOGUI_SHELF " FROM " YAOGUI_LOT_ON_SHELF " WHERE lot.id = ?",
                              [](const Row &row) { return Shelf{row.date(0), row.quantity(1)}; }, id);
}

Quantity LedgerRepository::uncoded(LotId id)
{
    return m_connection
        .first("SELECT " YAOGUI_UNCODED " FROM " YAOGUI_LOT_ON_SHELF " WHERE lot.id = ?", [](const Row &row) { return row.quantity(0); }, id)
        .value_or(Quantity());
}

std::optional<BoxFacts> LedgerRepository::box(const QString &traceCode)
{
    return m_connection.first("SELECT box.trace_code, box.drug_id, box.lot_id, box.boxes, box.state, box.sale_id, sale.slip, "
                              "sale.changed_at FROM box LEFT JOIN sale ON sale.id = box.sale_id WHERE box.trace_code = ?",
                              [](const Row &row) {
                                  BoxFacts facts;
                                  facts.traceCode = row.text(0);
                                  facts.drug = row.id<DrugId>(1);
                                  facts.lot = row.id<LotId>(2);
                                  facts.boxes = row.number(3);
                                  facts.state = boxStateFrom(row.text(4));
                                  facts.sale = row.id<SaleId>(5);
                                  facts.slip = row.text(6);
                                  facts.soldAt = facts.state == BoxState::Sold ? row.text(7) : QString();
                                  return facts;
                              },
                              traceCode);
}

void LedgerRepository::setBox(const BoxFacts &box, const QDateTime &at, const QString &document, const QString &worker)
{
    m_connection.run("INSERT INTO box(trace_code, drug_id, lot_id, boxes, state, sale_id) VALUES(?,?,?,?,?,?) "
                     "ON CONFLICT(trace_code) DO UPDATE SET state = excluded.state, sale_id = excluded.sale_id",
                     box.traceCode, box.drug, box.lot, box.boxes, toText(box.state), box.sale);
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

std::vector<BalanceRow> LedgerRepository::balances()
{
    std::vector<BalanceRow> rows;
    m_connection.each("SELECT drug.code, lot.lot, balance.location, lot.expiry, balance.quantity FROM balance "
                      "JOIN lot ON lot.id = balance.lot_id JOIN drug ON drug.id = lot.drug_id "
                      "WHERE balance.quantity <> 0 AND balance.location <> 'opening' ORDER BY drug.code, lot.expiry, lot.lot, balance.location",
                      [&](const Row &row) { rows.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.quantity(4)}); });
    return rows;
}

std::vector<BoxRow> LedgerRepository::shelfBoxes(const QString &drugCode)
{
    std::vector<BoxRow> rows;
    m_connection.each("SELECT box.trace_code, drug.code, lot.lot, box.state, lot.expiry, drug.id, drug.price FROM box "
                      "JOIN lot ON lot.id = box.lot_id JOIN drug ON drug.id = box.drug_id "
                      "WHERE box.state IN ('shelf', 'reserved', 'quarantine') AND (?1 = '' OR drug.code = ?1) ORDER BY drug.code, lot.expiry, box.trace_code",
                      [&](const Row &row) {
                          rows.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.date(4), row.id<DrugId>(5), row.price(6)});
                      },
                      drugCode.isNull() ? QStringLiteral("") : drugCode);
    return rows;
}

Done LedgerRepository::verify()
{
    const auto broken = [&](const char *what, const char *sql) -> Done {
        const auto found = m_connection.first(sql, [](const Row &row) { return row.text(0); });
        if (found)
            return refuse(ErrorCode::LedgerBroken, {{"what", QString::fromLatin1(what)}, {"subject", *found}});
        return {};
    };
    YAOGUI_TRY(broken("balance differs from its movements",
                      "SELECT lot_id || ' ' || location FROM balance WHERE quantity <> "
                      "(SELECT COALESCE(SUM(quantity), 0) FROM movement m WHERE m.lot_id = balance.lot_id AND m.to_location = location) - "
                      "(SELECT COALESCE(SUM(quantity), 0) FROM movement m WHERE m.lot_id = balance.lot_id AND m.from_location = location)"));
    YAOGUI_TRY(broken("stock below zero", "SELECT lot_id || ' ' || location FROM balance WHERE quantity < 0 AND location <> 'opening'"));
    YAOGUI_TRY(broken("more coded boxes than stock",
                      "SELECT lot_id FROM (SELECT lot_id, SUM(boxes) AS n FROM box WHERE state IN ('shelf', 'reserved') GROUP BY lot_id) t "
                      "WHERE t.n * 10000 > (SELECT quantity FROM balance b WHERE b.lot_id = t.lot_id AND b.location = 'shelf')"));
    YAOGUI_TRY(broken("box differs from its last event",
                      "SELECT trace_code FROM box WHERE state <> (SELECT state FROM box_event e WHERE e.trace_code = box.trace_code "
                      "ORDER BY id DESC LIMIT 1)"));
    YAOGUI_TRY(broken("sold box without a finished sale",
                      "SELECT trace_code FROM box LEFT JOIN sale ON sale.id = box.sale_id WHERE box.state = 'sold' AND "
                      "(sale.state IS NULL OR sale.state NOT IN ('settled', 'paid'))"));
    YAOGUI_TRY(broken("sale total differs from its lines",
                      "SELECT id FROM sale WHERE state IN ('settled', 'paid') AND total <> "
                      "(SELECT COALESCE(SUM(amount), 0) FROM sale_line l WHERE l.sale_id = sale.id)"));
    YAOGUI_TRY(broken("goods at customers differ from the sales that stand",
                      "SELECT b.lot_id FROM balance b LEFT JOIN (SELECT l.lot_id, SUM(l.quantity) AS n FROM sale s JOIN sale_line l ON l.sale_id = s.id "
                      "WHERE s.state IN ('settled', 'paid') GROUP BY l.lot_id) t ON t.lot_id = b.lot_id "
                      "WHERE b.location = 'customer' AND b.quantity <> COALESCE(t.n, 0)"));
    YAOGUI_TRY(broken("refunded sale gave back another sum than it took",
                      "SELECT id FROM sale WHERE state = 'refunded' AND (total <> COALESCE((SELECT r.fund + r.account + r.family + r.cash "
                      "FROM sale_return r WHERE r.sale_id = sale.id AND r.state = 'refunded'), -1) "
                      "OR 0 <> (SELECT COALESCE(SUM(amount), 0) FROM tender t WHERE t.sale_id = sale.id))"));
    return broken("sale parts differ from its total",
                  "SELECT id FROM sale WHERE state IN ('settled', 'paid') AND total <> COALESCE(fund, 0) + COALESCE(account, 0) + "
                  "COALESCE(family, 0) + cash");
}

} // namespace yaogui
