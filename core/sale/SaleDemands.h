// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/StoreRules.h"
#include "core/sale/Basket.h"
#include "core/staff/Approval.h"

#include <set>
#include <vector>

namespace yaogui {

/// What a person must be permitted to sell this drug; a licensed pharmacist on duty for prescription and class A drugs where the rules ask
/// for one (FJ-02).
[[nodiscard]] std::vector<Demand> demandsOf(const Drug &drug, const OperatorName &worker, const StoreRules &rules);
/// The same for all lines together, and of what the insurance is to pay (`insured`); `covered` lines go by a prescription that was reviewed,
/// and need no pharmacist any more.
[[nodiscard]] std::vector<Demand> demandsOf(const Basket &basket, bool insured, const OperatorName &worker, const StoreRules &rules,
                                            const std::set<int> &covered);

} // namespace yaogui
