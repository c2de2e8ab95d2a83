// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/DayRules.h"
#include "core/prescription/rules/RuleFinding.h"
#include "core/sale/SaleDraft.h"

#include <vector>

namespace yaogui {

/// What the rules say of a basket before it is settled (事前提醒, HN-28): a hint at a line, never a refusal; worst first. What is not known
/// of the person is left out, as nobody is asked here. Lines are numbered as the basket's; a drug of two lots is spoken of at its first
/// line.
[[nodiscard]] std::vector<RuleFinding> remindersOf(const SaleDraft &draft, const DayRules &rules);

} // namespace yaogui
