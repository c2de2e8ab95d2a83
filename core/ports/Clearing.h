// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insurance/Clearing.h"
#include "core/ports/InsurancePlatform.h"

namespace yaogui {

/// What is compared with the platform for one group and one span of its days: 3201.
struct StatementTotals {
    ClearingGroup group;
    ClearingSpan span;
    ClearingSums sums;
};

/// What the platform says to it.
struct StatementVerdict {
    bool balanced = false; ///< stmt_rslt 0, whatever the number of its digits
    QString code;          ///< stmt_rslt as answered
    QString words;         ///< stmt_rslt_dscr
};

/// All settlements of one agency and clearing type, as lines of a file: 9101, 3202, 9102.
struct StatementDetail {
    QString clearingType, agency;
    ClearingSpan span;
    ClearingSums sums;
    std::vector<ClearingEntry> entries;
};

/// The platform's side of reconciliation and clearing (fact sheet 2, 3201–3203, 9101, 9102; drivers/platform; a twin in
/// drivers/simulated). Synchronous, worker threads, one call at a time. Errors of the reading calls as InsurancePlatform's.
class ClearingHouse {
public:
    virtual ~ClearingHouse() = default;

    [[nodiscard]] virtual Result<StatementVerdict> compareTotals(const StatementTotals &totals, const OperatorName &worker) = 0;
    /// The platform's lines: its own settlements, and ours it does not have (those without amounts).
    [[nodiscard]] virtual Result<std::vector<ClearingLine>> compareDetail(const StatementDetail &detail, const OperatorName &worker) = 0;
    /// 3203 as it will leave; to be given to InsurancePlatform::send once its intent is on disk.
    [[nodiscard]] virtual Result<Envelope> applicationMessage(const ClearingApplication &application, const OperatorName &worker) = 0;
};

} // namespace yaogui
