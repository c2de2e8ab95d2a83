// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace yaogui {

/// An age somebody reaches: whole years, months or days of life.
struct AgeBound {
    enum class Unit { Years, Months, Days };
    int count = 0;
    Unit unit = Unit::Years;

    /// A year of life is over on the birthday, never before: who was born on 29 February reaches it on 1 March of a common year.
    [[nodiscard]] bool isReached(const QDate &birth, const QDate &day) const;
    bool operator==(const AgeBound &) const = default;
};

/// Ages a rule is about: from the one (included) to below the other.
struct AgeRange {
    std::optional<AgeBound> from, below;

    [[nodiscard]] bool contains(const QDate &birth, const QDate &day) const;
    bool operator==(const AgeRange &) const = default;
};

/// ">=18岁", "18岁以上" (the number included), "不满14岁", "<28天", ">=1个月,<3岁". Nothing for what says less than that: "14岁以下" may or
/// may not include 14, and words such as 儿童 are for the pack to explain.
[[nodiscard]] std::optional<AgeRange> ageRangeFrom(const QString &text);

} // namespace yaogui
