// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/catalogue/TableSheet.h"
#include "core/insurance/Claim.h"
#include "core/store/Store.h"

#include <functional>

namespace yaogui {

/// A table leaves the shop in somebody's name: permitted (Act::Export), and in the audit trail before it leaves ("table.exported": name, as
/// what, how many rows). `leave` writes or prints it and gives where it went. NOT_PERMITTED, and what `leave` refuses. Waits for the store.
[[nodiscard]] Result<QString> leavesBy(Store &store, const Clock &clock, const OperatorName &by, const TableSheet &sheet, TableTarget target,
                                       const std::function<Result<QString>()> &leave);

} // namespace yaogui
