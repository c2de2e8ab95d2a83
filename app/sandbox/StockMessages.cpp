// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/Transactions.h"

namespace yaogui::sandbox {

namespace {

QString text(const QJsonObject &object, QStringView key)
{
    return object.value(key).toString();
}

/// What a message does to the stock: in, out, or put to what was counted.
enum class Way { In, Out, Put };

Way wayOf(const Call &call, const QJsonObject &row)
{
    if (call.infno == u"3501")
        return Way::Put;
    if (call.infno != u"3502")
        return call.infno == u"3503" ? Way::In : Way::Out;
    static const QStringList in{u"101"_qs, u"103"_qs, u"106"_qs, u"108"_qs};
    return in.contains(text(row, u"inv_chg_type")) ? Way::In : Way::Out;
}

qint64 standing(Books &books, const Call &call, const QJsonObject &row)
{
    return books.row("SELECT count FROM stock_book WHERE fixmedins_code = ? AND fixmedins_hilist_id = ? AND manu_lotnum = ?",
                     {call.fixmedinsCode, row.value(u"fixmedins_hilist_id"), text(row, u"manu_lotnum")})
        .value(u"count").toInteger();
}

Output accepted()
{
    return QJsonObject{{u"result"_qs, QJsonObject{{u"retRslt"_qs, u"1"_qs}, {u"msgRslt"_qs, QString()}}}};
}

Output rowRefused(const QString &words)
{
    return QJsonObject{{u"result"_qs, QJsonObject{{u"retRslt"_qs, u"0"_qs}, {u"msgRslt"_qs, words}}}};
}

} // namespace

void changeStock(Books &books, const Call &call, const QJsonObject &row, qint64 change)
{
    books.run("INSERT INTO stock_book VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count",
              {call.fixmedinsCode, row.value(u"fixmedins_hilist_id"), text(row, u"manu_lotnum"), change});
}

Output stockMessage(Books &books, const Call &call)
{
    const bool bought = call.infno == u"3503" || call.infno == u"3504";
    const QJsonObject row = call.input.value(bought ? u"purcinfo" : u"invinfo").toObject();
    const auto count = figure(row.value(bought ? u"purc_retn_cnt" : call.infno == u"3501" ? u"inv_cnt" : u"cnt"), 4);
    if (!count || *count < 0 || (*count == 0 && call.infno != u"3501"))
        return rowRefused(u"数量不是大于 0 的数"_qs);
    const QJsonObject known = books.row("SELECT fixmedins_hilist_id, manu_lotnum, count FROM stock_message WHERE fixmedins_code = ? AND infno = ? "
                                        "AND fixmedins_bchno = ?", {call.fixmedinsCode, call.infno, row.value(u"fixmedins_bchno")});
    if (!known.isEmpty()) { // sent again after a lost answer: the same row counts once, another one under its number is refused
        const bool same = known.value(u"fixmedins_hilist_id") == row.value(u"fixmedins_hilist_id") && text(known, u"manu_lotnum") == text(row, u"manu_lotnum")
            && known.value(u"count").toInteger() == *count;
        return same ? accepted() : rowRefused(u"批次流水号重复"_qs);
    }
    const Way way = wayOf(call, row);
    const qint64 change = way == Way::Put ? qint64(*count) - standing(books, call, row) : way == Way::In ? qint64(*count) : -qint64(*count);
    const QString time = bought ? text(row, u"purc_retn_stoin_time") : text(row, call.infno == u"3501" ? u"invdate" : u"inv_chg_time");
    changeStock(books, call, row, change);
    books.insert(u"stock_message"_qs,
                 {{u"msgid"_qs, call.msgid}, {u"infno"_qs, call.infno}, {u"fixmedins_code"_qs, call.fixmedinsCode},
                  {u"fixmedins_bchno"_qs, row.value(u"fixmedins_bchno")}, {u"med_list_codg"_qs, row.value(u"med_list_codg")},
                  {u"fixmedins_hilist_id"_qs, row.value(u"fixmedins_hilist_id")}, {u"fixmedins_hilist_name"_qs, row.value(u"fixmedins_hilist_name")},
                  {u"manu_lotnum"_qs, text(row, u"manu_lotnum")}, {u"inv_chg_type"_qs, text(row, u"inv_chg_type")}, {u"count"_qs, qint64(*count)},
                  {u"change"_qs, change}, {u"spler_name"_qs, text(row, u"spler_name")}, {u"time"_qs, time},
                  {u"trace_codes"_qs, traceCodes(row, call.input)}});
    return accepted();
}

Output stockQuery(Books &books, const Call &call)
{
    const QJsonObject data = call.input.value(u"data").toObject();
    const char *sql = call.infno == u"3511"
        ? "SELECT fixmedins_bchno, med_list_codg, fixmedins_hilist_id, fixmedins_hilist_name, sel_retn_cnt AS count FROM sale_message "
          "WHERE fixmedins_code = ? AND fixmedins_hilist_id = ? AND substr(sel_retn_time, 1, 10) BETWEEN ? AND ? AND ? = '3511' ORDER BY id"
        : "SELECT fixmedins_bchno, med_list_codg, fixmedins_hilist_id, fixmedins_hilist_name, count FROM stock_message "
          "WHERE fixmedins_code = ? AND fixmedins_hilist_id = ? AND substr(time, 1, 10) BETWEEN ? AND ? AND taken_back = 0 "
          "AND CASE ? WHEN '3509' THEN infno = '3502' ELSE infno IN ('3503', '3504') END ORDER BY id";
    const QString quantity = call.infno == u"3509" ? u"cnt"_qs : call.infno == u"3510" ? u"purcRetnCnt"_qs : u"selRetnCnt"_qs;
    QJsonArray rows;
    const QJsonArray found = books.rows(sql, {call.fixmedinsCode, data.value(u"medins_list_codg"), data.value(u"begndate"), data.value(u"enddate"), call.infno});
    for (const auto &one : found) {
        const QJsonObject row = one.toObject();
        const qint64 count = row.value(u"count").toInteger();
        rows.append(QJsonObject{{u"fixmedinsCode"_qs, call.fixmedinsCode}, {u"medinsListCodg"_qs, row.value(u"fixmedins_hilist_id")},
                                {u"medinsListName"_qs, row.value(u"fixmedins_hilist_name")}, {u"medListCodg"_qs, row.value(u"med_list_codg")},
                                {u"fixmedinsBchno"_qs, row.value(u"fixmedins_bchno")},
                                {quantity, u"%1.%2"_qs.arg(count / 10'000).arg(count % 10'000, 4, 10, QChar(u'0'))}});
    }
    return QJsonObject{{u"data"_qs, rows}};
}

Output takeBack(Books &books, const Call &call)
{
    const QJsonObject data = call.input.value(u"data").toObject();
    const QString type = text(data, u"inv_data_type");
    if (type == u"4")
        return rowRefused(u"销售记录请用 3506 冲回"_qs); // a sale is undone by its return here
    const QString infno = type == u"1" ? u"3501"_qs : type == u"2" ? u"3502"_qs : u"3503"_qs;
    const QJsonObject row = books.row("SELECT * FROM stock_message WHERE fixmedins_code = ? AND infno = ? AND fixmedins_bchno = ?",
                                      {call.fixmedinsCode, infno, data.value(u"fixmedins_bchno")});
    if (row.isEmpty())
        return rowRefused(u"没有这条记录"_qs);
    if (row.value(u"taken_back").toInteger() == 0) {
        changeStock(books, call, row, -row.value(u"change").toInteger());
        books.run("UPDATE stock_message SET taken_back = 1 WHERE id = ?", {row.value(u"id")});
    }
    return accepted();
}

} // namespace yaogui::sandbox
