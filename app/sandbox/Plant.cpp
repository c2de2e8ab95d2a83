// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/Figures.h"
#include "app/sandbox/Settlements.h"
#include "app/sandbox/Transactions.h"

namespace yaogui::sandbox {

namespace {

QJsonObject settlementRow(Books &books, const QJsonValue &setlId)
{
    return books.row("SELECT * FROM settlement WHERE setl_id = ?", {setlId});
}

void remove(Books &books, const QJsonValue &setlId)
{
    books.run("DELETE FROM settlement_box WHERE setl_id = ?", {setlId});
    books.run("DELETE FROM settlement_line WHERE setl_id = ?", {setlId});
    books.run("DELETE FROM settlement WHERE setl_id = ?", {setlId});
}

// The parts as wished; what is summed of them follows.
std::optional<QString> setAmounts(QJsonObject &row, const QJsonObject &wish)
{
    for (const QString &part : {u"fund_pay_sumamt"_qs, u"acct_pay"_qs, u"acct_mulaid_pay"_qs, u"psn_cash_pay"_qs}) {
        if (!wish.contains(part))
            continue;
        const auto amount = figure(wish.value(part), 2);
        if (!amount)
            return part + u": an amount in yuan"_qs;
        row.insert(part, qint64(*amount));
    }
    const qint64 person = row.value(u"acct_pay").toInteger() + row.value(u"acct_mulaid_pay").toInteger() + row.value(u"psn_cash_pay").toInteger();
    row.insert(u"psn_part_amt"_qs, person);
    row.insert(u"medfee_sumamt"_qs, row.value(u"fund_pay_sumamt").toInteger() + person);
    return std::nullopt;
}

void setTexts(QJsonObject &row, const QJsonObject &wish)
{
    for (const QString &name : {u"setl_time"_qs, u"insutype"_qs, u"clr_optins"_qs, u"msgid"_qs}) {
        if (wish.value(name).isString())
            row.insert(name, wish.value(name));
    }
}

QString newMessageId(Books &books, const QString &institution, const QDateTime &now)
{
    return u"%1%2%3"_qs.arg(institution, now.addYears(-1).toString(u"yyyyMMddHHmmss")).arg(books.next(u"planted"_qs), 4, 10, QChar(u'0'));
}

// As 2103 leaves it, without giving anything back to anybody.
void plantRefund(Books &books, const QJsonObject &row, const QDateTime &now)
{
    QJsonObject negative = negativeRow(row, row.value(u"balc"));
    negative.insert(u"setl_id"_qs, platformNumber(books, u"setl_id"_qs, now));
    negative.insert(u"msgid"_qs, newMessageId(books, row.value(u"fixmedins_code").toString(), now));
    negative.insert(u"kind"_qs, u"refund"_qs);
    negative.insert(u"state"_qs, u"standing"_qs);
    negative.insert(u"refers"_qs, row.value(u"setl_id"));
    books.insert(u"settlement"_qs, negative);
}

std::optional<QString> setState(Books &books, const QJsonObject &row, const QString &state, const QDateTime &now)
{
    const QJsonValue id = row.value(u"setl_id");
    if (row.value(u"kind") != u"settle"_qs)
        return u"state: of a settlement, not of a refund"_qs;
    if (state == u"refunded" && row.value(u"state") != u"refunded"_qs)
        plantRefund(books, row, now);
    else if (state == u"standing" || state == u"reversed")
        books.run("DELETE FROM settlement WHERE refers = ? AND kind = 'refund'", {id});
    else
        return u"state: refunded, standing or reversed"_qs;
    books.run("UPDATE settlement SET state = ? WHERE setl_id = ?", {state, id});
    return std::nullopt;
}

} // namespace

std::optional<QString> dropSettlement(Books &books, const QJsonValue &wish)
{
    if (settlementRow(books, wish).isEmpty())
        return u"drop_settlement: no such settlement"_qs;
    remove(books, wish);
    return std::nullopt;
}

std::optional<QString> addSettlement(Books &books, const QJsonValue &wish, const QDateTime &now)
{
    const QJsonObject wanted = wish.toObject();
    QJsonObject row = settlementRow(books, wanted.value(u"like"));
    if (row.isEmpty())
        return u"add_settlement.like: no such settlement"_qs;
    row.insert(u"setl_id"_qs, platformNumber(books, u"setl_id"_qs, now));
    row.insert(u"mdtrt_id"_qs, platformNumber(books, u"mdtrt_id"_qs, now));
    row.insert(u"msgid"_qs, newMessageId(books, row.value(u"fixmedins_code").toString(), now));
    row.insert(u"state"_qs, u"standing"_qs);
    setTexts(row, wanted);
    if (auto wrong = setAmounts(row, wanted))
        return wrong;
    books.insert(u"settlement"_qs, row);
    return std::nullopt;
}

std::optional<QString> changeSettlement(Books &books, const QJsonValue &wish, const QDateTime &now)
{
    const QJsonObject wanted = wish.toObject();
    QJsonObject row = settlementRow(books, wanted.value(u"setl_id"));
    if (row.isEmpty())
        return u"change_settlement.setl_id: no such settlement"_qs;
    if (wanted.contains(u"state"))
        return setState(books, row, wanted.value(u"state").toString(), now);
    setTexts(row, wanted);
    if (auto wrong = setAmounts(row, wanted))
        return wrong;
    books.run("UPDATE settlement SET setl_time = ?, insutype = ?, clr_optins = ?, msgid = ?, medfee_sumamt = ?, fund_pay_sumamt = ?,"
              " psn_part_amt = ?, acct_pay = ?, acct_mulaid_pay = ?, psn_cash_pay = ? WHERE setl_id = ?",
              {row.value(u"setl_time"), row.value(u"insutype"), row.value(u"clr_optins"), row.value(u"msgid"), row.value(u"medfee_sumamt"),
               row.value(u"fund_pay_sumamt"), row.value(u"psn_part_amt"), row.value(u"acct_pay"), row.value(u"acct_mulaid_pay"),
               row.value(u"psn_cash_pay"), wanted.value(u"setl_id")});
    return std::nullopt;
}

} // namespace yaogui::sandbox
