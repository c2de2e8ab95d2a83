// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/PaymentGateway.h"
#include "core/store/Connection.h"

#include <optional>
#include <vector>

namespace yaogui {

/// Where a charge stands. Paid money that no journal has taken yet, and everything after giving up, is to be taken back.
enum class PaymentState { Sent, Paid, Taken, Refused, GivenUp, Refunded };
[[nodiscard]] QString toText(PaymentState state);

struct Payment {
    PaymentId id;
    SaleId sale;
    PaymentOrder order;
    PaymentState state = PaymentState::Sent;
};

/// Charges of payment codes and their steps. Use inside one Store::read or Store::write.
class PaymentRepository {
public:
    explicit PaymentRepository(Connection &connection) : m_connection(connection) {}
    /// Before anything leaves.
    [[nodiscard]] Payment begin(SaleId sale, const QString &kind, Money amount, const QDateTime &now, const QString &worker);
    void step(PaymentId id, PaymentState state, const QDateTime &now, const QString &note = {});
    [[nodiscard]] std::optional<Payment> byId(PaymentId id);
    /// Neither taken nor ended, oldest first.
    [[nodiscard]] std::vector<Payment> standing();
    /// Taken into the journal of this sale, and not given back.
    [[nodiscard]] std::vector<Payment> takenFor(SaleId sale);

private:
    Connection &m_connection;
};

} // namespace yaogui
