// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/till/Tenders.h"

#include <algorithm>

namespace yaogui {

Result<TenderPlan> TenderPlan::of(const Tenders &tenders, Money due, qint64 roundCashTo)
{
    for (const Money amount : {tenders.cash, tenders.terminal}) {
        if (amount.isNegative())
            return refuse(ErrorCode::AmountInvalid, {{"text", toText(amount)}});
    }
    if (tenders.terminal > due)
        return refuse(ErrorCode::TenderTooMuch, {{"amount", toText(tenders.terminal)}, {"due", toText(due)}});
    const QString reference = tenders.reference.simplified();
    if (tenders.terminal.isPositive() && reference.isEmpty())
        return refuse(ErrorCode::ReferenceMissing);
    TenderPlan plan{due, tenders.cash, tenders.terminal, {}, {}, reference};
    const Money cashPart = due - tenders.terminal;
    plan.rounding = Money::ofUnits(roundCashTo > 1 ? cashPart.units() % roundCashTo : 0);
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
    plan.change = std::max(Money(), cash + terminal + rounding - other);
    if (plan.change > cash) // nothing but cash gives change
        plan.change = cash;
    return plan;
}

std::vector<TenderLine> TenderPlan::lines() const
{
    std::vector<TenderLine> lines;
    const auto add = [&](const char *kind, Money amount, const QString &text = {}) {
        if (!amount.isZero())
            lines.push_back({QString::fromLatin1(kind), amount, text});
    };
    add("cash", cash);
    add("terminal", terminal, reference);
    add("rounding", rounding);
    add("change", -change);
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
    return TenderPlan{money("due"), money("cash"), money("terminal"), money("rounding"), {}, json["reference"].toString()}.forDue(money("due"));
}

} // namespace yaogui
