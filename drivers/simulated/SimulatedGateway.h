// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/PaymentGateway.h"

#include <deque>
#include <functional>
#include <map>

namespace yaogui {

/// A payment service in memory, with books of its own and scripted answers. One thread.
class SimulatedGateway final : public PaymentGateway {
public:
    enum class Next { Pay, Refuse, Password, LoseRequest, LoseAnswer, Unreachable, OtherSum };
    /// What the next charges do, in this order; afterwards they are paid. Password: waits until confirm().
    void script(Next next) { m_next.push_back(next); }
    /// The customer has typed the password of the newest order, after so many queries more.
    void confirmAfter(int queries) { m_confirmAfter = queries; }
    /// What happens elsewhere while the next charge is at the service.
    void setAtCharge(std::function<void()> elsewhere) { m_atCharge = std::move(elsewhere); }
    /// Neither queries nor cancellations are answered.
    void setSilent(bool silent) { m_silent = silent; }

    [[nodiscard]] OrderAnswer charge(const PaymentOrder &order, const QString &code) override;
    [[nodiscard]] OrderAnswer query(const PaymentOrder &order) override;
    [[nodiscard]] OrderAnswer cancel(const QString &number) override;

    /// What customers have paid and not been given back.
    [[nodiscard]] Money taken() const;
    [[nodiscard]] int charges() const { return m_charges; }

private:
    struct Order {
        Money amount;
        OrderState state = OrderState::Waiting;
    };
    std::map<QString, Order> m_orders;
    std::deque<Next> m_next;
    int m_confirmAfter = -1, m_charges = 0;
    bool m_silent = false;
    std::function<void()> m_atCharge;
};

} // namespace yaogui
