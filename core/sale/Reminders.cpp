// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/Reminders.h"

#include "core/prescription/rules/RuleBook.h"

#include <algorithm>

namespace yaogui {

namespace {

void addPerson(RuleQuestion &question, const SaleDraft &draft)
{
    question.insured = draft.insured();
    if (!draft.person)
        return;
    const PersonChoice &who = *draft.person;
    question.sex = sexFrom(who.person.gender);
    question.birth = who.person.birth;
    question.insuranceType = who.insuranceType;
    question.category = who.category;
    if (!who.diseaseCode.isEmpty())
        question.diseases = QStringList{who.diseaseCode};
    question.care = CareSetting::Outpatient;
}

} // namespace

std::vector<RuleFinding> remindersOf(const SaleDraft &draft, const DayRules &rules)
{
    if (!rules.ruleBook || draft.basket.isEmpty())
        return {};
    RuleQuestion question;
    question.occasion = RuleQuestion::Occasion::Sale;
    question.today = question.prescribed = rules.day;
    addPerson(question, draft);
    std::vector<int> numbers; // of the basket, for each line asked about
    int number = 0;
    for (const BasketLine &line : draft.basket.lines()) {
        ++number;
        const auto same = [&](const RuleLine &row) { return row.drug.id == line.drug.id; };
        if (std::any_of(question.lines.begin(), question.lines.end(), same))
            continue;
        RuleLine asked;
        asked.drug = line.drug;
        asked.quantity = line.quantity;
        asked.insured = line.insurable();
        question.lines.push_back(std::move(asked));
        numbers.push_back(number);
    }
    std::vector<RuleFinding> findings = rules.ruleBook->findings(question, rules.policy);
    const auto ofBasket = [&](int line) { return line > 0 ? numbers[static_cast<std::size_t>(line - 1)] : 0; };
    for (RuleFinding &finding : findings) {
        finding.line = ofBasket(finding.line);
        finding.otherLine = ofBasket(finding.otherLine);
    }
    return findings;
}

} // namespace yaogui
