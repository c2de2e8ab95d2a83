// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessStaffDesk.h"
#include "core/desk/BusinessTillDesk.h"
#include "tests/core/staff/StaffRig.h"
#include "tests/ui/CounterRig.h"
#include "ui/shell/StaffFrame.h"
#include "ui/till/TillPage.h"
#include "ui/widgets/MessageStrip.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMutex>
#include <QPushButton>

namespace yaogui {

namespace {

constexpr int patienceMs = 60'000;

} // namespace

/// A cashier's acts at the till's page that need a second person, in the real window over a real store: real PINs, real keys.
class SecondPersonTest : public QObject {
    Q_OBJECT
private slots:
    void theDrawerOpensWithAColleaguesYes()
    {
        Rig rig;
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
        Rig rig;
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

    void withinTheLimitNobodyIsAsked()
    {
        Rig rig;
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
        Rig rig;
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

private:
    struct Rig : CounterRig {
        Rig()
            : people(StaffTools{staff.shop.store(), staff.shop.clock, [this](const QDate &) { return staff.shop.rules; }, {}, 0,
                                PinHasher(PinHasher::Strength::Light)}),
              till(TillTools{staff.shop.store(), staff.shop.clock, staff.shop.facts, Operator(), [this](const PrintDocument &) -> Result<QString> {
                                 const QMutexLocker lock(&mutex);
                                 ++printed;
                                 return QString("paper");
                             }})
        {
            auto *page = new TillPage(till, lightTheme());
            QObject::connect(page, &TillPage::secondPersonWanted, &window, &MainWindow::askSecondPerson);
            window.addPage(page, QStringLiteral("railTill"), QStringLiteral("till"), TillPage::title());
            window.addStaff(people, qApp);
            QObject::connect(&people, &StaffDesk::signedIn, &till, [this](const Operator &worker) { till.signIn(worker); });
            people.open();
        }
        void openShift()
        {
            QTRY_VERIFY_WITH_TIMEOUT(window.staffFrame()->isLocked(), patienceMs);
            find<QLineEdit>("logInWho")->setText("1001");
            find<QLineEdit>("logInPin")->setText(StaffRig::pinOf("1001"));
            press(Qt::Key_Return);
            click("logInButton");
            QTRY_VERIFY_WITH_TIMEOUT(!window.staffFrame()->isLocked(), patienceMs);
            press(Qt::Key_3, Qt::AltModifier);
            QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>("tillFloat")->hasFocus(), patienceMs);
            type("1000");
            press(Qt::Key_F12);
            QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>("pieces10000")->hasFocus(), patienceMs);
        }
        void pay(const QString &amount, const QString &reason)
        {
            QTest::keyClicks(find<QLineEdit>("tillAmount"), amount);
            QTest::keyClicks(find<QLineEdit>("tillReason"), reason);
            press(Qt::Key_F8);
        }
        void awaitQuestion(const char *field) { QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>(field)->hasFocus(), patienceMs); }
        void agree(const QString &who, const QString &pin)
        {
            find<QLineEdit>("overrideWho")->setFocus();
            find<QLineEdit>("overrideWho")->clear();
            type(who);
            press(Qt::Key_Return);
            QVERIFY(find<QLineEdit>("overridePin")->hasFocus());
            type(pin);
            press(Qt::Key_Return);
        }
        [[nodiscard]] QWidget *panel() { return find<QWidget>("overridePanel"); }
        [[nodiscard]] qint64 events(const QString &kind) const { return staff.events(kind); }
        [[nodiscard]] int papers()
        {
            const QMutexLocker lock(&mutex);
            return printed;
        }
        StaffRig staff;
        QMutex mutex;
        int printed = 0;
        BusinessStaffDesk people;
        BusinessTillDesk till;
    };
};

} // namespace yaogui

QTEST_MAIN(yaogui::SecondPersonTest)
#include "SecondPersonTest.moc"
