// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/rules/RuleSheet.h"

#include <algorithm>

namespace yaogui {

namespace {

/// Pooled money is to pay.
bool wantsPool(const RuleSheet &sheet)
{
    const MedicalCategory *category = sheet.category();
    return sheet.asked().insured && category && category->business != Business::Account;
}

bool isOf(const MedicationRule &rule, const LineFacts &facts)
{
    const Drug &drug = facts.line->drug;
    if (rule.condition == u"herbal_piece")
        return drug.drugClass == DrugClass::HerbalPiece;
    if (rule.condition == u"hospital_preparation" && drug.approvalNumber.contains(u"制字"))
        return true;
    const bool injection = drug.genericName.contains(u"注射") || drug.dosageForm.contains(u"注射");
    if (rule.condition == u"frozen_injection" && injection && drug.storage.contains(u"冷冻"))
        return true;
    return facts.isIn(rule.groups);
}

void mark(SpecialKinds &kinds, const QString &kind)
{
    kinds.narcotic |= kind == u"narcotic";
    kinds.psychotropic |= kind == u"psychotropic";
    kinds.anabolicOrPeptide |= kind == u"anabolic_or_peptide";
    kinds.insulin |= kind == u"insulin";
    kinds.specialGradeAntibiotic |= kind == u"special_grade_antibiotic";
    kinds.frozenInjection |= kind == u"frozen_injection";
    kinds.hospitalPreparation |= kind == u"hospital_preparation";
}

} // namespace

SpecialKinds specialKindsOf(const LineFacts &facts, const std::vector<const MedicationRule *> &rules)
{
    SpecialKinds kinds;
    for (const MedicationRule *rule : rules) {
        if (isOf(*rule, facts))
            mark(kinds, rule->condition);
    }
    return kinds;
}

void checkSpecialKinds(const std::vector<const MedicationRule *> &rules, RuleSheet &sheet)
{
    if (!wantsPool(sheet))
        return;
    const FundRules &fund = sheet.policy().fund;
    for (const LineFacts &facts : sheet.lines()) {
        if (!facts.line->insured || !fund.isExcluded(facts.line->drug, specialKindsOf(facts, rules)))
            continue;
        const auto reason = std::find_if(rules.begin(), rules.end(), [&](const MedicationRule *rule) {
            return isOf(*rule, facts) && fund.excludedKinds.contains(rule->condition);
        });
        if (reason != rules.end())
            sheet.say(**reason, "KIND_EXCLUDED", facts.number, {{"kind", (*reason)->condition}, {"region", sheet.policy().name.zh}});
    }
}

void checkCategory(const MedicationRule &rule, RuleSheet &sheet)
{
    if (!sheet.asked().insured)
        return;
    const QJsonObject details{{"category", sheet.asked().category}};
    if (!sheet.category())
        sheet.sayUnknown(rule, "CATEGORY_UNKNOWN", 0, details);
    else if (sheet.category()->needsDisease && sheet.asked().diseases.isEmpty())
        sheet.say(rule, "DISEASE_MISSING", 0, details);
}

void checkDiseaseMatch(const MedicationRule &rule, RuleSheet &sheet)
{
    const bool matches = !sheet.diseaseAmong(rule.diseases).isEmpty();
    for (const LineFacts &facts : sheet.lines()) {
        if (matches || !facts.isIn(rule.groups))
            continue;
        if (sheet.asked().diseases.isEmpty())
            sheet.sayUnknown(rule, "DIAGNOSIS_UNKNOWN", facts.number);
        else
            sheet.say(rule, "DISEASE_OTHER", facts.number, {{"diseases", sheet.asked().diseases.join(QStringLiteral(", "))}});
    }
}

void checkSpecialDisease(const std::vector<const MedicationRule *> &rules, RuleSheet &sheet)
{
    const MedicalCategory *category = sheet.category();
    const bool asked = sheet.asked().insured && category && category->needsDisease && !sheet.asked().diseases.isEmpty();
    if (rules.empty() || !asked || !sheet.policy().rx.specialDiseaseOnly)
        return;
    std::vector<const MedicationRule *> own;
    std::copy_if(rules.begin(), rules.end(), std::back_inserter(own),
                 [&](const MedicationRule *rule) { return !sheet.diseaseAmong(rule->diseases).isEmpty(); });
    const QJsonObject details{{"diseases", sheet.asked().diseases.join(QStringLiteral(", "))}};
    if (own.empty()) {
        sheet.sayUnknown(*rules.front(), "DISEASE_NOT_IN_TABLE", 0, details);
        return;
    }
    for (const LineFacts &facts : sheet.lines()) {
        const auto has = [&](const MedicationRule *rule) { return facts.isIn(rule->groups); };
        if (!facts.line->insured || std::any_of(own.begin(), own.end(), has))
            continue;
        if (std::any_of(rules.begin(), rules.end(), has))
            sheet.say(*own.front(), "LINE_FOREIGN", facts.number, details);
        else
            sheet.sayUnknown(*own.front(), "DRUG_NOT_IN_TABLE", facts.number, details);
    }
}

} // namespace yaogui
