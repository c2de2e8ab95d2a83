// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/insurance/Claim.h"
#include "core/policy/StoreRules.h"

namespace yaogui {

/// Who did a step of something: "buy", "accept", "request", "approve", "review", "dispense", "check", "count", "recount", "settle"
/// (staff.separations).
struct StepDone {
    QString step;
    OperatorName worker;
};

/// May this person also do the later step of a thing whose earlier step somebody did? SAME_PERSON {one, other, operator} where the rules of the
/// day want two people and it is the same one. `smallStore`: the store says that it has nobody else; it counts where
/// staff.small_store_may_combine lets it, and never for `request` and `approve`: nobody agrees to their own wish. Pure; any thread.
[[nodiscard]] Done mayAlsoDo(const StoreRules &rules, const StepDone &earlier, const StepDone &later, bool smallStore = false);

} // namespace yaogui
