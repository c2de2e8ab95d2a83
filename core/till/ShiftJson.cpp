// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/till/ShiftJson.h"

#include "core/audit/HeadText.h"
#include "core/base/Clock.h"

#include <QJsonArray>

namespace yaogui {

namespace {

using Items = std::vector<LeftOver::Item>;

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonArray itemsToJson(const Items &items)
{
    QJsonArray rows;
    for (const LeftOver::Item &item : items)
        rows.append(QJsonObject{{"sale_id", item.sale.value}, {"slip", textOrNull(item.slip)}, {"total", toText(item.total)}, {"cash", toText(item.cash)}});
    return rows;
}

Items itemsFrom(const QJsonValue &json)
{
    Items items;
    const QJsonArray rows = json.toArray();
    for (const QJsonValue &row : rows)
        items.push_back({SaleId{row["sale_id"].toInteger()}, row["slip"].toString(), parseMoney(row["total"].toString()).value_or(Money()),
                         parseMoney(row["cash"].toString()).value_or(Money())});
    return items;
}

QJsonObject sumToJson(const SalesSum &sum)
{
    return {{"count", sum.count},           {"total", toText(sum.total)},     {"insured_total", toText(sum.insured)}, {"fund", toText(sum.fund)},
            {"account", toText(sum.account)}, {"family", toText(sum.family)}, {"cash", toText(sum.cash)}};
}

} // namespace

QJsonObject toJson(const CountResult &count)
{
    QJsonObject pieces;
    for (const auto &[value, number] : count.count.rows())
        pieces[toText(value)] = number;
    return {{"counted", toText(count.counted())}, {"expected", toText(count.expected)},     {"difference", toText(count.difference())},
            {"pieces", pieces},                   {"time", toIso(count.at)},                {"operator", count.worker.id}};
}

QString toText(CashMove move)
{
    switch (move) {
    case CashMove::In: return QStringLiteral("in");
    case CashMove::Out: return QStringLiteral("out");
    case CashMove::Drawer: break;
    }
    return QStringLiteral("drawer");
}

QJsonObject toJson(const LeftOver &left)
{
    return {{"unsent", left.unsent},
            {"parked", left.parked},
            {"in_doubt", itemsToJson(left.doubts)},
            {"held", itemsToJson(left.held)},
            {"unpaid", itemsToJson(left.unpaid)},
            {"overpaid", itemsToJson(left.overpaid)},
            {"payments_in_doubt", left.paymentsInDoubt}};
}

LeftOver leftOverFrom(const QJsonObject &json)
{
    return {json["unsent"].toInt(),      json["parked"].toInt(),      itemsFrom(json["in_doubt"]),
            itemsFrom(json["held"]),     itemsFrom(json["unpaid"]),   itemsFrom(json["overpaid"]),
            json["payments_in_doubt"].toInt()};
}

QJsonObject toJson(const Shift &shift)
{
    return {{"shift", shift.id.value},
            {"state", shift.isOpen() ? "open" : "closed"},
            {"opened", toIso(shift.openedAt)},
            {"opened_by", shift.openedBy.id},
            {"float", toText(shift.openingFloat)},
            {"closed", shift.isOpen() ? QJsonValue(QJsonValue::Null) : QJsonValue(toIso(shift.closedAt))},
            {"closed_by", textOrNull(shift.closedBy.id)},
            {"reason", textOrNull(shift.reason)}};
}

QJsonObject toJson(const ShiftReport &report)
{
    QJsonObject json = toJson(report.shift);
    QJsonArray tenders, entries, assistants;
    for (const AssistantSum &sum : report.figures.assistants)
        assistants.append(QJsonObject{{"operator", sum.who.id}, {"name", sum.who.name}, {"lines", sum.lines}, {"sold", toText(sum.sold)},
                                      {"given_back", toText(sum.givenBack)}, {"net", toText(sum.net())}});
    for (const TenderSum &sum : report.figures.tenders)
        tenders.append(QJsonObject{{"kind", sum.kind}, {"taken", toText(sum.taken)}, {"given_back", toText(sum.givenBack)}, {"sales", sum.count}});
    for (const CashEntry &entry : report.entries)
        entries.append(QJsonObject{{"kind", toText(entry.move)}, {"amount", toText(entry.amount)}, {"reason", entry.reason},
                                   {"operator", entry.worker.id}, {"time", toIso(entry.at)}});
    json["sales"] = sumToJson(report.figures.sales);
    json["refunds"] = sumToJson(report.figures.refunds);
    json["tenders"] = tenders;
    json["assistants"] = assistants;
    json["cash_in"] = toText(report.figures.cashIn);
    json["cash_out"] = toText(report.figures.cashOut);
    json["drawer_openings"] = report.figures.drawerOpenings;
    json["entries"] = entries;
    json["expected"] = toText(report.figures.expected());
    QJsonArray counts;
    for (const CountResult &count : report.counts)
        counts.append(toJson(count));
    json["count"] = counts.isEmpty() ? QJsonValue(QJsonValue::Null) : counts.last();
    json["counts"] = counts.size();
    json["all_counts"] = counts;
    json["left"] = toJson(report.left);
    json["head"] = shortHeadText(report.head);
    json["head_id"] = report.head.id;
    json["head_mac"] = QString::fromLatin1(report.head.mac.toHex());
    return json;
}

} // namespace yaogui
