// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ReconciliationView.h"

#include <QString>

namespace yaogui {

/// A result in doubt, which the counter's own list resolves.
[[nodiscard]] bool isInDoubt(const Difference &difference);

[[nodiscard]] QString whatDiffers(const Difference &difference);
[[nodiscard]] QString whatDiffers(StoreDifference::Between between);
/// The next step in two words, and in a sentence that says how.
[[nodiscard]] QString nextStep(const Difference &difference);
[[nodiscard]] QString adviceFor(const Difference &difference);
[[nodiscard]] QString adviceFor(const StoreDifference &difference);
/// "36.50 (fund 6.00, account 4.00)" with its state; a dash when there is nothing.
[[nodiscard]] QString sideText(const std::optional<ClearingAmounts> &amounts, const QString &state);
/// Both sides in full, for a letter to the agency.
[[nodiscard]] QString forTheAgency(const Difference &difference);
[[nodiscard]] QString stateName(const QString &state);
[[nodiscard]] QString applicationState(const QString &state);
[[nodiscard]] QString figureName(const QString &figure);

} // namespace yaogui
