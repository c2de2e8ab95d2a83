// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/staff/Permits.h"
#include "core/store/Store.h"
#include "core/till/Shift.h"

namespace yaogui {

/// The drawer from the opening of a shift to its close. Every act is one transaction with its audit event; a refused one changes
/// nothing but leaves an event (till.refused, or act.refused of Permits). The shift is named by whoever acts: SHIFT_CHANGED for a window that still shows another
/// one; null is whichever is open. Waits for the store: not for the GUI's thread.
/// Codes: SHIFT_NOT_OPEN, SHIFT_CHANGED, those of Permits, AMOUNT_INVALID and AMOUNT_OVERFLOW of sums, CLOCK_WRONG of a clock before the
/// store's last event.
class Till {
public:
    static constexpr qint64 mostFen = 1'000'000'00; ///< more than a drawer holds: a slip of the finger

    Till(Store &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    /// SHIFT_ALREADY_OPEN. What was left unfinished comes with it.
    [[nodiscard]] Result<Shift> open(Money openingFloat, const OperatorName &worker);
    /// Cash that comes or goes without a sale, and the drawer opened without one; with its reason (TILL_REASON_MISSING). DRAWER_SHORT
    /// when more goes than ought to be there.
    [[nodiscard]] Result<Shift> move(CashMove move, Money amount, const QString &reason, const OperatorName &worker, ShiftId shift = {},
                                     ApprovalId approval = {});
    /// What a second person is asked for, where one is needed: for cash out all that leaves in this shift.
    [[nodiscard]] Result<Demand> demandOf(CashMove move, Money amount, const OperatorName &worker) const;
    /// What lies there, before anybody knows what ought to. Counted again as often as wanted; each stays on record.
    [[nodiscard]] Result<CountResult> count(const CashCount &count, const OperatorName &worker, ShiftId shift = {});
    /// With the last count: COUNT_MISSING without one, COUNT_STALE when cash moved since, TILL_REASON_MISSING for a difference of any count
    /// without one. What is unsent, in doubt and held is listed and kept for the next shift.
    [[nodiscard]] Result<ShiftReport> close(const QString &reason, const OperatorName &worker, ShiftId shift = {});

    /// Of a shift, open or closed; null: the newest. SHIFT_UNKNOWN.
    [[nodiscard]] Result<ShiftReport> report(ShiftId shift = {}) const;
    [[nodiscard]] Result<std::vector<Shift>> shifts(int most) const;
    /// The day sheet was printed again, which its paper says.
    [[nodiscard]] Done noteReprint(ShiftId shift, const OperatorName &worker);

private:
    template <typename Job> auto act(const Demand &demand, Job job);
    static Money cashOutBefore(Connection &connection);
    Result<Shift> shiftToUse(Connection &connection, ShiftId named) const;
    ShiftReport reportOf(Connection &connection, const Shift &shift) const;

    Store &m_store;
    const Clock &m_clock;
};

} // namespace yaogui
