// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/ledger/PurchaseOrder.h"
#include "core/staff/Permits.h"

namespace yaogui {

/// How a plan looks at trade; settings buying.sales_days and buying.cover_days.
struct PlanRules {
    int salesDays = 30; ///< days of sales it goes by
    int coverDays = 14; ///< days the goods should last
};

/// What a plan proposes to buy of one drug, and why.
struct PlanLine {
    Drug drug;
    Quantity sold;     ///< in those days, less what came back
    Quantity stock;    ///< good for sale, on the shelf or received
    Quantity onOrder;  ///< ordered and not here yet, drafts included
    Quantity asked;    ///< by shortages that are not over
    Quantity proposed;
    bool special = false; ///< a patient waits for it
    QString supplier;     ///< who brought it last and may still be bought from; empty: nobody
    Price price;          ///< of that delivery; zero without one
};

/// What is missing: the list of shortages and the purchase plan made from stock, sales and shortages. The plan's cost goes by the days it
/// looks at and by what is in stock, not by the history. Adding to the list is open to whoever sells or buys. Waits for the store: not
/// for the GUI's thread. Codes: those of Permits, CODE_UNKNOWN (a drug's), QUANTITY_INVALID, REASON_NEEDED (a special order's),
/// ORDER_UNKNOWN {number}, STEP_OUT_OF_ORDER {shortage, state}.
class Planning {
public:
    Planning(Store &store, const Clock &clock, PlanRules rules) : m_store(store), m_clock(clock), m_rules(rules) {}

    /// Special ones first, then by name.
    [[nodiscard]] Result<std::vector<PlanLine>> plan() const;

    /// By drug code, quantity, special and note.
    [[nodiscard]] Result<Shortage> ask(const Shortage &shortage, const OperatorName &by);
    [[nodiscard]] Result<Shortage> drop(ShortageId id, const QString &reason, const OperatorName &by);
    /// Oldest first; `all`: also what is over, at most so many.
    [[nodiscard]] Result<std::vector<Shortage>> shortages(std::optional<int> all = {}) const;

private:
    Store &m_store;
    const Clock &m_clock;
    PlanRules m_rules;
};

} // namespace yaogui
