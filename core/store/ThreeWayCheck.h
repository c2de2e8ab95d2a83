// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insurance/ReconciliationReport.h"
#include "core/store/Connection.h"

#include <vector>

namespace yaogui {

/// Ledger, settlement and money of the same sales, compared inside the store (ZW-31). `from` up to, and without, `to`, by the time of the
/// steps that finished or gave back a sale: its movements and tenders bear the same time, so that midnight parts none of them.
/// Use inside one Store::read.
[[nodiscard]] std::vector<StoreDifference> threeWayDifferences(Connection &connection, const QDateTime &from, const QDateTime &to);

/// What each of the comparisons comes to in sum; the differences are not counted here.
[[nodiscard]] std::vector<StoreSums> threeWaySums(Connection &connection, const QDateTime &from, const QDateTime &to);

} // namespace yaogui
