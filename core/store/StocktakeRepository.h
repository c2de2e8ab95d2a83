// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ledger/Stocktake.h"
#include "core/store/Connection.h"

#include <QDateTime>

namespace yaogui {

/// Stocktakes and their counts. Use inside one Store::read or Store::write.
class StocktakeRepository {
public:
    explicit StocktakeRepository(Connection &connection) : m_connection(connection) {}

    Stocktake add(const Stocktake &stocktake, const QDateTime &at);
    void addLot(StocktakeId id, LotId lot);
    [[nodiscard]] std::optional<Stocktake> byNumber(const QString &number);
    [[nodiscard]] std::vector<Stocktake> newest(int most);
    void end(StocktakeId id, StocktakeState state, const QDateTime &at, const QString &worker);

    /// Lots with stock on the shelf: all, of a zone, of a drug, or that expire before a day.
    [[nodiscard]] std::vector<LotId> lotsOnShelf();
    [[nodiscard]] std::vector<LotId> lotsOfZone(const QString &zone);
    [[nodiscard]] std::vector<LotId> lotsOfDrug(DrugId drug);
    [[nodiscard]] std::vector<LotId> lotsExpiringBefore(const QDate &day);
    [[nodiscard]] QStringList zones();
    /// An open stocktake that counts the lot already.
    [[nodiscard]] std::optional<Stocktake> openOf(LotId lot);
    [[nodiscard]] bool covers(StocktakeId id, LotId lot);
    [[nodiscard]] bool coversDrug(StocktakeId id, DrugId drug);

    struct Count {
        LotId lot;
        int round = 1;
        Quantity counted, booked;
        qint64 position = 0;
        QStringList codes;
        bool scanned = false;
    };
    void addCount(StocktakeId id, const Count &count, const QDateTime &at, const QString &worker);
    /// Everybody who counted the lot.
    [[nodiscard]] QStringList countersOf(StocktakeId id, LotId lot);
    [[nodiscard]] std::vector<CountedLot> lots(const Stocktake &stocktake);
    [[nodiscard]] QStringList codesOf(qint64 count);

private:
    std::vector<LotId> lotsWhere(const char *sql, const QString &argument);

    Connection &m_connection;
};

} // namespace yaogui
