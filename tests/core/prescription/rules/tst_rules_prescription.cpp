// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a prescription says, as the rules are asked about it.

#include "core/prescription/rules/PrescriptionQuestion.h"
#include "tests/core/prescription/rules/Questions.h"

#include <QTest>

using namespace yaogui;
using namespace yaogui::test;

namespace {

Prescription paper()
{
    Prescription rx;
    rx.issued = QDateTime(QDate(2026, 6, 1), QTime(9, 0));
    rx.patient.gender = "2";
    rx.patient.birth = QDate(1986, 5, 20);
    rx.patient.insuranceType = "310";
    rx.medicalCategory = "14";
    rx.diseaseCode = "M03900";
    rx.diagnoses = {{"I10.x00", "高血压", true}, {"", "头晕", false}};
    RxLine line;
    line.number = 1;
    line.genericName = "缬沙坦胶囊";
    line.insuranceCode = "XC09CAX001";
    line.spec = "80mg*28粒";
    line.dose = "80";
    line.doseUnit = "mg";
    line.frequencyCode = "qd";
    line.days = "84";
    line.quantity = Quantity::ofUnits(3'0000);
    rx.lines = {line};
    return rx;
}

} // namespace

class TestRulesPrescription final : public QObject {
    Q_OBJECT

private slots:
    void aPrescriptionOfTwelveWeeksPasses()
    {
        const RuleQuestion asked = questionOf(paper(), {}, QDate(2026, 6, 1));
        QCOMPARE(asked.diseases, QStringList({"M03900", "I10.x00"}));
        QCOMPARE(said(shippedBook(), asked, {RuleKind::SupplyDays, RuleKind::Packs, RuleKind::SpecialDisease, RuleKind::Category}), QStringList());
    }

    void aDayMoreIsAFinding()
    {
        Prescription rx = paper();
        rx.lines.front().days = "85";
        QCOMPARE(said(shippedBook(), questionOf(rx, {}, QDate(2026, 6, 1)), {RuleKind::SupplyDays}), QStringList{"stop SUPPLY_OVER 1"}); // FJ-15
    }

    void whatThePaperLeavesOpenStaysOpen()
    {
        Prescription rx = paper();
        rx.patient.allergies.clear();
        const RuleQuestion asked = questionOf(rx, {}, QDate(2026, 6, 1));
        QVERIFY(!asked.pregnant && !asked.lactating && !asked.allergies && !asked.weight && !asked.institutionLevel);
        QVERIFY(said(shippedBook(), asked).contains("unknown PREGNANCY_UNKNOWN 1")); // valsartan, a woman of 40
    }

    void personalWords_data()
    {
        QTest::addColumn<QString>("allergies");
        QTest::addColumn<QString>("weight");
        QTest::addColumn<QStringList>("named");
        QTest::addColumn<bool>("weighed");
        QTest::newRow("none") << "无" << "55" << QStringList() << true;
        QTest::newRow("denied") << "否认药物过敏史" << "55.5 kg" << QStringList() << true;
        QTest::newRow("two") << "青霉素、磺胺" << "约55" << QStringList{"青霉素", "磺胺"} << false;
        QTest::newRow("nothing weighs nothing") << "青霉素" << "0" << QStringList{"青霉素"} << false;
    }
    void personalWords()
    {
        QFETCH(const QString, allergies);
        QFETCH(const QString, weight);
        QFETCH(const QStringList, named);
        Prescription rx = paper();
        rx.patient.allergies = allergies;
        rx.patient.weight = weight;
        const RuleQuestion asked = questionOf(rx, {}, QDate(2026, 6, 1));
        QVERIFY(asked.allergies);
        QCOMPARE(*asked.allergies, named);
        QTEST(asked.weight.has_value(), "weighed");
    }

    void theStoresOwnDrugCounts()
    {
        Drug own;
        own.id = DrugId{7};
        own.genericName = "缬沙坦分散片";
        own.spec = "40mg*28片";
        own.packCount = 28;
        const RuleQuestion asked = questionOf(paper(), {own}, QDate(2026, 6, 1));
        QCOMPARE(asked.lines.front().drug.genericName, QString("缬沙坦分散片"));
        QCOMPARE(asked.lines.front().drug.insuranceCode, QString("XC09CAX001"));
        QCOMPARE(said(shippedBook(), asked, {RuleKind::Packs}), QStringList{"note QUANTITY_SHORT 1"}); // half the strength lasts half as long
    }
};

QTEST_GUILESS_MAIN(TestRulesPrescription)
#include "tst_rules_prescription.moc"
