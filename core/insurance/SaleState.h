// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QString>

#include <optional>

namespace yaogui {

/// The states of the contract. One sale row carries one settlement at the most. Drawn in README.md; the store's own table of arrows is
/// in migration 0006.
enum class SaleState { Open, Held, Presettled, Confirmed, Sent, Unknown, Settled, Paid, Reversed, Refunded, Refused };

[[nodiscard]] QString toText(SaleState state); ///< "open", "held", …
[[nodiscard]] std::optional<SaleState> saleStateFrom(const QString &text);
[[nodiscard]] bool mayFollow(SaleState from, SaleState to);
/// TRANSITION_REFUSED {from, to} unless the table allows it.
[[nodiscard]] Done checkTransition(SaleState from, SaleState to);

/// Where a sale stands. It begins open and moves along the arrows only; there is no other way to change it.
class SaleStage {
public:
    SaleStage() = default;
    /// As the store has it.
    [[nodiscard]] static SaleStage kept(SaleState state) { return SaleStage(state); }

    /// TRANSITION_REFUSED, and it stays where it was.
    [[nodiscard]] Done moveTo(SaleState next);
    operator SaleState() const { return m_state; } // NOLINT(google-explicit-constructor): it is one, only not to be set

private:
    explicit SaleStage(SaleState state) : m_state(state) {}
    SaleState m_state = SaleState::Open;
};

} // namespace yaogui
