// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ledger/OpenedPack.h"
#include "core/store/Connection.h"

#include <optional>
#include <vector>

namespace yaogui {

/// Opened packs and the parts out of them. What is left is kept, not summed. Use inside one Store::read or Store::write.
class PackRepository {
public:
    explicit PackRepository(Connection &connection) : m_connection(connection) {}

    /// `pack` without its id.
    PackId add(const OpenedPack &pack);
    [[nodiscard]] std::optional<OpenedPack> byId(PackId id);
    [[nodiscard]] std::optional<OpenedPack> byNumber(const QString &number);
    [[nodiscard]] std::optional<OpenedPack> byCode(const QString &traceCode);
    /// Of a drug with something left, what is to be used first in front.
    [[nodiscard]] std::vector<OpenedPack> open(DrugId drug);
    /// Of a lot with something left.
    [[nodiscard]] std::vector<OpenedPack> openOfLot(LotId lot);
    /// The newest first, the empty ones too.
    [[nodiscard]] std::vector<OpenedPack> newest(int most);
    /// Units above zero come back into the pack, below zero leave it; the quantity likewise.
    void addPart(PackId pack, int units, Quantity quantity, const QString &document, const QDateTime &at, const QString &worker);

private:
    Connection &m_connection;
};

} // namespace yaogui
