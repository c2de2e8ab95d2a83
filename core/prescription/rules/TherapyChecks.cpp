// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/rules/RuleSheet.h"

#include <algorithm>

namespace yaogui {

namespace {

/// A person for whom the question makes no sense is not asked it.
bool mayBeWith(const MedicationRule &rule, const RuleSheet &sheet)
{
    const RuleQuestion &asked = sheet.asked();
    return asked.sex != Sex::Male && (!asked.birth.isValid() || rule.ages.contains(asked.birth, sheet.day()));
}

void checkState(const MedicationRule &rule, const LineFacts &facts, RuleSheet &sheet)
{
    const bool pregnancy = rule.condition == u"pregnancy";
    const std::optional<bool> is = pregnancy ? sheet.asked().pregnant : sheet.asked().lactating;
    if (!mayBeWith(rule, sheet))
        return;
    if (!is)
        sheet.sayUnknown(rule, pregnancy ? "PREGNANCY_UNKNOWN" : "LACTATION_UNKNOWN", facts.number);
    else if (*is)
        sheet.say(rule, pregnancy ? "PREGNANT" : "LACTATING", facts.number);
}

void checkAgeAgainst(const MedicationRule &rule, const LineFacts &facts, RuleSheet &sheet)
{
    if (!sheet.asked().birth.isValid())
        sheet.sayUnknown(rule, "BIRTH_UNKNOWN", facts.number);
    else if (rule.ages.contains(sheet.asked().birth, sheet.day()))
        sheet.say(rule, "AGE_AGAINST", facts.number);
}

/// The allergy that speaks against the drug: a word of the rule stands in it; a rule for all drugs goes by the drug's own name.
QString allergyAgainst(const MedicationRule &rule, const LineFacts &facts, const QStringList &allergies)
{
    const QString name = withoutForm(facts.line->drug.genericName, rule.words);
    for (const QString &allergy : allergies) {
        const bool own =
            rule.groups.empty() && allergy.trimmed().size() > 1 && (allergy.contains(name) || name.contains(allergy.trimmed()));
        const bool word = !rule.groups.empty()
            && std::any_of(rule.words.begin(), rule.words.end(), [&](const QString &text) { return allergy.contains(text); });
        if (own || word)
            return allergy;
    }
    return {};
}

void checkAllergy(const MedicationRule &rule, const LineFacts &facts, RuleSheet &sheet)
{
    if (!sheet.asked().allergies) {
        sheet.sayUnknown(rule, "ALLERGY_UNKNOWN", facts.number);
        return;
    }
    if (const QString allergy = allergyAgainst(rule, facts, *sheet.asked().allergies); !allergy.isEmpty())
        sheet.say(rule, "ALLERGIC", facts.number, {{"allergy", allergy}});
}

void checkDiseaseAgainst(const MedicationRule &rule, const LineFacts &facts, RuleSheet &sheet)
{
    if (sheet.asked().diseases.isEmpty())
        sheet.sayUnknown(rule, "DIAGNOSIS_UNKNOWN", facts.number);
    else if (const QString disease = sheet.diseaseAmong(rule.diseases); !disease.isEmpty())
        sheet.say(rule, "DISEASE_AGAINST", facts.number, {{"disease", disease}});
}

/// The name of the group both lines are in.
QString sharedGroup(const MedicationRule &rule, const LineFacts &one, const LineFacts &other, const RuleSheet &sheet)
{
    for (const int group : rule.groups) {
        if (one.isIn({group}) && other.isIn({group}))
            return sheet.groups()[static_cast<std::size_t>(group)].name.zh;
    }
    return {};
}

/// A line with its name as rules compare it. A wholesale's basket has hundreds of lines, and every two of them are a pair.
struct NamedLine {
    const LineFacts *facts;
    QString name;
};

void checkPair(const MedicationRule &rule, const NamedLine &first, const NamedLine &second, RuleSheet &sheet)
{
    const bool sameDrug = first.name == second.name;
    const LineFacts &one = *first.facts, &other = *second.facts;
    const QString shared = sameDrug ? QString() : sharedGroup(rule, one, other, sheet);
    const bool doubled = sameDrug && rule.groups.empty();
    if (!doubled && shared.isEmpty())
        return;
    QJsonObject details{{"drug", other.line->drug.genericName}, {"other", one.line->drug.genericName}};
    if (!shared.isEmpty())
        details["ingredient"] = shared;
    sheet.say(rule, doubled ? "SAME_DRUG" : "SAME_INGREDIENT", other.number, details, one.number);
}

} // namespace

QString withoutForm(QString name, const QStringList &endings)
{
    constexpr qsizetype shortestName = 2;
    if (const QString outside = name.section(u'(', 0, 0).section(u'（', 0, 0).trimmed(); !outside.isEmpty())
        name = outside;
    for (bool cut = true; cut;) {
        cut = false;
        for (const QString &ending : endings) {
            if (name.endsWith(ending) && name.size() - ending.size() >= shortestName) {
                name.chop(ending.size());
                cut = true;
            }
        }
    }
    return name;
}

void checkDuplicate(const MedicationRule &rule, RuleSheet &sheet)
{
    std::vector<NamedLine> lines;
    for (const LineFacts &facts : sheet.lines()) {
        if (rule.groups.empty() || facts.isIn(rule.groups))
            lines.push_back({&facts, withoutForm(facts.line->drug.genericName, rule.words)});
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (std::size_t j = i + 1; j < lines.size(); ++j)
            checkPair(rule, lines[i], lines[j], sheet);
    }
}

void checkInHand(const MedicationRule &rule, RuleSheet &sheet)
{
    for (const LineFacts &facts : sheet.lines()) {
        for (const InHand &kept : sheet.asked().inHand) {
            const bool same = withoutForm(kept.genericName, rule.words) == withoutForm(facts.line->drug.genericName, rule.words);
            if (same && kept.until > sheet.asked().today.addDays(rule.number))
                sheet.say(rule, "IN_HAND", facts.number, {{"until", kept.until.toString(Qt::ISODate)}, {"drug", kept.genericName}});
        }
    }
}

void checkInteraction(const MedicationRule &rule, RuleSheet &sheet)
{
    const auto details = [](const LineFacts &one, const LineFacts &other) {
        return QJsonObject{{"drug", one.line->drug.genericName}, {"other", other.line->drug.genericName}};
    };
    for (const LineFacts &one : sheet.lines()) {
        for (const LineFacts &other : sheet.lines()) {
            const bool meets = one.number != other.number && one.isIn(rule.groups) && other.isIn(rule.with);
            const bool metBefore = one.number > other.number && other.isIn(rule.groups) && one.isIn(rule.with);
            if (meets && !metBefore)
                sheet.say(rule, "INTERACTS", one.number, details(one, other), other.number);
        }
    }
}

void checkContraindication(const MedicationRule &rule, RuleSheet &sheet)
{
    for (const LineFacts &facts : sheet.lines()) {
        if (!rule.groups.empty() && !facts.isIn(rule.groups))
            continue;
        if (rule.condition == u"age")
            checkAgeAgainst(rule, facts, sheet);
        else if (rule.condition == u"allergy")
            checkAllergy(rule, facts, sheet);
        else if (rule.condition == u"disease")
            checkDiseaseAgainst(rule, facts, sheet);
        else
            checkState(rule, facts, sheet);
    }
}

} // namespace yaogui
