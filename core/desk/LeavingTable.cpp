// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/LeavingTable.h"

#include "core/staff/Permits.h"

#include <algorithm>

namespace yaogui {

namespace {

QString wordOf(TableTarget target)
{
    switch (target) {
    case TableTarget::Csv: return QStringLiteral("csv");
    case TableTarget::Xlsx: return QStringLiteral("xlsx");
    case TableTarget::Paper: return QStringLiteral("paper");
    }
    return {};
}

} // namespace

Result<QString> leavesBy(Store &store, const Clock &clock, const OperatorName &by, const TableSheet &sheet, TableTarget target,
                         const std::function<Result<QString>()> &leave)
{
    Demand demand;
    demand.act = Act::Export;
    demand.worker = by;
    demand.subject = sheet.name;
    YAOGUI_TRY(Permits(store, clock).write(demand, [&](Connection &connection) -> Done {
        const qint64 rows = static_cast<qint64>(sheet.rows.size()) - 1; // the first bears the titles
        AuditRepository(connection).append(clock.now(), by.id, QStringLiteral("table.exported"), sheet.name,
                                           {{"as", wordOf(target)}, {"rows", std::max<qint64>(0, rows)}});
        return {};
    }));
    return leave();
}

} // namespace yaogui
