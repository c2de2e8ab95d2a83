// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/PlanRepository.h"

#include <algorithm>

namespace yaogui {

std::map<DrugId, Quantity> PlanRepository::soldSince(const QString &moment)
{
    std::map<DrugId, Quantity> sold;
    m_connection.each("SELECT lot.drug_id, SUM(CASE m.to_location WHEN 'customer' THEN m.quantity ELSE -m.quantity END) FROM movement m "
                      "JOIN lot ON lot.id = m.lot_id WHERE m.at >= ? AND (m.to_location = 'customer' OR m.from_location = 'customer') "
                      "GROUP BY lot.drug_id",
                      [&](const Row &row) { sold[row.id<DrugId>(0)] = row.quantity(1); }, moment);
    return sold;
}

Quantity PlanRepository::goodStock(DrugId drug, const QDate &today)
{
    return m_connection
        .first("SELECT COALESCE(SUM(b.quantity), 0) FROM lot JOIN balance b ON b.lot_id = lot.id AND b.location IN ('shelf', 'receiving') "
               "WHERE lot.drug_id = ? AND lot.expiry > ? AND lot.blocked IS NULL",
               [](const Row &row) { return row.quantity(0); }, drug, today)
        .value_or(Quantity());
}

std::vector<PlanRepository::Source> PlanRepository::sources(DrugId drug)
{
    std::vector<Source> sources;
    m_connection.each("SELECT r.supplier_id, l.cost FROM receipt_line l JOIN receipt r ON r.id = l.receipt_id WHERE l.drug_id = ? AND r.state = 'posted' "
                      "ORDER BY l.receipt_id DESC LIMIT 20",
                      [&](const Row &row) {
                          const SupplierId supplier = row.id<SupplierId>(0);
                          if (std::none_of(sources.begin(), sources.end(), [&](const Source &known) { return known.supplier == supplier; }))
                              sources.push_back({supplier, row.price(1)});
                      },
                      drug);
    return sources;
}

} // namespace yaogui
