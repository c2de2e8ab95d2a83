// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/torture/BooksCheck.h"

#include "core/store/LedgerRepository.h"

#include <QJsonDocument>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace yaogui::torture {

namespace {

constexpr qsizetype mostWords = 20;

QString amounts(Money total, Money fund, Money account, Money family, Money cash)
{
    return QStringList{toText(total), toText(fund), toText(account), toText(family), toText(cash)}.join(u'/');
}

} // namespace

bool Findings::clean() const
{
    return lost + invented + doubled + amountsOff + boxesAstray + unreported + ledgerOff + drawerOff + inDoubt == 0;
}

QString Findings::summary() const
{
    return QString("sales %1 (settled %2, paid %3, reversed %4, refunded %5), drawer %6; lost %7, invented %8, doubled %9")
               .arg(sales).arg(settled).arg(paid).arg(reversed).arg(refunded).arg(toText(drawer)).arg(lost).arg(invented).arg(doubled)
        + QString(", amounts off %1, boxes astray %2, unreported %3, ledger off %4, drawer off %5, in doubt %6")
              .arg(amountsOff).arg(boxesAstray).arg(unreported).arg(ledgerOff).arg(drawerOff).arg(inDoubt);
}

Findings BooksCheck::compare(const std::optional<TheirBooks> &theirs, Pairing pairing)
{
    m_found = {};
    countSales();
    checkBoxes();
    checkLedger();
    checkReceipts();
    checkDrawer();
    checkShifts();
    if (theirs) {
        checkSettlements(*theirs, pairing);
        if (theirs->boxes)
            checkTheirBoxes(*theirs);
        if (theirs->reports)
            checkReports(*theirs);
    }
    return m_found;
}

void BooksCheck::say(const QString &what)
{
    if (m_found.words.size() < mostWords)
        m_found.words.append(what);
}

int BooksCheck::expectNone(const char *what, const char *sql)
{
    int count = 0;
    m_connection.each(sql, [&](const Row &row) {
        ++count;
        say(QString("%1: %2").arg(QString::fromLatin1(what), row.text(0)));
    });
    return count;
}

void BooksCheck::pair(QStringList ours, QStringList theirs, const char *what, int &mine, int &yours)
{
    ours.sort();
    theirs.sort();
    QStringList only;
    std::set_difference(ours.begin(), ours.end(), theirs.begin(), theirs.end(), std::back_inserter(only));
    mine += static_cast<int>(only.size());
    for (const QString &one : only)
        say(QString("%1, here only: %2").arg(QString::fromLatin1(what), one));
    only.clear();
    std::set_difference(theirs.begin(), theirs.end(), ours.begin(), ours.end(), std::back_inserter(only));
    yours += static_cast<int>(only.size());
    for (const QString &one : only)
        say(QString("%1, there only: %2").arg(QString::fromLatin1(what), one));
}

void BooksCheck::countSales()
{
    m_connection.each("SELECT state, COUNT(*) FROM sale GROUP BY state", [&](const Row &row) {
        const QString state = row.text(0);
        m_found.sales += row.number(1);
        m_found.settled += state == "settled" ? row.number(1) : 0;
        m_found.paid += state == "paid" ? row.number(1) : 0;
        m_found.reversed += state == "reversed" ? row.number(1) : 0;
        m_found.refunded += state == "refunded" ? row.number(1) : 0;
    });
    m_found.inDoubt += expectNone("in doubt", "SELECT id || ' ' || state FROM sale WHERE state IN ('sent', 'unknown')");
    m_found.inDoubt += expectNone("refund in doubt", "SELECT sale_id || ' ' || state FROM sale_return WHERE state IN ('sent', 'unknown')");
}

// Message and settlement ids are paired first: a settlement with other amounts is one finding, not two.
void BooksCheck::checkSettlements(const TheirBooks &theirs, Pairing pairing)
{
    QStringList here, there;
    QMap<QString, QString> amountsHere;
    QSet<QString> seenHere, seenThere;
    const auto key = [&](const QString &message, const QString &settlement) {
        return pairing == Pairing::ByMessage ? message : pairing == Pairing::BySettlement ? settlement : message + u' ' + settlement;
    };
    const auto note = [&](QStringList &list, QSet<QString> &seen, const QString &name) {
        if (seen.contains(name) && ++m_found.doubled > 0)
            say("doubled: " + name);
        seen.insert(name);
        list.append(name);
    };
    m_connection.each("SELECT msgid, setl_id, state, insured_total, fund, account, family, cash - total + insured_total FROM sale "
                      "WHERE state IN ('settled', 'refunded') AND setl_id IS NOT NULL", [&](const Row &row) {
        note(here, seenHere, key(row.text(0), row.text(1)));
        amountsHere[here.last()] = row.text(2) + u' ' + amounts(row.money(3), row.money(4), row.money(5), row.money(6), row.money(7));
    });
    for (const TheirSettlement &one : theirs.settlements) {
        note(there, seenThere, key(one.messageId, one.id));
        const QString amountsThere = (one.refunded ? QString("refunded ") : QString("settled ")) + amounts(one.total, one.fund, one.account, one.family, one.cash);
        const auto ours = amountsHere.constFind(there.last());
        if (ours == amountsHere.cend() || *ours == amountsThere)
            continue;
        ++m_found.amountsOff;
        say(QString("amounts of %1: %2 here, %3 there").arg(there.last(), *ours, amountsThere));
    }
    pair(here, there, "settlement", m_found.invented, m_found.lost);
}

// A box is sold by exactly one sale that stands, or reserved by exactly one that is not over, or neither.
void BooksCheck::checkBoxes()
{
    m_found.boxesAstray += expectNone("box in no proper state",
        "SELECT box.trace_code || ' ' || box.state || ', ' || COALESCE(s.n, 0) || ' live sales' FROM box LEFT JOIN "
        "(SELECT trace_code, COUNT(*) AS n, MAX(sale.id) AS sale_id FROM sale_line_code JOIN sale ON sale.id = sale_line_code.sale_id "
        "WHERE sale.state IN ('settled', 'paid') GROUP BY trace_code) s ON s.trace_code = box.trace_code "
        "WHERE (box.state = 'sold') <> (COALESCE(s.n, 0) = 1) OR COALESCE(s.n, 0) > 1 OR (box.state = 'sold' AND box.sale_id IS NOT s.sale_id)");
    m_found.boxesAstray += expectNone("reserved for nobody",
        "SELECT trace_code FROM box LEFT JOIN sale ON sale.id = box.sale_id WHERE box.state = 'reserved' "
        "AND (sale.state IS NULL OR NOT (sale.state IN ('held', 'sent', 'unknown') OR (sale.state IN ('open', 'presettled', 'confirmed') "
        "AND sale.id IN (SELECT sale_id FROM sale_rest WHERE ended_at IS NULL))))");
    m_found.boxesAstray += expectNone("sold and never seen",
        "SELECT trace_code FROM sale_line_code JOIN sale ON sale.id = sale_line_code.sale_id WHERE sale.state IN ('settled', 'paid') "
        "AND trace_code NOT IN (SELECT trace_code FROM box)");
}

void BooksCheck::checkTheirBoxes(const TheirBooks &theirs)
{
    QStringList here, there;
    m_connection.each("SELECT sale.setl_id, c.trace_code FROM sale_line_code c JOIN sale ON sale.id = c.sale_id "
                      "JOIN sale_line l ON l.sale_id = c.sale_id AND l.number = c.number "
                      "WHERE sale.state = 'settled' AND l.insured = 1 AND l.own_pay = 0",
                      [&](const Row &row) { here.append(row.text(0) + u' ' + row.text(1)); });
    for (const auto &[settlement, code] : *theirs.boxes)
        there.append(settlement + u' ' + code);
    pair(here, there, "box", m_found.boxesAstray, m_found.boxesAstray);
}

void BooksCheck::checkReports(const TheirBooks &theirs)
{
    QStringList here, there;
    m_connection.each("SELECT sale.slip, c.trace_code FROM sale_line_code c JOIN sale ON sale.id = c.sale_id "
                      "JOIN sale_line l ON l.sale_id = c.sale_id AND l.number = c.number JOIN drug ON drug.id = l.drug_id "
                      "WHERE sale.state IN ('settled', 'paid', 'refunded') AND drug.insurance_code <> '' AND drug.class <> 'other'",
                      [&](const Row &row) { here.append(row.text(0) + u' ' + row.text(1)); });
    m_connection.each("SELECT r.slip, c.trace_code FROM sale_return r JOIN sale_line_code c ON c.sale_id = r.sale_id "
                      "JOIN sale_line l ON l.sale_id = c.sale_id AND l.number = c.number JOIN drug ON drug.id = l.drug_id "
                      "WHERE r.state = 'refunded' AND drug.insurance_code <> '' AND drug.class <> 'other'",
                      [&](const Row &row) { here.append(row.text(0) + u' ' + row.text(1)); });
    for (const auto &[slip, code] : *theirs.reports)
        there.append(slip + u' ' + code);
    pair(here, there, "report", m_found.unreported, m_found.unreported);
}

void BooksCheck::checkLedger()
{
    if (const Done held = LedgerRepository(m_connection).verify(); !held) {
        ++m_found.ledgerOff;
        say("ledger: " + QString::fromUtf8(QJsonDocument(held.error().details).toJson(QJsonDocument::Compact)));
    }
    m_found.ledgerOff += expectNone("lot with the customers differs from the sales",
        "SELECT lot_id || ' ' || quantity FROM balance WHERE location = 'customer' AND quantity <> "
        "(SELECT COALESCE(SUM(l.quantity), 0) FROM sale_line l JOIN sale ON sale.id = l.sale_id "
        "WHERE sale.state IN ('settled', 'paid') AND l.lot_id = balance.lot_id)");
    m_found.ledgerOff += expectNone("sale that stands without its movements",
        "SELECT sale.id FROM sale WHERE sale.state IN ('settled', 'paid') AND (SELECT COUNT(*) FROM sale_line l WHERE l.sale_id = sale.id) <> "
        "(SELECT COUNT(*) FROM movement m WHERE m.document = sale.slip AND m.kind = 'sale')");
}

// A delivery is on the shelf wholly or not at all; a count that is closed moved what it found, once.
void BooksCheck::checkReceipts()
{
    m_found.ledgerOff += expectNone("receipt and its movements differ",
        "SELECT r.number || ' ' || r.state FROM receipt r WHERE (SELECT COALESCE(SUM(m.quantity), 0) FROM movement m WHERE m.document = r.number "
        "AND m.from_location = 'supplier') <> CASE r.state WHEN 'posted' THEN (SELECT COALESCE(SUM(l.accepted), 0) FROM receipt_line l "
        "WHERE l.receipt_id = r.id) ELSE 0 END");
    m_found.boxesAstray += expectNone("box of a receipt that is not posted, or none of one that is",
        "SELECT c.trace_code FROM receipt_code c JOIN receipt r ON r.id = c.receipt_id WHERE c.boxes = 1 AND r.state <> 'dropped' "
        "AND (r.state = 'posted') <> (c.trace_code IN (SELECT trace_code FROM box))");
    m_found.ledgerOff += expectNone("movements of a count that is not closed",
        "SELECT s.number FROM stocktake s WHERE s.state <> 'posted' AND s.number IN (SELECT document FROM movement)");
}

void BooksCheck::checkDrawer()
{
    m_found.drawer = m_connection.first("SELECT COALESCE(SUM(amount), 0) FROM tender", [](const Row &row) { return row.money(0); }).value_or(Money());
    m_found.drawerOff += expectNone("money of a sale",
        "SELECT sale.id || ' ' || sale.state FROM sale LEFT JOIN (SELECT sale_id, SUM(amount) AS n FROM tender GROUP BY sale_id) t "
        "ON t.sale_id = sale.id WHERE COALESCE(t.n, 0) <> CASE WHEN sale.state IN ('settled', 'paid') THEN sale.cash ELSE 0 END");
    // Cash sales less refunds: what a sale took in stays in its tenders, what a return paid out stands against it, once.
    m_found.drawerOff += expectNone("cash of a refund",
        "SELECT sale.id || ' ' || sale.state FROM sale LEFT JOIN (SELECT sale_id, SUM(amount) AS n FROM tender WHERE kind = 'cash' AND amount < 0 "
        "GROUP BY sale_id) t ON t.sale_id = sale.id LEFT JOIN sale_return r ON r.sale_id = sale.id AND r.state = 'refunded' "
        "WHERE (sale.state = 'refunded') <> (r.id IS NOT NULL) OR COALESCE(-t.n, 0) <> COALESCE(r.cash, 0) OR COALESCE(r.cash, sale.cash) IS NOT sale.cash");
}

// What a shift is closed with is its float, what was put in and taken out, and the cash of its rows of the journal; and each row is in one.
void BooksCheck::checkShifts()
{
    m_found.drawerOff += expectNone("cash of a shift",
        "SELECT s.id FROM shift s WHERE s.closed_at IS NOT NULL AND s.expected <> s.opening_float "
        "+ (SELECT COALESCE(SUM(CASE kind WHEN 'in' THEN amount WHEN 'out' THEN -amount ELSE 0 END), 0) FROM till_cash WHERE shift_id = s.id) "
        "+ (SELECT COALESCE(SUM(amount), 0) FROM tender WHERE kind IN ('cash', 'change') AND id < s.past_tender "
        "AND id >= COALESCE((SELECT MAX(past_tender) FROM shift p WHERE p.id < s.id), 0))");
    m_found.drawerOff += expectNone("shift closed without its count",
        "SELECT s.id FROM shift s WHERE s.closed_at IS NOT NULL AND NOT EXISTS(SELECT 1 FROM till_count c WHERE c.shift_id = s.id "
        "AND c.expected = s.expected AND c.counted = s.counted)");
    m_found.drawerOff += expectNone("shift opened before the one before it was closed",
        "SELECT s.id FROM shift s JOIN shift p ON p.id < s.id WHERE p.closed_at IS NULL OR p.closed_at > s.opened_at");
}

} // namespace yaogui::torture
