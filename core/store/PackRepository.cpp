// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/PackRepository.h"

#include "core/base/Clock.h"

namespace yaogui {

namespace {

#define YAOGUI_IN_SALES(column)                                                                                                    \
    "(SELECT COALESCE(SUM(l." column "), 0) FROM sale_line l JOIN sale s ON s.id = l.sale_id WHERE l.pack_id = p.id "           \
    "AND s.state IN ('held', 'sent', 'unknown'))"
#define YAOGUI_PACK                                                                                                                \
    "SELECT p.id, p.number, p.at, p.drug_id, p.lot_id, lot.lot, lot.production_date, lot.expiry, lot.blocked, p.trace_code, p.units, " \
    "p.units_left - " YAOGUI_IN_SALES("units") ", p.quantity_left - " YAOGUI_IN_SALES("quantity") ", "                             \
    "NOT EXISTS(SELECT 1 FROM pack_part WHERE pack_id = p.id), p.opened_by, p.checked_by, COALESCE(p.use_by, lot.expiry) "                                         \
    "FROM opened_pack p JOIN lot ON lot.id = p.lot_id "

OpenedPack packOf(const Row &row)
{
    OpenedPack pack;
    pack.id = row.id<PackId>(0);
    pack.number = row.text(1);
    pack.at = fromIso(row.text(2));
    pack.drug = row.id<DrugId>(3);
    pack.lot = row.id<LotId>(4);
    pack.lotText = row.text(5);
    pack.productionDate = row.date(6);
    pack.expiry = row.date(7);
    pack.blocked = row.text(8);
    pack.traceCode = row.text(9);
    pack.units = row.number(10);
    pack.unitsLeft = row.number(11);
    pack.quantityLeft = row.quantity(12);
    pack.untouched = row.flag(13);
    pack.openedBy = row.text(14);
    pack.checkedBy = row.text(15);
    pack.useBy = row.date(16);
    return pack;
}

} // namespace

PackId PackRepository::add(const OpenedPack &pack)
{
    m_connection.run("INSERT INTO opened_pack(number, at, drug_id, lot_id, trace_code, units, units_left, quantity_left, opened_by, checked_by, use_by) "
                     "VALUES(?,?,?,?,NULLIF(?, ''),?,?,?,?,?,?)",
                     pack.number, toIso(pack.at), pack.drug, pack.lot, pack.traceCode, pack.units, pack.unitsLeft, pack.quantityLeft, pack.openedBy,
                     pack.checkedBy, pack.useBy.toString(Qt::ISODate));
    return PackId{m_connection.lastId()};
}

std::optional<OpenedPack> PackRepository::byId(PackId id)
{
    return m_connection.first(YAOGUI_PACK "WHERE p.id = ?", packOf, id);
}

std::optional<OpenedPack> PackRepository::byNumber(const QString &number)
{
    return m_connection.first(YAOGUI_PACK "WHERE p.number = ?", packOf, number);
}

std::optional<OpenedPack> PackRepository::byCode(const QString &traceCode)
{
    return m_connection.first(YAOGUI_PACK "WHERE p.trace_code = ? AND p.units_left > 0", packOf, traceCode);
}

std::vector<OpenedPack> PackRepository::open(DrugId drug)
{
    std::vector<OpenedPack> packs;
    m_connection.each(YAOGUI_PACK "WHERE p.drug_id = ? AND p.units_left > 0 ORDER BY COALESCE(p.use_by, lot.expiry), p.id",
                      [&](const Row &row) { packs.push_back(packOf(row)); }, drug);
    return packs;
}

std::vector<OpenedPack> PackRepository::openOfLot(LotId lot)
{
    std::vector<OpenedPack> packs;
    m_connection.each(YAOGUI_PACK "WHERE p.lot_id = ? AND p.units_left > 0 ORDER BY p.id", [&](const Row &row) { packs.push_back(packOf(row)); }, lot);
    return packs;
}

std::vector<OpenedPack> PackRepository::newest(int most)
{
    std::vector<OpenedPack> packs;
    m_connection.each(YAOGUI_PACK "ORDER BY p.id DESC LIMIT ?", [&](const Row &row) { packs.push_back(packOf(row)); }, most);
    return packs;
}

void PackRepository::addPart(PackId pack, int units, Quantity quantity, const QString &document, const QDateTime &at, const QString &worker)
{
    m_connection.run("INSERT INTO pack_part(at, pack_id, document, units, quantity, operator) VALUES(?,?,?,?,?,?)", toIso(at), pack, document, units,
                     quantity, worker);
}

} // namespace yaogui
