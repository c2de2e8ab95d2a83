// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/Policy.h"
#include "core/sale/SaleRecord.h"

namespace yaogui {

/// The record with the pack's printed names in place of codes (insurance type, medical category), as paper wants it.
[[nodiscard]] SaleRecord worded(SaleRecord record, const Policy &policy);

} // namespace yaogui
