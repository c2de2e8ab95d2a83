// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backup/KeepRule.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace yaogui {

std::vector<bool> KeepRule::stays(const std::vector<QDateTime> &times) const
{
    std::vector<std::size_t> newestFirst(times.size());
    std::iota(newestFirst.begin(), newestFirst.end(), 0);
    std::stable_sort(newestFirst.begin(), newestFirst.end(), [&](std::size_t a, std::size_t b) { return times[a] > times[b]; });
    std::vector<bool> kept(times.size(), false);
    std::set<QDate> seenDays;
    std::set<std::pair<int, int>> seenMonths;
    int count = 0;
    for (const std::size_t one : newestFirst) {
        const QDate day = times[one].date();
        const bool lastOfDay = static_cast<int>(seenDays.size()) < days && !seenDays.contains(day);
        const bool lastOfMonth = static_cast<int>(seenMonths.size()) < months && !seenMonths.contains({day.year(), day.month()});
        seenDays.insert(day);
        seenMonths.insert({day.year(), day.month()});
        kept[one] = count++ < std::max(newest, 1) || lastOfDay || lastOfMonth;
    }
    return kept;
}

} // namespace yaogui
