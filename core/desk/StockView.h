// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ledger/Variance.h"
#include "core/store/StockLists.h"
#include "core/store/StockTrends.h"

#include <QMetaType>

#include <memory>

namespace yaogui {

/// What stands in the store. The rows are shared: there may be hundreds of thousands.
struct StockView {
    QDate today;
    QDate nearUntil; ///< what ends before this day is near its expiry
    std::shared_ptr<const std::vector<StockRow>> rows = std::make_shared<const std::vector<StockRow>>();
};

/// The variance meter with where its bands begin.
struct VarianceView {
    Variance variance;
    std::vector<Percent> bands;
};

struct DifferenceView {
    QString drug;
    std::vector<DifferenceRow> rows;
};

/// What is easier seen than read, of the last twelve months and the next.
struct TrendView {
    std::vector<MonthValue> value; ///< of the whole stock at each month's end
    std::vector<MonthValue> lost;  ///< differences of insured drugs booked in each month; the same months
    ExpiryProfile expiry;
};

/// One thing that happened in the life of goods. Codes, not words: the screen has the words.
struct ChainStep {
    enum class Kind { Receipt, Box, Movement, Sale, Upload, Return, Prescription };
    Kind kind = Kind::Box;
    QString at;       ///< ISO; empty: not known, or not yet
    QString state;    ///< of a box, a sale …; a movement's or a prescription's step
    QString document; ///< receipt, slip, key of a message …
    QString worker;
    QString from, to; ///< of a movement: locations
    QString detail;   ///< supplier, trace code, quantity, settlement or reason, as written
};

/// The whole life of a box, slip, receipt, lot or prescription, or what a person got, in order.
struct ChainView {
    QString what, kind; ///< as asked for; box, sale, receipt, lot, prescription or person (then `what` is masked)
    QString drug, name, lot, expiry, state, recall;
    std::vector<ChainStep> steps;
};

/// What a recall came to.
struct RecallView {
    QString document;
    Quantity kept;  ///< taken off shelf and receiving table
    int buyers = 0; ///< sales with some of it
};

enum class StockAct { Look, Variance, Differences, Chain, Trends, Recall, Export };

} // namespace yaogui
