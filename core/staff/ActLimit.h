// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"
#include "core/policy/RuleValues.h"

#include <map>
#include <optional>

namespace yaogui {

enum class Act;
enum class Post;

/// How large an act somebody may do alone. Absent: any. A limit of nothing: never alone.
struct ActLimit {
    std::optional<Percent> percent;
    std::optional<Money> amount;
    bool operator==(const ActLimit &) const = default;
};

using ActLimits = std::map<Act, std::map<Post, ActLimit>>;

/// What is said of a day beside resources/staff/posts.json.
struct LimitsInForce {
    ActLimits region; ///< staff.limits of the pack, in place of ours
    ActLimits shop;   ///< the setting staff.limits; counts only where it is narrower
};

/// Acts that can be large or small, or that somebody else may have to see each time.
[[nodiscard]] bool mayHaveLimit(Act act);
/// The shop's setting: "discount.cashier=3%,cash_out.licensed_pharmacist=200.00"; nothing when it does not read. Empty: none.
[[nodiscard]] std::optional<ActLimits> actLimitsFrom(const QString &text);

} // namespace yaogui
