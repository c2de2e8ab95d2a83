// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/Connection.h"

#include <QDate>

#include <vector>

namespace yaogui {

struct MonthValue {
    QString month; ///< yyyy-MM
    Money value;
    bool operator==(const MonthValue &) const = default;
};

/// What the stock is worth by the month in which it ends.
struct ExpiryProfile {
    Money expired;                  ///< before today
    std::vector<MonthValue> months; ///< this month and those after it
    Money later;
};

/// What stood in the store at the end of each of the last months, this one up to now; at today's retail prices. Reads the movements of that time and
/// none before it. Inside one Store::read.
[[nodiscard]] Result<std::vector<MonthValue>> stockValueByMonth(Connection &connection, const QDate &today, int months);
/// At retail prices. Inside one Store::read.
[[nodiscard]] Result<ExpiryProfile> expiryProfile(Connection &connection, const QDate &today, int months);

} // namespace yaogui
