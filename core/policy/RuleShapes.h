// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/PolicyKeys.h"

#include <functional>
#include <optional>
#include <utility>

namespace yaogui::shapes {

/// How one kind of value is written in a pack: what is expected, and its reading (nothing: it is no such value).
template <typename T> struct Shape {
    QString expected;
    std::function<std::optional<T>(const QJsonValue &)> parse;
    QStringList words;
};

[[nodiscard]] Shape<bool> yesNo();
[[nodiscard]] Shape<int> count(int least, int most);
[[nodiscard]] Shape<Percent> percent(); ///< text with at most two decimals, 0 to 1000
[[nodiscard]] Shape<QDate> date();
[[nodiscard]] Shape<QString> text(int longest);
[[nodiscard]] Shape<QString> oneOf(const QStringList &words);
[[nodiscard]] Shape<QStringList> someOf(const QStringList &words);
[[nodiscard]] Shape<QStringList> texts();
[[nodiscard]] Shape<QStringList> dates();
[[nodiscard]] Shape<std::vector<int>> counts(int least, int most);
[[nodiscard]] Shape<std::vector<Percent>> percents();
[[nodiscard]] Shape<std::map<QString, QString>> names(); ///< code → name
[[nodiscard]] Shape<RuleAction> action();
[[nodiscard]] Shape<std::vector<DrugClass>> drugClasses();
[[nodiscard]] Shape<Businesses> businesses();
[[nodiscard]] Shape<PriceCap> cap(CapReference reference);
[[nodiscard]] Shape<std::vector<MedicalCategory>> categories();
[[nodiscard]] Shape<DualBenefit> benefit();
[[nodiscard]] Shape<Reapply> reapply();
[[nodiscard]] Shape<std::vector<AgencyClock>> clocks();
[[nodiscard]] Shape<std::vector<PassedDeadline>> deadlines();
[[nodiscard]] Shape<std::vector<std::pair<QString, QString>>> pairs(const QStringList &words);
[[nodiscard]] Shape<ActLimits> actLimits(); ///< {"discount": {"cashier": {"percent": "5"}}}

[[nodiscard]] std::optional<Percent> percentFrom(const QJsonValue &value);
[[nodiscard]] std::optional<QDate> dateFrom(const QJsonValue &value); ///< yyyy-MM-dd, nothing else
[[nodiscard]] std::optional<RuleAction> actionFrom(const QString &word);

} // namespace yaogui::shapes
