// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Sealer.h"
#include "core/outbox/SaleMessages.h"
#include "core/store/Connection.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace yaogui {

/// A message as it waits.
struct WaitingMessage {
    OutboxId id;
    QString lane, key, createdAt, state, nextAt, lastError;
    SaleId sale;
    int tries = 0;
    QJsonObject input; ///< only from next()
};

/// Messages that must reach somebody. Payloads are sealed. Use inside one Store::read or Store::write.
class OutboxRepository {
public:
    OutboxRepository(Connection &connection, const Sealer &sealer) : m_connection(connection), m_sealer(sealer) {}

    void add(const OutgoingMessage &message, SaleId sale, const QDateTime &now);
    /// The oldest waiting message after `after`; `due` leaves those out whose time has not come.
    [[nodiscard]] Result<std::optional<WaitingMessage>> next(OutboxId after, const std::optional<QDateTime> &due);
    void markSent(OutboxId id, const QDateTime &now);
    void markFailed(OutboxId id, const QString &error, const QDateTime &nextAt, bool counts);
    [[nodiscard]] std::vector<WaitingMessage> waiting();
    struct Backlog {
        int count = 0;
        QString oldest; ///< ISO; empty when nothing waits
    };
    [[nodiscard]] Backlog backlog();

private:
    Connection &m_connection;
    const Sealer &m_sealer;
};

} // namespace yaogui
