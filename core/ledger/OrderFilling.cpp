// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/OrderFilling.h"

#include "core/ledger/Ordering.h"
#include "core/store/OrderRepository.h"

#include <algorithm>

namespace yaogui {

std::optional<RejectedLine> OrderFilling::take(const ReceiptLine &line)
{
    const auto ordered = std::find_if(m_order.lines.begin(), m_order.lines.end(), [&](const PurchaseLine &one) { return one.drug.id == line.drug.id; });
    if (ordered == m_order.lines.end())
        return RejectedLine{line.line, QStringLiteral("drug"), QStringLiteral("NOT_ORDERED")};
    if (!line.accepted.isPositive())
        return std::nullopt;
    Quantity &brought = m_brought[ordered->number];
    if (brought + line.accepted > ordered->open() && !m_moreIsFine)
        return RejectedLine{line.line, QStringLiteral("accepted"), QStringLiteral("MORE_THAN_ORDERED")};
    brought += line.accepted;
    return std::nullopt;
}

Done OrderFilling::post(Connection &connection, ReceiptId receipt, const QString &worker, const QDateTime &at) const
{
    OrderRepository orders(connection);
    bool whole = true, some = false;
    for (const PurchaseLine &line : m_order.lines) {
        const auto brought = m_brought.find(line.number);
        const Quantity here = brought == m_brought.end() ? Quantity() : brought->second;
        if (here.isPositive())
            orders.fill(m_order.id, line.number, receipt, here);
        whole = whole && here >= line.open();
        some = some || here.isPositive();
    }
    if (!some)
        return {};
    return Ordering::change(connection, m_order, whole ? PurchaseState::Delivered : PurchaseState::PartDelivered, worker, at);
}

} // namespace yaogui
