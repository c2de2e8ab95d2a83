// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"

#include <QString>

namespace yaogui {

/// What a payment service says of one order. Unknown is no answer, or one that cannot be read: it may have been charged.
enum class OrderState {
    Paid,
    Waiting,  ///< the customer is typing the password
    Refused,  ///< and nothing was taken
    Gone,     ///< cancelled or given back: nothing is taken, and nothing will be
    OtherSum, ///< paid, but not what was asked for: no payment of ours, to be taken back
    NeverSeen,
    NotSent,  ///< not one byte left
    Unknown,
};

struct OrderAnswer {
    OrderState state = OrderState::Unknown;
    QString message; ///< of the service, for the clerk
};

/// One charge of a customer's payment code.
struct PaymentOrder {
    QString number; ///< ours, never used twice
    QString kind;   ///< wechat, alipay, unionpay
    Money amount;
};

/// Mobile payment by the customer's code (drivers/payment; a twin in drivers/simulated). Synchronous, bounded in time, worker threads.
class PaymentGateway {
public:
    virtual ~PaymentGateway() = default;
    [[nodiscard]] virtual OrderAnswer charge(const PaymentOrder &order, const QString &code) = 0;
    [[nodiscard]] virtual OrderAnswer query(const PaymentOrder &order) = 0;
    /// Takes the order back whatever became of it: a paid one is refunded, one that never came is refused should it still come.
    [[nodiscard]] virtual OrderAnswer cancel(const QString &number) = 0;
};

} // namespace yaogui
