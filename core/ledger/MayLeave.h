// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/ledger/LotStock.h"

namespace yaogui {

/// The one answer to whether goods may leave to a customer; every route asks here (FJ-38, ZW-32, C44). Goods of no approved first supply
/// never reach the shelf, so they need no answer. `name`: the drug's, for whoever reads the refusal; may be empty.
/// EXPIRED {lot, expiry, drug}; GOODS_BLOCKED {lot, recall, drug}.
[[nodiscard]] Done mayLeave(const LotStock &lot, const QDate &today, const QString &name);
/// Of one box: it stands on the shelf, or is kept for this very sale.
/// TRACE_ALREADY_SOLD, TRACE_RESERVED, GOODS_BLOCKED (recalled), CODE_NOT_FOR_SALE {trace_code, state}.
[[nodiscard]] Done mayLeave(const BoxFacts &box, SaleId sale);

} // namespace yaogui
