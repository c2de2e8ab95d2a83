// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/Drug.h"
#include "core/ledger/Stocktake.h"
#include "core/store/StocktakeRepository.h"

#include <tl/expected.hpp>

namespace yaogui {

/// Reads one entry of a count against the books of this moment. Inside one transaction.
class CountReading {
public:
    CountReading(Connection &connection, const Stocktake &stocktake, QString worker)
        : m_connection(connection), m_stocktake(stocktake), m_worker(std::move(worker))
    {
    }
    /// The count to keep, or why not (RefusedEntry, without its number).
    [[nodiscard]] tl::expected<StocktakeRepository::Count, RefusedEntry> take(const CountEntry &entry);

private:
    tl::expected<Drug, RefusedEntry> drugOf(const CountEntry &entry);
    tl::expected<LotId, RefusedEntry> lotOf(const CountEntry &entry, const Drug &drug);
    tl::expected<qint64, RefusedEntry> boxesOf(const CountEntry &entry, LotId lot);

    Connection &m_connection;
    const Stocktake &m_stocktake;
    QString m_worker;
};

} // namespace yaogui
