// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/simulated/SimulatedClearing.h"

#include <QJsonDocument>

namespace yaogui {

void SimulatedClearing::add(const ClearingGroup &group, const SimulatedSettlement &settlement)
{
    if (settlement.reversed)
        return;
    const Split &split = settlement.split;
    m_lines.emplace_back(group, ClearingLine{settlement.settlementId, settlement.visitId, settlement.personNumber, settlement.messageId, {}, {},
                                             settlement.refunded, ClearingAmounts{split.total, split.fund, split.account}});
}

Result<StatementVerdict> SimulatedClearing::compareTotals(const StatementTotals &totals, const OperatorName &)
{
    if (m_error)
        return refuse(*m_error);
    ClearingAmounts sums;
    int count = 0;
    const auto inSpan = totals.sums.count > 0; // a day without settlements of ours has none here either
    for (const auto &[group, line] : m_lines) {
        if (!inSpan || !(group == totals.group) || !line.amounts)
            continue;
        sums.total += line.amounts->total;
        sums.fund += line.amounts->fund;
        sums.account += line.amounts->account;
        ++count;
    }
    const bool balanced = sums == totals.sums.amounts && count == totals.sums.count;
    return StatementVerdict{balanced, balanced ? QStringLiteral("0") : QStringLiteral("1"), {}};
}

Result<std::vector<ClearingLine>> SimulatedClearing::compareDetail(const StatementDetail &detail, const OperatorName &)
{
    if (m_error)
        return refuse(*m_error);
    std::vector<ClearingLine> lines;
    for (const auto &[group, line] : m_lines) {
        if (group.clearingType == detail.clearingType && group.agency == detail.agency)
            lines.push_back(line);
    }
    return lines;
}

Result<Envelope> SimulatedClearing::applicationMessage(const ClearingApplication &application, const OperatorName &)
{
    if (m_error)
        return refuse(*m_error);
    const QString id = QStringLiteral("3203-") + application.monthText() + application.agency + application.clearingWay;
    return Envelope{QStringLiteral("3203"), id, QJsonDocument(QJsonObject{{"infno", "3203"}, {"msgid", id}}).toJson()};
}

} // namespace yaogui
