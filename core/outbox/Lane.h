// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"
#include "core/outbox/OutgoingMessage.h"

#include <optional>
#include <span>

namespace yaogui {

/// One kind of message: a row of the table in Lane.cpp. A new kind is a new row there and nothing else.
struct Lane {
    const char16_t *kind;  ///< infno
    const char16_t *node;  ///< where its row stands in the input
    bool saysWhatWasSold;  ///< drug, lot and quantity must be a line of its sale; compared before each try
};

/// The goods a message is about. Messages of one drug and lot leave in the order they were made, in whatever lane.
struct MessageGoods {
    QString drug; ///< own code
    QString lot; ///< of a message about a prescription: its number at the centre
    std::optional<Quantity> quantity;
};

[[nodiscard]] std::span<const Lane> lanes();
/// Nothing for a kind without a lane; such a message keeps its order with all others of no lane.
[[nodiscard]] const Lane *laneOf(QStringView kind);
[[nodiscard]] MessageGoods goodsOf(const OutgoingMessage &message);

} // namespace yaogui
