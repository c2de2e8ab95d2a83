// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/staff/Approval.h"
#include "core/staff/PostRules.h"
#include "core/store/Store.h"

#include <vector>

namespace yaogui {

/// The one place that says whether somebody may do something. It asks the store, at the moment of the act and in its transaction: a
/// post taken away meanwhile counts. Whoever is refused leaves an audit event (act.refused). What the program does by itself (sending,
/// ending doubts, hourly backups) is nobody's act and is not asked here.
/// Codes: OPERATOR_UNKNOWN, OPERATOR_LOCKED, OWNER_MISSING (nobody works here yet, and this is no setting up), NOT_PERMITTED {act, operator}; APPROVAL_NEEDED {act,
/// operator, limit, and what is to be agreed to: subject, amount, percent} where another's yes would do, APPROVAL_INVALID {reason} for one that does not fit; PHARMACIST_ABSENT,
/// PHARMACIST_SUSPENDED {status}. Waits for the store: not for the GUI's thread.
class Permits {
public:
    Permits(Store &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    /// Before an act that writes nothing yet. An approval is looked at and not used up.
    [[nodiscard]] Done ask(const Demand &demand) const;
    /// `job(Connection &) -> Result<T>` in one transaction, if `demand` is permitted in it; uses its approval up.
    template <typename Job> auto write(const Demand &demand, Job job) const { return write(std::vector<Demand>{demand}, std::move(job)); }
    template <typename Job> auto write(const std::vector<Demand> &demands, Job job) const -> decltype(job(std::declval<Connection &>()))
    {
        const Demand *refused = nullptr;
        auto outcome = m_store.write([&](Connection &connection) -> decltype(job(connection)) {
            for (const Demand &demand : demands) {
                refused = &demand;
                YAOGUI_TRY(allow(connection, demand, m_clock.now()));
            }
            refused = nullptr;
            return job(connection);
        });
        if (!outcome && refused)
            note(*refused, outcome.error());
        return outcome;
    }

    /// The decision itself, inside a transaction of somebody else's; marks an approval as used. write() is what to call.
    [[nodiscard]] Done allow(Connection &connection, const Demand &demand, const QDateTime &now) const;
    /// Whether it would be allowed. Changes nothing.
    [[nodiscard]] Done check(Connection &connection, const Demand &demand, const QDateTime &now) const;
    /// Acts that are neither small nor large: a limit says who never does them alone, and not who may agree.
    [[nodiscard]] static bool isSizeless(Act act) { return act == Act::OpenDrawer; }
    /// Acts on oneself to which any colleague's yes will do.
    [[nodiscard]] static bool isWitnessed(Act act);
    /// A refusal decided elsewhere, for the trail.
    void note(const Demand &demand, const Error &error) const;

    /// Whoever prepares a store that has nobody yet.
    static const QString setupId;

private:
    Store &m_store;
    const Clock &m_clock;
};

} // namespace yaogui
