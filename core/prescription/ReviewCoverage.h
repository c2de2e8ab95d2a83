// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace yaogui {

class Connection;

/// A line of prescription drugs that was sold and not, or not all, under a prescription reviewed here.
struct UnreviewedLine {
    QDateTime at;
    QString slip;
    int line = 0; ///< 1…n
    QString drugCode, drug;
    Quantity sold, reviewed;
    QString worker;
};

/// How much of what was sold on prescription was reviewed here (FJ-37): all of it, or the list of what was not. What was taken back
/// counts as long as it was sold.
struct ReviewCoverage {
    int lines = 0;                    ///< of prescription drugs sold
    std::vector<UnreviewedLine> open; ///< oldest first
    int takenIn = 0, approved = 0, refused = 0, undecided = 0; ///< prescriptions taken in on these days, as they stand now

    [[nodiscard]] bool whole() const { return open.empty(); }
    /// "100.00"; without a line too.
    [[nodiscard]] QString percent() const;
};

/// Of these days, both included. Within Store::read.
[[nodiscard]] ReviewCoverage reviewCoverage(Connection &connection, const QDate &from, const QDate &to);

} // namespace yaogui
