// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/EvidenceRules.h"
#include "core/policy/FundRules.h"
#include "core/policy/PlatformDialect.h"
#include "core/policy/PrescriptionRules.h"
#include "core/policy/PriceRules.h"
#include "core/policy/StoreRules.h"
#include "core/policy/TraceRules.h"

namespace yaogui {

/// The rules and numbers of a region on one day, as one value; what the rest of core reads. Made by a PolicyBook from
/// dated packs (resources/policy); every member names its key. Reading a member is a look-up.
struct Policy {
    QString region;      ///< e.g. fujian
    TwoTongues name;
    QString version;
    QDate validTo;       ///< last day the region has rules for, a pack that follows without a gap included; null: open
    int warnDays = 60;   ///< policy.warn_days: the banner shows so long before the last day

    PrescriptionRules rx;
    PriceRules price;
    TraceRules trace;
    FundRules fund;
    EvidenceRules evidence;
    StoreRules store;
    PlatformDialect platform;

    /// The pack runs out soon: a banner stands on the counter.
    [[nodiscard]] bool runsOutSoon(const QDate &today) const { return validTo.isValid() && today.addDays(warnDays) >= validTo; }
};

} // namespace yaogui
