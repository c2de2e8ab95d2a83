// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sale/Document.h"
#include "core/sale/SaleRecord.h"

namespace yaogui {

/// The slip (小票) of a committed sale: every line with its lot and all its trace codes, the insured part with its split,
/// the own-pay part, what was collected. Opens the drawer when cash was taken. Slips of a training store say so at top
/// and bottom. Never refuses: what the record lacks is left out. Pure; any thread.
[[nodiscard]] PrintDocument makeSlip(const SaleRecord &record);

} // namespace yaogui
