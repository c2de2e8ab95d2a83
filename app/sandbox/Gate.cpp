// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/Gate.h"

#include "app/sandbox/Figures.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace yaogui::sandbox {

namespace {

QString text(const QJsonObject &object, QStringView key)
{
    return object.value(key).toString();
}

// input may be an object or the text of one.
Checked<QJsonObject> readInput(const QJsonObject &body)
{
    const QJsonValue input = body.value(u"input");
    if (input.isObject())
        return input.toObject();
    const QJsonDocument parsed = QJsonDocument::fromJson(input.toString().toUtf8());
    if (!parsed.isObject())
        return refuseMessage(u"input"_qs, u"is neither an object nor the text of one"_qs);
    return parsed.object();
}

Checked<void> checkMessageId(Books &books, const Call &call)
{
    if (!call.msgid.startsWith(call.fixmedinsCode))
        return refuseMessage(u"msgid"_qs, u"does not begin with fixmedins_code"_qs);
    const QStringView rest = QStringView(call.msgid).mid(call.fixmedinsCode.size());
    const bool digits = std::all_of(rest.begin(), rest.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!digits || !QDateTime::fromString(rest.left(14).toString(), u"yyyyMMddHHmmss"_qs).isValid())
        return refuseMessage(u"msgid"_qs, u"is not fixmedins_code + yyyyMMddHHmmss + four digits"_qs);
    if (!books.row("SELECT 1 AS known FROM reversal WHERE omsgid = ?", {call.msgid}).isEmpty())
        return refuse(u"msgid"_qs, u"has been reversed by 2601"_qs);
    if (!books.row("SELECT 1 AS known FROM message WHERE msgid = ? AND taken = 1", {call.msgid}).isEmpty())
        return refuseMessage(u"msgid"_qs, u"has been used before (报文重复)"_qs);
    return {};
}

Checked<void> checkSignNumber(Books &books, const Settings &settings, const Call &call, const QString &signNo)
{
    if (!settings.requireSignIn || call.infno == u"9001" || call.infno == u"9002")
        return {};
    if (signNo.isEmpty())
        return refuseMessage(u"sign_no"_qs, u"is required: sign in by 9001"_qs);
    if (books.row("SELECT 1 AS known FROM sign_in WHERE sign_no = ? AND fixmedins_code = ? AND standing = 1",
                  {signNo, call.fixmedinsCode}).isEmpty())
        return refuseMessage(u"sign_no"_qs, u"is unknown or signed out"_qs);
    return {};
}

// Several rows of selinfo are checked one by one against the schema of one; 7206 has them as a list.
Checked<void> checkInput(const Schemas &schemas, const Call &call)
{
    const QJsonValue rows = call.input.value(u"selinfo");
    if (!rows.isArray() || call.infno == u"7206")
        return schemas.check(call.infno, call.input);
    if (rows.toArray().isEmpty())
        return refuse(u"selinfo"_qs, u"is empty"_qs);
    const QJsonArray list = rows.toArray();
    for (const auto &row : list) {
        if (auto fits = schemas.check(call.infno, {{u"selinfo"_qs, row}}); !fits)
            return fits;
    }
    return {};
}

bool carriesPersonNumber(const QJsonObject &input)
{
    for (const QJsonValue &node : input) {
        if (!text(node.toObject(), u"psn_no").isEmpty())
            return true;
    }
    return false;
}

} // namespace

Checked<void> checkSignature(Books &books, const Settings &settings, const HttpRequest &request)
{
    const QString timestamp = request.headers.value(u"x-tif-timestamp"_qs);
    const QString nonce = request.headers.value(u"x-tif-nonce"_qs);
    if (request.headers.value(u"x-tif-paasid"_qs) != settings.paasid)
        return refuseMessage(u"x-tif-paasid"_qs, u"is not known here"_qs);
    const qint64 now = settings.now().toSecsSinceEpoch();
    bool ok = false;
    const qint64 sent = timestamp.toLongLong(&ok);
    if (!ok || qAbs(now - sent) > settings.windowSeconds)
        return refuseMessage(u"x-tif-timestamp"_qs, u"is not within the window around "_qs + QString::number(now));
    if (nonce.isEmpty() || nonce.size() > 100)
        return refuseMessage(u"x-tif-nonce"_qs, u"is required"_qs);
    const QByteArray expected = QCryptographicHash::hash((timestamp + settings.secret + nonce + timestamp).toUtf8(),
                                                         QCryptographicHash::Sha256).toHex();
    if (request.headers.value(u"x-tif-signature"_qs).toUtf8() != expected)
        return refuseMessage(u"x-tif-signature"_qs, u"is wrong"_qs);
    if (books.run("INSERT OR IGNORE INTO nonce VALUES (?, ?)", {nonce, now}) == 0)
        return refuseMessage(u"x-tif-nonce"_qs, u"has been used before"_qs);
    books.run("DELETE FROM nonce WHERE time < ?", {now - 3 * settings.windowSeconds}); // older ones fail by their timestamp
    return {};
}

Checked<QJsonObject> readBody(const HttpRequest &request)
{
    QJsonParseError error;
    const QJsonDocument parsed = QJsonDocument::fromJson(request.body, &error);
    if (!parsed.isObject())
        return refuseMessage(u"body"_qs, u"is not a JSON object: "_qs + error.errorString());
    return parsed.object();
}

Checked<Call> checkEnvelope(Books &books, const Settings &settings, const Schemas &schemas, const QJsonObject &body)
{
    if (auto fits = schemas.check(u"envelope"_qs, body); !fits) {
        fits.error().infcode = static_cast<int>(Fault::Message);
        return tl::unexpected(fits.error());
    }
    Call call{text(body, u"infno"), text(body, u"msgid"), text(body, u"fixmedins_code"), text(body, u"fixmedins_name"),
              text(body, u"insuplc_admdvs"), text(body, u"opter"), text(body, u"opter_name"), {}, settings.now()};
    const auto input = readInput(body);
    if (!input)
        return tl::unexpected(input.error());
    call.input = *input;
    if (const auto fresh = checkMessageId(books, call); !fresh)
        return tl::unexpected(fresh.error());
    if (!schemas.knows(call.infno) || call.infno == u"envelope" || call.infno == u"decode")
        return refuseMessage(u"infno"_qs, call.infno + u" is not served here"_qs);
    if (const auto signedIn = checkSignNumber(books, settings, call, text(body, u"sign_no")); !signedIn)
        return tl::unexpected(signedIn.error());
    if (const auto fits = checkInput(schemas, call); !fits)
        return tl::unexpected(fits.error());
    if (carriesPersonNumber(call.input) && call.insuplcAdmdvs.isEmpty())
        return refuseMessage(u"insuplc_admdvs"_qs, u"is required where psn_no is given"_qs);
    return call;
}

} // namespace yaogui::sandbox
