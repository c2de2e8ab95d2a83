// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/store/PaymentRepository.h"
#include "core/store/Store.h"

#include <functional>

namespace yaogui {

/// How this counter charges payment codes.
struct MobileMeans {
    /// Waits before the service is asked again; false when the patience is over, or somebody has lost it.
    using Patience = std::function<bool(int asked)>;
    PaymentGateway *gateway = nullptr; ///< null: none is set up
    Patience patience;
};

/// Charges a customer's payment code: the intent is on disk before it leaves, the service is asked while the customer types a password, and
/// what did not come to a clear end in time is taken back, never guessed. Waits: worker threads.
class MobilePay {
public:
    MobilePay(Store &store, PaymentGateway &gateway, const Clock &clock, MobileMeans::Patience patience = {})
        : m_store(store), m_gateway(gateway), m_clock(clock), m_patience(std::move(patience))
    {
    }

    /// wechat, alipay or unionpay by the code itself; empty for anything else.
    [[nodiscard]] static QString kindOf(const QString &code, const Clock &clock);

    /// A charge that is paid; whoever takes it into the journal notes that in the same transaction. PAYMENT_CODE_WRONG, PAYMENT_REFUSED
    /// {message}, PAYMENT_UNREACHABLE: nothing was taken, another tender may be. PAYMENT_IN_DOUBT: it is being taken back; another tender
    /// may be taken as well, for a late success is refunded.
    [[nodiscard]] Result<Payment> charge(SaleId sale, const QString &code, Money amount, const QString &worker);
    /// Takes back a charge whose sale was not finished. PAYMENT_IN_DOUBT: takeBackLeftOvers() goes on trying.
    [[nodiscard]] Done giveUp(const Payment &payment, const QString &why);
    /// After a crash: what was charged and taken into no journal is given up. Before any sale of this process.
    [[nodiscard]] static Done recover(Store &store, const Clock &clock);
    /// Everything that was given up, and refunds: taken back at the service. Gives how many still stand. Also beside a charge that is
    /// under way on another thread, which it leaves alone.
    [[nodiscard]] Result<int> takeBackLeftOvers();

private:
    Done note(const Payment &payment, PaymentState state, const QString &why = {});
    Done takeBack(const Payment &payment);
    OrderAnswer wait(const PaymentOrder &order, OrderAnswer answer);

    Store &m_store;
    PaymentGateway &m_gateway;
    const Clock &m_clock;
    MobileMeans::Patience m_patience;
};

/// A step of a charge with its audit event, in the transaction of whoever makes it true.
void notePayment(Connection &connection, const Payment &payment, PaymentState state, const QDateTime &now, const QString &why = {});

} // namespace yaogui
