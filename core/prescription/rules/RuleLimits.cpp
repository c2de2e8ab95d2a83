// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/rules/RuleLimits.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace yaogui {

namespace {

constexpr int mostDays = 3'660;
constexpr std::int64_t microgramsPerMilligram = 1'000;

/// A list of texts without empty ones; nothing for anything else.
std::optional<QStringList> textsFrom(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &row : value.toArray()) {
        if (row.toString().trimmed().isEmpty())
            return {};
        texts.append(row.toString());
    }
    return value.isArray() || value.isUndefined() ? std::optional(texts) : std::nullopt;
}

int daysFrom(const QString &text)
{
    static const QRegularExpression days(QRegularExpression::anchoredPattern(QStringLiteral("([0-9]{1,4})(?:天|日)")));
    const int count = days.match(text).captured(1).toInt();
    return count <= mostDays ? count : 0;
}

/// What the limit of a payment rule means; false: only words.
bool readPaymentLimit(MedicationRule &rule, const RuleTerms &terms)
{
    const QJsonValue term = terms[toText(rule.kind)].toObject()[rule.limit];
    const QString word = term.toString(rule.limit);
    switch (rule.kind) {
    case RuleKind::Sex:
        if (word == u"male" || word == u"female")
            rule.sex = word == u"male" ? Sex::Male : Sex::Female;
        return rule.sex.has_value();
    case RuleKind::Age: {
        const auto ages = ageRangeFrom(word);
        rule.ages = ages.value_or(AgeRange());
        return ages.has_value();
    }
    case RuleKind::InsuranceType:
        rule.insuranceTypes = textsFrom(term).value_or(QStringList());
        return term.isArray(); // an empty list: no insurance of the platform is meant
    case RuleKind::InstitutionLevel: rule.number = term.toInt(); return rule.number >= 1 && rule.number <= 3;
    case RuleKind::PayableCourse: rule.number = daysFrom(word); return rule.number > 0;
    case RuleKind::CareSetting:
        if (word == u"inpatient" || word == u"outpatient")
            rule.care = word == u"inpatient" ? CareSetting::Inpatient : CareSetting::Outpatient;
        return rule.care.has_value();
    default: return false;
    }
}

bool readAges(MedicationRule &rule, const QJsonValue &value)
{
    if (value.isUndefined())
        return true;
    const auto ages = ageRangeFrom(value.toString());
    rule.ages = ages.value_or(AgeRange());
    return ages.has_value();
}

/// "2000" or "40" mg, a day or a day and kilogram.
bool readMost(MedicationRule &rule, const QJsonObject &entry)
{
    rule.perKilogram = entry.contains("mg_per_kg_day");
    const auto milligrams =
        parseQuantity(entry[rule.perKilogram ? QStringLiteral("mg_per_kg_day") : QStringLiteral("mg_per_day")].toString());
    constexpr std::int64_t mostMilligrams = 1'000'000'0000LL;
    if (!milligrams || !milligrams->isPositive() || milligrams->units() > mostMilligrams)
        return false;
    rule.most = Quantity::ofUnits(milligrams->units() * microgramsPerMilligram);
    return true;
}

QStringList conditionsOf(RuleKind kind)
{
    switch (kind) {
    case RuleKind::Form: return {"date_future", "drugs", "herbal_apart"};
    case RuleKind::Contraindication: return {"pregnancy", "lactation", "allergy", "age", "disease"};
    case RuleKind::SpecialKind:
        return {"narcotic",         "psychotropic",         "anabolic_or_peptide", "insulin", "special_grade_antibiotic",
                "frozen_injection", "hospital_preparation", "herbal_piece"};
    default: return {QString()};
    }
}

bool needsDiseases(const MedicationRule &rule)
{
    return rule.kind == RuleKind::DiseaseMatch || rule.kind == RuleKind::SpecialDisease
        || (rule.kind == RuleKind::Contraindication && rule.condition == u"disease");
}

} // namespace

QString readLimits(MedicationRule &rule, const QJsonObject &entry, const RuleTerms &terms)
{
    if (isPaymentKind(rule.kind)) {
        rule.drug = entry["drug"].toString();
        rule.limit = entry["limit"].toString();
        if (rule.drug.isEmpty() || rule.limit.isEmpty())
            return rule.drug.isEmpty() ? QStringLiteral("drug") : QStringLiteral("limit");
        rule.readable = readPaymentLimit(rule, terms);
        return {};
    }
    rule.condition = entry["is"].toString();
    if (!conditionsOf(rule.kind).contains(rule.condition))
        return "is";
    if (!readAges(rule, entry["ages"]))
        return "ages";
    const auto diseases = textsFrom(entry["diseases"]), words = textsFrom(entry["words"]);
    if (!diseases || (needsDiseases(rule) && diseases->isEmpty()))
        return "diseases";
    if (!words)
        return "words";
    rule.diseases = *diseases;
    rule.words = *words;
    rule.number = entry["number"].toInt();
    if (rule.number < 0 || rule.number > mostDays || (rule.condition == u"drugs" && rule.number == 0))
        return "number";
    return rule.kind == RuleKind::DailyDose && !readMost(rule, entry) ? QStringLiteral("mg_per_day") : QString();
}

} // namespace yaogui
