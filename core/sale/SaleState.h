// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QString>

#include <optional>

namespace yaogui {

/// The states of the contract. One sale row carries one settlement at the most.
enum class SaleState { Open, Held, Presettled, Confirmed, Sent, Unknown, Settled, Paid, Reversed, Refunded, Refused };

[[nodiscard]] QString toText(SaleState state); ///< "open", "held", …
[[nodiscard]] std::optional<SaleState> saleStateFrom(const QString &text);
[[nodiscard]] bool mayFollow(SaleState from, SaleState to);
/// TRANSITION_REFUSED {from, to} unless the table allows it.
[[nodiscard]] Done checkTransition(SaleState from, SaleState to);

} // namespace yaogui
