// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/ledger/LotStock.h"
#include "core/store/Connection.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace yaogui {

/// One entry of the double-entry ledger: takes from one location, gives to another (movement table).
struct Movement {
    QDateTime at;
    QString kind;     ///< opening, sale, sale_return, receipt, place, quarantine, release, purchase_return, destroy, count, adjust, open, loose_sale
    QString document; ///< the paper behind it: file name, slip number, receipt …
    LotId lot;
    QString from, to; ///< opening, supplier, receiving, shelf, quarantine, opened, customer, loss_gain, destroyed
    Quantity quantity;
    std::optional<Price> cost;
    QString worker;
};

/// What a movement beyond buying and selling carries besides.
struct MovementGrounds {
    QString reason, approver;     ///< approver: of count, adjust and destroy, somebody else than the operator
    std::optional<qint64> undoes; ///< the movement this is the counter-entry of
};

struct BalanceRow {
    QString drugCode, lot, location, expiry;
    Quantity quantity;
};

struct BoxRow {
    QString traceCode, drugCode, lot, state;
    QDate expiry;
    DrugId drug;
    Price price;
};

/// Lots, movements, balances and boxes. Use inside one Store::read or Store::write.
class LedgerRepository {
public:
    explicit LedgerRepository(Connection &connection) : m_connection(connection) {}

    /// What of a lot may be sold, without counting its coded boxes one by one as lot() does.
    struct Shelf {
        QDate expiry;
        Quantity quantity; ///< on the shelf, less what unfinished settlements hold
        QString blocked;
    };
    /// The lot, made when new. TABLE_INVALID when it is known with another expiry.
    Result<LotId> ensureLot(DrugId drug, const QString &lot, const QDate &production, const QDate &expiry);
    void post(const Movement &movement);
    void post(const Movement &movement, const MovementGrounds &grounds);
    /// Of one lot at one location; zero where it never was.
    [[nodiscard]] Quantity balance(LotId lot, const QString &location);
    /// The newest movement; 0 when there is none.
    [[nodiscard]] qint64 position();
    [[nodiscard]] std::optional<LotId> lotOf(DrugId drug, const QString &lot);
    [[nodiscard]] std::optional<DrugId> drugOf(LotId lot);
    /// Expiry and block of a lot wherever it is; quantity stays zero.
    [[nodiscard]] std::optional<Shelf> standing(LotId lot);
    /// Boxes came in it.
    [[nodiscard]] bool isCase(const QString &code);
    /// The boxes that came in it, by code; none where it is no case that the store knows.
    [[nodiscard]] std::vector<BoxFacts> boxesInside(const QString &caseCode);
    /// The drug was bought or counted in once.
    [[nodiscard]] bool everStocked(DrugId drug);
    /// Lots of the drug with stock on the shelf, first expiry first.
    [[nodiscard]] std::vector<LotStock> lots(DrugId drug);
    [[nodiscard]] std::optional<LotStock> lot(LotId id);
    [[nodiscard]] std::optional<Shelf> shelf(LotId id);
    /// On the shelf and not among the boxes known to stand there, reserved ones included.
    [[nodiscard]] Quantity uncoded(LotId id);
    [[nodiscard]] std::optional<BoxFacts> box(const QString &traceCode);
    /// Puts the box into a state, known before or first seen now, and writes its event.
    void setBox(const BoxFacts &box, const QDateTime &at, const QString &document, const QString &worker);
    /// The same for a box known to be in `from` and of that lot; false, and nothing is written, when it is not.
    [[nodiscard]] bool moveBox(const BoxFacts &box, BoxState from, const QDateTime &at, const QString &document, const QString &worker);
    /// Something happened to the box after that moment (ISO).
    [[nodiscard]] bool changedSince(const QString &traceCode, const QString &moment);
    /// Boxes of a lot in one state, by code.
    [[nodiscard]] std::vector<BoxFacts> boxesOf(LotId lot, BoxState state);
    /// The number of a recall by codes that this code falls under.
    [[nodiscard]] std::optional<QString> recallOf(const QString &traceCode);
    [[nodiscard]] std::vector<BalanceRow> balances();
    [[nodiscard]] std::vector<BoxRow> shelfBoxes(const QString &drugCode);
    /// LEDGER_BROKEN {what, …} for the first invariant that does not hold.
    [[nodiscard]] Done verify();

private:
    void addEvent(const BoxFacts &box, const QDateTime &at, const QString &document, const QString &worker);

    Connection &m_connection;
};

} // namespace yaogui
