// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/insurance/Claim.h"
#include "core/sale/Document.h"
#include "core/store/Store.h"

namespace yaogui {

/// That a sale's papers are printed once more; every paper of it says so.
struct ReprintMark {
    int number = 0; ///< 1: the first time again
    QDateTime at;
};

/// Permitted and written before anything is printed: a paper nobody knows of would count as a second sale.
/// SALE_UNKNOWN, SALE_NOT_FINISHED, and what Permits says.
[[nodiscard]] Result<ReprintMark> noteReprint(Store &store, const Clock &clock, SaleId sale, const OperatorName &worker);

/// The paper with 补打, how often and when, at its head and its end, and a name of its own.
[[nodiscard]] PrintDocument marked(PrintDocument paper, const ReprintMark &mark);
[[nodiscard]] PrintDocument withoutDrawer(PrintDocument paper);

} // namespace yaogui
