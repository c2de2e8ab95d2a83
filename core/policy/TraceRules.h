// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/Drug.h"
#include "core/policy/RuleValues.h"

#include <vector>

namespace yaogui {

/// What in the register of specially managed drugs is worth a look (special.watch_*).
struct SpecialWatch {
    int days = 30;    ///< special.watch_days: what lies further back is not looked at
    int times = 3;    ///< special.watch_times: one person came so often
    int minutes = 30; ///< special.watch_minutes, special.watch_people: so many people were served by one operator within the time
    int people = 3;
};

/// Trace codes and stock (trace.*, stock.*, special.*).
struct TraceRules {
    std::vector<DrugClass> codelessClasses; ///< trace.codeless_classes: bear no trace code by rule
    QStringList noCodeList;                 ///< trace.no_code_list (无码库): own codes or approval numbers
    int nearExpiryMonths = 6;               ///< trace.near_expiry_months, calendar months
    QString splitRule;                      ///< trace.split_rule: parent_code, parent_code_once, fixed_nines
    QDate fundNeedsCodeFrom;                ///< trace.fund_needs_code_from
    QDate everythingUploadedFrom;           ///< trace.everything_uploaded_from
    Percent uploadRate{10000};              ///< trace.upload_rate (WX-13, WX-19)
    int ephedrinePacks = 2;                 ///< special.ephedrine_packs, smallest packs per person and time
    QStringList specialNames;               ///< special.drug_names: a generic name that has one of these in it
    int specialDays = 1;                    ///< special.period_days: so many days, today among them, are one time
    SpecialWatch watch;
    bool looseSecondPerson = true;          ///< special.loose_second_person: who opens a pack and who checks it are two
    std::optional<int> looseDays;           ///< special.loose_days: so many days after it was opened a pack is sold out of; absent: its lot's
    std::optional<Percent> varianceEnd;     ///< stock.variance_pct (FJ-41): the contract ends where it is reached
    std::vector<Percent> varianceBands;     ///< stock.variance_bands: where the meter changes its colour
    std::optional<int> falseAvailable;      ///< stock.false_available (FJ-42): so many proven cases end the contract
    QStringList zones;                      ///< stock.zones (FJ-04): sub-zones of the insurance zone

    [[nodiscard]] bool bearsTraceCode(const Drug &drug) const;
    /// Limited per person and entered in the register.
    [[nodiscard]] bool isSpecial(const Drug &drug) const;
    [[nodiscard]] bool isNearExpiry(const QDate &expiry, const QDate &today) const { return expiry < today.addMonths(nearExpiryMonths); }
    /// Sold up to and including the printed day.
    [[nodiscard]] static bool isExpired(const QDate &expiry, const QDate &today) { return expiry < today; }
    [[nodiscard]] bool fundNeedsCode(const QDate &day) const { return fundNeedsCodeFrom.isValid() && day >= fundNeedsCodeFrom; }
    [[nodiscard]] bool reachesUploadRate(qint64 uploaded, qint64 sold) const;
    /// "Reaches" counts: 5.00 % of `booked` is over. Both by money, insured drugs only.
    [[nodiscard]] bool endsContract(Money difference, Money booked) const;
    /// How many of the bands the difference has reached.
    [[nodiscard]] int bandOf(Money difference, Money booked) const;
    [[nodiscard]] bool endsContract(int falseAvailableCases) const { return falseAvailable && falseAvailableCases >= *falseAvailable; }
};

} // namespace yaogui
