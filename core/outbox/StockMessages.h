// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Sealer.h"
#include "core/store/Connection.h"

#include <QDateTime>

#include <map>
#include <vector>

namespace yaogui {

struct StockChange;

/// What the ledger's own papers say to the platform (HN-22, FJ-39; 3501–3504): goods received 3503, sent back 3504, lost, found
/// and destroyed 3502, and what a count found there 3501. Made inside the paper's transaction: begin() before the first movement, one of the
/// others behind the last. Goods without a national code send nothing. Opening stock is told only where the
/// setting platform.stock_changes (loss, surplus, destroyed, opening → inv_chg_type, of which regions have several readings) says how.
/// The serial of a message (fixmedins_bchno) is its paper and the movement it began with. Inside one Store::write.
class StockMessages {
public:
    static constexpr char16_t usualChanges[] = u"surplus=103,loss=104,destroyed=105";

    StockMessages(Connection &connection, const Sealer &sealer, const QDateTime &now);

    /// Of every movement since this was made. `supplier`: code of who gets goods back.
    void addMoved(const QString &supplier = {});
    /// Of each lot the store now has so much of as was counted; behind the differences.
    void addCounted(const QString &stocktake, const QString &worker, const std::vector<LotId> &lots);

private:
    [[nodiscard]] std::vector<StockChange> changes();
    [[nodiscard]] QStringList codesOf(const StockChange &change);
    void send(const char *lane, const char *node, const QString &serial, const QJsonObject &row);
    void addChange(const StockChange &change);
    void addReceived(const StockChange &change);
    void addReturned(const StockChange &change, const QString &supplier);
    [[nodiscard]] QString nameOf(const QString &worker);
    [[nodiscard]] QString time() const;

    Connection &m_connection;
    const Sealer &m_sealer;
    QDateTime m_now;
    std::map<QString, QString> m_changes; ///< what happened → inv_chg_type
    qint64 m_movement = 0, m_boxEvent = 0; ///< the newest ones before
};

} // namespace yaogui
