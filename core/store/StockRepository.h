// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ledger/LotStock.h"
#include "core/store/LedgerRepository.h"

#include <QJsonArray>

namespace yaogui {

/// What the stock room asks of the ledger: papers, recalls, single movements. Use inside one Store::read or Store::write.
class StockRepository {
public:
    explicit StockRepository(Connection &connection) : m_connection(connection) {}

    /// The next number of a stock paper, a recall or a stocktake, beginning with its letter.
    [[nodiscard]] QString nextNumber(QChar letter, const QDate &day);

    struct KnownMovement {
        Movement movement;
        bool isUndoing = false, undone = false;
    };
    [[nodiscard]] std::optional<KnownMovement> movement(qint64 id);
    /// Boxes of a lot in this state whose life names the document.
    [[nodiscard]] QStringList codesOf(LotId lot, BoxState state, const QString &document);

    void addRecall(const QString &document, LotId lot, const QString &reason, const QDateTime &at, const QString &worker);
    void addRecall(const QString &document, const QString &first, const QString &last, const QString &reason, const QDateTime &at, const QString &worker);
    struct StandingRecall {
        qint64 id = 0;
        QString document;
        LotId lot; ///< null: of boxes from one code to another
    };
    /// A recall that was not lifted.
    [[nodiscard]] std::optional<StandingRecall> recall(const QString &document);
    void liftRecall(const StandingRecall &recall, const QString &reason, const QDateTime &at, const QString &worker);
    /// Nothing of the lot leaves to a customer while a recall of it stands.
    void block(LotId lot);
    [[nodiscard]] std::vector<BoxFacts> boxesBetween(const QString &first, const QString &last);
    [[nodiscard]] QJsonArray buyersOf(LotId lot);
    [[nodiscard]] QJsonArray buyersOf(const QString &first, const QString &last);
    /// Boxes in sales that are not finished: held ones, settlements under way or in doubt.
    [[nodiscard]] QJsonArray heldBetween(const QString &first, const QString &last);

    void setZone(DrugId drug, const QString &zone);

private:
    Connection &m_connection;
};

} // namespace yaogui
