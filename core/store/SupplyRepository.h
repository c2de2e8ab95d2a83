// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"
#include "core/base/Id.h"
#include "core/store/Connection.h"

#include <QDateTime>

#include <vector>

namespace yaogui {

/// What the public query rests on, and when it was wrong (not_supplied). Use inside one Store::read or Store::write.
class SupplyRepository {
public:
    explicit SupplyRepository(Connection &connection) : m_connection(connection) {}

    /// Drugs with anything on the shelf, by code.
    [[nodiscard]] std::vector<DrugId> stocked();
    void addCase(DrugId drug, Quantity shown, const QString &note, const QDateTime &at, const QString &worker);
    [[nodiscard]] int casesSince(const QDate &day);

private:
    Connection &m_connection;
};

} // namespace yaogui
