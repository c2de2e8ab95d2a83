// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/AgencyStatement.h"

#include "core/insurance/ReconciliationReport.h"

#include <QJsonArray>

#include <algorithm>
#include <set>

namespace yaogui {

namespace {

const QStringList &columns()
{
    static const QStringList names{QStringLiteral("insutype"), QStringLiteral("clr_type"), QStringLiteral("clr_optins"), QStringLiteral("fund"),
                                   QStringLiteral("account"), QStringLiteral("deducted"), QStringLiteral("deposit"), QStringLiteral("paid")};
    return names;
}

constexpr int firstAmount = 3;

/// The line, or why it is none.
Result<StatementLine> lineOf(const TableRow &row)
{
    StatementLine line;
    line.line = row.line;
    line.group = {row.cells[0], row.cells[1], row.cells[2]};
    int column = 0;
    for (; column < firstAmount; ++column) {
        if (row.cells[column].isEmpty())
            return refuse(ErrorCode::TableInvalid, {{"column", columns()[column]}, {"reason", "EMPTY"}});
    }
    for (Money *amount : {&line.fund, &line.account, &line.deducted, &line.deposit, &line.paid}) {
        const auto money = parseMoney(row.cells[column]);
        if (!money)
            return refuse(ErrorCode::TableInvalid, {{"column", columns()[column]}, {"reason", "NOT_A_NUMBER"}});
        *amount = *money;
        ++column;
    }
    return line;
}

Error rejection(const std::vector<RejectedLine> &rejected)
{
    QJsonArray rows;
    for (const RejectedLine &line : rejected)
        rows.append(QJsonObject{{"line", line.line}, {"column", line.column}, {"reason", line.reason}});
    const RejectedLine &first = rejected.front();
    return {ErrorCode::TableInvalid, {{"line", first.line}, {"column", first.column}, {"reason", first.reason}, {"rejected", rows}}, {}};
}

} // namespace

Result<std::vector<StatementLine>> readStatement(const QByteArray &file)
{
    std::vector<StatementLine> lines;
    std::vector<RejectedLine> rejected;
    std::set<ClearingGroup> seen;
    const auto take = [&](const TableRow &row) {
        const auto line = lineOf(row);
        if (!line)
            rejected.push_back({row.line, line.error().details["column"].toString(), line.error().details["reason"].toString()});
        else if (!seen.insert(line->group).second)
            rejected.push_back({row.line, columns().first(), QStringLiteral("TWICE")});
        else
            lines.push_back(*line);
    };
    YAOGUI_TRY(readTable(file, {columns(), columns(), take, rejected}));
    if (!rejected.empty())
        return refuse(rejection(rejected));
    if (lines.empty())
        return refuse(ErrorCode::TableInvalid, {{"reason", "EMPTY"}});
    return lines;
}

std::vector<StatementDifference> compareStatement(const std::map<ClearingGroup, ClearingSums> &ours, const std::vector<StatementLine> &theirs,
                                                  const StoreRules &rules)
{
    std::vector<StatementDifference> found;
    std::map<ClearingGroup, ClearingSums> left = ours;
    for (const StatementLine &line : theirs) {
        const auto tell = [&](const char *figure, Money expected, Money said) {
            if (expected != said)
                found.push_back({line.group, QString::fromLatin1(figure), expected, said});
        };
        const auto sums = left.find(line.group);
        const ClearingSums own = sums == left.end() ? ClearingSums() : sums->second;
        if (sums != left.end())
            left.erase(sums);
        tell("fund", own.amounts.fund, line.fund);
        tell("account", own.amounts.account + own.family, line.account);
        tell("deducted", Money(), line.deducted);
        tell("deposit", rules.depositOf(line.fund), line.deposit);
        tell("paid", line.fund + line.account - line.deducted - line.deposit, line.paid);
    }
    for (const auto &[group, sums] : left) {
        const Money owed = sums.amounts.fund + sums.amounts.account + sums.family;
        if (!owed.isZero())
            found.push_back({group, QStringLiteral("group"), owed, Money()});
    }
    return found;
}

QJsonObject toJson(const StatementDifference &difference)
{
    QJsonObject json = toJson(difference.group);
    json["figure"] = difference.figure;
    json["expected"] = toText(difference.expected);
    json["found"] = toText(difference.found);
    json["next"] = toText(NextStep::Ask);
    return json;
}

StatementDifference statementDifferenceFrom(const QJsonObject &json)
{
    const auto money = [&](const char *field) { return parseMoney(json[QLatin1String(field)].toString()).value_or(Money()); };
    return {clearingGroupFrom(json), json["figure"].toString(), money("expected"), money("found")};
}

} // namespace yaogui
