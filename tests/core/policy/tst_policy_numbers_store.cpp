// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The numbers of the policies that a store as a whole meets: standing, reports, dual channel, deadlines. As in numbers_sale.

#include "tests/core/policy/RuleTable.h"

#include <QTest>

using namespace yaogui;
using namespace yaogui::test;

namespace {

using Ask = std::function<bool(const Policy &)>;

Ask cleanSince(const QDate &penalty, const QDate &today)
{
    return [=](const Policy &policy) { return policy.store.isClean(penalty, today); };
}

Ask mayReturn(std::optional<int> Reapply::*months, const QDate &today)
{
    return [=](const Policy &policy) { return policy.store.mayApplyAgain(policy.store.reapply.*months, QDate(2026, 1, 31), today); };
}

Ask dueIs(std::optional<int> StoreRules::*rule, const QDate &day, const QDate &due)
{
    return [=](const Policy &policy) { return StoreRules::dueOf(policy.store.*rule, day) == due; };
}

Ask patients(int count)
{
    return [=](const Policy &policy) { return policy.store.leavesDualChannel(count); };
}

Ask idleOn(const QDate &today)
{
    return [=](const Policy &policy) { return policy.store.leavesDualChannel(QDate(2026, 1, 31), today); };
}

Ask estimates(const char *amount, const char *borne, const char *paid, bool employee, const char *expected)
{
    return [=](const Policy &policy) {
        return policy.store.benefit
            && policy.store.benefit->estimate(money(amount), money(borne), money(paid), employee) == money(expected);
    };
}

Ask depositIs(const char *pooled, const char *deposit)
{
    return [=](const Policy &policy) { return policy.store.depositOf(money(pooled)) == money(deposit); };
}

Ask clockIs(std::size_t at, int workingDays, int months)
{
    return [=](const Policy &policy) {
        const auto &clocks = policy.store.clocks;
        return clocks.size() > at && clocks[at].workingDays == workingDays && clocks[at].months == months && !clocks[at].step.zh.isEmpty();
    };
}

/// An optional number, met from `least` on.
Ask reaches(std::optional<int> StoreRules::*least, int count)
{
    return [=](const Policy &policy) { return !(policy.store.*least) || count >= *(policy.store.*least); };
}

} // namespace

class TestPolicyNumbersStore final : public QObject {
    Q_OBJECT

private slots:
    void cleanYears_data()
    {
        const QDate today(2026, 6, 1);
        fill({{"WX-08 364 days ago", "wuxi", cleanSince(today.addDays(-364), today), false},
              {"WX-08 a year ago", "wuxi", cleanSince(QDate(2025, 6, 1), today), true},
              {"WX-08 366 days ago", "wuxi", cleanSince(today.addDays(-366), today), true},
              {"WX-08 none ever", "wuxi", cleanSince({}, today), true},
              {"ZW-20 a day short of a year", "zhongwei", cleanSince(QDate(2025, 6, 2), today), false},
              {"ZW-20 a year ago", "zhongwei", cleanSince(QDate(2025, 6, 1), today), true},
              {"FJ-01 a day short of three years", "fujian", cleanSince(QDate(2023, 6, 2), today), false},
              {"FJ-01 three years ago", "fujian", cleanSince(QDate(2023, 6, 1), today), true},
              {"no rule, yesterday", "hunan", cleanSince(today.addDays(-1), today), true}});
    }
    void cleanYears() { checkRow(); }

    void reapply_data()
    {
        fill({{"WX-18 a year after leaving, a day short", "wuxi", mayReturn(&Reapply::voluntary, QDate(2027, 1, 30)), false},
              {"WX-18 a year after leaving", "wuxi", mayReturn(&Reapply::voluntary, QDate(2027, 1, 31)), true},
              {"FJ-41 three years, a day short", "fujian", mayReturn(&Reapply::banned, QDate(2029, 1, 30)), false},
              {"FJ-41 three years", "fujian", mayReturn(&Reapply::banned, QDate(2029, 1, 31)), true},
              {"FJ-41 leaving counts the same, a day short", "fujian", mayReturn(&Reapply::voluntary, QDate(2029, 1, 30)), false},
              {"TC-07 three months, a day short", "tongchuan", mayReturn(&Reapply::firstRetry, QDate(2026, 4, 29)), false},
              {"TC-07 three months", "tongchuan", mayReturn(&Reapply::firstRetry, QDate(2026, 4, 30)), true},
              {"TC-07 then a year, a day short", "tongchuan", mayReturn(&Reapply::laterRetry, QDate(2027, 1, 30)), false},
              {"TC-07 then a year", "tongchuan", mayReturn(&Reapply::laterRetry, QDate(2027, 1, 31)), true},
              {"no rule, the next day", "hunan", mayReturn(&Reapply::voluntary, QDate(2026, 2, 1)), true}});
    }
    void reapply() { checkRow(); }

    void reportDualChannel_data()
    {
        fill({{"ZW-11 the 5th", "zhongwei", dueIs(&StoreRules::dualChannelReportDay, QDate(2026, 6, 30), QDate(2026, 7, 5)), true},
              {"ZW-11 from 31 January", "zhongwei", dueIs(&StoreRules::dualChannelReportDay, QDate(2026, 1, 31), QDate(2026, 2, 5)), true},
              {"ZW-11 over the year's end", "zhongwei", dueIs(&StoreRules::dualChannelReportDay, QDate(2026, 12, 1), QDate(2027, 1, 5)),
               true},
              {"no report", "fujian", dueIs(&StoreRules::dualChannelReportDay, QDate(2026, 6, 30), {}), true}});
    }
    void reportDualChannel() { checkRow(); }

    void payWardGoods_data()
    {
        fill({{"ZW-14 the 10th", "zhongwei", dueIs(&StoreRules::wardPaymentDay, QDate(2026, 6, 1), QDate(2026, 7, 10)), true},
              {"no rule", "hunan", dueIs(&StoreRules::wardPaymentDay, QDate(2026, 6, 1), {}), true}});
    }
    void payWardGoods() { checkRow(); }

    void reportInternet_data()
    {
        const Ask halfYear = [](const Policy &policy) { return policy.store.internetReportMonths == 6; };
        fill({{"TC-19 every six months", "tongchuan", halfYear, true}, {"no report", "wuxi", halfYear, false}});
    }
    void reportInternet() { checkRow(); }

    void dualMinPatients_data()
    {
        fill({{"ZW-35 9 patients", "zhongwei", patients(9), true},
              {"ZW-35 10 patients", "zhongwei", patients(10), false},
              {"no rule, none", "fujian", patients(0), false}});
    }
    void dualMinPatients() { checkRow(); }

    void dualIdleMonths_data()
    {
        fill({{"ZW-36 six months", "zhongwei", idleOn(QDate(2026, 7, 31)), false},
              {"ZW-36 six months and a day", "zhongwei", idleOn(QDate(2026, 8, 1)), true},
              {"no rule", "fujian", idleOn(QDate(2030, 1, 1)), false}});
    }
    void dualIdleMonths() { checkRow(); }

    void dualNoticeDays_data()
    {
        const auto due = [](const QDate &day) {
            return [=](const Policy &policy) { return policy.store.noticeDue(QDate(2026, 6, 1)) == day; };
        };
        fill({{"ZW-34 30 working days are six weeks", "zhongwei", due(QDate(2026, 7, 13)), true},
              {"ZW-34 not thirty days", "zhongwei", due(QDate(2026, 7, 1)), false},
              {"no rule", "hunan", due({}), true}});
    }
    void dualNoticeDays() { checkRow(); }

    void dualBenefit_data()
    {
        fill({{"ZW-05 the deductible, 500.00", "zhongwei", estimates("500.00", "0.00", "0.00", true, "0.00"), true},
              {"ZW-05 500.04, employee", "zhongwei", estimates("500.04", "0.00", "0.00", true, "0.03"), true},
              {"ZW-05 employee 75 %", "zhongwei", estimates("1000.00", "500.00", "0.00", true, "750.00"), true},
              {"ZW-05 resident 60 %", "zhongwei", estimates("1000.00", "500.00", "0.00", false, "600.00"), true},
              {"ZW-05 half the deductible borne", "zhongwei", estimates("1000.00", "250.00", "0.00", false, "450.00"), true},
              {"ZW-05 below the employee's cap", "zhongwei", estimates("1000.00", "500.00", "399250.00", true, "750.00"), true},
              {"ZW-05 at the employee's cap", "zhongwei", estimates("1000.00", "500.00", "399250.01", true, "749.99"), true},
              {"ZW-05 resident's cap spent", "zhongwei", estimates("1000.00", "500.00", "130000.00", false, "0.00"), true},
              {"no estimate", "fujian", estimates("1000.00", "500.00", "0.00", true, "750.00"), false}});
    }
    void dualBenefit() { checkRow(); }

    void dualDeposit_data()
    {
        fill({{"ZW-21 5 % of 100.00", "zhongwei", depositIs("100.00", "5.00"), true},
              {"ZW-21 half a fen rounds up", "zhongwei", depositIs("0.10", "0.01"), true},
              {"ZW-21 less rounds down", "zhongwei", depositIs("0.09", "0.00"), true},
              {"no deposit", "hunan", depositIs("100.00", "0.00"), true}});
    }
    void dualDeposit() { checkRow(); }

    void dualAudit_data()
    {
        const auto due = [](const QDate &handedIn, const QDate &day) {
            return [=](const Policy &policy) { return policy.store.auditDue(handedIn) == day; };
        };
        fill({{"ZW-13 Thursday to Friday", "zhongwei", due(QDate(2026, 6, 4), QDate(2026, 6, 5)), true},
              {"ZW-13 Friday to Monday", "zhongwei", due(QDate(2026, 6, 5), QDate(2026, 6, 8)), true},
              {"no rule", "fujian", due(QDate(2026, 6, 5), {}), true}});
    }
    void dualAudit() { checkRow(); }

    void agencyClocks_data()
    {
        const Ask none = [](const Policy &policy) { return policy.store.clocks.empty(); };
        fill({{"FJ-29 papers 5", "fujian", clockIs(0, 5, 0), true},
              {"FJ-29 test and visit 10", "fujian", clockIs(1, 10, 0), true},
              {"FJ-29 contract 10", "fujian", clockIs(2, 10, 0), true},
              {"FJ-29 what is missing 5", "fujian", clockIs(3, 5, 0), true},
              {"TC-07 papers 5", "tongchuan", clockIs(0, 5, 0), true},
              {"TC-07 link 3 months", "tongchuan", clockIs(1, 0, 3), true},
              {"TC-07 acceptance 10", "tongchuan", clockIs(2, 10, 0), true},
              {"no clocks", "hunan", none, true}});
    }
    void agencyClocks() { checkRow(); }

    void agencyDeadlines_data()
    {
        const auto passed = [](std::size_t at, const QDate &day) {
            return [=](const Policy &policy) { return policy.store.deadlines.size() == 2 && policy.store.deadlines[at].day < day; };
        };
        fill({{"HN-25 trace codes, 2025-03-31 itself", "hunan", passed(0, QDate(2025, 3, 31)), false},
              {"HN-25 trace codes, 2025-04-01", "hunan", passed(0, QDate(2025, 4, 1)), true},
              {"HN-25 interfaces, 2025-06-30 itself", "hunan", passed(1, QDate(2025, 6, 30)), false},
              {"HN-25 interfaces, 2025-07-01", "hunan", passed(1, QDate(2025, 7, 1)), true},
              {"none", "fujian", [](const Policy &policy) { return policy.store.deadlines.empty(); }, true}});
    }
    void agencyDeadlines() { checkRow(); }

    void onlineSkuMin_data()
    {
        fill({{"WX-19 1199 names", "wuxi", reaches(&StoreRules::onlineNames, 1199), false},
              {"WX-19 1200 names", "wuxi", reaches(&StoreRules::onlineNames, 1200), true},
              {"no rule", "fujian", reaches(&StoreRules::onlineNames, 0), true}});
    }
    void onlineSkuMin() { checkRow(); }

    void perfScoreMin_data()
    {
        fill({{"WX-19 94 points", "wuxi", reaches(&StoreRules::scoreMin, 94), false},
              {"WX-19 95 points", "wuxi", reaches(&StoreRules::scoreMin, 95), true},
              {"no rule", "hunan", reaches(&StoreRules::scoreMin, 0), true}});
    }
    void perfScoreMin() { checkRow(); }

    void separations_data()
    {
        const auto separates = [](const char *one, const char *other) {
            return [=](const Policy &policy) { return policy.store.separates(QString::fromLatin1(one), QString::fromLatin1(other)); };
        };
        std::vector<RuleCase> cases;
        for (const char *region : {"national", "fujian", "hunan", "wuxi", "tongchuan", "zhongwei"}) {
            cases.push_back({"buyer and acceptor", region, separates("buy", "accept"), true});
            cases.push_back({"either way round", region, separates("check", "dispense"), true});
            cases.push_back({"buyer and counter", region, separates("buy", "count"), false});
            cases.push_back(
                {"a small store may combine", region, [](const Policy &policy) { return policy.store.smallStoreMayCombine; }, true});
        }
        fill(cases);
    }
    void separations() { checkRow(); }
};

QTEST_GUILESS_MAIN(TestPolicyNumbersStore)
#include "tst_policy_numbers_store.moc"
