// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/care/Display.h"

#include "core/staff/DemandFor.h"
#include "core/store/AuditRepository.h"
#include "core/store/NotNull.h"
#include "core/store/StocktakeRepository.h"

#include <algorithm>
#include <map>

namespace yaogui {

Done Display::check(const QString &zone, bool good, const QString &note, const OperatorName &by)
{
    constexpr qsizetype longestNote = 200;
    return Permits(m_store, m_clock).write(demandFor(Act::CareForStock, by, zone), [&](Connection &connection) -> Done {
        const auto lots = connection.first("SELECT COUNT(*) FROM balance b JOIN lot l ON l.id = b.lot_id LEFT JOIN drug_zone z ON z.drug_id = l.drug_id "
                                           "WHERE b.location = 'shelf' AND b.quantity > 0 AND COALESCE(z.zone, '') = ?",
                                           [](const Row &row) { return row.integer(0); }, notNull(zone));
        if (lots.value_or(0) == 0)
            return refuse(ErrorCode::StockShort, {{"location", "shelf"}, {"available", "0"}});
        const QString said = note.simplified().left(longestNote);
        if (!good && said.isEmpty())
            return refuse(ErrorCode::ReasonNeeded);
        const QString finding = good ? QStringLiteral("good") : QStringLiteral("doubtful");
        connection.run("INSERT INTO display_check(at, zone, lots, finding, note, operator) VALUES(?,?,?,?,?,?)", toIso(m_clock.now()), notNull(zone), *lots, finding,
                       notNull(said), by.id);
        AuditRepository(connection).append(m_clock.now(), by.id, "display.checked", zone, {{"finding", finding}, {"note", said}, {"lots", *lots}});
        return {};
    });
}

std::vector<DisplayDue> Display::due(Connection &connection, const CareRules &rules, const TraceRules &trace, const QDate &until, const QDate &today)
{
    std::map<QString, DisplayDue> zones;
    connection.each("SELECT COALESCE(z.zone, ''), substr((SELECT MIN(m.at) FROM movement m WHERE m.lot_id = l.id), 1, 10), d.generic_name, l.expiry, "
                    "d.class = 'herbal' OR d.storage LIKE '%冷%' OR EXISTS(SELECT 1 FROM balance o WHERE o.lot_id = l.id AND o.location = 'opened' AND o.quantity > 0) "
                    "FROM balance b JOIN lot l ON l.id = b.lot_id JOIN drug d ON d.id = l.drug_id LEFT JOIN drug_zone z ON z.drug_id = d.id "
                    "WHERE b.location = 'shelf' AND b.quantity > 0 ORDER BY d.generic_name",
                    [&](const Row &row) {
                        DisplayDue &one = zones[row.text(0)];
                        const QDate came = QDate::fromString(row.text(1), Qt::ISODate);
                        one.zone = row.text(0);
                        one.last = one.lots == 0 ? came : std::min(one.last, came);
                        ++one.lots;
                        const bool focus = row.flag(4) || trace.isNearExpiry(QDate::fromString(row.text(3), Qt::ISODate), today);
                        if (focus && !one.focus.contains(row.text(2)))
                            one.focus.append(row.text(2));
                    });
    connection.each("SELECT zone, substr(MAX(at), 1, 10) FROM display_check GROUP BY zone", [&](const Row &row) {
        if (const auto found = zones.find(row.text(0)); found != zones.end())
            found->second.last = QDate::fromString(row.text(1), Qt::ISODate);
    });
    std::vector<DisplayDue> due;
    for (auto &[zone, one] : zones) {
        one.due = one.last.addMonths(rules.displayMonths);
        if (one.due <= until)
            due.push_back(std::move(one));
    }
    std::stable_sort(due.begin(), due.end(), [](const DisplayDue &a, const DisplayDue &b) { return a.due < b.due; });
    return due;
}

Result<QStringList> zonesOfStore(const Store &store, const TraceRules &trace)
{
    YAOGUI_TRY_LET(QStringList zones, store.read([&](Connection &connection) -> Result<QStringList> {
        return trace.zones + StocktakeRepository(connection).zones();
    }));
    zones.removeDuplicates();
    return zones;
}

} // namespace yaogui
