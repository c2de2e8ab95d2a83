// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/Payments.h"

namespace yaogui::sandbox {

namespace {

constexpr int queriesUntilPassword = 3;

QJsonObject orderOf(Books &books, const QString &number)
{
    return books.row("SELECT * FROM payment_order WHERE order_no = ?", {number});
}

QString yuan(qint64 fen)
{
    return u"%1.%2"_qs.arg(fen / 100).arg(fen % 100, 2, 10, QChar(u'0'));
}

qint64 fenOf(const QString &amount)
{
    const QString digits = QString(amount).remove(u'.');
    return amount.contains(u'.') && amount.section(u'.', 1).size() == 2 ? digits.toLongLong() : -1;
}

QJsonObject shown(const QJsonObject &order, const QString &number)
{
    if (order.isEmpty())
        return {{u"order"_qs, number}, {u"state"_qs, u"unknown_order"_qs}, {u"message"_qs, u"订单不存在"_qs}};
    return {{u"order"_qs, number}, {u"state"_qs, order.value(u"state")}, {u"message"_qs, order.value(u"words")},
            {u"amount"_qs, yuan(order.value(u"amount").toInteger())}};
}

void charge(Books &books, const QString &number, const QJsonObject &body, const QString &refusal)
{
    const QString code = body.value(u"code").toString();
    const qint64 amount = fenOf(body.value(u"amount").toString());
    QString state = u"paid"_qs;
    QString words = u"支付成功"_qs;
    if (!refusal.isEmpty() || amount <= 0 || code.size() < 16 || code.endsWith(u"91")) {
        state = u"refused"_qs;
        words = !refusal.isEmpty() ? refusal : amount <= 0 ? u"金额不对"_qs : code.size() < 16 ? u"付款码不对"_qs : u"余额不足"_qs;
    } else if (code.endsWith(u"92") || code.endsWith(u"93")) {
        state = u"waiting"_qs;
        words = u"需要用户输入支付密码"_qs;
    }
    books.insert(u"payment_order"_qs, {{u"order_no"_qs, number}, {u"kind"_qs, body.value(u"kind")}, {u"amount"_qs, amount}, {u"state"_qs, state},
                                       {u"words"_qs, words}, {u"types_password"_qs, code.endsWith(u"92")}, {u"asked"_qs, 0}, {u"refunded"_qs, 0}});
}

void query(Books &books, const QString &number)
{
    books.run("UPDATE payment_order SET asked = asked + 1 WHERE order_no = ?", {number});
    books.run("UPDATE payment_order SET state = 'paid', words = '支付成功' WHERE order_no = ? AND state = 'waiting' AND types_password = 1 AND asked >= ?",
              {number, queriesUntilPassword});
}

// Also one that never came: should it still come, it is refused.
void cancel(Books &books, const QString &number)
{
    books.run("INSERT OR IGNORE INTO payment_order(order_no, kind, amount, state, words, types_password, asked, refunded) VALUES(?, '', 0, 'gone', '', 0, 0, 0)",
              {number});
    books.run("UPDATE payment_order SET refunded = amount WHERE order_no = ? AND state = 'paid'", {number});
    books.run("UPDATE payment_order SET state = 'gone', words = '已撤销' WHERE order_no = ? AND state <> 'refused'", {number});
}

} // namespace

QJsonObject payOrder(Books &books, const QString &operation, const QJsonObject &body, const QString &refusal)
{
    const QString number = body.value(u"order").toString();
    const bool known = !orderOf(books, number).isEmpty();
    if (operation == u"charge" && !known) // the same order twice is answered as it stands
        charge(books, number, body, refusal);
    else if (operation == u"query" && known)
        query(books, number);
    else if (operation == u"cancel")
        cancel(books, number);
    return shown(orderOf(books, number), number);
}

} // namespace yaogui::sandbox
