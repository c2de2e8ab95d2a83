// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/Policy.h"
#include "core/prescription/rules/RuleBook.h"
#include "tests/fuzz/Fuzz.h"

using namespace yaogui;

// A pack of prescription rules, and a question put to it.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    auto pack = readRulePack(fuzz::input(data, size), QStringLiteral("rules.json"));
    if (!pack) {
        fuzz::require(pack.error().code == ErrorCode::RulePackInvalid || pack.error().code == ErrorCode::FileTooLarge, "a bad pack is said to be one");
        return 0;
    }
    fuzz::require(!pack->rules.empty() && pack->date.isValid(), "a pack has rules and a day");
    RuleQuestion question;
    question.today = QDate(2026, 6, 1);
    for (const CodeBinding &binding : pack->bindings) {
        if (question.lines.size() > 4)
            break;
        RuleLine line;
        line.drug.insuranceCode = QString::fromLatin1(binding.code.data());
        line.drug.genericName = pack->rules[static_cast<std::size_t>(binding.rule)].drug;
        question.lines.push_back(line);
    }
    std::vector<RulePack> packs;
    packs.push_back(std::move(*pack));
    const RuleBook book(std::move(packs));
    FindingSeverity worst = FindingSeverity::Stop;
    for (const RuleFinding &finding : book.findings(question, Policy())) {
        fuzz::require(finding.severity >= worst, "worst first");
        fuzz::require(finding.line >= 0 && finding.line <= static_cast<int>(question.lines.size()), "of a line there is");
        fuzz::require(!finding.source.title.isEmpty() && !finding.reason.isEmpty(), "with source and reason");
        worst = finding.severity;
    }
    return 0;
}
