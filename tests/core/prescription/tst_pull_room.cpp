// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/PullRoom.h"
#include "drivers/simulated/SimulatedCentre.h"
#include "tests/core/prescription/RxRig.h"

using namespace yaogui;

/// Consent first, each question on disk before it leaves, none twice.
class PullRoomTest : public QObject {
    Q_OBJECT

private slots:
    void noYesNoQuestion() // HN-04, FJ-16
    {
        RxRig rig;
        SimulatedCentre centre;
        centre.prescriptions = {{rig.prescription(), {}}};
        PullRoom pulling(rig.shop.store(), rig.shop.clock, centre, rig.room);
        QCOMPARE(codeOf(pulling.byCode("HX0001", false, rig.cashier)), "CONSENT_MISSING");
        QCOMPARE(codeOf(pulling.byIdentity("110101199003070001", false, rig.cashier)), "CONSENT_MISSING");
        QCOMPARE(codeOf(pulling.byCode(" ", true, rig.cashier)), "RX_INCOMPLETE");
        QCOMPARE(codeOf(pulling.byCode("HX0001", true, {"1004", "采购员"})), "NOT_PERMITTED");
        QVERIFY(centre.sent.isEmpty());
        QCOMPARE(rig.shop.number("SELECT COUNT(*) FROM prescription_consent"), 0);
    }

    void theYesAndTheQuestionAreOnDiskBeforeItLeaves()
    {
        RxRig rig;
        SimulatedCentre centre;
        centre.prescriptions = {{rig.prescription(), "%PDF-1.4\n%%EOF"}};
        QList<qint64> open;
        centre.onSend = [&] { open << rig.shop.number("SELECT COUNT(*) FROM prescription_call WHERE answered_at IS NULL AND consent_id IS NOT NULL"); };
        PullRoom pulling(rig.shop.store(), rig.shop.clock, centre, rig.room);
        const auto pulled = pulling.byCode("HX0001", true, rig.cashier);
        QVERIFY(pulled);
        QCOMPARE(centre.sent, QStringList({"7201 HX0001", "7203 HX0001"}));
        QCOMPARE(open, QList<qint64>({1, 1}));
        QCOMPARE(rig.shop.number("SELECT COUNT(*) FROM prescription_call WHERE answered_at IS NULL"), 0);
        QCOMPARE(rig.room.original(pulled->numbers.front())->type, "pdf");
        QCOMPARE(rig.shop.number("SELECT COUNT(*) FROM audit_event WHERE kind = 'prescription.consent'"), 1);
    }

    void aLostAnswerIsNotAskedForAgain()
    {
        RxRig rig;
        SimulatedCentre centre;
        centre.prescriptions = {{rig.prescription(), {}}};
        centre.delivery = Delivery::NoAnswer;
        PullRoom pulling(rig.shop.store(), rig.shop.clock, centre, rig.room);
        QCOMPARE(codeOf(pulling.byCode("HX0001", true, rig.cashier)), "CENTRE_UNREACHABLE");
        QCOMPARE(centre.sent.size(), 1);
        QCOMPARE(rig.shop.text("SELECT outcome FROM prescription_call"), "no_answer");
    }

    void aPersonsListBringsAllThatCanBeHad()
    {
        RxRig rig;
        SimulatedCentre centre;
        Prescription broken = rig.prescription("HX0002"), others = rig.prescription("HX0003");
        broken.doctor.clear();
        others.patient.certificate = "x";
        centre.prescriptions = {{rig.prescription(), {}}, {broken, {}}, {others, {}}};
        PullRoom pulling(rig.shop.store(), rig.shop.clock, centre, rig.room);
        const auto pulled = pulling.byIdentity(rig.prescription().patient.certificate, true, rig.cashier);
        QVERIFY(pulled);
        QCOMPARE(pulled->numbers.size(), 1);
        QCOMPARE(pulled->refused.size(), std::size_t(1));
        QCOMPARE(codeName(pulled->refused.front().code), "RX_INCOMPLETE");
    }

    void theCentreIsAskedWhetherItStillSaysSo_data() // HN-26
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("state");
        QTest::newRow("the same") << "" << QString() << "approved";
        QTest::newRow("gone") << "gone" << "RX_REVOKED" << "revoked";
        QTest::newRow("altered") << "altered" << "RX_ALTERED" << "revoked";
        QTest::newRow("given out elsewhere") << "filled" << QString() << "used_up";
    }
    void theCentreIsAskedWhetherItStillSaysSo()
    {
        QFETCH(QString, change);
        QFETCH(QString, code);
        QFETCH(QString, state);
        RxRig rig;
        const QString number = rig.approved(rig.prescription());
        SimulatedCentre centre;
        centre.prescriptions = {{rig.prescription(), {}}};
        RxLine &line = centre.prescriptions.front().rx.lines.front();
        if (change == "gone")
            centre.prescriptions.clear();
        else if (change == "altered")
            line.dose = "5g";
        else if (change == "filled")
            line.filledElsewhere = line.quantity;
        PullRoom pulling(rig.shop.store(), rig.shop.clock, centre, rig.room);
        QCOMPARE(codeOf(pulling.refresh(number, rig.cashier)), code);
        QCOMPARE(toText(rig.state(number)), state);
        QCOMPARE(codeOf(pulling.stillStands(number, rig.cashier)), code.isEmpty() ? QString() : "RX_REVOKED"); // said here from now on
    }

    // What was reviewed here is sold though the centre cannot be asked now; it is on record that it was not.
    void aCentreThatCannotSayStopsNoSale()
    {
        RxRig rig;
        const QString number = rig.approved(rig.prescription());
        SimulatedCentre centre;
        centre.prescriptions = {{rig.prescription(), {}}};
        PullRoom pulling(rig.shop.store(), rig.shop.clock, centre, rig.room);
        QCOMPARE(codeOf(pulling.stillStands(number, rig.cashier)), QString());
        QCOMPARE(rig.shop.number("SELECT COUNT(*) FROM audit_event WHERE kind = 'prescription.not_asked'"), 0);
        centre.delivery = Delivery::NoAnswer;
        QCOMPARE(codeOf(pulling.stillStands(number, rig.cashier)), QString());
        QCOMPARE(rig.shop.number("SELECT COUNT(*) FROM audit_event WHERE kind = 'prescription.not_asked'"), 1);
        QCOMPARE(rig.state(number), RxState::Approved);
    }
};

QTEST_GUILESS_MAIN(PullRoomTest)
#include "tst_pull_room.moc"
