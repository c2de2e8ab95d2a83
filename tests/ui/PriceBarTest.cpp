// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/FakeStaffDesk.h"
#include "tests/ui/CounterRig.h"
#include "ui/counter/BasketModel.h"
#include "ui/counter/CounterPage.h"
#include "ui/shell/StaffFrame.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

namespace yaogui {

/// Members and changed prices at the counter, by keys and clicks.
class PriceBarTest : public QObject {
    Q_OBJECT
private:
    struct Rig : CounterRig {
        Rig() { awake = QTest::qWaitForWindowActive(&window, 60'000); } // before, keys are nobody's
        bool awake = false;
    };

private slots:
    void aMemberComesByPhoneAndGoesAgain()
    {
        Rig rig;
        QVERIFY(rig.awake);
        rig.scan(FakeDesk::boxA);
        QTRY_COMPARE(rig.desk.view().lines.size(), 1U);
        rig.press(Qt::Key_F7);
        QVERIFY(rig.find<QLineEdit>("memberWho")->hasFocus());
        rig.type("13812345678");
        rig.press(Qt::Key_Return);
        QTRY_VERIFY(rig.text("memberLabel").contains("138****5678"));
        QVERIFY(!rig.text("memberLabel").contains("13812345678"));
        QVERIFY(rig.text("memberLabel").contains("126"));
        QTRY_VERIFY(!entry(rig, "memberEntry")->isVisible());
        QVERIFY(rig.search()->hasFocus()); // the next scan belongs there
        const auto *model = rig.find<QTableView>("basketTable")->model();
        const LineView &line = rig.desk.view().lines[0];
        QVERIFY(line.price < line.retail);
        QVERIFY(model->index(0, BasketModel::Article).data(Qt::ToolTipRole).toString().contains(toText(line.retail)));
        // Again, without the member.
        rig.press(Qt::Key_F7);
        rig.press(Qt::Key_Delete);
        QTRY_COMPARE(rig.desk.count("forgetMember"), 1);
        QTRY_VERIFY(rig.text("memberLabel").isEmpty());
        QVERIFY(rig.search()->hasFocus());
        QCOMPARE(rig.desk.view().lines[0].price, rig.desk.view().lines[0].retail);
    }

    void anUnknownPhoneIsTakenIn()
    {
        Rig rig;
        QVERIFY(rig.awake);
        rig.press(Qt::Key_F7);
        rig.type("13900000000");
        QVERIFY(!rig.find<QLineEdit>("memberName")->isVisible());
        rig.press(Qt::Key_Return);
        QTRY_VERIFY(rig.find<QLineEdit>("memberName")->hasFocus());
        QVERIFY(!rig.messageOf("goodsStrip").isEmpty());
        rig.type(QString::fromUtf8("陈小红"));
        rig.press(Qt::Key_Return);
        QTRY_COMPARE(rig.desk.count(QString::fromUtf8("addMember 13900000000 陈小红")), 1);
        QTRY_VERIFY(rig.text("memberLabel").contains("139****0000"));
    }

    void anotherNumberIsSoughtAndNotTakenIn()
    {
        Rig rig;
        QVERIFY(rig.awake);
        rig.press(Qt::Key_F7);
        rig.type("13900000000");
        rig.press(Qt::Key_Return);
        QTRY_VERIFY(rig.find<QLineEdit>("memberName")->hasFocus());
        rig.find<QLineEdit>("memberWho")->setFocus();
        rig.find<QLineEdit>("memberWho")->selectAll();
        rig.type("1");
        QVERIFY(!rig.find<QLineEdit>("memberName")->isVisible());
        rig.click("memberFind");
        QTRY_VERIFY(rig.text("memberLabel").contains("M000001"));
        QCOMPARE(rig.desk.calls().filter("addMember").size(), 0);
    }

    void escapeClosesAndTheCursorGoesBack_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<QString>("name");
        QTest::newRow("member") << int(Qt::Key_F7) << int(Qt::NoModifier) << "memberEntry";
        QTest::newRow("price") << int(Qt::Key_G) << int(Qt::ControlModifier) << "priceEntry";
    }
    void escapeClosesAndTheCursorGoesBack()
    {
        QFETCH(const int, key);
        QFETCH(const int, modifiers);
        QFETCH(const QString, name);
        Rig rig;
        QVERIFY(rig.awake);
        rig.scan(FakeDesk::bag);
        QTRY_COMPARE(rig.desk.view().lines.size(), 1U);
        QTRY_VERIFY(rig.find<QPushButton>("priceKey")->isEnabled());
        rig.press(static_cast<Qt::Key>(key), static_cast<Qt::KeyboardModifiers>(modifiers));
        QTRY_VERIFY(entry(rig, name)->isVisible());
        rig.type("9");
        rig.press(Qt::Key_Escape);
        QVERIFY(!entry(rig, name)->isVisible());
        QVERIFY(rig.search()->hasFocus());
        QCOMPARE(rig.desk.calls().filter("Member").size() + rig.desk.calls().filter("Price").size(), 0);
    }

    void aPriceIsTypedWithItsReason_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("call");
        QTest::newRow("a price") << "0.25" << "changePrice 1 0.25 torn";
        QTest::newRow("a percent") << "10%" << "changePrice 1 10% torn";
    }
    void aPriceIsTypedWithItsReason()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, call);
        Rig rig;
        QVERIFY(rig.awake);
        rig.scan(FakeDesk::bag);
        QTRY_VERIFY(rig.find<QPushButton>("priceKey")->isEnabled());
        rig.press(Qt::Key_G, Qt::ControlModifier);
        QVERIFY(rig.find<QLineEdit>("priceField")->hasFocus());
        rig.type(typed);
        rig.press(Qt::Key_Return);
        QVERIFY(rig.find<QLineEdit>("priceReason")->hasFocus());
        rig.press(Qt::Key_Return); // no reason, no change
        QCOMPARE(rig.desk.calls().filter("changePrice").size(), 0);
        rig.type("torn");
        rig.press(Qt::Key_Return);
        QTRY_COMPARE(rig.desk.count(call), 1);
        QTRY_VERIFY(rig.desk.view().lines[0].changedPrice);
        QVERIFY(!entry(rig, "priceEntry")->isVisible());
        QVERIFY(rig.search()->hasFocus());
    }

    void noPriceIsNone_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"abc", "1.2.3", "%", "101%", "5.001%"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }
    void noPriceIsNone()
    {
        QFETCH(const QString, typed);
        Rig rig;
        QVERIFY(rig.awake);
        rig.scan(FakeDesk::bag);
        QTRY_VERIFY(rig.find<QPushButton>("priceKey")->isEnabled());
        rig.click("priceKey");
        rig.type(typed);
        rig.press(Qt::Key_Return);
        rig.type("torn");
        rig.click("priceButton");
        QVERIFY(!rig.messageOf("goodsStrip").isEmpty());
        QVERIFY(rig.find<QLineEdit>("priceField")->hasFocus());
        QCOMPARE(rig.desk.calls().filter("changePrice").size(), 0);
    }

    void beyondTheLimitAColleagueAgrees()
    {
        FakeStaffDesk people;
        people.worker = people.people[0].worker;
        Rig rig;
        QVERIFY(rig.awake);
        rig.window.addStaff(people, qApp);
        people.open();
        rig.scan(FakeDesk::bag);
        QTRY_VERIFY(rig.find<QPushButton>("priceKey")->isEnabled());
        rig.desk.refuseNext("changePrice", needed(), 1);
        rig.press(Qt::Key_G, Qt::ControlModifier);
        rig.type("0.1");
        rig.press(Qt::Key_Return);
        rig.type("torn");
        rig.press(Qt::Key_Return);
        QTRY_VERIFY(rig.find<QWidget>("overridePanel")->isVisible());
        QCOMPARE(rig.find<QLineEdit>("overrideReason")->text(), "torn");
        QVERIFY(rig.text("overrideWhat").contains("66.67"));
        QVERIFY(!rig.desk.view().lines[0].changedPrice);
        QTRY_VERIFY(rig.find<QLineEdit>("overrideWho")->hasFocus());
        rig.type("1003");
        rig.press(Qt::Key_Return);
        rig.type("560182");
        rig.press(Qt::Key_Return);
        QTRY_COMPARE(rig.desk.count("changePrice 1 0.10 torn agreed 17"), 1);
        QVERIFY(people.calls.contains("approve|reprice|1/D009|torn|1003|560182|"));
        QTRY_VERIFY(rig.desk.view().lines[0].changedPrice);
        QVERIFY(!rig.find<QWidget>("overridePanel")->isVisible());
    }

    void looseUnitsAreSoldByKeys()
    {
        Rig rig;
        QVERIFY(rig.awake);
        rig.press(Qt::Key_U, Qt::ControlModifier);
        QVERIFY(rig.find<QLineEdit>("looseWhat")->hasFocus());
        rig.type("D002");
        rig.press(Qt::Key_Return);
        QVERIFY(rig.find<QLineEdit>("looseUnits")->hasFocus());
        rig.type("0");
        rig.press(Qt::Key_Return);
        QVERIFY(!rig.messageOf("goodsStrip").isEmpty());
        QVERIFY(entry(rig, "looseEntry")->isVisible());
        QCOMPARE(rig.desk.count("sellLoose D002 0"), 0);
        rig.type("6");
        rig.press(Qt::Key_Return);
        QTRY_COMPARE(rig.desk.count("sellLoose D002 6"), 1);
        QVERIFY(!entry(rig, "looseEntry")->isVisible());
        QTRY_COMPARE(rig.desk.view().lines.size(), 1U);
        QVERIFY(rig.search()->hasFocus());
        QTRY_VERIFY(rig.find<QPushButton>("priceKey")->isEnabled());
        isNotCounted(rig);
        rig.press(Qt::Key_U, Qt::ControlModifier); // the current line is offered
        QCOMPARE(rig.find<QLineEdit>("looseWhat")->text(), rig.desk.view().lines[0].drug.code);
        rig.press(Qt::Key_Escape);
        QVERIFY(!entry(rig, "looseEntry")->isVisible());
    }

    // Seven doses of ten grams, by keys; what cannot be is said at once, and the next customer does not get these doses.
    void piecesAreSoldByKeys()
    {
        Rig rig;
        QVERIFY(rig.awake);
        rig.press(Qt::Key_J, Qt::ControlModifier);
        QVERIFY(rig.find<QLineEdit>("piecesWhat")->hasFocus());
        for (const QString &typed : {QString("D002"), QString("0"), QString("ten")}) {
            rig.type(typed);
            rig.press(Qt::Key_Return);
        }
        QVERIFY(rig.find<QLineEdit>("piecesHandling")->hasFocus());
        rig.type("先煎");
        for (const auto &[field, better] : {std::pair("piecesDoses", "7"), std::pair("piecesGrams", "10")}) {
            rig.press(Qt::Key_Return);
            QVERIFY(!rig.messageOf("goodsStrip").isEmpty());
            QVERIFY(rig.find<QLineEdit>(field)->hasFocus());
            rig.type(QLatin1String(better));
            QTest::mouseClick(rig.find<QLineEdit>("piecesHandling"), Qt::LeftButton);
        }
        QVERIFY2(rig.text("piecesTotal").contains("70"), qPrintable(rig.text("piecesTotal")));
        rig.press(Qt::Key_Return);
        QTRY_COMPARE(rig.desk.count("addPieces D002 7 10 先煎"), 1);
        QVERIFY(!entry(rig, "piecesEntry")->isVisible());
        QTRY_COMPARE(rig.desk.view().lines.size(), 1U);
        QTRY_VERIFY(rig.find<QPushButton>("priceKey")->isEnabled());
        isNotCounted(rig);
        rig.press(Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(rig.find<QLineEdit>("piecesDoses")->text(), QString("7")); // the next of the same prescription
        rig.press(Qt::Key_Escape);
        rig.desk.removeLine(1);
        QTRY_VERIFY(!rig.find<QPushButton>("priceKey")->isEnabled());
        rig.press(Qt::Key_J, Qt::ControlModifier);
        QVERIFY(rig.find<QLineEdit>("piecesDoses")->text().isEmpty());
        QVERIFY(rig.find<QLineEdit>("piecesGrams")->text().isEmpty());
    }

    void theScaleFillsInTheGrams_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("grams");
        QTest::addColumn<bool>("still");
        QTest::addColumn<QString>("shown");
        QTest::newRow("still") << "" << 12 << true << "12";
        QTest::newRow("moving") << "" << 12 << false << "";
        QTest::newRow("nothing on it") << "" << 0 << true << "";
        QTest::newRow("tared below zero") << "" << -5 << true << "";
        QTest::newRow("the clerk typed") << "9" << 12 << true << "9";
    }
    void theScaleFillsInTheGrams()
    {
        QFETCH(const QString, typed);
        QFETCH(const int, grams);
        QFETCH(const bool, still);
        QFETCH(const QString, shown);
        Rig rig;
        QVERIFY(rig.awake);
        auto *page = rig.window.findChild<CounterPage *>();
        const Quantity weight = Quantity::ofUnits(grams * 10'000LL);
        page->takeWeight(weight, still); // nobody asked for it
        rig.press(Qt::Key_J, Qt::ControlModifier);
        for (const QString &text : {QString("D002"), QString("7"), typed}) {
            rig.type(text);
            if (text != typed)
                rig.press(Qt::Key_Return);
        }
        QVERIFY(rig.find<QLineEdit>("piecesGrams")->hasFocus());
        page->takeWeight(weight, still);
        QCOMPARE(rig.find<QLineEdit>("piecesGrams")->text(), shown);
    }

    // The box is scanned while the row asks which; another checks its opening.
    void aBoxIsOpenedWithAColleaguesYes()
    {
        FakeStaffDesk people;
        people.worker = people.people[0].worker;
        Rig rig;
        QVERIFY(rig.awake);
        rig.window.addStaff(people, qApp);
        people.open();
        rig.press(Qt::Key_U, Qt::ControlModifier);
        QVERIFY(rig.window.takeScan(Scan{FakeDesk::boxA, {}}));
        QVERIFY(rig.find<QLineEdit>("looseUnits")->hasFocus());
        const QString asked = QStringLiteral("sellLoose %1 6").arg(FakeDesk::boxA);
        rig.desk.refuseNext("sellLoose", Error{ErrorCode::ApprovalNeeded, {{"act", "open_pack"}, {"subject", FakeDesk::boxA}, {"operator", "1001"}}, {}});
        rig.type("6");
        rig.press(Qt::Key_Return);
        QTRY_VERIFY(rig.find<QWidget>("overridePanel")->isVisible());
        QVERIFY(!rig.find<QLineEdit>("overrideReason")->text().isEmpty());
        QTRY_VERIFY(rig.find<QLineEdit>("overrideWho")->hasFocus());
        rig.type("1003");
        rig.press(Qt::Key_Return);
        rig.type("560182");
        rig.press(Qt::Key_Return);
        QTRY_COMPARE(rig.desk.count(asked + " agreed 17"), 1);
    }

    void aRefusalOfSomethingElseAsksNobody()
    {
        FakeStaffDesk people;
        people.worker = people.people[0].worker;
        Rig rig;
        QVERIFY(rig.awake);
        rig.window.addStaff(people, qApp);
        people.open();
        rig.scan(FakeDesk::bag);
        QTRY_VERIFY(rig.find<QPushButton>("priceKey")->isEnabled());
        rig.desk.refuseNext("hold", needed());
        rig.press(Qt::Key_F5);
        QTRY_VERIFY(rig.messageOf("goodsStrip") != QString());
        QVERIFY(!rig.find<QWidget>("overridePanel")->isVisible());
    }

private:
    /// Of the current line neither keys nor clicks make more or less.
    static void isNotCounted(CounterRig &rig)
    {
        for (const char *name : {"minusButton", "plusButton", "quantityField"})
            QTRY_VERIFY2(!rig.find<QWidget>(name)->isEnabled(), name);
        for (const Qt::Key key : {Qt::Key_Plus, Qt::Key_Minus, Qt::Key_F4})
            rig.press(key);
        rig.click("plusButton");
        QVERIFY(rig.search()->hasFocus());
        QCOMPARE(rig.desk.calls().filter("setQuantity").size(), 0);
    }
    static QWidget *entry(CounterRig &rig, const QString &name) { return rig.find<QWidget>(name.toLatin1().constData()); }
    static Error needed()
    {
        return {ErrorCode::ApprovalNeeded, {{"act", "reprice"}, {"operator", "1001"}, {"subject", "1/D009"}, {"percent", "66.67"}, {"limit", "5%"}}, {}};
    }
};

} // namespace yaogui

QTEST_MAIN(yaogui::PriceBarTest)
#include "PriceBarTest.moc"
