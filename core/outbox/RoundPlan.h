// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Id.h"

#include <QDateTime>
#include <QString>

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace yaogui {

/// What of an unsent message decides its turn.
struct QueuedMessage {
    OutboxId id;
    QString drug, lot;
    bool parked = false;
    QString nextAt; ///< ISO in UTC
    int misses = 0;
};

/// Whose turn it is in one round: of each drug and lot only its oldest unsent message, and the next one only when that was
/// accepted. Those that last met nobody stand behind the others, so that one of them never holds the line.
class RoundPlan {
public:
    /// `messages` by id. `due` leaves those out whose time has not come, and with them what waits behind.
    RoundPlan(const std::vector<QueuedMessage> &messages, const std::optional<QDateTime> &due);
    [[nodiscard]] std::optional<OutboxId> next();
    /// Lets the next of its drug and lot follow.
    void accepted(OutboxId id);

private:
    using Goods = std::pair<QString, QString>;
    void offer(const Goods &goods);

    QString m_due;
    std::map<Goods, std::deque<QueuedMessage>> m_queues;
    std::map<OutboxId, Goods> m_goods;
    std::set<std::pair<int, OutboxId>> m_heads;
};

} // namespace yaogui
