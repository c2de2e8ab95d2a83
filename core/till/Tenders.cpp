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

Money stillDue(const std::vector<TenderLine> &lines, Money due)
{
    return std::max(Money(), due - takenIn(lines) - takenBy(lines, u"rounding") + changeOf(lines));
}

Result<TenderPlan> TenderPlan::of(const Tenders &tenders, Money due, qint64 roundCashTo)
{
    for (const Money amount : {tenders.cash, tenders.terminal, tenders.mobile}) {
        if (amount.isNegative())
            return refuse(ErrorCode::AmountInvalid, {{"text", toText(amount)}});
    }
    const bool takesRest = !tenders.mobileCode.isNull() && tenders.mobile.isZero();
    const Money mobile = takesRest ? std::max(Money(), due - tenders.cash - tenders.terminal) : tenders.mobile;
    if (mobile.isPositive() && tenders.mobileCode.isNull())
        return refuse(ErrorCode::PaymentCodeWrong);
    const Money cashless = tenders.terminal + mobile;
    if (cashless > due)
        return refuse(ErrorCode::TenderTooMuch, {{"amount", toText(cashless)}, {"due", toText(due)}});
    const QString reference = tenders.reference.simplified();
    if (tenders.terminal.isPositive() && reference.isEmpty())
        return refuse(ErrorCode::ReferenceMissing);
    TenderPlan plan{due, tenders.cash, tenders.terminal, {}, {}, reference, mobile};
    const Money cashPart = due - cashless;
    plan.rounding = Money::ofUnits(roundCashTo > 1 && !takesRest ? cashPart.units() % roundCashTo : 0);
    if (tenders.cash >= cashPart) // who hands over the whole sum still gets the rounding back as change
        return plan.forDue(due);
    if (tenders.cash < cashPart - plan.rounding)
        return refuse(ErrorCode::CashShort, {{"due", toText(cashPart - plan.rounding)}, {"cash", toText(tenders.cash)}});
    return plan.forDue(due);
}

TenderPlan TenderPlan::forDue(Money other) const
{
    TenderPlan plan = *this;
    plan.due = other;
    plan.change = std::max(Money(), cash + terminal + mobile + rounding - other);
    if (plan.change > cash) // nothing but cash gives change
        plan.change = cash;
    return plan;
}

TenderPlan TenderPlan::withoutMobile() const
{
    TenderPlan plan = *this;
    plan.mobile = {};
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
    add(QStringLiteral("rounding"), rounding);
    add(QStringLiteral("change"), -change);
    return lines;
}

QJsonObject toJson(const TenderPlan &plan)
{
    const auto fen = [](Money amount) { return static_cast<qint64>(amount.units()); };
    return {{"due", fen(plan.due)}, {"cash", fen(plan.cash)}, {"terminal", fen(plan.terminal)}, {"rounding", fen(plan.rounding)},
            {"reference", plan.reference}};
}

TenderPlan tenderPlanFrom(const QJsonObject &json)
{
    const auto money = [&](const char *key) { return Money::ofUnits(json[QLatin1String(key)].toInteger()); };
    return TenderPlan{money("due"), money("cash"), money("terminal"), money("rounding"), {}, json["reference"].toString(), {}}.forDue(money("due"));
}

} // namespace yaogui
