// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/Refusal.h"

#include <QStringList>

#include <algorithm>

namespace yaogui {

namespace {

bool containsAny(QStringView text, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(), [text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool speaksOfCredential(QStringView message)
{
    return containsAny(message, {"token", "凭证", "令牌", "医保码", "二维码", "mdtrt_cert_no"});
}

bool showsCredential(const QString &infno)
{
    return infno == u"1101" || infno == u"2101" || infno == u"2102";
}

} // namespace

bool speaksOfSignIn(QStringView message)
{
    return containsAny(message, {"sign_no", "签到"});
}

bool speaksOfTimestamp(QStringView message)
{
    return containsAny(message, {"timestamp", "时间戳"});
}

bool speaksOfExpiry(QStringView message)
{
    return containsAny(message, {"过期", "失效", "已使用", "超时", "expired"});
}

Error refusalOf(const Answer &answer, const QString &infno)
{
    QJsonObject details{{"infno", infno}};
    switch (answer.delivery) {
    case Delivery::NotSent:
    case Delivery::NoAnswer:
        if (answer.httpStatus != 0)
            details["http_status"] = answer.httpStatus;
        return Error{ErrorCode::PlatformUnreachable, details, answer.cause};
    case Delivery::Unreadable: return Error{ErrorCode::PlatformAnswerUnreadable, details, answer.cause};
    case Delivery::Answered: break;
    }
    details["infcode"] = answer.infcode;
    details["err_msg"] = answer.message;
    const bool spent = showsCredential(infno) && speaksOfCredential(answer.message) && speaksOfExpiry(answer.message);
    return Error{spent ? ErrorCode::CredentialExpired : ErrorCode::PlatformRefused, details, {}};
}

} // namespace yaogui
