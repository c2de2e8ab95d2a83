// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/PurchaseOrder.h"

#include <algorithm>
#include <array>
#include <utility>

namespace yaogui {

namespace {

template <typename State, std::size_t N> using Names = std::array<std::pair<State, const char *>, N>;

template <typename State, std::size_t N> QString nameOf(const Names<State, N> &names, State state)
{
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto &row) { return row.first == state; });
    return found == names.end() ? QString() : QString::fromLatin1(found->second);
}

/// A text nobody knows is the last state: the one in which nothing more is done.
template <typename State, std::size_t N> State stateOf(const Names<State, N> &names, const QString &text)
{
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto &row) { return text == QLatin1String(row.second); });
    return found == names.end() ? names.back().first : found->first;
}

constexpr Names<PurchaseState, 5> purchaseStates{{{PurchaseState::Draft, "draft"}, {PurchaseState::Placed, "placed"},
                                                  {PurchaseState::PartDelivered, "part_delivered"}, {PurchaseState::Delivered, "delivered"},
                                                  {PurchaseState::Cancelled, "cancelled"}}};
constexpr Names<OrderSending, 4> sendings{{{OrderSending::NotSent, "not_sent"}, {OrderSending::Sending, "sending"},
                                           {OrderSending::Taken, "taken"}, {OrderSending::Refused, "refused"}}};
constexpr Names<ShortageState, 4> shortageStates{{{ShortageState::Open, "open"}, {ShortageState::Ordered, "ordered"},
                                                  {ShortageState::Filled, "filled"}, {ShortageState::Dropped, "dropped"}}};

constexpr std::pair<PurchaseState, PurchaseState> ways[] = {
    {PurchaseState::Draft, PurchaseState::Placed},         {PurchaseState::Draft, PurchaseState::Cancelled},
    {PurchaseState::Placed, PurchaseState::PartDelivered}, {PurchaseState::Placed, PurchaseState::Delivered},
    {PurchaseState::Placed, PurchaseState::Cancelled},     {PurchaseState::PartDelivered, PurchaseState::PartDelivered},
    {PurchaseState::PartDelivered, PurchaseState::Delivered}, {PurchaseState::PartDelivered, PurchaseState::Cancelled},
};

} // namespace

QString toText(PurchaseState state)
{
    return nameOf(purchaseStates, state);
}

PurchaseState purchaseStateFrom(const QString &text)
{
    return stateOf(purchaseStates, text);
}

bool mayBecome(PurchaseState from, PurchaseState to)
{
    return std::find(std::begin(ways), std::end(ways), std::pair(from, to)) != std::end(ways);
}

QString toText(OrderSending sending)
{
    return nameOf(sendings, sending);
}

OrderSending orderSendingFrom(const QString &text)
{
    return stateOf(sendings, text);
}

QString toText(ShortageState state)
{
    return nameOf(shortageStates, state);
}

ShortageState shortageStateFrom(const QString &text)
{
    return stateOf(shortageStates, text);
}

} // namespace yaogui
