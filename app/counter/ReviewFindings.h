// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ReviewView.h"
#include "core/policy/DayRules.h"

namespace yaogui {

/// What the rules of the day say of a prescription, in the words of the chosen language; `drugs` as ReviewTools gives them. Any thread.
[[nodiscard]] std::vector<RxFinding> rxFindings(const DayRules &rules, const Prescription &rx, const std::vector<Drug> &drugs, const std::vector<RxPast> &past,
                                                const QDate &today);

} // namespace yaogui
