// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/prescription/RxRig.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace yaogui;

class ReviewRoomTest : public QObject {
    Q_OBJECT

private slots:
    void everyArrowIsInTheTable_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        for (const RxState from : allRxStates()) {
            for (const RxState to : allRxStates())
                QTest::addRow("%s to %s", qPrintable(toText(from)), qPrintable(toText(to))) << static_cast<int>(from) << static_cast<int>(to);
        }
    }
    // Core and store know the same ways: what the table refuses, the store refuses too.
    void everyArrowIsInTheTable()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        const auto a = static_cast<RxState>(from), b = static_cast<RxState>(to);
        const auto derived = [](RxState state) { return state == RxState::Expired || state == RxState::UsedUp; };
        if (a == b || derived(a) || derived(b))
            return; // follow from time and use
        RxRig rig;
        const QString number = *rig.takeIn(rig.prescription());
        const auto force = [&](RxState state) {
            return rig.shop.store().write([&](Connection &connection) -> Done {
                connection.run("UPDATE prescription SET state = ? WHERE number = ?", toText(state), number);
                return {};
            });
        };
        for (const RxState step : wayTo(a))
            QVERIFY(force(step));
        QCOMPARE(force(b).has_value(), mayMove(a, b));
        QCOMPARE(checkMove(a, b).has_value(), mayMove(a, b));
    }

    void takenInReviewedAndSigned() // HN-04, HN-09, HN-24
    {
        RxRig rig;
        const QString number = *rig.takeIn(rig.prescription());
        QCOMPARE(rig.state(number), RxState::Waiting);
        QVERIFY(rig.room.take(number, rig.pharmacist));
        QCOMPARE(codeOf(rig.room.approve(number, RxRig::allGood(), {}, rig.pharmacist)), "SIGNING_KEY_LOCKED");
        QVERIFY(rig.room.unlock({"1002", {}, {}}));
        const Done signedIt = rig.room.approve(number, RxRig::allGood(), "ok", rig.pharmacist);
        QVERIFY2(signedIt, signedIt ? "" : qPrintable(signedIt.error().cause));
        const RxRecord record = *rig.room.record(number);
        QCOMPARE(record.state, RxState::Approved);
        QVERIFY(record.review && record.review->holds && record.contentHolds);
        QCOMPARE(record.review->reviewer, "1002");
        QCOMPARE(record.rx.canonical(), rig.prescription().canonical());
        QCOMPARE(record.keptUntil, QDate(2031, 3, 10)); // five years, FJ-36
        QCOMPARE(rig.shop.text("SELECT lane FROM outbox"), "7204");
        QVERIFY(rig.shop.verify());
    }

    void aPointLeftOpenIsNoReview_data() // HN-09
    {
        QTest::addColumn<QString>("point");
        for (const RxPoint point : allRxPoints)
            QTest::newRow(qPrintable(toText(point))) << toText(point);
    }
    void aPointLeftOpenIsNoReview()
    {
        QFETCH(QString, point);
        RxRig rig;
        const QString number = *rig.takeIn(rig.prescription());
        QVERIFY(rig.room.unlockProven(rig.pharmacist) && rig.room.take(number, rig.pharmacist));
        RxPoints points = RxRig::allGood();
        points.erase(*rxPointFrom(point));
        const Done missing = rig.room.approve(number, points, {}, rig.pharmacist);
        QCOMPARE(codeOf(missing), "REVIEW_POINT_OPEN");
        QCOMPARE(missing.error().details["point"].toString(), point);
        points[*rxPointFrom(point)] = {false, "?"};
        QCOMPARE(codeOf(rig.room.approve(number, points, {}, rig.pharmacist)), "REVIEW_POINT_OPEN");
        QCOMPARE(rig.state(number), RxState::InReview);
    }

    void refusedWithAReason()
    {
        RxRig rig;
        const QString number = *rig.takeIn(rig.prescription());
        QVERIFY(rig.room.unlockProven(rig.pharmacist) && rig.room.take(number, rig.pharmacist));
        QCOMPARE(codeOf(rig.room.refuse(number, {}, {}, {}, rig.pharmacist)), "REASON_NEEDED");
        QCOMPARE(codeOf(rig.room.refuse(number, "other", {}, " ", rig.pharmacist)), "REASON_NEEDED");
        QVERIFY(rig.room.refuse(number, "dose", {}, "过量", rig.pharmacist));
        QCOMPARE(rig.state(number), RxState::Refused);
        QVERIFY(rig.room.record(number)->review->holds);
        QCOMPARE(codeOf(rig.room.take(number, rig.pharmacist)), "TRANSITION_REFUSED");
    }

    void doubtHoldsItUntilTheDoctorAnswered() // FJ-21
    {
        RxRig rig;
        const QString number = *rig.takeIn(rig.prescription());
        QVERIFY(rig.room.unlockProven(rig.pharmacist) && rig.room.take(number, rig.pharmacist));
        QCOMPARE(codeOf(rig.room.ask(number, {"李医生", {}, {}}, rig.pharmacist)), "RX_INCOMPLETE");
        QVERIFY(rig.room.ask(number, {"李医生", "13800000000", "剂量?"}, rig.pharmacist));
        QCOMPARE(codeOf(rig.room.approve(number, RxRig::allGood(), {}, rig.pharmacist)), "TRANSITION_REFUSED");
        QCOMPARE(codeOf(rig.room.take(number, rig.pharmacist)), "TRANSITION_REFUSED");
        QVERIFY(rig.room.answer(number, "照此", rig.pharmacist));
        QVERIFY(rig.room.approve(number, RxRig::allGood(), {}, rig.pharmacist));
        const std::vector<RxStep> steps = rig.room.record(number)->steps;
        QStringList kinds;
        for (const RxStep &step : steps)
            kinds << step.kind;
        QCOMPARE(kinds, QStringList({"taken_in", "taken", "asked", "answered", "approved"}));
        QCOMPARE(steps[2].detail["whom"].toString(), "李医生");
        QCOMPARE(steps[3].detail["answer"].toString(), "照此");
    }

    void onlyThePharmacistWhoHasIt_data() // FJ-02, HN-31
    {
        QTest::addColumn<QString>("worker");
        QTest::addColumn<QString>("code");
        QTest::newRow("a cashier") << "1001" << "NOT_PERMITTED";
        QTest::newRow("the manager") << "1003" << "NOT_PERMITTED";
        QTest::newRow("another pharmacist") << "1006" << "OTHER_OPERATOR";
        QTest::newRow("nobody") << "4711" << "OPERATOR_UNKNOWN";
    }
    void onlyThePharmacistWhoHasIt()
    {
        QFETCH(QString, worker);
        QFETCH(QString, code);
        RxRig rig;
        const QString number = *rig.takeIn(rig.prescription());
        QVERIFY(rig.room.unlockProven(rig.pharmacist) && rig.room.take(number, rig.pharmacist));
        static_cast<void>(rig.room.unlockProven({worker, worker}));
        QCOMPARE(codeOf(rig.room.approve(number, RxRig::allGood(), {}, {worker, worker})), code);
        QCOMPARE(codeOf(rig.room.putBack(number, {worker, worker})), code);
    }

    void aSuspendedPharmacistDecidesNothing() // FJ-02
    {
        RxRig rig;
        const QString number = *rig.takeIn(rig.prescription());
        QVERIFY(rig.room.unlockProven(rig.pharmacist) && rig.room.take(number, rig.pharmacist));
        StaffOffice staff(rig.shop.store(), rig.shop.clock, rig.rules());
        QVERIFY(staff.recordRegister("1002", RegisterStatus::Suspended, {}, {"1003", "店长"}));
        QCOMPARE(codeOf(rig.room.approve(number, RxRig::allGood(), {}, rig.pharmacist)), "PHARMACIST_SUSPENDED");
    }

    void itsTimeIsUp_data() // FJ-17
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("good");
        QTest::newRow("FJ-17 71:59:59") << 72 * 3600 - 1 << true;
        QTest::newRow("FJ-17 72:00:00") << 72 * 3600 << false;
        QTest::newRow("FJ-17 72:00:01") << 72 * 3600 + 1 << false;
    }
    void itsTimeIsUp()
    {
        QFETCH(int, seconds);
        QFETCH(bool, good);
        RxRig rig;
        rig.shop.rules.policy.rx.validityHours = 72;
        rig.shop.rules.policy.rx.validityStarts = "issued";
        Prescription rx = rig.prescription();
        rx.validUntil = {}; // the centre did not say: the region's hours count
        const QString number = *rig.takeIn(rx);
        rig.shop.clock.set(rx.issued.addSecs(seconds));
        QCOMPARE(rig.state(number), good ? RxState::Waiting : RxState::Expired);
        QCOMPARE(codeOf(rig.room.take(number, rig.pharmacist)), good ? QString() : "RX_EXPIRED");
        QCOMPARE(rig.room.queue()->size(), good ? 1U : 0U);
    }

    void notAllThere_data()
    {
        QTest::addColumn<QString>("field");
        for (const char *field : {"hospital", "doctor", "patient.name", "issued", "diagnosis", "lines", "generic_name", "quantity", "external_number"})
            QTest::newRow(field) << field;
    }
    void notAllThere()
    {
        QFETCH(QString, field);
        RxRig rig;
        Prescription rx = rig.prescription();
        if (field == "hospital")
            rx.hospital.clear();
        else if (field == "doctor")
            rx.doctor.clear();
        else if (field == "patient.name")
            rx.patient.name.clear();
        else if (field == "issued")
            rx.issued = {};
        else if (field == "diagnosis")
            rx.diagnoses.clear();
        else if (field == "lines")
            rx.lines.assign(201, rx.lines.front());
        else if (field == "generic_name")
            rx.lines.front().genericName.clear();
        else if (field == "quantity")
            rx.lines.front().quantity = {};
        else
            rx.externalNumber.clear();
        const auto taken = rig.takeIn(rx);
        QCOMPARE(codeOf(taken), "RX_INCOMPLETE");
        QCOMPARE(taken.error().details["field"].toString(), field);
    }

    void whatCannotBe()
    {
        RxRig rig;
        Prescription rx = rig.prescription();
        rx.issued = rig.shop.clock.now().addSecs(1);
        QCOMPARE(codeOf(rig.takeIn(rx)), "DATE_IMPOSSIBLE");
        rx = rig.prescription();
        QCOMPARE(codeOf(rig.room.takeIn({rx, "no picture", {}}, rig.pharmacist)), "DOCUMENT_UNREADABLE");
        QCOMPARE(codeOf(rig.room.takeIn({rx, "%PDF-1.4\n1 0 obj", {}}, rig.pharmacist)), "DOCUMENT_UNREADABLE"); // cut off
        QCOMPARE(codeOf(rig.room.takeIn({rx, "%PDF-" + QByteArray(20 * 1024 * 1024, ' '), {}}, rig.pharmacist)), "DOCUMENT_TOO_LARGE");
        rx.lines.assign(200, rx.lines.front());
        rx.lines.front().dose = "1/2片 bid";
        QCOMPARE(codeOf(rig.takeIn(rx)), QString());
    }

    void theOriginalComesBackByteForByte() // HN-24
    {
        RxRig rig;
        Prescription rx = rig.prescription("Z1");
        rx.origin = RxOrigin::HospitalPaper;
        const QByteArray picture = "%PDF-1.4 " + QByteArray("\0\x1\xff", 3) + "%%EOF";
        const QString number = *rig.room.takeIn({rx, picture, {}}, rig.cashier);
        const RxDocument kept = *rig.room.original(number);
        QCOMPARE(kept.type, "pdf");
        QCOMPARE(kept.bytes, picture);
        QVERIFY(rig.room.setPaperPlace(number, "柜 3 盒 12", rig.cashier));
        const auto found = *rig.room.archive("柜 3 盒 12", 10);
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found.front().number, number);
        QCOMPARE(found.front().patient, "测**人");
    }

    void alteredAfterItWasTakenIn() // HN-26
    {
        RxRig rig;
        const QString number = rig.approved(rig.prescription());
        QVERIFY(!number.isEmpty());
        Prescription again = rig.prescription();
        again.lines.front().filledElsewhere = *parseQuantity(u"1"); // news, no alteration (FJ-20)
        QCOMPARE(*rig.takeIn(again), number);
        QCOMPARE(rig.state(number), RxState::Approved);
        QCOMPARE(rig.room.record(number)->leftOf(again.lines.front()), *parseQuantity(u"1"));
        again.lines.front().quantity = *parseQuantity(u"9");
        QCOMPARE(codeOf(rig.takeIn(again)), "RX_ALTERED");
        QCOMPARE(rig.state(number), RxState::Revoked);
    }

    void aForgedReviewDoesNotHold()
    {
        RxRig rig;
        const QString number = rig.approved(rig.prescription());
        const auto forge = [&](const char *sql) {
            SQLite::Database database(rig.shop.databaseFile().toStdString(), SQLite::OPEN_READWRITE);
            database.exec("DROP TRIGGER prescription_step_stands");
            database.exec(sql);
        };
        forge("UPDATE prescription_step SET signature = zeroblob(71) WHERE signature IS NOT NULL");
        QVERIFY(!rig.room.record(number)->review->holds);
        QCOMPARE(codeOf(rig.shop.store().verifyAudit()), "AUDIT_BROKEN");
    }

    void theArchiveKeepsIt_data() // FJ-36
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("deleted") << "DELETE FROM prescription";
        QTest::newRow("a step deleted") << "DELETE FROM prescription_step";
        QTest::newRow("a step changed") << "UPDATE prescription_step SET operator = 'x'";
        QTest::newRow("kept shorter") << "UPDATE prescription SET kept_until = '2026-03-11'";
        QTest::newRow("another number") << "UPDATE prescription SET external_number = 'x'";
        QTest::newRow("back to waiting") << "UPDATE prescription SET state = 'waiting'";
        QTest::newRow("a key changed") << "UPDATE signing_key SET operator = 'x'";
    }
    void theArchiveKeepsIt()
    {
        QFETCH(QString, sql);
        RxRig rig;
        QVERIFY(!rig.approved(rig.prescription()).isEmpty());
        const QByteArray statement = sql.toUtf8();
        const Done done = rig.shop.store().write([&](Connection &connection) -> Done {
            connection.database().exec(statement.constData());
            return {};
        });
        QCOMPARE(codeOf(done), "STORE_WRITE_FAILED");
    }

private:
    static std::vector<RxState> wayTo(RxState state)
    {
        if (state == RxState::Waiting)
            return {};
        if (state == RxState::InReview || state == RxState::Revoked)
            return {state};
        return {RxState::InReview, state};
    }
};

QTEST_GUILESS_MAIN(ReviewRoomTest)
#include "tst_review_room.moc"
