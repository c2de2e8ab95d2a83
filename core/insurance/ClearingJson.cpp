// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/ReconciliationReport.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace yaogui {

namespace {

using Between = StoreDifference::Between;

constexpr std::array kinds{DifferenceKind::OursOnly, DifferenceKind::TheirsOnly, DifferenceKind::AmountsDiffer, DifferenceKind::StatesDiffer};
constexpr std::array steps{NextStep::Reverse, NextStep::Book, NextStep::Ask};
constexpr std::array betweens{Between::Ledger, Between::Boxes, Between::Parts, Between::Tenders};

template <typename Value, std::size_t Count> Value valueOf(const std::array<Value, Count> &values, const QJsonValue &word)
{
    const auto found = std::find_if(values.begin(), values.end(), [&](Value value) { return toText(value) == word.toString(); });
    return found == values.end() ? values.front() : *found;
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

Money moneyOf(const QJsonValue &text)
{
    return parseMoney(text.toString()).value_or(Money());
}

QJsonValue amountsJson(const std::optional<ClearingAmounts> &amounts)
{
    if (!amounts)
        return QJsonValue::Null;
    return QJsonObject{{"total", toText(amounts->total)}, {"fund", toText(amounts->fund)}, {"account", toText(amounts->account)}};
}

ClearingAmounts amountsOf(const QJsonObject &json)
{
    return {moneyOf(json["total"]), moneyOf(json["fund"]), moneyOf(json["account"])};
}

std::optional<ClearingAmounts> maybeAmounts(const QJsonValue &json)
{
    return json.isObject() ? std::optional(amountsOf(json.toObject())) : std::nullopt;
}

ClearingSums sumsOf(const QJsonObject &json)
{
    return {amountsOf(json), moneyOf(json["cash"]), moneyOf(json["family"]), moneyOf(json["in_scope"]), json["count"].toInt()};
}

template <typename Value> QJsonArray listJson(const std::vector<Value> &values)
{
    QJsonArray list;
    for (const Value &value : values)
        list.append(toJson(value));
    return list;
}

Difference differenceFrom(const QJsonObject &json)
{
    Difference difference;
    difference.kind = valueOf(kinds, json["kind"]);
    difference.step = valueOf(steps, json["next"]);
    difference.settlementId = json["setl_id"].toString();
    difference.visitId = json["mdtrt_id"].toString();
    difference.messageId = json["msgid"].toString();
    difference.slip = json["slip"].toString();
    difference.sale = json["sale_id"].toInteger();
    difference.refund = json["refund"].toBool();
    difference.ours = maybeAmounts(json["ours"]);
    difference.theirs = maybeAmounts(json["theirs"]);
    difference.ourState = json["our_state"].toString();
    difference.theirState = json["their_state"].toString();
    return difference;
}

} // namespace

QString toText(Between between)
{
    switch (between) {
    case Between::Ledger: return QStringLiteral("ledger");
    case Between::Boxes: return QStringLiteral("boxes");
    case Between::Parts: return QStringLiteral("parts");
    case Between::Tenders: break;
    }
    return QStringLiteral("tenders");
}

int ReconciliationReport::count() const
{
    const auto unexplained = std::count_if(groups.begin(), groups.end(), [](const GroupResult &group) { return !group.balanced; });
    const auto told = static_cast<int>(differences.size());
    return (told == 0 ? static_cast<int>(unexplained) : told) + static_cast<int>(store.size());
}

QJsonObject toJson(const ClearingGroup &group)
{
    return {{"insutype", group.insuranceType}, {"clr_type", group.clearingType}, {"clr_optins", group.agency}};
}

QJsonObject toJson(const ClearingSums &sums)
{
    return {{"total", toText(sums.amounts.total)}, {"fund", toText(sums.amounts.fund)}, {"account", toText(sums.amounts.account)},
            {"cash", toText(sums.cash)},           {"family", toText(sums.family)},     {"in_scope", toText(sums.inScope)},
            {"count", sums.count}};
}

QJsonObject toJson(const GroupResult &result)
{
    QJsonObject json = toJson(result.group);
    json["ours"] = toJson(result.ours);
    json["theirs"] = result.theirs ? QJsonValue(toJson(*result.theirs)) : QJsonValue(QJsonValue::Null);
    json["balanced"] = result.balanced;
    json["stmt_rslt"] = orNull(result.code);
    json["words"] = orNull(result.words);
    return json;
}

QJsonObject toJson(const Difference &difference)
{
    return {{"kind", toText(difference.kind)},
            {"next", toText(difference.step)},
            {"setl_id", orNull(difference.settlementId)},
            {"mdtrt_id", orNull(difference.visitId)},
            {"msgid", orNull(difference.messageId)},
            {"slip", orNull(difference.slip)},
            {"sale_id", difference.sale == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(difference.sale)},
            {"refund", difference.refund},
            {"ours", amountsJson(difference.ours)},
            {"theirs", amountsJson(difference.theirs)},
            {"our_state", orNull(difference.ourState)},
            {"their_state", orNull(difference.theirState)}};
}

QJsonObject toJson(const StoreDifference &difference)
{
    return {{"between", toText(difference.between)},
            {"sale_id", difference.sale == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(difference.sale)},
            {"slip", orNull(difference.slip)},
            {"expected", orNull(difference.expected)},
            {"found", orNull(difference.found)}};
}

QJsonObject toJson(const StoreSums &sums)
{
    return {{"between", toText(sums.between)}, {"expected", sums.expected}, {"found", sums.found}, {"differences", sums.differences}};
}

QJsonObject toJson(const ReconciliationReport &report)
{
    return {{"first", report.span.first.toString(Qt::ISODate)}, {"last", report.span.last.toString(Qt::ISODate)},
            {"groups", listJson(report.groups)}, {"differences", listJson(report.differences)}, {"store", listJson(report.store)},
            {"three_way", listJson(report.sums)}};
}

ClearingGroup clearingGroupFrom(const QJsonObject &json)
{
    return {json["insutype"].toString(), json["clr_type"].toString(), json["clr_optins"].toString()};
}

ReconciliationReport reconciliationReportFrom(const QJsonObject &json)
{
    ReconciliationReport report;
    report.span = {QDate::fromString(json["first"].toString(), Qt::ISODate), QDate::fromString(json["last"].toString(), Qt::ISODate)};
    for (const QJsonValue &value : json["groups"].toArray()) {
        const QJsonObject one = value.toObject();
        GroupResult result{clearingGroupFrom(one), sumsOf(one["ours"].toObject()), {}, one["balanced"].toBool(), one["stmt_rslt"].toString(),
                           one["words"].toString()};
        if (one["theirs"].isObject())
            result.theirs = sumsOf(one["theirs"].toObject());
        report.groups.push_back(std::move(result));
    }
    for (const QJsonValue &value : json["differences"].toArray())
        report.differences.push_back(differenceFrom(value.toObject()));
    for (const QJsonValue &value : json["store"].toArray()) {
        const QJsonObject one = value.toObject();
        report.store.push_back({valueOf(betweens, one["between"]), one["sale_id"].toInteger(), one["slip"].toString(), one["expected"].toString(),
                                one["found"].toString()});
    }
    for (const QJsonValue &value : json["three_way"].toArray())
        report.sums.push_back({valueOf(betweens, value["between"]), value["expected"].toString(), value["found"].toString(), value["differences"].toInt()});
    return report;
}

} // namespace yaogui
