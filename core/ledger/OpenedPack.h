// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"
#include "core/base/Id.h"

#include <QDate>
#include <QDateTime>
#include <QString>

namespace yaogui {

using PackId = Id<struct PackTag>;

/// A pack opened for loose sale (拆零): one box or bottle, of which smallest units are sold. What sales on hold, under way or in doubt keep
/// of it is not left.
struct OpenedPack {
    PackId id;
    QString number; ///< L20260310000001
    QDateTime at;
    DrugId drug;
    LotId lot;
    QString lotText;
    QDate productionDate, expiry;
    QDate useBy;       ///< the last day its units are sold: its lot's, or one before it, as was said when it was opened
    QString blocked;   ///< why nothing of its lot may leave to a customer; empty: it may
    QString traceCode; ///< empty: it bore none
    int units = 0;     ///< when it was full
    int unitsLeft = 0;
    Quantity quantityLeft; ///< the same in packs, as the ledger has it at `opened`
    bool untouched = true; ///< nothing was sold of it yet
    QString openedBy, checkedBy;

    /// So many units in the ledger's measure; the last ones take all that is left, so that nothing stays behind. `count` is at most unitsLeft.
    [[nodiscard]] Quantity quantityOf(int count) const
    {
        return count == unitsLeft ? quantityLeft : Quantity::ofUnits(quantityLeft.units() * count / unitsLeft);
    }
    /// The price of one unit: the pack's, divided and rounded down, so that all units together never cost more than the pack.
    [[nodiscard]] Price unitPrice(Price pack) const { return Price::ofUnits(pack.units() / units); }
};

/// Of a basket's line: which pack it is taken from, and how much.
struct LoosePart {
    PackId pack;
    QString number;
    int units = 0;
    QString reportedCode; ///< what the platform is told of its trace code (trace.split_rule); may be empty
    bool operator==(const LoosePart &) const = default;
};

} // namespace yaogui
