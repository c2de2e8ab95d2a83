// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/care/CareRules.h"
#include "core/policy/TraceRules.h"
#include "core/staff/Permits.h"

#include <vector>

namespace yaogui {

/// A lot on the shelf that care is due for (养护): cold and near-expiry goods every care.key_months, all others every care.months,
/// from the last look or the day it came in.
struct CareDue {
    QString drug, name, lot, zone;
    QDate expiry, last, due;
    Quantity quantity;
    bool key = false;
};

/// Looking after goods on the shelf. A doubtful finding needs a note; the goods are set apart by the stock room. Each act is permitted and an
/// audit event. Waits for the store: not for the GUI's thread.
/// Codes: those of Permits, CODE_UNKNOWN, LOT_UNKNOWN, STOCK_SHORT: none of it on the shelf, REASON_NEEDED.
class Care {
public:
    Care(Store &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    [[nodiscard]] Done look(const QString &drug, const QString &lot, bool good, const QString &note, const OperatorName &by);
    /// Lots whose care is due until that day, the most urgent first. Inside one Store::read.
    [[nodiscard]] static std::vector<CareDue> due(Connection &connection, const CareRules &rules, const TraceRules &trace, const QDate &until,
                                                  const QDate &today);

private:
    Store &m_store;
    const Clock &m_clock;
};

} // namespace yaogui
