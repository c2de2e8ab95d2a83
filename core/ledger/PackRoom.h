// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ledger/LotMove.h"
#include "core/ledger/OpenedPack.h"
#include "core/policy/DayRules.h"
#include "core/staff/Permits.h"

namespace yaogui {

/// The loose-sale station (拆零, GSP): packs are opened by one person and checked by another (special.loose_second_person), and what is not sold is
/// set apart. Selling out of them is core/sale's. Waits for the store: not for the GUI's thread.
class PackRoom {
public:
    PackRoom(Store &store, const Clock &clock, RulesOf rules) : m_store(store), m_clock(clock), m_rules(std::move(rules)) {}

    /// A box by its trace code, or one pack of a lot that bears none.
    struct Wanted {
        QString traceCode;
        QString drug, lot;
        ApprovalId checked; ///< whose yes it is is who checked
        QDate useBy = {};   ///< the last day of its units, where the drug says so; else special.loose_days, and never after its lot
    };
    /// What whoever checks is asked for.
    [[nodiscard]] Demand demandOf(const Wanted &wanted, const OperatorName &by) const;
    /// CODE_UNKNOWN, LOT_UNKNOWN, QUANTITY_INVALID (a pack of one unit cannot be opened), DATE_INVALID (a last day that is over, or after the lot's), what mayLeave() and post(LotMove) say, and
    /// those of Permits.
    [[nodiscard]] Result<OpenedPack> open(const Wanted &wanted, const OperatorName &by);
    /// What is left goes to quarantine. PACK_NOT_OPENED {number}, REASON_NEEDED.
    [[nodiscard]] Result<OpenedPack> discard(const QString &number, const QString &reason, const OperatorName &by);
    [[nodiscard]] Result<std::vector<OpenedPack>> newest(int most) const;

    /// The rest of it to quarantine, its box as `state`. Inside a transaction; no more than sales under way leave.
    static void setApart(Connection &connection, const OpenedPack &pack, const Movement &paper, const QString &reason, BoxState state);

private:
    Result<QDate> useByOf(const Wanted &wanted, const LotStock &lot) const;
    Result<LotMove> moveOf(Connection &connection, const Wanted &wanted, const OperatorName &by) const;

    Store &m_store;
    const Clock &m_clock;
    RulesOf m_rules;
};

} // namespace yaogui
