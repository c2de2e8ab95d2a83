// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/rules/RuleSheet.h"

#include <algorithm>

namespace yaogui {

namespace {

constexpr Quantity onePack = Quantity::ofUnits(10'000);
constexpr int daysOfWeek = 7;

QJsonObject directionsOf(const RuleLine &line)
{
    return {{"dose", QString(line.dose + line.doseUnit).left(40)}, {"frequency", line.frequency.left(40)}, {"spec", line.drug.spec}};
}

/// Says what keeps a rule from reckoning with the line; true: nothing does.
bool canReckon(const MedicationRule &rule, const LineFacts &facts, RuleSheet &sheet)
{
    if (!facts.hasDirections())
        sheet.sayUnknown(rule, "DIRECTIONS_UNREADABLE", facts.number, directionsOf(*facts.line));
    else if (!facts.packHolds)
        sheet.sayUnknown(rule, "PACK_UNKNOWN", facts.number, directionsOf(*facts.line));
    return facts.hasDirections() && facts.packHolds;
}

QString milligrams(Quantity micrograms) { return toText(Quantity::ofUnits(micrograms.units() / 1'000)) + QStringLiteral(" mg"); }

/// Taken on one day, in µg.
Quantity dailyOf(Quantity mass, const Frequency &frequency)
{
    const int timesADay = (frequency.times + frequency.inDays - 1) / frequency.inDays; // twice a week: one dose on its day
    return Quantity::ofUnits(mass.units() * timesADay);
}

void checkDoseOf(const MedicationRule &rule, const LineFacts &facts, RuleSheet &sheet)
{
    const RuleQuestion &asked = sheet.asked();
    if ((rule.ages.from || rule.ages.below) && !asked.birth.isValid()) {
        sheet.sayUnknown(rule, "BIRTH_UNKNOWN", facts.number);
        return;
    }
    if (!rule.ages.contains(asked.birth, sheet.day()))
        return;
    if (!facts.hasDirections()) {
        sheet.sayUnknown(rule, "DIRECTIONS_UNREADABLE", facts.number, directionsOf(*facts.line));
        return;
    }
    const auto mass = massOf(facts.line->drug, *facts.dose);
    constexpr Quantity heaviest = Quantity::ofUnits(1'000'0000);
    const bool weighed = asked.weight && asked.weight->isPositive() && *asked.weight <= heaviest;
    if (!mass) {
        sheet.sayUnknown(rule, "STRENGTH_UNKNOWN", facts.number, directionsOf(*facts.line));
    } else if (rule.perKilogram && !weighed) {
        sheet.sayUnknown(rule, "WEIGHT_UNKNOWN", facts.number);
    } else {
        const Quantity daily = dailyOf(*mass, *facts.frequency);
        const std::int64_t kilograms = rule.perKilogram ? asked.weight->units() : onePack.units();
        const Quantity most = Quantity::ofUnits(rule.most->units() / onePack.units() * kilograms);
        if (daily > most)
            sheet.say(rule, "DOSE_OVER", facts.number, {{"daily", milligrams(daily)}, {"most", milligrams(most)}});
    }
}

} // namespace

void checkForm(const MedicationRule &rule, RuleSheet &sheet)
{
    const RuleQuestion &asked = sheet.asked();
    if (rule.condition == u"date_future") {
        if (!asked.prescribed.isValid())
            sheet.sayUnknown(rule, "DATE_UNKNOWN", 0);
        else if (asked.prescribed > asked.today)
            sheet.say(rule, "DATE_FUTURE", 0, {{"date", asked.prescribed.toString(Qt::ISODate)}});
        return;
    }
    const auto herbal = std::count_if(asked.lines.begin(), asked.lines.end(),
                                      [](const RuleLine &line) { return line.drug.drugClass == DrugClass::HerbalPiece; });
    const auto drugs = static_cast<std::ptrdiff_t>(asked.lines.size()) - herbal;
    if (rule.condition == u"herbal_apart" && herbal > 0 && drugs > 0)
        sheet.say(rule, "HERBAL_MIXED", 0);
    if (rule.condition == u"drugs" && drugs > rule.number)
        sheet.say(rule, "DRUGS_MANY", 0, {{"count", static_cast<qint64>(drugs)}, {"most", rule.number}});
}

void checkSupplyDays(const MedicationRule &rule, RuleSheet &sheet)
{
    if (!sheet.policy().rx.maxSupplyWeeks)
        return;
    const int most = *sheet.policy().rx.maxSupplyWeeks * daysOfWeek;
    for (const LineFacts &facts : sheet.lines()) {
        const RuleLine &line = *facts.line;
        const std::optional<int> whole = facts.lasts(line.quantity);
        const std::optional<int> withoutLast = facts.lasts(std::max(Quantity(), line.quantity - onePack));
        if (const int days = std::max(line.days.value_or(0), withoutLast.value_or(0)); days > most)
            sheet.say(rule, "SUPPLY_OVER", facts.number, {{"days", days}, {"most", most}});
        else if (!whole)
            canReckon(rule, facts, sheet);
        else if (*whole > most)
            sheet.say(rule, FindingSeverity::Note, "SUPPLY_PACKS", facts.number, {{"days", *whole}, {"most", most}});
    }
}

void checkQuantity(const MedicationRule &rule, RuleSheet &sheet)
{
    for (const LineFacts &facts : sheet.lines()) {
        const RuleLine &line = *facts.line;
        if (!canReckon(rule, facts, sheet))
            continue;
        const auto needed = line.days ? facts.packsFor(*line.days) : std::nullopt;
        if (!needed) {
            sheet.sayUnknown(rule, "DAYS_UNKNOWN", facts.number);
            continue;
        }
        const QJsonObject details{{"needed", toText(*needed)}, {"quantity", toText(line.quantity)}, {"days", *line.days}};
        if (line.quantity > *needed)
            sheet.say(rule, "QUANTITY_OVER", facts.number, details);
        else if (facts.lasts(line.quantity).value_or(*line.days) < *line.days)
            sheet.say(rule, FindingSeverity::Note, "QUANTITY_SHORT", facts.number, details);
    }
}

void checkDailyDose(const MedicationRule &rule, RuleSheet &sheet)
{
    for (const LineFacts &facts : sheet.lines()) {
        if (facts.isIn(rule.groups))
            checkDoseOf(rule, facts, sheet);
    }
}

} // namespace yaogui
