// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/platform/Credentials.h"

#include "core/insurance/Refusal.h"
#include "drivers/platform/Reading.h"

#include <QJsonDocument>

namespace yaogui {

Result<Credential> readCredential(const HttpReply &reply)
{
    const QJsonObject where{{"infno", "ec.query"}};
    if (reply.outcome == HttpOutcome::NotSent || reply.outcome == HttpOutcome::NoAnswer)
        return refuse(ErrorCode::PlatformUnreachable, where, reply.cause);
    if (reply.outcome == HttpOutcome::TooLarge)
        return refuse(ErrorCode::PlatformAnswerUnreadable, where, "the answer is too large");
    if (reply.status < 200 || reply.status > 299)
        return refuse(ErrorCode::PlatformUnreachable, {{"infno", "ec.query"}, {"http_status", reply.status}});
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    const QString code = textOf(document.object()["code"]);
    if (!document.isObject() || code.isEmpty())
        return refuse(ErrorCode::PlatformAnswerUnreadable, where, "the answer has no code");
    if (codeOf(document.object()["code"]) != 0) {
        const QString message = textOf(document.object()["message"]);
        const ErrorCode meaning = speaksOfExpiry(message) ? ErrorCode::CredentialExpired : ErrorCode::CredentialRefused;
        return refuse(meaning, {{"infno", "ec.query"}, {"infcode", code}, {"err_msg", message}});
    }
    const QJsonObject data = objectOf(document.object()["data"]);
    Credential credential;
    credential.type = CertificateType::InsuranceCode;
    credential.number = textOf(data["ecToken"]);
    credential.name = textOf(data["userName"]);
    credential.division = textOf(data["insuOrg"]);
    if (credential.number.isEmpty())
        return refuse(ErrorCode::PlatformAnswerUnreadable, {{"infno", "ec.query"}, {"field", "ecToken"}});
    return credential;
}

} // namespace yaogui
