// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/DayRules.h"

#include "core/prescription/rules/RuleBook.h"

#include <algorithm>

namespace yaogui {

bool isCrossRegion(const QString &storeDivision, const QString &personDivision)
{
    constexpr int poolingArea = 4;
    return !storeDivision.isEmpty() && !personDivision.isEmpty() && storeDivision.left(poolingArea) != personDivision.left(poolingArea);
}

bool DayRules::isOpen(Business business, const QString &division) const
{
    return profile.open.contains(business) && policy.fund.counter.contains(business)
        && (!isCrossRegion(profile.division, division) || policy.fund.crossRegion.contains(business));
}

Done DayRules::maySettle() const
{
    if (notValid)
        return refuse(*notValid);
    return profile.suspended ? Done(refuse(ErrorCode::SettlementSuspended)) : Done();
}

Done DayRules::maySettle(const MedicalCategory &category, const QString &division) const
{
    YAOGUI_TRY(maySettle());
    if (!isOpen(category.business, division))
        return refuse(ErrorCode::BusinessNotOpen, {{"business", toText(category.business)}, {"category", category.code}});
    return {};
}

Done DayRules::mayInsure(const Drug &drug, const MedicalCategory &category) const
{
    const FundRules &fund = policy.fund;
    const SpecialKinds kinds = ruleBook ? ruleBook->specialKinds(drug, day) : SpecialKinds();
    const bool payable = category.business == Business::Account ? fund.payableFromAccount(drug.drugClass) : !fund.isExcluded(drug, kinds);
    if (!payable)
        return refuse(ErrorCode::DrugNotPayable, {{"drug", drug.genericName}, {"business", toText(category.business)}});
    return {};
}

Done DayRules::mayTake(const Split &split, const MedicalCategory &category, const QString &division, bool online) const
{
    const auto may = [&](Business business) { return isOpen(business, division) && (!online || policy.fund.online.contains(business)); };
    const Business pool = category.business == Business::OtherPool ? Business::OtherPool : Business::OutpatientPool;
    if (split.fund.isPositive() && !may(pool))
        return refuse(ErrorCode::FundNotAllowed, {{"business", toText(pool)}, {"amount", yaogui::toText(split.fund)}});
    const Money account = split.account + split.family;
    if (account.isPositive() && !may(Business::Account))
        return refuse(ErrorCode::FundNotAllowed, {{"business", toText(Business::Account)}, {"amount", yaogui::toText(account)}});
    return {};
}

std::vector<MedicalCategory> DayRules::categories(const QString &division) const
{
    std::vector<MedicalCategory> offered;
    std::copy_if(policy.platform.categories.begin(), policy.platform.categories.end(), std::back_inserter(offered),
                 [&](const MedicalCategory &category) { return isOpen(category.business, division); });
    return offered;
}

} // namespace yaogui
