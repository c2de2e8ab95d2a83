// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/Connection.h"

#include <QDate>

#include <vector>

namespace yaogui {

/// What of one lot stands at one place of the store (receiving, shelf, quarantine, opened).
struct StockRow {
    QString drug, name, spec, unit, lot, location, zone;
    QString recall; ///< why none of the lot may leave; empty: nothing is known against it
    QDate expiry;
    Quantity quantity;
    QString key; ///< what a filter looks in: code, names, maker, lot and zone in lower case
};

/// One movement of what counts and corrections found.
struct DifferenceRow {
    qint64 movement = 0;
    QString at, kind, document, lot, worker, approver, reason;
    Quantity lost; ///< below zero: found
};

/// By drug, then the lot that ends first. Inside one Store::read.
[[nodiscard]] std::vector<StockRow> stockRows(Connection &connection);
/// Of one drug's code, both days and those between, the newest first. Inside one Store::read.
[[nodiscard]] std::vector<DifferenceRow> differencesOf(Connection &connection, const QString &drug, const QDate &from, const QDate &to);

} // namespace yaogui
