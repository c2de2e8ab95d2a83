// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/ledger/Stocktake.h"

#include <QMetaType>

namespace yaogui {

/// What the counting screen chooses from.
struct CountingView {
    std::vector<Stocktake> stocktakes; ///< the newest first
    QStringList zones;
};

/// A lot to be counted. What the books hold is told when everything is counted, not before: the count is blind.
struct CountLine {
    QString drug, name, lot;
    QDate expiry;
    bool counted = false, needsSecond = false;
    int scanned = 0; ///< boxes scanned and not yet written down
    QString worker;
    std::optional<Quantity> found;              ///< not where a second person counts
    std::optional<Quantity> booked, difference; ///< told at the end
    Money worth;                                ///< of the difference, at retail prices
};

struct CountSheet {
    Stocktake stocktake;
    std::vector<CountLine> lines;
    int uncounted = 0, second = 0; ///< lots that wait for a count, and for another person's
    int touched = -1;              ///< the line that was scanned or counted last
    [[nodiscard]] bool isTold() const { return uncounted == 0 && second == 0; }
};

enum class CountAct { Look, Begin, Scan, Count, Post, Drop };

} // namespace yaogui
