// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"
#include "core/base/Result.h"

#include <QJsonObject>

#include <vector>

namespace yaogui {

/// What a customer pays with, as the clerk enters it.
struct Tenders {
    Money cash;        ///< handed over
    Money terminal;    ///< taken by a stand-alone card terminal
    QString reference; ///< of the terminal's own slip
};

/// A row of the journal of tenders; change is negative.
struct TenderLine {
    QString kind; ///< cash, change, rounding, terminal …
    Money amount;
    QString reference;
    bool operator==(const TenderLine &) const = default;
};

/// Tenders against what is due, exact to the fen: cash + terminal + rounding − change = due, unless something is still due.
struct TenderPlan {
    Money due, cash, terminal, rounding, change;
    QString reference;

    /// AMOUNT_INVALID, TENDER_TOO_MUCH (only cash gives change), REFERENCE_MISSING, CASH_SHORT {due, cash}. The cash part is rounded down
    /// to whole `roundCashTo` fen, when cash is what completes the payment.
    [[nodiscard]] static Result<TenderPlan> of(const Tenders &tenders, Money due, qint64 roundCashTo);
    /// The same tenders for another sum: what was settled need not be what was pre-settled.
    [[nodiscard]] TenderPlan forDue(Money other) const;
    [[nodiscard]] Money tendered() const { return cash + terminal; }
    [[nodiscard]] std::vector<TenderLine> lines() const;
};

[[nodiscard]] QJsonObject toJson(const TenderPlan &plan); ///< fen
[[nodiscard]] TenderPlan tenderPlanFrom(const QJsonObject &json);

} // namespace yaogui
