// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/OpenStockImport.h"
#include "tests/fuzz/Fuzz.h"

#include <QSet>

using namespace yaogui;

namespace {

// A shop of two drugs: T-1 comes in packs, T-2 by weight. Codes beginning 81 are T-1's, one of them is a box already.
StockDirectory shop()
{
    const auto drugByCode = [](const QString &code) -> std::optional<Drug> {
        Drug drug;
        drug.id = DrugId{code == u"T-1" ? 1 : 2};
        drug.code = code;
        drug.drugClass = code == u"T-1" ? DrugClass::OtcA : DrugClass::HerbalPiece;
        return code.startsWith(u"T-") ? std::optional(drug) : std::nullopt;
    };
    const auto owner = [](const QString &code) { return code.startsWith(u"81") ? std::optional(CodeOwner{DrugId{1}, 10}) : std::nullopt; };
    return {drugByCode, owner, [](const QString &code) { return code == u"81000010000000000001"; }};
}

} // namespace

// A file of opening stock.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto import = OpenStockImport::parse(fuzz::input(data, size), shop());
    if (!import)
        return 0;
    QSet<QString> codes;
    for (const OpenStockLine &line : import->lines) {
        fuzz::require(line.quantity.isPositive() && !line.cost.isNegative(), "stock is more than nothing");
        fuzz::require(line.expiry.isValid() && !line.lot.isEmpty(), "stock has a lot and an expiry");
        for (const QString &code : line.traceCodes) {
            fuzz::require(!code.isEmpty() && code.size() <= 100 && !codes.contains(code), "a trace code comes once");
            codes.insert(code);
        }
    }
    return 0;
}
