// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/insurance/Claim.h"
#include "core/policy/Policy.h"

#include <functional>
#include <memory>
#include <optional>

namespace yaogui {

class RuleBook;

/// What this store may settle (HN-01), and whether all of it is suspended (HN-25, WX-18). Data of the store.
struct StoreProfile {
    Businesses open{Business::Account, Business::OutpatientPool, Business::OtherPool};
    bool suspended = false;
    QString division; ///< the store's own insurance division, six digits; empty: unknown
    std::optional<int> clockMinutes; ///< the store's own limit; without one platform.clock_minutes of the pack holds
    bool operator==(const StoreProfile &) const = default;
};

/// What a sale of one day goes by: the region's rules and the store's standing.
struct DayRules {
    Policy policy;
    StoreProfile profile;
    std::optional<Error> notValid; ///< the region has no rules for the day: cash goes on by the national ones, insurance stops
    std::shared_ptr<const RuleBook> ruleBook = {}; ///< what prescriptions and insured drugs are checked by; null: nothing is
    QDate day = {};

    /// Before any settlement call: POLICY_NOT_VALID, SETTLEMENT_SUSPENDED.
    [[nodiscard]] Done maySettle() const;
    /// BUSINESS_NOT_OPEN {business, category}: not of this store, or not for a person of another division.
    [[nodiscard]] Done maySettle(const MedicalCategory &category, const QString &division) const;
    /// DRUG_NOT_PAYABLE {drug, business}: the region excludes such goods from the money of this category (FJ-12).
    [[nodiscard]] Done mayInsure(const Drug &drug, const MedicalCategory &category) const;
    /// What the platform's split would take money from; FUND_NOT_ALLOWED {business}. `online`: the sale's channel (WX-04).
    [[nodiscard]] Done mayTake(const Split &split, const MedicalCategory &category, const QString &division, bool online = false) const;
    /// The categories a clerk is offered for a person of that division.
    [[nodiscard]] std::vector<MedicalCategory> categories(const QString &division) const;

private:
    [[nodiscard]] bool isOpen(Business business, const QString &division) const;
};

/// The rules of a day; called at the beginning of a sale, on the thread that sells.
using RulesOf = std::function<DayRules(const QDate &)>;

/// Cross-region: a credential of another division (its first four digits name the pooling area).
[[nodiscard]] bool isCrossRegion(const QString &storeDivision, const QString &personDivision);

} // namespace yaogui
