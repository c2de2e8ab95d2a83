// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/catalogue/Drug.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace yaogui {

struct MedicalCategory {
    QString code; ///< med_type
    QString name;
    bool needsDisease = false;
};

/// The rules and numbers of a region that a sale reads, as one value. Comes from a pack in resources/policy.
struct Policy {
    QString region;
    bool faceRequired = true;            ///< evidence.face_required (FJ-05a)
    int nearExpiryMonths = 6;            ///< trace.near_expiry_months, calendar months
    std::vector<DrugClass> codelessClasses;  ///< classes that bear no trace code by rule
    QStringList noCodeList;              ///< 无码库: own codes or approval numbers of goods without a code
    std::vector<MedicalCategory> categories; ///< what a pharmacy may settle; the first is the default
    std::map<QString, QString> insuranceTypes; ///< insutype → printed name

    [[nodiscard]] bool bearsTraceCode(const Drug &drug) const;
    [[nodiscard]] bool isNearExpiry(const QDate &expiry, const QDate &today) const { return expiry < today.addMonths(nearExpiryMonths); }
    /// Sold up to and including the printed day.
    [[nodiscard]] static bool isExpired(const QDate &expiry, const QDate &today) { return expiry < today; }
    [[nodiscard]] const MedicalCategory *category(const QString &code) const;
    [[nodiscard]] QString insuranceTypeName(const QString &code) const;
};

/// Reads a pack. POLICY_INVALID {key} for a missing or wrong-typed value.
[[nodiscard]] Result<Policy> parsePolicy(const QByteArray &json);
/// The neutral national pack that ships with the program.
[[nodiscard]] Result<Policy> nationalPolicy();

} // namespace yaogui
