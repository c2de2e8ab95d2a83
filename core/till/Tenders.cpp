// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/till/Tenders.h"

#include <algorithm>

namespace yaogui {

bool isMobile(const QString &kind)
{
    return kind == u"wechat" || kind == u"alipay" || kind == u"unionpay";
}

Money takenBy(const std::vector<TenderLine> &lines, QStringView kind)
{
    Money sum;
    for (const TenderLine &line : lines) {
        if (line.kind == kind && line.amount.isPositive())
            sum += line.amount;
    }
    return sum;
}

Money takenIn(const std::vector<TenderLine> &lines)
{
    Money sum;
    for (const TenderLine &line : lines) {
        if (line.kind != u"rounding" && line.amount.isPositive())
            sum += line.amount;
    }
    return sum;
}

Money changeOf(const std::vector<TenderLine> &lines)
{
    Money sum;
    for (const TenderLine &line : lines) {
        if (line.kind == u"change")
            sum = sum - line.amount;
    }
    return sum;
}

namespace {

Money openOf(const std::vector<TenderLine> &lines, Money due)
{
    return due - takenIn(lines) - takenBy(lines, u"rounding") + changeOf(lines);
}

} // namespace

Money stillDue(const std::vector<TenderLine> &lines, Money due)
{
    return std::max(Money(), openOf(lines, due));
}

Money overpaid(const std::vector<TenderLine> &lines, Money due)
{
    return std::max(Money(), -openOf(lines, due));
}

Result<TenderPlan> TenderPlan::of(const Tenders &tenders, Money due, qint64 roundCashTo, Money pointValue)
{
    const Money points = Money::ofUnits(pointValue.units() * tenders.points);
    for (const Money amount : {tenders.cash, tenders.terminal, tenders.mobile, points}) {
        if (amount.isNegative())
            return refuse(ErrorCode::AmountInvalid, {{"text", toText(amount)}});
    }
    const bool takesRest = !tenders.mobileCode.isNull() && tenders.mobile.isZero();
    const Money mobile = takesRest ? std::max(Money(), due - tenders.cash - tenders.terminal - points) : tenders.mobile;
    if (mobile.isPositive() && tenders.mobileCode.isNull())
        return refuse(ErrorCode::PaymentCodeWrong);
    const Money cashless = tenders.terminal + mobile + points;
    if (cashless > due)
        return refuse(ErrorCode::TenderTooMuch, {{"amount", toText(cashless)}, {"due", toText(due)}});
    const QString reference = tenders.reference.simplified();
    if (tenders.terminal.isPositive() && reference.isEmpty())
        return refuse(ErrorCode::ReferenceMissing);
    TenderPlan plan{due, tenders.cash, tenders.terminal, {}, {}, reference, mobile};
    plan.pointCount = tenders.points;
    plan.points = points;
    const Money cashPart = due - cashless;
    const bool inCash = tenders.cash.isPositive() || cashless.isZero();
    plan.roundTo = inCash && !takesRest ? std::max<qint64>(1, roundCashTo) : 1;
    const Money least = cashPart - Money::ofUnits(cashPart.units() % plan.roundTo);
    if (tenders.cash < least)
        return refuse(ErrorCode::CashShort, {{"due", toText(least)}, {"cash", toText(tenders.cash)}});
    return plan.forDue(due); // who hands over the whole sum still gets the rounding back as change
}

Result<TenderPlan> TenderPlan::givingBack(const Tenders &tenders, Money due)
{
    const Money offered = tenders.cash + tenders.terminal + tenders.mobile;
    if (!offered.isZero() || !tenders.mobileCode.isNull() || tenders.points != 0)
        return refuse(ErrorCode::TenderTooMuch, {{"amount", toText(offered)}, {"due", toText(Money())}});
    TenderPlan plan{due, {}, {}, {}, -due, {}};
    return plan;
}

TenderPlan TenderPlan::forDue(Money other) const
{
    TenderPlan plan = *this;
    plan.due = other;
    if (pointCount > 0 && points.isPositive()) { // they give no change: where less is due now, fewer of them pay
        const Money value = Money::ofUnits(points.units() / pointCount);
        plan.pointCount = std::clamp<qint64>((other - terminal - mobile - later).units() / value.units(), 0, pointCount);
        plan.points = Money::ofUnits(value.units() * plan.pointCount);
    }
    const Money cashPart = std::max(Money(), other - terminal - mobile - later - plan.points);
    const Money rounded = Money::ofUnits(cashPart.units() % roundTo);
    plan.rounding = cash >= cashPart - rounded ? rounded : Money();
    plan.change = std::clamp(plan.tendered() + plan.rounding - other, Money(), cash); // nothing but cash gives change
    return plan;
}

TenderPlan TenderPlan::withoutMobile() const
{
    TenderPlan plan = *this;
    plan.mobile = {};
    plan.later = mobile;
    return plan;
}

TenderPlan TenderPlan::withoutPoints() const
{
    TenderPlan plan = *this;
    plan.pointCount = 0;
    plan.points = {};
    return plan;
}

std::vector<TenderLine> TenderPlan::lines() const
{
    std::vector<TenderLine> lines;
    const auto add = [&](const QString &kind, Money amount, const QString &text = {}) {
        if (!amount.isZero())
            lines.push_back({kind, amount, text});
    };
    add(QStringLiteral("cash"), cash);
    add(QStringLiteral("terminal"), terminal, reference);
    add(mobileKind, mobile, mobileOrder);
    add(QStringLiteral("points"), points, QString::number(pointCount));
    add(QStringLiteral("rounding"), rounding);
    add(QStringLiteral("change"), -change);
    return lines;
}

QJsonObject toJson(const TenderPlan &plan)
{
    const auto fen = [](Money amount) { return static_cast<qint64>(amount.units()); };
    return {{"due", fen(plan.due)}, {"cash", fen(plan.cash)}, {"terminal", fen(plan.terminal)}, {"rounding", fen(plan.rounding)},
            {"round_to", plan.roundTo}, {"reference", plan.reference}, {"points", fen(plan.points)}, {"point_count", plan.pointCount}};
}

TenderPlan tenderPlanFrom(const QJsonObject &json)
{
    const auto money = [&](const char *key) { return Money::ofUnits(json[QLatin1String(key)].toInteger()); };
    TenderPlan plan{money("due"), money("cash"), money("terminal"), money("rounding"), {}, json["reference"].toString()};
    plan.roundTo = std::max<qint64>(1, json["round_to"].toInteger(1));
    plan.points = money("points");
    plan.pointCount = json["point_count"].toInteger();
    return plan.forDue(plan.due);
}

} // namespace yaogui
