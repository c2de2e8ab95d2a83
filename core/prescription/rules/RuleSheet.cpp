// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/rules/RuleSheet.h"

#include <algorithm>
#include <tuple>

namespace yaogui {

RuleSheet::RuleSheet(const RuleQuestion &question, const Policy &policy, const std::vector<DrugGroup> &groups)
    : m_question(question), m_policy(policy), m_groups(groups)
{
    m_lines.reserve(question.lines.size());
    for (const RuleLine &line : question.lines)
        m_lines.push_back(factsOf(line, static_cast<int>(m_lines.size()) + 1, groups));
}

QString RuleSheet::diseaseAmong(const QStringList &beginnings) const
{
    for (const QString &disease : m_question.diseases) {
        if (std::any_of(beginnings.begin(), beginnings.end(), [&](const QString &beginning) { return disease.startsWith(beginning); }))
            return disease;
    }
    return {};
}

void RuleSheet::say(const MedicationRule &rule, const char *reason, int line, QJsonObject details, int otherLine)
{
    say(rule, rule.severity, reason, line, std::move(details), otherLine);
}

void RuleSheet::say(const MedicationRule &rule, FindingSeverity severity, const char *reason, int line, QJsonObject details, int otherLine)
{
    const QString word = QString::fromLatin1(reason);
    m_findings.push_back({severity, rule.kind, word, rule.id, line, otherLine, rule.source, rule.says, std::move(details)});
}

void RuleSheet::sayUnknown(const MedicationRule &rule, const char *reason, int line, QJsonObject details)
{
    const auto same = [&](const RuleFinding &row) {
        return row.severity == FindingSeverity::Unknown && row.line == line && row.reason == QLatin1String(reason);
    };
    const bool said = !isPaymentKind(rule.kind) && std::any_of(m_findings.begin(), m_findings.end(), same);
    if (m_question.occasion == RuleQuestion::Occasion::Review && !said)
        say(rule, FindingSeverity::Unknown, reason, line, std::move(details));
}

std::vector<RuleFinding> RuleSheet::takeFindings()
{
    std::stable_sort(m_findings.begin(), m_findings.end(), [](const RuleFinding &one, const RuleFinding &other) {
        return std::tie(one.severity, one.line) < std::tie(other.severity, other.line);
    });
    return std::move(m_findings);
}

} // namespace yaogui
