// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Id.h"
#include "core/store/Connection.h"

#include <QDateTime>

#include <optional>

namespace yaogui {

/// Settled sales of which a part is still due, or of which too much was taken. Use inside one Store::read or Store::write.
class PartDueRepository {
public:
    explicit PartDueRepository(Connection &connection) : m_connection(connection) {}
    /// A settled sale whose tenders are in the journal: open from now on, or no longer.
    void note(SaleId sale, const QDateTime &now);
    /// What the journal says is missing, negative what is to be given back; zero when neither, or it is no settled sale.
    [[nodiscard]] Money of(SaleId sale);
    /// The sale was given back.
    void end(SaleId sale, const QDateTime &now);
    [[nodiscard]] std::optional<SaleId> newest();

private:
    Connection &m_connection;
};

} // namespace yaogui
