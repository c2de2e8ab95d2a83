// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"
#include "core/ledger/Supplier.h"
#include "core/store/Connection.h"

#include <map>
#include <vector>

namespace yaogui {

/// What a purchase plan asks of the ledger. Use inside one Store::read or Store::write.
class PlanRepository {
public:
    explicit PlanRepository(Connection &connection) : m_connection(connection) {}

    /// Sold less what came back since that moment (ISO), by drug.
    [[nodiscard]] std::map<DrugId, Quantity> soldSince(const QString &moment);
    /// On the shelf or received, of lots that last beyond `today` and that nothing blocks.
    [[nodiscard]] Quantity goodStock(DrugId drug, const QDate &today);
    struct Source {
        SupplierId supplier;
        Price cost;
    };
    /// Who brought the drug, newest delivery first, each supplier once; of the last few deliveries.
    [[nodiscard]] std::vector<Source> sources(DrugId drug);

private:
    Connection &m_connection;
};

} // namespace yaogui
