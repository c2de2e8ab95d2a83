// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insurance/ClearingBooks.h"
#include "core/insurance/ReconciliationReport.h"
#include "core/ports/Clearing.h"

#include <functional>

namespace yaogui {

/// The evening reconciliation: our settlements of some days against the platform's, group by group (3201) and where that does not
/// balance one by one (9101, 3202, 9102); and within the store ledger against settlement against money (C33–C39, ZW-31). What was found is
/// kept and audited. Nothing is mended by itself. Synchronous; worker threads.
class Reconciler {
public:
    /// `area` is the store's own division (platform.mdtrtarea_admvs): its agency is asked about every insurance of the region, also where
    /// we have nothing, for the platform may.
    Reconciler(Store &store, ClearingHouse &house, ClearingBooks books, const Clock &clock, QString area)
        : m_store(store), m_house(house), m_books(std::move(books)), m_clock(clock), m_area(std::move(area))
    {
    }

    /// Asked before each message; once true the rest is left undone: STOPPED, and nothing is kept.
    void setStop(std::function<bool()> wanted) { m_stopWanted = std::move(wanted); }
    /// `everyDetail`: the files are compared also where the sums balance (two mistakes may hide each other).
    /// Errors of ClearingHouse and of the store; then nothing is kept.
    [[nodiscard]] Result<ReconciliationReport> reconcile(const ClearingSpan &span, bool everyDetail, const OperatorName &worker);

private:
    [[nodiscard]] Result<std::vector<GroupResult>> compareTotals(const ClearingSpan &span, const std::vector<ClearingEntry> &entries,
                                                                 const OperatorName &worker);
    [[nodiscard]] Done compareDetail(ReconciliationReport &report, const std::vector<ClearingEntry> &entries, const QString &type,
                                     const QString &agency, const OperatorName &worker);
    [[nodiscard]] Result<std::vector<Difference>> differences(const std::vector<ClearingEntry> &ours, const std::vector<ClearingLine> &theirs);
    [[nodiscard]] Done goesOn() const { return m_stopWanted && m_stopWanted() ? Done(refuse(ErrorCode::Stopped)) : Done(); }
    [[nodiscard]] Done compareStore(ReconciliationReport &report, const std::vector<ClearingEntry> &entries);

    Store &m_store;
    ClearingHouse &m_house;
    ClearingBooks m_books;
    const Clock &m_clock;
    QString m_area;
    std::function<bool()> m_stopWanted;
};

} // namespace yaogui
