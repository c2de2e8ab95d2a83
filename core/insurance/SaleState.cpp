// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/SaleState.h"

#include <array>
#include <utility>

namespace yaogui {

namespace {

using enum SaleState;

constexpr std::array<std::pair<SaleState, const char16_t *>, 11> names = {{
    {Open, u"open"},
    {Held, u"held"},
    {Presettled, u"presettled"},
    {Confirmed, u"confirmed"},
    {Sent, u"sent"},
    {Unknown, u"unknown"},
    {Settled, u"settled"},
    {Paid, u"paid"},
    {Reversed, u"reversed"},
    {Refunded, u"refunded"},
    {Refused, u"refused"},
}};

// Every arrow there is. What is not here does not happen.
constexpr std::array<std::pair<SaleState, SaleState>, 16> arrows = {{
    {Open, Held},
    {Held, Open},
    {Open, Presettled},
    {Presettled, Open},
    {Presettled, Confirmed},
    {Confirmed, Open},
    {Confirmed, Sent},
    {Open, Paid},
    {Sent, Settled},
    {Sent, Refused},
    {Sent, Unknown},
    {Unknown, Settled},
    {Unknown, Reversed},
    {Unknown, Refused},
    {Settled, Refunded},
    {Paid, Refunded},
}};

} // namespace

QString toText(SaleState state)
{
    for (const auto &[value, name] : names) {
        if (value == state)
            return QString::fromUtf16(name);
    }
    return {};
}

std::optional<SaleState> saleStateFrom(const QString &text)
{
    for (const auto &[value, name] : names) {
        if (text == QStringView(name))
            return value;
    }
    return std::nullopt;
}

bool mayFollow(SaleState from, SaleState to)
{
    for (const auto &arrow : arrows) {
        if (arrow.first == from && arrow.second == to)
            return true;
    }
    return false;
}

Done checkTransition(SaleState from, SaleState to)
{
    if (!mayFollow(from, to))
        return refuse(ErrorCode::TransitionRefused, {{"from", toText(from)}, {"to", toText(to)}});
    return {};
}

Done SaleStage::moveTo(SaleState next)
{
    YAOGUI_TRY(checkTransition(m_state, next));
    m_state = next;
    return {};
}

} // namespace yaogui
