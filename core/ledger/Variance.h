// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/TraceRules.h"
#include "core/store/Connection.h"

#include <QDate>

namespace yaogui {

/// What counts and corrections found of one insured drug, at its retail price.
struct VarianceRow {
    QString drug, name, zone;
    Quantity lost; ///< below zero: more was found than lost
    Money value;   ///< without its sign: a surplus is as much a difference as a loss
    qint64 lastMovement = 0;
};

/// The variance meter (FJ-41): what the records of insured drugs are off by money, against the stock the records told of. Losses of one
/// drug are not made up for by surpluses of another.
struct Variance {
    QDate from, to;
    Money difference, booked;
    QString percent;          ///< two decimals, rounded down: 4.99 is not 5
    int band = 0;             ///< how many of stock.variance_bands are reached
    bool endsContract = false;
    std::vector<VarianceRow> rows; ///< the largest first
    struct Month {
        QString month; ///< yyyy-MM
        Money difference;
    };
    std::vector<Month> months;
    std::vector<std::pair<QString, Money>> zones;
};

/// Of both days and those between. Inside one Store::read.
[[nodiscard]] Result<Variance> varianceOf(Connection &connection, const TraceRules &rules, const QDate &from, const QDate &to);

} // namespace yaogui
