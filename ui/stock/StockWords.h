// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/CountingView.h"
#include "core/desk/ReceivingView.h"
#include "core/desk/StockView.h"

#include <QString>

namespace yaogui {

[[nodiscard]] QString locationName(const QString &location);
[[nodiscard]] QString movementName(const QString &kind);
/// What happened, in two words: a box's state, a movement's kind, a sale's state …
[[nodiscard]] QString stepName(const ChainStep &step);
[[nodiscard]] QString boxStateName(const QString &state);
[[nodiscard]] QString receiptStateName(ReceiptState state);
[[nodiscard]] QString countScopeName(CountScope scope);
[[nodiscard]] QString stocktakeStateName(StocktakeState state);
/// Of a supplier's paper: business licence, drug trade licence …
[[nodiscard]] QString licenceName(const QString &kind);
[[nodiscard]] QString chainKindName(const QString &kind);
/// "2026-03-10 10:05" of an ISO time; as it is when it cannot be read.
[[nodiscard]] QString momentText(const QString &iso);

} // namespace yaogui
