// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/insurance/Reconciliation.h"
#include "core/policy/PlatformDialect.h"
#include "core/ports/InsurancePlatform.h"
#include "core/store/Store.h"

#include <set>

namespace yaogui {

/// Our settlements and refunds as the platform clears them. Which day one belongs to is the platform's settlement time; steps of
/// two days around are looked through, so that neither midnight nor a clock that is off loses or doubles one. Worker threads.
class ClearingBooks {
public:
    /// `platform` only reads kept answers here; nothing is asked of it.
    ClearingBooks(Store &store, const InsurancePlatform &platform, const Clock &clock, PlatformDialect dialect)
        : m_store(store), m_platform(platform), m_clock(clock), m_dialect(std::move(dialect))
    {
    }

    [[nodiscard]] Result<std::vector<ClearingEntry>> entries(const ClearingSpan &span) const;
    /// Groups of settlements asked for around the span that do not stand with us: the platform may hold them.
    [[nodiscard]] Result<std::set<ClearingGroup>> attemptedGroups(const ClearingSpan &span) const;
    /// Midnight before the first and after the last day on our clock.
    [[nodiscard]] QDateTime begin(const ClearingSpan &span) const { return midnight(span.first); }
    [[nodiscard]] QDateTime end(const ClearingSpan &span) const { return midnight(span.last.addDays(1)); }
    [[nodiscard]] const PlatformDialect &dialect() const { return m_dialect; }

private:
    [[nodiscard]] QDateTime midnight(const QDate &day) const;
    [[nodiscard]] Result<ClearingEntry> settlement(Connection &connection, const struct FinishedStep &step) const;
    [[nodiscard]] Result<ClearingEntry> refund(Connection &connection, const struct FinishedStep &step) const;
    [[nodiscard]] ClearingGroup groupOf(const struct PersonChoice &person, const Settlement &settlement) const;

    Store &m_store;
    const InsurancePlatform &m_platform;
    const Clock &m_clock;
    PlatformDialect m_dialect;
};

} // namespace yaogui
