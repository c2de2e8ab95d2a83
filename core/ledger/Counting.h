// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/ledger/Stocktake.h"
#include "core/policy/DayRules.h"
#include "core/staff/Permits.h"

namespace yaogui {

/// Stocktakes (盘点) while sales go on (FJ-07, C45). What is counted is compared with what the books said at that very moment, so that
/// nothing need stand still; goods that held sales and settlements under way keep are not counted. A difference becomes a movement of its
/// own between shelf and loss or gain. Each act is permitted and an audit event. Waits for the store: not for the GUI's thread.
/// Codes: those of Permits (APPROVAL_NEEDED of who counted), STOCKTAKE_UNKNOWN, STOCKTAKE_CLOSED, ZONE_BEING_COUNTED {stocktake, operator},
/// DRUG_NEVER_STOCKED, CODE_UNKNOWN, COUNT_MISSING {lots}, also where there is nothing to count; SECOND_COUNT_NEEDED {lots}, SAME_PERSON, REASON_NEEDED, TRACE_MISSING {lot}
/// where boxes must be scanned to know which are gone, STOCK_SHORT.
class Counting {
public:
    static constexpr qint64 usualSecondFen = 100'00; ///< a difference worth this is counted twice, unless the stocktake says otherwise

    Counting(Store &store, const Clock &clock, RulesOf rules) : m_store(store), m_clock(clock), m_rules(std::move(rules)) {}

    /// `detail`: the zone; drug codes joined by commas; months to the expiry.
    [[nodiscard]] Result<Stocktake> open(CountScope scope, const QString &detail, Money secondFrom, const OperatorName &by);
    /// Every good entry counts; the others are named and nothing of them is kept. Says nothing of what the books hold.
    [[nodiscard]] Result<std::vector<RefusedEntry>> count(const QString &number, const std::vector<CountEntry> &entries, const OperatorName &by);
    /// Approves what was counted and posts the differences. Whoever counted does not approve: that takes the yes of somebody who did not.
    [[nodiscard]] Result<StocktakeResult> post(const QString &number, const QString &reason, const OperatorName &by, ApprovalId approval = {});
    /// What that second person is asked for: for the counts as they stand now, worth their differences at retail prices.
    [[nodiscard]] Result<Demand> demandOf(const QString &number, const OperatorName &by) const;
    [[nodiscard]] Done drop(const QString &number, const OperatorName &by);

    [[nodiscard]] Result<std::vector<Stocktake>> newest(int most) const;
    struct View {
        Stocktake stocktake;
        std::vector<CountedLot> lots;
    };
    [[nodiscard]] Result<View> view(const QString &number) const;

private:
    Store &m_store;
    const Clock &m_clock;
    RulesOf m_rules;
};

} // namespace yaogui
