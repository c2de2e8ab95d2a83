// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/platform/Reading.h"

#include <algorithm>

namespace yaogui {

namespace {

constexpr Money oneFen = Money::ofUnits(1);

tl::unexpected<Error> unreadable(const QString &field)
{
    return refuse(ErrorCode::PlatformAnswerUnreadable, {{"field", field}});
}

/// The first of the names that carries an amount; the names drift between transactions and regions.
Result<std::optional<Money>> firstAmount(const QJsonObject &node, const QStringList &names)
{
    for (const QString &name : names) {
        const auto amount = amountIn(node[name]);
        if (!amount)
            return unreadable(name);
        if (*amount)
            return *amount;
    }
    return std::nullopt;
}

Money distance(Money a, Money b)
{
    return a < b ? b - a : a - b;
}

/// Informing amounts: absent or odd ones are zero, the settlement stands without them.
Money informing(const QJsonObject &node, const QString &name)
{
    return amountIn(node[name]).value_or(std::nullopt).value_or(Money());
}

/// Takes the family part out of the account's where the region writes it inside (fact sheet 7.7): the identity that holds says so.
bool separateFamily(Split &split, Money personPart)
{
    const Money inside = distance(personPart, split.account + split.cash);
    const Money beside = distance(personPart, split.account + split.family + split.cash);
    if (std::min(inside, beside) > oneFen)
        return false;
    if (inside < beside)
        split.account -= split.family;
    return true;
}

bool sameSign(const Split &split)
{
    const auto against = [&](Money part) { return split.total.isNegative() ? part.isPositive() : part.isNegative(); };
    return !against(split.fund) && !against(split.account) && !against(split.family) && !against(split.cash);
}

Result<Split> readSplit(const QJsonObject &node)
{
    YAOGUI_TRY_LET(const auto total, firstAmount(node, {"medfee_sumamt"}));
    YAOGUI_TRY_LET(const auto fund, firstAmount(node, {"fund_pay_sumamt"}));
    YAOGUI_TRY_LET(const auto person, firstAmount(node, {"psn_part_amt", "psn_pay"}));
    YAOGUI_TRY_LET(const auto account, firstAmount(node, {"acct_pay"}));
    YAOGUI_TRY_LET(const auto family, firstAmount(node, {"acct_mulaid_pay"}));
    YAOGUI_TRY_LET(const auto cash, firstAmount(node, {"psn_cash_pay", "cash_payamt", "pdn_cash_pay"}));
    if (!total)
        return unreadable("medfee_sumamt");
    Split split;
    split.total = *total;
    split.fund = fund.value_or(Money());
    split.account = account.value_or(Money());
    split.family = family.value_or(Money());
    split.cash = cash.value_or(Money());
    const Money personPart = person.value_or(split.total - split.fund);
    if (distance(split.total, split.fund + personPart) > oneFen || !separateFamily(split, personPart))
        return unreadable("psn_part_amt");
    split.cash = split.total - split.fund - split.account - split.family; // takes up the tolerated fen
    if (!sameSign(split))
        return unreadable("psn_cash_pay");
    return split;
}

} // namespace

Result<Settlement> readSettlementNode(const QJsonObject &output)
{
    const QJsonObject node = objectOf(output["setlinfo"]);
    YAOGUI_TRY_LET(Split split, readSplit(node));
    split.balanceAfter = informing(node, "balc");
    split.fullyOwnPay = informing(node, "fulamt_ownpay_amt");
    split.overLimit = informing(node, "overlmt_selfpay");
    split.firstSelfPay = informing(node, "preselfpay_amt");
    split.inScope = informing(node, "inscp_scp_amt");
    split.deductible = informing(node, "act_pay_dedc");
    Settlement settlement;
    settlement.split = split;
    settlement.settlementId = textOf(node["setl_id"]);
    settlement.visitId = textOf(node["mdtrt_id"]);
    settlement.personNumber = textOf(node["psn_no"]);
    settlement.time = textOf(node["setl_time"]);
    settlement.clearingAgency = textOf(node["clr_optins"]);
    settlement.clearingWay = textOf(node["clr_way"]);
    settlement.clearingType = textOf(node["clr_type"]);
    settlement.senderMessageId = textOf(node["medins_setl_id"]);
    return settlement;
}

} // namespace yaogui
