// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/platform/Reading.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTimeZone>

#include <cmath>
#include <cstdlib>

namespace yaogui {

namespace {

constexpr int businessRefusal = -2;
constexpr double largestExact = 9007199254740992.0; // 2^53

bool isWhole(double number)
{
    return std::abs(number) <= largestExact && std::floor(number) == number;
}

/// A value that came as text with JSON in it.
QJsonValue unwrapped(const QJsonValue &value)
{
    if (!value.isString())
        return value;
    const QJsonDocument inside = QJsonDocument::fromJson(value.toString().toUtf8());
    if (inside.isObject())
        return inside.object();
    if (inside.isArray())
        return inside.array();
    return {};
}

QDate dayInChina(qint64 milliseconds)
{
    constexpr int eightHours = 8 * 3600;
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::OffsetFromUTC, eightHours).date();
}

Answer unreadable(const HttpReply &reply, const QString &cause)
{
    Answer answer;
    answer.delivery = Delivery::Unreadable;
    answer.raw = reply.body;
    answer.httpStatus = reply.status;
    answer.cause = cause;
    return answer;
}

// Of one row or of several: one no is enough.
void applyStockVerdict(Answer &answer)
{
    if (answer.infcode != 0)
        return;
    const QJsonArray rows = listOf(answer.output.value("result")); // operator[] would put it there
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        if (textOf(row["retRslt"]).isEmpty() || codeOf(row["retRslt"]) == 1)
            continue;
        answer.infcode = businessRefusal;
        answer.message = textOf(row["msgRslt"]);
        answer.output = {};
        return;
    }
}

Answer readEnvelope(const HttpReply &reply, const QString &infno)
{
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    if (!document.isObject())
        return unreadable(reply, "the answer is not a JSON object");
    const QJsonObject envelope = document.object();
    const std::optional<int> infcode = codeOf(envelope["infcode"]);
    if (!infcode)
        return unreadable(reply, "the answer has no infcode");
    if (*infcode != 0 && objectOf(envelope["output"]).contains("setlinfo")) // a no that carries a settlement: one of the two is spoilt
        return unreadable(reply, "the answer refuses and settles");
    Answer answer;
    answer.delivery = Delivery::Answered;
    answer.raw = reply.body;
    answer.httpStatus = reply.status;
    answer.infcode = *infcode;
    answer.message = textOf(envelope["err_msg"]);
    answer.respondTime = textOf(envelope["respond_time"]);
    if (answer.infcode == 0)
        answer.output = objectOf(envelope["output"]);
    if (infno.startsWith(u"350"))
        applyStockVerdict(answer);
    return answer;
}

} // namespace

QString textOf(const QJsonValue &value)
{
    if (value.isDouble())
        return isWhole(value.toDouble()) ? QString::number(value.toInteger()) : QString();
    const QString text = value.toString().trimmed();
    return text.compare(u"null", Qt::CaseInsensitive) == 0 ? QString() : text;
}

QJsonObject objectOf(const QJsonValue &value)
{
    const QJsonValue inside = unwrapped(value);
    return inside.isArray() ? inside.toArray().first().toObject() : inside.toObject();
}

QJsonArray listOf(const QJsonValue &value)
{
    const QJsonValue inside = unwrapped(value);
    if (inside.isObject())
        return inside.toObject().isEmpty() ? QJsonArray() : QJsonArray{inside};
    return inside.toArray();
}

Result<std::optional<Money>> amountIn(const QJsonValue &value)
{
    // Six decimals of a binary number show its decimal meaning without the noise behind (0.30000000000000004).
    const QString text = value.isDouble() ? QString::number(value.toDouble(), 'f', Price::decimals) : textOf(value);
    if (value.isBool() || value.isObject() || value.isArray())
        return refuse(ErrorCode::AmountInvalid);
    if (text.isEmpty())
        return std::nullopt;
    constexpr Quantity one = Quantity::ofUnits(10000);
    YAOGUI_TRY_LET(const Price fine, parsePrice(text));
    YAOGUI_TRY_LET(const Money money, yaogui::amountOf(fine, one, Rounding::HalfUp));
    return money;
}

QDate dateOf(const QJsonValue &value)
{
    static const QRegularExpression separated("^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})(?!\\d)");
    static const QRegularExpression milliseconds("^\\d{12,13}$");
    static const QRegularExpression plain("^(\\d{4})(\\d{2})(\\d{2})(?:$|[ T]|\\d{4}(?:\\d{2})?(?:\\d{3})?$)");
    const QString text = textOf(value);
    if (milliseconds.match(text).hasMatch())
        return dayInChina(text.toLongLong());
    for (const QRegularExpression *shape : {&separated, &plain}) {
        const QRegularExpressionMatch match = shape->match(text);
        if (match.hasMatch())
            return {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    }
    return {};
}

std::optional<int> codeOf(const QJsonValue &value)
{
    bool good = false;
    const int code = textOf(value).toInt(&good);
    return good ? std::optional<int>(code) : std::nullopt;
}

Answer readAnswer(const HttpReply &reply, const QString &infno)
{
    Answer answer;
    answer.raw = reply.body;
    answer.httpStatus = reply.status;
    answer.cause = reply.cause;
    switch (reply.outcome) {
    case HttpOutcome::NotSent: answer.delivery = Delivery::NotSent; return answer;
    case HttpOutcome::NoAnswer: answer.delivery = Delivery::NoAnswer; return answer;
    case HttpOutcome::TooLarge: return unreadable({reply.outcome, reply.status, {}, {}}, "the answer is too large");
    case HttpOutcome::Replied: break;
    }
    if (reply.status < 200 || reply.status > 299) { // a gateway's word is not the platform's
        answer.delivery = Delivery::NoAnswer;
        answer.cause = QString("HTTP status %1").arg(reply.status);
        return answer;
    }
    return readEnvelope(reply, infno);
}

Result<Person> readPerson(const QJsonObject &output)
{
    const QJsonObject base = objectOf(output["baseinfo"]);
    Person person;
    person.number = textOf(base["psn_no"]);
    person.certificateType = textOf(base["psn_cert_type"]);
    person.certificateNumber = textOf(base["certno"]);
    person.name = textOf(base["psn_name"]);
    person.gender = textOf(base["gend"]);
    person.birth = dateOf(base["brdy"]);
    if (person.number.isEmpty())
        return refuse(ErrorCode::PlatformAnswerUnreadable, {{"infno", "1101"}, {"field", "psn_no"}});
    const QJsonArray rows = listOf(output["insuinfo"]);
    for (const QJsonValue &row : rows) {
        const QJsonObject info = objectOf(row);
        Insurance insurance;
        insurance.type = textOf(info["insutype"]);
        insurance.personType = textOf(info["psn_type"]);
        insurance.status = textOf(info["psn_insu_stas"]);
        insurance.division = textOf(info["insuplc_admdvs"]);
        insurance.employer = textOf(info["emp_name"]);
        // A balance that cannot be read only informs; 2101 says what the account really pays.
        insurance.balance = amountIn(info["balc"]).value_or(std::nullopt).value_or(Money());
        if (!insurance.type.isEmpty())
            person.insurances.push_back(insurance);
    }
    return person;
}

std::vector<Disease> readDiseases(const QJsonObject &output)
{
    std::vector<Disease> diseases;
    const QJsonArray rows = listOf(output["feedetail"]);
    for (const QJsonValue &row : rows) {
        const QJsonObject info = objectOf(row);
        const Disease disease{textOf(info["opsp_dise_code"]), textOf(info["opsp_dise_name"]), dateOf(info["begndate"]),
                              dateOf(info["enddate"])};
        if (!disease.code.isEmpty())
            diseases.push_back(disease);
    }
    return diseases;
}

std::vector<Visit> readVisits(const QJsonObject &output)
{
    std::vector<Visit> visits;
    for (const QJsonValue &node : output) {
        for (const QJsonValue &value : listOf(node)) {
            const QJsonObject row = value.toObject();
            if (const QString id = textOf(row["mdtrt_id"]); !id.isEmpty())
                visits.push_back({id, textOf(row["setl_id"]), textOf(row["medins_setl_id"])});
        }
    }
    return visits;
}

Result<RecordedSettlement> readRecord(const QJsonObject &output)
{
    YAOGUI_TRY_LET(const Settlement settlement, readSettlementNode(output));
    return RecordedSettlement{settlement, codeOf(objectOf(output["setlinfo"])["refd_setl_flag"]) == 1};
}

QDateTime nearestTime(const QString &text, const QDateTime &now)
{
    constexpr int seconds = 14;
    constexpr int eightHours = 8 * 3600;
    const QDateTime read = QDateTime::fromString(text.left(seconds), "yyyyMMddHHmmss");
    if (!read.isValid())
        return {};
    const QDateTime here(read.date(), read.time(), Qt::OffsetFromUTC, now.offsetFromUtc());
    const QDateTime china(read.date(), read.time(), Qt::OffsetFromUTC, eightHours);
    return std::abs(now.secsTo(here)) <= std::abs(now.secsTo(china)) ? here : china;
}

} // namespace yaogui
