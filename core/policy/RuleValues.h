// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <compare>
#include <map>
#include <optional>

namespace yaogui {

/// Hundredths of a percent: 15 % is 1500. Written as text with at most two decimals ("15", "0.5").
struct Percent {
    int basisPoints = 0;
    auto operator<=>(const Percent &) const = default;
};

/// What happens where a rule is not kept; from strict to lax.
enum class RuleAction { Stop, Ask, Warn };

/// A sentence in both languages of the program.
struct TwoTongues {
    QString zh, en;
    bool operator==(const TwoTongues &) const = default;
};

/// Days on which offices work: Monday to Friday, but for the named holidays, and the weekend days worked instead.
struct WorkingDays {
    QStringList holidays, worked; ///< yyyy-MM-dd

    [[nodiscard]] bool isWorkingDay(const QDate &day) const;
    /// The n-th working day after `from`; `from` itself does not count.
    [[nodiscard]] QDate after(const QDate &from, int days) const;
};

} // namespace yaogui
