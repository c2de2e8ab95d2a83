// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

#include <vector>

namespace yaogui {

/// How many backups stay: the newest ones, the last of each of so many days, the last of each of so many months that have one.
struct KeepRule {
    int newest = 24;
    int days = 30;
    int months = 24;

    /// For each of `times`, in their order, whether it stays. The newest one always does.
    [[nodiscard]] std::vector<bool> stays(const std::vector<QDateTime> &times) const;
};

} // namespace yaogui
