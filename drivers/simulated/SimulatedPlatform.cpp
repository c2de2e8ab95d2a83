// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/simulated/SimulatedPlatform.h"

#include "drivers/simulated/SimulatedAnswers.h"

#include "core/insurance/Refusal.h"

#include <QJsonDocument>

#include <algorithm>

namespace yaogui {

namespace {

constexpr int businessRefusal = -2;

Split usualSplit(Money total, Money usableBalance)
{
    Split split;
    split.total = total;
    split.fund = Money::ofUnits(total.units() * 6 / 10);
    const Money personPays = total - split.fund;
    split.account = std::min(personPays, usableBalance);
    split.cash = personPays - split.account;
    return split;
}

Insurance *insuranceOf(Person &person, const QString &type)
{
    const auto found = std::find_if(person.insurances.begin(), person.insurances.end(), [&](const Insurance &i) { return i.type == type; });
    return found == person.insurances.end() ? nullptr : &*found;
}

} // namespace

Result<QString> SimulatedMessageIds::next()
{
    return QString("P0000000000100000000000000%1").arg(++m_last, 4, 10, QChar(u'0'));
}

SimulatedPlatform::SimulatedPlatform(MessageIds &ids) : m_ids(ids), m_splitter(usualSplit) {}

void SimulatedPlatform::addPerson(const QString &certificateNumber, const Person &person, const std::vector<Disease> &diseases)
{
    const QMutexLocker lock(&m_mutex);
    m_insured[certificateNumber] = Insured{person, diseases};
}

void SimulatedPlatform::addInsuranceCode(const QString &code, const Credential &credential)
{
    const QMutexLocker lock(&m_mutex);
    m_codes[code] = credential;
}

void SimulatedPlatform::setSplitter(Splitter splitter)
{
    const QMutexLocker lock(&m_mutex);
    m_splitter = std::move(splitter);
}

void SimulatedPlatform::failNext(const QString &infno, PlatformFault fault)
{
    const QMutexLocker lock(&m_mutex);
    m_events[infno].enqueue({fault, 0, {}});
}

void SimulatedPlatform::refuseNext(const QString &infno, int infcode, const QString &message)
{
    const QMutexLocker lock(&m_mutex);
    m_events[infno].enqueue({std::nullopt, infcode, message});
}

void SimulatedPlatform::setJammed(bool jammed)
{
    const QMutexLocker lock(&m_mutex);
    m_jammed = jammed;
}

void SimulatedPlatform::setBeforeAnswer(std::function<void(const QString &)> hook)
{
    const QMutexLocker lock(&m_mutex);
    m_beforeAnswer = std::move(hook);
}

int SimulatedPlatform::count(const QString &infno) const
{
    const QMutexLocker lock(&m_mutex);
    return static_cast<int>(m_journal.count(infno));
}

QStringList SimulatedPlatform::journal() const
{
    const QMutexLocker lock(&m_mutex);
    return m_journal;
}

std::vector<Envelope> SimulatedPlatform::sent() const
{
    const QMutexLocker lock(&m_mutex);
    return m_sent;
}

std::vector<SimulatedSettlement> SimulatedPlatform::settlements() const
{
    const QMutexLocker lock(&m_mutex);
    return m_settlements;
}

std::function<void(const QString &)> SimulatedPlatform::hook() const
{
    const QMutexLocker lock(&m_mutex);
    return m_beforeAnswer ? m_beforeAnswer : [](const QString &) {};
}

SimulatedPlatform::Event SimulatedPlatform::takeEvent(const QString &infno)
{
    m_journal.append(infno);
    if (m_jammed)
        return {PlatformFault::NotSent, 0, {}};
    QQueue<Event> &events = m_events[infno];
    return events.isEmpty() ? Event() : events.dequeue();
}

// The fate of a reading call: an error, or how its answer lies.
Result<std::optional<PlatformFault>> SimulatedPlatform::ask(const QString &infno)
{
    hook()(infno);
    const QMutexLocker lock(&m_mutex);
    const Event event = takeEvent(infno);
    if (event.infcode != 0)
        return refuse(refusalOf(refused(event.infcode, event.message), infno));
    if (!event.fault)
        return std::nullopt;
    const Answer answer = spoiled(answered({}), *event.fault);
    if (answer.delivery != Delivery::Answered)
        return refuse(refusalOf(answer, infno));
    return event.fault;
}

Done SimulatedPlatform::signIn(const OperatorName &)
{
    YAOGUI_TRY(ask("9001"));
    return {};
}

Done SimulatedPlatform::signOut(const OperatorName &)
{
    YAOGUI_TRY(ask("9002"));
    return {};
}

Result<Credential> SimulatedPlatform::decode(const QString &insuranceCode, const OperatorName &)
{
    YAOGUI_TRY(ask("decode"));
    const QMutexLocker lock(&m_mutex);
    const auto found = m_codes.constFind(insuranceCode);
    if (found == m_codes.constEnd())
        return refuse(ErrorCode::CredentialRefused, {{"infcode", "500159"}, {"err_msg", "请使用医保电子凭证二维码"}});
    return *found;
}

Result<Person> SimulatedPlatform::person(const Credential &credential, const OperatorName &)
{
    YAOGUI_TRY(ask("1101"));
    const QMutexLocker lock(&m_mutex);
    const auto found = m_insured.constFind(credential.number);
    if (found == m_insured.constEnd())
        return refuse(refusalOf(refused(businessRefusal, "未查询到参保信息"), "1101"));
    return found->person;
}

Result<std::vector<Disease>> SimulatedPlatform::diseases(const QString &personNumber, const QString &, const OperatorName &)
{
    YAOGUI_TRY(ask("5301"));
    const QMutexLocker lock(&m_mutex);
    for (const Insured &insured : std::as_const(m_insured)) {
        if (insured.person.number == personNumber)
            return insured.diseases;
    }
    return std::vector<Disease>();
}

Result<Settlement> SimulatedPlatform::preSettle(const Claim &claim)
{
    YAOGUI_TRY_LET(const auto lie, ask("2101"));
    SimulatedSettlement wanted;
    {
        const QMutexLocker lock(&m_mutex);
        wanted.personNumber = claim.personNumber;
        wanted.split = splitOf(claim.personNumber, claim.insuranceType, claim.useAccount, claim.total);
    }
    wanted.settlementId = "none"; // for the reader below; 2101 gives no numbers
    Answer answer = answered({{"setlinfo", settlementNode(wanted)}});
    if (lie)
        answer = spoiled(answer, *lie);
    YAOGUI_TRY_LET(Settlement settlement, readSettlement(answer, claim.personNumber, claim.total));
    settlement.settlementId.clear();
    settlement.source = {"2101", "preview of " + claim.slipNumber, "{}", answer.raw};
    return settlement;
}

Result<Envelope> SimulatedPlatform::wrap(const QString &infno, const QJsonObject &input)
{
    YAOGUI_TRY_LET(const QString id, m_ids.next());
    const QJsonObject message{{"infno", infno}, {"msgid", id}, {"input", input}};
    return Envelope{infno, id, QJsonDocument(message).toJson(QJsonDocument::Compact)};
}

Result<Envelope> SimulatedPlatform::settleMessage(const Claim &claim)
{
    const QJsonObject info{{"psn_no", claim.personNumber},
                           {"insutype", claim.insuranceType},
                           {"medfee_sumamt", toText(claim.total)},
                           {"acct_used_flag", claim.useAccount ? QString("1") : QString("0")}};
    return wrap("2102", {{"druginfo", info}});
}

Result<Settlement> SimulatedPlatform::readSettlement(const Answer &answer, const QString &personNumber, Money total) const
{
    const QJsonObject whole = answer.output.isEmpty() ? QJsonDocument::fromJson(answer.raw).object()["output"].toObject() : answer.output;
    const QJsonObject node = whole["setlinfo"].toObject();
    const auto amount = [&](const QString &name) { return parseMoney(node[name].toString()).value_or(Money()); };
    Settlement settlement;
    settlement.split = {amount("medfee_sumamt"), amount("fund_pay_sumamt"), amount("acct_pay"), amount("acct_mulaid_pay"),
                        amount("psn_cash_pay"), amount("balc"), {}, {}, {}, {}, {}};
    settlement.settlementId = node["setl_id"].toString();
    settlement.visitId = node["mdtrt_id"].toString();
    settlement.personNumber = node["psn_no"].toString();
    settlement.senderMessageId = node["medins_setl_id"].toString();
    if (settlement.settlementId.isEmpty() || settlement.personNumber != personNumber || settlement.split.total != total)
        return refuse(ErrorCode::PlatformAnswerUnreadable, {{"field", "setlinfo"}});
    return settlement;
}

Result<Envelope> SimulatedPlatform::reverseMessage(const QString &personNumber, const QString &, const QString &originalId,
                                                   const QString &originalInfno, const OperatorName &)
{
    return wrap("2601", {{"data", QJsonObject{{"psn_no", personNumber}, {"omsgid", originalId}, {"oinfno", originalInfno}}}});
}

Result<Envelope> SimulatedPlatform::refundMessage(const QString &settlementId, const QString &visitId, const QString &personNumber,
                                                  const QString &, const OperatorName &)
{
    return wrap("2103", {{"data", QJsonObject{{"setl_id", settlementId}, {"mdtrt_id", visitId}, {"psn_no", personNumber}}}});
}

Result<Envelope> SimulatedPlatform::stockMessage(const QString &infno, const QJsonObject &input, const OperatorName &)
{
    return wrap(infno, input);
}

void SimulatedPlatform::setClockOffset(std::optional<qint64> seconds)
{
    const QMutexLocker lock(&m_mutex);
    m_clockOffset = seconds;
}

std::optional<qint64> SimulatedPlatform::clockOffset() const
{
    const QMutexLocker lock(&m_mutex);
    return m_clockOffset;
}

Result<std::optional<RecordedSettlement>> SimulatedPlatform::record(const RecordQuestion &question)
{
    YAOGUI_TRY_LET(const auto lie, ask("5201"));
    const QMutexLocker lock(&m_mutex);
    for (const SimulatedSettlement &booked : m_settlements) {
        if (booked.messageId != question.messageId || booked.reversed)
            continue;
        RecordedSettlement recorded;
        recorded.refunded = booked.refunded;
        Settlement &settlement = recorded.settlement;
        settlement.split = booked.split;
        settlement.settlementId = booked.settlementId;
        settlement.visitId = booked.visitId;
        settlement.personNumber = lie == PlatformFault::OtherPerson ? QString("somebody else") : booked.personNumber;
        settlement.senderMessageId = booked.messageId;
        settlement.source = {"5203", booked.messageId, "{}", "{}"};
        if (lie == PlatformFault::OtherTotal)
            settlement.split.total += Money::ofUnits(1);
        return recorded;
    }
    return std::nullopt;
}

Answer SimulatedPlatform::send(const Envelope &envelope)
{
    Answer answer;
    {
        const QMutexLocker lock(&m_mutex);
        m_sent.push_back(envelope);
        const Event event = takeEvent(envelope.infno);
        if (event.infcode != 0)
            answer = refused(event.infcode, event.message);
        else if (!neverArrives(event.fault))
            answer = book(envelope.infno, envelope.messageId, QJsonDocument::fromJson(envelope.body).object()["input"].toObject());
        if (event.fault)
            answer = spoiled(answer, *event.fault);
    }
    hook()(envelope.infno);
    return answer;
}

Answer SimulatedPlatform::book(const QString &infno, const QString &messageId, const QJsonObject &input)
{
    if (infno == u"2102")
        return bookSettlement(messageId, input["druginfo"].toObject());
    const QJsonObject data = input["data"].toObject();
    if (infno == u"2103")
        return refund(messageId, data["setl_id"].toString());
    return infno == u"2601" ? reverse(data["omsgid"].toString()) : answered({{"result", QJsonObject{{"retRslt", "1"}}}});
}

Answer SimulatedPlatform::bookSettlement(const QString &messageId, const QJsonObject &drugInfo)
{
    SimulatedSettlement settlement;
    const auto number = static_cast<int>(m_settlements.size()) + 1;
    settlement.messageId = messageId;
    settlement.settlementId = QString("S%1").arg(number);
    settlement.visitId = QString("V%1").arg(number);
    settlement.personNumber = drugInfo["psn_no"].toString();
    settlement.insuranceType = drugInfo["insutype"].toString();
    settlement.split = splitOf(settlement.personNumber, settlement.insuranceType, drugInfo["acct_used_flag"] == "1",
                               parseMoney(drugInfo["medfee_sumamt"].toString()).value_or(Money()));
    moveBalance(settlement.personNumber, settlement.insuranceType, -settlement.split.account);
    m_settlements.push_back(settlement);
    return answered({{"setlinfo", settlementNode(settlement)}});
}

Answer SimulatedPlatform::refund(const QString &messageId, const QString &settlementId)
{
    const auto found = std::ranges::find(m_settlements, settlementId, &SimulatedSettlement::settlementId);
    if (found == m_settlements.end() || found->reversed || found->refunded)
        return refused(businessRefusal, "结算记录不存在或已退费");
    moveBalance(found->personNumber, found->insuranceType, found->split.account);
    found->refunded = true;
    SimulatedSettlement negative = *found;
    found->refundMessageId = negative.messageId = messageId;
    negative.settlementId = "R" + found->settlementId;
    const Split split = found->split;
    negative.split = {-split.total, -split.fund, -split.account, -split.family, -split.cash, split.balanceAfter + split.account, {}, {}, {}, {}, {}};
    return answered({{"setlinfo", settlementNode(negative)}});
}

// A message that never arrived has nothing to take back.
Answer SimulatedPlatform::reverse(const QString &originalId)
{
    for (SimulatedSettlement &settlement : m_settlements) {
        const bool sold = settlement.messageId == originalId && !settlement.reversed;
        const bool given = settlement.refundMessageId == originalId && settlement.refunded;
        if (given || (sold && !settlement.refunded))
            moveBalance(settlement.personNumber, settlement.insuranceType, given ? -settlement.split.account : settlement.split.account);
        settlement.reversed = settlement.reversed || sold;
        settlement.refunded = settlement.refunded && !given;
    }
    return answered({});
}

Split SimulatedPlatform::splitOf(const QString &personNumber, const QString &insuranceType, bool useAccount, Money total) const
{
    Money balance;
    for (Insured insured : m_insured)
        if (const Insurance *insurance = insured.person.number == personNumber ? insuranceOf(insured.person, insuranceType) : nullptr)
            balance = insurance->balance;
    Split split = m_splitter(total, useAccount ? balance : Money());
    split.balanceAfter = balance - split.account;
    return split;
}

void SimulatedPlatform::moveBalance(const QString &personNumber, const QString &insuranceType, Money by)
{
    for (Insured &insured : m_insured)
        if (Insurance *insurance = insured.person.number == personNumber ? insuranceOf(insured.person, insuranceType) : nullptr)
            insurance->balance += by;
}

} // namespace yaogui
