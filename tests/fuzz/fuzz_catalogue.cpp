// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/CatalogueImport.h"
#include "tests/fuzz/Fuzz.h"

using namespace yaogui;

// A catalogue file. What was read is written and read again.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto import = CatalogueImport::parse(fuzz::input(data, size));
    if (!import)
        return 0;
    std::vector<Drug> drugs;
    for (const CatalogueLine &line : import->lines) {
        fuzz::require(line.drug.price.isPositive() && !line.drug.code.isEmpty(), "a drug has a price and a code");
        drugs.push_back(line.drug);
    }
    const auto again = CatalogueImport::parse(catalogueFile(drugs));
    fuzz::require(again && again->rejected.empty() && again->lines.size() == drugs.size(), "a file made here is taken whole");
    for (std::size_t i = 0; i < drugs.size(); ++i)
        fuzz::require(again->lines[i].drug == drugs[i], "a drug comes back as it was");
    return 0;
}
