// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/care/CareRules.h"
#include "core/policy/TraceRules.h"
#include "core/staff/Permits.h"

#include <vector>

namespace yaogui {

/// A zone whose goods are to be looked over (陈列检查; GSP section 4, ZW-24), every care.display_months from the last check or from the day the
/// oldest of its goods came in.
struct DisplayDue {
    QString zone; ///< as the store names it; empty: what stands nowhere in particular
    QDate last, due;
    int lots = 0;
    QStringList focus; ///< drugs worth a second look: near their expiry, cold, herbal, or sold loose; by name
};

/// Looking over what is displayed, zone by zone. A doubtful finding needs a note. Each check is permitted and an audit event. Waits for the
/// store: not for the GUI's thread. Codes: those of Permits, STOCK_SHORT: nothing stands there, REASON_NEEDED.
class Display {
public:
    Display(Store &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    [[nodiscard]] Done check(const QString &zone, bool good, const QString &note, const OperatorName &by);
    /// Zones whose check is due until that day, the most urgent first. Inside one Store::read.
    [[nodiscard]] static std::vector<DisplayDue> due(Connection &connection, const CareRules &rules, const TraceRules &trace, const QDate &until, const QDate &today);

private:
    Store &m_store;
    const Clock &m_clock;
};

/// Zones the region asks for (stock.zones), then the store's own.
[[nodiscard]] Result<QStringList> zonesOfStore(const Store &store, const TraceRules &trace);

} // namespace yaogui
