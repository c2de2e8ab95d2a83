// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ledger/PurchaseOrder.h"
#include "core/store/Connection.h"

#include <QDateTime>

#include <optional>

namespace yaogui {

/// What was asked for and not there. Use inside one Store::read or Store::write.
class ShortageRepository {
public:
    explicit ShortageRepository(Connection &connection) : m_connection(connection) {}

    ShortageId add(const Shortage &shortage, DrugId drug, const QString &worker, const QDateTime &at);
    [[nodiscard]] std::optional<Shortage> byId(ShortageId id);
    /// Oldest first: those not over, or the newest of all.
    [[nodiscard]] std::vector<Shortage> open();
    [[nodiscard]] std::vector<Shortage> newest(int most);
    /// An order holds the drug now.
    void ordered(DrugId drug, PurchaseOrderId order);
    /// What such an order held is open again, as the order brings nothing more.
    void reopen(PurchaseOrderId order);
    /// The drug is there again.
    void fill(DrugId drug, const QString &worker, const QDateTime &at);
    void drop(ShortageId id, const QString &worker, const QDateTime &at);

private:
    Connection &m_connection;
};

} // namespace yaogui
