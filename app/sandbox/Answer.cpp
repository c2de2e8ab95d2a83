// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/Answer.h"

#include "app/sandbox/Settlements.h"

#include <QJsonDocument>
#include <QLocale>

namespace yaogui::sandbox {

namespace {

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

// Amounts as text, empty text as "null".
QJsonValue odd(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    if (value.isNull() || (value.isString() && value.toString().isEmpty()))
        return u"null"_qs;
    if (value.isArray()) {
        QJsonArray list;
        const QJsonArray old = value.toArray();
        for (const auto &one : old)
            list.append(odd(one));
        return list;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto &&one : object)
            one = odd(one);
        return object;
    }
    return value;
}

} // namespace

QByteArray answerBody(Books &books, const Settings &settings, const Output &output)
{
    const QDateTime now = settings.now();
    const QString stamp = now.toString(u"yyyyMMddHHmmsszzz");
    const int infcode = output ? 0 : output.error().infcode;
    QJsonObject answer{{u"infcode"_qs, infcode},
                       {u"inf_refmsgid"_qs, platformNumber(books, u"inf_refmsgid"_qs, now)},
                       {u"refmsg_time"_qs, stamp},
                       {u"respond_time"_qs, stamp},
                       {u"err_msg"_qs, output ? QString() : output.error().words.left(200)},
                       {u"enctype"_qs, QString()},
                       {u"signtype"_qs, QString()},
                       {u"output"_qs, output ? QJsonValue(*output) : QJsonValue(QJsonObject())}};
    if (settings.oddities) {
        answer.insert(u"infcode"_qs, QString::number(infcode));
        answer.insert(u"output"_qs, compact(odd(answer.value(u"output")).toObject()));
        if (output)
            answer.insert(u"err_msg"_qs, u"null"_qs);
    }
    return compact(answer).toUtf8();
}

QByteArray decodeBody(const QString &orgId, const Output &data)
{
    const QJsonObject answer{{u"code"_qs, data ? 0 : data.error().infcode},
                             {u"message"_qs, data ? u"成功"_qs : data.error().words},
                             {u"orgId"_qs, orgId},
                             {u"data"_qs, data ? compact(*data) : QString()},
                             {u"extra"_qs, QJsonValue::Null}};
    return compact(answer).toUtf8();
}

} // namespace yaogui::sandbox
