// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/FindingText.h"

#include "ui/text/AmountText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/PolicyText.h"
#include "ui/text/PolicyTokens.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace yaogui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};

struct FindingRow {
    const char *reason;
    const char *sentence;
};

constexpr FindingRow rows[] = {
    {"SEX_OTHER", QT_TRANSLATE_NOOP("FindingText", "Insurance pays this for “{limit}” only; the patient's sex is another.")},
    {"AGE_OUTSIDE", QT_TRANSLATE_NOOP("FindingText", "Insurance pays this for “{limit}” only; the patient's age is outside.")},
    {"INSURANCE_OTHER", QT_TRANSLATE_NOOP("FindingText", "Insurance pays this for “{limit}” only; the patient's insurance is another.")},
    {"LEVEL_LOW",
     QT_TRANSLATE_NOOP("FindingText", "Insurance pays this from hospitals of “{limit}” on only; the prescribing one is lower.")},
    {"COURSE_OVER", QT_TRANSLATE_NOOP("FindingText", "Insurance pays at most {most} days of this; with this supply it is {days}.")},
    {"CARE_OTHER", QT_TRANSLATE_NOOP("FindingText", "Insurance pays this for “{limit}” only; this is another kind of care.")},
    {"DATE_FUTURE", QT_TRANSLATE_NOOP("FindingText", "The prescription is dated {date}, which is still to come.")},
    {"DRUGS_MANY", QT_TRANSLATE_NOOP("FindingText", "{count} drugs on one prescription; {most} are the most.")},
    {"HERBAL_MIXED", QT_TRANSLATE_NOOP("FindingText", "Herbal pieces and other drugs stand on one prescription.")},
    {"SUPPLY_OVER", QT_TRANSLATE_NOOP("FindingText", "The supply is for {days} days; {most} are the most.")},
    {"SUPPLY_PACKS", QT_TRANSLATE_NOOP("FindingText", "Whole packs last {days} days, a little over the {most}.")},
    {"QUANTITY_OVER", QT_TRANSLATE_NOOP("FindingText", "{quantity} packs; {needed} are enough for {days} days as directed.")},
    {"QUANTITY_SHORT", QT_TRANSLATE_NOOP("FindingText", "{quantity} packs do not last the {days} days; {needed} would.")},
    {"DOSE_OVER", QT_TRANSLATE_NOOP("FindingText", "{daily} a day as directed; the label allows {most}.")},
    {"SAME_DRUG", QT_TRANSLATE_NOOP("FindingText", "{drug} and {other} are the same drug.")},
    {"SAME_INGREDIENT", QT_TRANSLATE_NOOP("FindingText", "{drug} and {other} are both {ingredient}.")},
    {"IN_HAND", QT_TRANSLATE_NOOP("FindingText", "The patient still has {drug}, until {until}.")},
    {"INTERACTS", QT_TRANSLATE_NOOP("FindingText", "{drug} with {other}: look at how they act together.")},
    {"PREGNANT", QT_TRANSLATE_NOOP("FindingText", "Speaks against it: the patient is pregnant.")},
    {"LACTATING", QT_TRANSLATE_NOOP("FindingText", "Speaks against it: the patient is breast-feeding.")},
    {"ALLERGIC", QT_TRANSLATE_NOOP("FindingText", "Speaks against it: the patient's allergy to {allergy}.")},
    {"AGE_AGAINST", QT_TRANSLATE_NOOP("FindingText", "Speaks against it: the patient's age.")},
    {"DISEASE_AGAINST", QT_TRANSLATE_NOOP("FindingText", "Speaks against it: the diagnosis {disease}.")},
    {"DISEASE_OTHER", QT_TRANSLATE_NOOP("FindingText", "None of the diagnoses ({diseases}) is what this drug is for.")},
    {"LINE_FOREIGN", QT_TRANSLATE_NOOP("FindingText", "This drug does not belong to the special disease ({diseases}).")},
    {"DISEASE_MISSING", QT_TRANSLATE_NOOP("FindingText", "This medical category needs a diagnosis or a registered disease.")},
    {"KIND_EXCLUDED", QT_TRANSLATE_NOOP("FindingText", "Pooled funds do not pay for this class here: {kind}.")},
    {"RULES_OLD", QT_TRANSLATE_NOOP("FindingText", "The rules “{pack}” are of {date} and may be out of date.")},
    {"SEX_UNKNOWN", QT_TRANSLATE_NOOP("FindingText", "Not checked, as the sex is not known: insurance pays for “{limit}” only.")},
    {"BIRTH_UNKNOWN",
     QT_TRANSLATE_NOOP("FindingText", "Not checked, as the birth date is not known[: insurance pays for “{limit}” only].")},
    {"INSURANCE_UNKNOWN",
     QT_TRANSLATE_NOOP("FindingText", "Not checked, as the insurance is not known: insurance pays for “{limit}” only.")},
    {"LEVEL_UNKNOWN",
     QT_TRANSLATE_NOOP("FindingText", "Not checked, as the hospital's level is not known: insurance pays from “{limit}” on.")},
    {"COURSE_UNKNOWN",
     QT_TRANSLATE_NOOP("FindingText", "Not checked, as the days already paid are not known: insurance pays at most {most}.")},
    {"CARE_UNKNOWN", QT_TRANSLATE_NOOP("FindingText", "Not checked, as the kind of care is not known: insurance pays for “{limit}” only.")},
    {"LIMIT_UNREADABLE", QT_TRANSLATE_NOOP("FindingText", "Not checked by the program, please read: insurance pays for “{limit}” only.")},
    {"NO_INSURANCE_CODE", QT_TRANSLATE_NOOP("FindingText", "Not checked, as {drug} has no insurance code.")},
    {"DATE_UNKNOWN", QT_TRANSLATE_NOOP("FindingText", "Not checked, as the prescription bears no day.")},
    {"DIRECTIONS_UNREADABLE", QT_TRANSLATE_NOOP("FindingText", "Not reckoned, as the directions cannot be read[: {dose}][ {frequency}].")},
    {"PACK_UNKNOWN",
     QT_TRANSLATE_NOOP("FindingText", "Not reckoned, as the pack does not say how much of the dose {dose} it holds[: {spec}].")},
    {"STRENGTH_UNKNOWN", QT_TRANSLATE_NOOP("FindingText", "Not reckoned, as the strength is not known[: {spec}].")},
    {"DAYS_UNKNOWN", QT_TRANSLATE_NOOP("FindingText", "Not reckoned, as the days of use are not said.")},
    {"WEIGHT_UNKNOWN", QT_TRANSLATE_NOOP("FindingText", "Not reckoned, as the weight is not known.")},
    {"PREGNANCY_UNKNOWN", QT_TRANSLATE_NOOP("FindingText", "Not checked: ask whether the patient is pregnant.")},
    {"LACTATION_UNKNOWN", QT_TRANSLATE_NOOP("FindingText", "Not checked: ask whether the patient is breast-feeding.")},
    {"ALLERGY_UNKNOWN", QT_TRANSLATE_NOOP("FindingText", "Not checked: ask for allergies.")},
    {"DIAGNOSIS_UNKNOWN", QT_TRANSLATE_NOOP("FindingText", "Not checked, as there is no diagnosis.")},
    {"CATEGORY_UNKNOWN", QT_TRANSLATE_NOOP("FindingText", "Not checked, as the medical category is not known[: {category}].")},
    {"DISEASE_NOT_IN_TABLE", QT_TRANSLATE_NOOP("FindingText", "Not checked, as no table of drugs stands for {diseases}.")},
    {"DRUG_NOT_IN_TABLE", QT_TRANSLATE_NOOP("FindingText", "Not checked, as the drug stands in no table of a special disease.")},
};

} // namespace

QString findingText(const RuleFinding &finding)
{
    const auto row = std::find_if(std::begin(rows), std::end(rows),
                                  [&](const FindingRow &entry) { return finding.reason == QLatin1String(entry.reason); });
    if (row == std::end(rows))
        return finding.reason;
    QJsonObject details = finding.details;
    if (details.contains("kind"))
        details["kind"] = nameOfToken(details["kind"].toString());
    return fillDetails(Words::tr(row->sentence), details);
}

QString nameOf(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Stop: return Words::tr("stop", "how grave a finding is");
    case FindingSeverity::Warn: return Words::tr("warning", "how grave a finding is");
    case FindingSeverity::Unknown: return Words::tr("not checked", "how grave a finding is");
    case FindingSeverity::Note: break;
    }
    return Words::tr("note", "how grave a finding is");
}

QString ruleSentence(const RuleFinding &finding) { return finding.says.en.isEmpty() ? finding.says.zh : sentenceOf(finding.says); }

QString sourceText(const RuleSource &source)
{
    QStringList parts{source.title, source.number, source.article};
    if (source.date.isValid())
        parts.append(dateText(source.date));
    parts.removeAll(QString());
    return parts.join(Words::tr(", ", "between the parts of a source"));
}

QStringList findingReasons()
{
    QStringList reasons;
    for (const FindingRow &row : rows)
        reasons.append(QString::fromLatin1(row.reason));
    return reasons;
}

} // namespace yaogui
