// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/rules/LineFacts.h"
#include "tests/fuzz/Fuzz.h"

using namespace yaogui;

// Four lines: dose, its unit, frequency, specification; what is reckoned from them is never negative.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray rest = fuzz::input(data, size);
    RuleLine line;
    line.dose = QString::fromUtf8(fuzz::takeLine(rest));
    line.doseUnit = QString::fromUtf8(fuzz::takeLine(rest));
    line.frequency = QString::fromUtf8(fuzz::takeLine(rest));
    line.drug.spec = QString::fromUtf8(rest);
    line.drug.unit = QStringLiteral("盒");
    line.quantity = Quantity::ofUnits(3'0000);
    const LineFacts facts = factsOf(line, 1, {});
    fuzz::require(!facts.dose || (facts.dose->amount.isPositive() && !facts.dose->unit.isEmpty()), "a dose is something of something");
    fuzz::require(!facts.frequency || (facts.frequency->times > 0 && facts.frequency->inDays > 0), "a frequency is at least once");
    fuzz::require(!facts.packHolds || !facts.packHolds->isNegative(), "a pack holds no less than nothing");
    const auto days = facts.lasts(line.quantity);
    const auto packs = facts.packsFor(30);
    fuzz::require(!days || *days >= 0, "it lasts no less than no day");
    fuzz::require(!packs || packs->isPositive(), "thirty days take a pack");
    if (facts.dose)
        fuzz::require(massOf(line.drug, *facts.dose).value_or(Quantity()) >= Quantity(), "mass");
    return 0;
}
