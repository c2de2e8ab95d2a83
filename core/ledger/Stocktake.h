// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"
#include "core/base/Id.h"

#include <QDate>
#include <QStringList>

#include <optional>
#include <vector>

namespace yaogui {

using StocktakeId = Id<struct StocktakeTag>;

enum class CountScope { Full, Zone, List, Expiring };
enum class StocktakeState { Open, Posted, Dropped };
[[nodiscard]] QString toText(CountScope scope);
[[nodiscard]] QString toText(StocktakeState state);
[[nodiscard]] std::optional<CountScope> countScopeFrom(const QString &text);

/// What somebody found of one lot: a number, or boxes by their codes and so many without one.
struct CountEntry {
    QString drug, lot;
    Quantity counted;  ///< with codes: what stood there besides without a code
    QStringList codes; ///< any: every box of the lot was scanned
};

/// An entry that was not taken, counted from 1, and why: DRUG_UNKNOWN, NEVER_STOCKED, LOT_UNKNOWN, NOT_IN_SCOPE, BEING_COUNTED, NEGATIVE, NOT_WHOLE,
/// CODE_UNKNOWN, OTHER_LOT, BOX_SOLD, BOX_RESERVED, BOX_ELSEWHERE, DUPLICATE_TRACE.
struct RefusedEntry {
    int entry = 0;
    QString reason, subject;
};

/// A lot of a stocktake as it stands: the newest count and what the books said at that moment.
struct CountedLot {
    LotId lot;
    QString drug, name, lotText;
    QDate expiry;
    Price price;
    bool counted = false;
    int round = 0;
    qint64 count = 0;    ///< number of the counting that counts
    qint64 position = 0; ///< the newest movement then
    QString worker, at;
    bool scanned = false;
    Quantity found, booked;
    bool needsSecond = false;

    [[nodiscard]] Quantity difference() const { return found - booked; }
};

struct Stocktake {
    StocktakeId id;
    QString number, detail, openedBy, openedAt;
    CountScope scope = CountScope::Full;
    StocktakeState state = StocktakeState::Open;
    Money secondFrom;
};

/// What posting it came to.
struct StocktakeResult {
    QString number;
    int lots = 0, differences = 0;
    Money lost, found; ///< at retail prices
};

} // namespace yaogui
