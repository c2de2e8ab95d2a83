// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/staff/Act.h"
#include "core/staff/ActLimit.h"
#include "core/staff/Operator.h"

#include <QDate>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace yaogui {

/// What each post may do from one day on (resources/staff/posts.json names the source of each figure).
struct PostRules {
    QDate from, to; ///< to: invalid while it stands
    std::map<Post, std::set<Act>> acts;
    ActLimits limits;           ///< where the region's pack says nothing else (staff.limits)
    std::set<Act> secondPerson; ///< refused alone, done with another's yes
    std::set<Act> registered;   ///< only by a pharmacist who is on duty and valid in the register (FJ-02, HN-31)
    std::set<Act> setup;        ///< done by whoever starts it while a store has nobody yet
    std::map<Post, QString> separation; ///< the act of staff.separations a post stands for
    std::vector<int> wrongPinSeconds;   ///< to wait after the n-th wrong PIN in a row; the last one for all later
    int lockAfter = 0;                  ///< wrong PINs in a row
    int approvalMinutes = 0, autoLockMinutes = 0;

    /// The widest limit any of the posts has; nothing when none of them may do the act. What the region says of a post's act stands in place
    /// of ours, and the shop can only make it narrower.
    [[nodiscard]] std::optional<ActLimit> limitOf(Posts posts, Act act, const LimitsInForce &inForce = {}) const;
    [[nodiscard]] int waitAfter(int wrongPins) const;
};

/// Those in force on a day, out of what comes with the program.
[[nodiscard]] const PostRules &postRules(const QDate &day);
/// Reads such a file; nothing with a word of why in `wrong`. The shipped one is read once.
[[nodiscard]] std::vector<PostRules> readPostRules(const QByteArray &json, QString &wrong);

} // namespace yaogui
