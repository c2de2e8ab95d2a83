// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/StocktakeRepository.h"

namespace yaogui {

namespace {

#define YAOGUI_STOCKTAKE "SELECT stocktake.id, number, scope, detail, second_from, state, opened_by, opened_at FROM stocktake "

Stocktake stocktakeOf(const Row &row)
{
    Stocktake stocktake;
    stocktake.id = row.id<StocktakeId>(0);
    stocktake.number = row.text(1);
    stocktake.scope = countScopeFrom(row.text(2)).value_or(CountScope::Full);
    stocktake.detail = row.text(3);
    stocktake.secondFrom = row.money(4);
    for (const StocktakeState state : {StocktakeState::Posted, StocktakeState::Dropped}) {
        if (toText(state) == row.text(5))
            stocktake.state = state;
    }
    stocktake.openedBy = row.text(6);
    stocktake.openedAt = row.text(7);
    return stocktake;
}

CountedLot countedOf(const Row &row)
{
    CountedLot lot;
    lot.lot = row.id<LotId>(0);
    lot.drug = row.text(1);
    lot.name = row.text(2);
    lot.lotText = row.text(3);
    lot.expiry = row.date(4);
    lot.price = row.price(5);
    lot.counted = !row.isNull(6);
    if (!lot.counted)
        return lot;
    lot.count = row.integer(6);
    lot.round = row.number(7);
    lot.worker = row.text(8);
    lot.at = row.text(9);
    lot.found = row.quantity(10);
    lot.booked = row.quantity(11);
    lot.position = row.integer(12);
    lot.scanned = row.flag(13);
    return lot;
}

} // namespace

Stocktake StocktakeRepository::add(const Stocktake &stocktake, const QDateTime &at)
{
    m_connection.run("INSERT INTO stocktake(number, scope, detail, second_from, state, opened_by, opened_at) VALUES(?,?,?,?,'open',?,?)", stocktake.number,
                     toText(stocktake.scope), stocktake.detail.isNull() ? QStringLiteral("") : stocktake.detail, stocktake.secondFrom, stocktake.openedBy,
                     toIso(at));
    return *byNumber(stocktake.number);
}

void StocktakeRepository::addLot(StocktakeId id, LotId lot)
{
    m_connection.run("INSERT INTO stocktake_lot(stocktake_id, lot_id) VALUES(?, ?) ON CONFLICT DO NOTHING", id, lot);
}

std::optional<Stocktake> StocktakeRepository::byNumber(const QString &number)
{
    return m_connection.first(YAOGUI_STOCKTAKE "WHERE number = ?", stocktakeOf, number);
}

std::vector<Stocktake> StocktakeRepository::newest(int most)
{
    std::vector<Stocktake> stocktakes;
    m_connection.each(YAOGUI_STOCKTAKE "ORDER BY id DESC LIMIT ?", [&](const Row &row) { stocktakes.push_back(stocktakeOf(row)); }, most);
    return stocktakes;
}

void StocktakeRepository::end(StocktakeId id, StocktakeState state, const QDateTime &at, const QString &worker)
{
    m_connection.run("UPDATE stocktake SET state = ?, ended_at = ?, ended_by = ? WHERE id = ?", toText(state), toIso(at), worker, id);
}

std::vector<LotId> StocktakeRepository::lotsWhere(const char *sql, const QString &argument)
{
    std::vector<LotId> lots;
    m_connection.each(sql, [&](const Row &row) { lots.push_back(row.id<LotId>(0)); }, argument);
    return lots;
}

std::vector<LotId> StocktakeRepository::lotsOnShelf()
{
    return lotsWhere("SELECT lot_id FROM balance WHERE location = ? AND quantity > 0 ORDER BY lot_id", QStringLiteral("shelf"));
}

std::vector<LotId> StocktakeRepository::lotsOfZone(const QString &zone)
{
    return lotsWhere("SELECT lot.id FROM drug_zone z JOIN lot ON lot.drug_id = z.drug_id JOIN balance b ON b.lot_id = lot.id AND b.location = 'shelf' "
                     "AND b.quantity > 0 WHERE z.zone = ? ORDER BY lot.id",
                     zone);
}

QStringList StocktakeRepository::zones()
{
    QStringList zones;
    m_connection.each("SELECT DISTINCT zone FROM drug_zone ORDER BY zone", [&](const Row &row) { zones.append(row.text(0)); });
    return zones;
}

std::vector<LotId> StocktakeRepository::lotsOfDrug(DrugId drug)
{
    return lotsWhere("SELECT lot.id FROM lot JOIN balance b ON b.lot_id = lot.id AND b.location = 'shelf' AND b.quantity > 0 "
                     "WHERE lot.drug_id = CAST(? AS INTEGER) ORDER BY lot.id",
                     QString::number(drug.value));
}

std::vector<LotId> StocktakeRepository::lotsExpiringBefore(const QDate &day)
{
    return lotsWhere("SELECT lot.id FROM lot JOIN balance b ON b.lot_id = lot.id AND b.location = 'shelf' AND b.quantity > 0 WHERE lot.expiry < ? "
                     "ORDER BY lot.id",
                     day.toString(Qt::ISODate));
}

std::optional<Stocktake> StocktakeRepository::openOf(LotId lot)
{
    return m_connection.first(YAOGUI_STOCKTAKE "JOIN stocktake_lot l ON l.stocktake_id = stocktake.id WHERE l.lot_id = ? AND state = 'open' LIMIT 1",
                              stocktakeOf, lot);
}

bool StocktakeRepository::covers(StocktakeId id, LotId lot)
{
    return m_connection.first("SELECT 1 FROM stocktake_lot WHERE stocktake_id = ? AND lot_id = ?", [](const Row &) { return true; }, id, lot).value_or(false);
}

bool StocktakeRepository::coversDrug(StocktakeId id, DrugId drug)
{
    return m_connection
        .first("SELECT 1 FROM lot JOIN stocktake_lot l ON l.lot_id = lot.id AND l.stocktake_id = ? WHERE lot.drug_id = ? LIMIT 1",
               [](const Row &) { return true; }, id, drug)
        .value_or(false);
}

void StocktakeRepository::addCount(StocktakeId id, const Count &count, const QDateTime &at, const QString &worker)
{
    m_connection.run("INSERT INTO stocktake_count(stocktake_id, lot_id, round, at, operator, counted, booked, position, scanned) VALUES(?,?,?,?,?,?,?,?,?)",
                     id, count.lot, count.round, toIso(at), worker, count.counted, count.booked, count.position, count.scanned ? 1 : 0);
    const qint64 number = m_connection.lastId();
    for (const QString &code : count.codes)
        m_connection.run("INSERT INTO stocktake_box(count_id, trace_code) VALUES(?, ?)", number, code);
}

QStringList StocktakeRepository::countersOf(StocktakeId id, LotId lot)
{
    QStringList counters;
    m_connection.each("SELECT DISTINCT operator FROM stocktake_count WHERE stocktake_id = ? AND lot_id = ?",
                      [&](const Row &row) { counters.append(row.text(0)); }, id, lot);
    return counters;
}

std::vector<CountedLot> StocktakeRepository::lots(const Stocktake &stocktake)
{
    std::vector<CountedLot> lots;
    m_connection.each("SELECT lot.id, drug.code, drug.generic_name, lot.lot, lot.expiry, drug.price, c.id, c.round, c.operator, c.at, c.counted, c.booked, "
                      "c.position, c.scanned FROM stocktake_lot l JOIN lot ON lot.id = l.lot_id JOIN drug ON drug.id = lot.drug_id "
                      "LEFT JOIN stocktake_count c ON c.id = (SELECT MAX(id) FROM stocktake_count n WHERE n.stocktake_id = l.stocktake_id "
                      "AND n.lot_id = l.lot_id) WHERE l.stocktake_id = ? ORDER BY drug.code, lot.expiry, lot.lot",
                      [&](const Row &row) { lots.push_back(countedOf(row)); }, stocktake.id);
    for (CountedLot &lot : lots) {
        const Quantity off = lot.difference().isNegative() ? -lot.difference() : lot.difference();
        const auto worth = amountOf(lot.price, off, Rounding::HalfUp);
        lot.needsSecond = lot.counted && !off.isZero() && lot.round < 2 && (!worth || *worth >= stocktake.secondFrom);
    }
    return lots;
}

QStringList StocktakeRepository::codesOf(qint64 count)
{
    QStringList codes;
    m_connection.each("SELECT trace_code FROM stocktake_box WHERE count_id = ?", [&](const Row &row) { codes.append(row.text(0)); }, count);
    return codes;
}

} // namespace yaogui
