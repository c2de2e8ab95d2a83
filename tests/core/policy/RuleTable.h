// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/Policy.h"

#include <functional>
#include <vector>

namespace yaogui::test {

/// One line of a table test: in that region's rules of 1 June 2026, is it allowed (or: does it happen)?
struct RuleCase {
    const char *name; ///< requirement id and value, e.g. "FJ-17 71:59:59"
    const char *region;
    std::function<bool(const Policy &)> ask;
    bool expected;
};

/// Amounts as tests write them.
[[nodiscard]] Money money(const char *text);
[[nodiscard]] Price price(const char *text);

/// Rows of the test's data; the region stands behind the name.
void fill(const std::vector<RuleCase> &cases);
/// Body of the test: asks the row that is current.
void checkRow();

} // namespace yaogui::test
