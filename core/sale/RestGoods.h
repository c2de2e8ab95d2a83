// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sale/SaleDraft.h"
#include "core/store/LedgerRepository.h"
#include "core/store/ReturnRepository.h"

namespace yaogui {

/// What a customer keeps of a partial return: reserved for the sale that settles it anew until that is paid or given up. A sale that
/// settles no rest is left alone. Inside a write transaction.
class RestGoods {
public:
    RestGoods(Connection &connection, QDateTime now, QString worker);

    /// `rest`, kept already, settles what is kept of the return.
    void begin(const SaleDraft &rest, ReturnId of);
    /// Codes that stay reserved for the sale whatever becomes of its basket.
    [[nodiscard]] QStringList codes(SaleId sale);
    /// The settlement of `from` did not come about: `to` goes on in its place.
    void carry(SaleId from, const SaleDraft &to);
    /// The sale is paid as it stands, or given up with an empty basket: what is not in it came back, to quarantine.
    void end(const SaleDraft &sale);

private:
    void reserve(SaleId from, const SaleDraft &to, ReturnId of);
    void comeBack(const KeptGoods &goods, Quantity quantity, const SaleDraft &sale);

    LedgerRepository m_ledger;
    ReturnRepository m_returns;
    QDateTime m_now;
    QString m_worker;
};

} // namespace yaogui
