// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/staff/ActLimit.h"

#include "core/policy/RuleShapes.h"
#include "core/staff/Act.h"
#include "core/staff/Operator.h"

#include <algorithm>

namespace yaogui {

namespace {

std::optional<ActLimit> figureFrom(const QString &text)
{
    if (text.endsWith(u'%')) {
        const auto percent = shapes::percentFrom(text.chopped(1));
        return percent ? std::optional(ActLimit{percent, {}}) : std::nullopt;
    }
    const Result<Money> amount = parseMoney(text);
    return amount && !amount->isNegative() ? std::optional(ActLimit{{}, *amount}) : std::nullopt;
}

} // namespace

bool mayHaveLimit(Act act)
{
    constexpr Act limited[] = {Act::Discount,  Act::Reprice, Act::VoidSale,     Act::RefundSale,
                               Act::OpenDrawer, Act::CashOut, Act::ApproveCount, Act::AdjustStock};
    return std::find(std::begin(limited), std::end(limited), act) != std::end(limited);
}

std::optional<ActLimits> actLimitsFrom(const QString &text)
{
    ActLimits limits;
    for (const QString &row : text.split(u',', Qt::SkipEmptyParts)) {
        const auto act = actFrom(row.section(u'.', 0, 0).trimmed());
        const auto post = postFrom(row.section(u'.', 1).section(u'=', 0, 0).trimmed());
        const auto figure = figureFrom(row.section(u'=', 1).trimmed());
        if (!act || !mayHaveLimit(*act) || !post || !figure)
            return {};
        limits[*act][*post] = *figure;
    }
    return limits;
}

} // namespace yaogui
