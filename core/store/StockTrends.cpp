// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/StockTrends.h"

#include <map>

namespace yaogui {

namespace {

#define YAOGUI_IN_STORE "('receiving', 'shelf', 'quarantine', 'opened')"

QString monthOf(const QDate &day)
{
    return day.toString(QStringLiteral("yyyy-MM"));
}

/// What somebody pays for so much of it; below zero for what left.
Result<Money> worthOf(Price price, Quantity quantity)
{
    if (!quantity.isNegative())
        return amountOf(price, quantity, Rounding::HalfUp);
    YAOGUI_TRY_LET(const Money worth, amountOf(price, -quantity, Rounding::HalfUp));
    return -worth;
}

struct Stock {
    QString key; ///< a month or a day
    Price price;
    Quantity quantity;
};

Stock stockOf(const Row &row)
{
    return {row.text(0), row.price(1), row.quantity(2)};
}

/// The first movement not before a day: their numbers grow with their times, so halving finds it without an index.
qint64 firstMovementFrom(Connection &connection, const QString &day)
{
    qint64 low = 0;
    qint64 high = connection.first("SELECT COALESCE(MAX(id), 0) + 1 FROM movement", [](const Row &row) { return row.integer(0); }).value_or(1);
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        const bool before = connection
                                .first("SELECT at < ? FROM movement WHERE id >= ? ORDER BY id LIMIT 1", [](const Row &row) { return row.integer(0) != 0; }, day,
                                       middle)
                                .value_or(false);
        if (before)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

Result<std::map<QString, Money>> flows(Connection &connection, const QDate &from)
{
    std::vector<Stock> found;
    connection.each("SELECT substr(m.at, 1, 7), drug.price, SUM(CASE WHEN m.to_location IN " YAOGUI_IN_STORE " THEN m.quantity ELSE -m.quantity END) "
                    "FROM movement m JOIN lot ON lot.id = m.lot_id JOIN drug ON drug.id = lot.drug_id WHERE m.id >= ? "
                    "AND (m.to_location IN " YAOGUI_IN_STORE ") <> (m.from_location IN " YAOGUI_IN_STORE ") GROUP BY 1, drug.id",
                    [&](const Row &row) { found.push_back(stockOf(row)); }, firstMovementFrom(connection, from.toString(Qt::ISODate)));
    std::map<QString, Money> sums;
    for (const Stock &one : found) {
        YAOGUI_TRY_LET(const Money worth, worthOf(one.price, one.quantity));
        sums[one.key] += worth;
    }
    return sums;
}

} // namespace

Result<std::vector<MonthValue>> stockValueByMonth(Connection &connection, const QDate &today, int months)
{
    std::vector<Stock> stock;
    connection.each("SELECT '', drug.price, SUM(b.quantity) FROM balance b JOIN lot ON lot.id = b.lot_id JOIN drug ON drug.id = lot.drug_id "
                    "WHERE b.location IN " YAOGUI_IN_STORE " GROUP BY drug.id",
                    [&](const Row &row) { stock.push_back(stockOf(row)); });
    Money value;
    for (const Stock &one : stock) {
        YAOGUI_TRY_LET(const Money worth, worthOf(one.price, one.quantity));
        value += worth;
    }
    const QDate first = QDate(today.year(), today.month(), 1).addMonths(1 - months);
    YAOGUI_TRY_LET(auto sums, flows(connection, first));
    std::vector<MonthValue> values(static_cast<std::size_t>(months));
    for (int back = 0; back < months; ++back) { // from now backwards
        const QString month = monthOf(today.addMonths(-back));
        values[static_cast<std::size_t>(months - 1 - back)] = {month, value};
        value -= sums[month];
    }
    return values;
}

Result<ExpiryProfile> expiryProfile(Connection &connection, const QDate &today, int months)
{
    std::vector<Stock> stock;
    connection.each("SELECT lot.expiry, drug.price, SUM(b.quantity) FROM balance b JOIN lot ON lot.id = b.lot_id JOIN drug ON drug.id = lot.drug_id "
                    "WHERE b.quantity > 0 AND b.location IN " YAOGUI_IN_STORE " GROUP BY lot.expiry, drug.id",
                    [&](const Row &row) { stock.push_back(stockOf(row)); });
    ExpiryProfile profile;
    std::map<QString, std::size_t> places;
    for (int ahead = 0; ahead < months; ++ahead) {
        profile.months.push_back({monthOf(today.addMonths(ahead)), {}});
        places[profile.months.back().month] = static_cast<std::size_t>(ahead);
    }
    for (const Stock &one : stock) {
        YAOGUI_TRY_LET(const Money worth, worthOf(one.price, one.quantity));
        const QDate ends = QDate::fromString(one.key, Qt::ISODate);
        const auto place = places.find(monthOf(ends));
        (ends < today ? profile.expired : place == places.end() ? profile.later : profile.months[place->second].value) += worth;
    }
    return profile;
}

} // namespace yaogui
