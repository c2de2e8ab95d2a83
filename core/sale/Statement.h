// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sale/Document.h"
#include "core/sale/SaleRecord.h"

namespace yaogui {

/// The settlement statement (医保结算单) of an insured sale in two copies with a cut between: the store's, which the
/// person signs, and the customer's. Empty for a sale without settlement. Pure; any thread.
[[nodiscard]] PrintDocument makeStatement(const SaleRecord &record);

} // namespace yaogui
