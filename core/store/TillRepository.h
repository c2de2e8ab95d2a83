// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/Connection.h"
#include "core/till/Shift.h"

#include <functional>

namespace yaogui {

class Sealer;

/// Shifts, what moved the drawer without a sale, counts, and the sums of a shift out of the journal. Use inside one Store::read or
/// Store::write.
class TillRepository {
public:
    explicit TillRepository(Connection &connection) : m_connection(connection) {}

    /// Null when none is open.
    [[nodiscard]] ShiftId openShift();
    /// The shift a sale that is about to be finished belongs to: SHIFT_NOT_OPEN. The first shift of a training store opens by itself.
    [[nodiscard]] Result<ShiftId> shiftForSale(bool training, const QDateTime &now, const QString &worker);
    /// The one opened last, open or not; null when there never was one.
    [[nodiscard]] ShiftId newestShift();
    /// By id, the newest first.
    [[nodiscard]] std::vector<Shift> shifts(int most);
    [[nodiscard]] std::optional<Shift> shift(ShiftId id);

    /// Unfinished sales come with it (C37); gives how many.
    struct Opened {
        ShiftId id;
        int taken = 0;
    };
    Opened open(const QDateTime &now, const QString &worker, Money openingFloat);
    void add(ShiftId shift, const CashEntry &entry);
    void add(ShiftId shift, const CountResult &count);
    /// Closes it with its last count. What was sold up to now is its own, the next row is the next shift's.
    void close(const Shift &shift, const CountResult &count, const LeftOver &left);

    [[nodiscard]] ShiftFigures figures(ShiftId id);
    /// Before cash leaves: DRAWER_SHORT {amount}. By what the journal says is in it.
    [[nodiscard]] Done mustHold(ShiftId shift, Money amount);
    [[nodiscard]] std::vector<CashEntry> entries(ShiftId id);
    /// Every count, the first first.
    [[nodiscard]] std::vector<CountResult> counts(ShiftId id);
    /// What would be left over now; of a closed shift what was left then.
    [[nodiscard]] LeftOver leftOver(const Sealer &sealer);
    [[nodiscard]] LeftOver leftOverOf(ShiftId closed);
    /// The event that closed the shift; of an open one the newest event there is.
    [[nodiscard]] AuditHead head(const Shift &shift);

private:
    struct Bounds {
        qint64 from = 0, past = 0;
    };
    [[nodiscard]] Bounds bounds(const char *sql, ShiftId id);
    [[nodiscard]] SalesSum sum(const char *sql, const Bounds &steps);
    [[nodiscard]] std::vector<TenderSum> tenders(const Bounds &rows);
    [[nodiscard]] std::vector<AssistantSum> assistants(const Bounds &steps);

    Connection &m_connection;
};

} // namespace yaogui
