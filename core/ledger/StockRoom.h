// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/ledger/LotMove.h"
#include "core/staff/Permits.h"

#include <QJsonArray>

namespace yaogui {

/// What the store does with goods beside buying and selling them. Each has the locations it takes from and the one it gives to.
enum class StockWay { Place, Quarantine, Release, Return, Destroy, Adjust };
[[nodiscard]] QString toText(StockWay way);

/// One line of a stock paper. Without a quantity its boxes are the quantity.
struct StockLine {
    QString drug, lot;
    Quantity quantity; ///< of Adjust: below zero is lost, above found
    QString from;      ///< of Return and Adjust: which location; empty: quarantine for Return, shelf for Adjust
    QStringList codes;
};

struct StockPaper {
    std::vector<StockLine> lines;
    QString reason;
    QString supplier; ///< of Return: to whom
    ApprovalId approval;
};

/// A lot's goods that a recall found, and who has some.
struct RecallFound {
    QString document;
    Quantity kept; ///< taken off shelf and receiving table
    int boxes = 0; ///< on record, set apart
    QJsonArray held = {};   ///< of a recall by codes, in sales that are not finished: sale_id, slip, time, insured, trace_code, state
    QJsonArray buyers = {}; ///< slip, sale_id, time, quantity or trace_code, insured
};

/// Moves, returns, destruction, corrections and recalls of stock: a paper is one transaction, all its lines or none. Each act is permitted
/// and an audit event; destruction and corrections need a second person's yes. Waits for the store: not for the GUI's thread.
/// Codes: those of Permits and of post(LotMove), REASON_NEEDED, CODE_UNKNOWN (a drug's), LOT_UNKNOWN, LOCATION_UNKNOWN, SUPPLIER_UNKNOWN,
/// EXPIRED and GOODS_BLOCKED for a release, MOVEMENT_UNKNOWN, TRANSITION_REFUSED {kind}: not a correction, or undone already; each with
/// {line} where a line is to blame.
class StockRoom {
public:
    StockRoom(Store &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    /// The number of the paper.
    [[nodiscard]] Result<QString> move(StockWay way, const StockPaper &paper, const OperatorName &by);
    /// The counter-entry of a correction or a count; its boxes go back too.
    [[nodiscard]] Result<QString> undo(qint64 movement, const QString &reason, const OperatorName &by, ApprovalId approval);
    /// What a second person is asked for, with what the goods are worth at retail prices.
    [[nodiscard]] Result<Demand> demandOf(StockWay way, const StockPaper &paper, const OperatorName &by) const;
    [[nodiscard]] Result<Demand> undoDemand(qint64 movement, const OperatorName &by) const;

    /// From now on none of the lot leaves to a customer, at any till; what is on the shelf goes to quarantine.
    [[nodiscard]] Result<RecallFound> recallLot(const QString &drug, const QString &lot, const QString &reason, const OperatorName &by);
    /// The same of the boxes from one code to another of that length.
    [[nodiscard]] Result<RecallFound> recallBoxes(const QString &first, const QString &last, const QString &reason, const OperatorName &by);
    /// Ends one recall; what another one stops stays stopped. Its boxes are released from quarantine by themselves. STEP_OUT_OF_ORDER when
    /// it does not stand.
    [[nodiscard]] Done liftRecall(const QString &document, const QString &reason, const OperatorName &by);
    /// The same of the newest that stands of a lot.
    [[nodiscard]] Done liftRecall(const QString &drug, const QString &lot, const QString &reason, const OperatorName &by);

private:
    Done lift(Connection &connection, const QString &document, QJsonObject subject, const QString &reason, const OperatorName &by) const;
    Done takeLine(Connection &connection, StockWay way, const StockLine &line, LotMove move) const;

    Store &m_store;
    const Clock &m_clock;
};

} // namespace yaogui
