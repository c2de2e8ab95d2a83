// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/People.h"
#include "app/sandbox/Settlements.h"
#include "app/sandbox/Transactions.h"

namespace yaogui::sandbox {

namespace {

int age(const QString &birth, const QDate &today)
{
    const QDate born = QDate::fromString(birth, Qt::ISODate);
    const bool before = today.month() < born.month() || (today.month() == born.month() && today.day() < born.day());
    return today.year() - born.year() - int(before);
}

QJsonArray insurances(Books &books, const QJsonValue &psnNo)
{
    QJsonArray list = books.rows("SELECT insutype, psn_type, psn_insu_stas, insuplc_admdvs, emp_name, balance AS balc FROM account"
                                 " WHERE psn_no = ? ORDER BY rowid", {psnNo});
    for (auto &&entry : list) {
        QJsonObject row = entry.toObject();
        row.insert(u"balc"_qs, yuanNumber(row.value(u"balc").toInteger()));
        row.insert(u"psn_insu_date"_qs, u"2010-01-01"_qs);
        row.insert(u"paus_insu_date"_qs, row.value(u"psn_insu_stas") == u"2"_qs ? QJsonValue(u"2024-01-01"_qs) : QJsonValue::Null);
        row.insert(u"cvlserv_flag"_qs, u"0"_qs);
        entry = row;
    }
    return list;
}

} // namespace

Output personInformation(Books &books, const Call &call)
{
    const QJsonObject data = call.input.value(u"data").toObject();
    const auto person = personByCertificate(books, data, call.now);
    if (!person)
        return tl::unexpected(person.error());
    for (const auto &[field, column] : {std::pair(u"psn_name"_qs, u"name"_qs), std::pair(u"certno"_qs, u"certno"_qs)}) {
        const QString said = data.value(field).toString();
        if (!said.isEmpty() && said != person->value(column).toString())
            return refuse(field, u"does not belong to the certificate"_qs);
    }
    const QString birth = person->value(u"brdy").toString();
    const QJsonObject base{{u"psn_no"_qs, person->value(u"psn_no")}, {u"psn_cert_type"_qs, u"01"_qs},
                           {u"certno"_qs, person->value(u"certno")}, {u"psn_name"_qs, person->value(u"name")},
                           {u"gend"_qs, person->value(u"gend")},     {u"naty"_qs, u"01"_qs},
                           {u"brdy"_qs, birth},                      {u"age"_qs, age(birth, call.now.date())},
                           {u"expContent"_qs, QString()}};
    return QJsonObject{{u"baseinfo"_qs, base},
                       {u"insuinfo"_qs, insurances(books, person->value(u"psn_no"))},
                       {u"idetinfo"_qs, QJsonArray()}};
}

Output diseases(Books &books, const Call &call)
{
    const auto person = personByNumber(books, call.input.value(u"data").toObject(), call);
    if (!person)
        return tl::unexpected(person.error());
    return QJsonObject{{u"feedetail"_qs, books.rows("SELECT opsp_dise_code, opsp_dise_name, begndate, enddate FROM disease"
                                                    " WHERE psn_no = ? ORDER BY opsp_dise_code", {person->value(u"psn_no")})}};
}

Output visits(Books &books, const Call &call)
{
    const QJsonObject data = call.input.value(u"data").toObject();
    const auto person = personByNumber(books, data, call);
    if (!person)
        return tl::unexpected(person.error());
    // setl_id and medins_setl_id go beyond the interface's list: whoever lost an answer finds it again by the latter.
    return QJsonObject{{u"mdtrtinfo"_qs,
                        books.rows("SELECT s.mdtrt_id, s.psn_no, p.name AS psn_name, s.insutype, s.setl_time AS begntime,"
                                   " s.setl_time AS endtime, s.mdtrt_cert_type, s.med_type, s.dise_codg, s.dise_name, s.setl_id,"
                                   " s.msgid AS medins_setl_id FROM settlement s JOIN person p USING (psn_no)"
                                   " WHERE s.psn_no = ? AND s.fixmedins_code = ? AND s.kind = 'settle' AND s.state <> 'reversed'"
                                   " AND s.setl_time BETWEEN ? AND ? AND s.med_type = ? ORDER BY s.rowid",
                                   {person->value(u"psn_no"), call.fixmedinsCode, data.value(u"begntime"), data.value(u"endtime"),
                                    data.value(u"med_type")})}};
}

Output settlementQuery(Books &books, const Call &call)
{
    const QJsonObject data = call.input.value(u"data").toObject();
    const auto person = personByNumber(books, data, call);
    if (!person)
        return tl::unexpected(person.error());
    const QString setlId = data.value(u"setl_id").toString();
    const QJsonObject row = books.row("SELECT * FROM settlement WHERE psn_no = ? AND mdtrt_id = ? AND fixmedins_code = ?"
                                      " AND (setl_id = ? OR (? = '' AND kind = 'settle')) AND state <> 'reversed'",
                                      {person->value(u"psn_no"), data.value(u"mdtrt_id"), call.fixmedinsCode, setlId, setlId});
    if (row.isEmpty())
        return refuse(setlId.isEmpty() ? u"mdtrt_id"_qs : u"setl_id"_qs, u"no such settlement"_qs);
    QJsonObject info = settlementNode(row, *person);
    info.insert(u"fixmedins_code"_qs, call.fixmedinsCode);
    info.insert(u"fixmedins_name"_qs, call.fixmedinsName);
    info.insert(u"psn_pay"_qs, info.take(u"psn_part_amt"_qs)); // this transaction has its own names for two amounts
    info.insert(u"cash_payamt"_qs, info.take(u"psn_cash_pay"_qs));
    info.insert(u"refd_setl_flag"_qs, row.value(u"state") == u"refunded"_qs || row.value(u"kind") == u"refund"_qs ? u"1"_qs : u"0"_qs);
    info.insert(u"invono"_qs, row.value(u"invono"));
    info.insert(u"opter_id"_qs, row.value(u"opter"));
    info.insert(u"opter_name"_qs, row.value(u"opter_name"));
    info.insert(u"opt_time"_qs, row.value(u"setl_time"));
    info.insert(u"year"_qs, QString::number(row.value(u"year").toInteger()));
    return QJsonObject{{u"setlinfo"_qs, info}, {u"setldetail"_qs, QJsonArray()}};
}

} // namespace yaogui::sandbox
