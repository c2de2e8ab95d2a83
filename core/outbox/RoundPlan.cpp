// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outbox/RoundPlan.h"

#include "core/base/Clock.h"

namespace yaogui {

RoundPlan::RoundPlan(const std::vector<QueuedMessage> &messages, const std::optional<QDateTime> &due) : m_due(due ? toIso(due->toUTC()) : QString())
{
    for (const QueuedMessage &message : messages) {
        const Goods goods(message.drug, message.lot);
        m_queues[goods].push_back(message);
        m_goods[message.id] = goods;
    }
    for (const auto &[goods, queue] : m_queues)
        offer(goods);
}

void RoundPlan::offer(const Goods &goods)
{
    const std::deque<QueuedMessage> &queue = m_queues[goods];
    if (queue.empty() || queue.front().parked || (!m_due.isEmpty() && queue.front().nextAt > m_due))
        return;
    m_heads.emplace(queue.front().misses, queue.front().id);
}

std::optional<OutboxId> RoundPlan::next()
{
    if (m_heads.empty())
        return std::nullopt;
    const OutboxId id = m_heads.begin()->second;
    m_heads.erase(m_heads.begin());
    return id;
}

void RoundPlan::accepted(OutboxId id)
{
    const Goods &goods = m_goods.at(id);
    m_queues[goods].pop_front();
    offer(goods);
}

} // namespace yaogui
