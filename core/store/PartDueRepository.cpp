// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/PartDueRepository.h"

#include "core/base/Clock.h"

namespace yaogui {

Money PartDueRepository::of(SaleId sale)
{
    const auto missing = m_connection.first("SELECT COALESCE(cash, 0) - (SELECT COALESCE(SUM(amount), 0) FROM tender WHERE sale_id = sale.id) FROM sale "
                                            "WHERE id = ? AND state = 'settled'",
                                            [](const Row &row) { return row.money(0); }, sale);
    return missing.value_or(Money());
}

void PartDueRepository::note(SaleId sale, const QDateTime &now)
{
    if (!of(sale).isZero())
        m_connection.run("INSERT OR IGNORE INTO part_due(sale_id, since) VALUES(?, ?)", sale, toIso(now));
    else
        end(sale, now);
}

void PartDueRepository::end(SaleId sale, const QDateTime &now)
{
    m_connection.run("UPDATE part_due SET ended_at = ? WHERE sale_id = ? AND ended_at IS NULL", toIso(now), sale);
}

std::optional<SaleId> PartDueRepository::newest()
{
    return m_connection.first("SELECT MAX(sale_id) FROM part_due WHERE ended_at IS NULL HAVING COUNT(*) > 0", [](const Row &row) { return row.id<SaleId>(0); });
}

} // namespace yaogui
