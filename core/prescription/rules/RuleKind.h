// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace yaogui {

/// What a rule looks at. The first six are conditions of payment, bound to insurance codes; they are asked when insurance is to pay.
enum class RuleKind {
    Sex,
    Age,
    InsuranceType,
    InstitutionLevel,
    PayableCourse,
    CareSetting,
    Form,       ///< the paper itself: its date, how many drugs, herbal pieces apart
    SupplyDays, ///< days of use against the region's limit (FJ-15)
    Packs,      ///< quantity against dose × days (HN-28)
    DailyDose,  ///< dose × frequency against the label's most a day
    Duplicate,  ///< the same drug or ingredient twice
    InHand,     ///< the person still has some
    Interaction,
    Contraindication,
    DiseaseMatch,   ///< none of the diagnoses is one the drug is for
    SpecialDisease, ///< what belongs to a special disease; anything else must not be mixed in (FJ-15)
    Category,       ///< medical category against disease
    SpecialKind,    ///< classes that a region may exclude from pooled payment (FJ-12)
    InsuranceCode,  ///< a drug without insurance code: its conditions of payment cannot be looked up
    PackAge,        ///< the rules themselves are old (HN-30)
};

/// As packs write it: sex, insurance_type, …
[[nodiscard]] QString toText(RuleKind kind);
[[nodiscard]] std::optional<RuleKind> ruleKindFrom(const QString &word);
[[nodiscard]] constexpr bool isPaymentKind(RuleKind kind) { return kind <= RuleKind::CareSetting; }

/// Worst first. Unknown: something the rule asks for is not known, or cannot be read.
enum class FindingSeverity { Stop, Warn, Unknown, Note };
[[nodiscard]] QString toText(FindingSeverity severity);
[[nodiscard]] std::optional<FindingSeverity> findingSeverityFrom(const QString &word);

} // namespace yaogui
