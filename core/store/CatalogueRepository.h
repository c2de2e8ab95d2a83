// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/Drug.h"
#include "core/catalogue/OpenStockImport.h"
#include "core/codes/CodeReading.h"
#include "core/store/Connection.h"

#include <optional>
#include <vector>

namespace yaogui {

/// Drugs and their trace prefixes. Use inside one Store::read or Store::write.
class CatalogueRepository {
public:
    explicit CatalogueRepository(Connection &connection) : m_connection(connection) {}

    /// Adds, or updates the drug of the same code; its prefixes become exactly the given ones.
    DrugId save(const Drug &drug);
    [[nodiscard]] std::optional<Drug> byId(DrugId id);
    [[nodiscard]] std::optional<Drug> byCode(const QString &code);
    [[nodiscard]] std::optional<Drug> byEan(const QString &ean);
    /// All drugs with this insurance code or approval number.
    [[nodiscard]] std::vector<Drug> byPublicCode(const QString &code);
    /// The drug whose prefix (or GTIN) the trace code begins with; the longest prefix wins.
    [[nodiscard]] std::optional<CodeOwner> ownerOfTraceCode(const QString &traceCode);
    /// The same of a text that was read: a GS1 one is known by its GTIN.
    [[nodiscard]] std::optional<CodeOwner> ownerOf(const CodeReading &reading);
    [[nodiscard]] std::optional<CodeOwner> ownerOfPrefix(const QString &prefix);
    [[nodiscard]] std::vector<Drug> all();

private:
    Drug withPrefixes(Drug drug);

    Connection &m_connection;
};

} // namespace yaogui
