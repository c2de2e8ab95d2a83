// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/care/Care.h"

#include "core/staff/DemandFor.h"
#include "core/store/AuditRepository.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/LedgerRepository.h"
#include "core/store/NotNull.h"

#include <algorithm>

namespace yaogui {

Done Care::look(const QString &code, const QString &lot, bool good, const QString &note, const OperatorName &by)
{
    constexpr qsizetype longestNote = 200;
    return Permits(m_store, m_clock).write(demandFor(Act::CareForStock, by, code + u'/' + lot), [&](Connection &connection) -> Done {
        const auto drug = CatalogueRepository(connection).byCode(code);
        if (!drug)
            return refuse(ErrorCode::CodeUnknown, {{"text", code}});
        LedgerRepository ledger(connection);
        const auto id = ledger.lotOf(drug->id, lot);
        if (!id)
            return refuse(ErrorCode::LotUnknown, {{"drug", code}, {"lot", lot}});
        const Quantity there = ledger.balance(*id, QStringLiteral("shelf"));
        if (!there.isPositive())
            return refuse(ErrorCode::StockShort, {{"location", "shelf"}, {"available", toText(there)}});
        const QString said = note.simplified().left(longestNote);
        if (!good && said.isEmpty())
            return refuse(ErrorCode::ReasonNeeded);
        const QString finding = good ? QStringLiteral("good") : QStringLiteral("doubtful");
        connection.run("INSERT INTO care_look(at, lot_id, quantity, finding, note, operator) VALUES(?,?,?,?,?,?)", toIso(m_clock.now()), *id, there, finding,
                       notNull(said), by.id);
        AuditRepository(connection).append(m_clock.now(), by.id, "care.looked", code + u'/' + lot, {{"finding", finding}, {"note", said}});
        return {};
    });
}

std::vector<CareDue> Care::due(Connection &connection, const CareRules &rules, const TraceRules &trace, const QDate &until, const QDate &today)
{
    std::vector<CareDue> due;
    connection.each("SELECT d.code, d.generic_name, l.lot, COALESCE(z.zone, ''), l.expiry, "
                    "substr(COALESCE((SELECT c.at FROM care_look c WHERE c.lot_id = l.id ORDER BY c.id DESC LIMIT 1), "
                    "(SELECT MIN(m.at) FROM movement m WHERE m.lot_id = l.id)), 1, 10), b.quantity, d.storage FROM balance b JOIN lot l ON l.id = b.lot_id "
                    "JOIN drug d ON d.id = l.drug_id LEFT JOIN drug_zone z ON z.drug_id = d.id "
                    "WHERE b.location = 'shelf' AND b.quantity > 0 AND d.class IN ('prescription', 'otc_a', 'otc_b', 'herbal')",
                    [&](const Row &row) {
                        CareDue one{row.text(0), row.text(1), row.text(2), row.text(3), QDate::fromString(row.text(4), Qt::ISODate),
                                    QDate::fromString(row.text(5), Qt::ISODate), {}, row.quantity(6), false};
                        one.key = row.text(7).contains(u"冷") || trace.isNearExpiry(one.expiry, today);
                        one.due = one.last.addMonths(one.key ? rules.keyMonths : rules.months);
                        if (one.due <= until)
                            due.push_back(std::move(one));
                    });
    std::stable_sort(due.begin(), due.end(), [](const CareDue &a, const CareDue &b) { return a.due < b.due; });
    return due;
}

} // namespace yaogui
