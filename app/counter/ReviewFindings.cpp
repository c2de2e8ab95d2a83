// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/counter/ReviewFindings.h"

#include "core/prescription/rules/PrescriptionQuestion.h"
#include "core/prescription/rules/RuleBook.h"
#include "ui/text/FindingText.h"

namespace yaogui {

namespace {

RxFinding::Weight weightOf(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Stop: return RxFinding::Weight::Stop;
    case FindingSeverity::Warn: return RxFinding::Weight::Ask;
    case FindingSeverity::Unknown: return RxFinding::Weight::Unchecked;
    case FindingSeverity::Note: break;
    }
    return RxFinding::Weight::Note;
}

// Which of the four points a rule speaks to: who pays and may prescribe is legality, the paper is form, the rest is the patient's good.
RxPoint pointOf(RuleKind kind)
{
    if (kind == RuleKind::Form)
        return RxPoint::Form;
    const bool law = isPaymentKind(kind) || kind == RuleKind::SpecialKind || kind == RuleKind::SpecialDisease || kind == RuleKind::Category
        || kind == RuleKind::InsuranceCode;
    return law ? RxPoint::Legality : RxPoint::Suitability;
}

TwoTongues said(const QString &words)
{
    return {words, words}; // made in the language of the window
}

} // namespace

std::vector<RxFinding> rxFindings(const DayRules &rules, const Prescription &rx, const std::vector<Drug> &drugs, const std::vector<RxPast> &past,
                                  const QDate &today)
{
    std::vector<RxFinding> found;
    if (!rules.ruleBook)
        return found;
    RuleQuestion question = questionOf(rx, drugs, today);
    for (const RxPast &one : past) {
        if (one.until.isValid())
            question.inHand.push_back({one.drug, one.until});
    }
    for (const RuleFinding &finding : rules.ruleBook->findings(question, rules.policy))
        found.push_back({weightOf(finding.severity), pointOf(finding.kind), finding.line, finding.rule, said(findingText(finding)),
                         said(sourceText(finding.source))});
    return found;
}

} // namespace yaogui
