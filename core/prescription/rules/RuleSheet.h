// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/Policy.h"
#include "core/prescription/rules/LineFacts.h"

namespace yaogui {

/// One prescription under the rules: what is asked, what was read of it, and what the rules have said so far.
class RuleSheet {
public:
    RuleSheet(const RuleQuestion &question, const Policy &policy, const std::vector<DrugGroup> &groups);

    [[nodiscard]] const RuleQuestion &asked() const { return m_question; }
    [[nodiscard]] const Policy &policy() const { return m_policy; }
    [[nodiscard]] const std::vector<DrugGroup> &groups() const { return m_groups; }
    [[nodiscard]] const std::vector<LineFacts> &lines() const { return m_lines; }
    /// The day the prescription counts from; today where it does not say.
    [[nodiscard]] QDate day() const { return m_question.prescribed.isValid() ? m_question.prescribed : m_question.today; }
    /// The question's medical category as the region knows it; nullptr: unknown.
    [[nodiscard]] const MedicalCategory *category() const { return m_policy.platform.category(m_question.category); }
    /// One of the diagnoses begins with one of these.
    [[nodiscard]] QString diseaseAmong(const QStringList &beginnings) const;

    /// With the severity of the rule, or another one.
    void say(const MedicationRule &rule, const char *reason, int line, QJsonObject details = {}, int otherLine = 0);
    void say(const MedicationRule &rule, FindingSeverity severity, const char *reason, int line, QJsonObject details = {},
             int otherLine = 0);
    /// What the rule asks for is not known. Said once a line for each reason; not at a sale.
    void sayUnknown(const MedicationRule &rule, const char *reason, int line, QJsonObject details = {});

    /// Worst first, then by line.
    [[nodiscard]] std::vector<RuleFinding> takeFindings();

private:
    const RuleQuestion &m_question;
    const Policy &m_policy;
    const std::vector<DrugGroup> &m_groups;
    std::vector<LineFacts> m_lines;
    std::vector<RuleFinding> m_findings;
};

// What each kind of rule asks; each says its findings on the sheet.
/// A payment rule, of a line whose insurance code it is bound to.
void checkPayment(const MedicationRule &rule, const LineFacts &line, RuleSheet &sheet);
void checkForm(const MedicationRule &rule, RuleSheet &sheet);
void checkSupplyDays(const MedicationRule &rule, RuleSheet &sheet);
void checkQuantity(const MedicationRule &rule, RuleSheet &sheet);
void checkDailyDose(const MedicationRule &rule, RuleSheet &sheet);
void checkDuplicate(const MedicationRule &rule, RuleSheet &sheet);
void checkInHand(const MedicationRule &rule, RuleSheet &sheet);
void checkInteraction(const MedicationRule &rule, RuleSheet &sheet);
void checkContraindication(const MedicationRule &rule, RuleSheet &sheet);
void checkDiseaseMatch(const MedicationRule &rule, RuleSheet &sheet);
/// All rules of the kind at once: what is foreign to one disease is known by the others.
void checkSpecialDisease(const std::vector<const MedicationRule *> &rules, RuleSheet &sheet);
void checkCategory(const MedicationRule &rule, RuleSheet &sheet);
void checkSpecialKinds(const std::vector<const MedicationRule *> &rules, RuleSheet &sheet);
[[nodiscard]] SpecialKinds specialKindsOf(const LineFacts &facts, const std::vector<const MedicationRule *> &rules);
void checkInsuranceCode(const MedicationRule &rule, RuleSheet &sheet);

/// The generic name without what says only how the drug is made up: one of `endings`, in turn, and what stands in brackets.
[[nodiscard]] QString withoutForm(QString name, const QStringList &endings);

} // namespace yaogui
