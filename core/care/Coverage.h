// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/TraceRules.h"
#include "core/store/Connection.h"

#include <QDate>

#include <vector>

namespace yaogui {

/// Which of the boxes sold, or received, the platform knows by their code (WX-13, WX-19, HN-29): "应扫尽扫" is 100 % or a named exception.
struct CoverageMiss {
    QString document; ///< slip or receipt
    QString drug, name;
    qint64 boxes = 0;
    QString why; ///< no_code: sold or received without it; waiting, parked: the message has not gone
};
struct CoverageSide {
    qint64 boxes = 0; ///< that ought to be known, exceptions left out
    qint64 sent = 0;
    qint64 excepted = 0; ///< bear no code by class, the region's list or the store's own
    qint64 unmapped = 0; ///< without a national code: the platform takes no record of them
    std::vector<CoverageMiss> misses;
    [[nodiscard]] QString percent() const; ///< two decimals, cut off: what misses 100 never shows it
};
struct Coverage {
    CoverageSide sold, received;
    bool reached = false; ///< trace.upload_rate, by what was sold
};

/// Finished sales and posted receipts of both days and those between. Goods without a lot's whole pack count by whole packs.
/// Inside one Store::read.
[[nodiscard]] Coverage coverageOf(Connection &connection, const TraceRules &rules, const QDate &from, const QDate &to);

} // namespace yaogui
