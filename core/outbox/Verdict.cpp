// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outbox/Verdict.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>

namespace yaogui {

namespace {

struct Name {
    Verdict verdict;
    const char *text;
};

constexpr std::array<Name, 12> names = {{{Verdict::None, ""},
                                         {Verdict::Accepted, "accepted"},
                                         {Verdict::AlreadyThere, "already_there"},
                                         {Verdict::Refused, "refused"},
                                         {Verdict::RowRefused, "row_refused"},
                                         {Verdict::Failed, "failed"},
                                         {Verdict::Unreadable, "unreadable"},
                                         {Verdict::SignIn, "sign_in"},
                                         {Verdict::Clock, "clock"},
                                         {Verdict::NoAnswer, "no_answer"},
                                         {Verdict::Unreachable, "unreachable"},
                                         {Verdict::LedgerDiffers, "ledger_differs"}}};

constexpr int systemLevelFailure = -1;
constexpr int unauthorised = 401;
constexpr int forbidden = 403;

bool speaksOf(const QString &words, std::initializer_list<QStringView> signs)
{
    return std::any_of(signs.begin(), signs.end(), [&](QStringView sign) { return QStringView(words).contains(sign, Qt::CaseInsensitive); });
}

bool speaksOfTime(const QString &words)
{
    return speaksOf(words, {u"x-tif-timestamp", u"timestamp", u"时间戳", u"请求超期", u"时间偏差", u"系统时间"});
}

bool speaksOfAdmission(const QString &words)
{
    return speaksOf(words, {u"x-tif-", u"signature", u"sign_no", u"paasid", u"nonce", u"unauthorized", u"unauthorised", u"签名", u"验签", u"签到",
                            u"token", u"令牌", u"未授权", u"鉴权", u"未登录"});
}

// Of the row, not of the envelope: each try has an envelope of its own.
bool speaksOfRepetition(const QString &words)
{
    return !speaksOf(words, {u"x-tif-", u"nonce", u"msgid", u"报文"}) && speaksOf(words, {u"重复", u"已存在", u"已上传", u"duplicate", u"already", u"used before"});
}

int infcodeInside(const QByteArray &raw, int otherwise)
{
    const QVariant code = QJsonDocument::fromJson(raw).object().value("infcode").toVariant();
    return code.isValid() ? code.toString().toInt() : otherwise;
}

// A row that says nothing is taken as yes: the envelope said so.
std::optional<QString> refusedRow(const QJsonObject &output)
{
    const QJsonValue result = output.value("result");
    const QJsonArray rows = result.isArray() ? result.toArray() : QJsonArray{result};
    for (const QJsonValue &row : rows) {
        const QJsonValue verdict = row.toObject().value("retRslt");
        if (!verdict.isUndefined() && !verdict.isNull() && verdict.toVariant().toString() != u"1")
            return row.toObject().value("msgRslt").toString();
    }
    return std::nullopt;
}

Judgement judgeRefusal(const Answer &answer, bool mayBeThere)
{
    const QString &words = answer.message;
    if (mayBeThere && speaksOfRepetition(words))
        return {Verdict::AlreadyThere, words};
    if (infcodeInside(answer.raw, answer.infcode) == 0) // the envelope was taken; the driver tells a row's no as a refusal
        return {Verdict::RowRefused, words};
    if (speaksOfTime(words))
        return {Verdict::Clock, words};
    if (speaksOfAdmission(words))
        return {Verdict::SignIn, words};
    return {answer.infcode == systemLevelFailure ? Verdict::Failed : Verdict::Refused, words};
}

} // namespace

Judgement judge(const Answer &answer, bool mayBeThere)
{
    if (answer.httpStatus == unauthorised || answer.httpStatus == forbidden)
        return {Verdict::SignIn, QString("HTTP %1").arg(answer.httpStatus)};
    switch (answer.delivery) {
    case Delivery::NotSent: return {Verdict::Unreachable, answer.cause};
    case Delivery::NoAnswer:
        if (answer.httpStatus == 0)
            return {Verdict::NoAnswer, answer.cause};
        [[fallthrough]];
    case Delivery::Unreadable: return {Verdict::Unreadable, QString("PLATFORM_ANSWER_UNREADABLE %1").arg(answer.httpStatus)};
    case Delivery::Answered: break;
    }
    if (answer.infcode != 0)
        return judgeRefusal(answer, mayBeThere);
    if (const auto row = refusedRow(answer.output))
        return {mayBeThere && speaksOfRepetition(*row) ? Verdict::AlreadyThere : Verdict::RowRefused, *row};
    return {Verdict::Accepted, {}};
}

bool isAccepted(Verdict verdict)
{
    return verdict == Verdict::Accepted || verdict == Verdict::AlreadyThere;
}

bool counts(Verdict verdict)
{
    switch (verdict) {
    case Verdict::None:
    case Verdict::SignIn:
    case Verdict::Clock:
    case Verdict::NoAnswer:
    case Verdict::Unreachable: return false;
    default: return true;
    }
}

bool leavesOpen(Verdict verdict)
{
    return verdict == Verdict::None || verdict == Verdict::NoAnswer || verdict == Verdict::Unreadable || verdict == Verdict::Failed;
}

int triesUntilParked(Verdict verdict)
{
    constexpr int clearNo = 3;
    constexpr int illPlatform = 10;
    switch (verdict) {
    case Verdict::LedgerDiffers: return 1;
    case Verdict::Refused:
    case Verdict::RowRefused: return clearNo;
    default: return illPlatform;
    }
}

QString toText(Verdict verdict)
{
    const auto found = std::find_if(names.begin(), names.end(), [verdict](const Name &name) { return name.verdict == verdict; });
    return QString::fromLatin1(found->text);
}

Verdict verdictFrom(QStringView text)
{
    const auto found = std::find_if(names.begin(), names.end(), [text](const Name &name) { return text == QLatin1String(name.text); });
    return found == names.end() ? Verdict::None : found->verdict;
}

} // namespace yaogui
