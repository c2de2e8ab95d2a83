// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/DayRules.h"
#include "core/staff/Permits.h"

namespace yaogui {

/// What the public may be told is there: goods that could be sold this moment, without what is recalled, expired, on hold or in a settlement
/// under way; and the cases in which it was not so (FJ-42, stock.false_available). Waits for the store: not for the GUI's thread.
class Availability {
public:
    Availability(Store &store, const Clock &clock, RulesOf rules) : m_store(store), m_clock(clock), m_rules(std::move(rules)) {}

    struct Row {
        QString drug, name, spec, unit;
        Quantity quantity;
    };
    /// One drug (zero when there is none of it), or every drug of which there is some, by code. CODE_UNKNOWN.
    [[nodiscard]] Result<std::vector<Row>> list(const QString &drug) const;

    struct Cases {
        Quantity shown; ///< of the drug at that moment: zero is no case
        int count = 0;  ///< within the last twelve months
        std::optional<int> most; ///< so many end the contract; no value: the region names none
        bool endsContract = false;
    };
    /// Somebody came for it and could not have it. CODE_UNKNOWN, and who sells may say so.
    [[nodiscard]] Result<Cases> noteNotSupplied(const QString &drug, const QString &note, const OperatorName &by);

private:
    Store &m_store;
    const Clock &m_clock;
    RulesOf m_rules;
};

} // namespace yaogui
