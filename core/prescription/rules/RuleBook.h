// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/FundRules.h"
#include "core/prescription/rules/RuleFinding.h"
#include "core/prescription/rules/RulePack.h"

#include <array>
#include <vector>

namespace yaogui {

struct Policy;
class RuleSheet;

/// The packs of rules in force, indexed by insurance code (HN-28, HN-30, FJ-12, FJ-13, FJ-15, ZW-15). Pure and unchanging: made once,
/// shared by pointer, asked from any thread.
class RuleBook {
public:
    explicit RuleBook(std::vector<RulePack> packs = {});
    RuleBook(const RuleBook &) = delete; ///< its index points into it
    RuleBook &operator=(const RuleBook &) = delete;

    /// What the rules say, worst first; the region's numbers (84 days, excluded classes) come from `policy`. The reasons, by kind of rule:
    /// SEX_OTHER, AGE_OUTSIDE, INSURANCE_OTHER, LEVEL_LOW, COURSE_OVER, CARE_OTHER; DATE_FUTURE, DRUGS_MANY, HERBAL_MIXED; SUPPLY_OVER,
    /// SUPPLY_PACKS; QUANTITY_OVER, QUANTITY_SHORT; DOSE_OVER; SAME_DRUG, SAME_INGREDIENT; IN_HAND; INTERACTS; PREGNANT, LACTATING,
    /// ALLERGIC, AGE_AGAINST, DISEASE_AGAINST; DISEASE_OTHER; LINE_FOREIGN; DISEASE_MISSING; KIND_EXCLUDED; RULES_OLD. Unknown: SEX,
    /// BIRTH, INSURANCE, LEVEL, COURSE, CARE, DATE, DAYS, PACK, STRENGTH, WEIGHT, PREGNANCY, LACTATION, ALLERGY, DIAGNOSIS and CATEGORY
    /// with _UNKNOWN; LIMIT_UNREADABLE, DIRECTIONS_UNREADABLE, NO_INSURANCE_CODE, DISEASE_NOT_IN_TABLE, DRUG_NOT_IN_TABLE.
    [[nodiscard]] std::vector<RuleFinding> findings(const RuleQuestion &question, const Policy &policy) const;
    /// Which of the classes of FJ-12 the drug is in.
    [[nodiscard]] SpecialKinds specialKinds(const Drug &drug, const QDate &day) const;
    /// The payment rules bound to a code.
    [[nodiscard]] std::vector<const MedicationRule *> rulesOf(const QString &insuranceCode) const;

    /// Of each pack what it is and how much is in it.
    struct PackFacts {
        QString name, version;
        TwoTongues title;
        QDate date;
        int rules = 0, codes = 0;
    };
    [[nodiscard]] const std::vector<PackFacts> &packs() const { return m_packs; }

private:
    void take(RulePack pack);
    void index();
    void checkPacks(RuleSheet &sheet) const;
    /// The rules of a kind that hold on that day.
    std::vector<const MedicationRule *> on(const QDate &day, RuleKind kind) const;

    std::vector<PackFacts> m_packs;
    std::vector<DrugGroup> m_groups;
    std::vector<MedicationRule> m_rules;
    std::vector<CodeBinding> m_bindings; ///< sorted
    std::array<std::vector<const MedicationRule *>, static_cast<std::size_t>(RuleKind::PackAge) + 1> m_ofKind;
};

} // namespace yaogui
