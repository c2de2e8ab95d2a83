// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/Procurement.h"

#include <QJsonDocument>

namespace yaogui::sandbox {

namespace {

constexpr qint64 mostPacks = 100;

QJsonObject orderOf(Books &books, const QString &key)
{
    return books.row("SELECT * FROM procure_order WHERE order_key = ?", {key});
}

QJsonObject shown(const QJsonObject &order, const QString &key)
{
    if (order.isEmpty())
        return {{u"order"_qs, key}, {u"state"_qs, u"unknown_order"_qs}, {u"message"_qs, u"订单不存在"_qs}};
    return {{u"order"_qs, key}, {u"state"_qs, order.value(u"state")}, {u"number"_qs, order.value(u"number")}, {u"message"_qs, order.value(u"words")}};
}

void take(Books &books, const QString &key, const QJsonObject &body, const QString &refusal)
{
    const QJsonArray items = body.value(u"items").toArray();
    QString words = refusal;
    for (const QJsonValue &item : items) {
        if (words.isEmpty() && item[u"quantity"].toString().toLongLong() <= 0)
            words = u"数量不对"_qs;
    }
    if (words.isEmpty() && items.isEmpty())
        words = u"没有明细"_qs;
    books.insert(u"procure_order"_qs, {{u"order_key"_qs, key}, {u"number"_qs, u"CG%1"_qs.arg(books.next(u"procure_order"_qs), 8, 10, QChar(u'0'))},
                                       {u"supplier"_qs, body.value(u"supplier")}, {u"channel"_qs, body.value(u"channel")},
                                       {u"state"_qs, words.isEmpty() ? u"taken"_qs : u"refused"_qs}, {u"words"_qs, words.isEmpty() ? u"已受理"_qs : words}});
    for (const QJsonValue &item : items)
        books.insert(u"procure_item"_qs, {{u"order_key"_qs, key}, {u"item"_qs, item[u"item"]}, {u"price"_qs, item[u"price"]},
                                          {u"quantity"_qs, item[u"quantity"].toString().toLongLong()}, {u"delivered"_qs, 0}});
}

/// Sends what is still open of a taken order on its way.
void deliver(Books &books, const QJsonObject &order, const QDate &today)
{
    const QJsonValue key = order.value(u"order_key");
    const qint64 number = books.next(u"procure_delivery"_qs);
    QJsonArray lines;
    for (const QJsonValue &item : books.rows("SELECT * FROM procure_item WHERE order_key = ? AND delivered < quantity ORDER BY rowid", {key})) {
        const qint64 packs = qMin(mostPacks, item[u"quantity"].toInteger() - item[u"delivered"].toInteger());
        lines.append(QJsonObject{{u"drug"_qs, item[u"item"]}, {u"lot"_qs, u"CP%1"_qs.arg(number)}, {u"quantity"_qs, QString::number(packs)},
                                 {u"production_date"_qs, today.addDays(-100).toString(Qt::ISODate)},
                                 {u"expiry"_qs, today.addDays(700).toString(Qt::ISODate)}, {u"price"_qs, item[u"price"]}});
        books.run("UPDATE procure_item SET delivered = delivered + ? WHERE order_key = ? AND item = ?", {packs, key, item[u"item"]});
    }
    if (lines.isEmpty())
        return;
    books.insert(u"procure_delivery"_qs, {{u"order_key"_qs, key}, {u"note"_qs, u"PS%1"_qs.arg(number, 8, 10, QChar(u'0'))},
                                          {u"shipped_on"_qs, today.toString(Qt::ISODate)},
                                          {u"lines"_qs, QString::fromUtf8(QJsonDocument(lines).toJson(QJsonDocument::Compact))}});
}

QJsonObject deliveries(Books &books, const QString &key, const QDate &today)
{
    const QJsonObject order = orderOf(books, key);
    if (order.value(u"state") == u"taken"_qs)
        deliver(books, order, today);
    QJsonArray all;
    for (const QJsonValue &row : books.rows("SELECT * FROM procure_delivery WHERE order_key = ? ORDER BY rowid", {key}))
        all.append(QJsonObject{{u"note"_qs, row[u"note"]}, {u"shipped_on"_qs, row[u"shipped_on"]},
                               {u"lines"_qs, QJsonDocument::fromJson(row[u"lines"].toString().toUtf8()).array()}});
    return {{u"order"_qs, key}, {u"deliveries"_qs, all}};
}

/// Every code that begins with X is listed; its last two digits are the price beyond ten yuan, in jiao.
QJsonObject prices(const QJsonArray &codes, const QDate &today)
{
    QJsonArray listed;
    for (const QJsonValue &value : codes) {
        const QString code = value.toString();
        const int jiao = code.right(2).toInt();
        if (code.startsWith(u'X'))
            listed.append(QJsonObject{{u"insurance_code"_qs, code}, {u"kind"_qs, u"listed"_qs}, {u"price"_qs, u"%1.%2"_qs.arg(10 + jiao / 10).arg(jiao % 10)},
                                      {u"from"_qs, QDate(today.year(), 1, 1).toString(Qt::ISODate)}, {u"to"_qs, QJsonValue::Null}});
    }
    return {{u"prices"_qs, listed}};
}

} // namespace

QJsonObject procure(Books &books, const QString &operation, const QJsonObject &body, const QString &refusal, const QDate &today)
{
    const QString key = body.value(u"order").toString();
    if (operation == u"price")
        return prices(body.value(u"insurance_codes").toArray(), today);
    if (operation == u"delivery")
        return deliveries(books, key, today);
    if (operation == u"order" && orderOf(books, key).isEmpty()) // the same order twice is answered as it stands
        take(books, key, body, refusal);
    return shown(orderOf(books, key), key);
}

} // namespace yaogui::sandbox
