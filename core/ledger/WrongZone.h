// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/ledger/Stocktake.h"
#include "core/staff/Permits.h"

#include <vector>

namespace yaogui {

/// Goods that stood in another zone than their own when it was counted (FJ-04). The count itself notes them; they are over when they were put
/// back, or when the zone they stood in became their own.
struct WrongZone {
    qint64 id = 0;
    QString drug, name;        ///< its code and generic name
    QString found, belongs;    ///< zones; belongs: empty for none
    QString at, stocktake, worker;
};

/// Waits for the store: not for the GUI's thread. Codes: those of Permits, CODE_UNKNOWN {text}: none of it stands wrong there.
class WrongZones {
public:
    WrongZones(Store &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    /// The oldest first. Inside one Store::read.
    [[nodiscard]] static std::vector<WrongZone> open(Connection &connection);
    /// Once, however often it is counted there. Inside one Store::write.
    static void note(Connection &connection, const Stocktake &stocktake, const QString &drug, const QString &worker, const QDateTime &now);
    /// Permitted and an audit event.
    [[nodiscard]] Done putBack(const QString &drug, const QString &zone, const QString &note, const OperatorName &by);

private:
    Store &m_store;
    const Clock &m_clock;
};

} // namespace yaogui
