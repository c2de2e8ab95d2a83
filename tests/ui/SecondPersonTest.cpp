// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/PeopleRig.h"

namespace yaogui {

/// A cashier's acts at the till's page that need a second person, in the real window over a real store: real PINs, real keys.
class SecondPersonTest : public QObject {
    Q_OBJECT
private slots:
    void theDrawerOpensWithAColleaguesYes()
    {
        PeopleRig rig;
        rig.openShift();
        rig.press(Qt::Key_F6);
        rig.awaitQuestion("overrideWho");
        QCOMPARE(rig.papers(), 0);
        rig.agree("1002", "560182"); // a pharmacist has no right to the drawer either
        QTRY_COMPARE_WITH_TIMEOUT(rig.find<MessageStrip>("overrideStrip")->tone(), Tone::Stop, patienceMs);
        QCOMPARE(rig.papers(), 0);
        rig.agree("1003", "111222");
        QTRY_COMPARE_WITH_TIMEOUT(rig.events("staff.pin_wrong"), 1, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(rig.find<QPushButton>("overrideAgree")->isEnabled(), patienceMs);
        rig.agree("1003", "560182");
        QTRY_COMPARE_WITH_TIMEOUT(rig.papers(), 1, patienceMs); // it sprang open
        QTRY_VERIFY(!rig.panel()->isVisible());
        QCOMPARE(rig.staff.shop.text("SELECT operator FROM audit_event WHERE kind = 'till.drawer'"), "1001"); // who stays the operator
        QCOMPARE(rig.events("approval.used"), 1);
        rig.press(Qt::Key_F6); // a yes counts once
        rig.awaitQuestion("overrideWho");
        QCOMPARE(rig.papers(), 1);
    }

    void cashAboveTheLimitGoesOutWithAColleaguesYes()
    {
        PeopleRig rig;
        rig.openShift();
        rig.pay("500.01", "to the bank");
        rig.awaitQuestion("overrideWho");
        QVERIFY2(rig.find<QLabel>("overrideWhat")->text().contains("500.01"), qPrintable(rig.find<QLabel>("overrideWhat")->text()));
        QCOMPARE(rig.find<QLineEdit>("overrideReason")->text(), "to the bank");
        rig.find<QLineEdit>("tillAmount")->setText("900.00"); // what stands there now was not agreed to
        rig.agree("1003", "560182");
        QTRY_COMPARE_WITH_TIMEOUT(rig.events("till.out"), 1, patienceMs);
        QCOMPARE(rig.staff.shop.number("SELECT amount FROM till_cash WHERE kind = 'out'"), 50'001);
        QCOMPARE(rig.staff.shop.text("SELECT reason FROM approval"), "to the bank");
    }

    void theDrawerOpensFromTheCounterToo()
    {
        PeopleRig rig;
        rig.openShift();
        rig.press(Qt::Key_1, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(rig.find<QWidget>("counterPage")->isVisible(), patienceMs);
        rig.press(Qt::Key_F6, Qt::ShiftModifier);
        rig.awaitQuestion("overrideWho");
        QVERIFY(rig.find<QWidget>("counterPage")->isVisible());
        QCOMPARE(rig.papers(), 0);
        rig.agree("1003", "560182");
        QTRY_COMPARE_WITH_TIMEOUT(rig.papers(), 1, patienceMs);
        QCOMPARE(rig.events("till.drawer"), 1);
        QCOMPARE(rig.staff.shop.number("SELECT COUNT(*) FROM till_cash WHERE kind = 'drawer' AND amount = 0"), 1);
        rig.press(Qt::Key_F6, Qt::ShiftModifier); // a yes counts once
        rig.awaitQuestion("overrideWho");
        QCOMPARE(rig.papers(), 1);
    }

    void withinTheLimitNobodyIsAsked()
    {
        PeopleRig rig;
        rig.openShift();
        rig.pay("500.00", "to the bank");
        QTRY_COMPARE_WITH_TIMEOUT(rig.events("till.out"), 1, patienceMs);
        QVERIFY(!rig.panel()->isVisible());
    }

    void doNotAndTheLockEndTheQuestion_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("do not") << int(Qt::Key_Escape);
        QTest::newRow("lock") << int(Qt::Key_F11);
    }
    void doNotAndTheLockEndTheQuestion()
    {
        QFETCH(const int, key);
        PeopleRig rig;
        rig.openShift();
        rig.press(Qt::Key_F6);
        rig.awaitQuestion("overrideWho");
        rig.press(static_cast<Qt::Key>(key));
        QTRY_VERIFY_WITH_TIMEOUT(!rig.panel()->isVisible(), patienceMs);
        if (key == Qt::Key_F11)
            QTRY_VERIFY_WITH_TIMEOUT(rig.window.staffFrame()->isLocked(), patienceMs);
        QCOMPARE(rig.papers(), 0);
        QCOMPARE(rig.events("till.drawer"), 0);
        QCOMPARE(rig.events("act.refused"), 1);
    }
};

} // namespace yaogui

QTEST_MAIN(yaogui::SecondPersonTest)
#include "SecondPersonTest.moc"
