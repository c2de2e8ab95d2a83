// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/SupplyRepository.h"

#include "core/base/Clock.h"

namespace yaogui {

std::vector<DrugId> SupplyRepository::stocked()
{
    std::vector<DrugId> drugs;
    m_connection.each("SELECT DISTINCT drug.id, drug.code FROM balance JOIN lot ON lot.id = balance.lot_id JOIN drug ON drug.id = lot.drug_id "
                      "WHERE balance.location = 'shelf' AND balance.quantity > 0 ORDER BY drug.code",
                      [&](const Row &row) { drugs.push_back(row.id<DrugId>(0)); });
    return drugs;
}

void SupplyRepository::addCase(DrugId drug, Quantity shown, const QString &note, const QDateTime &at, const QString &worker)
{
    m_connection.run("INSERT INTO not_supplied(at, drug_id, shown, note, operator) VALUES(?,?,?,?,?)", toIso(at), drug, shown, note, worker);
}

int SupplyRepository::casesSince(const QDate &day)
{
    return m_connection.first("SELECT COUNT(*) FROM not_supplied WHERE at >= ? AND shown > 0", [](const Row &row) { return row.number(0); }, day).value_or(0);
}

} // namespace yaogui
