// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/Drug.h"
#include "core/ledger/Supplier.h"

#include <vector>

namespace yaogui {

using PurchaseOrderId = Id<struct PurchaseOrderTag>;
using ShortageId = Id<struct ShortageTag>;

/// An order is written, placed with the supplier, and comes in one or more deliveries; what never comes is cancelled.
enum class PurchaseState { Draft, Placed, PartDelivered, Delivered, Cancelled };
[[nodiscard]] QString toText(PurchaseState state);
[[nodiscard]] PurchaseState purchaseStateFrom(const QString &text);
[[nodiscard]] bool mayBecome(PurchaseState from, PurchaseState to);

/// How far an order came on its way to the procurement subsystem. Sending: it may have arrived, and is asked about before it leaves again.
enum class OrderSending { NotSent, Sending, Taken, Refused };
[[nodiscard]] QString toText(OrderSending sending);
[[nodiscard]] OrderSending orderSendingFrom(const QString &text);

struct PurchaseLine {
    int number = 0;
    Drug drug;
    Quantity quantity, delivered;
    Price price; ///< of one pack, as agreed
    [[nodiscard]] Quantity open() const { return delivered < quantity ? quantity - delivered : Quantity(); }
};

struct PurchaseOrder {
    PurchaseOrderId id;
    QString number;
    QString supplier;     ///< its code
    bool special = false; ///< by the green channel: goods a patient waits for
    QString note;
    PurchaseState state = PurchaseState::Draft;
    QString madeBy, madeAt, placedBy, placedAt; ///< operators; ISO
    OrderSending sent = OrderSending::NotSent;
    QString sendKey, theirNumber, theirWords;   ///< of the procurement subsystem
    std::vector<PurchaseLine> lines;
};

/// Asked for and not there. Open until an order holds it, then until it came.
enum class ShortageState { Open, Ordered, Filled, Dropped };
[[nodiscard]] QString toText(ShortageState state);
[[nodiscard]] ShortageState shortageStateFrom(const QString &text);

struct Shortage {
    ShortageId id;
    QString at, worker, drug, name; ///< ISO; operator; the drug's code and generic name
    Quantity quantity;
    bool special = false;
    QString note, order; ///< order: its number; may be empty
    ShortageState state = ShortageState::Open;
};

} // namespace yaogui
