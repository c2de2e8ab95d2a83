// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sale/Document.h"
#include "core/sale/SaleReturn.h"

namespace yaogui {

/// The slip (退货单) of a committed return: marked as such, with the number of the slip it takes back, every line that came back,
/// where each part of the money went, and who agreed. Opens the drawer when cash is given back. Pure; any thread.
[[nodiscard]] PrintDocument makeReturnSlip(const ReturnRecord &record);

} // namespace yaogui
