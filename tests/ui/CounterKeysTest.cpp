// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/CounterRig.h"
#include "ui/text/Language.h"
#include "ui/widgets/ChoiceList.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QTableView>

namespace yaogui {

/// Keys, the search and the cursor: what a hand on the keyboard can rely on.
class CounterKeysTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void focusComesBackAfterEachAct();
    void searchByKeyboard();
    void enterBeforeTheHitsWaitsForThem();
    void olderHitsAreDropped();
    void textWithoutHitsIsACode();
    void aTypedTraceCodeIsItsBox();
    void keysChangeTheLine();
    void typedPlusIsTextWhileSearching();
    void quantityIsTypedInPlace();
    void lotIsPickedInPlace();
    void ownPayIsToggled();
    void identityCardByKeyboard();
    void heldSaleComesBack();
    void heldSaleSaysThatPricesChanged();
    void emptyingTheBasketNeedsTwoPresses();
    void scanWhileTypingLeavesTheTextAlone();
    void aViewFromBehindLeavesTheTypingAlone();

private:
    std::unique_ptr<InstalledLanguage> m_language;
};

void CounterKeysTest::initTestCase()
{
    m_language = std::make_unique<InstalledLanguage>(Language::Chinese);
    QVERIFY(m_language->isComplete());
    applyTheme(*qApp, lightTheme());
}

void CounterKeysTest::focusComesBackAfterEachAct()
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

void CounterKeysTest::searchByKeyboard()
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

void CounterKeysTest::enterBeforeTheHitsWaitsForThem()
{
    CounterRig rig;
    rig.desk.holdBack();
    rig.type(QStringLiteral("立普妥"));
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.desk.count(QStringLiteral("addDrug D001")), 0);
    rig.desk.answer();
    QCOMPARE(rig.desk.count(QStringLiteral("addDrug D001")), 1);
}

void CounterKeysTest::olderHitsAreDropped()
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

void CounterKeysTest::textWithoutHitsIsACode()
{
    CounterRig rig;
    QTRY_VERIFY(rig.search()->hasFocus());
    rig.type(QStringLiteral("00000000"));
    rig.press(Qt::Key_Return);
    QTRY_COMPARE(rig.desk.count(QStringLiteral("scan 00000000")), 1);
    QTRY_VERIFY(rig.messageOf("goodsStrip").contains(QStringLiteral("00000000")));
    QVERIFY(rig.search()->text().isEmpty());
}

/// What the status strip advises without a scanner.
void CounterKeysTest::aTypedTraceCodeIsItsBox()
{
    CounterRig rig;
    QTRY_VERIFY(rig.search()->hasFocus());
    rig.type(FakeDesk::boxA);
    QTRY_COMPARE(rig.find<ChoiceList>("choiceList")->count(), 1); // its drug is shown
    rig.press(Qt::Key_Return);
    QTRY_COMPARE(rig.desk.view().lines.size(), 1U);
    QCOMPARE(rig.desk.view().lines[0].traceCodes, QStringList(FakeDesk::boxA));
    QCOMPARE(rig.desk.calls().filter(QStringLiteral("addDrug")).size(), 0);
    QVERIFY(rig.search()->text().isEmpty());
    QVERIFY(!rig.find<ChoiceList>("choiceList")->isVisible());
    QVERIFY(rig.search()->hasFocus());
}

void CounterKeysTest::keysChangeTheLine()
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

void CounterKeysTest::typedPlusIsTextWhileSearching()
{
    CounterRig rig;
    rig.scan(FakeDesk::boxA);
    QTRY_COMPARE(rig.desk.view().lines.size(), 1U);
    rig.type(QStringLiteral("a+b-"));
    QCOMPARE(rig.search()->text(), QStringLiteral("a+b-"));
    QCOMPARE(rig.desk.calls().filter(QStringLiteral("setQuantity")).size(), 0);
}

void CounterKeysTest::quantityIsTypedInPlace()
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

void CounterKeysTest::lotIsPickedInPlace()
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

void CounterKeysTest::ownPayIsToggled()
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

void CounterKeysTest::identityCardByKeyboard()
{
    CounterRig rig;
    QTRY_VERIFY(rig.search()->hasFocus());
    rig.press(Qt::Key_F3);
    rig.press(Qt::Key_F3);
    rig.type(QStringLiteral("320200199001011234"));
    rig.press(Qt::Key_Return);
    rig.type(QStringLiteral("张小明"));
    rig.press(Qt::Key_Return);
    QTRY_COMPARE(rig.desk.count(QStringLiteral("identifyByIdentity 320200199001011234 张小明")), 1);
    QTRY_VERIFY(rig.search()->hasFocus());
}

void CounterKeysTest::heldSaleComesBack()
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

void CounterKeysTest::heldSaleSaysThatPricesChanged()
{
    CounterRig rig;
    rig.scan(FakeDesk::boxA);
    QTRY_VERIFY(rig.find<QPushButton>("abandonKey")->isEnabled()); // the page has seen it
    rig.press(Qt::Key_N, Qt::ControlModifier); // nothing to take
    QVERIFY(!rig.messageOf("goodsStrip").contains(QStringLiteral("Ctrl+N")));
    CounterView view = rig.desk.view();
    view.lines[0].newPrice = Price::ofUnits(39'000'000);
    rig.desk.put(view);
    QTRY_VERIFY(rig.messageOf("goodsStrip").contains(QStringLiteral("Ctrl+N")));
    rig.press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(!rig.messageOf("goodsStrip").contains(QStringLiteral("Ctrl+N")));
    QCOMPARE(rig.desk.count(QStringLiteral("takeNewPrices")), 1);
}

void CounterKeysTest::emptyingTheBasketNeedsTwoPresses()
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

void CounterKeysTest::scanWhileTypingLeavesTheTextAlone()
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

void CounterKeysTest::aViewFromBehindLeavesTheTypingAlone()
{
    CounterRig rig;
    rig.sell(FakeDesk::severalInsurances);
    const auto news = [&rig] {
        CounterView view = rig.desk.view();
        view.unsent += 1;
        rig.desk.put(view);
    };
    rig.press(Qt::Key_F4);
    news();
    QVERIFY(rig.find<QLineEdit>("quantityField")->hasFocus());
    rig.press(Qt::Key_Escape);
    rig.press(Qt::Key_F3);
    auto *combo = rig.find<QComboBox>("insuranceCombo");
    combo->showPopup();
    news();
    QVERIFY(combo->view()->isVisible());
    QCOMPARE(combo->count(), 2);
    combo->hidePopup();
    rig.search()->setFocus();
    rig.type(QStringLiteral("abc"));
    news();
    QCOMPARE(rig.search()->text(), QStringLiteral("abc"));
}

} // namespace yaogui

QTEST_MAIN(yaogui::CounterKeysTest)
#include "CounterKeysTest.moc"
