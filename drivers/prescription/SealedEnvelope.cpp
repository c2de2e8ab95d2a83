// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/prescription/SealedEnvelope.h"

#include "drivers/prescription/Sm4.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace yaogui::SealedEnvelope {

namespace {

constexpr qsizetype keySize = 16;

// Qt keeps the members of an object in the order of their names.
QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray escaped(const QByteArray &json)
{
    QByteArray ascii;
    for (const QChar one : QString::fromUtf8(json)) {
        if (one.unicode() < 0x80)
            ascii += static_cast<char>(one.unicode());
        else
            ascii += "\\u" + QByteArray::number(one.unicode(), 16).rightJustified(4, '0');
    }
    return ascii;
}

QByteArray textOf(const QJsonValue &value)
{
    if (value.isObject())
        return compact(value.toObject());
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    return value.toVariant().toString().toUtf8();
}

tl::unexpected<Error> unreadable(const char *cause)
{
    return refuse(ErrorCode::CentreAnswerUnreadable, {}, QString::fromLatin1(cause));
}

QByteArray dataInText(const QByteArray &plain, const QString &sealedHex, SignedData way)
{
    return way == SignedData::Plain ? plain : sealedHex.toLatin1();
}

} // namespace

QByteArray keyOf(const QString &appId, const QString &appSecret)
{
    const QByteArray first = appId.toUtf8().left(keySize);
    return first.size() == keySize ? sm4Sealed(first, appSecret.toUtf8()).toHex().toUpper().left(keySize) : QByteArray();
}

QByteArray signedText(const QJsonObject &members, const QByteArray &data, const QString &appSecret)
{
    QJsonObject all = members;
    for (const char *outside : {"signData", "encData", "extra"})
        all.remove(QLatin1String(outside));
    all["data"] = QString::fromUtf8(data);
    QByteArrayList parts;
    for (auto member = all.constBegin(); member != all.constEnd(); ++member) {
        if (const QByteArray text = textOf(member.value()); !text.isEmpty())
            parts += member.key().toUtf8() + '=' + text;
    }
    return parts.join('&') + "&key=" + appSecret.toUtf8();
}

Result<QJsonObject> seal(const QJsonObject &data, const CentreAgreement &agreement, const QDateTime &now)
{
    const QByteArray key = keyOf(agreement.appId, agreement.appSecret);
    if (key.isEmpty() || !agreement.own.isPrivate())
        return refuse(ErrorCode::CentreNotConfigured, {}, QStringLiteral("appId, appSecret or our key is missing"));
    const QByteArray plain = compact(data);
    const QString sealed = QString::fromLatin1(sm4Sealed(key, agreement.escapeNonAscii ? escaped(plain) : plain).toHex().toUpper());
    QJsonObject envelope{{"appId", agreement.appId}, {"encType", "SM4"}, {"signType", "SM2"}, {"version", "1.0.0"},
                         {"timestamp", QString::number(now.toMSecsSinceEpoch())}};
    const QByteArray text = signedText(envelope, dataInText(plain, sealed, agreement.signedData), agreement.appSecret);
    envelope["encData"] = sealed;
    envelope["signData"] = QString::fromLatin1(Sm2Key::plainFromDer(agreement.own.sign(text)).toBase64());
    return envelope;
}

Result<QJsonObject> open(const QJsonObject &envelope, const CentreAgreement &agreement)
{
    const QString hex = envelope["encData"].toString();
    const auto plain = sm4Opened(keyOf(agreement.appId, agreement.appSecret), QByteArray::fromHex(hex.toLatin1()));
    if (!plain)
        return unreadable("not sealed for this store");
    const QJsonDocument document = QJsonDocument::fromJson(*plain);
    if (!document.isObject())
        return unreadable("what was sealed is no JSON object");
    // Signed over its sorted form, whatever the order it came in.
    const QByteArray text = signedText(envelope, dataInText(compact(document.object()), hex, agreement.signedData), agreement.appSecret);
    const QByteArray signature = Sm2Key::derFromPlain(QByteArray::fromBase64(envelope["signData"].toString().toLatin1()));
    if (signature.isEmpty() || !agreement.centre.verify(text, signature))
        return refuse(ErrorCode::RxSignatureWrong);
    return document.object();
}

} // namespace yaogui::SealedEnvelope
