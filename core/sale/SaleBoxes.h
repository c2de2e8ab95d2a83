// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sale/SaleDraft.h"
#include "core/store/LedgerRepository.h"

#include <QStringList>

#include <unordered_map>

namespace yaogui {

/// The boxes of one sale and what they are taken from, inside the write transaction that makes it so: a refusal must roll it back.
class SaleBoxes {
public:
    SaleBoxes(Connection &connection, const SaleDraft &draft, QDateTime now, QString worker);

    /// From the shelf, or from what is reserved for this sale, to `state` (Reserved or Sold), unless something of it may not go: TRACE_MISSING, NOT_IN_STOCK, EXPIRED,
    /// TRACE_ALREADY_SOLD, TRACE_RESERVED, LOT_UNKNOWN.
    [[nodiscard]] Done take(BoxState state);
    /// Boxes this sale has reserved already, or gives back.
    void set(BoxState state);
    /// What the store knows of them is kept from everybody else; TRACE_ALREADY_SOLD, TRACE_RESERVED.
    [[nodiscard]] Done hold();
    /// All but those of `stay`.
    void unhold(const QStringList &stay);

private:
    struct Taken {
        Quantity all, uncoded, sold;
    };
    Done takeLine(const BasketLine &line, BoxState state);
    Done takeBox(const BasketLine &line, const BoxFacts &box, Taken &taken);
    BoxFacts boxOf(const BasketLine &line, const BasketCode &code, BoxState state) const;
    void write(const BoxFacts &box);
    bool isOurs(const BoxFacts &known) const;

    LedgerRepository m_ledger;
    const SaleDraft &m_draft;
    QDateTime m_now;
    QString m_worker, m_document;
    std::unordered_map<LotId, Taken> m_taken; ///< several lines may take from one lot
    std::vector<BoxFacts> m_firstSeen;
};

/// What box events and movements name as their paper: the slip, or the sale while it has none.
[[nodiscard]] QString documentOf(const SaleDraft &draft);

} // namespace yaogui
