// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/FundRules.h"
#include "core/policy/RuleValues.h"

#include <vector>

namespace yaogui {

struct MedicalCategory {
    QString code; ///< med_type
    QString name;
    bool needsDisease = false;
    Business business = Business::Account; ///< which money it is settled from
    bool operator==(const MedicalCategory &) const = default;
};

/// How the region's platform speaks (platform.*).
struct PlatformDialect {
    QString path;            ///< platform.path; {infno} is replaced
    QString receiverSystem;  ///< platform.recer_sys_code
    QString version;         ///< platform.infver
    QString traceNode;       ///< platform.trace_node in each fee line of 2102; empty: none
    std::map<QString, QString> headers;      ///< platform.headers: what is sent beside the signature
    std::map<QString, QString> batchMessages; ///< platform.batch_messages: 3501 → 3501A
    std::map<QString, QString> clearingTypes; ///< platform.clearing_types: medical category → clr_type
    bool refundsCounted = true; ///< platform.refunds_counted: refunds count in the sums of 3201
    QString doubt;           ///< platform.doubt: reversal (2601) or record (5201/5203 by our number)
    int clockMinutes = 5;    ///< platform.clock_minutes: how far our clock may be from the platform's
    QString refundAfterClearing; ///< platform.refund_after_clearing: platform, agency
    std::vector<MedicalCategory> categories; ///< platform.medical_categories; the first is the default
    std::map<QString, QString> insuranceTypes; ///< platform.insurance_types: insutype → printed name

    [[nodiscard]] const MedicalCategory *category(const QString &code) const;
    [[nodiscard]] QString insuranceTypeName(const QString &code) const;
};

} // namespace yaogui
