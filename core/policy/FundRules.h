// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/Drug.h"
#include "core/policy/RuleValues.h"

#include <set>
#include <vector>

namespace yaogui {

/// What insurance money can be for: the three classes of a store's business (HN-01).
enum class Business { Account, OutpatientPool, OtherPool };
using Businesses = std::set<Business>;

/// Words of the packs and of store.businesses: account, outpatient_pool, other_pool.
[[nodiscard]] QString toText(Business business);
[[nodiscard]] std::optional<Business> businessFrom(const QString &word);

/// Facts of a drug that exclude it from pooled payment, as the catalogue or a pharmacist knows them.
struct SpecialKinds {
    bool narcotic = false, psychotropic = false, anabolicOrPeptide = false, insulin = false;
    bool specialGradeAntibiotic = false, frozenInjection = false, hospitalPreparation = false;
};

/// Which money pays what (fund.*, channel.*, offline.*).
struct FundRules {
    Businesses counter;           ///< fund.counter: what a sale at the counter may be paid from
    Businesses online;            ///< fund.online (WX-04)
    Businesses crossRegion;       ///< fund.cross_region (HN-02)
    QStringList excludedKinds;    ///< fund.excluded_kinds (FJ-12), never from pooled funds
    std::vector<DrugClass> accountGoods; ///< fund.account_goods: goods payable from the personal account
    std::vector<DrugClass> onlineClasses; ///< fund.online_classes (WX-01)
    bool familyAccount = true;    ///< fund.family_account (WX-03, FJ-27)
    QStringList proxyProof;       ///< fund.proxy_proof (FJ-27): what a buyer for another may show
    QString failedCheck;          ///< fund.failed_check (HN-26): what becomes of a line that fails the platform's checks
    bool deliveryInsured = false; ///< fund.delivery_insured (WX-06, FJ-28)
    bool dualChannelFirst = false; ///< fund.dual_channel_first (ZW-06)
    bool thirdParty = false;      ///< channel.third_party (WX-01, FJ-10)
    QStringList thirdPartyServices; ///< channel.third_party_services: allowed even where platforms are not
    QString offlineInsured;       ///< offline.insured: cash_or_hold; pooled money is never queued (FJ-26)
    bool zonesIsolated = false;   ///< network.zones_isolated (WX-11)

    [[nodiscard]] bool isExcluded(const Drug &drug, const SpecialKinds &kinds) const;
    [[nodiscard]] bool allowsThirdParty(const QString &service) const { return thirdParty || thirdPartyServices.contains(service); }
    [[nodiscard]] bool payableOnline(DrugClass drugClass) const;
    [[nodiscard]] bool payableFromAccount(DrugClass drugClass) const;
};

} // namespace yaogui
