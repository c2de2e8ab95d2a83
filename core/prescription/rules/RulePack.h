// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/prescription/rules/AgeRange.h"
#include "core/prescription/rules/RuleFinding.h"
#include "core/prescription/rules/RuleQuestion.h"

#include <QByteArray>

#include <array>
#include <vector>

namespace yaogui {

/// Drugs that a rule means together: an ingredient, a class. A drug is in it by a word of its generic name, or by the beginning of its
/// insurance code (which holds the ATC code behind an X), unless one of the exceptions stands in its name.
struct DrugGroup {
    QString id;
    TwoTongues name;
    QStringList words, except, codes;

    [[nodiscard]] bool has(const Drug &drug) const;
};

/// One rule of a pack, on its days. Which of the fields count is said by the kind; resources/rules/README.md tells what each looks like.
struct MedicationRule {
    QString id;
    RuleKind kind = RuleKind::Form;
    FindingSeverity severity = FindingSeverity::Warn;
    RuleSource source;
    TwoTongues says;
    QDate from, to;       ///< null: open
    QString drug;         ///< generic name, as the source of a payment rule writes it
    QString limit;        ///< likewise its limit: 儿童, 二级, 14天
    bool readable = true; ///< false: the limit is no more than words; shown, never decided by
    std::optional<Sex> sex;
    AgeRange ages;
    QStringList insuranceTypes;
    int number = 0; ///< level, days, drugs
    std::optional<CareSetting> care;
    QString condition;             ///< which form, contraindication or special kind
    std::vector<int> groups, with; ///< indices of groups
    QStringList diseases;          ///< beginnings of codes
    QStringList words;             ///< allergies; endings that are dosage forms
    std::optional<Quantity> most;  ///< µg a day
    bool perKilogram = false;

    [[nodiscard]] bool holdsOn(const QDate &day) const { return (from.isNull() || from <= day) && (to.isNull() || day <= to); }
};

/// An insurance code and the rule bound to it; fixed in size, as there are many.
struct CodeBinding {
    std::array<char, 28> code{};
    int rule = 0;
    auto operator<=>(const CodeBinding &) const = default;
};
/// Nothing for a text that is no such code: 1 to 27 of A–Z and 0–9.
[[nodiscard]] std::optional<std::array<char, 28>> boundCode(const QString &text);

/// A file of rules, with the day it was made and its documents.
struct RulePack {
    QString name;    ///< a newer pack of the same name takes its place
    QString version; ///< 2026.11; compared as a version
    TwoTongues title;
    QDate date; ///< when it was put together: the age of the rules counts from here
    std::vector<DrugGroup> groups;
    std::vector<MedicationRule> rules;
    std::vector<CodeBinding> bindings;
};

/// Reads and checks a pack. RULE_PACK_INVALID {file, rule, reason, expected}: reason is JSON, HEAD, DOCUMENT, GROUP, FIELD, KIND, VALUE,
/// CODE or TWICE; FILE_TOO_LARGE. At most 20,000 rules and 200,000 codes. `file` is for the words only.
[[nodiscard]] Result<RulePack> readRulePack(const QByteArray &bytes, const QString &file);

} // namespace yaogui
