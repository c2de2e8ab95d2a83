// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessCountingDesk.h"
#include "core/desk/BusinessStaffDesk.h"
#include "core/desk/BusinessStockDesk.h"
#include "tests/core/ledger/LedgerRig.h"
#include "tests/core/staff/StaffRig.h"
#include "tests/ui/CounterRig.h"
#include "ui/shell/StaffFrame.h"
#include "ui/stock/StockPage.h"
#include "ui/text/Language.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QTableView>

namespace yaogui {

namespace {

constexpr int patienceMs = 60'000;

} // namespace

/// Counting in the real window over a real store, by keys and clicks (FJ-07, C45). With YAOGUI_PICTURES=folder it leaves pictures.
class CountingPanelTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, lightTheme()); }
    void init() { speak(Language::Chinese); }
    void aListIsCountedBlindWhileTheCounterSells();
    void aBigDifferenceWaitsForAnotherPerson();
    void whatCannotBeCountedIsSaid();
    void nothingToCountIsSaid();
    void whoCountedAsksASecondPerson();

private:
    void speak(Language language)
    {
        m_language.reset(); // one at a time
        m_language = std::make_unique<InstalledLanguage>(language);
        QVERIFY(m_language->isComplete());
    }

    struct Page : CounterRig {
        Page(TestShop &shop, const OperatorName &worker)
            : stock(StockTools{shop.store(), shop.clock, [&shop](const QDate &) { return shop.rules; }, tables.path()}),
              counting(CountingTools{shop.store(), shop.clock, [&shop](const QDate &) { return shop.rules; }, worker})
        {
            window.addStock(stock);
            window.stockPage()->addCounting(counting);
        }
        void openPage()
        {
            QTRY_VERIFY_WITH_TIMEOUT(search()->hasFocus(), patienceMs); // keys are for an active window
            press(Qt::Key_3, Qt::AltModifier);
            press(Qt::Key_6, Qt::ControlModifier);
            QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("countBegin")->isVisible(), patienceMs);
        }
        void begin(const QString &scope, const QString &detail, const QString &second)
        {
            auto *scopes = find<QComboBox>("countScope");
            scopes->setCurrentIndex(scopes->findData(scope));
            find<QLineEdit>("countDetail")->setText(detail);
            find<QLineEdit>("countSecond")->setText(second);
            press(Qt::Key_F6);
        }
        [[nodiscard]] QTableView *grid() { return find<QTableView>("countTable"); }
        [[nodiscard]] QString cell(int row, int column) { return grid()->model()->index(row, column).data().toString(); }
        [[nodiscard]] int lots() { return grid()->model()->rowCount(); }
        void write(int row, const QString &text)
        {
            grid()->setFocus();
            grid()->setCurrentIndex(grid()->model()->index(row, found));
            QTest::keyClicks(grid(), text.left(1)); // any key begins
            QWidget *editor = window.focusWidget();
            QVERIFY(qobject_cast<QLineEdit *>(editor));
            QTest::keyClicks(editor, text.mid(1));
            QTest::keyClick(editor, Qt::Key_Return);
            QTRY_VERIFY_WITH_TIMEOUT(grid()->hasFocus(), patienceMs); // the editor is gone
        }
        void scanBox(const QString &code) { QVERIFY(window.takeScan(Scan{code, {}})); }
        [[nodiscard]] QString said() { return messageOf("stockStrip"); }
        void picture(const QString &name)
        {
            const QString folder = qEnvironmentVariable("YAOGUI_PICTURES");
            if (!folder.isEmpty() && QDir().mkpath(folder))
                QVERIFY(window.grab().save(folder + u'/' + name + ".png"));
        }

        static constexpr int found = 4, scanned = 5, state = 6, booked = 7, difference = 8;
        QTemporaryDir tables;
        BusinessStockDesk stock;
        BusinessCountingDesk counting;
    };

    std::unique_ptr<InstalledLanguage> m_language;
};

void CountingPanelTest::aListIsCountedBlindWhileTheCounterSells()
{
    LedgerRig ledger;
    Page page(ledger.shop, ledger.cashier);
    page.openPage();
    page.begin("list", "OTC", "1000");
    QTRY_COMPARE_WITH_TIMEOUT(page.lots(), 2, patienceMs);
    QVERIFY(page.grid()->isColumnHidden(Page::booked)); // blind
    page.picture("zh-counting-1-blind");
    for (int number : {1, 2, 3})
        page.scanBox(TestShop::code("8100001", number));
    QTRY_COMPARE_WITH_TIMEOUT(page.cell(0, Page::scanned), "3", patienceMs);
    // The counter sells two boxes that were scanned a moment ago, one of them for sure.
    auto checkout = ledger.shop.checkout();
    QVERIFY(checkout->scan(Scan{TestShop::code("8100001", 1), {}}));
    QVERIFY(checkout->pay(Money::ofUnits(12'50)));
    page.write(0, "2"); // and two without a code
    QTRY_VERIFY2_WITH_TIMEOUT(page.said().contains(TestShop::code("8100001", 1)), qUtf8Printable(page.said()), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(page.cell(0, Page::scanned), "2", patienceMs); // the sold one is off the count
    page.write(0, "2");
    QTRY_COMPARE_WITH_TIMEOUT(page.cell(0, Page::found), "4", patienceMs);
    QVERIFY(!page.find<QWidget>("countPost")->isEnabled());
    for (int number : {4, 5})
        page.scanBox(TestShop::code("8100001", number));
    page.write(1, "21");
    QTRY_VERIFY_WITH_TIMEOUT(page.find<QWidget>("countPost")->isEnabled(), patienceMs);
    QVERIFY(!page.grid()->isColumnHidden(Page::booked));
    QCOMPARE(page.cell(0, Page::difference), "0"); // the sale accounts for itself
    QCOMPARE(page.cell(1, Page::difference), "-2");
    page.picture("zh-counting-2-differences");
    page.counting.signIn(ledger.manager);
    page.press(Qt::Key_F12);
    QTRY_VERIFY_WITH_TIMEOUT(page.find<QLineEdit>("countReason")->hasFocus(), patienceMs); // a reason is missing
    page.type("broken");
    page.press(Qt::Key_F12);
    QTRY_COMPARE_WITH_TIMEOUT(ledger.shop.text("SELECT state FROM stocktake"), "posted", patienceMs);
    QCOMPARE(ledger.at("L2", "shelf"), 23);
    QTRY_VERIFY2_WITH_TIMEOUT(page.said().contains(QString::fromUtf8("25.00")), qUtf8Printable(page.said()), patienceMs);
    YAOGUI_LEDGER_HOLDS(ledger);
}

void CountingPanelTest::aBigDifferenceWaitsForAnotherPerson()
{
    speak(Language::English);
    LedgerRig ledger;
    Page page(ledger.shop, ledger.cashier);
    page.openPage();
    page.begin("list", "RX", "10");
    QTRY_COMPARE_WITH_TIMEOUT(page.lots(), 1, patienceMs);
    page.write(0, "0");
    QTRY_VERIFY2_WITH_TIMEOUT(page.cell(0, Page::state).contains("another person"), qUtf8Printable(page.cell(0, Page::state)), patienceMs);
    QCOMPARE(page.cell(0, Page::found), ""); // the other shall not see it
    QVERIFY(page.grid()->isColumnHidden(Page::booked));
    QVERIFY(!page.find<QWidget>("countPost")->isEnabled());
    page.picture("en-counting-second");
    page.counting.signIn(ledger.pharmacist);
    page.write(0, "0");
    QTRY_VERIFY_WITH_TIMEOUT(page.find<QWidget>("countPost")->isEnabled(), patienceMs);
    QCOMPARE(page.cell(0, Page::difference), "-3");
    page.click("countDrop");
    QTRY_COMPARE_WITH_TIMEOUT(ledger.shop.text("SELECT state FROM stocktake"), "dropped", patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(page.lots(), 0, patienceMs);
}

void CountingPanelTest::whatCannotBeCountedIsSaid()
{
    LedgerRig ledger;
    Page page(ledger.shop, ledger.cashier);
    page.openPage();
    page.begin("list", "OTC", {});
    QTRY_COMPARE_WITH_TIMEOUT(page.lots(), 2, patienceMs);
    page.type("9999999\r");
    QTRY_VERIFY2_WITH_TIMEOUT(page.said().contains("9999999"), qUtf8Printable(page.said()), patienceMs);
    page.type("RX/R1\r"); // stands there, is not on the list
    QTRY_COMPARE_WITH_TIMEOUT(page.lots(), 3, patienceMs);
    page.write(2, "3");
    QTRY_VERIFY2_WITH_TIMEOUT(page.said().contains(QString::fromUtf8("范围")), qUtf8Printable(page.said()), patienceMs);
    page.write(0, "1.5");
    QTRY_VERIFY2_WITH_TIMEOUT(page.said().contains(QString::fromUtf8("整盒")), qUtf8Printable(page.said()), patienceMs);
    QCOMPARE(ledger.shop.number("SELECT COUNT(*) FROM stocktake_count"), 0);
}

void CountingPanelTest::nothingToCountIsSaid()
{
    LedgerRig ledger;
    Page page(ledger.shop, ledger.cashier);
    page.openPage();
    page.begin("zone", {}, {});
    QTRY_VERIFY2_WITH_TIMEOUT(page.said().contains(QString::fromUtf8("没有可盘")), qUtf8Printable(page.said()), patienceMs);
    QCOMPARE(ledger.shop.number("SELECT COUNT(*) FROM stocktake"), 0);
}

void CountingPanelTest::whoCountedAsksASecondPerson()
{
    StaffRig staff;
    Page page(staff.shop, {QStringLiteral("1001"), {}});
    BusinessStaffDesk people(StaffTools{staff.shop.store(), staff.shop.clock, [&](const QDate &) { return staff.shop.rules; }, {}, 0,
                                        PinHasher(PinHasher::Strength::Light)});
    page.window.addStaff(people, qApp);
    people.open();
    QTRY_VERIFY_WITH_TIMEOUT(page.window.staffFrame()->isLocked(), patienceMs);
    page.find<QLineEdit>("logInWho")->setText("1001");
    page.find<QLineEdit>("logInPin")->setText(StaffRig::pinOf("1001"));
    page.press(Qt::Key_Return);
    page.click("logInButton");
    QTRY_VERIFY_WITH_TIMEOUT(!page.window.staffFrame()->isLocked(), patienceMs);
    page.openPage();
    page.begin("list", "BAG", "1000");
    QTRY_COMPARE_WITH_TIMEOUT(page.lots(), 1, patienceMs);
    page.write(0, "990");
    QTRY_VERIFY_WITH_TIMEOUT(page.find<QWidget>("countPost")->isEnabled(), patienceMs);
    page.find<QLineEdit>("countReason")->setText("given away");
    page.press(Qt::Key_F12);
    QTRY_VERIFY_WITH_TIMEOUT(page.find<QLineEdit>("overrideWho")->hasFocus(), patienceMs);
    QCOMPARE(page.find<QLineEdit>("overrideReason")->text(), "given away");
    page.picture("zh-counting-3-second-person");
    page.type("1003");
    page.press(Qt::Key_Return);
    page.type("560182");
    page.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(staff.shop.text("SELECT state FROM stocktake"), "posted", patienceMs);
    QCOMPARE(staff.shop.text("SELECT operator || ' ' || approved_by FROM movement WHERE kind = 'count'"), "1001 1003");
}

} // namespace yaogui

QTEST_MAIN(yaogui::CountingPanelTest)
#include "CountingPanelTest.moc"
