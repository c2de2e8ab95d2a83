// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/rules/RuleSheet.h"

namespace yaogui {

namespace {

QJsonObject limitOf(const MedicationRule &rule) { return {{"limit", rule.limit}, {"drug", rule.drug}}; }

void checkSex(const MedicationRule &rule, const LineFacts &line, RuleSheet &sheet)
{
    if (!sheet.asked().sex)
        sheet.sayUnknown(rule, "SEX_UNKNOWN", line.number, limitOf(rule));
    else if (*sheet.asked().sex != *rule.sex)
        sheet.say(rule, "SEX_OTHER", line.number, limitOf(rule));
}

void checkAge(const MedicationRule &rule, const LineFacts &line, RuleSheet &sheet)
{
    const QDate birth = sheet.asked().birth;
    if (!birth.isValid() || birth > sheet.day())
        sheet.sayUnknown(rule, "BIRTH_UNKNOWN", line.number, limitOf(rule));
    else if (!rule.ages.contains(birth, sheet.day()))
        sheet.say(rule, "AGE_OUTSIDE", line.number, limitOf(rule));
}

void checkInsuranceType(const MedicationRule &rule, const LineFacts &line, RuleSheet &sheet)
{
    if (sheet.asked().insuranceType.isEmpty())
        sheet.sayUnknown(rule, "INSURANCE_UNKNOWN", line.number, limitOf(rule));
    else if (!rule.insuranceTypes.contains(sheet.asked().insuranceType))
        sheet.say(rule, "INSURANCE_OTHER", line.number, limitOf(rule));
}

void checkLevel(const MedicationRule &rule, const LineFacts &line, RuleSheet &sheet)
{
    if (!sheet.asked().institutionLevel)
        sheet.sayUnknown(rule, "LEVEL_UNKNOWN", line.number, limitOf(rule));
    else if (*sheet.asked().institutionLevel < rule.number)
        sheet.say(rule, "LEVEL_LOW", line.number, limitOf(rule));
}

/// Days of use as written, else as the quantity lasts.
void checkCourse(const MedicationRule &rule, const LineFacts &facts, RuleSheet &sheet)
{
    const RuleLine &line = *facts.line;
    const std::optional<int> days = line.days ? line.days : facts.lasts(line.quantity);
    QJsonObject details = limitOf(rule);
    details["most"] = rule.number;
    if (const std::int64_t all = std::int64_t{days.value_or(0)} + line.courseDaysUsed.value_or(0); all > rule.number) {
        details["days"] = static_cast<qint64>(all);
        sheet.say(rule, "COURSE_OVER", facts.number, details);
    } else if (!days || !line.courseDaysUsed) {
        sheet.sayUnknown(rule, "COURSE_UNKNOWN", facts.number, details);
    }
}

void checkCare(const MedicationRule &rule, const LineFacts &line, RuleSheet &sheet)
{
    if (!sheet.asked().care)
        sheet.sayUnknown(rule, "CARE_UNKNOWN", line.number, limitOf(rule));
    else if (*sheet.asked().care != *rule.care)
        sheet.say(rule, "CARE_OTHER", line.number, limitOf(rule));
}

} // namespace

void checkPayment(const MedicationRule &rule, const LineFacts &line, RuleSheet &sheet)
{
    if (!rule.readable) {
        sheet.sayUnknown(rule, "LIMIT_UNREADABLE", line.number, limitOf(rule));
        return;
    }
    switch (rule.kind) {
    case RuleKind::Sex: checkSex(rule, line, sheet); break;
    case RuleKind::Age: checkAge(rule, line, sheet); break;
    case RuleKind::InsuranceType: checkInsuranceType(rule, line, sheet); break;
    case RuleKind::InstitutionLevel: checkLevel(rule, line, sheet); break;
    case RuleKind::PayableCourse: checkCourse(rule, line, sheet); break;
    case RuleKind::CareSetting: checkCare(rule, line, sheet); break;
    default: break;
    }
}

void checkInsuranceCode(const MedicationRule &rule, RuleSheet &sheet)
{
    for (const LineFacts &facts : sheet.lines()) {
        if (sheet.asked().insured && facts.line->insured && facts.line->drug.insuranceCode.isEmpty())
            sheet.sayUnknown(rule, "NO_INSURANCE_CODE", facts.number, {{"drug", facts.line->drug.genericName}});
    }
}

} // namespace yaogui
