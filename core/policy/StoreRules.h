// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/RuleValues.h"
#include "core/staff/ActLimit.h"

#include <vector>

namespace yaogui {

/// Benefit of negotiated drugs, shown as an estimate only: the platform's answer is what counts (ZW-05).
struct DualBenefit {
    Money deductible;
    Percent employee, resident;
    Money employeeCap, residentCap;

    /// `alreadyPaid`: fund money of this year, `alreadyBorne`: of the year's deductible.
    [[nodiscard]] Money estimate(Money amount, Money alreadyBorne, Money alreadyPaid, bool isEmployee) const;
};

/// Waiting times after leaving or failing, in months.
struct Reapply {
    std::optional<int> voluntary, banned, firstRetry, laterRetry;
};

/// One step of the agency with its time, for the checklist of a store that applies.
struct AgencyClock {
    TwoTongues step;
    int workingDays = 0, months = 0;
};

struct PassedDeadline {
    TwoTongues what;
    QDate day;
};

/// Duties and standing of the store (clean.*, reapply, report.*, dual.*, agency.*, online.*, perf.*, staff.*).
struct StoreRules {
    std::optional<int> cleanYears;         ///< clean.years (WX-08, ZW-20, FJ-01)
    Reapply reapply;                       ///< reapply (WX-18, FJ-41, TC-07)
    std::optional<int> dualChannelReportDay; ///< report.dual_channel (ZW-11): day of the next month
    std::optional<int> wardPaymentDay;     ///< pay.ward_goods (ZW-14)
    std::optional<int> internetReportMonths; ///< report.internet (TC-19)
    std::optional<int> dualMinPatients;    ///< dual.min_patients (ZW-35), a year
    std::optional<int> dualIdleMonths;     ///< dual.idle_months (ZW-36)
    std::optional<int> noticeDays;         ///< dual.notice_days (ZW-34), working days
    std::optional<DualBenefit> benefit;    ///< dual.benefit (ZW-05)
    std::optional<Percent> deposit;        ///< dual.deposit (ZW-21): withheld every month
    std::optional<int> auditDays;          ///< dual.audit (ZW-13), working days
    std::vector<AgencyClock> clocks;       ///< agency.clocks (FJ-29, TC-07)
    std::vector<PassedDeadline> deadlines; ///< agency.deadlines (HN-25)
    std::optional<int> onlineNames;        ///< online.sku_min (WX-19): distinct trade names
    std::optional<int> scoreMin;           ///< perf.score_min (WX-19)
    bool pharmacistOnDuty = true;          ///< staff.pharmacist_on_duty (FJ-02)
    std::vector<std::pair<QString, QString>> separations; ///< staff.separations: two acts of one thing, two people
    ActLimits limits;                      ///< staff.limits: how large an act a post does alone, in place of the figures of posts.json
    bool smallStoreMayCombine = false;     ///< staff.small_store_may_combine
    WorkingDays calendar;                  ///< calendar.holidays, calendar.worked

    /// `penalty`: the last one; null when there was none.
    [[nodiscard]] bool isClean(const QDate &penalty, const QDate &today) const;
    /// The report or payment for the month of `day` is due on this day; null where the region asks for none.
    [[nodiscard]] static QDate dueOf(const std::optional<int> &dayOfNextMonth, const QDate &day);
    [[nodiscard]] QDate noticeDue(const QDate &changed) const;
    [[nodiscard]] QDate auditDue(const QDate &handedIn) const;
    [[nodiscard]] bool leavesDualChannel(int patientsLastYear) const { return dualMinPatients && patientsLastYear < *dualMinPatients; }
    [[nodiscard]] bool leavesDualChannel(const QDate &lastService, const QDate &today) const;
    /// Withheld of a month's pooled payment, rounded half up to the fen.
    [[nodiscard]] Money depositOf(Money pooled) const;
    [[nodiscard]] bool separates(const QString &oneAct, const QString &otherAct) const;
    [[nodiscard]] bool mayApplyAgain(const std::optional<int> &months, const QDate &left, const QDate &today) const;
};

} // namespace yaogui
