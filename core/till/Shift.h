// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/audit/AuditChain.h"
#include "core/base/Id.h"
#include "core/insurance/Claim.h"
#include "core/till/CashCount.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace yaogui {

/// One person's or one day's time at the drawer, from its float to its count. The next begins where it ended, by the numbers
/// of the journal's rows.
struct Shift {
    ShiftId id;
    QDateTime openedAt, closedAt; ///< closedAt: invalid while it is open
    OperatorName openedBy, closedBy;
    Money openingFloat;
    QString reason; ///< of the difference; empty when there was none

    [[nodiscard]] bool isOpen() const { return !closedAt.isValid(); }
};

enum class CashMove { In, Out, Drawer };
[[nodiscard]] QString toText(CashMove move); ///< "in", "out", "drawer" (opened without a sale)

/// Cash that came or went without a sale, or the drawer opened without one.
struct CashEntry {
    CashMove move = CashMove::In;
    Money amount; ///< positive; zero for Drawer
    QString reason;
    OperatorName worker;
    QDateTime at;
};

/// One blind count; what was expected becomes known by it.
struct CountResult {
    CashCount count;
    Money expected;
    QDateTime at;
    OperatorName worker;

    [[nodiscard]] Money counted() const { return count.total(); }
    /// Positive: more in the drawer than expected.
    [[nodiscard]] Money difference() const { return counted() - expected; }
};

/// What one kind of tender took and gave back, both as positive amounts.
struct TenderSum {
    QString kind; ///< cash, rounding, wechat, alipay, unionpay, terminal, points; change is within cash
    Money taken, givenBack;
    int count = 0; ///< sales it was taken for
    bool operator==(const TenderSum &) const = default;
};

/// A sum over sales that were finished, or given back.
struct SalesSum {
    int count = 0;
    Money total, insured, fund, account, family, cash; ///< cash: the personal part and own-pay lines, however tendered
    bool operator==(const SalesSum &) const = default;
};

/// What one sales assistant served, for the commission; both as positive amounts.
struct AssistantSum {
    OperatorName who;
    int lines = 0; ///< sold
    Money sold, givenBack;
    [[nodiscard]] Money net() const { return sold - givenBack; }
};

/// The money of a shift, out of the journal and nothing else.
struct ShiftFigures {
    SalesSum sales, refunds;
    std::vector<TenderSum> tenders;
    std::vector<AssistantSum> assistants;
    Money openingFloat, cashIn, cashOut;
    int drawerOpenings = 0; ///< without a sale

    [[nodiscard]] TenderSum tender(const QString &kind) const;
    /// float + cash sales − cash refunds + in − out
    [[nodiscard]] Money expected() const { return openingFloat + tender("cash").taken - tender("cash").givenBack + cashIn - cashOut; }
};

/// What a shift leaves to the next one: none of it is lost by closing.
struct LeftOver {
    struct Item {
        SaleId sale;
        QString slip;
        Money total;
        Money cash; ///< in doubt: handed over by the customer and in no journal yet; unpaid: still due; overpaid: to be given back
        bool operator==(const Item &) const = default;
    };
    int unsent = 0, parked = 0; ///< messages; parked ones are among the unsent
    std::vector<Item> doubts, held, unpaid, overpaid;
    int paymentsInDoubt = 0;
    bool operator==(const LeftOver &) const = default;
};

/// Everything the day sheet says.
struct ShiftReport {
    Shift shift;
    ShiftFigures figures;
    std::vector<CashEntry> entries;
    /// Each stands as it was made, the first first; whoever counts again was told by then what ought to be there.
    std::vector<CountResult> counts;
    LeftOver left; ///< of a closed shift: as it was then
    [[nodiscard]] const CountResult *count() const { return counts.empty() ? nullptr : &counts.back(); }
    AuditHead head; ///< of the trail, when it was closed: a swapped or older folder is found against the paper
};

} // namespace yaogui
