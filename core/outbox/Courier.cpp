// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outbox/Courier.h"

#include "core/store/OutboxRepository.h"

#include <QThread>

namespace yaogui {

namespace {

enum class Verdict { Sent, Refused, OutOfReach };

struct Outcome {
    Verdict verdict = Verdict::Refused;
    QString error;
};

bool bookedTwoLevels(const QJsonObject &output)
{
    const QJsonValue verdict = output["result"].toObject()["retRslt"];
    return verdict.isUndefined() || verdict.toVariant().toString() == "1";
}

Outcome outcomeOf(const Answer &answer)
{
    if (answer.delivery == Delivery::Unreadable || (answer.delivery == Delivery::NoAnswer && answer.httpStatus != 0))
        return {Verdict::Refused, QString("PLATFORM_ANSWER_UNREADABLE %1").arg(answer.httpStatus)}; // it is there; others may go
    if (answer.delivery != Delivery::Answered)
        return {Verdict::OutOfReach, "PLATFORM_UNREACHABLE"};
    if (answer.infcode != 0)
        return {Verdict::Refused, answer.message};
    if (!bookedTwoLevels(answer.output))
        return {Verdict::Refused, answer.output["result"].toObject()["msgRslt"].toString()};
    return {Verdict::Sent, {}};
}

} // namespace

qint64 backOffSeconds(int tries)
{
    constexpr qint64 first = 5;
    constexpr qint64 longest = 600;
    constexpr int doublings = 7;
    return std::min(longest, first << std::min(tries, doublings));
}

Result<CourierRound> Courier::round(bool everything)
{
    CourierRound round;
    OutboxId last;
    const std::optional<QDateTime> due = everything ? std::nullopt : std::optional(m_clock.now());
    while (!QThread::currentThread()->isInterruptionRequested()) {
        YAOGUI_TRY_LET(const auto message, m_store.read([&](Connection &connection) {
            return OutboxRepository(connection, m_store.sealer()).next(last, due);
        }));
        if (!message)
            return round;
        last = message->id;
        const auto envelope = m_platform.stockMessage(message->lane, message->input, m_worker);
        const Outcome outcome = envelope ? outcomeOf(m_platform.send(*envelope)) : Outcome{Verdict::OutOfReach, codeName(envelope.error().code)};
        YAOGUI_TRY(m_store.write([&](Connection &connection) -> Done {
            OutboxRepository outbox(connection, m_store.sealer());
            if (outcome.verdict == Verdict::Sent)
                outbox.markSent(message->id, m_clock.now());
            else
                outbox.markFailed(message->id, outcome.error, m_clock.now().addSecs(backOffSeconds(message->tries)),
                                  outcome.verdict == Verdict::Refused);
            return {};
        }));
        if (outcome.verdict == Verdict::Sent) {
            ++round.sent;
            continue;
        }
        ++round.failed;
        if (outcome.verdict == Verdict::OutOfReach) {
            round.reachable = false;
            return round;
        }
    }
    return round; // the program is closing: the rest waits for its next start
}

} // namespace yaogui
