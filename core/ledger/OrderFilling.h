// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ledger/PurchaseOrder.h"
#include "core/ledger/Receipt.h"
#include "core/store/Connection.h"

#include <QDateTime>

#include <map>

namespace yaogui {

/// One receipt against the order it names: each line belongs to it and brings no more than is still open, unless more is agreed to.
/// Use inside one transaction.
class OrderFilling {
public:
    OrderFilling(PurchaseOrder order, bool moreIsFine) : m_order(std::move(order)), m_moreIsFine(moreIsFine) {}

    /// Why the line does not fit: NOT_ORDERED (column drug), MORE_THAN_ORDERED (column accepted). Nothing: it counts.
    [[nodiscard]] std::optional<RejectedLine> take(const ReceiptLine &line);
    /// The lines taken become deliveries of the order, which is delivered in part or whole; as it was when everything was refused.
    [[nodiscard]] Done post(Connection &connection, ReceiptId receipt, const QString &worker, const QDateTime &at) const;

private:
    PurchaseOrder m_order;
    bool m_moreIsFine;
    std::map<int, Quantity> m_brought; ///< by the order's line
};

} // namespace yaogui
