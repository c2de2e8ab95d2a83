// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/StockLists.h"

namespace yaogui {

std::vector<StockRow> stockRows(Connection &connection)
{
    std::vector<StockRow> rows;
    connection.each("SELECT drug.code, drug.generic_name, drug.trade_name, drug.spec, drug.unit, drug.maker, lot.lot, b.location, COALESCE(z.zone, ''), "
                    "COALESCE(lot.blocked, ''), lot.expiry, b.quantity FROM drug JOIN lot ON lot.drug_id = drug.id JOIN balance b ON b.lot_id = lot.id "
                    "AND b.location IN ('receiving', 'shelf', 'quarantine', 'opened') LEFT JOIN drug_zone z ON z.drug_id = drug.id "
                    "WHERE b.quantity <> 0 ORDER BY drug.code, lot.expiry, lot.lot, b.location",
                    [&](const Row &row) {
                        const QString trade = row.text(2), maker = row.text(5);
                        StockRow one{row.text(0), row.text(1), row.text(3), row.text(4), row.text(6), row.text(7), row.text(8),
                                     row.text(9), row.date(10), row.quantity(11), {}};
                        one.key = QStringList{one.drug, one.name, trade, maker, one.lot, one.zone}.join(u'\n').toLower();
                        rows.push_back(std::move(one));
                    });
    return rows;
}

std::vector<DifferenceRow> differencesOf(Connection &connection, const QString &drug, const QDate &from, const QDate &to)
{
    std::vector<DifferenceRow> rows;
    connection.each("SELECT m.id, m.at, m.kind, m.document, lot.lot, m.operator, COALESCE(m.approved_by, ''), COALESCE(m.reason, ''), "
                    "CASE m.to_location WHEN 'loss_gain' THEN m.quantity ELSE -m.quantity END FROM drug JOIN lot ON lot.drug_id = drug.id "
                    "JOIN movement m ON m.lot_id = lot.id WHERE drug.code = ? AND m.kind IN ('count', 'adjust') AND m.at >= ? AND m.at < ? ORDER BY m.id DESC",
                    [&](const Row &row) {
                        rows.push_back({row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7),
                                        row.quantity(8)});
                    },
                    drug, from.toString(Qt::ISODate), to.addDays(1).toString(Qt::ISODate));
    return rows;
}

} // namespace yaogui
