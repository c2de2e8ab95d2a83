// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the rules say of a drug's kind: trace codes, expiry, who pays.

#include "tests/core/policy/Packs.h"

#include <QTest>

using namespace yaogui;
using namespace yaogui::test;

class TestPolicyKinds final : public QObject {
    Q_OBJECT

private slots:
    void whatBearsATraceCode_data()
    {
        QTest::addColumn<DrugClass>("drugClass");
        QTest::addColumn<QString>("approval");
        QTest::addColumn<bool>("bears");
        QTest::newRow("prescription") << DrugClass::Prescription << "国药准字H1" << true;
        QTest::newRow("OTC without approval number") << DrugClass::OtcA << "" << true;
        QTest::newRow("herbal piece") << DrugClass::HerbalPiece << "" << false;
        QTest::newRow("device") << DrugClass::Device << "" << false;
        QTest::newRow("health food") << DrugClass::HealthFood << "" << false;
        QTest::newRow("bag") << DrugClass::Other << "" << false;
        QTest::newRow("of the no-code list") << DrugClass::OtcA << "国药准字H99999001" << false;
    }
    void whatBearsATraceCode()
    {
        QFETCH(const DrugClass, drugClass);
        QFETCH(const QString, approval);
        Drug drug;
        drug.drugClass = drugClass;
        drug.approvalNumber = approval;
        QTEST(policyOf("national").trace.bearsTraceCode(drug), "bears");
    }

    void expiryIsACalendarMatter_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<bool>("near");
        QTest::addColumn<bool>("expired");
        QTest::newRow("C44 six calendar months and a day before") << QDate(2026, 2, 28) << false << false; // six months later is 28 August
        QTest::newRow("C44 six calendar months before") << QDate(2026, 3, 1) << true << false;
        QTest::newRow("FJ-38 the day before") << QDate(2026, 8, 30) << true << false;
        QTest::newRow("FJ-38 ZW-32 expiry day") << QDate(2026, 8, 31) << true << false;
        QTest::newRow("FJ-38 ZW-32 the day after") << QDate(2026, 9, 1) << true << true;
    }
    void expiryIsACalendarMatter()
    {
        const TraceRules rules = policyOf("national").trace;
        const QDate expiry(2026, 8, 31);
        QFETCH(const QDate, today);
        QTEST(rules.isNearExpiry(expiry, today), "near");
        QTEST(TraceRules::isExpired(expiry, today), "expired");
    }

    void excludedFromThePool_data()
    {
        QTest::addColumn<QString>("region");
        QTest::addColumn<DrugClass>("drugClass");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("excluded");
        const auto row = [](const char *name, const char *region, DrugClass drugClass, int kind, bool excluded) {
            QTest::newRow(name) << QString::fromLatin1(region) << drugClass << kind << excluded;
        };
        row("FJ-12 an ordinary drug", "fujian", DrugClass::Prescription, 0, false);
        row("FJ-12 narcotic", "fujian", DrugClass::Prescription, 1, true);
        row("FJ-12 psychotropic", "fujian", DrugClass::Prescription, 2, true);
        row("FJ-12 peptide hormone", "fujian", DrugClass::Prescription, 3, true);
        row("FJ-12 insulin passes", "fujian", DrugClass::Prescription, 4, false);
        row("FJ-12 special-grade antibiotic", "fujian", DrugClass::Prescription, 5, true);
        row("FJ-12 frozen injection", "fujian", DrugClass::Prescription, 6, true);
        row("FJ-12 hospital preparation", "fujian", DrugClass::Prescription, 7, true);
        row("FJ-12 herbal piece", "fujian", DrugClass::HerbalPiece, 0, true);
        row("HN-12 herbal piece", "hunan", DrugClass::HerbalPiece, 0, false);
        row("narcotic where the region is silent", "wuxi", DrugClass::Prescription, 1, false);
    }
    void excludedFromThePool()
    {
        QFETCH(const QString, region);
        QFETCH(const DrugClass, drugClass);
        QFETCH(const int, kind);
        Drug drug;
        drug.drugClass = drugClass;
        SpecialKinds kinds;
        kinds.narcotic = kind == 1;
        kinds.psychotropic = kind == 2;
        kinds.anabolicOrPeptide = kind == 3 || kind == 4;
        kinds.insulin = kind == 4;
        kinds.specialGradeAntibiotic = kind == 5;
        kinds.frozenInjection = kind == 6;
        kinds.hospitalPreparation = kind == 7;
        QTEST(policyOf(region).fund.isExcluded(drug, kinds), "excluded");
    }

    void theAccountPaysGoods_data()
    {
        QTest::addColumn<DrugClass>("drugClass");
        QTest::addColumn<bool>("atTheCounter");
        QTest::addColumn<bool>("onlineInWuxi"); // WX-01
        QTest::newRow("prescription") << DrugClass::Prescription << true << false;
        QTest::newRow("class A") << DrugClass::OtcA << true << true;
        QTest::newRow("class B") << DrugClass::OtcB << true << true;
        QTest::newRow("herbal piece") << DrugClass::HerbalPiece << true << false;
        QTest::newRow("device") << DrugClass::Device << true << false;
        QTest::newRow("health food") << DrugClass::HealthFood << false << false;
        QTest::newRow("other") << DrugClass::Other << false << false;
    }
    void theAccountPaysGoods()
    {
        QFETCH(const DrugClass, drugClass);
        const FundRules rules = policyOf("wuxi").fund;
        QTEST(rules.payableFromAccount(drugClass), "atTheCounter");
        QTEST(rules.payableOnline(drugClass), "onlineInWuxi");
    }

    void thePlatformsWords()
    {
        const PlatformDialect platform = policyOf("national").platform;
        QCOMPARE(platform.path, "/fsi/api/callFsiService/callService");
        QCOMPARE(platform.receiverSystem, "YBXT");
        QCOMPARE(platform.version, "V1.0");
        QCOMPARE(platform.traceNode, "drugtracinfo");
        QCOMPARE(platform.categories.front().code, "41");
        QVERIFY(platform.category("14")->needsDisease);
        QCOMPARE(platform.category("11")->business, Business::OutpatientPool);
        QCOMPARE(platform.category("14")->business, Business::OtherPool);
        QVERIFY(platform.category("unknown") == nullptr);
        QCOMPARE(platform.insuranceTypeName("310"), "职工基本医疗保险");
        QCOMPARE(platform.insuranceTypeName("999"), "999");
        for (const MedicalCategory &category : platform.categories)
            QVERIFY(platform.clearingTypes.contains(category.code));
    }

    void workingDays()
    {
        const WorkingDays days{{"2026-10-01", "2026-10-02"}, {"2026-10-10"}};
        QVERIFY(!days.isWorkingDay(QDate(2026, 10, 1)));
        QVERIFY(days.isWorkingDay(QDate(2026, 10, 5)));
        QVERIFY(!days.isWorkingDay(QDate(2026, 10, 4))); // Sunday
        QVERIFY(days.isWorkingDay(QDate(2026, 10, 10))); // a Saturday worked
        QCOMPARE(days.after(QDate(2026, 9, 30), 1), QDate(2026, 10, 5));
    }
};

QTEST_GUILESS_MAIN(TestPolicyKinds)
#include "tst_policy_kinds.moc"
