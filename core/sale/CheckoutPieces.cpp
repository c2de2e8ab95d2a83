// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is sold in less than a pack: units of an opened one, and herbal pieces by weight.

#include "core/sale/Checkout.h"
#include "core/sale/GoodsFinder.h"
#include "core/sale/LooseSale.h"
#include "core/store/CatalogueRepository.h"

#include <algorithm>

namespace yaogui {

namespace {

Result<Drug> drugOf(Connection &connection, const QString &code)
{
    const auto drug = CatalogueRepository(connection).byCode(code);
    return drug ? Result<Drug>(*drug) : refuse(ErrorCode::CodeUnknown, {{"text", code.left(40)}});
}

} // namespace

Result<int> Checkout::addLoose(const QString &drugCode, int units)
{
    YAOGUI_TRY(mayChange());
    Basket after = m_draft.basket;
    YAOGUI_TRY_LET(const Drug drug, m_store.read([&](Connection &connection) { return drugOf(connection, drugCode); }));
    YAOGUI_TRY(mayAdd(drug));
    YAOGUI_TRY_LET(const int line, m_store.read([&](Connection &connection) {
        return LooseSale(connection).addTo(after, drug, units, m_rules.policy.trace, m_clock.today());
    }));
    m_draft.basket = std::move(after);
    m_draft.basket.serve(line, assistant());
    fallBack();
    return line;
}

Result<int> Checkout::addPieces(const QString &drugCode, int doses, Quantity grams, const QString &handling)
{
    constexpr int mostDoses = 365;
    constexpr qsizetype longestHandling = 40;
    YAOGUI_TRY_LET(const Drug drug, m_store.read([&](Connection &connection) { return drugOf(connection, drugCode); }));
    if (drug.drugClass != DrugClass::HerbalPiece || doses < 1 || doses > mostDoses || !grams.isPositive() || grams > Quantity::ofUnits(10'000 * 10'000LL)
        || handling.size() > longestHandling)
        return refuse(ErrorCode::WeightInvalid, {{"drug", drug.genericName}, {"doses", doses}, {"grams", toText(grams)}});
    const auto &lines = m_draft.basket.lines();
    const auto twice = std::find_if(lines.begin(), lines.end(), [&](const BasketLine &line) { return line.drug.id == drug.id && line.doses > 0; });
    if (twice != lines.end()) // more of it, or another weight? That is for who weighs to say
        return refuse(ErrorCode::BoxTwice, {{"drug", drug.genericName}, {"doses", twice->doses}});
    const SaleDraft before = m_draft;
    const auto added = [&]() -> Result<int> {
        YAOGUI_TRY_LET(const int line, add(drugCode));
        YAOGUI_TRY(setQuantity(line, Quantity::ofUnits(grams.units() * doses)));
        m_draft.basket.notePieces(drug.id, doses, handling.simplified());
        return line;
    }();
    if (!added)
        m_draft = before;
    return added;
}

} // namespace yaogui
