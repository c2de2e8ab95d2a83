// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/rules/RuleBook.h"

#include "core/prescription/rules/RuleSheet.h"

#include <algorithm>

namespace yaogui {

namespace {

using Check = void (*)(const MedicationRule &, RuleSheet &);

/// What is asked rule by rule; `atSale`: also before a settlement without prescription.
struct KindCheck {
    RuleKind kind;
    Check check;
    bool atSale;
};
constexpr KindCheck kindChecks[] = {
    {RuleKind::Form, checkForm, false},
    {RuleKind::SupplyDays, checkSupplyDays, false},
    {RuleKind::Packs, checkQuantity, false},
    {RuleKind::DailyDose, checkDailyDose, false},
    {RuleKind::Duplicate, checkDuplicate, true},
    {RuleKind::InHand, checkInHand, true},
    {RuleKind::Interaction, checkInteraction, true},
    {RuleKind::Contraindication, checkContraindication, true},
    {RuleKind::DiseaseMatch, checkDiseaseMatch, true},
    {RuleKind::Category, checkCategory, false},
    {RuleKind::InsuranceCode, checkInsuranceCode, false},
};

void shift(std::vector<int> &indices, int by)
{
    for (int &index : indices)
        index += by;
}

} // namespace

RuleBook::RuleBook(std::vector<RulePack> packs)
{
    for (RulePack &pack : packs)
        take(std::move(pack));
    index();
}

void RuleBook::take(RulePack pack)
{
    m_packs.push_back(
        {pack.name, pack.version, pack.title, pack.date, static_cast<int>(pack.rules.size()), static_cast<int>(pack.bindings.size())});
    const int groups = static_cast<int>(m_groups.size()), rules = static_cast<int>(m_rules.size());
    std::move(pack.groups.begin(), pack.groups.end(), std::back_inserter(m_groups));
    for (MedicationRule &rule : pack.rules) {
        shift(rule.groups, groups);
        shift(rule.with, groups);
        m_rules.push_back(std::move(rule));
    }
    for (CodeBinding &binding : pack.bindings) {
        binding.rule += rules;
        m_bindings.push_back(binding);
    }
}

void RuleBook::index()
{
    std::sort(m_bindings.begin(), m_bindings.end());
    m_bindings.shrink_to_fit();
    for (const MedicationRule &rule : m_rules)
        m_ofKind[static_cast<std::size_t>(rule.kind)].push_back(&rule);
}

std::vector<const MedicationRule *> RuleBook::rulesOf(const QString &insuranceCode) const
{
    std::vector<const MedicationRule *> rules;
    const auto code = boundCode(insuranceCode);
    if (!code)
        return rules;
    auto row = std::lower_bound(m_bindings.begin(), m_bindings.end(), CodeBinding{*code, 0});
    for (; row != m_bindings.end() && row->code == *code; ++row)
        rules.push_back(&m_rules[static_cast<std::size_t>(row->rule)]);
    return rules;
}

SpecialKinds RuleBook::specialKinds(const Drug &drug, const QDate &day) const
{
    RuleLine line;
    line.drug = drug;
    return specialKindsOf(factsOf(line, 1, m_groups), on(day, RuleKind::SpecialKind));
}

std::vector<const MedicationRule *> RuleBook::on(const QDate &day, RuleKind kind) const
{
    std::vector<const MedicationRule *> rules = m_ofKind[static_cast<std::size_t>(kind)];
    std::erase_if(rules, [&](const MedicationRule *rule) { return !rule->holdsOn(day); });
    return rules;
}

void RuleBook::checkPacks(RuleSheet &sheet) const
{
    const QDate today = sheet.asked().today;
    for (const MedicationRule *rule : on(sheet.day(), RuleKind::PackAge)) {
        for (const PackFacts &pack : m_packs) {
            if (sheet.policy().rx.rulesAreOld(pack.date, today))
                sheet.say(*rule, "RULES_OLD", 0, {{"pack", pack.title.zh}, {"date", pack.date.toString(Qt::ISODate)}});
        }
    }
}

std::vector<RuleFinding> RuleBook::findings(const RuleQuestion &question, const Policy &policy) const
{
    RuleSheet sheet(question, policy, m_groups);
    const bool sale = question.occasion == RuleQuestion::Occasion::Sale;
    for (const LineFacts &facts : sheet.lines()) {
        if (!question.insured || !facts.line->insured)
            continue;
        for (const MedicationRule *rule : rulesOf(facts.line->drug.insuranceCode)) {
            if (rule->holdsOn(sheet.day()))
                checkPayment(*rule, facts, sheet);
        }
    }
    for (const KindCheck &row : kindChecks) {
        for (const MedicationRule *rule : on(sheet.day(), row.kind)) {
            if (row.atSale || !sale)
                row.check(*rule, sheet);
        }
    }
    checkSpecialDisease(on(sheet.day(), RuleKind::SpecialDisease), sheet);
    checkSpecialKinds(on(sheet.day(), RuleKind::SpecialKind), sheet);
    if (!sale)
        checkPacks(sheet);
    return sheet.takeFindings();
}

} // namespace yaogui
