// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/OutboxView.h"

namespace yaogui {

/// "Sold (3505)"; an unknown kind is its number.
[[nodiscard]] QString kindText(const QString &kind);
/// What a try came to, as a sentence; empty before the first.
[[nodiscard]] QString verdictText(Verdict verdict);
/// Why a message waits and what happens next, in whole sentences; never empty.
[[nodiscard]] QString whyText(const OutboxRow &row);

} // namespace yaogui
