// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ledger/LotStock.h"
#include "core/store/LedgerRepository.h"

#include <QStringList>

namespace yaogui {

/// Goods of one lot going from one location to another, with the boxes among them whose codes are known.
struct LotMove {
    Movement movement;
    MovementGrounds grounds;
    QStringList codes;
    std::vector<BoxState> from; ///< states a named box may be in; a code never seen comes new only where goods are found
    BoxState to = BoxState::Shelf;
};

/// Posts the movement and the boxes' steps. The boxes that are not named must be there without a known code, so that the boxes on record
/// never outnumber the stock. Inside one transaction.
/// STOCK_SHORT {drug, lot, location, available}, TRACE_MISSING {lot, uncoded}: name the boxes; BOX_STATE_WRONG {trace_code, state},
/// CODE_UNKNOWN, BOX_TWICE, QUANTITY_INVALID.
[[nodiscard]] Done post(Connection &connection, const LotMove &move);

/// What of a lot may be moved from there: on the shelf less what unfinished settlements and held sales keep.
[[nodiscard]] Quantity freeAt(LedgerRepository &ledger, LotId lot, const QString &location);
/// Of that, goods without a code on record.
[[nodiscard]] Quantity uncodedAt(LedgerRepository &ledger, LotId lot, const QString &location);
[[nodiscard]] Quantity packs(qint64 boxes);

} // namespace yaogui
