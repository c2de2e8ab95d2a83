// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/CounterRig.h"
#include "ui/text/Language.h"

#include <QApplication>

namespace yaogui {

namespace {

const QString wechatCode = QStringLiteral("134567890123456789");

} // namespace

/// Card, code, and what is still due, by real keys.
class CounterTenderTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_language = std::make_unique<InstalledLanguage>(Language::Chinese);
        applyTheme(*qApp, lightTheme());
    }

    void theTerminalTakesWhatIsDue()
    {
        CounterRig rig;
        collect(rig);
        QCOMPARE(rig.text("amountLabel"), QStringLiteral("¥36.50"));
        rig.press(Qt::Key_F9);
        QVERIFY(rig.find<QLineEdit>("tenderText")->hasFocus());
        QCOMPARE(rig.find<QLineEdit>("tenderAmount")->text(), QStringLiteral("36.50"));
        rig.type(QStringLiteral("T-4711"));
        rig.press(Qt::Key_Return);
        QTRY_COMPARE(rig.desk.count(QStringLiteral("payBy 0.00 36.50 T-4711 0.00")), 1);
        QTRY_VERIFY(rig.find<QWidget>("finishedPanel")->isVisible());
    }

    void cashAndTerminalShareASale()
    {
        CounterRig rig;
        collect(rig);
        rig.press(Qt::Key_F12);
        rig.type(QStringLiteral("10"));
        rig.press(Qt::Key_F9);
        QCOMPARE(rig.find<QLineEdit>("tenderAmount")->text(), QStringLiteral("26.50"));
        rig.type(QStringLiteral("T-1"));
        rig.press(Qt::Key_F12);
        QTRY_COMPARE(rig.desk.count(QStringLiteral("payBy 10.00 26.50 T-1 0.00")), 1);
    }

    void pointsPayAPart()
    {
        CounterRig rig;
        collect(rig);
        rig.press(Qt::Key_F9, Qt::ShiftModifier);
        QVERIFY(!rig.find<QLineEdit>("tenderAmount")->isVisible()); // nobody's points
        showMember(rig);
        QVERIFY2(rig.text("memberLabel").contains(QStringLiteral("¥12.00")), qUtf8Printable(rig.text("memberLabel")));
        rig.press(Qt::Key_F9, Qt::ShiftModifier);
        auto *count = rig.find<QLineEdit>("tenderAmount");
        QVERIFY(count->hasFocus());
        QCOMPARE(count->text(), QStringLiteral("1200"));
        rig.type(QStringLiteral("500"));
        QCOMPARE(rig.find<QLineEdit>("tenderText")->text(), QStringLiteral("¥5.00"));
        rig.press(Qt::Key_Return);
        QTRY_COMPARE(rig.desk.count(QStringLiteral("payBy 31.50 0.00 0.00 points 500")), 1);
    }

    void pointsAndACode()
    {
        CounterRig rig;
        collect(rig);
        showMember(rig);
        rig.press(Qt::Key_F9, Qt::ShiftModifier);
        emit rig.desk.paymentCodeRead(wechatCode);
        QTRY_COMPARE(rig.desk.count(QStringLiteral("payBy 0.00 0.00 0.00 ") + wechatCode + QStringLiteral(" points 1200")), 1);
    }

    void escapeGoesBackToTheCash()
    {
        CounterRig rig;
        collect(rig);
        rig.press(Qt::Key_F12);
        rig.type(QStringLiteral("40"));
        rig.press(Qt::Key_F9);
        rig.press(Qt::Key_Escape);
        QVERIFY(rig.find<QLineEdit>("cashField")->hasFocus());
        rig.press(Qt::Key_Return);
        QTRY_COMPARE(rig.desk.count(QStringLiteral("pay 40.00")), 1);
    }

    // The desk said what the scan is; the clerk pressed nothing.
    void aScannedCodePays()
    {
        CounterRig rig;
        collect(rig);
        rig.press(Qt::Key_F12);
        rig.type(QStringLiteral("6.5"));
        emit rig.desk.paymentCodeRead(wechatCode);
        emit rig.desk.paymentCodeRead(wechatCode); // the customer holds it a moment too long
        QTRY_COMPARE(rig.desk.count(QStringLiteral("payBy 6.50 0.00 0.00 ") + wechatCode), 1);
        QTRY_VERIFY(rig.find<QWidget>("finishedPanel")->isVisible());
    }

    // Asked for, any scan is the code: some are identity numbers as well.
    void theCodeThatWasAskedForPaysAStatedSum()
    {
        CounterRig rig;
        collect(rig);
        QVERIFY(!rig.window.takeScan(Scan{QStringLiteral("130101199003070015"), {}}));
        rig.press(Qt::Key_F12);
        rig.type(QStringLiteral("20"));
        rig.press(Qt::Key_F10);
        auto *sum = rig.find<QLineEdit>("tenderAmount");
        QCOMPARE(sum->text(), QStringLiteral("16.50"));
        sum->setFocus();
        sum->selectAll();
        rig.type(QStringLiteral("20"));
        QVERIFY(rig.window.takeScan(Scan{QStringLiteral("130101199003070015"), {}}));
        QTRY_COMPARE(rig.desk.count(QStringLiteral("payBy 20.00 0.00 20.00 130101199003070015")), 1);
    }

    void aWaitForThePasswordIsCancelled()
    {
        CounterRig rig;
        collect(rig);
        CounterView view = rig.desk.view();
        view.work = DeskWork::AwaitingPassword;
        rig.desk.put(view);
        QTRY_COMPARE(rig.mainAct()->text(), QStringLiteral("等待顾客输入密码…"));
        QVERIFY(!rig.mainAct()->isEnabled());
        QVERIFY(rig.messageOf("personStrip").contains(QStringLiteral("F10")));
        QCOMPARE(rig.find<QPushButton>("mobileKey")->text(), QStringLiteral("F10 取消付款"));
        QVERIFY(!rig.find<QPushButton>("cardKey")->isEnabled());
        rig.press(Qt::Key_F10);
        QTRY_COMPARE(rig.desk.count(QStringLiteral("cancelCharge")), 1);
    }

    void aRefusedCodeSaysWhyAndAnotherTenderTakesIt()
    {
        CounterRig rig;
        collect(rig);
        rig.desk.refuseNext(QStringLiteral("payBy"), Error{ErrorCode::PaymentRefused, {{"message", QStringLiteral("余额不足")}}, {}});
        emit rig.desk.paymentCodeRead(wechatCode);
        QTRY_VERIFY(rig.messageOf("personStrip").contains(QStringLiteral("余额不足")));
        rig.press(Qt::Key_F12);
        rig.press(Qt::Key_Return);
        QTRY_COMPARE(rig.desk.count(QStringLiteral("pay 36.50")), 1);
    }

    void whatIsStillDueStandsLarge()
    {
        CounterRig rig;
        rig.sell();
        CounterView view = rig.desk.view();
        view.state = SaleState::Settled;
        view.split = Split();
        view.split->fund = Money::ofUnits(21'90);
        view.partDue = true;
        view.due = Money::ofUnits(5'60);
        view.slipNumber = QStringLiteral("S20260301-0007");
        view.next = NextAct::Collect;
        rig.desk.put(view);
        QTRY_COMPARE(rig.text("amountLabel"), QStringLiteral("¥5.60"));
        QVERIFY(rig.messageOf("personStrip").contains(QStringLiteral("还差 ¥5.60")));
        QVERIFY(rig.messageOf("goodsStrip").contains(QStringLiteral("S20260301-0007")));
        QVERIFY(!rig.find<QPushButton>("abandonKey")->isEnabled());
        QVERIFY(!rig.find<QPushButton>("quantityKey")->isEnabled());
        if (const QString folder = qEnvironmentVariable("YAOGUI_PICTURES"); !folder.isEmpty()) {
            rig.window.grab().save(folder + QStringLiteral("/part-due.png"));
            rig.press(Qt::Key_F9);
            rig.window.grab().save(folder + QStringLiteral("/terminal.png"));
            rig.press(Qt::Key_Escape);
        }
        rig.press(Qt::Key_F8);
        QTRY_COMPARE(rig.returns.searches, QStringList{QStringLiteral("S20260301-0007")});
    }

    // The settlement said less than the terminal had taken.
    void whatWasTakenTooMuchIsGivenBack()
    {
        CounterRig rig;
        rig.sell();
        CounterView view = rig.desk.view();
        view.state = SaleState::Settled;
        view.split = Split();
        view.partDue = true;
        view.due = Money::ofUnits(-8'00);
        view.slipNumber = QStringLiteral("S20260301-0008");
        view.next = NextAct::Collect;
        rig.desk.put(view);
        QTRY_COMPARE(rig.text("amountLabel"), QStringLiteral("¥8.00"));
        QVERIFY(rig.messageOf("personStrip").contains(QStringLiteral("多收 ¥8.00")));
        QVERIFY(rig.messageOf("goodsStrip").contains(QStringLiteral("S20260301-0008")));
        QVERIFY(!rig.find<QWidget>("cashField")->isVisible());
        QVERIFY(!rig.find<QPushButton>("cardKey")->isEnabled());
        if (const QString folder = qEnvironmentVariable("YAOGUI_PICTURES"); !folder.isEmpty())
            rig.window.grab().save(folder + QStringLiteral("/to-give-back.png"));
        rig.press(Qt::Key_F12);
        QTRY_COMPARE(rig.desk.count(QStringLiteral("pay 0.00")), 1);
    }

private:
    static void collect(CounterRig &rig)
    {
        rig.scan(FakeDesk::boxA);
        QTRY_COMPARE(rig.mainAct()->text(), QStringLiteral("收款  F12"));
    }
    static void showMember(CounterRig &rig)
    {
        CounterView view = rig.desk.view();
        view.member = MemberCard{MemberId{1}, QStringLiteral("M000001"), QStringLiteral("陈*红"), QStringLiteral("138****5678"), 1200};
        view.payablePoints = 1200;
        view.pointValue = Money::ofUnits(1);
        rig.desk.put(view);
        QTRY_VERIFY(rig.text("memberLabel").contains(QStringLiteral("M000001")));
    }

    std::unique_ptr<InstalledLanguage> m_language;
};

} // namespace yaogui

QTEST_MAIN(yaogui::CounterTenderTest)
#include "CounterTenderTest.moc"
