// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/ReturnRepository.h"

namespace yaogui {

namespace {

#define YAOGUI_RETURN_SELECT                                                                                                        \
    "SELECT r.id, r.sale_id, r.kind, r.state, r.slip, r.reason, r.operator, COALESCE(o.name, r.operator), r.approved_by, "           \
    "COALESCE(a.name, r.approved_by), r.changed_at, r.msgid, r.setl_id, r.fund, r.account, r.family, r.cash, "                        \
    "(SELECT MIN(sale_id) FROM sale_rest WHERE return_id = r.id) "                                                                 \
    "FROM sale_return r LEFT JOIN operator o ON o.id = r.operator LEFT JOIN operator a ON a.id = r.approved_by "

ReturnState stateFrom(const QString &text)
{
    for (const ReturnState state : {ReturnState::Sent, ReturnState::Refunded, ReturnState::Refused, ReturnState::Reversed}) {
        if (toText(state) == text)
            return state;
    }
    return ReturnState::Unknown; // the state that is asked about
}

SaleReturn returnOf(const Row &row)
{
    SaleReturn what;
    what.id = row.id<ReturnId>(0);
    what.sale = row.id<SaleId>(1);
    what.kind = row.text(2) == toText(ReturnKind::Void) ? ReturnKind::Void : ReturnKind::Refund;
    what.state = stateFrom(row.text(3));
    what.slip = row.text(4);
    what.reason = row.text(5);
    what.worker = {row.text(6), row.text(7)};
    what.approver = {row.text(8), row.text(9)};
    what.at = fromIso(row.text(10));
    what.messageId = row.text(11);
    what.settlementId = row.text(12);
    what.fund = row.money(13);
    what.account = row.money(14);
    what.family = row.money(15);
    what.cash = row.money(16);
    what.rest = row.id<SaleId>(17);
    return what;
}

QString textOrNull(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}

} // namespace

void ReturnRepository::add(SaleReturn &what)
{
    m_connection.run("INSERT INTO sale_return(sale_id, kind, state, slip, reason, operator, approved_by, opened_at, changed_at, msgid, fund, "
                     "account, family, cash) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                     what.sale, toText(what.kind), toText(what.state), what.slip, what.reason, what.worker.id, what.approver.id, toIso(what.at),
                     toIso(what.at), textOrNull(what.messageId), what.fund, what.account, what.family, what.cash);
    what.id = ReturnId{m_connection.lastId()};
    for (const int number : what.kept)
        m_connection.run("INSERT INTO sale_return_kept(return_id, number) VALUES(?,?)", what.id, number);
}

void ReturnRepository::conclude(const SaleReturn &what)
{
    m_connection.run("UPDATE sale_return SET state = ?, changed_at = ?, setl_id = ? WHERE id = ?", toText(what.state), toIso(what.at),
                     textOrNull(what.settlementId), what.id);
}

std::vector<int> ReturnRepository::keptLines(ReturnId id)
{
    std::vector<int> numbers;
    m_connection.each("SELECT number FROM sale_return_kept WHERE return_id = ? ORDER BY number",
                      [&](const Row &row) { numbers.push_back(row.number(0)); }, id);
    return numbers;
}

std::optional<SaleReturn> ReturnRepository::byId(ReturnId id)
{
    auto what = m_connection.first(YAOGUI_RETURN_SELECT "WHERE r.id = ?", returnOf, id);
    if (what)
        what->kept = keptLines(id);
    return what;
}

std::optional<SaleReturn> ReturnRepository::standing(SaleId sale)
{
    auto what = m_connection.first(YAOGUI_RETURN_SELECT "WHERE r.sale_id = ? AND r.state IN ('sent', 'unknown', 'refunded')", returnOf, sale);
    if (what)
        what->kept = keptLines(what->id);
    return what;
}

std::vector<SaleReturn> ReturnRepository::inState(ReturnState state)
{
    std::vector<SaleReturn> rows;
    m_connection.each(YAOGUI_RETURN_SELECT "WHERE r.state = ? ORDER BY r.id", [&](const Row &row) { rows.push_back(returnOf(row)); },
                      toText(state));
    for (SaleReturn &what : rows)
        what.kept = keptLines(what.id);
    return rows;
}

void ReturnRepository::addRest(SaleId sale, ReturnId of)
{
    m_connection.run("INSERT INTO sale_rest(sale_id, return_id) VALUES(?, ?)", sale, of);
}

std::optional<ReturnId> ReturnRepository::restOf(SaleId sale)
{
    return m_connection.first("SELECT return_id FROM sale_rest WHERE sale_id = ? AND ended_at IS NULL",
                              [](const Row &row) { return row.id<ReturnId>(0); }, sale);
}

void ReturnRepository::endRest(SaleId sale, const QDateTime &at)
{
    m_connection.run("UPDATE sale_rest SET ended_at = ? WHERE sale_id = ?", toIso(at), sale);
}

std::optional<SaleId> ReturnRepository::unfinishedRest()
{
    return m_connection.first("SELECT r.sale_id FROM sale_rest r JOIN sale s ON s.id = r.sale_id WHERE r.ended_at IS NULL "
                              "AND s.state IN ('held', 'open', 'presettled', 'confirmed') ORDER BY r.return_id LIMIT 1",
                              [](const Row &row) { return row.id<SaleId>(0); });
}

std::optional<SaleId> ReturnRepository::saleOfSlip(const QString &slip)
{
    return m_connection.first("SELECT id FROM sale WHERE slip = ?", [](const Row &row) { return row.id<SaleId>(0); }, slip);
}

std::optional<SaleId> ReturnRepository::saleOfBox(const QString &traceCode)
{
    return m_connection.first("SELECT s.id FROM sale_line_code c JOIN sale s ON s.id = c.sale_id WHERE c.trace_code = ? "
                              "AND s.state IN ('sent', 'unknown', 'settled', 'paid', 'refunded') ORDER BY s.state IN ('settled', 'paid') DESC, s.id DESC LIMIT 1",
                              [](const Row &row) { return row.id<SaleId>(0); }, traceCode);
}

std::vector<KeptGoods> ReturnRepository::keptGoods(ReturnId id)
{
    std::vector<KeptGoods> goods;
    m_connection.each("SELECT l.drug_id, l.lot_id, l.quantity, c.trace_code, c.boxes FROM sale_return r JOIN sale_return_kept k ON k.return_id = r.id "
                      "JOIN sale_line l ON l.sale_id = r.sale_id AND l.number = k.number "
                      "LEFT JOIN sale_line_code c ON c.sale_id = l.sale_id AND c.number = l.number WHERE r.id = ? AND l.pack_id IS NULL ORDER BY l.number, c.position",
                      [&](const Row &row) {
                          const int boxes = row.number(4);
                          const Quantity quantity = row.isNull(3) ? row.quantity(2) : Quantity::ofUnits(boxes * 10'000LL);
                          goods.push_back({row.id<DrugId>(0), row.id<LotId>(1), quantity, row.text(3), boxes});
                      },
                      id);
    return goods;
}

} // namespace yaogui
