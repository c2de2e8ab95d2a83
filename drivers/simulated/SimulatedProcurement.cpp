// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/simulated/SimulatedProcurement.h"

namespace yaogui {

ProcurementAnswer SimulatedProcurement::order(const ProcurementOrder &order)
{
    ++m_sent;
    const Next next = m_next.empty() ? Next::Take : m_next.front();
    if (!m_next.empty())
        m_next.pop_front();
    if (next == Next::Unreachable)
        return {ProcurementState::NotSent, {}, {}};
    if (next == Next::LoseRequest)
        return {};
    if (next == Next::Refuse)
        return {ProcurementState::Refused, {}, QStringLiteral("不在目录")};
    m_orders[order.key] = order;
    return next == Next::LoseAnswer ? ProcurementAnswer() : query(order.key);
}

ProcurementAnswer SimulatedProcurement::query(const QString &key)
{
    if (m_silent)
        return {};
    const bool known = m_orders.contains(key);
    return {known ? ProcurementState::Taken : ProcurementState::NeverSeen, known ? QStringLiteral("P-") + key : QString(), {}};
}

Result<std::vector<ProcurementDelivery>> SimulatedProcurement::deliveries(const QString &key)
{
    if (m_silent)
        return refuse(ErrorCode::ProcurementUnreachable);
    return m_orders.contains(key) ? m_deliveries : std::vector<ProcurementDelivery>();
}

Result<std::vector<ListedPrice>> SimulatedProcurement::prices(const QStringList &insuranceCodes)
{
    if (m_silent)
        return refuse(ErrorCode::ProcurementUnreachable);
    std::vector<ListedPrice> found;
    for (const ListedPrice &price : m_prices) {
        if (insuranceCodes.contains(price.insuranceCode))
            found.push_back(price);
    }
    return found;
}

} // namespace yaogui
