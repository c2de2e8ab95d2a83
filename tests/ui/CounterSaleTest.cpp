// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/FakeStaffDesk.h"
#include "tests/ui/CounterRig.h"
#include "ui/counter/MoneyPanel.h"
#include "ui/counter/StepLine.h"
#include "ui/text/Language.h"
#include "ui/widgets/ChoiceList.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>

namespace yaogui {

/// A whole sale, as the clerk drives it: what the button says, what the figures say, what a finished sale leaves.
class CounterSaleTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void insuredSaleByKeyboardAlone();
    void insuredSaleByMouseAlone();
    void cashSaleByKeyboardAlone();
    void splitIsBlankBeforePresettling();
    void buttonSaysWhatComesNext_data();
    void buttonSaysWhatComesNext();
    void amountIsWhatIsStillToBeCollected();
    void personWithoutInsuredLinesPaysCash();
    void doubleClickSendsOneAct();
    void buttonRestsUntilTheNextView();
    void refusedActMayBeTriedAgain();
    void cashIsTypedAndChangeShown();
    void shortCashIsRefusedAtTheMoney();
    void quickAmounts_data();
    void quickAmounts();
    void finishedSaleStaysUntilTheNextBegins();
    void withoutAFaceAColleagueAgrees();

private:
    std::unique_ptr<InstalledLanguage> m_language;
};

void CounterSaleTest::initTestCase()
{
    m_language = std::make_unique<InstalledLanguage>(Language::Chinese);
    QVERIFY(m_language->isComplete());
    applyTheme(*qApp, lightTheme());
}

void CounterSaleTest::insuredSaleByKeyboardAlone()
{
    CounterRig rig;
    QTRY_VERIFY(rig.search()->hasFocus());
    rig.type(QStringLiteral("atf"));
    QTRY_VERIFY(rig.find<ChoiceList>("choiceList")->isVisible());
    rig.press(Qt::Key_Return);
    QTRY_COMPARE(rig.desk.view().lines.size(), 1U);
    QTRY_COMPARE(rig.mainAct()->text(), QStringLiteral("请扫齐追溯码"));
    rig.type(FakeDesk::boxA); // the clerk types the code of a box that cannot be scanned
    QTRY_VERIFY(rig.find<ChoiceList>("choiceList")->isVisible());
    rig.press(Qt::Key_Return);
    QTRY_COMPARE(rig.mainAct()->text(), QStringLiteral("收款  F12"));
    rig.press(Qt::Key_F3);
    rig.type(QStringLiteral("320200199001011234"));
    rig.press(Qt::Key_Return);
    rig.type(QStringLiteral("A1B2"));
    rig.press(Qt::Key_Return);
    QTRY_COMPARE(rig.mainAct()->text(), QStringLiteral("预结算  F12"));
    rig.press(Qt::Key_F12);
    QTRY_COMPARE(rig.mainAct()->text(), QStringLiteral("顾客确认  F12"));
    rig.press(Qt::Key_F12);
    QTRY_COMPARE(rig.mainAct()->text(), QStringLiteral("收款  F12"));
    QTRY_VERIFY(rig.find<QLineEdit>("cashField")->hasFocus());
    rig.type(QStringLiteral("20"));
    rig.press(Qt::Key_F12);
    QTRY_VERIFY(rig.find<QWidget>("finishedPanel")->isVisible());
    QCOMPARE(rig.text("finishedChange"), QStringLiteral("¥12.70"));
    QCOMPARE(rig.desk.calls().last(), QStringLiteral("pay 20.00"));
    rig.press(Qt::Key_F12);
    QTRY_VERIFY(rig.find<QWidget>("moneyPanel")->isVisible());
    QVERIFY(rig.search()->hasFocus());
}

void CounterSaleTest::insuredSaleByMouseAlone()
{
    CounterRig rig;
    rig.scan(FakeDesk::boxA); // the scanner's hand
    QTRY_COMPARE(rig.desk.view().lines.size(), 1U);
    rig.scan(FakeDesk::severalInsurances);
    QTRY_COMPARE(rig.mainAct()->text(), QStringLiteral("请选择险种  F12"));
    auto *combo = rig.find<QComboBox>("insuranceCombo");
    QApplication::setDoubleClickInterval(0); // a list that has just opened ignores the release of the click that opened it
    QTest::mouseClick(combo, Qt::LeftButton);
    QTRY_VERIFY(combo->view()->isVisible());
    QCoreApplication::processEvents();
    QTest::mouseClick(combo->view()->viewport(), Qt::LeftButton, {}, combo->view()->visualRect(combo->model()->index(0, 0)).center());
    QTRY_COMPARE(rig.desk.count(QStringLiteral("chooseInsurance 310")), 1);
    QTRY_COMPARE(rig.mainAct()->text(), QStringLiteral("预结算  F12"));
    rig.click("mainActButton");
    QTRY_COMPARE(rig.mainAct()->text(), QStringLiteral("顾客确认  F12"));
    rig.click("mainActButton");
    QTRY_COMPARE(rig.mainAct()->text(), QStringLiteral("收款  F12"));
    rig.click("quickCash1");
    QCOMPARE(rig.text("changeLabel"), QStringLiteral("¥2.70"));
    rig.click("mainActButton");
    QTRY_VERIFY(rig.find<QWidget>("finishedPanel")->isVisible());
    QCOMPARE(rig.desk.calls().last(), QStringLiteral("pay 10.00"));
    rig.click("statementTab");
    rig.click("nextSaleButton");
    QVERIFY(rig.search()->hasFocus());
}

void CounterSaleTest::cashSaleByKeyboardAlone()
{
    CounterRig rig;
    rig.scan(FakeDesk::boxA);
    QTRY_COMPARE(rig.mainAct()->text(), QStringLiteral("收款  F12"));
    QVERIFY(rig.search()->hasFocus()); // it may as well be one more box
    rig.press(Qt::Key_F12);
    QVERIFY(rig.find<QLineEdit>("cashField")->hasFocus());
    QCOMPARE(rig.desk.count(QStringLiteral("pay 36.50")), 0);
    rig.press(Qt::Key_F12);
    QTRY_COMPARE(rig.desk.count(QStringLiteral("pay 36.50")), 1);
    QTRY_COMPARE(rig.text("finishedChange"), QStringLiteral("¥0.00"));
}

void CounterSaleTest::splitIsBlankBeforePresettling()
{
    CounterRig rig;
    rig.sell();
    for (const char *name : {"fundLabel", "accountLabel", "familyLabel", "personCashLabel", "ownPayLabel"})
        QCOMPARE(rig.text(name), QString());
    QCOMPARE(rig.text("amountLabel"), QStringLiteral("—"));
    rig.press(Qt::Key_F12);
    QTRY_COMPARE(rig.text("fundLabel"), QStringLiteral("21.90"));
    QCOMPARE(rig.text("accountLabel"), QStringLiteral("7.30"));
    QCOMPARE(rig.text("familyLabel"), QStringLiteral("0.00"));
    QCOMPARE(rig.text("ownPayLabel"), QStringLiteral("0.30"));
    rig.scan(FakeDesk::boxA2); // one more box: before pre-settling again
    QTRY_COMPARE(rig.text("fundLabel"), QString());
}

void CounterSaleTest::buttonSaysWhatComesNext_data()
{
    QTest::addColumn<NextAct>("act");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("enabled");
    QTest::newRow("scan") << NextAct::Scan << QStringLiteral("请扫药盒") << false;
    QTest::newRow("codes") << NextAct::WaitForCodes << QStringLiteral("请扫齐追溯码") << false;
    QTest::newRow("insurance") << NextAct::ChooseInsurance << QStringLiteral("请选择险种  F12") << true;
    QTest::newRow("face") << NextAct::TakeFace << QStringLiteral("正在采集人脸…") << false;
    QTest::newRow("presettle") << NextAct::Presettle << QStringLiteral("预结算  F12") << true;
    QTest::newRow("confirm") << NextAct::Confirm << QStringLiteral("顾客确认  F12") << true;
    QTest::newRow("collect") << NextAct::Collect << QStringLiteral("收款  F12") << true;
    QTest::newRow("settle") << NextAct::Settle << QStringLiteral("结算  F12") << true;
    QTest::newRow("nothing") << NextAct::Nothing << QStringLiteral("请稍候") << false;
}

void CounterSaleTest::buttonSaysWhatComesNext()
{
    QFETCH(NextAct, act);
    QFETCH(QString, words);
    QFETCH(bool, enabled);
    CounterRig rig;
    rig.sell();
    CounterView view = rig.desk.view();
    view.next = act;
    rig.desk.put(view);
    QCOMPARE(rig.mainAct()->text(), words);
    QCOMPARE(rig.mainAct()->isEnabled(), enabled);
    view.work = DeskWork::Settling;
    rig.desk.put(view);
    QCOMPARE(rig.mainAct()->text(), QStringLiteral("正在结算…"));
    QVERIFY(!rig.mainAct()->isEnabled());
}

void CounterSaleTest::amountIsWhatIsStillToBeCollected()
{
    CounterRig rig;
    rig.scan(FakeDesk::boxA);
    QTRY_COMPARE(rig.text("amountLabel"), QStringLiteral("¥36.50"));
    QVERIFY(rig.find<QLabel>("amountLabel")->font().pixelSize() >= 40);
    rig.scan(FakeDesk::insuranceCode);
    QTRY_COMPARE(rig.text("amountLabel"), QStringLiteral("—"));
    rig.press(Qt::Key_F12);
    QTRY_COMPARE(rig.text("amountLabel"), QStringLiteral("¥7.30"));
}

void CounterSaleTest::personWithoutInsuredLinesPaysCash()
{
    CounterRig rig;
    rig.sell();
    CounterView view = rig.desk.view();
    view.next = NextAct::Collect; // nothing in the basket is insured
    view.due = view.total;
    rig.desk.put(view);
    QCOMPARE(rig.text("amountLabel"), QStringLiteral("¥36.80"));
}

void CounterSaleTest::doubleClickSendsOneAct()
{
    CounterRig rig;
    rig.sell();
    QTest::mouseClick(rig.mainAct(), Qt::LeftButton);
    QTRY_COMPARE(rig.mainAct()->text(), QStringLiteral("顾客确认  F12")); // the desk answered between the two presses
    QTest::mouseDClick(rig.mainAct(), Qt::LeftButton);                      // the second press of the same double click
    QTest::mouseRelease(rig.mainAct(), Qt::LeftButton);
    QCoreApplication::processEvents();
    QCOMPARE(rig.desk.count(QStringLiteral("presettle")), 1);
    QCOMPARE(rig.desk.count(QStringLiteral("confirm")), 0);
    QTest::mouseClick(rig.mainAct(), Qt::LeftButton);
    QTRY_COMPARE(rig.desk.count(QStringLiteral("confirm")), 1);
}

void CounterSaleTest::buttonRestsUntilTheNextView()
{
    CounterRig rig;
    rig.sell();
    rig.desk.holdBack();
    rig.click("mainActButton");
    QVERIFY(!rig.mainAct()->isEnabled());
    rig.click("mainActButton");
    rig.press(Qt::Key_F12);
    QCOMPARE(rig.desk.count(QStringLiteral("presettle")), 1);
    rig.desk.answer();
    QVERIFY(rig.mainAct()->isEnabled());
}

void CounterSaleTest::refusedActMayBeTriedAgain()
{
    CounterRig rig;
    rig.sell();
    rig.desk.refuseNext(QStringLiteral("presettle"), Error{ErrorCode::PlatformUnreachable, {}, {}});
    rig.press(Qt::Key_F12);
    QTRY_VERIFY(rig.messageOf("personStrip").contains(QStringLiteral("连接不上医保平台")));
    QVERIFY(rig.mainAct()->isEnabled());
    rig.press(Qt::Key_F12);
    QTRY_COMPARE(rig.mainAct()->text(), QStringLiteral("顾客确认  F12"));
}

void CounterSaleTest::cashIsTypedAndChangeShown()
{
    CounterRig rig;
    rig.scan(FakeDesk::boxA);
    QTRY_VERIFY(rig.mainAct()->isEnabled());
    rig.press(Qt::Key_F12);
    rig.type(QStringLiteral("30"));
    QCOMPARE(rig.text("changeLabel"), QStringLiteral("¥6.50")); // missing
    QCOMPARE(rig.find<QLabel>("changeLabel")->property("tone").toString(), QStringLiteral("stop"));
    rig.find<QLineEdit>("cashField")->selectAll();
    rig.type(QStringLiteral("40"));
    QCOMPARE(rig.text("changeLabel"), QStringLiteral("¥3.50"));
    rig.find<QLineEdit>("cashField")->selectAll();
    rig.type(QStringLiteral("4o"));
    rig.press(Qt::Key_Return);
    QVERIFY(rig.messageOf("personStrip").contains(QStringLiteral("金额格式不对")));
    QCOMPARE(rig.desk.calls().filter(QStringLiteral("pay")).size(), 0);
}

void CounterSaleTest::shortCashIsRefusedAtTheMoney()
{
    CounterRig rig;
    rig.scan(FakeDesk::boxA);
    QTRY_VERIFY(rig.mainAct()->isEnabled());
    rig.press(Qt::Key_F12);
    rig.type(QStringLiteral("30"));
    rig.press(Qt::Key_Return);
    QTRY_VERIFY(rig.messageOf("personStrip").contains(QStringLiteral("现金 30.00 不足，应收 36.50")));
    QVERIFY(rig.find<QLineEdit>("cashField")->hasFocus());
    QVERIFY(rig.mainAct()->isEnabled());
}

void CounterSaleTest::quickAmounts_data()
{
    QTest::addColumn<qint64>("due");
    QTest::addColumn<QList<qint64>>("sums");
    QTest::newRow("21.70") << qint64(21'70) << QList<qint64>{21'70, 30'00, 50'00, 100'00};
    QTest::newRow("0.30") << qint64(30) << QList<qint64>{30, 10'00, 50'00, 100'00};
    QTest::newRow("50.00") << qint64(50'00) << QList<qint64>{50'00, 60'00, 100'00};
    QTest::newRow("100.00") << qint64(100'00) << QList<qint64>{100'00};
    QTest::newRow("388.01") << qint64(388'01) << QList<qint64>{388'01, 390'00, 400'00};
}

void CounterSaleTest::quickAmounts()
{
    QFETCH(qint64, due);
    QFETCH(QList<qint64>, sums);
    QList<qint64> found;
    for (const Money sum : likelyCash(Money::ofUnits(due)))
        found << sum.units();
    QCOMPARE(found, sums);
}

void CounterSaleTest::finishedSaleStaysUntilTheNextBegins()
{
    CounterRig rig;
    rig.scan(FakeDesk::bag);
    QTRY_VERIFY(rig.mainAct()->isEnabled());
    rig.click("mainActButton");
    auto *panel = rig.find<QWidget>("finishedPanel");
    QTRY_VERIFY(panel->isVisible());
    QTRY_VERIFY(rig.desk.view().lines.empty());
    QVERIFY(panel->isVisible());
    QCOMPARE(rig.find<StepLine>("stepLine")->currentStep(), 5);
    rig.press(Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(rig.desk.count(QStringLiteral("reprint 1")), 1);
    rig.scan(FakeDesk::bag);
    QTRY_VERIFY(!panel->isVisible());
}

// evidence.camera_broken: ask. What was refused is asked for again with the other's yes.
void CounterSaleTest::withoutAFaceAColleagueAgrees()
{
    FakeStaffDesk people;
    people.worker = people.people[0].worker;
    CounterRig rig;
    QVERIFY(QTest::qWaitForWindowActive(&rig.window, 60'000));
    rig.window.addStaff(people, qApp);
    people.open();
    rig.sell();
    rig.desk.refuseNext("presettle", Error{ErrorCode::ApprovalNeeded, {{"act", "sell_without_face"}, {"subject", "1"}, {"operator", "1001"}}, {}});
    rig.press(Qt::Key_F12);
    QTRY_VERIFY(rig.find<QWidget>("overridePanel")->isVisible());
    QVERIFY2(rig.text("overrideWhat").contains("人脸"), qPrintable(rig.text("overrideWhat")));
    QVERIFY(!rig.find<QLineEdit>("overrideReason")->text().isEmpty());
    QTRY_VERIFY(rig.find<QLineEdit>("overrideWho")->hasFocus());
    rig.type("1003");
    rig.press(Qt::Key_Return);
    rig.type("560182");
    rig.press(Qt::Key_Return);
    QTRY_COMPARE(rig.desk.count("agreeNoFace 17"), 1);
    QTRY_COMPARE(rig.desk.count("presettle"), 2);
    QTRY_VERIFY(rig.desk.view().split.has_value());
}

} // namespace yaogui

QTEST_MAIN(yaogui::CounterSaleTest)
#include "CounterSaleTest.moc"
