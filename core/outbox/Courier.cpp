// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outbox/Courier.h"

#include "core/outbox/RoundPlan.h"
#include "core/store/OutboxRepository.h"

#include <QThread>

namespace yaogui {

namespace {

bool notLetIn(Verdict verdict)
{
    return verdict == Verdict::SignIn || verdict == Verdict::Clock;
}

} // namespace

qint64 backOffSeconds(int tries)
{
    constexpr qint64 first = 5;
    constexpr qint64 longest = 600;
    constexpr int doublings = 7;
    return std::min(longest, first << std::min(tries, doublings));
}

qint64 backOffMilliseconds(int tries, QRandomGenerator &random)
{
    constexpr qint64 second = 1000;
    const qint64 base = backOffSeconds(tries) * second;
    return base + random.bounded(static_cast<int>(base / 4));
}

Result<CourierRound> Courier::round(bool everything)
{
    CourierRound round;
    YAOGUI_TRY_LET(const std::vector<QueuedMessage> queue, m_store.read([&](Connection &connection) -> Result<std::vector<QueuedMessage>> {
        return OutboxRepository(connection, m_store.sealer()).queue();
    }));
    RoundPlan plan(queue, everything ? std::nullopt : std::optional(m_clock.now()));
    bool signedInAnew = false;
    while (const auto id = plan.next()) {
        if (QThread::currentThread()->isInterruptionRequested())
            break; // the program is closing: the rest waits for its next start
        YAOGUI_TRY_LET(Verdict verdict, carry(*id));
        if (notLetIn(verdict) && !std::exchange(signedInAnew, true)) {
            (void)m_platform.signIn(m_worker); // whether it helped is seen by the message
            YAOGUI_TRY_LET(verdict, carry(*id));
        }
        if (isAccepted(verdict)) {
            ++round.sent;
            plan.accepted(*id);
            continue;
        }
        if (verdict == Verdict::None)
            continue; // somebody else changed it meanwhile
        ++round.failed;
        round.reachable = verdict != Verdict::Unreachable && verdict != Verdict::NoAnswer;
        round.admitted = !notLetIn(verdict);
        if (!round.reachable || !round.admitted)
            break;
    }
    return round;
}

Result<Verdict> Courier::carry(OutboxId id)
{
    YAOGUI_TRY_LET(const std::optional<MessageToSend> toSend, m_store.read([&](Connection &connection) {
        return OutboxRepository(connection, m_store.sealer()).toSend(id);
    }));
    if (!toSend)
        return Verdict::None;
    if (!toSend->saysWhatWasSold) {
        YAOGUI_TRY(m_store.write([&](Connection &connection) { return note(connection, *toSend, {Verdict::LedgerDiffers, {}}); }));
        return Verdict::LedgerDiffers;
    }
    YAOGUI_TRY_LET(const Judgement judgement, exchange(*toSend));
    return judgement.verdict;
}

Result<Judgement> Courier::exchange(const MessageToSend &toSend)
{
    const auto envelope = m_platform.stockMessage(toSend.message.lane, toSend.input, m_worker);
    if (!envelope) {
        const Judgement judgement{Verdict::Unreachable, codeName(envelope.error().code)};
        YAOGUI_TRY(m_store.write([&](Connection &connection) { return note(connection, toSend, judgement); }));
        return judgement;
    }
    YAOGUI_TRY_LET(const qint64 number, m_store.write([&](Connection &connection) -> Result<qint64> {
        return OutboxRepository(connection, m_store.sealer()).beginTry(toSend.message.id, envelope->messageId, envelope->body, m_clock.now());
    }));
    const Answer answer = m_platform.send(*envelope);
    const Judgement judgement = judge(answer, toSend.mayBeThere);
    YAOGUI_TRY(m_store.write([&](Connection &connection) -> Done {
        OutboxRepository(connection, m_store.sealer()).endTry(number, answer, judgement.verdict, m_clock.now());
        return note(connection, toSend, judgement);
    }));
    return judgement;
}

Done Courier::note(Connection &connection, const MessageToSend &toSend, const Judgement &judgement)
{
    OutboxRepository outbox(connection, m_store.sealer());
    const QDateTime now = m_clock.now();
    if (isAccepted(judgement.verdict)) {
        outbox.markSent(toSend.message.id, judgement.verdict, now);
        return {};
    }
    const int before = counts(judgement.verdict) ? toSend.message.refusals : toSend.message.misses;
    outbox.markFailed(toSend.message, judgement, now.addMSecs(backOffMilliseconds(before, m_random)), now);
    return {};
}

} // namespace yaogui
