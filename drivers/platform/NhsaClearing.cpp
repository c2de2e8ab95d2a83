// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/Refusal.h"
#include "drivers/platform/ClearingMessages.h"
#include "drivers/platform/NhsaPlatform.h"
#include "drivers/platform/Reading.h"
#include "drivers/platform/Transport.h"
#include "drivers/platform/ZipFile.h"

#include <utility>

namespace yaogui {

namespace {

constexpr int mostQuestions = 2; // a download, and once more after a new sign-in
constexpr qint64 mostFileBytes = 64 * 1024 * 1024;

} // namespace

Result<StatementVerdict> NhsaPlatform::compareTotals(const StatementTotals &totals, const OperatorName &worker)
{
    YAOGUI_TRY_LET(const Asked output, ask("3201", totalsInput(totals), {}, worker));
    return readVerdict(output.output);
}

Result<std::vector<ClearingLine>> NhsaPlatform::compareDetail(const StatementDetail &detail, const OperatorName &worker)
{
    const QString name = QString("%1_%2_%3").arg(m_settings.institutionCode, detail.agency, detail.span.first.toString("yyyyMMdd"));
    const QByteArray zip = zipOf(name + ".txt", detailFile(detail.entries, m_settings.detailColumns));
    YAOGUI_TRY_LET(const Asked uploaded, ask("9101", uploadInput(zip, name + ".zip", m_settings.institutionCode), {}, worker));
    YAOGUI_TRY_LET(const FileTicket sent, readTicket(uploaded.output, "9101"));
    YAOGUI_TRY_LET(const Asked compared, ask("3202", detailInput(detail, sent.number), {}, worker));
    YAOGUI_TRY_LET(const FileTicket answer, readTicket(compared.output, "3202"));
    YAOGUI_TRY_LET(const QByteArray file, download(answer.number, answer.name, worker));
    return readAnswerFile(file, m_settings.answerColumns);
}

Result<Envelope> NhsaPlatform::applicationMessage(const ClearingApplication &application, const OperatorName &worker)
{
    return signedMessage("3203", applicationInput(application), {}, worker);
}

// A file on success, an envelope when refused.
Result<QByteArray> NhsaPlatform::download(const QString &number, const QString &name, const OperatorName &worker)
{
    for (int question = 1;; ++question) {
        YAOGUI_TRY_LET(const Envelope envelope, signedMessage("9102", downloadInput(number, name, m_settings.institutionCode), {}, worker));
        const HttpReply reply = post(urlOf(envelope.infno), envelope.body);
        if (reply.outcome == HttpOutcome::Replied && reply.status >= 200 && reply.status < 300 && reply.body.startsWith("PK"))
            return firstFileOf(reply.body, mostFileBytes);
        Answer answer = readAnswer(reply, envelope.infno);
        if (answer.delivery == Delivery::Answered && answer.infcode == 0) {
            answer.delivery = Delivery::Unreadable; // an envelope where a file was due
            return refuse(refusalOf(answer, envelope.infno));
        }
        const bool signedOut = answer.delivery == Delivery::Answered && speaksOfSignIn(answer.message);
        if (question == mostQuestions || !signedOut)
            return refuse(refusalOf(answer, envelope.infno));
        forgetSignIn(worker.id);
    }
}

} // namespace yaogui
