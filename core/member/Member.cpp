// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/member/Member.h"

#include <algorithm>

namespace yaogui {

namespace {

constexpr std::int64_t wholePercent = 10'000; // basis points
constexpr std::int64_t fen = 10'000;          // units of a Price

} // namespace

Price memberPriceOf(Price retail, const std::optional<Price> &own, const MemberRules &rules)
{
    if (own)
        return std::min(retail, *own);
    const std::int64_t kept = wholePercent - std::clamp<std::int64_t>(rules.discount.basisPoints, 0, wholePercent);
    // In two parts: the whole price times ten thousand would not fit.
    const std::int64_t units = retail.units() / wholePercent * kept + retail.units() % wholePercent * kept / wholePercent;
    const std::int64_t rounded = (units + fen / 2) / fen * fen;
    return rounded < fen ? retail : std::min(retail, Price::ofUnits(rounded));
}

qint64 pointsFor(Money paid, const MemberRules &rules)
{
    constexpr std::int64_t fenOfYuan = 100;
    return rules.yuanPerPoint > 0 && paid.isPositive() ? paid.units() / (fenOfYuan * rules.yuanPerPoint) : 0;
}

} // namespace yaogui
