// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/People.h"

#include "app/sandbox/Figures.h"

#include <QFile>
#include <QJsonDocument>

namespace yaogui::sandbox {

namespace {

QString text(const QJsonObject &object, QStringView key)
{
    return object.value(key).toString();
}

Fen money(const QJsonObject &object, QStringView key)
{
    return figure(object.value(key), 2).value_or(0);
}

void forget(Books &books, const QString &psnNo)
{
    books.run("DELETE FROM account WHERE psn_no = ?", {psnNo});
    books.run("DELETE FROM accumulation WHERE psn_no = ?", {psnNo});
    books.run("DELETE FROM disease WHERE psn_no = ?", {psnNo});
}

void insertParts(Books &books, const QJsonObject &person, const QString &psnNo, int year)
{
    const QJsonArray insurances = person.value(u"insurances").toArray();
    for (const auto &one : insurances) {
        const QJsonObject row = one.toObject();
        const qint64 balance = money(row, u"balance");
        books.run("INSERT INTO account VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                  {psnNo, text(row, u"insutype"), text(row, u"psn_type"), row.value(u"psn_insu_stas").toString(u"1"_qs),
                   row.value(u"insuplc_admdvs").toString(u"990101"_qs), text(row, u"emp_name"), balance, balance});
    }
    const QJsonArray diseases = person.value(u"diseases").toArray();
    for (const auto &one : diseases) {
        const QJsonObject row = one.toObject();
        books.run("INSERT INTO disease VALUES (?, ?, ?, ?, ?)",
                  {psnNo, text(row, u"opsp_dise_code"), text(row, u"opsp_dise_name"), text(row, u"begndate"), text(row, u"enddate")});
    }
    const QJsonArray used = person.value(u"used").toArray();
    for (const auto &one : used) {
        const QJsonObject row = one.toObject();
        books.run("INSERT INTO accumulation VALUES (?, ?, ?, ?, ?, ?)",
                  {psnNo, text(row, u"insutype"), row.value(u"plan").toString(u"ordinary"_qs), year,
                   qint64(money(row, u"deductible_used")), qint64(money(row, u"cap_used"))});
    }
}

} // namespace

void loadPersons(Books &books, int year)
{
    QFile file(u":/sandbox/data/persons.json"_qs);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonArray persons = QJsonDocument::fromJson(file.readAll()).array();
    for (const auto &person : persons)
        (void)putPerson(books, person.toObject(), year); // our own data: the tests see every one of them
}

Checked<void> putPerson(Books &books, const QJsonObject &person, int year)
{
    const QString code = text(person, u"insurance_code");
    for (const QStringView field : {QStringView(u"psn_no"), QStringView(u"name"), QStringView(u"certno"), QStringView(u"card_no")}) {
        if (text(person, field).isEmpty())
            return refuse(field.toString(), u"is required"_qs);
    }
    if (code.size() != 28 || !code.startsWith(u"424"))
        return refuse(u"insurance_code"_qs, u"28 digits that begin with 424"_qs);
    if (person.value(u"insurances").toArray().isEmpty())
        return refuse(u"insurances"_qs, u"at least one"_qs);
    const QString psnNo = text(person, u"psn_no");
    const qint64 family = money(person, u"family_balance");
    forget(books, psnNo);
    books.run("INSERT INTO person VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (psn_no) DO UPDATE SET"
              " code_number = excluded.code_number, insurance_code = excluded.insurance_code, name = excluded.name,"
              " certno = excluded.certno, card_no = excluded.card_no, card_sn = excluded.card_sn, gend = excluded.gend,"
              " brdy = excluded.brdy, family_opening = excluded.family_opening, family_balance = excluded.family_balance,"
              " note = excluded.note",
              {psnNo, code.mid(3, 17), code, text(person, u"name"), text(person, u"certno"), text(person, u"card_no"),
               text(person, u"card_sn"), text(person, u"gend"), text(person, u"brdy"), family, family, text(person, u"note")});
    insertParts(books, person, psnNo, year);
    return {};
}

QJsonArray listPersons(Books &books)
{
    QJsonArray list;
    const QJsonArray persons = books.rows("SELECT * FROM person ORDER BY psn_no");
    for (const auto &one : persons) {
        QJsonObject person = one.toObject();
        const QJsonValue psnNo = person.value(u"psn_no");
        QJsonArray insurances = books.rows("SELECT insutype, psn_type, psn_insu_stas, insuplc_admdvs, emp_name, balance FROM account"
                                           " WHERE psn_no = ? ORDER BY rowid", {psnNo});
        for (auto &&entry : insurances) {
            QJsonObject row = entry.toObject();
            row.insert(u"balance"_qs, yuan(row.value(u"balance").toInteger()));
            entry = row;
        }
        person.insert(u"insurances"_qs, insurances);
        person.insert(u"diseases"_qs, books.rows("SELECT opsp_dise_code, opsp_dise_name, begndate, enddate FROM disease WHERE psn_no = ?",
                                                 {psnNo}));
        person.insert(u"family_balance"_qs, yuan(person.value(u"family_balance").toInteger()));
        person.remove(u"code_number"_qs);
        person.remove(u"family_opening"_qs);
        list.append(person);
    }
    return list;
}

Checked<QJsonObject> personByCertificate(Books &books, const QJsonObject &data, const QDateTime &now)
{
    const QString field = u"mdtrt_cert_no"_qs;
    const QJsonValue number = data.value(field);
    const QString type = text(data, u"mdtrt_cert_type");
    QJsonObject person;
    if (type == u"01") {
        const QJsonObject token = books.row("SELECT * FROM credential WHERE token = ?", {number});
        if (token.isEmpty())
            return refuse(field, u"credential is unknown"_qs);
        if (token.value(u"expires").toInteger() <= now.toSecsSinceEpoch())
            return refuse(field, u"credential has expired (电子凭证已过期，请重新扫码)"_qs);
        person = books.row("SELECT * FROM person WHERE psn_no = ?", {token.value(u"psn_no")});
    } else if (type == u"02") {
        person = books.row("SELECT * FROM person WHERE certno = ?", {number});
    } else {
        person = books.row("SELECT * FROM person WHERE card_no = ?", {number});
        const QString sn = text(data, u"card_sn");
        if (!person.isEmpty() && sn != text(person, u"card_sn") && (!sn.isEmpty() || !data.contains(u"psn_no")))
            return refuse(u"card_sn"_qs, sn.isEmpty() ? u"is required for mdtrt_cert_type 03"_qs : u"does not belong to the card"_qs);
    }
    if (person.isEmpty())
        return refuse(field, u"nobody is insured under it"_qs);
    return person;
}

Checked<QJsonObject> personByNumber(Books &books, const QJsonObject &data, const Call &call)
{
    const QJsonObject person = books.row("SELECT * FROM person WHERE psn_no = ?", {data.value(u"psn_no")});
    if (person.isEmpty())
        return refuse(u"psn_no"_qs, u"nobody has this number"_qs);
    const QJsonObject fits = books.row("SELECT 1 AS fits FROM account WHERE psn_no = ? AND insuplc_admdvs = ?",
                                       {person.value(u"psn_no"), call.insuplcAdmdvs});
    if (fits.isEmpty())
        return refuse(u"insuplc_admdvs"_qs, u"is not the division of this person"_qs);
    return person;
}

} // namespace yaogui::sandbox
