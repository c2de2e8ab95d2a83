// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/rules/RuleKind.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace yaogui {

namespace {

template <typename T> using Word = std::pair<T, const char *>;

constexpr Word<RuleKind> kinds[] = {
    {RuleKind::Sex, "sex"},
    {RuleKind::Age, "age"},
    {RuleKind::InsuranceType, "insurance_type"},
    {RuleKind::InstitutionLevel, "institution_level"},
    {RuleKind::PayableCourse, "payable_course"},
    {RuleKind::CareSetting, "care_setting"},
    {RuleKind::Form, "form"},
    {RuleKind::SupplyDays, "supply_days"},
    {RuleKind::Packs, "quantity"},
    {RuleKind::DailyDose, "daily_dose"},
    {RuleKind::Duplicate, "duplicate"},
    {RuleKind::InHand, "in_hand"},
    {RuleKind::Interaction, "interaction"},
    {RuleKind::Contraindication, "contraindication"},
    {RuleKind::DiseaseMatch, "disease_match"},
    {RuleKind::SpecialDisease, "special_disease"},
    {RuleKind::Category, "category"},
    {RuleKind::SpecialKind, "special_kind"},
    {RuleKind::InsuranceCode, "insurance_code"},
    {RuleKind::PackAge, "pack_age"},
};

constexpr Word<FindingSeverity> severities[] = {
    {FindingSeverity::Stop, "stop"},
    {FindingSeverity::Warn, "warn"},
    {FindingSeverity::Unknown, "unknown"},
    {FindingSeverity::Note, "note"},
};

template <typename T, std::size_t n> QString wordOf(const Word<T> (&table)[n], T value)
{
    const auto row = std::find_if(std::begin(table), std::end(table), [&](const Word<T> &entry) { return entry.first == value; });
    return row == std::end(table) ? QString() : QString::fromLatin1(row->second);
}

template <typename T, std::size_t n> std::optional<T> valueOf(const Word<T> (&table)[n], const QString &word)
{
    const auto is = [&](const Word<T> &entry) { return word == QLatin1String(entry.second); };
    const auto row = std::find_if(std::begin(table), std::end(table), is);
    return row == std::end(table) ? std::nullopt : std::optional(row->first);
}

} // namespace

QString toText(RuleKind kind) { return wordOf(kinds, kind); }

std::optional<RuleKind> ruleKindFrom(const QString &word) { return valueOf(kinds, word); }

QString toText(FindingSeverity severity) { return wordOf(severities, severity); }

std::optional<FindingSeverity> findingSeverityFrom(const QString &word) { return valueOf(severities, word); }

} // namespace yaogui
