// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ledger/PurchaseOrder.h"
#include "core/store/Connection.h"

#include <QDateTime>

#include <optional>

namespace yaogui {

/// Purchase orders and what came of them. Use inside one Store::read or Store::write.
class OrderRepository {
public:
    explicit OrderRepository(Connection &connection) : m_connection(connection) {}

    /// Number, state and who made it are set here; the lines are numbered from 1.
    PurchaseOrder add(const PurchaseOrder &order, SupplierId supplier, const QString &worker, const QDateTime &at);
    [[nodiscard]] std::optional<PurchaseOrder> byNumber(const QString &number);
    /// Newest first, without their lines.
    [[nodiscard]] std::vector<PurchaseOrder> newest(int most);
    /// Placing and ending write who did it.
    void setState(PurchaseOrderId id, PurchaseState state, const QString &worker, const QDateTime &at);
    void setSending(PurchaseOrderId id, OrderSending sending, const QString &key);
    void setAnswer(PurchaseOrderId id, OrderSending sending, const QString &theirNumber, const QString &theirWords);
    void fill(PurchaseOrderId id, int line, ReceiptId receipt, Quantity quantity);
    /// Of a drug, in orders not ended, and not delivered yet.
    [[nodiscard]] Quantity onOrder(DrugId drug);

private:
    Connection &m_connection;
};

} // namespace yaogui
