// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/base/Sealer.h"
#include "core/outbox/OutgoingMessage.h"
#include "core/outbox/RoundPlan.h"
#include "core/outbox/Verdict.h"
#include "core/store/Connection.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace yaogui {

/// A message as it waits.
struct WaitingMessage {
    OutboxId id;
    QString lane, key, createdAt, state, nextAt, lastError, parkedAt;
    QString drug, drugName, lot;
    SaleId sale;
    int tries = 0;    ///< verdicts it ever had
    int refusals = 0; ///< verdicts since it was put into its lane
    int misses = 0;   ///< tries in a row that say nothing about it
    Verdict reason = Verdict::None; ///< of its last try
    OutboxId behind;  ///< the older message of the same drug and lot it waits for; only from waiting() and story()
    [[nodiscard]] bool parked() const { return state == u"parked"; }
};

/// A message about to leave.
struct MessageToSend {
    WaitingMessage message;
    QJsonObject input;
    bool mayBeThere = false; ///< an earlier try may have arrived
    bool saysWhatWasSold = true;
};

/// One try as it left, and what came back.
struct MessageTry {
    QString at, messageId;
    QByteArray request; ///< the whole body, byte for byte
    QString answeredAt; ///< empty: the program ended before an answer came
    Verdict verdict = Verdict::None;
    int httpStatus = 0;
    int infcode = 0;
    QByteArray answer;
};

struct MessageStory {
    WaitingMessage message;
    QByteArray payload;
    QString sentAt; ///< empty while it waits
    std::vector<MessageTry> tries;
};

/// Messages that must reach somebody. Payloads, requests, answers and the platform's words are sealed. Use inside one
/// Store::read or Store::write. Nothing here reads messages that were sent, but for story().
class OutboxRepository {
public:
    OutboxRepository(Connection &connection, const Sealer &sealer) : m_connection(connection), m_sealer(sealer) {}

    void add(const OutgoingMessage &message, SaleId sale, const QDateTime &now);
    [[nodiscard]] std::vector<QueuedMessage> queue();
    /// Nothing when it was sent meanwhile, or parked.
    [[nodiscard]] Result<std::optional<MessageToSend>> toSend(OutboxId id);

    /// Before anything leaves; gives the try's number.
    [[nodiscard]] qint64 beginTry(OutboxId id, const QString &messageId, const QByteArray &request, const QDateTime &now);
    void endTry(qint64 number, const Answer &answer, Verdict verdict, const QDateTime &now);
    void markSent(OutboxId id, Verdict verdict, const QDateTime &now);
    /// Waits until `nextAt`; parked when it has had verdicts enough.
    void markFailed(const WaitingMessage &message, const Judgement &judgement, const QDateTime &nextAt, const QDateTime &now);
    /// Back into its lane, due at once, its tries counted anew. USE_INVALID {id} for no such message, TRANSITION_REFUSED for a sent one.
    [[nodiscard]] Done putBack(OutboxId id, const QDateTime &now);

    /// By id.
    [[nodiscard]] std::vector<WaitingMessage> waiting();
    /// USE_INVALID {id} for no such message.
    [[nodiscard]] Result<MessageStory> story(OutboxId id);
    struct Backlog {
        int count = 0;
        QString oldest; ///< ISO; empty when nothing waits
        int parked = 0; ///< of them
        QString oldestParked;
    };
    [[nodiscard]] Backlog backlog();

private:
    [[nodiscard]] QString opened(const QString &sealedWords) const;
    [[nodiscard]] bool isSold(const WaitingMessage &message, const QJsonObject &input);

    Connection &m_connection;
    const Sealer &m_sealer;
};

} // namespace yaogui
