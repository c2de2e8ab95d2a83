// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/RuleValues.h"

#include <QDateTime>

namespace yaogui {

/// What a region asks of prescriptions (rx.*). Thread-safe: a value.
struct PrescriptionRules {
    std::optional<int> validityHours;  ///< rx.validity_hours (FJ-17)
    QString validityStarts;            ///< rx.validity_starts: issued, uploaded
    std::optional<int> maxSupplyWeeks; ///< rx.max_supply_weeks (FJ-15)
    int archiveYears = 5;              ///< rx.archive_years (FJ-36; GSP asks 5, the longer holds)
    std::optional<int> followupMonths; ///< rx.followup_months (TC-12), calendar months
    QString prescriberCheck;           ///< rx.prescriber_check: registered, insurance_doctor, in_province_insurance_doctor, responsible_doctor
    QStringList sources;               ///< rx.sources: what may be paid from pooled funds
    bool consentRequired = true;       ///< rx.consent_required (HN-04, FJ-16)
    bool secondReviewRequired = true;  ///< rx.second_review_required (HN-04)
    QString reviewedFor = QStringLiteral("none"); ///< rx.reviewed_for: all, insured, none: which prescription lines want a reviewed prescription (HN-04, FJ-26)
    bool tcmPharmacistForPieces = true; ///< rx.tcm_pharmacist_for_pieces (HN-12)
    bool partialFill = false;          ///< rx.partial_fill (FJ-20)
    bool specialDiseaseOnly = false;   ///< rx.special_disease_only (FJ-15)
    bool approvalFormRequired = false; ///< rx.approval_form_required (ZW-26)
    bool remoteReview = false;         ///< rx.remote_review
    bool patientConfirmsFees = false;  ///< rx.patient_confirms_fees (FJ-31)
    int rulesWarnDays = 180;           ///< rx.rules_warn_days (HN-30): a pack of prescription rules older than that is said to be old
    bool provinceCa = false;           ///< rx.province_ca: reviews are signed through the province's certificate authority

    /// Whether such a line is sold only under a prescription that was reviewed here; else the pharmacist at the till answers for it.
    [[nodiscard]] bool wantsReview(bool insured) const { return reviewedFor == u"all" || (insured && reviewedFor == u"insured"); }

    /// When a prescription was made, given to the prescription centre, and (invalid: the centre did not say) expires.
    struct Times {
        QDateTime issued, uploaded, expires;
    };
    /// Until the moment its time is up, and no longer. What the prescription centre said wins; without it the region's hours
    /// count from where validityStarts says. A region without hours leaves it to the centre. A clock before the start: not valid.
    [[nodiscard]] bool isValid(const Times &times, const QDateTime &now) const;
    /// Days the quantity lasts; a region without a limit allows any.
    [[nodiscard]] bool allowsSupply(int days) const { return !maxSupplyWeeks || days <= *maxSupplyWeeks * 7; }
    [[nodiscard]] bool allowsFollowup(const QDate &visit, const QDate &today) const;
    [[nodiscard]] bool rulesAreOld(const QDate &made, const QDate &today) const { return made.daysTo(today) > rulesWarnDays; }
    /// From this day on the archive may let it go.
    [[nodiscard]] QDate keptUntil(const QDate &dispensed) const { return dispensed.addYears(archiveYears); }
};

} // namespace yaogui
