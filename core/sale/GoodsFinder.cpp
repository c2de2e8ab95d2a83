// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/GoodsFinder.h"

#include "core/codes/CheckDigits.h"
#include "core/codes/TraceText.h"
#include "core/ledger/MayLeave.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/LedgerRepository.h"

#include <algorithm>

namespace yaogui {

namespace {

constexpr qsizetype longestTraceCode = 100;

bool looksLikeTrace(const CodeReading &reading)
{
    const auto is = [&](CodeKind kind) { return reading.kind == kind; };
    return is(CodeKind::Trace) || is(CodeKind::TraceOther) || (is(CodeKind::Gs1) && !reading.fields.serial.isEmpty());
}

QDate expiryOfBox(const CodeReading &reading)
{
    return reading.fields.expiry;
}

} // namespace

QString GoodsFinder::traceText(const CodeReading &reading)
{
    return traceTextOf(reading);
}

Result<std::vector<FoundBox>> GoodsFinder::boxes(const CodeReading &reading, const Basket &basket)
{
    const QString code = traceText(reading);
    if (const int line = basket.lineOfCode(code))
        return refuse(ErrorCode::TraceInBasket, {{"line", line}, {"trace_code", code}});
    const std::vector<BoxFacts> inside = code.isEmpty() ? std::vector<BoxFacts>() : LedgerRepository(m_connection).boxesInside(code);
    std::vector<FoundBox> found;
    if (inside.empty()) {
        YAOGUI_TRY_LET(const std::optional<FoundBox> one, box(reading, basket));
        if (one)
            found.push_back(*one);
        return found;
    }
    for (const BoxFacts &facts : inside) {
        if (basket.lineOfCode(facts.traceCode))
            return refuse(ErrorCode::BoxInsideCase, {{"trace_code", facts.traceCode}, {"case", code}});
        if (facts.state != BoxState::Shelf)
            continue;
        YAOGUI_TRY_LET(FoundBox one, knownBox(facts));
        found.push_back(std::move(one));
    }
    if (found.empty())
        YAOGUI_TRY(knownBox(inside.front())); // why none of them can be had
    return found;
}

Result<std::optional<FoundBox>> GoodsFinder::box(const CodeReading &reading, const Basket &basket)
{
    const QString code = traceText(reading);
    if (code.isEmpty() || code.size() > longestTraceCode)
        return std::optional<FoundBox>();
    if (const auto facts = LedgerRepository(m_connection).box(code))
        return knownBox(*facts).map([](FoundBox found) { return std::optional(std::move(found)); });
    if (!looksLikeTrace(reading))
        return std::optional<FoundBox>();

    CatalogueRepository catalogue(m_connection);
    std::optional<Drug> drug;
    int boxes = 1;
    if (const auto owner = catalogue.ownerOf(reading)) {
        drug = catalogue.byId(owner->drug);
        boxes = owner->boxes;
    } else if (const int waiting = basket.waitingLine()) {
        // A supplier whose prefixes nobody told us: the clerk says by the waiting line what the box is.
        const Drug &wanted = basket.lines()[static_cast<std::size_t>(waiting - 1)].drug;
        if (wanted.prefixes.empty())
            drug = wanted;
    }
    if (!drug)
        return refuse(ErrorCode::CodeUnknown, {{"text", code.left(40)}, {"kind", toText(reading.kind)}});
    return newBox(code, *drug, boxes, reading, basket).map([](FoundBox found) { return std::optional(std::move(found)); });
}

Result<FoundBox> GoodsFinder::knownBox(const BoxFacts &facts)
{
    YAOGUI_TRY(mayLeave(facts, m_sale));
    const auto drug = CatalogueRepository(m_connection).byId(facts.drug);
    const auto lot = LedgerRepository(m_connection).lot(facts.lot);
    if (!drug || !lot)
        return refuse(ErrorCode::LedgerBroken, {{"what", "box without drug or lot"}, {"subject", facts.traceCode}});
    YAOGUI_TRY(mayLeave(*lot, m_today, drug->genericName));
    YAOGUI_TRY(notRecalled(facts.traceCode, *drug));
    return FoundBox{*drug, *lot, {facts.traceCode, facts.boxes}, false, {}};
}

Done GoodsFinder::notRecalled(const QString &code, const Drug &drug)
{
    if (const auto recall = LedgerRepository(m_connection).recallOf(code))
        return refuse(ErrorCode::GoodsBlocked, {{"trace_code", code}, {"recall", *recall}, {"drug", drug.genericName}});
    return {};
}

Result<FoundBox> GoodsFinder::newBox(const QString &code, const Drug &drug, int boxes, const CodeReading &reading, const Basket &basket)
{
    const QDate printed = expiryOfBox(reading);
    if (printed.isValid() && TraceRules::isExpired(printed, m_today))
        return refuse(ErrorCode::Expired, {{"lot", reading.fields.lot}, {"expiry", printed.toString(Qt::ISODate)}, {"drug", drug.genericName}});
    YAOGUI_TRY(notRecalled(code, drug));
    YAOGUI_TRY_LET(const std::vector<LotStock> lots, sellableLots(drug));
    FoundBox found{drug, {}, {code, boxes}, true, {}};
    const Quantity count = Quantity::ofUnits(boxes * 10'000LL);
    for (const LotStock &lot : lots) {
        const bool sameLot = reading.fields.lot.isEmpty() || reading.fields.lot == lot.lot;
        // Boxes whose codes are known are not this one; of the others some may stand in the basket already.
        Quantity firstSeenInBasket;
        for (const BasketLine &line : basket.lines()) {
            if (line.lot && line.lot->id == lot.id && !line.lotChoices.empty())
                firstSeenInBasket += line.quantity;
        }
        if (sameLot && lot.uncoded - firstSeenInBasket >= count && lot.shelf - basket.quantityOfLot(lot.id) >= count)
            found.lotChoices.push_back(lot);
    }
    if (found.lotChoices.empty())
        return refuse(ErrorCode::NotInStock, {{"drug", drug.code}, {"name", drug.genericName}, {"trace_code", code}});
    found.lot = found.lotChoices.front();
    return found;
}

Result<std::vector<LotStock>> GoodsFinder::sellableLots(const Drug &drug)
{
    std::vector<LotStock> lots = LedgerRepository(m_connection).lots(drug.id);
    std::erase_if(lots, [](const LotStock &lot) { return !lot.shelf.isPositive(); });
    const bool hadStock = !lots.empty();
    const LotStock oldest = hadStock ? lots.front() : LotStock();
    std::erase_if(lots, [&](const LotStock &lot) { return !mayLeave(lot, m_today, drug.genericName); });
    if (lots.empty() && hadStock)
        YAOGUI_TRY(mayLeave(oldest, m_today, drug.genericName));
    if (lots.empty())
        return refuse(ErrorCode::NotInStock, {{"drug", drug.code}, {"name", drug.genericName}, {"available", "0"}});
    return lots;
}

DrugHit GoodsFinder::hitOf(const Drug &drug)
{
    DrugHit hit{drug, {}, {}, false};
    if (const auto lots = sellableLots(drug)) {
        for (const LotStock &lot : *lots)
            hit.stock += lot.shelf;
        hit.nearestExpiry = lots->front().expiry.toString(Qt::ISODate);
        hit.nearExpiry = m_policy.trace.isNearExpiry(lots->front().expiry, m_today);
    }
    return hit;
}

std::vector<DrugHit> GoodsFinder::search(const DrugSearch &index, const QString &text, int most)
{
    CatalogueRepository catalogue(m_connection);
    std::vector<DrugHit> hits;
    for (const DrugId id : index.find(text)) {
        if (const auto drug = catalogue.byId(id))
            hits.push_back(hitOf(*drug));
    }
    std::stable_partition(hits.begin(), hits.end(), [](const DrugHit &hit) { return hit.stock.isPositive(); });
    if (hits.size() > static_cast<std::size_t>(most))
        hits.erase(hits.begin() + most, hits.end());
    return hits;
}

Result<Drug> GoodsFinder::drug(const CodeReading &reading)
{
    CatalogueRepository catalogue(m_connection);
    std::optional<Drug> drug = catalogue.byCode(reading.text);
    if (!drug)
        drug = catalogue.byEan(reading.text);
    if (!drug && reading.fields.gtin.startsWith(u'0'))
        drug = catalogue.byEan(reading.fields.gtin.mid(1));
    if (!drug) {
        const QString &approval = reading.fields.approvalNumber;
        const std::vector<Drug> drugs = catalogue.byPublicCode(approval.isEmpty() ? reading.text : approval);
        if (drugs.size() == 1)
            drug = drugs.front();
    }
    if (!drug)
        return refuse(ErrorCode::CodeUnknown, {{"text", reading.text.left(40)}, {"kind", toText(reading.kind)}});
    return *drug;
}

} // namespace yaogui
