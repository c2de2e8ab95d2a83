// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/TillRepository.h"

#include "core/store/AuditRepository.h"
#include "core/store/OutboxRepository.h"
#include "core/store/SaleRepository.h"
#include "core/till/ShiftJson.h"

#include <QJsonDocument>

#include <limits>

namespace yaogui {

namespace {

#define YAOGUI_SHIFT_COLUMNS                                                                                                        \
    "SELECT s.id, s.opened_at, s.closed_at, s.opened_by, COALESCE(o.name, s.opened_by), s.closed_by, COALESCE(c.name, s.closed_by), " \
    "s.opening_float, s.reason FROM shift s LEFT JOIN operator o ON o.id = s.opened_by LEFT JOIN operator c ON c.id = s.closed_by "

Shift shiftOf(const Row &row)
{
    Shift shift;
    shift.id = row.id<ShiftId>(0);
    shift.openedAt = fromIso(row.text(1));
    if (!row.isNull(2))
        shift.closedAt = fromIso(row.text(2));
    shift.openedBy = {row.text(3), row.text(4)};
    shift.closedBy = {row.text(5), row.text(6)};
    shift.openingFloat = row.money(7);
    shift.reason = row.text(8);
    return shift;
}

CashMove moveFrom(const QString &text)
{
    if (text == u"in")
        return CashMove::In;
    return text == u"out" ? CashMove::Out : CashMove::Drawer;
}

// Both as the sums of the sales behind the steps that finished them, or gave them back, in a part of the journal.
#define YAOGUI_SUM "SELECT COUNT(*), SUM(s.total), SUM(s.insured_total), SUM(s.fund), SUM(s.account), SUM(s.family), SUM(s.cash) "             \
                   "FROM settlement_step t JOIN sale s ON s.id = t.sale_id WHERE t.id >= ? AND t.id < ? AND t.from_state <> t.to_state "
constexpr const char *finished = YAOGUI_SUM "AND t.to_state IN ('settled', 'paid')";
constexpr const char *givenBack = YAOGUI_SUM "AND t.to_state = 'refunded'";

constexpr const char *stepBounds = "SELECT COALESCE((SELECT MAX(past_step) FROM shift WHERE id < s.id), 1), past_step FROM shift s WHERE s.id = ?";
constexpr const char *tenderBounds = "SELECT COALESCE((SELECT MAX(past_tender) FROM shift WHERE id < s.id), 1), past_tender FROM shift s WHERE s.id = ?";

} // namespace

ShiftId TillRepository::openShift()
{
    return m_connection.first("SELECT id FROM shift WHERE closed_at IS NULL", [](const Row &row) { return row.id<ShiftId>(0); }).value_or(ShiftId());
}

ShiftId TillRepository::newestShift()
{
    return m_connection.first("SELECT MAX(id) FROM shift", [](const Row &row) { return row.id<ShiftId>(0); }).value_or(ShiftId());
}

Result<ShiftId> TillRepository::shiftForSale(bool training, const QDateTime &now, const QString &worker)
{
    if (const ShiftId found = openShift(); !found.isNull())
        return found;
    if (!training || !newestShift().isNull())
        return refuse(ErrorCode::ShiftNotOpen);
    return open(now, worker, {}).id;
}

std::vector<Shift> TillRepository::shifts(int most)
{
    std::vector<Shift> rows;
    m_connection.each(YAOGUI_SHIFT_COLUMNS "ORDER BY s.id DESC LIMIT ?", [&](const Row &row) { rows.push_back(shiftOf(row)); }, most);
    return rows;
}

std::optional<Shift> TillRepository::shift(ShiftId id)
{
    return m_connection.first(YAOGUI_SHIFT_COLUMNS "WHERE s.id = ?", shiftOf, id);
}

TillRepository::Opened TillRepository::open(const QDateTime &now, const QString &worker, Money openingFloat)
{
    m_connection.run("INSERT INTO shift(opened_at, opened_by, opening_float) VALUES(?, ?, ?)", toIso(now), worker, openingFloat);
    const ShiftId id{m_connection.lastId()};
    const int taken = m_connection.run("UPDATE sale SET shift_id = ? WHERE state IN ('open', 'held', 'presettled', 'confirmed') AND "
                                       "EXISTS(SELECT 1 FROM sale_line WHERE sale_id = sale.id)", id);
    return {id, taken};
}

void TillRepository::add(ShiftId shift, const CashEntry &entry)
{
    m_connection.run("INSERT INTO till_cash(shift_id, at, kind, amount, reason, operator) VALUES(?,?,?,?,?,?)", shift, toIso(entry.at),
                     toText(entry.move), entry.amount, entry.reason, entry.worker.id);
}

void TillRepository::add(ShiftId shift, const CountResult &count)
{
    m_connection.run("INSERT INTO till_count(shift_id, at, expected, counted, operator) VALUES(?,?,?,?,?)", shift, toIso(count.at), count.expected,
                     count.counted(), count.worker.id);
    const qint64 id = m_connection.lastId();
    for (const auto &[value, pieces] : count.count.rows())
        m_connection.run("INSERT INTO till_count_piece(count_id, denomination, pieces) VALUES(?,?,?)", id, value, pieces);
}

void TillRepository::close(const Shift &shift, const CountResult &count, const LeftOver &left)
{
    m_connection.run("UPDATE shift SET closed_at = ?, closed_by = ?, expected = ?, counted = ?, reason = ?, left_over = ?, "
                     "past_step = (SELECT COALESCE(MAX(id), 0) + 1 FROM settlement_step), past_tender = (SELECT COALESCE(MAX(id), 0) + 1 FROM tender) "
                     "WHERE id = ?",
                     toIso(shift.closedAt), shift.closedBy.id, count.expected, count.counted(), shift.reason,
                     QString::fromUtf8(QJsonDocument(toJson(left)).toJson(QJsonDocument::Compact)), shift.id);
}

TillRepository::Bounds TillRepository::bounds(const char *sql, ShiftId id)
{
    return m_connection
        .first(sql,
               [](const Row &row) {
                   return Bounds{row.integer(0), row.isNull(1) ? std::numeric_limits<qint64>::max() : row.integer(1)};
               },
               id)
        .value_or(Bounds());
}

SalesSum TillRepository::sum(const char *sql, const Bounds &steps)
{
    return m_connection
        .first(sql,
               [](const Row &row) {
                   return SalesSum{row.number(0), row.money(1), row.money(2), row.money(3), row.money(4), row.money(5), row.money(6)};
               },
               steps.from, steps.past)
        .value_or(SalesSum());
}

std::vector<TenderSum> TillRepository::tenders(const Bounds &rows)
{
    std::vector<TenderSum> sums;
    // Change is cash that went back at once. Anything else negative was given back for a sale that was undone.
    m_connection.each("SELECT CASE kind WHEN 'change' THEN 'cash' ELSE kind END AS tender, SUM(CASE WHEN amount > 0 OR kind = 'change' THEN amount ELSE 0 END), "
                      "SUM(CASE WHEN amount < 0 AND kind <> 'change' THEN -amount ELSE 0 END), "
                      "COUNT(DISTINCT CASE WHEN amount > 0 THEN sale_id END) FROM tender WHERE id >= ? AND id < ? GROUP BY tender ORDER BY tender",
                      [&](const Row &row) { sums.push_back({row.text(0), row.money(1), row.money(2), row.number(3)}); }, rows.from, rows.past);
    return sums;
}

std::vector<AssistantSum> TillRepository::assistants(const Bounds &steps)
{
    std::vector<AssistantSum> sums;
    m_connection.each("SELECT COALESCE(l.assistant, s.operator) AS who, COALESCE(o.name, COALESCE(l.assistant, s.operator)), "
                      "COUNT(CASE WHEN t.to_state <> 'refunded' THEN 1 END), SUM(CASE WHEN t.to_state <> 'refunded' THEN l.amount ELSE 0 END), "
                      "SUM(CASE WHEN t.to_state = 'refunded' THEN l.amount ELSE 0 END) "
                      "FROM settlement_step t JOIN sale s ON s.id = t.sale_id JOIN sale_line l ON l.sale_id = s.id "
                      "LEFT JOIN operator o ON o.id = COALESCE(l.assistant, s.operator) "
                      "WHERE t.id >= ? AND t.id < ? AND t.from_state <> t.to_state AND t.to_state IN ('settled', 'paid', 'refunded') GROUP BY who ORDER BY who",
                      [&](const Row &row) { sums.push_back({{row.text(0), row.text(1)}, row.number(2), row.money(3), row.money(4)}); },
                      steps.from, steps.past);
    return sums;
}

ShiftFigures TillRepository::figures(ShiftId id)
{
    ShiftFigures figures;
    const Bounds steps = bounds(stepBounds, id);
    figures.sales = sum(finished, steps);
    figures.refunds = sum(givenBack, steps);
    figures.tenders = tenders(bounds(tenderBounds, id));
    figures.assistants = assistants(steps);
    figures.openingFloat =
        m_connection.first("SELECT opening_float FROM shift WHERE id = ?", [](const Row &row) { return row.money(0); }, id).value_or(Money());
    for (const CashEntry &entry : entries(id)) {
        if (entry.move == CashMove::Drawer)
            ++figures.drawerOpenings;
        else
            (entry.move == CashMove::In ? figures.cashIn : figures.cashOut) += entry.amount;
    }
    return figures;
}

Done TillRepository::mustHold(ShiftId shift, Money amount)
{
    return amount > figures(shift).expected() ? Done(refuse(ErrorCode::DrawerShort, {{"amount", toText(amount)}})) : Done();
}

std::vector<CashEntry> TillRepository::entries(ShiftId id)
{
    std::vector<CashEntry> rows;
    m_connection.each("SELECT t.kind, t.amount, t.reason, t.operator, COALESCE(o.name, t.operator), t.at FROM till_cash t "
                      "LEFT JOIN operator o ON o.id = t.operator WHERE t.shift_id = ? ORDER BY t.id",
                      [&](const Row &row) {
                          rows.push_back({moveFrom(row.text(0)), row.money(1), row.text(2), {row.text(3), row.text(4)}, fromIso(row.text(5))});
                      },
                      id);
    return rows;
}

std::vector<CountResult> TillRepository::counts(ShiftId id)
{
    std::vector<qint64> numbers;
    std::vector<CountResult> found;
    m_connection.each("SELECT c.id, c.expected, c.at, c.operator, COALESCE(o.name, c.operator) FROM till_count c "
                      "LEFT JOIN operator o ON o.id = c.operator WHERE c.shift_id = ? ORDER BY c.id",
                      [&](const Row &row) {
                          numbers.push_back(row.integer(0));
                          found.push_back({{}, row.money(1), fromIso(row.text(2)), {row.text(3), row.text(4)}});
                      },
                      id);
    for (std::size_t at = 0; at < found.size(); ++at)
        m_connection.each("SELECT denomination, pieces FROM till_count_piece WHERE count_id = ?",
                          [&](const Row &row) { static_cast<void>(found[at].count.set(row.money(0), row.integer(1))); }, numbers[at]);
    return found;
}

LeftOver TillRepository::leftOver(const Sealer &sealer)
{
    LeftOver left;
    const auto backlog = OutboxRepository(m_connection, sealer).backlog();
    left.unsent = backlog.count;
    left.parked = backlog.parked;
    const auto take = [](std::vector<LeftOver::Item> &items) {
        return [&items](const Row &row) { items.push_back({row.id<SaleId>(0), row.text(1), row.money(2), row.money(3)}); };
    };
    m_connection.each("SELECT id, slip, total, COALESCE(json_extract(tenders, '$.cash'), tendered, 0) FROM sale WHERE state IN ('sent', 'unknown') ORDER BY id",
                      take(left.doubts));
    m_connection.each("SELECT id, slip, total, 0 FROM sale WHERE state IN ('held', 'open', 'presettled', 'confirmed') AND "
                      "EXISTS(SELECT 1 FROM sale_line WHERE sale_id = sale.id) ORDER BY id",
                      take(left.held));
    constexpr const char *open = "SELECT sale_id, slip, total, cash - (SELECT COALESCE(SUM(amount), 0) FROM tender WHERE sale_id = sale.id) "
                                 "FROM part_due JOIN sale ON sale.id = sale_id WHERE ended_at IS NULL AND state = 'settled' ORDER BY sale_id";
    m_connection.each(open, [&](const Row &row) {
        const Money due = row.money(3);
        (due.isNegative() ? left.overpaid : left.unpaid).push_back({row.id<SaleId>(0), row.text(1), row.money(2), due.isNegative() ? -due : due});
    });
    left.paymentsInDoubt = m_connection
                               .first("SELECT COUNT(*) FROM payment p WHERE (SELECT state FROM payment_step WHERE payment_id = p.id ORDER BY id DESC "
                                      "LIMIT 1) IN ('sent', 'unknown', 'given_up', 'paid', 'refunding')",
                                      [](const Row &row) { return row.number(0); })
                               .value_or(0);
    return left;
}

LeftOver TillRepository::leftOverOf(ShiftId closed)
{
    const auto kept = m_connection.first("SELECT left_over FROM shift WHERE id = ?", [](const Row &row) { return row.text(0); }, closed);
    return leftOverFrom(QJsonDocument::fromJson(kept.value_or(QString()).toUtf8()).object());
}

AuditHead TillRepository::head(const Shift &shift)
{
    AuditRepository audit(m_connection);
    if (!shift.isOpen())
        return audit.headOf("till.closed", shift.closedAt);
    const auto newest = audit.newest(1);
    return newest.empty() ? AuditHead() : AuditHead{newest[0].first.id, newest[0].second};
}

} // namespace yaogui
