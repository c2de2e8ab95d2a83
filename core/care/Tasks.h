// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/care/CareRules.h"
#include "core/policy/TraceRules.h"
#include "core/store/Connection.h"

#include <optional>
#include <vector>

namespace yaogui {

/// What is still to be done under the rules of good supply (GSP 待办), as one list: nothing is ticked off, a task goes when its cause does.
enum class TaskKind { Care, Display, WrongZone, Temperature, NearExpiry, OpenedPack, Licence, FirstSupply, Count, Quarantine, Recall, Coverage, Upload };
[[nodiscard]] QString toText(TaskKind kind); ///< "near_expiry" …
[[nodiscard]] std::optional<TaskKind> taskKindFrom(QStringView text);

struct Task {
    TaskKind kind = TaskKind::Care;
    QString subject; ///< a drug's lot as code/lot, a zone (empty: nowhere in particular), a drug and the zone it stood in as code/zone, a place, a
                     ///< supplier, an opened pack, a stocktake, a recall, a slip, a message
    QString name;    ///< of drug or supplier, for people; of a zone, drugs worth a second look
    QDate due;       ///< null: as soon as can be
    bool overdue = false;
};

/// The most urgent first within each kind. Coverage: this month's sold boxes. Reads; inside one Store::read.
[[nodiscard]] std::vector<Task> openTasks(Connection &connection, const CareRules &care, const TraceRules &trace, const QDateTime &now);
/// What is overdue first, then what is due soonest; what has no day counts as today's.
void sortWorstFirst(std::vector<Task> &tasks, const QDate &today);

} // namespace yaogui
