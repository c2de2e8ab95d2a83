// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/prescription/SealedRoute.h"

#include "drivers/platform/Reading.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace yaogui {

namespace {

QString camel(const QString &snake)
{
    QString name;
    bool up = false;
    for (const QChar one : snake) {
        if (one != u'_')
            name += up ? one.toUpper() : one;
        up = one == u'_';
    }
    return name;
}

// The names the second generation has of its own, as the first calls them.
QString snake(const QString &camelName)
{
    static const QMap<QString, QString> own{{"rxDetlList", "rxdrugdetail"}, {"rxOtpinfo", "mdtrtinfo"}, {"rxDiseList", "diseinfo"},
                                            {"valiEndTime", "valid_end_time"}, {"valiDays", "valid_days"}};
    if (const auto known = own.constFind(camelName); known != own.constEnd())
        return *known;
    QString name;
    for (const QChar one : camelName) {
        if (one.isUpper())
            name += u'_';
        name += one.toLower();
    }
    return name;
}

QJsonValue renamed(const QJsonValue &value, QString (*name)(const QString &))
{
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue &one : value.toArray())
            list.append(renamed(one, name));
        return list;
    }
    if (!value.isObject())
        return value;
    const QJsonObject object = value.toObject();
    QJsonObject other;
    for (auto member = object.constBegin(); member != object.constEnd(); ++member)
        other[name(member.key())] = renamed(member.value(), name);
    return other;
}

/// The first generation keeps the head of a prescription in `data`, beside the lists.
QJsonObject outputOf(const QJsonObject &opened)
{
    const QJsonObject flat = renamed(opened, snake).toObject();
    QJsonObject output{{"data", flat}};
    for (auto member = flat.constBegin(); member != flat.constEnd(); ++member) {
        if (member.value().isObject() || member.value().isArray())
            output[member.key()] = member.value();
    }
    return output;
}

Answer unreadable(Answer answer, const QString &cause)
{
    answer.delivery = Delivery::Unreadable;
    answer.cause = cause;
    return answer;
}

Answer answerOf(const HttpReply &reply, const CentreAgreement &agreement)
{
    Answer answer;
    answer.raw = reply.body;
    answer.httpStatus = reply.status;
    answer.cause = reply.cause;
    if (reply.outcome == HttpOutcome::NotSent)
        return answer;
    answer.delivery = Delivery::NoAnswer;
    if (reply.outcome == HttpOutcome::NoAnswer || reply.status < 200 || reply.status > 299)
        return answer;
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    const auto code = document.isObject() ? codeOf(document["code"]) : std::nullopt;
    if (!code)
        return unreadable(answer, QStringLiteral("no code"));
    if (*code == 0) {
        const auto opened = SealedEnvelope::open(document.object(), agreement);
        if (!opened)
            return unreadable(answer, codeName(opened.error().code) + u' ' + opened.error().cause);
        answer.output = outputOf(*opened);
    }
    answer.delivery = Delivery::Answered;
    answer.infcode = *code;
    answer.message = textOf(document["message"]);
    return answer;
}

} // namespace

QMap<QString, QString> routesFrom(const QString &text)
{
    QMap<QString, QString> routes;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        if (const QString path = part.section(u'=', 1).trimmed(); path.startsWith(u'/'))
            routes[part.section(u'=', 0, 0).trimmed()] = path;
    }
    return routes;
}

Result<Envelope> SealedRoute::stockMessage(const QString &infno, const QJsonObject &input, const OperatorName &worker)
{
    if (!m_settings.paths.contains(infno))
        return m_platform->stockMessage(infno, input, worker);
    QJsonObject data = objectOf(input["data"]);
    for (auto member = input.constBegin(); member != input.constEnd(); ++member) {
        if (member.key() != u"data")
            data[member.key()] = member.value();
    }
    YAOGUI_TRY_LET(const QJsonObject sealed, SealedEnvelope::seal(renamed(data, camel).toObject(), m_settings.agreement, m_clock.now()));
    YAOGUI_TRY_LET(const QString id, m_ids.next());
    return Envelope{infno, id, QJsonDocument(sealed).toJson(QJsonDocument::Compact)};
}

Answer SealedRoute::send(const Envelope &envelope)
{
    const auto path = m_settings.paths.constFind(envelope.infno);
    if (path == m_settings.paths.constEnd())
        return m_platform->send(envelope);
    HttpRequest request;
    request.url = m_settings.baseUrl + *path;
    request.body = envelope.body;
    request.connectTimeoutMs = m_settings.connectTimeoutMs;
    request.answerTimeoutMs = m_settings.answerTimeoutMs;
    return answerOf(m_transport.post(request), m_settings.agreement);
}

} // namespace yaogui
