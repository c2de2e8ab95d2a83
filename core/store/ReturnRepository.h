// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sale/SaleReturn.h"
#include "core/store/Connection.h"

namespace yaogui {

/// A box, or a line of goods without codes, that a customer keeps of a return.
struct KeptGoods {
    DrugId drug;
    LotId lot;
    Quantity quantity;
    QString traceCode; ///< empty: none
    int boxes = 0;
};

/// Voids and refunds (sale_return). Use inside one Store::read or Store::write.
class ReturnRepository {
public:
    explicit ReturnRepository(Connection &connection) : m_connection(connection) {}

    /// Gives it its id. The store itself refuses a second one of the same sale that is under way or done.
    void add(SaleReturn &what);
    /// Concludes it: state, time and settlement id as they stand in `what`.
    void conclude(const SaleReturn &what);

    [[nodiscard]] std::optional<SaleReturn> byId(ReturnId id);
    /// The sale's return that is under way or done.
    [[nodiscard]] std::optional<SaleReturn> standing(SaleId sale);
    [[nodiscard]] std::vector<SaleReturn> inState(ReturnState state);

    /// What the customer keeps of a return: the sale that settles it anew, and the next one when that is refused or reversed.
    void addRest(SaleId sale, ReturnId of);
    [[nodiscard]] std::optional<ReturnId> restOf(SaleId sale);
    /// Its goods, a box a row; a line without codes is one row.
    [[nodiscard]] std::vector<KeptGoods> keptGoods(ReturnId id);
    /// Sold or given up.
    void endRest(SaleId sale, const QDateTime &at);
    /// The oldest rest that is neither.
    [[nodiscard]] std::optional<SaleId> unfinishedRest();

    [[nodiscard]] std::optional<SaleId> saleOfSlip(const QString &slip);
    /// The sale a box was last sold in, whether it stands or was given back.
    [[nodiscard]] std::optional<SaleId> saleOfBox(const QString &traceCode);

private:
    std::vector<int> keptLines(ReturnId id);

    Connection &m_connection;
};

} // namespace yaogui
