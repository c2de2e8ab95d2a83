// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/prescription/Prescription.h"
#include "core/prescription/rules/RuleQuestion.h"

namespace yaogui {

/// A prescription as the rules are asked about it. `drugs` are the store's own for its lines, in their order; one with a null id: the store
/// has none, and the paper's words count. What the paper leaves open stays open: no word on pregnancy is not a no.
[[nodiscard]] RuleQuestion questionOf(const Prescription &rx, const std::vector<Drug> &drugs, const QDate &today);

} // namespace yaogui
