// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <optional>
#include <vector>

namespace yaogui {

/// What becomes of a prescription here.
enum class RxState { Waiting, InReview, Asked, Approved, Refused, Expired, Revoked, UsedUp };
[[nodiscard]] QString toText(RxState state);
[[nodiscard]] std::optional<RxState> rxStateFrom(const QString &text);
[[nodiscard]] const std::vector<RxState> &allRxStates();

/// The arrows. Used up goes back to approved when goods are given back; refused, expired and revoked are ends.
[[nodiscard]] bool mayMove(RxState from, RxState to);
/// TRANSITION_REFUSED {from, to}.
[[nodiscard]] Done checkMove(RxState from, RxState to);

} // namespace yaogui
