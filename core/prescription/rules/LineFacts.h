// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/prescription/rules/Directions.h"
#include "core/prescription/rules/RulePack.h"

#include <optional>
#include <vector>

namespace yaogui {

/// A line as the rules need it: its directions read once, and the groups its drug is in.
struct LineFacts {
    const RuleLine *line = nullptr;
    int number = 0; ///< 1…n
    std::optional<DoseAmount> dose;
    std::optional<Frequency> frequency;
    std::optional<Quantity> packHolds; ///< in the measure of the dose
    std::vector<int> groups;           ///< sorted

    [[nodiscard]] bool isIn(const std::vector<int> &some) const;
    /// The dose and how often, as read.
    [[nodiscard]] bool hasDirections() const { return dose && frequency; }
    /// Whole days that so many packs last; nothing where directions or pack cannot be read.
    [[nodiscard]] std::optional<int> lasts(Quantity packs) const;
    /// Whole packs that so many days take.
    [[nodiscard]] std::optional<Quantity> packsFor(int days) const;
};

[[nodiscard]] LineFacts factsOf(const RuleLine &line, int number, const std::vector<DrugGroup> &groups);

} // namespace yaogui
