// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"
#include "core/catalogue/Drug.h"

#include <QString>

#include <optional>

namespace yaogui {

/// An amount of a drug in one measure; masses in µg, volumes in ml, everything counted in its own word (片, 粒, 喷, IU …).
struct DoseAmount {
    Quantity amount;
    QString unit; ///< "ug", "ml", or the word
    bool operator==(const DoseAmount &) const = default;
};

/// So many times in so many days: bid 2 in 1, qod 1 in 2.
struct Frequency {
    int times = 0;
    int inDays = 1;
    bool operator==(const Frequency &) const = default;
};

/// A dose each time: "1片", "0.5 g", "一次2粒", "半片"; `unit` where it stands apart. Nothing for whatever may mean two things: "1/2片"
/// (half a tablet, or one to two), "1-2片", "适量".
[[nodiscard]] std::optional<DoseAmount> doseFrom(const QString &text, const QString &unit = {});
/// bid, q8h, "每日3次", "一日三次", "隔日一次", "每周2次". Nothing for "必要时", "遵医嘱" and anything else.
[[nodiscard]] std::optional<Frequency> frequencyFrom(const QString &text);
/// How much of `unit` one pack holds, by specification ("0.1g*24片", "100ml:2g"), unit and pack count. Nothing where that is not said.
[[nodiscard]] std::optional<Quantity> packHolds(const Drug &drug, const QString &unit);
/// The mass of `dose`, in µg, by the drug's strength. Nothing where the specification does not say.
[[nodiscard]] std::optional<Quantity> massOf(const Drug &drug, const DoseAmount &dose);

} // namespace yaogui
