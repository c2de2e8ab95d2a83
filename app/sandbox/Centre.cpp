// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The prescription centre, first generation: 7201 to 7206.

#include "app/sandbox/Transactions.h"

#include "app/sandbox/Figures.h"

#include <QFile>
#include <QJsonDocument>

namespace yaogui::sandbox {

namespace {

constexpr int countDecimals = 4;

QString text(const QJsonObject &object, QStringView key)
{
    return object.value(key).toString();
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject contentOf(const QJsonObject &row)
{
    return QJsonDocument::fromJson(text(row, u"content").toUtf8()).object();
}

// What stops a prescription now; nothing: it is good.
std::optional<QString> over(const QJsonObject &row, const QDateTime &now)
{
    if (text(row, u"state") != u"valid")
        return u"the prescription was revoked (处方已撤销)"_qs;
    if (text(row, u"valid_end_time") <= timeText(now))
        return u"the prescription has expired (处方已过期)"_qs;
    return std::nullopt;
}

QString ticketFor(Books &books, const QString &hiRxno, const QString &kind)
{
    const QString ticket = u"%1%2"_qs.arg(kind).arg(books.next(u"ticket"_qs), 16, 10, QLatin1Char('0'));
    books.run("INSERT INTO prescription_ticket VALUES (?, ?, 0)", {ticket, hiRxno});
    return ticket;
}

QJsonObject patientOf(Books &books, const QJsonValue &certno)
{
    return books.row("SELECT p.*, (SELECT insuplc_admdvs FROM account a WHERE a.psn_no = p.psn_no LIMIT 1) AS insuplc_admdvs, (SELECT insutype FROM "
                     "account a WHERE a.psn_no = p.psn_no LIMIT 1) AS insutype FROM person p WHERE certno = ?", {certno});
}

Output readCode(Books &books, const QJsonObject &data, const QDateTime &now)
{
    const QJsonObject row = books.row("SELECT * FROM prescription WHERE epc_qrcd = ?", {data.value(u"epc_qrcd")});
    if (row.isEmpty())
        return refuse(u"epc_qrcd"_qs, u"no such prescription"_qs);
    if (const auto why = over(row, now))
        return refuse(u"epc_qrcd"_qs, *why);
    const QJsonObject person = patientOf(books, row.value(u"certno"));
    return QJsonObject{{u"epc_token"_qs, ticketFor(books, text(row, u"hi_rxno"), u"T"_qs)}, {u"cert_type"_qs, u"01"_qs},
                       {u"name"_qs, person.value(u"name")}, {u"certno"_qs, row.value(u"certno")},
                       {u"insuplc_admdvs"_qs, person.value(u"insuplc_admdvs")}};
}

// mdtrt_cert_type of 7202 is 01 for the identity number and 03 for the social card.
Output listOf(Books &books, const QJsonObject &data, const QDateTime &now)
{
    const QJsonObject person = books.row("SELECT * FROM person WHERE certno = ?1 OR card_no = ?1", {data.value(u"mdtrt_cert_no")});
    if (person.isEmpty())
        return refuse(u"mdtrt_cert_no"_qs, u"nobody is insured under it"_qs);
    QJsonArray list;
    const QJsonArray rows = books.rows("SELECT * FROM prescription WHERE certno = ? ORDER BY prsc_time", {person.value(u"certno")});
    for (const auto &one : rows) {
        const QJsonObject row = one.toObject();
        if (over(row, now))
            continue;
        const QJsonObject content = contentOf(row);
        list.append(QJsonObject{{u"auth_rxno"_qs, ticketFor(books, text(row, u"hi_rxno"), u"A"_qs)}, {u"diag_name"_qs, content.value(u"diag_name")},
                                {u"fixmedins_code"_qs, u"H99010100001"_qs}, {u"fixmedins_name"_qs, u"虚构测试医院"_qs},
                                {u"prsc_time"_qs, row.value(u"prsc_time")}, {u"dept_name"_qs, u"内科"_qs},
                                {u"valid_end_time"_qs, row.value(u"valid_end_time")}});
    }
    return QJsonObject{{u"rxlist"_qs, list}};
}

QJsonObject visitOf(Books &books, const QJsonObject &row, const QJsonObject &content)
{
    const QJsonObject person = patientOf(books, row.value(u"certno"));
    QJsonObject visit{{u"psn_no"_qs, person.value(u"psn_no")}, {u"patn_name"_qs, person.value(u"name")}, {u"gend"_qs, person.value(u"gend")},
                      {u"brdy"_qs, person.value(u"brdy")}, {u"insuplc_admdvs"_qs, person.value(u"insuplc_admdvs")},
                      {u"insutype"_qs, person.value(u"insutype")}, {u"psn_cert_type"_qs, u"01"_qs}, {u"certno"_qs, row.value(u"certno")},
                      {u"prsc_dept_name"_qs, u"内科"_qs}, {u"prsc_dr_name"_qs, u"李测试"_qs}, {u"bilg_dr_codg"_qs, u"D990101000001"_qs},
                      {u"phar_name"_qs, u"院药师"_qs}, {u"phar_chk_time"_qs, row.value(u"prsc_time")}, {u"med_type"_qs, u"11"_qs}};
    for (const auto &name : {u"med_type"_qs, u"dise_codg"_qs, u"sp_dise_flag"_qs, u"geso_val"_qs, u"suck_prd_flag"_qs, u"algs_his"_qs, u"age"_qs}) {
        if (content.contains(name))
            visit.insert(name, content.value(name));
    }
    return visit;
}

QString originalPaper()
{
    QFile file(u":/sandbox/data/prescription.pdf"_qs);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().toBase64()) : QString();
}

Output download(Books &books, const QJsonObject &data, const QDateTime &now)
{
    const QString token = text(data, u"epc_token");
    const QString ticket = token.isEmpty() ? text(data, u"auth_rxno") : token;
    const QString field = token.isEmpty() ? u"auth_rxno"_qs : u"epc_token"_qs;
    const QJsonObject known = books.row("SELECT * FROM prescription_ticket WHERE ticket = ?", {ticket});
    if (known.isEmpty() || known.value(u"used").toInteger() != 0)
        return refuse(field, u"is unknown or was used (令牌已使用)"_qs);
    const QJsonObject row = books.row("SELECT * FROM prescription WHERE hi_rxno = ?", {known.value(u"hi_rxno")});
    if (const auto why = over(row, now))
        return refuse(field, *why);
    books.run("UPDATE prescription_ticket SET used = 1 WHERE ticket = ?", {ticket});
    const QJsonObject content = contentOf(row);
    const QJsonObject head{{u"hi_rxno"_qs, row.value(u"hi_rxno")}, {u"fixmedins_code"_qs, u"H99010100001"_qs}, {u"fixmedins_name"_qs, u"虚构测试医院"_qs},
                           {u"prsc_time"_qs, row.value(u"prsc_time")}, {u"valid_end_time"_qs, row.value(u"valid_end_time")},
                           {u"rx_file"_qs, originalPaper()}};
    const QJsonObject diagnosis{{u"diag_code"_qs, content.value(u"diag_code")}, {u"diag_name"_qs, content.value(u"diag_name")},
                                {u"maindiag_flag"_qs, u"1"_qs}};
    return QJsonObject{{u"data"_qs, head}, {u"rxdrugdetail"_qs, content.value(u"drugs")}, {u"mdtrtinfo"_qs, visitOf(books, row, content)},
                       {u"diseinfo"_qs, QJsonArray{diagnosis}}};
}

void note(Books &books, const Call &call, const QJsonObject &data, const QString &ticket)
{
    books.run("INSERT INTO prescription_message VALUES (?, ?, ?, ?, ?, ?)",
              {call.msgid, call.infno, data.value(u"hi_rxno"), ticket, text(data, u"setl_id"), compact(call.input)});
}

Output review(Books &books, const Call &call, const QJsonObject &data)
{
    if (books.run("UPDATE prescription SET checked = ? WHERE hi_rxno = ?", {data.value(u"rx_chk_stas_codg"), data.value(u"hi_rxno")}) == 0)
        return refuse(u"hi_rxno"_qs, u"no such prescription"_qs);
    note(books, call, data, {});
    return QJsonObject();
}

// Adds what was given out to the drug of that name; more than was prescribed is refused.
std::optional<QString> giveOut(QJsonArray &drugs, const QJsonObject &given)
{
    qint64 left = figure(given.value(u"sel_retn_cnt"), countDecimals).value_or(0);
    for (auto &&one : drugs) {
        QJsonObject drug = one.toObject();
        const qint64 sold = figure(drug.value(u"drug_sel_cnt"), countDecimals).value_or(0);
        const qint64 open = figure(drug.value(u"drug_cnt"), countDecimals).value_or(0) - sold;
        if (text(drug, u"drug_genname") != text(given, u"drug_genname") || open <= 0)
            continue;
        const qint64 part = std::min(open, left);
        left -= part;
        drug.insert(u"drug_sel_cnt"_qs, QString::number(static_cast<double>(sold + part) / 10000, 'f', countDecimals));
        one = drug;
    }
    return left > 0 ? std::optional(u"more than the prescription has left of "_qs + text(given, u"drug_genname")) : std::nullopt;
}

Output writeOff(Books &books, const Call &call, const QJsonObject &data)
{
    const QString ticket = text(data, u"download_ide_code");
    const QJsonObject row = books.row("SELECT p.* FROM prescription p JOIN prescription_ticket t ON t.hi_rxno = p.hi_rxno WHERE p.hi_rxno = ? AND "
                                      "t.ticket = ? AND t.used = 1", {data.value(u"hi_rxno"), ticket});
    if (row.isEmpty())
        return refuse(u"download_ide_code"_qs, u"is not of a download of this prescription"_qs);
    if (text(row, u"checked") != u"1")
        return refuse(u"hi_rxno"_qs, u"was not reviewed (未审方)"_qs);
    if (!text(data, u"setl_id").isEmpty() && books.row("SELECT 1 AS known FROM settlement WHERE setl_id = ?", {data.value(u"setl_id")}).isEmpty())
        return refuse(u"setl_id"_qs, u"no such settlement"_qs);
    QJsonObject content = contentOf(row);
    QJsonArray drugs = content.value(u"drugs").toArray();
    const QJsonArray given = call.input.value(u"selinfo").toArray();
    for (const auto &one : given) {
        if (const auto wrong = giveOut(drugs, one.toObject()))
            return refuse(u"sel_retn_cnt"_qs, *wrong);
    }
    content.insert(u"drugs"_qs, drugs);
    books.run("UPDATE prescription SET content = ? WHERE hi_rxno = ?", {compact(content), data.value(u"hi_rxno")});
    note(books, call, data, ticket);
    return QJsonObject();
}

QString hoursFrom(const QDateTime &time, const QJsonValue &hours)
{
    return timeText(time.addSecs(qint64(hours.toDouble() * 3600)));
}

void changeDrugs(QJsonObject &content, const QJsonObject &wish)
{
    QJsonArray drugs = content.value(u"drugs").toArray();
    for (auto &&one : drugs) {
        QJsonObject drug = one.toObject();
        for (const auto &name : {u"drug_cnt"_qs, u"drug_sel_cnt"_qs}) {
            if (wish.contains(name))
                drug.insert(name, wish.value(name));
        }
        one = drug;
    }
    content.insert(u"drugs"_qs, drugs);
}

} // namespace

Output centre(Books &books, const Call &call)
{
    const QJsonObject data = call.input.value(u"data").toObject();
    if (call.infno == u"7201")
        return readCode(books, data, call.now);
    if (call.infno == u"7202")
        return listOf(books, data, call.now);
    if (call.infno == u"7203")
        return download(books, data, call.now);
    if (call.infno == u"7204")
        return review(books, call, data);
    if (call.infno == u"7206")
        return writeOff(books, call, data);
    note(books, call, data, {}); // 7205
    return QJsonObject();
}

std::optional<QString> whyNotSettled(Books &books, const QString &rxno, const QDateTime &now)
{
    const QJsonObject row = books.row("SELECT * FROM prescription WHERE hi_rxno = ?", {rxno});
    return row.isEmpty() ? std::optional(u"no such prescription"_qs) : over(row, now);
}

void loadPrescriptions(Books &books, const QDateTime &now)
{
    QFile file(u":/sandbox/data/prescriptions.json"_qs);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonArray all = QJsonDocument::fromJson(file.readAll()).array();
    for (const auto &one : all) {
        const QJsonObject known = books.row("SELECT * FROM prescription WHERE hi_rxno = ?", {one.toObject().value(u"hi_rxno")});
        if (known.isEmpty())
            (void)putPrescription(books, one, now);
    }
}

std::optional<QString> putPrescription(Books &books, const QJsonValue &wish, const QDateTime &now)
{
    const QJsonObject given = wish.toObject();
    const QString number = text(given, u"hi_rxno");
    const QJsonObject known = books.row("SELECT * FROM prescription WHERE hi_rxno = ?", {number});
    if (!known.isEmpty()) {
        QJsonObject content = contentOf(known);
        changeDrugs(content, given);
        books.run("UPDATE prescription SET state = ?, valid_end_time = ?, content = ? WHERE hi_rxno = ?",
                  {given.value(u"state").toString(text(known, u"state")), given.value(u"valid_end_time").toString(text(known, u"valid_end_time")),
                   compact(content), number});
        return std::nullopt;
    }
    if (number.isEmpty() || text(given, u"epc_qrcd").size() != 27 || !given.value(u"drugs").isArray() || patientOf(books, given.value(u"certno")).isEmpty())
        return u"prescription: hi_rxno, epc_qrcd of 27 characters, certno of a person and drugs"_qs;
    const QDateTime issued = now.addSecs(-qint64(given.value(u"issued_hours").toDouble() * 3600));
    books.run("INSERT INTO prescription VALUES (?, ?, ?, ?, ?, 'valid', '', ?)",
              {number, text(given, u"epc_qrcd"), text(given, u"certno"), timeText(issued), hoursFrom(issued, given.value(u"valid_hours").toDouble(72)),
               compact(given)});
    return std::nullopt;
}

} // namespace yaogui::sandbox
