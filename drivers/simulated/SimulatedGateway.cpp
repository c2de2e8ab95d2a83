// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/simulated/SimulatedGateway.h"

#include <utility>

namespace yaogui {

OrderAnswer SimulatedGateway::charge(const PaymentOrder &order, const QString &)
{
    ++m_charges;
    if (const auto elsewhere = std::exchange(m_atCharge, {}))
        elsewhere();
    const Next next = m_next.empty() ? Next::Pay : m_next.front();
    if (!m_next.empty())
        m_next.pop_front();
    if (next == Next::Unreachable)
        return {OrderState::NotSent, {}};
    if (next == Next::LoseRequest)
        return {OrderState::Unknown, {}};
    if (const auto known = m_orders.find(order.number); known != m_orders.end())
        return {known->second.state, {}};
    const OrderState state = next == Next::Refuse ? OrderState::Refused : next == Next::Password ? OrderState::Waiting : OrderState::Paid;
    if (next == Next::OtherSum) {
        m_orders[order.number] = {Money::ofUnits(1), OrderState::Paid};
        return {OrderState::OtherSum, QStringLiteral("¥0.01")};
    }
    m_orders[order.number] = {order.amount, state};
    return next == Next::LoseAnswer ? OrderAnswer{OrderState::Unknown, {}} : OrderAnswer{state, QStringLiteral("余额不足")};
}

OrderAnswer SimulatedGateway::query(const PaymentOrder &order)
{
    if (m_silent)
        return {OrderState::Unknown, {}};
    const auto found = m_orders.find(order.number);
    if (found == m_orders.end())
        return {OrderState::NeverSeen, {}};
    if (found->second.state == OrderState::Waiting && m_confirmAfter >= 0 && m_confirmAfter-- == 0)
        found->second.state = OrderState::Paid;
    return {found->second.state, {}};
}

OrderAnswer SimulatedGateway::cancel(const QString &number)
{
    if (m_silent)
        return {OrderState::Unknown, {}};
    m_orders[number].state = OrderState::Gone; // also one that never came
    return {OrderState::Gone, {}};
}

Money SimulatedGateway::taken() const
{
    Money sum;
    for (const auto &[number, order] : m_orders) {
        if (order.state == OrderState::Paid)
            sum += order.amount;
    }
    return sum;
}

} // namespace yaogui
