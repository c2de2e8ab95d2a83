// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a sale costs: members, discounts and prices changed at the counter.

#include "core/member/MemberOffice.h"
#include "core/sale/Checkout.h"
#include "core/staff/Permits.h"
#include "core/store/MemberRepository.h"
#include "core/store/TillRepository.h"

#include <algorithm>
#include <limits>

namespace yaogui {

namespace {

constexpr std::int64_t wholePercent = 10'000;             // basis points
const Price least = Price::ofUnits(10'000);               // a fen: below it is a gift

// Rounded up: nobody stays within a limit by a fraction.
Percent percentOff(Price retail, Price price)
{
    std::int64_t whole = retail.units(), off = whole - price.units();
    for (; off > std::numeric_limits<std::int64_t>::max() / wholePercent - 1; off /= 10)
        whole /= 10;
    return {static_cast<int>((off * wholePercent + whole - 1) / whole)};
}

Quantity agreedOn(const Basket &basket, DrugId drug)
{
    Quantity sum;
    for (const BasketLine &line : basket.lines())
        sum += line.changedPrice && line.drug.id == drug ? line.quantity : Quantity();
    return sum;
}

Price priceLess(Price retail, Percent off)
{
    const Price price = memberPriceOf(retail, std::nullopt, {off, 0});
    return off.basisPoints > 0 && price == retail ? Price() : price; // less than a fen would be left
}

} // namespace

Done Checkout::setMember(const QString &phoneOrNumber)
{
    YAOGUI_TRY(mayChange());
    YAOGUI_TRY_LET(MemberCard member, MemberOffice(m_store, m_clock).find(phoneOrNumber));
    m_draft.member = std::move(member);
    fallBack();
    return {};
}

Done Checkout::addMember(const QString &phone, const QString &name)
{
    YAOGUI_TRY(mayChange());
    YAOGUI_TRY_LET(MemberCard member, MemberOffice(m_store, m_clock).add(phone, name, m_worker.name));
    m_draft.member = std::move(member);
    fallBack();
    return {};
}

void Checkout::forgetMember()
{
    if (!m_draft.member || !mayChange())
        return;
    m_draft.member.reset();
    fallBack();
}

void Checkout::priceLines()
{
    Basket &basket = m_draft.basket;
    if (!m_draft.member) {
        basket.clearMemberPrices();
    } else {
        static_cast<void>(m_store.read([&](Connection &connection) -> Done { // unread, the line stays at retail until the next change
            MemberRepository members(connection, m_store.sealer());
            basket.setMemberPrices([&](const BasketLine &line) { return memberPriceOf(line.retail, members.price(line.drug.id), m_facts.members); });
            return {};
        }));
    }
    basket.price(m_draft.person.has_value());
}

void Checkout::endAgreedPrices(const Basket &before)
{
    const auto &lines = m_draft.basket.lines();
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const BasketLine &line = lines[at];
        if (!line.changedPrice || agreedOn(m_draft.basket, line.drug.id) <= agreedOn(before, line.drug.id))
            continue;
        Demand own = demand(Act::Reprice);
        own.percent = percentOff(line.retail, *line.changedPrice);
        const bool stands = m_store.read([&](Connection &connection) { return Permits(m_store, m_clock).check(connection, own, m_clock.now()); }).has_value();
        if (!stands)
            static_cast<void>(m_draft.basket.setChangedPrice(static_cast<int>(at) + 1, std::nullopt)); // its retail price fitted when it came
    }
}

Result<Price> Checkout::priceAfter(const PriceChange &change) const
{
    const auto &lines = m_draft.basket.lines();
    if (change.line < 1 || change.line > static_cast<int>(lines.size()))
        return refuse(ErrorCode::LineUnknown, {{"line", change.line}, {"lines", static_cast<int>(lines.size())}});
    const BasketLine &line = lines[static_cast<std::size_t>(change.line - 1)];
    if (m_draft.person && line.insurable())
        return refuse(ErrorCode::PriceFixed, {{"line", change.line}, {"drug", line.drug.genericName}});
    const bool whole = change.off && (change.off->basisPoints < 0 || change.off->basisPoints > wholePercent);
    const Price price = change.off && !whole ? priceLess(line.retail, *change.off) : change.price.value_or(Price::ofUnits(-1));
    if (price.isZero() && (line.drug.drugClass == DrugClass::Prescription || line.drug.drugClass == DrugClass::OtcA))
        return refuse(ErrorCode::GiftRefused, {{"line", change.line}, {"drug", line.drug.genericName}});
    if (price < least || price > line.retail)
        return refuse(ErrorCode::PriceLimit, {{"line", change.line}, {"most", toText(line.retail)}, {"least", toText(std::min(least, line.retail))}});
    return price;
}

Result<Demand> Checkout::demandOf(const PriceChange &change)
{
    YAOGUI_TRY_LET(const Price price, priceAfter(change));
    YAOGUI_TRY(keep());
    const BasketLine &line = m_draft.basket.lines()[static_cast<std::size_t>(change.line - 1)];
    Demand wanted = demand(change.off ? Act::Discount : Act::Reprice);
    wanted.subject += u'/' + line.drug.code + u'/' + toText(line.quantity); // lines are numbered anew, the drug stays
    wanted.percent = change.off.value_or(percentOff(line.retail, price));
    wanted.approval = change.approval;
    return wanted;
}

Done Checkout::changePrice(const PriceChange &change)
{
    constexpr qsizetype longestReason = 200;
    YAOGUI_TRY(mayChange());
    YAOGUI_TRY_LET(const Price price, priceAfter(change));
    const QString reason = change.reason.simplified().left(longestReason);
    if (reason.isEmpty())
        return refuse(ErrorCode::ReasonNeeded);
    YAOGUI_TRY_LET(const Demand wanted, demandOf(change));
    const SaleDraft before = m_draft;
    const auto line = [&]() -> const BasketLine & { return m_draft.basket.lines()[static_cast<std::size_t>(change.line - 1)]; };
    QJsonObject detail{{"line", change.line}, {"drug", line().drug.code}, {"retail", toText(line().retail)}, {"before", toText(line().price)},
                       {"basis_points", wanted.percent->basisPoints}, {"reason", reason}, {"approval", change.approval.value}};
    YAOGUI_TRY(m_draft.basket.setChangedPrice(change.line, price == line().retail ? std::nullopt : std::optional(price)));
    fallBack();
    detail["after"] = toText(line().price);
    const Done changed = Permits(m_store, m_clock).write(wanted, [&](Connection &connection) -> Done {
        const QDateTime now = m_clock.now();
        SaleRepository(connection, m_store.sealer()).keep(m_draft, now, m_worker.name.id, TillRepository(connection).openShift());
        AuditRepository(connection).append(now, m_worker.name.id, "sale.price_changed", QString::number(m_draft.id.value), detail);
        return {};
    });
    if (changed) {
        m_changed = false;
        return {};
    }
    m_draft = before;
    Error error = changed.error();
    error.details["line"] = change.line; // what a second person is asked to agree to
    error.details["drug"] = line().drug.genericName;
    error.details["quantity"] = toText(line().quantity);
    error.details["before"] = toText(line().price);
    error.details["after"] = toText(price);
    return refuse(error);
}

} // namespace yaogui
