// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/ShortageRepository.h"

#include "core/store/NotNull.h"

namespace yaogui {

namespace {

#define YAOGUI_SHORTAGE                                                                                                        \
    "SELECT s.id, s.at, s.operator, drug.code, drug.generic_name, s.quantity, s.special, s.note, o.number, s.state FROM shortage s " \
    "JOIN drug ON drug.id = s.drug_id LEFT JOIN purchase_order o ON o.id = s.order_id "

Shortage shortageOf(const Row &row)
{
    return {row.id<ShortageId>(0), row.text(1), row.text(2), row.text(3), row.text(4), row.quantity(5), row.flag(6), row.text(7), row.text(8),
            shortageStateFrom(row.text(9))};
}

} // namespace

ShortageId ShortageRepository::add(const Shortage &shortage, DrugId drug, const QString &worker, const QDateTime &at)
{
    m_connection.run("INSERT INTO shortage(at, operator, drug_id, quantity, special, note, state) VALUES(?,?,?,?,?,?,'open')", toIso(at), worker, drug,
                     shortage.quantity, shortage.special, notNull(shortage.note));
    return ShortageId{m_connection.lastId()};
}

std::optional<Shortage> ShortageRepository::byId(ShortageId id)
{
    return m_connection.first(YAOGUI_SHORTAGE "WHERE s.id = ?", shortageOf, id);
}

std::vector<Shortage> ShortageRepository::open()
{
    std::vector<Shortage> open;
    m_connection.each(YAOGUI_SHORTAGE "WHERE s.state IN ('open', 'ordered') ORDER BY s.id", [&](const Row &row) { open.push_back(shortageOf(row)); });
    return open;
}

std::vector<Shortage> ShortageRepository::newest(int most)
{
    std::vector<Shortage> newest;
    m_connection.each(YAOGUI_SHORTAGE "ORDER BY s.id DESC LIMIT ?", [&](const Row &row) { newest.insert(newest.begin(), shortageOf(row)); }, most);
    return newest;
}

void ShortageRepository::ordered(DrugId drug, PurchaseOrderId order)
{
    m_connection.run("UPDATE shortage SET state = 'ordered', order_id = ? WHERE drug_id = ? AND state = 'open'", order, drug);
}

void ShortageRepository::reopen(PurchaseOrderId order)
{
    m_connection.run("UPDATE shortage SET state = 'open', order_id = NULL WHERE order_id = ? AND state = 'ordered'", order);
}

void ShortageRepository::fill(DrugId drug, const QString &worker, const QDateTime &at)
{
    m_connection.run("UPDATE shortage SET state = 'filled', ended_by = ?, ended_at = ? WHERE drug_id = ? AND state IN ('open', 'ordered')", worker,
                     toIso(at), drug);
}

void ShortageRepository::drop(ShortageId id, const QString &worker, const QDateTime &at)
{
    m_connection.run("UPDATE shortage SET state = 'dropped', ended_by = ?, ended_at = ? WHERE id = ?", worker, toIso(at), id);
}

} // namespace yaogui
