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
    bool operator==(const LotStock &) const = default;
};

enum class BoxState { Shelf, Reserved, Sold, Quarantine };
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
};

} // namespace yaogui
