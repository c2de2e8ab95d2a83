// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/Prescribers.h"
#include "core/prescription/ReviewCoverage.h"
#include "core/prescription/UsageLabel.h"
#include "core/sale/SlipLayout.h"
#include "tests/core/prescription/RxRig.h"

namespace yaogui {

namespace {

using List = Prescribers::List;

const OperatorName manager{"1003", "店长"};

Scan box(int number)
{
    return {TestShop::code("8200002", number), {}};
}

} // namespace

/// Whose prescriptions pooled funds pay for, who approves herbal pieces, who may do two steps of one, and what was reviewed of what was sold.
class PrescribersTest : public QObject {
    Q_OBJECT
private slots:
    void cashOnly_data()
    {
        QTest::addColumn<QString>("origin");
        QTest::addColumn<QString>("check");
        QTest::addColumn<QString>("doctor");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<QString>("code");
        const QDate today(2026, 3, 10);
        const QString internet = "published_internet_hospital", centre = "prescription_centre", inside = "D110101000001", outside = "D430101000001";
        const QString inProvince = "in_province_insurance_doctor", out = "HOSPITAL_NOT_LISTED";
        QTest::newRow("HN-05 not on the list") << internet << "registered" << inside << QDate() << QDate() << out;
        QTest::newRow("HN-05 on the list since today") << internet << "registered" << inside << today << QDate() << "";
        QTest::newRow("HN-05 on the list from tomorrow") << internet << "registered" << inside << today.addDays(1) << QDate() << out;
        QTest::newRow("HN-05 its last day") << internet << "registered" << inside << today.addDays(-9) << today << "";
        QTest::newRow("HN-05 its contract ended yesterday") << internet << "registered" << inside << today.addDays(-9) << today.addDays(-1) << out;
        QTest::newRow("HN-10 a doctor of the province") << internet << inProvince << inside << today << QDate() << "";
        QTest::newRow("HN-10 a doctor from outside") << internet << inProvince << outside << today << QDate() << out;
        QTest::newRow("HN-10 no code of a doctor") << internet << inProvince << "" << today << QDate() << out;
        QTest::newRow("HN-10 is about internet hospitals") << centre << inProvince << outside << QDate() << QDate() << "";
        QTest::newRow("FJ-14 an insurance doctor") << centre << "insurance_doctor" << outside << QDate() << QDate() << "";
        QTest::newRow("FJ-14 no insurance doctor") << centre << "insurance_doctor" << "" << QDate() << QDate() << out;
        QTest::newRow("FJ-30 no source of this region") << "family_doctor" << "registered" << inside << QDate() << QDate() << out;
    }
    void cashOnly()
    {
        QFETCH(QString, origin);
        QFETCH(QString, check);
        QFETCH(QString, doctor);
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QFETCH(QString, code);
        RxRig rig;
        rig.shop.rules.day = rig.shop.clock.today();
        rig.shop.rules.profile.division = "110105";
        rig.shop.rules.policy.rx.prescriberCheck = check;
        rig.shop.rules.policy.rx.sources = {"prescription_centre", "published_internet_hospital"};
        if (from.isValid())
            QCOMPARE(codeOf(Prescribers(rig.shop.store(), rig.shop.clock).note(List::Published, {"H99010100001", "测试医院", from, to}, manager)), QString());
        auto till = rig.shop.checkout("1001");
        QVERIFY(till->identifyByCode(TestShop::insuranceCode()) && till->setFace(TestShop::face()));
        Prescription rx = rig.prescription();
        rx.origin = *rxOriginFrom(origin);
        rx.doctorCode = doctor;
        rx.patient.certificate = till->draft().person->person.certificateNumber;
        const QString number = rig.approved(rx);
        QVERIFY(till->usePrescription(number) && till->scan(box(1)));
        QCOMPARE(codeOf(till->presettle()), code);

        auto cash = rig.shop.checkout("1001"); // whoever pays themselves may
        QVERIFY(cash->usePrescription(number) && cash->scan(box(2)));
        QCOMPARE(codeOf(cash->pay(*parseMoney(u"30.00"))), QString());
    }

    // HN-10, HN-26: pulled, reviewed, pre-settled; then the authority suspends the doctor or the institution.
    void suspendedBetweenPullAndSettlement_data()
    {
        QTest::addColumn<QString>("suspended");
        QTest::addColumn<int>("from"); // days from today
        QTest::addColumn<std::optional<int>>("to");
        QTest::addColumn<QString>("code");
        const QString doctor = "D110101000001", hospital = "H99010100001";
        using Days = std::optional<int>;
        QTest::newRow("HN-10 the doctor") << doctor << 0 << Days() << "DOCTOR_SUSPENDED";
        QTest::newRow("HN-10 the institution") << hospital << -3 << Days(0) << "DOCTOR_SUSPENDED";
        QTest::newRow("HN-10 from tomorrow") << doctor << 1 << Days() << "";
        QTest::newRow("HN-10 until yesterday") << doctor << -3 << Days(-1) << "";
        QTest::newRow("HN-10 somebody else") << QString("D110101000002") << 0 << Days() << "";
    }
    void suspendedBetweenPullAndSettlement()
    {
        QFETCH(const QString, suspended);
        QFETCH(const int, from);
        QFETCH(const std::optional<int>, to);
        QFETCH(const QString, code);
        RxRig rig;
        const QDate today = rig.shop.rules.day = rig.shop.clock.today();
        auto till = rig.shop.checkout("1001");
        QVERIFY(till->identifyByCode(TestShop::insuranceCode()) && till->setFace(TestShop::face()));
        Prescription rx = rig.prescription();
        rx.doctorCode = "D110101000001";
        rx.hospitalCode = "H99010100001";
        rx.patient.certificate = till->draft().person->person.certificateNumber;
        const QString number = rig.approved(rx);
        QVERIFY(till->usePrescription(number) && till->scan(box(1)) && till->presettle() && till->confirm());
        const ListedPrescriber listed{suspended, "某医", today.addDays(from), to ? today.addDays(*to) : QDate()};
        QVERIFY(Prescribers(rig.shop.store(), rig.shop.clock).note(List::Suspended, listed, manager));
        QCOMPARE(codeOf(till->pay(*parseMoney(u"100.00"))), code);
        QCOMPARE(rig.shop.number("SELECT COUNT(*) FROM settlement_step WHERE to_state = 'sent'"), code.isEmpty() ? 1 : 0);
    }

    void theNewestRowOfAHospitalCounts() // HN-05
    {
        RxRig rig;
        Prescribers lists(rig.shop.store(), rig.shop.clock);
        QVERIFY(lists.note(List::Published, {"H1", "甲", {}, {}}, manager));
        QVERIFY(lists.note(List::Published, {"H2", "乙", {}, {}}, manager));
        QVERIFY(lists.note(List::Published, {"H1", "甲", {}, rig.shop.clock.today()}, manager));
        QVERIFY(lists.noted(List::Suspended)->empty());
        const auto rows = lists.noted(List::Published);
        QVERIFY(rows);
        QCOMPARE(rows->size(), std::size_t(2));
        QCOMPARE(rows->front().to, rig.shop.clock.today());
        QCOMPARE(codeOf(lists.note(List::Published, {"", "甲", {}, {}}, manager)), "RX_INCOMPLETE");
        QCOMPARE(codeOf(lists.note(List::Published, {"H1", "甲", {}, QDate(2020, 1, 1)}, manager)), "DATE_IMPOSSIBLE");
        QCOMPARE(codeOf(lists.note(List::Suspended, {"H3", "丙", {}, {}}, rig.cashier)), "NOT_PERMITTED");
    }

    void herbalPieces_data() // HN-12
    {
        QTest::addColumn<bool>("wanted");
        QTest::addColumn<bool>("tcm");
        QTest::addColumn<QString>("code");
        QTest::newRow("HN-12 western pharmacist") << true << false << "TCM_PHARMACIST_NEEDED";
        QTest::newRow("HN-12 TCM pharmacist") << true << true << "";
        QTest::newRow("HN-12 the region does not ask") << false << false << "";
    }
    void herbalPieces()
    {
        QFETCH(bool, wanted);
        QFETCH(bool, tcm);
        QFETCH(QString, code);
        RxRig rig;
        rig.shop.rules.policy.rx.tcmPharmacistForPieces = wanted;
        Prescribers lists(rig.shop.store(), rig.shop.clock);
        QVERIFY(lists.setTcm("1002", true, manager));
        if (!tcm)
            QVERIFY(lists.setTcm("1002", false, manager));
        Prescription rx = rig.prescription();
        rx.lines.front().kind = RxKind::Pieces;
        const QString number = *rig.takeIn(rx);
        QVERIFY(rig.room.unlockProven(rig.pharmacist) && rig.room.take(number, rig.pharmacist));
        QCOMPARE(codeOf(rig.room.approve(number, RxRig::allGood(), {}, rig.pharmacist)), code);
        QCOMPARE(codeOf(lists.setTcm("4711", true, manager)), "OPERATOR_UNKNOWN");
        QCOMPARE(codeOf(lists.setTcm("1002", true, rig.cashier)), "NOT_PERMITTED");
    }

    // GSP: one person for two steps only in a small store, and the record says so.
    void aSmallStoreSaysThatOnePersonDidBoth()
    {
        RxRig rig;
        rig.shop.rules.policy.store.smallStoreMayCombine = true;
        rig.shop.facts.smallStore = true;
        const QString number = rig.approved(rig.prescription());
        auto till = rig.shop.checkout("1002");
        QVERIFY(till->usePrescription(number) && till->scan(box(1)));
        QCOMPARE(codeOf(till->pay(*parseMoney(u"30.00"))), QString());
        QCOMPARE(rig.shop.text("SELECT subject FROM audit_event WHERE kind = 'prescription.same_person'"), number);
    }

    // FJ-37: all of it, or the list.
    void whatWasReviewedOfWhatWasSold()
    {
        RxRig rig;
        const QDate today = rig.shop.clock.today();
        const auto coverage = [&] {
            return *rig.shop.store().read([&](Connection &connection) -> Result<ReviewCoverage> { return reviewCoverage(connection, today, today); });
        };
        QVERIFY(coverage().whole());
        QCOMPARE(coverage().percent(), "100.00");
        const QString number = rig.approved(rig.prescription());
        auto till = rig.shop.checkout("1001");
        QVERIFY(till->usePrescription(number) && till->scan(box(1)) && till->pay(*parseMoney(u"30.00")));
        QVERIFY(coverage().whole());
        QCOMPARE(coverage().lines, 1);
        QCOMPARE(coverage().approved, 1);
        auto without = rig.shop.checkout("1002"); // the pharmacist at the till answers for it
        QVERIFY(without->scan(box(2)) && without->pay(*parseMoney(u"30.00")));
        QVERIFY(!coverage().whole());
        QCOMPARE(coverage().percent(), "50.00");
        QCOMPARE(coverage().open.front().slip, rig.shop.text("SELECT MAX(slip) FROM sale"));
        QCOMPARE(coverage().open.front().drugCode, "RX");
        const auto tomorrow = rig.shop.store().read(
            [&](Connection &connection) -> Result<ReviewCoverage> { return reviewCoverage(connection, today.addDays(1), today.addDays(1)); });
        QCOMPARE(tomorrow->lines, 0);
    }

    // FJ-03: what the customer was told is kept, and stands on the label.
    void adviceIsKeptAndPrinted()
    {
        RxRig rig;
        Prescription rx = rig.prescription();
        const QString waiting = *rig.takeIn(rx);
        QCOMPARE(codeOf(rig.room.advise(waiting, "饭后服用", rig.pharmacist)), "RX_NOT_REVIEWED");
        rx.externalNumber = "HX0002";
        const QString number = rig.approved(rx);
        QCOMPARE(codeOf(rig.room.advise(number, "  ", rig.pharmacist)), "RX_INCOMPLETE");
        QCOMPARE(codeOf(rig.room.advise(number, "饭后服用", rig.cashier)), "NOT_PERMITTED");
        QCOMPARE(codeOf(rig.room.advise(number, "饭后服用，忌酒", rig.pharmacist)), QString());
        const RxRecord record = *rig.room.record(number);
        QCOMPARE(record.state, RxState::Approved);
        QCOMPARE(record.steps.back().kind, "advised");
        QVERIFY(record.review->holds);
        const QString label = plainText(makeUsageLabels(record, "测试药店", rig.shop.clock.today()), 32);
        for (const char *part : {"阿莫西林胶囊", "0.5g", "tid", "饭后服用，忌酒", "测试药店", "测**人", "5"})
            QVERIFY2(label.contains(QString::fromUtf8(part)), qUtf8Printable(label));
        QVERIFY(!label.contains("测试甲人"));
    }

    void howLongItLasts_data()
    {
        QTest::addColumn<QString>("days");
        QTest::addColumn<int>("packs");
        QTest::addColumn<QDate>("until");
        const QDate day(2026, 3, 10);
        QTest::newRow("all of it") << "28" << 2 << day.addDays(27);
        QTest::newRow("half of it") << "28" << 1 << day.addDays(13);
        QTest::newRow("no days") << "" << 2 << QDate();
        QTest::newRow("days nobody reads") << "按需" << 2 << QDate();
    }
    void howLongItLasts()
    {
        QFETCH(QString, days);
        QFETCH(int, packs);
        QFETCH(QDate, until);
        RxRig rig;
        RxRecord record;
        record.rx = rig.prescription();
        record.rx.lines.front().days = days;
        QCOMPARE(record.lastsUntil(1, Quantity::ofUnits(packs * 10'000), QDate(2026, 3, 10)), until);
        QCOMPARE(record.lastsUntil(2, Quantity::ofUnits(packs * 10'000), QDate(2026, 3, 10)), QDate());
    }
};

} // namespace yaogui

QTEST_GUILESS_MAIN(yaogui::PrescribersTest)
#include "tst_prescribers.moc"
