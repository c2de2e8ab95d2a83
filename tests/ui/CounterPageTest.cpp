// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/CounterRig.h"
#include "ui/counter/MoneyPanel.h"
#include "ui/counter/StepLine.h"
#include "ui/text/Language.h"
#include "ui/widgets/ChoiceList.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QTableView>

namespace yaogui {

/// The counter as its clerk uses it: real keys and clicks on the real window.
class CounterPageTest : public QObject {
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
    void refusalStandsAtItsLine();
    void refusalOfTheCredentialStandsAtThePerson();
    void refusalIsForgottenWithTheNextScan();
    void doubleClickSendsOneAct();
    void buttonRestsUntilTheNextView();
    void refusedActMayBeTriedAgain();
    void focusComesBackAfterEachAct();
    void searchByKeyboard();
    void enterBeforeTheHitsWaitsForThem();
    void olderHitsAreDropped();
    void textWithoutHitsIsACode();
    void keysChangeTheLine();
    void typedPlusIsTextWhileSearching();
    void quantityIsTypedInPlace();
    void impossibleQuantityIsRefusedAtTheLine();
    void lotIsPickedInPlace();
    void ownPayIsToggled();
    void severalInsurancesWaitForTheClerk();
    void diseaseIsChosenBeforeTheCategoryIsTold();
    void accountCanBeLeftUnused();
    void cashIsTypedAndChangeShown();
    void shortCashIsRefusedAtTheMoney();
    void quickAmounts_data();
    void quickAmounts();
    void finishedSaleStaysUntilTheNextBegins();
    void heldSaleComesBack();
    void emptyingTheBasketNeedsTwoPresses();
    void doubtIsSaidAndTheNextSaleBegins();
    void dataAtRiskStopsTheWork();
    void faceHintsAreSaid();
    void statusSaysItsRemedyInPlace();
    void scanWhileTypingLeavesTheTextAlone();
    void nothingModalEverOpens();

private:
    static void sell(CounterRig &rig, const QString &credential = FakeDesk::insuranceCode);
    std::unique_ptr<InstalledLanguage> m_language;
};

void CounterPageTest::initTestCase()
{
    m_language = std::make_unique<InstalledLanguage>(Language::Chinese);
    QVERIFY(m_language->isComplete());
    applyTheme(*qApp, lightTheme());
}

/// One insured box, one bag, the person: ready to pre-settle.
void CounterPageTest::sell(CounterRig &rig, const QString &credential)
{
    rig.scan(FakeDesk::boxA);
    rig.scan(FakeDesk::bag);
    rig.scan(credential);
    QTRY_VERIFY(rig.mainAct()->isEnabled());
}

void CounterPageTest::insuredSaleByKeyboardAlone()
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

void CounterPageTest::insuredSaleByMouseAlone()
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

void CounterPageTest::cashSaleByKeyboardAlone()
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

void CounterPageTest::splitIsBlankBeforePresettling()
{
    CounterRig rig;
    sell(rig);
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

void CounterPageTest::buttonSaysWhatComesNext_data()
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

void CounterPageTest::buttonSaysWhatComesNext()
{
    QFETCH(NextAct, act);
    QFETCH(QString, words);
    QFETCH(bool, enabled);
    CounterRig rig;
    sell(rig);
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

void CounterPageTest::amountIsWhatIsStillToBeCollected()
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

void CounterPageTest::refusalStandsAtItsLine()
{
    CounterRig rig;
    rig.scan(FakeDesk::boxA);
    rig.scan(FakeDesk::bag);
    QTRY_COMPARE(rig.desk.view().lines.size(), 2U);
    rig.scan(FakeDesk::boxA);
    QTRY_COMPARE(rig.tones.refusedCount, 1);
    auto *table = rig.find<QTableView>("basketTable");
    QVERIFY(table->model()->index(0, 1).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("已在销售单里")));
    QVERIFY(!table->model()->index(1, 1).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("已在销售单里")));
    QCOMPARE(table->currentIndex().row(), 0);
    QVERIFY(rig.messageOf("goodsStrip").contains(QStringLiteral("请扫下一盒")));
    QVERIFY(rig.search()->hasFocus());
}

void CounterPageTest::refusalOfTheCredentialStandsAtThePerson()
{
    CounterRig rig;
    rig.scan(FakeDesk::boxA);
    rig.desk.refuseNext(QStringLiteral("scan"), Error{ErrorCode::CredentialExpired, {}, {}});
    rig.scan(FakeDesk::insuranceCode);
    QTRY_VERIFY(rig.messageOf("personStrip").contains(QStringLiteral("医保码已过期")));
    QVERIFY(!rig.messageOf("goodsStrip").contains(QStringLiteral("过期")));
    rig.scan(FakeDesk::insuranceCode);
    QTRY_VERIFY(!rig.messageOf("personStrip").contains(QStringLiteral("医保码已过期")));
}

void CounterPageTest::refusalIsForgottenWithTheNextScan()
{
    CounterRig rig;
    rig.scan(FakeDesk::sold);
    QTRY_VERIFY(rig.messageOf("goodsStrip").contains(QStringLiteral("S20260301-0007")));
    rig.scan(FakeDesk::boxA);
    QTRY_COMPARE(rig.tones.takenCount, 1);
    QVERIFY(!rig.messageOf("goodsStrip").contains(QStringLiteral("已售出")));
}

void CounterPageTest::doubleClickSendsOneAct()
{
    CounterRig rig;
    sell(rig);
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

void CounterPageTest::buttonRestsUntilTheNextView()
{
    CounterRig rig;
    sell(rig);
    rig.desk.holdBack();
    rig.click("mainActButton");
    QVERIFY(!rig.mainAct()->isEnabled());
    rig.click("mainActButton");
    rig.press(Qt::Key_F12);
    QCOMPARE(rig.desk.count(QStringLiteral("presettle")), 1);
    rig.desk.answer();
    QVERIFY(rig.mainAct()->isEnabled());
}

void CounterPageTest::refusedActMayBeTriedAgain()
{
    CounterRig rig;
    sell(rig);
    rig.desk.refuseNext(QStringLiteral("presettle"), Error{ErrorCode::PlatformUnreachable, {}, {}});
    rig.press(Qt::Key_F12);
    QTRY_VERIFY(rig.messageOf("personStrip").contains(QStringLiteral("连接不上医保平台")));
    QVERIFY(rig.mainAct()->isEnabled());
    rig.press(Qt::Key_F12);
    QTRY_COMPARE(rig.mainAct()->text(), QStringLiteral("顾客确认  F12"));
}

void CounterPageTest::focusComesBackAfterEachAct()
{
    CounterRig rig;
    rig.scan(FakeDesk::boxA);
    QTRY_COMPARE(rig.desk.view().lines.size(), 1U);
    for (const char *name :
         {"plusButton", "minusButton", "ownPayButton", "helpKey", "helpKey", "searchKey", "printerStatus", "remedyClose"}) {
        rig.click(name);
        QCoreApplication::processEvents();
        QVERIFY2(rig.search()->hasFocus(), name);
    }
    rig.click("quantityField");
    QVERIFY(rig.find<QLineEdit>("quantityField")->hasFocus());
    rig.press(Qt::Key_Escape);
    QVERIFY(rig.search()->hasFocus());
    rig.press(Qt::Key_F3);
    QVERIFY(rig.find<QLineEdit>("identityNumberField")->hasFocus());
    rig.press(Qt::Key_Escape);
    QVERIFY(rig.search()->hasFocus());
}

void CounterPageTest::searchByKeyboard()
{
    CounterRig rig;
    QTRY_VERIFY(rig.search()->hasFocus());
    rig.type(QStringLiteral("复方"));
    rig.search()->clear();
    rig.type(QStringLiteral("注射")); // one hit
    QTRY_COMPARE(rig.find<ChoiceList>("choiceList")->count(), 1);
    rig.press(Qt::Key_Escape);
    QVERIFY(!rig.find<ChoiceList>("choiceList")->isVisible());
    QCOMPARE(rig.search()->text(), QString());
    rig.type(QStringLiteral("片")); // two hits
    auto *list = rig.find<ChoiceList>("choiceList");
    QTRY_COMPARE(list->count(), 2);
    QCOMPARE(list->current(), 0);
    rig.press(Qt::Key_Down);
    QCOMPARE(list->current(), 1);
    rig.press(Qt::Key_Down);
    QCOMPARE(list->current(), 1);
    rig.press(Qt::Key_Up);
    rig.press(Qt::Key_Down);
    rig.press(Qt::Key_Enter);
    QTRY_COMPARE(rig.desk.count(QStringLiteral("addDrug D005")), 1);
    QVERIFY(!list->isVisible());
    QVERIFY(rig.search()->text().isEmpty());
    QVERIFY(rig.search()->hasFocus());
}

void CounterPageTest::enterBeforeTheHitsWaitsForThem()
{
    CounterRig rig;
    rig.desk.holdBack();
    rig.type(QStringLiteral("立普妥"));
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.desk.count(QStringLiteral("addDrug D001")), 0);
    rig.desk.answer();
    QCOMPARE(rig.desk.count(QStringLiteral("addDrug D001")), 1);
}

void CounterPageTest::olderHitsAreDropped()
{
    CounterRig rig;
    rig.desk.holdBack();
    rig.type(QStringLiteral("片"));
    rig.type(QStringLiteral("X"));
    rig.desk.answer();
    QCOMPARE(rig.find<ChoiceList>("choiceList")->count(), 0);
    rig.press(Qt::Key_Escape);
    rig.type(QStringLiteral("片"));
    rig.press(Qt::Key_Escape);
    rig.desk.answer();
    QVERIFY(!rig.find<ChoiceList>("choiceList")->isVisible());
}

void CounterPageTest::textWithoutHitsIsACode()
{
    CounterRig rig;
    QTRY_VERIFY(rig.search()->hasFocus());
    rig.type(QStringLiteral("00000000"));
    rig.press(Qt::Key_Return);
    QTRY_COMPARE(rig.desk.count(QStringLiteral("scan 00000000")), 1);
    QTRY_VERIFY(rig.messageOf("goodsStrip").contains(QStringLiteral("00000000")));
    QVERIFY(rig.search()->text().isEmpty());
}

void CounterPageTest::keysChangeTheLine()
{
    CounterRig rig;
    rig.scan(FakeDesk::boxA);
    rig.scan(FakeDesk::bag);
    QTRY_COMPARE(rig.desk.view().lines.size(), 2U);
    QTRY_COMPARE(rig.find<QTableView>("basketTable")->currentIndex().row(), 1);
    rig.press(Qt::Key_Plus);
    QTRY_COMPARE(rig.desk.count(QStringLiteral("setQuantity 2 2")), 1);
    QTRY_COMPARE(rig.find<QLineEdit>("quantityField")->text(), QStringLiteral("2"));
    rig.press(Qt::Key_Minus);
    QTRY_COMPARE(rig.desk.count(QStringLiteral("setQuantity 2 1")), 1);
    rig.press(Qt::Key_Up);
    rig.press(Qt::Key_Delete);
    QTRY_COMPARE(rig.desk.count(QStringLiteral("removeLine 1")), 1);
    QTRY_COMPARE(rig.desk.view().lines.size(), 1U);
}

void CounterPageTest::typedPlusIsTextWhileSearching()
{
    CounterRig rig;
    rig.scan(FakeDesk::boxA);
    QTRY_COMPARE(rig.desk.view().lines.size(), 1U);
    rig.type(QStringLiteral("a+b-"));
    QCOMPARE(rig.search()->text(), QStringLiteral("a+b-"));
    QCOMPARE(rig.desk.calls().filter(QStringLiteral("setQuantity")).size(), 0);
}

void CounterPageTest::quantityIsTypedInPlace()
{
    CounterRig rig;
    rig.scan(FakeDesk::bag);
    QTRY_VERIFY(rig.find<QPushButton>("quantityKey")->isEnabled());
    rig.press(Qt::Key_F4);
    rig.find<QLineEdit>("quantityField")->selectAll();
    rig.type(QStringLiteral("3"));
    rig.press(Qt::Key_Return);
    QTRY_COMPARE(rig.desk.count(QStringLiteral("setQuantity 1 3")), 1);
    QVERIFY(rig.search()->hasFocus());
    QTRY_COMPARE(rig.text("amountLabel"), QStringLiteral("¥0.90"));
}

void CounterPageTest::impossibleQuantityIsRefusedAtTheLine()
{
    CounterRig rig;
    rig.scan(FakeDesk::bag);
    QTRY_VERIFY(rig.find<QPushButton>("quantityKey")->isEnabled());
    rig.press(Qt::Key_F4);
    rig.find<QLineEdit>("quantityField")->selectAll();
    rig.type(QStringLiteral("1,5x"));
    rig.press(Qt::Key_Return);
    QVERIFY(rig.messageOf("goodsStrip").contains(QStringLiteral("1,5x")));
    QCOMPARE(rig.desk.calls().filter(QStringLiteral("setQuantity")).size(), 0);
    QCOMPARE(rig.find<QLineEdit>("quantityField")->text(), QStringLiteral("1"));
}

void CounterPageTest::lotIsPickedInPlace()
{
    CounterRig rig;
    rig.scan(FakeDesk::boxA);
    QTRY_VERIFY(rig.find<QPushButton>("lotButton")->isEnabled());
    rig.press(Qt::Key_L, Qt::ControlModifier);
    auto *list = rig.find<ChoiceList>("choiceList");
    QTRY_VERIFY(list->isVisible());
    rig.press(Qt::Key_Down);
    rig.press(Qt::Key_Return);
    QTRY_COMPARE(rig.desk.count(QStringLiteral("chooseLot 1 X20077")), 1);
    QVERIFY(!list->isVisible());
}

void CounterPageTest::ownPayIsToggled()
{
    CounterRig rig;
    rig.scan(FakeDesk::boxA);
    QTRY_VERIFY(rig.find<QPushButton>("ownPayButton")->isEnabled());
    QCOMPARE(rig.find<QPushButton>("ownPayButton")->text(), QStringLiteral("转自费  Ctrl+O"));
    rig.press(Qt::Key_O, Qt::ControlModifier);
    QTRY_COMPARE(rig.desk.count(QStringLiteral("setOwnPay 1 yes")), 1);
    QTRY_COMPARE(rig.find<QPushButton>("ownPayButton")->text(), QStringLiteral("转医保  Ctrl+O"));
    rig.click("ownPayButton");
    QTRY_COMPARE(rig.desk.count(QStringLiteral("setOwnPay 1 no")), 1);
}

void CounterPageTest::severalInsurancesWaitForTheClerk()
{
    CounterRig rig;
    rig.scan(FakeDesk::boxA);
    rig.scan(FakeDesk::severalInsurances);
    auto *combo = rig.find<QComboBox>("insuranceCombo");
    QTRY_COMPARE(combo->count(), 2);
    QCOMPARE(combo->currentIndex(), -1);
    rig.press(Qt::Key_F12);
    QVERIFY(combo->hasFocus());
    rig.press(Qt::Key_Down);
    QTRY_COMPARE(rig.desk.calls().filter(QStringLiteral("chooseInsurance")).size(), 1);
    QTRY_VERIFY(rig.mainAct()->text().startsWith(QStringLiteral("预结算")));
}

void CounterPageTest::diseaseIsChosenBeforeTheCategoryIsTold()
{
    CounterRig rig;
    sell(rig);
    auto *category = rig.find<QComboBox>("categoryCombo");
    auto *disease = rig.find<QComboBox>("diseaseCombo");
    QVERIFY(!disease->isVisible());
    category->setCurrentIndex(1);
    emit category->activated(1);
    QVERIFY(disease->isVisible());
    QCOMPARE(rig.desk.calls().filter(QStringLiteral("chooseCategory")).size(), 0);
    disease->setCurrentIndex(1);
    emit disease->activated(1);
    QTRY_COMPARE(rig.desk.count(QStringLiteral("chooseCategory 14 M01600")), 1);
    QTRY_COMPARE(disease->currentText(), QStringLiteral("糖尿病"));
    QVERIFY(rig.search()->hasFocus());
}

void CounterPageTest::accountCanBeLeftUnused()
{
    CounterRig rig;
    sell(rig);
    auto *check = rig.find<QCheckBox>("accountCheck");
    QVERIFY(check->text().contains(QStringLiteral("1,204.55")));
    QTest::mouseClick(check, Qt::LeftButton, {}, QPoint(12, check->height() / 2));
    QTRY_COMPARE(rig.desk.count(QStringLiteral("setUseAccount no")), 1);
    rig.press(Qt::Key_F12);
    QTRY_COMPARE(rig.text("accountLabel"), QStringLiteral("0.00"));
}

void CounterPageTest::cashIsTypedAndChangeShown()
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

void CounterPageTest::shortCashIsRefusedAtTheMoney()
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

void CounterPageTest::quickAmounts_data()
{
    QTest::addColumn<qint64>("due");
    QTest::addColumn<QList<qint64>>("sums");
    QTest::newRow("21.70") << qint64(21'70) << QList<qint64>{21'70, 30'00, 50'00, 100'00};
    QTest::newRow("0.30") << qint64(30) << QList<qint64>{30, 10'00, 50'00, 100'00};
    QTest::newRow("50.00") << qint64(50'00) << QList<qint64>{50'00, 60'00, 100'00};
    QTest::newRow("100.00") << qint64(100'00) << QList<qint64>{100'00};
    QTest::newRow("388.01") << qint64(388'01) << QList<qint64>{388'01, 390'00, 400'00};
}

void CounterPageTest::quickAmounts()
{
    QFETCH(qint64, due);
    QFETCH(QList<qint64>, sums);
    QList<qint64> found;
    for (const Money sum : likelyCash(Money::ofUnits(due)))
        found << sum.units();
    QCOMPARE(found, sums);
}

void CounterPageTest::finishedSaleStaysUntilTheNextBegins()
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

void CounterPageTest::heldSaleComesBack()
{
    CounterRig rig;
    rig.scan(FakeDesk::boxA);
    QTRY_VERIFY(rig.find<QPushButton>("holdKey")->isEnabled());
    QVERIFY(!rig.find<QPushButton>("resumeKey")->isEnabled());
    rig.press(Qt::Key_F5);
    QTRY_VERIFY(rig.find<QPushButton>("resumeKey")->isEnabled());
    rig.press(Qt::Key_F6);
    QTRY_VERIFY(rig.find<ChoiceList>("choiceList")->isVisible());
    rig.press(Qt::Key_Return);
    QTRY_COMPARE(rig.desk.view().lines.size(), 1U);
    QTRY_VERIFY(rig.find<QWidget>("basketPanel")->isVisible());
}

void CounterPageTest::emptyingTheBasketNeedsTwoPresses()
{
    CounterRig rig;
    rig.scan(FakeDesk::boxA);
    QTRY_VERIFY(rig.find<QPushButton>("abandonKey")->isEnabled());
    rig.press(Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(rig.desk.count(QStringLiteral("abandon")), 0);
    rig.scan(FakeDesk::bag); // anything else takes the first press back
    QTRY_COMPARE(rig.desk.view().lines.size(), 2U);
    QTRY_VERIFY(!rig.find<QPushButton>("abandonKey")->text().contains(QStringLiteral("再按一次")));
    rig.press(Qt::Key_Delete, Qt::ControlModifier);
    rig.press(Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(rig.desk.count(QStringLiteral("abandon")), 1);
}

void CounterPageTest::doubtIsSaidAndTheNextSaleBegins()
{
    CounterRig rig;
    CounterView view;
    view.notice = DeskNotice::InDoubt;
    view.state = SaleState::Unknown;
    view.inDoubt = 1;
    rig.desk.put(view);
    auto *panel = rig.find<QWidget>("sentencePanel");
    QVERIFY(panel->isVisible());
    QVERIFY(rig.text("sentenceText").contains(QStringLiteral("请告诉顾客")));
    QCOMPARE(rig.find<QPushButton>("inDoubtStatus")->text(), QStringLiteral("结果未知 1"));
    view = CounterView();
    view.saleId = 9;
    rig.desk.put(view);
    rig.scan(FakeDesk::bag);
    QTRY_VERIFY(!panel->isVisible());
}

void CounterPageTest::dataAtRiskStopsTheWork()
{
    CounterRig rig;
    sell(rig);
    emit rig.desk.refused(Error{ErrorCode::StoreFull, {}, {}}, 0);
    QVERIFY(rig.find<QWidget>("sentencePanel")->isVisible());
    QVERIFY(rig.text("sentenceText").contains(QStringLiteral("停止销售")));
    rig.press(Qt::Key_F12);
    rig.press(Qt::Key_F5);
    QCOMPARE(rig.desk.count(QStringLiteral("presettle")) + rig.desk.count(QStringLiteral("hold")), 0);
}

void CounterPageTest::faceHintsAreSaid()
{
    CounterRig rig;
    rig.desk.setFaceNeeded(true);
    rig.scan(FakeDesk::boxA);
    rig.scan(FakeDesk::insuranceCode);
    QTRY_COMPARE(rig.mainAct()->text(), QStringLiteral("正在采集人脸…"));
    rig.window.counterPage()->showFaceHint(FaceHint::Closer);
    QCOMPARE(rig.messageOf("personStrip"), QStringLiteral("请靠近一点"));
    rig.window.counterPage()->showFaceHint(FaceHint::Frontal);
    QCOMPARE(rig.messageOf("personStrip"), QStringLiteral("请正对屏幕"));
    auto *face = rig.find<QLabel>("faceLabel");
    rig.window.counterPage()->showPreview({4, 4, QByteArray(48, '\x40'), false, 0, 0, 0, 0});
    QVERIFY(!face->pixmap(Qt::ReturnByValue).isNull());
    rig.desk.offerFace(FaceShot());
    QTRY_COMPARE(rig.mainAct()->text(), QStringLiteral("预结算  F12"));
    QCOMPARE(face->text(), QStringLiteral("✓ 已采集"));
}

void CounterPageTest::statusSaysItsRemedyInPlace()
{
    CounterRig rig;
    emit rig.desk.deviceChanged({DeviceKind::Printer, DeviceHealth::Trouble, codeName(ErrorCode::PrinterPaperOut), {}});
    QVERIFY(rig.find<QPushButton>("printerStatus")->text().contains(QStringLiteral("缺纸")));
    rig.click("printerStatus");
    QVERIFY(rig.find<QWidget>("remedy")->isVisible());
    QVERIFY(rig.text("remedyText").contains(QStringLiteral("请换纸卷")));
    QVERIFY(!rig.find<QPushButton>("sendNowButton")->isVisible());
    rig.click("printerStatus");
    QVERIFY(!rig.find<QWidget>("remedy")->isVisible());
    CounterView view;
    view.unsent = 3;
    view.oldestUnsent = QStringLiteral("2026-03-01T10:05:00.000+08:00");
    view.platformReachable = false;
    rig.desk.put(view);
    QVERIFY(rig.find<QPushButton>("unsentStatus")->text().contains(QStringLiteral("未上传 3")));
    QVERIFY(rig.find<QPushButton>("platformStatus")->text().contains(QStringLiteral("故障")));
    rig.click("unsentStatus");
    rig.click("sendNowButton");
    QCOMPARE(rig.desk.count(QStringLiteral("sendNow")), 1);
}

void CounterPageTest::scanWhileTypingLeavesTheTextAlone()
{
    CounterRig rig;
    QTRY_VERIFY(rig.search()->hasFocus());
    rig.type(QStringLiteral("片"));
    QTRY_VERIFY(rig.find<ChoiceList>("choiceList")->isVisible());
    rig.scan(FakeDesk::boxA);
    QTRY_COMPARE(rig.tones.takenCount, 1);
    QCOMPARE(rig.search()->text(), QStringLiteral("片"));
    QVERIFY(rig.find<ChoiceList>("choiceList")->isVisible());
}

void CounterPageTest::nothingModalEverOpens()
{
    CounterRig rig;
    sell(rig);
    for (int code = 0; code <= static_cast<int>(ErrorCode::PolicyInvalid); ++code) {
        emit rig.desk.refused(Error{static_cast<ErrorCode>(code), {}, {}}, code % 2);
        QVERIFY(!QApplication::activeModalWidget());
    }
    QVERIFY(rig.mainAct()->isEnabled());
}

} // namespace yaogui

QTEST_MAIN(yaogui::CounterPageTest)
#include "CounterPageTest.moc"
