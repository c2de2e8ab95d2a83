// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sale/Document.h"
#include "core/sale/StoreFacts.h"
#include "core/till/Shift.h"

namespace yaogui {

/// The day sheet (日结单): what the journal says of a shift, its count and difference, what it leaves to the next, and where the
/// audit trail stood. Of a shift that is still open it says so. A reprint is marked. Pure; any thread.
[[nodiscard]] PrintDocument makeShiftSheet(const ShiftReport &report, const StoreFacts &facts, bool reprint);
/// Opens the drawer and prints nothing.
[[nodiscard]] PrintDocument drawerDocument();

} // namespace yaogui
