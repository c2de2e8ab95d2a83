// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insurance/SaleState.h"

#include <optional>

namespace yaogui::torture {

/// A sale as a bystander sees it: what has happened to goods, request and money. Written from what happens in a shop, without the
/// table of states, so that the two can disagree.
class ShopTruth {
public:
    /// The name of what is true now; nothing when the facts contradict each other.
    [[nodiscard]] std::optional<SaleState> state() const;
    /// What is true after something happened in the shop that leads to `next`; nothing when nothing of the kind can happen.
    [[nodiscard]] std::optional<ShopTruth> led(SaleState next) const;
    /// Nothing can happen any more.
    [[nodiscard]] bool isOver() const;

private:
    enum class Event {
        PutAside, TakeUp, AskSplit, ChangeMind, Agree, Send, Booked, Refused, Silence,
        FoundBooked, FoundNothing, Undone, PayWithoutInsurance, BringBack
    };
    enum class Word { None, Awaited, Yes, No, Lost };

    [[nodiscard]] std::optional<ShopTruth> after(Event event) const;

    bool m_aside = false;       ///< the basket stands behind the counter
    bool m_splitKnown = false;
    bool m_agreed = false;      ///< the customer said yes
    Word m_word = Word::None;   ///< of the platform, to the one request
    bool m_goodsGone = false;   ///< over the counter
    bool m_takenBack = false;   ///< the booking, or goods and money
};

} // namespace yaogui::torture
