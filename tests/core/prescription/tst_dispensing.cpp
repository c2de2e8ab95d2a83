// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/prescription/RxRig.h"

#include "core/sale/Returning.h"

using namespace yaogui;

namespace {

Scan box(int number)
{
    return {TestShop::code("8200002", number), {}};
}

} // namespace

/// The gate between prescriptions and the counter, by the whole road of a sale.
class DispensingTest : public QObject {
    Q_OBJECT

private slots:
    // HN-04: what the pharmacist signed, the cashier hands over; also after the duty ended (FJ-02).
    void aCashierSellsWhatWasReviewed()
    {
        RxRig rig;
        const QString number = rig.approved(rig.prescription());
        auto till = rig.shop.checkout("1001");
        QCOMPARE(codeOf(till->scan(box(1))), "PRESCRIPTION_NEEDED");
        QCOMPARE(*till->scan({number, {}}), 0); // by its number, typed or scanned
        QCOMPARE(codeOf(till->scan(box(1))), QString());
        offDuty(rig);
        QVERIFY(till->keep());
        QCOMPARE(codeOf(till->pay(*parseMoney(u"30.00"))), QString());
        QCOMPARE(rig.room.record(number)->used.at(1), *parseQuantity(u"1"));
        QCOMPARE(rig.shop.number("SELECT COUNT(*) FROM outbox WHERE lane = '7206'"), 1);
        QVERIFY(rig.shop.verify());
    }

    void whatIsNotReviewedIsNotSold_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("code");
        QTest::newRow("waiting") << "waiting" << "RX_NOT_REVIEWED";
        QTest::newRow("in review") << "taken" << "RX_NOT_REVIEWED";
        QTest::newRow("asked") << "asked" << "RX_NOT_REVIEWED";
        QTest::newRow("refused") << "refused" << "RX_REFUSED";
        QTest::newRow("expired") << "expired" << "RX_EXPIRED";
        QTest::newRow("revoked") << "revoked" << "RX_REVOKED";
    }
    void whatIsNotReviewedIsNotSold()
    {
        QFETCH(QString, how);
        QFETCH(QString, code);
        RxRig rig;
        const QString number = how == "expired" || how == "revoked" ? rig.approved(rig.prescription()) : *rig.takeIn(rig.prescription());
        QVERIFY(rig.room.unlockProven(rig.pharmacist));
        if (how == "taken" || how == "asked" || how == "refused")
            QVERIFY(rig.room.take(number, rig.pharmacist));
        if (how == "asked")
            QVERIFY(rig.room.ask(number, {"李医生", {}, "?"}, rig.pharmacist));
        if (how == "refused")
            QVERIFY(rig.room.refuse(number, "dose", {}, {}, rig.pharmacist));
        auto till = rig.shop.checkout("1006"); // a pharmacist: without the prescription the till would let the drug pass
        QVERIFY(till->scan(box(1)) && till->usePrescription(number) && till->keep());
        if (how == "expired")
            rig.shop.clock.advance(3 * 24 * 3600);
        if (how == "revoked")
            QVERIFY(rig.room.revoke(number, "withdrawn", rig.pharmacist));
        QCOMPARE(codeOf(till->pay(*parseMoney(u"30.00"))), code);
        QCOMPARE(rig.shop.boxState(box(1).text), "shelf");
        QCOMPARE(rig.shop.number("SELECT COUNT(*) FROM prescription_use"), 0);
    }

    // HN-07: drug first, prescription later; taken off and scanned again it goes.
    void drugFirstPrescriptionLater()
    {
        RxRig rig;
        auto till = rig.shop.checkout("1006");
        QVERIFY(till->scan(box(1)) && till->keep());
        rig.shop.clock.advance(60);
        Prescription rx = rig.prescription();
        rx.issued = rig.shop.clock.now();
        const QString number = rig.approved(rx);
        rig.shop.clock.advance(60);
        QVERIFY(till->usePrescription(number));
        QCOMPARE(codeOf(till->pay(*parseMoney(u"30.00"))), "RX_TOO_LATE");
        QVERIFY(till->remove(1) && till->keep());
        QVERIFY(till->scan(box(1)) && till->keep());
        QCOMPARE(codeOf(till->pay(*parseMoney(u"30.00"))), QString());
    }

    // FJ-20: never more than it says, in a race neither.
    void neverMoreThanItSays()
    {
        RxRig rig;
        Prescription rx = rig.prescription();
        rx.lines.front().filledElsewhere = *parseQuantity(u"1"); // one of two was given out by somebody else
        const QString number = rig.approved(rx);
        auto first = rig.shop.checkout("1001"), second = rig.shop.checkout("1001");
        for (auto *till : {first.get(), second.get()})
            QVERIFY(till->usePrescription(number));
        QVERIFY(first->scan(box(1)) && first->keep());
        QVERIFY(second->scan(box(2)) && second->keep());
        QCOMPARE(codeOf(first->pay(*parseMoney(u"30.00"))), QString());
        QCOMPARE(rig.state(number), RxState::UsedUp);
        QCOMPARE(codeOf(second->pay(*parseMoney(u"30.00"))), "RX_USED_UP");
    }

    void whatComesBackMayBeGivenOutAgain()
    {
        RxRig rig;
        Prescription rx = rig.prescription();
        rx.lines.front().quantity = *parseQuantity(u"1");
        const QString number = rig.approved(rx);
        auto till = rig.shop.checkout("1001");
        QVERIFY(till->usePrescription(number) && till->scan(box(1)));
        const auto sold = till->pay(*parseMoney(u"30.00"));
        QVERIFY(sold);
        QCOMPARE(rig.state(number), RxState::UsedUp);
        QVERIFY(rig.shop.store().write([&](Connection &connection) -> Done {
            connection.run("UPDATE sale SET state = 'refunded' WHERE id = ?", *sold);
            return {};
        }));
        QCOMPARE(rig.state(number), RxState::Approved);
    }

    // staff.separations: who reviewed does not dispense.
    void whoReviewedDoesNotDispense()
    {
        RxRig rig;
        const QString number = rig.approved(rig.prescription());
        auto till = rig.shop.checkout("1002");
        QVERIFY(till->usePrescription(number) && till->scan(box(1)));
        QCOMPARE(codeOf(till->pay(*parseMoney(u"30.00"))), "SAME_PERSON");
    }

    void aForgedReviewSellsNothing()
    {
        RxRig rig;
        const QString number = rig.approved(rig.prescription());
        auto till = rig.shop.checkout("1006");
        QVERIFY(till->usePrescription(number) && till->scan(box(1)));
        QVERIFY(rig.shop.store().write([](Connection &connection) -> Done {
            connection.database().exec("DROP TRIGGER prescription_step_stands; UPDATE prescription_step SET signature = zeroblob(71) WHERE signature NOT NULL");
            return {};
        }));
        QCOMPARE(codeOf(till->pay(*parseMoney(u"30.00"))), "RX_SIGNATURE_WRONG");
    }

    // HN-04, FJ-26: where the region wants a reviewed prescription, nobody sells without one.
    void theRegionWantsAReview_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<bool>("insured");
        QTest::addColumn<QString>("code");
        QTest::newRow("all, own pay") << "all" << false << "RX_NOT_REVIEWED";
        QTest::newRow("all, insured") << "all" << true << "RX_NOT_REVIEWED";
        QTest::newRow("insured, own pay") << "insured" << false << QString();
        QTest::newRow("insured, insured") << "insured" << true << "RX_NOT_REVIEWED";
        QTest::newRow("none, insured") << "none" << true << QString();
    }
    void theRegionWantsAReview()
    {
        QFETCH(QString, wanted);
        QFETCH(bool, insured);
        QFETCH(QString, code);
        RxRig rig;
        rig.shop.rules.policy.rx.reviewedFor = wanted;
        auto till = rig.shop.checkout("1002");
        QVERIFY(till->scan(box(1)));
        if (!insured) {
            QCOMPARE(codeOf(till->pay(*parseMoney(u"30.00"))), code);
            return;
        }
        QVERIFY(till->identifyByCode(TestShop::insuranceCode()) && till->setFace(TestShop::face()));
        QCOMPARE(codeOf(till->presettle()), code);
    }

    // FJ-30: the whole insured road; the platform hears which prescription it was.
    void onInsurance()
    {
        RxRig rig;
        rig.shop.rules.policy.rx.reviewedFor = "insured";
        auto till = rig.shop.checkout("1001");
        QVERIFY(till->identifyByCode(TestShop::insuranceCode()) && till->setFace(TestShop::face()));
        Prescription rx = rig.prescription();
        rx.patient.certificate = till->draft().person->person.certificateNumber;
        const QString number = rig.approved(rx);
        QVERIFY(till->usePrescription("HX0001")); // the centre's number will do
        QVERIFY(till->scan(box(1)));
        QCOMPARE(codeOf(till->presettle()), QString());
        QCOMPARE(codeOf(till->confirm()), QString());
        QCOMPARE(codeOf(till->pay(till->draft().due())), QString());
        QCOMPARE(rig.room.record(number)->used.at(1), *parseQuantity(u"1"));
    }

    void somebodyElsesPrescription() // FJ-27
    {
        RxRig rig;
        auto till = rig.shop.checkout("1001");
        QVERIFY(till->identifyByCode(TestShop::insuranceCode()) && till->setFace(TestShop::face()));
        Prescription rx = rig.prescription();
        rx.patient.certificate = "110101197001010013";
        QVERIFY(till->usePrescription(rig.approved(rx)));
        QVERIFY(till->scan(box(1)));
        QCOMPARE(codeOf(till->presettle()), "RX_OTHER_PERSON");
    }

    // Expired or revoked between the yes and the settlement: nothing leaves (HN-26).
    void overBetweenYesAndPay_data()
    {
        QTest::addColumn<bool>("revoked");
        QTest::addColumn<QString>("code");
        QTest::newRow("revoked") << true << "RX_REVOKED";
        QTest::newRow("expired") << false << "RX_EXPIRED";
    }
    void overBetweenYesAndPay()
    {
        QFETCH(bool, revoked);
        QFETCH(QString, code);
        RxRig rig;
        auto till = rig.shop.checkout("1001");
        QVERIFY(till->identifyByCode(TestShop::insuranceCode()) && till->setFace(TestShop::face()));
        Prescription rx = rig.prescription();
        rx.patient.certificate = till->draft().person->person.certificateNumber;
        rx.validUntil = rig.shop.clock.now().addSecs(600);
        const QString number = rig.approved(rx);
        QVERIFY(till->usePrescription(number) && till->scan(box(1)) && till->presettle() && till->confirm());
        if (revoked)
            QVERIFY(rig.room.revoke(number, "withdrawn", rig.pharmacist));
        else
            rig.shop.clock.advance(600);
        QCOMPARE(codeOf(till->pay(till->draft().due())), code);
        QCOMPARE(rig.shop.number("SELECT COUNT(*) FROM settlement_step WHERE infno = '2102'"), 0);
    }

    void itStaysWithAHeldSale()
    {
        RxRig rig;
        const QString number = rig.approved(rig.prescription());
        auto till = rig.shop.checkout("1001");
        QVERIFY(till->usePrescription(number) && till->scan(box(1)) && till->keep());
        const SaleId id = till->draft().id;
        QVERIFY(till->hold());
        QVERIFY(till->resume(id));
        QCOMPARE(till->draft().prescriptions.size(), 1U);
        QCOMPARE(codeOf(till->pay(*parseMoney(u"30.00"))), QString());
    }

private:
    static void offDuty(RxRig &rig)
    {
        StaffOffice staff(rig.shop.store(), rig.shop.clock, rig.rules());
        for (const QString &number : {QStringLiteral("1002"), QStringLiteral("1006")})
            QVERIFY(staff.signDuty(number, false, {"1003", "店长"}));
    }
};

QTEST_GUILESS_MAIN(DispensingTest)
#include "tst_dispensing.moc"
