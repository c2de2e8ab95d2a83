// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/StatementImport.h"

#include "core/staff/Permits.h"
#include "core/store/AuditRepository.h"
#include "core/store/ReconciliationRepository.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace yaogui {

Result<std::vector<StatementDifference>> importStatement(Store &store, const ClearingBooks &books, const StoreRules &rules, const Clock &clock,
                                                         const StatementFile &file, const OperatorName &worker)
{
    YAOGUI_TRY_LET(const std::vector<StatementLine> lines, readStatement(file.bytes));
    YAOGUI_TRY_LET(const std::vector<ClearingEntry> entries, books.entries(file.month));
    const std::vector<StatementDifference> found = compareStatement(sumsByGroup(entries, true), lines, rules);
    QJsonArray rows;
    for (const StatementDifference &difference : found)
        rows.append(toJson(difference));
    const QString month = file.month.first.toString(QStringLiteral("yyyyMM"));
    const QString sha256 = QString::fromLatin1(QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256).toHex());
    Demand demand;
    demand.act = Act::ImportStatement;
    demand.worker = worker;
    YAOGUI_TRY(Permits(store, clock).write(demand, [&](Connection &connection) -> Done {
        const QDateTime now = clock.now();
        ReconciliationRepository(connection).addStatement(month, file.name, sha256, static_cast<int>(found.size()), {{"differences", rows}}, now,
                                                          worker.id);
        AuditRepository(connection).append(now, worker.id, "agency_statement", month,
                                           {{"file", file.name}, {"sha256", sha256}, {"differences", static_cast<int>(found.size())}});
        return {};
    }));
    return found;
}

} // namespace yaogui
