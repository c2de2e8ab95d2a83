// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/Variance.h"

#include <algorithm>
#include <map>

namespace yaogui {

namespace {

// As Drug::isInsurable() has it.
#define YAOGUI_INSURED                                                                                                              \
    "drug.insurance_code <> '' AND drug.insurance_level IN ('甲', '乙') AND drug.class IN ('prescription', 'otc_a', 'otc_b', 'herbal')"

Result<Money> worth(Price price, Quantity quantity)
{
    return amountOf(price, quantity.isNegative() ? -quantity : quantity, Rounding::HalfUp);
}

/// Net losses by drug, and by drug and month.
struct Found {
    VarianceRow row;
    Price price;
    std::map<QString, Quantity> months;
};

std::map<qint64, Found> differences(Connection &connection, const QDate &from, const QDate &to)
{
    std::map<qint64, Found> found;
    connection.each("SELECT drug.id, drug.code, drug.generic_name, COALESCE(z.zone, ''), drug.price, substr(m.at, 1, 7), "
                    "CASE m.to_location WHEN 'loss_gain' THEN m.quantity ELSE -m.quantity END, m.id FROM movement m "
                    "JOIN lot ON lot.id = m.lot_id JOIN drug ON drug.id = lot.drug_id LEFT JOIN drug_zone z ON z.drug_id = drug.id "
                    "WHERE m.kind IN ('count', 'adjust') AND m.at >= ? AND m.at < ? AND " YAOGUI_INSURED,
                    [&](const Row &row) {
                        Found &one = found[row.integer(0)];
                        one.row.drug = row.text(1);
                        one.row.name = row.text(2);
                        one.row.zone = row.text(3);
                        one.price = row.price(4);
                        one.months[row.text(5)] += row.quantity(6);
                        one.row.lost += row.quantity(6);
                        one.row.lastMovement = std::max(one.row.lastMovement, row.integer(7));
                    },
                    from.toString(Qt::ISODate), to.addDays(1).toString(Qt::ISODate));
    return found;
}

/// At retail prices what stands in the store of insured drugs.
Result<Money> stockValue(Connection &connection)
{
    std::vector<std::pair<Price, Quantity>> stock;
    connection.each("SELECT drug.price, SUM(b.quantity) FROM drug JOIN lot ON lot.drug_id = drug.id JOIN balance b ON b.lot_id = lot.id "
                    "AND b.location IN ('receiving', 'shelf', 'quarantine', 'opened') WHERE " YAOGUI_INSURED " GROUP BY drug.id",
                    [&](const Row &row) { stock.emplace_back(row.price(0), row.quantity(1)); });
    Money value;
    for (const auto &[price, quantity] : stock) {
        YAOGUI_TRY_LET(const Money one, worth(price, quantity));
        value += one;
    }
    return value;
}

QString percentOf(Money difference, Money booked)
{
    if (!booked.isPositive())
        return difference.isZero() ? QStringLiteral("0.00") : QStringLiteral("100.00");
    // The quotient first: fen times ten thousand might not fit.
    const qint64 whole = difference.units() / booked.units(), rest = difference.units() % booked.units();
    return toText(Money::ofUnits(whole * 10'000 + rest * 10'000 / booked.units()));
}

} // namespace

Result<Variance> varianceOf(Connection &connection, const TraceRules &rules, const QDate &from, const QDate &to)
{
    Variance variance;
    variance.from = from;
    variance.to = to;
    YAOGUI_TRY_LET(variance.booked, stockValue(connection));
    std::map<QString, Money> months, zones;
    for (const auto &[id, found] : differences(connection, from, to)) {
        VarianceRow row = found.row;
        YAOGUI_TRY_LET(row.value, worth(found.price, row.lost));
        variance.difference += row.value;
        variance.booked += row.lost.isNegative() ? -row.value : row.value; // what the books said before they were put right
        zones[row.zone] += row.value;
        for (const auto &[month, lost] : found.months) {
            YAOGUI_TRY_LET(const Money value, worth(found.price, lost));
            months[month] += value;
        }
        if (!row.lost.isZero())
            variance.rows.push_back(std::move(row));
    }
    std::stable_sort(variance.rows.begin(), variance.rows.end(), [](const VarianceRow &a, const VarianceRow &b) { return a.value > b.value; });
    for (const auto &[month, value] : months)
        variance.months.push_back({month, value});
    variance.zones.assign(zones.begin(), zones.end());
    variance.percent = percentOf(variance.difference, variance.booked);
    variance.band = rules.bandOf(variance.difference, variance.booked);
    variance.endsContract = rules.endsContract(variance.difference, variance.booked);
    return variance;
}

} // namespace yaogui
