// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/StockView.h"
#include "core/sale/Document.h"

namespace yaogui {

/// The whole story on A4, a step a row (WX-23); for an inspector, so in Chinese and without a person's name.
[[nodiscard]] PrintDocument makeChainPaper(const ChainView &chain);

} // namespace yaogui
