// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/ReviewCoverage.h"

#include "core/base/Clock.h"
#include "core/store/Connection.h"

namespace yaogui {

QString ReviewCoverage::percent() const
{
    constexpr qint64 wholeInHundredths = 10'000;
    const qint64 reviewed = lines - static_cast<qint64>(open.size());
    return toText(Money::ofUnits(lines == 0 ? wholeInHundredths : reviewed * wholeInHundredths / lines));
}

ReviewCoverage reviewCoverage(Connection &connection, const QDate &from, const QDate &to)
{
    ReviewCoverage coverage;
    const QString first = from.toString(Qt::ISODate), end = to.addDays(1).toString(Qt::ISODate);
    connection.each("SELECT s.changed_at, s.slip, l.number, d.code, d.generic_name, l.quantity, COALESCE((SELECT SUM(u.quantity) FROM prescription_use u "
                    "WHERE u.sale_id = l.sale_id AND u.sale_line = l.number), 0), s.operator FROM sale s JOIN sale_line l ON l.sale_id = s.id "
                    "JOIN drug d ON d.id = l.drug_id WHERE s.changed_at >= ? AND s.changed_at < ? AND s.state IN ('settled', 'paid', 'refunded') "
                    "AND d.class = 'prescription' ORDER BY s.id, l.number",
                    [&](const Row &row) {
                        ++coverage.lines;
                        UnreviewedLine line{fromIso(row.text(0)), row.text(1), row.number(2),   row.text(3),
                                            row.text(4),          row.quantity(5), row.quantity(6), row.text(7)};
                        if (line.reviewed < line.sold)
                            coverage.open.push_back(std::move(line));
                    },
                    first, end);
    connection.each("SELECT state, COUNT(*) FROM prescription WHERE taken_in_at >= ? AND taken_in_at < ? GROUP BY state",
                    [&](const Row &row) {
                        const QString state = row.text(0);
                        coverage.takenIn += row.number(1);
                        int &group = state == u"approved" ? coverage.approved : state == u"refused" ? coverage.refused : coverage.undecided;
                        group += state == u"revoked" ? 0 : row.number(1);
                    },
                    first, end);
    return coverage;
}

} // namespace yaogui
