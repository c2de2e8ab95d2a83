// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/rules/LineFacts.h"

#include <algorithm>
#include <limits>

namespace yaogui {

namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t onePack = 10'000; // of a Quantity

} // namespace

bool LineFacts::isIn(const std::vector<int> &some) const
{
    return std::any_of(some.begin(), some.end(), [&](int group) { return std::binary_search(groups.begin(), groups.end(), group); });
}

std::optional<int> LineFacts::lasts(Quantity packs) const
{
    if (!hasDirections() || !packHolds || packs.isNegative())
        return {};
    const Wide held = static_cast<Wide>(packs.units()) * packHolds->units() * frequency->inDays;
    const Wide days = held / (static_cast<Wide>(dose->amount.units()) * frequency->times * onePack);
    return static_cast<int>(std::min<Wide>(days, std::numeric_limits<int>::max()));
}

std::optional<Quantity> LineFacts::packsFor(int days) const
{
    if (!hasDirections() || !packHolds || !packHolds->isPositive() || days < 0)
        return {};
    const Wide taken = static_cast<Wide>(dose->amount.units()) * frequency->times * days;
    const Wide pack = static_cast<Wide>(packHolds->units()) * frequency->inDays;
    const Wide packs = (taken + pack - 1) / pack;
    constexpr Wide most = std::numeric_limits<std::int64_t>::max() / onePack;
    return packs > most ? std::nullopt : std::optional(Quantity::ofUnits(static_cast<std::int64_t>(packs) * onePack));
}

LineFacts factsOf(const RuleLine &line, int number, const std::vector<DrugGroup> &groups)
{
    LineFacts facts;
    facts.line = &line;
    facts.number = number;
    facts.dose = doseFrom(line.dose, line.doseUnit);
    facts.frequency = frequencyFrom(line.frequency);
    if (facts.dose)
        facts.packHolds = packHolds(line.drug, facts.dose->unit);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].has(line.drug))
            facts.groups.push_back(static_cast<int>(i));
    }
    return facts;
}

} // namespace yaogui
