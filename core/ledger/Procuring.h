// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ledger/Ordering.h"
#include "core/ledger/Receiving.h"
#include "core/ports/Procurement.h"

namespace yaogui {

/// Orders by the region's procurement subsystem (HN-17): a placed order leaves once, its deliveries come back as draft receipts, listed
/// prices are looked up. The intent is on disk before the first byte leaves; an order whose fate is not known is asked about under its
/// key before it leaves again. Each act is permitted and an audit event. Waits for store and network: worker threads. Codes: those of
/// Permits, Buying and Receiving, ORDER_UNKNOWN, STEP_OUT_OF_ORDER {order, state}, PROCUREMENT_UNREACHABLE {order}: send it again later.
class Procuring {
public:
    Procuring(Store &store, const Clock &clock, Procurement &subsystem) : m_store(store), m_clock(clock), m_subsystem(subsystem) {}

    /// The order as taken or refused there.
    [[nodiscard]] Result<PurchaseOrder> send(const QString &number, const OperatorName &by);

    /// What of an order's deliveries was not known yet: each becomes a draft receipt, or says why not.
    struct Fetched {
        QString note;
        Result<ReceiptOutcome> outcome;
    };
    [[nodiscard]] Result<std::vector<Fetched>> fetch(const QString &number, Receiving &receiving, const OperatorName &acceptor);

    struct Listing {
        Drug drug;
        std::optional<ListedPrice> listed;
    };
    /// For drugs by their codes. CODE_UNKNOWN.
    [[nodiscard]] Result<std::vector<Listing>> listings(const QStringList &drugs, const OperatorName &by);

private:
    Result<PurchaseOrder> begin(const QString &number, const OperatorName &by);
    Result<PurchaseOrder> conclude(const PurchaseOrder &order, const ProcurementAnswer &answer, const OperatorName &by);
    Result<ProcurementOrder> messageOf(const PurchaseOrder &order);

    Store &m_store;
    const Clock &m_clock;
    Procurement &m_subsystem;
};

} // namespace yaogui
