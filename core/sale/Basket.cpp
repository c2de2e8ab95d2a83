// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/Basket.h"

#include <algorithm>

namespace yaogui {

namespace {

constexpr std::int64_t onePack = 10'000;
constexpr std::int64_t mostPacks = 10'000;

Quantity packs(std::int64_t count)
{
    return Quantity::ofUnits(count * onePack);
}

} // namespace

QStringList BasketLine::reportedCodes() const
{
    if (loose)
        return loose->reportedCode.isEmpty() ? QStringList() : QStringList(loose->reportedCode);
    QStringList texts;
    for (const BasketCode &code : codes)
        texts.append(code.text);
    return texts;
}

int BasketLine::codesNeeded() const
{
    return traced ? static_cast<int>(quantity.units() / onePack) : 0;
}

int BasketLine::codesHave() const
{
    int have = 0;
    for (const BasketCode &code : codes)
        have += code.boxes;
    return have;
}

Money Basket::total() const
{
    Money sum;
    for (const BasketLine &line : m_lines)
        sum += line.amount;
    return sum;
}

Money Basket::insuredTotal() const
{
    Money sum;
    for (const BasketLine &line : m_lines) {
        if (line.insurable())
            sum += line.amountAt(line.retail).value_or(line.amount);
    }
    return sum;
}

int Basket::lineOfCode(const QString &code) const
{
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const auto &codes = m_lines[i].codes;
        if (std::any_of(codes.begin(), codes.end(), [&](const BasketCode &known) { return known.text == code; }))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

Quantity Basket::quantityOf(DrugId drug) const
{
    Quantity sum;
    for (const BasketLine &line : m_lines) {
        if (line.drug.id == drug && !line.loose)
            sum += line.quantity;
    }
    return sum;
}

Quantity Basket::quantityOfLot(LotId lot) const
{
    Quantity sum;
    for (const BasketLine &line : m_lines) {
        if (line.lot && line.lot->id == lot && !line.loose)
            sum += line.quantity;
    }
    return sum;
}

int Basket::waitingLine() const
{
    const bool waits = m_touched >= 1 && m_touched <= static_cast<int>(m_lines.size())
        && m_lines[static_cast<std::size_t>(m_touched - 1)].waits();
    return waits ? m_touched : 0;
}

int Basket::findLine(DrugId drug, std::optional<LotId> lot) const
{
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const BasketLine &line = m_lines[i];
        if (line.drug.id == drug && !line.loose && line.lot.has_value() == lot.has_value() && (!lot || line.lot->id == *lot))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

int Basket::touch(std::size_t index)
{
    m_touched = static_cast<int>(index) + 1;
    return m_touched;
}

Price Basket::priceOf(const BasketLine &line) const
{
    if (m_insured && line.insurable())
        return line.retail;
    return std::min({line.retail, line.memberPrice.value_or(line.retail), line.changedPrice.value_or(line.retail)});
}

// Refused at its retail price, so that what a member has off never decides whether a line fits.
Done Basket::reprice(BasketLine &line) const
{
    YAOGUI_TRY(line.amountAt(line.retail));
    line.price = priceOf(line);
    YAOGUI_TRY_LET(line.amount, line.amountAt(line.price));
    return {};
}

void Basket::price(bool insured)
{
    m_insured = insured;
    for (BasketLine &line : m_lines)
        static_cast<void>(reprice(line)); // its retail price fitted when it came
}

void Basket::setMemberPrices(const std::function<Price(const BasketLine &)> &of)
{
    for (BasketLine &line : m_lines) {
        if (!line.memberPrice && !line.loose) // a member's price is a pack's
            line.memberPrice = of(line);
    }
}

void Basket::clearMemberPrices()
{
    for (BasketLine &line : m_lines)
        line.memberPrice.reset();
}

void Basket::takeNewPrices()
{
    for (BasketLine &line : m_lines) {
        if (!line.priceChanged())
            continue;
        line.retail = line.drug.price;
        line.memberPrice.reset();
        line.changedPrice.reset();
    }
}

Done Basket::setChangedPrice(int line, std::optional<Price> price)
{
    YAOGUI_TRY(checkLine(line));
    BasketLine &current = m_lines[static_cast<std::size_t>(line - 1)];
    current.changedPrice = price;
    m_touched = line;
    return reprice(current);
}

Result<int> Basket::addBox(const FoundBox &box)
{
    if (const int line = lineOfCode(box.code.text))
        return refuse(ErrorCode::TraceInBasket, {{"line", line}, {"trace_code", box.code.text}});
    if (const int waiting = waitingLine()) {
        const Drug &wanted = m_lines[static_cast<std::size_t>(waiting - 1)].drug;
        if (wanted.id != box.drug.id)
            return refuse(ErrorCode::TraceWrongDrug, {{"line", waiting}, {"line_drug", wanted.genericName}, {"box_drug", box.drug.genericName}});
    }
    Basket next = *this; // worked on a copy, so that a refusal changes nothing
    const Quantity count = packs(box.code.boxes);
    // A line of this drug that waits gives up one piece; the box decides the lot.
    for (std::size_t i = 0; i < next.m_lines.size(); ++i) {
        BasketLine &line = next.m_lines[i];
        if (line.drug.id != box.drug.id || !line.waits())
            continue;
        if (line.codes.empty() && (!line.lot || line.lot->id == box.lot.id || line.quantity == count)) {
            line.lot = box.lot;
            line.lotChoices = box.lotChoices;
        }
        if (line.lot && line.lot->id == box.lot.id && line.codesNeeded() - line.codesHave() >= box.code.boxes) {
            line.codes.push_back(box.code);
            const int touched = next.touch(i);
            *this = std::move(next);
            return touched;
        }
        // Never more than what still waits: pieces whose codes were scanned keep them.
        line.quantity -= std::min(count, packs(line.codesNeeded() - line.codesHave()));
        if (line.quantity.isPositive())
            YAOGUI_TRY(next.reprice(line));
        else
            next.m_lines.erase(next.m_lines.begin() + static_cast<std::ptrdiff_t>(i));
        break;
    }
    int number = next.findLine(box.drug.id, box.lot.id);
    if (number == 0) {
        BasketLine line;
        line.drug = box.drug;
        line.traced = true;
        line.lot = box.lot;
        line.retail = box.drug.price;
        line.lotChoices = box.lotChoices;
        next.m_lines.push_back(std::move(line));
        number = static_cast<int>(next.m_lines.size());
    }
    BasketLine &line = next.m_lines[static_cast<std::size_t>(number - 1)];
    line.quantity += count;
    if (line.quantity > packs(mostPacks))
        return refuse(ErrorCode::QuantityInvalid, {{"line", number}});
    line.codes.push_back(box.code);
    YAOGUI_TRY(next.reprice(line));
    next.touch(static_cast<std::size_t>(number - 1));
    *this = std::move(next);
    return number;
}

Result<int> Basket::addOne(const Drug &drug, bool traced, const std::vector<LotStock> &lots)
{
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].drug.id != drug.id || m_lines[i].loose)
            continue;
        YAOGUI_TRY(setQuantity(static_cast<int>(i) + 1, m_lines[i].quantity + packs(1), lots));
        return touch(i);
    }
    Basket next = *this;
    BasketLine line;
    line.drug = drug;
    line.traced = traced;
    line.retail = drug.price;
    next.m_lines.push_back(std::move(line));
    const int number = static_cast<int>(next.m_lines.size());
    YAOGUI_TRY(next.allocate(number, packs(1), lots));
    next.touch(static_cast<std::size_t>(number - 1));
    *this = std::move(next);
    return number;
}

Done Basket::checkLine(int line) const
{
    if (line < 1 || line > static_cast<int>(m_lines.size()))
        return refuse(ErrorCode::LineUnknown, {{"line", line}, {"lines", static_cast<int>(m_lines.size())}});
    return {};
}

int Basket::unitsOf(PackId pack) const
{
    for (const BasketLine &line : m_lines) {
        if (line.loose && line.loose->pack == pack)
            return line.loose->units;
    }
    return 0;
}

bool Basket::hasLoose() const
{
    return std::any_of(m_lines.begin(), m_lines.end(), [](const BasketLine &line) { return line.loose.has_value(); });
}

Result<int> Basket::addLoose(const Drug &drug, const OpenedPack &pack, int units, const QString &reportedCode)
{
    Basket next = *this;
    auto at = std::find_if(next.m_lines.begin(), next.m_lines.end(), [&](const BasketLine &line) { return line.loose && line.loose->pack == pack.id; });
    if (at == next.m_lines.end()) {
        BasketLine line;
        line.drug = drug;
        line.lot = LotStock{pack.lot, pack.lotText, pack.productionDate, pack.expiry, {}, {}, pack.blocked};
        line.retail = pack.unitPrice(drug.price);
        line.loose = LoosePart{pack.id, pack.number, 0, reportedCode};
        next.m_lines.push_back(std::move(line));
        at = next.m_lines.end() - 1;
    }
    at->loose->units += units;
    if (units < 1 || at->loose->units > pack.unitsLeft)
        return refuse(ErrorCode::PackNotOpened, {{"drug", drug.genericName}, {"lot", pack.lotText}, {"left", pack.unitsLeft}, {"wanted", at->loose->units}});
    at->quantity = pack.quantityOf(at->loose->units);
    YAOGUI_TRY(next.reprice(*at));
    if (!at->amount.isPositive() || !at->quantity.isPositive())
        return refuse(ErrorCode::QuantityInvalid, {{"drug", drug.genericName}, {"units", at->loose->units}});
    const int touched = next.touch(static_cast<std::size_t>(at - next.m_lines.begin()));
    *this = std::move(next);
    return touched;
}

void Basket::setLooseQuantity(int line, Quantity quantity)
{
    if (checkLine(line))
        m_lines[static_cast<std::size_t>(line - 1)].quantity = quantity;
}

void Basket::notePieces(DrugId drug, int doses, const QString &handling)
{
    for (BasketLine &line : m_lines) {
        if (line.drug.id == drug) {
            line.doses = doses;
            line.handling = handling;
        }
    }
}

Done Basket::setQuantity(int line, Quantity quantity, const std::vector<LotStock> &lots)
{
    YAOGUI_TRY(checkLine(line));
    if (m_lines[static_cast<std::size_t>(line - 1)].loose) // taken off and put in anew, with its label
        return refuse(ErrorCode::QuantityInvalid, {{"line", line}, {"quantity", toText(quantity)}});
    const BasketLine &current = m_lines[static_cast<std::size_t>(line - 1)];
    const bool wholePacks = current.drug.drugClass != DrugClass::HerbalPiece;
    if (!quantity.isPositive() || quantity > packs(mostPacks) || (wholePacks && quantity.units() % onePack != 0))
        return refuse(ErrorCode::QuantityInvalid, {{"line", line}, {"quantity", toText(quantity)}});
    Basket next = *this;
    YAOGUI_TRY(next.allocate(line, quantity, lots));
    next.touch(static_cast<std::size_t>(line - 1));
    *this = std::move(next);
    return {};
}

// Gives the line its quantity. A traced line's lot comes with its boxes; what bears no code is taken first expired first
// out, over several lots when one does not suffice (then as several lines).
Done Basket::allocate(int number, Quantity wanted, const std::vector<LotStock> &lots)
{
    const auto at = static_cast<std::size_t>(number - 1);
    Quantity available;
    for (const LotStock &lot : lots)
        available += lot.shelf;
    const Quantity others = quantityOf(m_lines[at].drug.id) - m_lines[at].quantity; // never a loose line's: setQuantity() refuses it
    if (others + wanted > available) {
        return refuse(ErrorCode::NotInStock, {{"line", number}, {"drug", m_lines[at].drug.code}, {"wanted", toText(others + wanted)},
                                              {"available", toText(available)}});
    }
    if (m_lines[at].traced) {
        BasketLine &line = m_lines[at];
        line.quantity = wanted;
        while (line.codesHave() > line.codesNeeded())
            line.codes.pop_back();
        if (line.codes.empty()) { // the next box decides the lot anew
            line.lot.reset();
            line.lotChoices.clear();
        }
        return reprice(line);
    }
    BasketLine model = m_lines[at]; // a line keeps the prices it came with
    model.lotChoices.clear();
    Quantity left = others + wanted;
    std::erase_if(m_lines, [&](const BasketLine &line) { return line.drug.id == model.drug.id && !line.loose; });
    auto place = std::min(at, m_lines.size());
    for (const LotStock &lot : lots) {
        const Quantity part = std::min(left, lot.shelf);
        if (!part.isPositive())
            continue;
        BasketLine line = model;
        line.lot = lot;
        line.quantity = part;
        YAOGUI_TRY(reprice(line));
        m_lines.insert(m_lines.begin() + static_cast<std::ptrdiff_t>(place++), std::move(line));
        left -= part;
    }
    return {};
}

Done Basket::chooseLot(int line, const QString &lot)
{
    YAOGUI_TRY(checkLine(line));
    BasketLine &current = m_lines[static_cast<std::size_t>(line - 1)];
    const auto found = std::find_if(current.lotChoices.begin(), current.lotChoices.end(), [&](const LotStock &choice) { return choice.lot == lot; });
    if (found == current.lotChoices.end())
        return refuse(ErrorCode::LotUnknown, {{"line", line}, {"lot", lot}});
    if (found->uncoded < current.quantity)
        return refuse(ErrorCode::NotInStock, {{"line", line}, {"lot", lot}, {"available", toText(found->uncoded)}});
    current.lot = *found;
    m_touched = line;
    return {};
}

Done Basket::setOwnPay(int line, bool ownPay)
{
    YAOGUI_TRY(checkLine(line));
    m_lines[static_cast<std::size_t>(line - 1)].ownPay = ownPay;
    m_touched = line;
    return {};
}

void Basket::serve(int line, const QString &assistant)
{
    if (!checkLine(line))
        return;
    const DrugId drug = m_lines[static_cast<std::size_t>(line - 1)].drug.id; // one drug of several lots is several lines
    for (BasketLine &other : m_lines) {
        if (other.drug.id == drug && other.assistant.isEmpty())
            other.assistant = assistant;
    }
}

Done Basket::remove(int line)
{
    YAOGUI_TRY(checkLine(line));
    m_lines.erase(m_lines.begin() + (line - 1));
    m_touched = 0;
    return {};
}

} // namespace yaogui
