// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/torture/ShopTruth.h"

namespace yaogui::torture {

std::optional<SaleState> ShopTruth::state() const
{
    if (m_aside)
        return m_splitKnown ? std::nullopt : std::optional(SaleState::Held);
    if (m_goodsGone)
        return m_takenBack ? SaleState::Refunded : m_word == Word::Yes ? SaleState::Settled : SaleState::Paid;
    switch (m_word) {
    case Word::Awaited: return SaleState::Sent;
    case Word::No: return SaleState::Refused;
    case Word::Lost: return m_takenBack ? SaleState::Reversed : SaleState::Unknown;
    case Word::Yes: return std::nullopt; // settled, and the goods still here
    case Word::None: break;
    }
    if (!m_splitKnown)
        return m_agreed ? std::nullopt : std::optional(SaleState::Open); // nobody agrees to what he does not know
    return m_agreed ? SaleState::Confirmed : SaleState::Presettled;
}

std::optional<ShopTruth> ShopTruth::after(Event event) const
{
    ShopTruth then = *this;
    const bool atCounter = !m_aside && !m_goodsGone && m_word == Word::None;
    const bool inDoubt = m_word == Word::Lost && !m_takenBack && !m_goodsGone;
    bool can = false;
    switch (event) {
    case Event::PutAside: can = atCounter && !m_splitKnown; then.m_aside = true; break;
    case Event::TakeUp: can = m_aside; then.m_aside = false; break;
    case Event::AskSplit: can = atCounter && !m_splitKnown; then.m_splitKnown = true; break;
    case Event::ChangeMind: can = atCounter && m_splitKnown; then.m_splitKnown = then.m_agreed = false; break;
    case Event::Agree: can = atCounter && m_splitKnown && !m_agreed; then.m_agreed = true; break;
    case Event::Send: can = atCounter && m_agreed; then.m_word = Word::Awaited; break;
    case Event::Booked: can = m_word == Word::Awaited; then.m_word = Word::Yes; then.m_goodsGone = true; break;
    case Event::Refused: can = m_word == Word::Awaited; then.m_word = Word::No; break;
    case Event::Silence: can = m_word == Word::Awaited; then.m_word = Word::Lost; break;
    case Event::FoundBooked: can = inDoubt; then.m_word = Word::Yes; then.m_goodsGone = true; break;
    case Event::FoundNothing: can = inDoubt; then.m_word = Word::No; break;
    case Event::Undone: can = inDoubt; then.m_takenBack = true; break;
    case Event::PayWithoutInsurance: can = atCounter && !m_splitKnown; then.m_goodsGone = true; break;
    case Event::BringBack: can = m_goodsGone && !m_takenBack; then.m_takenBack = true; break;
    }
    return can ? std::optional(then) : std::nullopt;
}

std::optional<ShopTruth> ShopTruth::led(SaleState next) const
{
    for (int event = 0; event <= static_cast<int>(Event::BringBack); ++event) {
        const auto then = after(static_cast<Event>(event));
        if (then && then->state() == next)
            return then;
    }
    return std::nullopt;
}

bool ShopTruth::isOver() const
{
    for (int event = 0; event <= static_cast<int>(Event::BringBack); ++event) {
        if (after(static_cast<Event>(event)))
            return false;
    }
    return true;
}

} // namespace yaogui::torture
