// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/TraceRules.h"
#include "core/sale/SaleDraft.h"
#include "core/store/Connection.h"

namespace yaogui {

/// What a sale takes out of opened packs. Inside one transaction.
class LooseSale {
public:
    explicit LooseSale(Connection &connection) : m_connection(connection) {}

    /// So many units into the basket, from the packs that expire first. The last line touched. PACK_NOT_OPENED {drug, left, wanted}, and
    /// what mayLeave() says of the only packs there are.
    [[nodiscard]] Result<int> addTo(Basket &basket, const Drug &drug, int units, const TraceRules &rules, const QDate &today);
    /// Before the sale is written for the last time: what the ledger takes for each part as the packs stand now. PACK_NOT_OPENED,
    /// GOODS_BLOCKED, EXPIRED.
    [[nodiscard]] Done measure(SaleDraft &draft, const QDate &today);
    /// The parts leave their packs.
    void take(const BasketLine &line, const QString &document, const QDateTime &at, const QString &worker);
    /// They never left the counter: back into their packs.
    void giveBack(const BasketLine &line, const QString &document, const QDateTime &at, const QString &worker);

private:
    Connection &m_connection;
};

} // namespace yaogui
