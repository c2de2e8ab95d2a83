// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/policy/DayRules.h"
#include "core/prescription/Prescription.h"
#include "core/store/Store.h"

namespace yaogui {

/// An institution or a doctor on a list of the authority; `to`: the last day, when there is one.
struct ListedPrescriber {
    QString code, name;
    QDate from, to;
};

/// Whose prescriptions pooled funds pay for (HN-05, HN-10, FJ-14: internet hospitals published, doctors and institutions suspended), and which pharmacist approves herbal pieces (HN-12): lists of the
/// authority, kept here. Acts wait for the store: not for the GUI's thread.
class Prescribers {
public:
    Prescribers(Store &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    enum class List { Published, Suspended };
    /// On the list from a day on, or with a last day; what was noted later of the same code counts. RX_INCOMPLETE {field},
    /// DATE_IMPOSSIBLE {field}; those of Permits.
    [[nodiscard]] Done note(List list, const ListedPrescriber &prescriber, const OperatorName &by);
    [[nodiscard]] Result<std::vector<ListedPrescriber>> noted(List list) const;
    /// OPERATOR_UNKNOWN {operator}; those of Permits.
    [[nodiscard]] Done setTcm(const QString &pharmacist, bool tcm, const OperatorName &by);

    [[nodiscard]] static bool isTcm(Connection &connection, const QString &pharmacist);
    /// Cash only: HOSPITAL_NOT_LISTED {name, why}, where `why` is source, hospital or doctor; DOCTOR_SUSPENDED {name}.
    [[nodiscard]] static Done mayBePooled(Connection &connection, const Prescription &rx, const DayRules &rules);

private:
    Store &m_store;
    const Clock &m_clock;
};

} // namespace yaogui
