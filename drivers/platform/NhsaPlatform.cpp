// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/platform/NhsaPlatform.h"

#include "core/insurance/Refusal.h"
#include "drivers/platform/Credentials.h"
#include "drivers/platform/Envelopes.h"
#include "drivers/platform/LocalAddress.h"
#include "drivers/platform/Reading.h"
#include "drivers/platform/Signature.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace yaogui {

namespace {

Q_LOGGING_CATEGORY(platformLog, "yaogui.platform")

constexpr int mostQuestions = 2; // a reading call, and once more after a new sign-in

QString deliveryName(Delivery delivery)
{
    switch (delivery) {
    case Delivery::NotSent: return "not sent";
    case Delivery::NoAnswer: return "no answer";
    case Delivery::Unreadable: return "unreadable";
    case Delivery::Answered: return "answered";
    }
    return {};
}

/// Numbers only: bodies and err_msg may hold personal data.
void log(const Envelope &envelope, const Answer &answer)
{
    qCInfo(platformLog).noquote() << envelope.infno << envelope.messageId << deliveryName(answer.delivery) << "status" << answer.httpStatus
                                  << "infcode" << answer.infcode << answer.cause;
}

bool isRefusal(const Answer &answer)
{
    return answer.delivery == Delivery::Answered && answer.infcode != 0;
}

bool isSuccess(const Answer &answer)
{
    return answer.delivery == Delivery::Answered && answer.infcode == 0;
}

QString operatorOf(const Envelope &envelope)
{
    return QJsonDocument::fromJson(envelope.body).object()["opter"].toString();
}

} // namespace

NhsaPlatform::NhsaPlatform(PlatformSettings settings, MessageIds &ids, const Clock &clock, Transport &transport, SignInMemory &signIns)
    : m_settings(std::move(settings)), m_ids(ids), m_clock(clock), m_transport(transport), m_signIns(signIns)
{
}

Done NhsaPlatform::signIn(const OperatorName &worker)
{
    YAOGUI_TRY_LET(const Answer answer, askSignIn(worker));
    if (!isSuccess(answer))
        return refuse(refusalOf(answer, "9001"));
    if (signNumberOf(worker).isEmpty())
        return refuse(ErrorCode::PlatformAnswerUnreadable, {{"infno", "9001"}, {"field", "sign_no"}});
    return {};
}

Done NhsaPlatform::signOut(const OperatorName &worker)
{
    const QString number = signNumberOf(worker);
    if (number.isEmpty())
        return {};
    YAOGUI_TRY_LET(const Envelope envelope, wrap("9002", signOutInput(worker, number), {}, worker));
    const Answer answer = exchange(envelope);
    if (answer.delivery == Delivery::Answered)
        forgetSignIn(worker.id);
    return isSuccess(answer) ? Done() : Done(refuse(refusalOf(answer, envelope.infno)));
}

Result<Credential> NhsaPlatform::decode(const QString &insuranceCode, const OperatorName &worker)
{
    if (m_settings.credentialUrl.isEmpty())
        return refuse(ErrorCode::PlatformNotConfigured, {{"setting", "platform.credential_url"}});
    for (int question = 1;; ++question) {
        const HttpReply reply = post(m_settings.credentialUrl, credentialBody(m_settings, insuranceCode, worker));
        qCInfo(platformLog) << "ec.query status" << reply.status << reply.cause;
        Result<Credential> credential = readCredential(reply);
        const QString words = credential ? QString() : credential.error().details["err_msg"].toString();
        const bool curable = speaksOfSignIn(words) || (speaksOfTimestamp(words) && !m_clockOffset);
        if (credential || question == mostQuestions || !curable)
            return credential;
        forgetSignIn(worker.id); // signing in tells the platform's clock too, which this answer does not
        YAOGUI_TRY(ensureSignedIn(worker));
    }
}

Result<Person> NhsaPlatform::person(const Credential &credential, const OperatorName &worker)
{
    YAOGUI_TRY_LET(const Asked asked, ask("1101", personInput(credential), {}, worker));
    return readPerson(asked.output);
}

Result<std::vector<Disease>> NhsaPlatform::diseases(const QString &personNumber, const QString &division, const OperatorName &worker)
{
    YAOGUI_TRY_LET(const Asked asked, ask("5301", diseaseInput(personNumber), division, worker));
    return readDiseases(asked.output);
}

Result<Settlement> NhsaPlatform::preSettle(const Claim &claim)
{
    YAOGUI_TRY_LET(const Asked asked, ask("2101", preSettleInput(claim, m_settings.traceNode), claim.division, claim.worker));
    YAOGUI_TRY_LET(Settlement settlement, readSettlementNode(asked.output));
    if (!settlement.personNumber.isEmpty() && settlement.personNumber != claim.personNumber)
        return refuse(ErrorCode::PlatformAnswerUnreadable, {{"infno", "2101"}, {"field", "psn_no"}});
    if (settlement.split.total != claim.total)
        return refuse(ErrorCode::PlatformAnswerUnreadable, {{"infno", "2101"}, {"field", "medfee_sumamt"}});
    settlement.settlementId.clear(); // nothing is settled: no number may look as if
    settlement.visitId.clear();
    settlement.source = asked.exchange;
    return settlement;
}

Result<Envelope> NhsaPlatform::settleMessage(const Claim &claim)
{
    return signedMessage("2102", settleInput(claim, m_settings.traceNode), claim.division, claim.worker);
}

Result<Settlement> NhsaPlatform::readSettlement(const Answer &answer, const QString &personNumber, Money total) const
{
    if (!isSuccess(answer))
        return refuse(refusalOf(answer, "2102"));
    // A stored answer may come back as its raw bytes only.
    const bool rawOnly = answer.output.isEmpty() && !answer.raw.isEmpty();
    const QJsonObject output = rawOnly ? readAnswer({HttpOutcome::Replied, 200, answer.raw, {}}, "2102").output : answer.output;
    YAOGUI_TRY_LET(const Settlement settlement, readSettlementNode(output));
    const auto notOurs = [](const QString &field) {
        return refuse(ErrorCode::PlatformAnswerUnreadable, {{"infno", "2102"}, {"field", field}});
    };
    if (!settlement.personNumber.isEmpty() && settlement.personNumber != personNumber)
        return notOurs("psn_no");
    if (settlement.split.total != total)
        return notOurs("medfee_sumamt");
    if (settlement.settlementId.isEmpty())
        return notOurs("setl_id");
    return settlement;
}

Result<Envelope> NhsaPlatform::reverseMessage(const QString &personNumber, const QString &division, const QString &originalId,
                                              const QString &originalInfno, const OperatorName &worker)
{
    return signedMessage("2601", reverseInput(personNumber, originalId, originalInfno), division, worker);
}

Result<Envelope> NhsaPlatform::refundMessage(const QString &settlementId, const QString &visitId, const QString &personNumber,
                                             const QString &division, const OperatorName &worker)
{
    return signedMessage("2103", refundInput(settlementId, visitId, personNumber), division, worker);
}

Result<std::optional<RecordedSettlement>> NhsaPlatform::record(const RecordQuestion &question)
{
    YAOGUI_TRY_LET(const Asked asked, ask("5201", visitsInput(question), question.division, question.worker));
    std::optional<Error> unseen;
    for (const Visit &visit : readVisits(asked.output)) {
        if (!visit.messageId.isEmpty() && visit.messageId != question.messageId)
            continue;
        auto recorded = recordOfVisit(visit, question);
        if (recorded && recorded->settlement.senderMessageId == question.messageId)
            return *recorded;
        if (!recorded && !unseen)
            unseen = recorded.error();
    }
    if (unseen)
        return refuse(*unseen);
    return std::nullopt;
}

Result<RecordedSettlement> NhsaPlatform::recordOfVisit(const Visit &visit, const RecordQuestion &question)
{
    YAOGUI_TRY_LET(const Asked asked, ask("5203", recordInput(question.personNumber, visit), question.division, question.worker));
    YAOGUI_TRY_LET(RecordedSettlement recorded, readRecord(asked.output));
    recorded.settlement.source = asked.exchange;
    return recorded;
}

Result<Envelope> NhsaPlatform::stockMessage(const QString &infno, const QJsonObject &input, const OperatorName &worker)
{
    QJsonObject business = input;
    const QString division = business.take("insuplc_admdvs").toString();
    return signedMessage(infno, business, division, worker);
}

Answer NhsaPlatform::send(const Envelope &envelope)
{
    const Answer answer = exchange(envelope);
    if (isRefusal(answer) && speaksOfSignIn(answer.message))
        forgetSignIn(operatorOf(envelope)); // the next message signs in anew; this one is not repeated
    return answer;
}

Done NhsaPlatform::ensureSignedIn(const OperatorName &worker)
{
    if (!signNumberOf(worker).isEmpty() || m_refusedOn.value(worker.id) == m_clock.today())
        return {};
    YAOGUI_TRY_LET(const Answer answer, askSignIn(worker));
    // Where not even a gateway answers, the business message would only wait for its time-outs too.
    const bool nobodyThere = answer.delivery == Delivery::NotSent || (answer.delivery == Delivery::NoAnswer && answer.httpStatus == 0);
    return nobodyThere ? Done(refuse(refusalOf(answer, "9001"))) : Done();
}

Result<Answer> NhsaPlatform::askSignIn(const OperatorName &worker)
{
    Answer answer;
    for (int question = 1; question <= mostQuestions; ++question) {
        YAOGUI_TRY_LET(const Envelope envelope, wrap("9001", signInInput(worker, localAddress()), {}, worker));
        answer = exchange(envelope);
        if (!isRefusal(answer) || !speaksOfTimestamp(answer.message))
            break;
    }
    const QString number = isSuccess(answer) ? textOf(objectOf(answer.output["signinoutb"])["sign_no"]) : QString();
    if (!number.isEmpty()) {
        m_signIns.save(worker.id, {number, m_clock.today()});
        m_refusedOn.remove(worker.id);
    } else if (answer.delivery == Delivery::Answered) {
        qCWarning(platformLog) << "9001 gave no sign_no, infcode" << answer.infcode;
        m_refusedOn[worker.id] = m_clock.today();
    }
    return answer;
}

QString NhsaPlatform::signNumberOf(const OperatorName &worker) const
{
    const SignIn signIn = m_signIns.load(worker.id);
    return signIn.day == m_clock.today() ? signIn.number : QString();
}

void NhsaPlatform::forgetSignIn(const QString &operatorId)
{
    m_signIns.save(operatorId, {});
    m_refusedOn.remove(operatorId);
}

Result<Envelope> NhsaPlatform::wrap(const QString &infno, const QJsonObject &input, const QString &division, const OperatorName &worker)
{
    if (m_settings.baseUrl.isEmpty())
        return refuse(ErrorCode::PlatformNotConfigured, {{"setting", "platform.base_url"}});
    YAOGUI_TRY_LET(const QString id, m_ids.next());
    const MessageHead head{infno, id, worker, signNumberOf(worker), division, m_clock.now()};
    return Envelope{infno, id, envelopeBody(m_settings, head, input)};
}

Result<Envelope> NhsaPlatform::signedMessage(const QString &infno, const QJsonObject &input, const QString &division,
                                             const OperatorName &worker)
{
    YAOGUI_TRY(ensureSignedIn(worker));
    return wrap(infno, input, division, worker);
}

Result<NhsaPlatform::Asked> NhsaPlatform::ask(const QString &infno, const QJsonObject &input, const QString &division,
                                              const OperatorName &worker)
{
    for (int question = 1;; ++question) {
        YAOGUI_TRY_LET(const Envelope envelope, signedMessage(infno, input, division, worker));
        const Answer answer = send(envelope);
        if (isSuccess(answer))
            return Asked{answer.output, {infno, envelope.messageId, envelope.body, answer.raw}};
        const bool curable = isRefusal(answer) && (speaksOfSignIn(answer.message) || speaksOfTimestamp(answer.message));
        if (question == mostQuestions || !curable)
            return refuse(refusalOf(answer, infno));
    }
}

Answer NhsaPlatform::exchange(const Envelope &envelope)
{
    const QString url = urlOf(envelope.infno);
    const QDateTime sent = m_clock.now();
    const Answer answer =
        readAnswer(url.isEmpty() ? HttpReply{HttpOutcome::NotSent, 0, {}, "no address is set"} : post(url, envelope.body), envelope.infno);
    measureClock(sent, answer.respondTime);
    log(envelope, answer);
    return answer;
}

// Answered while we waited, its clock agrees with ours, however long the answer took to come.
void NhsaPlatform::measureClock(const QDateTime &sent, const QString &respondTime)
{
    const QDateTime received = m_clock.now();
    const QDateTime there = nearestTime(respondTime, received);
    if (!there.isValid())
        return;
    const qint64 ahead = received.secsTo(there);
    const qint64 behind = there.secsTo(sent);
    m_clockOffset = ahead > 0 ? ahead : behind > 0 ? -behind : 0;
}

HttpReply NhsaPlatform::post(const QString &url, const QByteArray &body)
{
    return m_transport.post(
        {url, gatewayHeaders(m_settings, m_clock.now().addSecs(m_clockOffset.value_or(0))), body, m_settings.connectTimeoutMs, m_settings.answerTimeoutMs});
}

QString NhsaPlatform::urlOf(const QString &infno) const
{
    QString base = m_settings.baseUrl;
    while (base.endsWith(u'/'))
        base.chop(1);
    QString path = m_settings.path;
    path.replace("{infno}", infno);
    if (!path.isEmpty() && !path.startsWith(u'/'))
        path.prepend(u'/');
    return base.isEmpty() ? QString() : base + path;
}

} // namespace yaogui
