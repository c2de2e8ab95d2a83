// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ledger/Planning.h"

namespace yaogui {

/// What is wanted of a supplier.
struct OrderWish {
    QString supplier;
    bool special = false;
    QString note;
    struct Line {
        QString drug;
        Quantity quantity;
        std::optional<Price> price; ///< without one, that of the last delivery of this supplier
    };
    std::vector<Line> lines;
};

/// Purchase orders: draft, placed, in part or whole delivered, or cancelled. A draft may be for anybody; it is placed only with a
/// supplier and for drugs that may be bought on that day. Each act is permitted and an audit event. Waits for the store: not for the
/// GUI's thread. Codes: those of Permits, Buying::mayBuyFrom and Buying::mayBuy, SUPPLIER_UNKNOWN, CODE_UNKNOWN {text, line},
/// QUANTITY_INVALID {quantity, line}, AMOUNT_INVALID {line}, ORDER_UNKNOWN {number}, TRANSITION_REFUSED {order, state, to},
/// REASON_NEEDED, STEP_OUT_OF_ORDER {order, state} for a cancellation of what the procurement subsystem has.
class Ordering {
public:
    Ordering(Store &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    [[nodiscard]] Result<PurchaseOrder> draft(const OrderWish &wish, const OperatorName &by);
    /// One draft for each supplier of a plan, special goods in one of their own; what has no supplier is left.
    [[nodiscard]] Result<std::vector<PurchaseOrder>> draft(const std::vector<PlanLine> &plan, const OperatorName &by);
    [[nodiscard]] Result<PurchaseOrder> place(const QString &number, const OperatorName &by);
    /// Of a part delivered one: nothing more is waited for. `reason` is needed once it was placed.
    [[nodiscard]] Result<PurchaseOrder> cancel(const QString &number, const QString &reason, const OperatorName &by);

    [[nodiscard]] Result<PurchaseOrder> order(const QString &number) const;
    [[nodiscard]] Result<std::vector<PurchaseOrder>> newest(int most) const;

    /// Within a transaction: ORDER_UNKNOWN, TRANSITION_REFUSED.
    [[nodiscard]] static Result<PurchaseOrder> known(Connection &connection, const QString &number);
    [[nodiscard]] static Done change(Connection &connection, const PurchaseOrder &order, PurchaseState to, const QString &worker,
                                     const QDateTime &at);

private:
    Store &m_store;
    const Clock &m_clock;
};

} // namespace yaogui
