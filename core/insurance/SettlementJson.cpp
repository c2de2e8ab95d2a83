// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/SettlementJson.h"

#include <array>
#include <utility>

namespace yaogui {

namespace {

constexpr std::array<std::pair<const char16_t *, Money Split::*>, 11> amounts = {{
    {u"total", &Split::total},
    {u"fund", &Split::fund},
    {u"account", &Split::account},
    {u"family", &Split::family},
    {u"cash", &Split::cash},
    {u"balance_after", &Split::balanceAfter},
    {u"fully_own_pay", &Split::fullyOwnPay},
    {u"over_limit", &Split::overLimit},
    {u"first_self_pay", &Split::firstSelfPay},
    {u"in_scope", &Split::inScope},
    {u"deductible", &Split::deductible},
}};

constexpr std::array<std::pair<const char16_t *, QString Settlement::*>, 8> texts = {{
    {u"setl_id", &Settlement::settlementId},
    {u"mdtrt_id", &Settlement::visitId},
    {u"psn_no", &Settlement::personNumber},
    {u"setl_time", &Settlement::time},
    {u"clr_optins", &Settlement::clearingAgency},
    {u"clr_way", &Settlement::clearingWay},
    {u"clr_type", &Settlement::clearingType},
    {u"medins_setl_id", &Settlement::senderMessageId},
}};

} // namespace

QJsonObject toJson(const Settlement &settlement)
{
    QJsonObject json;
    for (const auto &[name, member] : amounts)
        json[QStringView(name)] = toText(settlement.split.*member);
    for (const auto &[name, member] : texts)
        json[QStringView(name)] = settlement.*member;
    return json;
}

Settlement settlementFromJson(const QJsonObject &json)
{
    Settlement settlement;
    for (const auto &[name, member] : amounts)
        settlement.split.*member = parseMoney(json[QStringView(name)].toString()).value_or(Money());
    for (const auto &[name, member] : texts)
        settlement.*member = json[QStringView(name)].toString();
    return settlement;
}

} // namespace yaogui
