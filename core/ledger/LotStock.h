// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"
#include "core/base/Id.h"

#include <QDate>
#include <QString>

namespace yaogui {

/// A lot of one drug and what of it stands on the shelf.
struct LotStock {
    LotId id;
    QString lot;
    QDate productionDate;
    QDate expiry;
    Quantity shelf;     ///< on the shelf, less what unfinished settlements hold
    Quantity uncoded;   ///< of that, boxes whose trace codes the store does not know
    QString blocked = {}; ///< why none of it may leave to a customer (a recall's number); empty: it may
    bool operator==(const LotStock &) const = default;
};

/// Where one box is in its life: received but not on the shelf yet, on it, kept for a sale, opened for loose sale, sold, kept apart,
/// kept apart by a recall, destroyed, back at the supplier, or not found by a count.
enum class BoxState { Received, Shelf, Reserved, Opened, Sold, Quarantine, Recalled, Destroyed, Supplier, Missing };
[[nodiscard]] QString toText(BoxState state);
[[nodiscard]] BoxState boxStateFrom(const QString &text);

/// What the store knows of one trace code.
struct BoxFacts {
    QString traceCode;
    DrugId drug;
    LotId lot;
    int boxes = 1;
    BoxState state = BoxState::Shelf;
    SaleId sale;       ///< that reserved or sold it
    QString slip;      ///< of that sale; may be empty
    QString soldAt;    ///< ISO; empty unless sold
    QString parent = {}; ///< the case it came in; may be empty
};

} // namespace yaogui
