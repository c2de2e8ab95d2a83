// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/policy/DayRules.h"
#include "core/prescription/Prescription.h"
#include "core/store/Store.h"

namespace yaogui {

/// An internet hospital on the province's published list; its contract ends after `to`, when that is set.
struct PublishedHospital {
    QString code, name;
    QDate from, to;
};

/// Whose prescriptions pooled funds pay for (HN-05, HN-10, FJ-14), and which pharmacist approves herbal pieces (HN-12): lists of the
/// authority, kept here. Acts wait for the store: not for the GUI's thread.
class Prescribers {
public:
    Prescribers(Store &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    /// On the list from a day on, or with a last day; what was noted later of the same hospital counts. RX_INCOMPLETE {field},
    /// DATE_IMPOSSIBLE {field}; those of Permits.
    [[nodiscard]] Done publish(const PublishedHospital &hospital, const OperatorName &by);
    [[nodiscard]] Result<std::vector<PublishedHospital>> published() const;
    /// OPERATOR_UNKNOWN {operator}; those of Permits.
    [[nodiscard]] Done setTcm(const QString &pharmacist, bool tcm, const OperatorName &by);

    [[nodiscard]] static bool isTcm(Connection &connection, const QString &pharmacist);
    /// HOSPITAL_NOT_LISTED {name, why}: cash only. `why`: source, hospital, doctor.
    [[nodiscard]] static Done mayBePooled(Connection &connection, const Prescription &rx, const DayRules &rules);

private:
    Store &m_store;
    const Clock &m_clock;
};

} // namespace yaogui
