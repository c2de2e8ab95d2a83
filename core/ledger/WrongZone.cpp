// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/WrongZone.h"

#include "core/staff/DemandFor.h"
#include "core/store/AuditRepository.h"
#include "core/store/NotNull.h"

#include <algorithm>

namespace yaogui {

std::vector<WrongZone> WrongZones::open(Connection &connection)
{
    std::vector<WrongZone> open;
    connection.each("SELECT w.id, d.code, d.generic_name, w.zone, COALESCE(z.zone, ''), w.at, w.stocktake, w.operator FROM wrong_zone w JOIN drug d ON d.id = w.drug_id "
                    "LEFT JOIN drug_zone z ON z.drug_id = d.id WHERE COALESCE(z.zone, '') <> w.zone "
                    "AND NOT EXISTS(SELECT 1 FROM wrong_zone_back b WHERE b.wrong_zone_id = w.id) ORDER BY w.id",
                    [&](const Row &row) {
                        open.push_back({row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7)});
                    });
    return open;
}

void WrongZones::note(Connection &connection, const Stocktake &stocktake, const QString &drug, const QString &worker, const QDateTime &now)
{
    const std::vector<WrongZone> known = open(connection);
    if (std::any_of(known.begin(), known.end(), [&](const WrongZone &one) { return one.drug == drug && one.found == stocktake.detail; }))
        return;
    connection.run("INSERT INTO wrong_zone(at, stocktake, drug_id, zone, operator) SELECT ?, ?, id, ?, ? FROM drug WHERE code = ?", toIso(now), stocktake.number,
                   stocktake.detail, worker, drug);
}

Done WrongZones::putBack(const QString &drug, const QString &zone, const QString &note, const OperatorName &by)
{
    constexpr qsizetype longestNote = 200;
    return Permits(m_store, m_clock).write(demandFor(Act::CareForStock, by, drug), [&](Connection &connection) -> Done {
        const std::vector<WrongZone> known = open(connection);
        const auto found = std::find_if(known.begin(), known.end(), [&](const WrongZone &one) { return one.drug == drug && one.found == zone; });
        if (found == known.end())
            return refuse(ErrorCode::CodeUnknown, {{"text", drug}});
        const QString said = note.simplified().left(longestNote);
        connection.run("INSERT INTO wrong_zone_back(wrong_zone_id, at, note, operator) VALUES(?,?,?,?)", found->id, toIso(m_clock.now()), notNull(said), by.id);
        AuditRepository(connection).append(m_clock.now(), by.id, "zone.put_back", drug, {{"zone", zone}, {"note", said}});
        return {};
    });
}

} // namespace yaogui
