// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/Transactions.h"

#include <QRegularExpression>
#include <QUuid>

namespace yaogui::sandbox {

Output signIn(Books &books, const Call &call)
{
    const QString time = timeText(call.now);
    const QString signNo = u"S%1%2"_qs.arg(call.now.toString(u"yyyyMMddHHmmss")).arg(books.next(u"sign_no"_qs), 8, 10, QChar(u'0'));
    books.run("INSERT INTO sign_in VALUES (?, ?, ?, ?, 1)", {signNo, call.fixmedinsCode, call.opter, time});
    return QJsonObject{{u"signinoutb"_qs, QJsonObject{{u"sign_time"_qs, time}, {u"sign_no"_qs, signNo}}}};
}

Output signOut(Books &books, const Call &call)
{
    const QJsonValue signNo = call.input.value(u"signOut").toObject().value(u"sign_no");
    if (books.run("UPDATE sign_in SET standing = 0 WHERE sign_no = ? AND fixmedins_code = ? AND standing = 1",
                  {signNo, call.fixmedinsCode}) == 0)
        return refuse(u"sign_no"_qs, u"is not signed in"_qs);
    return QJsonObject{{u"signoutoutb"_qs, QJsonObject{{u"sign_time"_qs, timeText(call.now)}}}};
}

Output decode(Books &books, const QJsonObject &data, const QDateTime &now, qint64 lifeSeconds)
{
    static const QRegularExpression shape(u"^424[0-9]{25}$"_qs);
    const QString code = data.value(u"ecQrCode").toString();
    // The two random digits and the extension may differ from the listed ones: the 17 digits say who it is.
    const QJsonObject person = shape.match(code).hasMatch()
        ? books.row("SELECT * FROM person WHERE code_number = ?", {code.mid(3, 17)}) : QJsonObject();
    if (person.isEmpty())
        return tl::unexpected<Refusal>({500159, u"ecQrCode: 请使用医保电子凭证二维码"_qs});
    const QString token = QUuid::createUuid().toString(QUuid::Id128);
    const qint64 issued = now.toSecsSinceEpoch();
    books.run("INSERT INTO credential VALUES (?, ?, ?, ?)", {token, person.value(u"psn_no"), issued, issued + lifeSeconds});
    const QJsonObject insurance = books.row("SELECT insuplc_admdvs FROM account WHERE psn_no = ? ORDER BY psn_insu_stas, rowid",
                                            {person.value(u"psn_no")});
    QString birthday = person.value(u"brdy").toString();
    return QJsonObject{{u"idNo"_qs, person.value(u"certno")},
                       {u"idType"_qs, u"01"_qs},
                       {u"userName"_qs, person.value(u"name")},
                       {u"ecToken"_qs, token},
                       {u"insuOrg"_qs, insurance.value(u"insuplc_admdvs")},
                       {u"ecIndexNo"_qs, person.value(u"psn_no")},
                       {u"gender"_qs, person.value(u"gend")},
                       {u"birthday"_qs, birthday.replace(u'-', u'.')},
                       {u"nationality"_qs, u"01"_qs},
                       {u"email"_qs, u"null"_qs},
                       {u"chnlId"_qs, u"training"_qs},
                       {u"ecQrCode"_qs, code},
                       {u"authNo"_qs, QString()},
                       {u"extra"_qs, QJsonValue::Null}};
}

} // namespace yaogui::sandbox
