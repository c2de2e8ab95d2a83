// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insurance/ClearingBooks.h"
#include "core/ports/Clearing.h"
#include "core/store/ReconciliationRepository.h"

namespace yaogui {

/// One application of a month and what became of it.
struct AppliedClearing {
    ClearingApplication application;
    QString state; ///< applied, refused, unknown; sent: the program ended before an answer came
    std::optional<Error> error;
};

/// The monthly clearing application (3203): one for each agency, clearing type and way, its intent on disk before it leaves. One that was
/// applied, or whose answer was lost, is never sent again by itself: the platform does not tell twins apart. Worker threads.
class ClearingApplying {
public:
    ClearingApplying(Store &store, InsurancePlatform &platform, ClearingHouse &house, ClearingBooks books, const Clock &clock)
        : m_store(store), m_platform(platform), m_house(house), m_books(std::move(books)), m_clock(clock)
    {
    }

    /// What a month comes to; nothing leaves.
    [[nodiscard]] Result<std::vector<ClearingApplication>> applications(const QDate &month) const;
    /// The same with what became of each; an empty state: it never left.
    [[nodiscard]] Result<std::vector<AppliedClearing>> standing(const QDate &month) const;
    /// Sends those that were not applied yet. MONTH_NOT_OVER; CLEARING_APPLIED when none is left; errors of each one stand in its row.
    [[nodiscard]] Result<std::vector<AppliedClearing>> apply(const QDate &month, const OperatorName &worker);

private:
    [[nodiscard]] Result<AppliedClearing> send(const ClearingApplication &application, const OperatorName &worker);
    [[nodiscard]] Done keep(const ClearingApplication &application, const QString &state, const QString &messageId, const QJsonObject &detail,
                            const OperatorName &worker);
    void note(Connection &connection, const ClearingApplication &application, const QString &state, const QString &messageId, const QJsonObject &detail,
              const OperatorName &worker);

    Store &m_store;
    InsurancePlatform &m_platform;
    ClearingHouse &m_house;
    ClearingBooks m_books;
    const Clock &m_clock;
};

/// Whole calendar month; invalid days where the text is not yyyy-MM.
[[nodiscard]] Result<ClearingSpan> monthSpan(const QString &text);
[[nodiscard]] ClearingSpan monthSpan(const QDate &month);

} // namespace yaogui
