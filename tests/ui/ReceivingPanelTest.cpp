// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessReceivingDesk.h"
#include "core/desk/BusinessStockDesk.h"
#include "tests/core/ledger/LedgerRig.h"
#include "tests/ui/CounterRig.h"
#include "ui/stock/StockPage.h"
#include "ui/text/Language.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QTableView>

namespace yaogui {

namespace {

constexpr int patienceMs = 60'000;

} // namespace

/// Receiving in the real window over a real store, by keys and clicks (FJ-08). With YAOGUI_PICTURES=folder it leaves pictures.
class ReceivingPanelTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, lightTheme()); }
    void init() { speak(Language::Chinese); }
    void aDeliveryByKeyboardAlone();
    void scannedBoxesFillTheirLine();
    void aFileWithErrorsKeepsItsGoodLines();
    void whatIsRefusedIsSaidAtItsField_data();
    void whatIsRefusedIsSaidAtItsField();
    void coldGoodsWantTimeAndTemperature();
    void aDraftIsKeptTakenUpAndDropped();
    void aReceiptLeadsToItsChain();

private:
    void speak(Language language)
    {
        m_language.reset(); // one at a time
        m_language = std::make_unique<InstalledLanguage>(language);
        QVERIFY(m_language->isComplete());
    }

    struct Rig : CounterRig {
        Rig()
            : stock(StockTools{ledger.shop.store(), ledger.shop.clock, [this](const QDate &) { return ledger.shop.rules; }, tables.path()}),
              receiving(ReceivingTools{ledger.shop.store(), ledger.shop.clock, [this](const QDate &) { return ledger.shop.rules; }, ledger.acceptor})
        {
            window.addStock(stock);
            window.stockPage()->addReceiving(receiving);
        }
        void openPage()
        {
            QTRY_VERIFY_WITH_TIMEOUT(search()->hasFocus(), patienceMs); // keys are for an active window
            press(Qt::Key_3, Qt::AltModifier);
            press(Qt::Key_5, Qt::ControlModifier);
            QTRY_VERIFY_WITH_TIMEOUT(find<QComboBox>("receivingSupplier")->count() == 1, patienceMs);
            QVERIFY(find<QLineEdit>("receivingScan")->hasFocus());
        }
        void fillHead(const QString &note = QStringLiteral("N1"))
        {
            choose("receivingSupplier", QStringLiteral("S1"));
            choose("receivingBuyer", QStringLiteral("1004"));
            find<QLineEdit>("receivingNote")->setText(note);
        }
        void choose(const char *name, const QString &data)
        {
            auto *choice = find<QComboBox>(name);
            choice->setCurrentIndex(choice->findData(data));
        }
        [[nodiscard]] QTableView *grid() { return find<QTableView>("deliveryTable"); }
        [[nodiscard]] int column(const char *name) const { return static_cast<int>(DeliveryLines::columns().indexOf(QLatin1String(name))); }
        [[nodiscard]] QString cell(int row, const char *name) { return grid()->model()->index(row, column(name)).data().toString(); }
        [[nodiscard]] int lines() { return grid()->model()->rowCount(); }
        /// Types into a cell as a person does.
        void write(int row, const char *name, const QString &text)
        {
            grid()->setFocus();
            grid()->setCurrentIndex(grid()->model()->index(row, column(name)));
            QTest::keyClicks(grid(), text.left(1)); // any key begins
            QWidget *editor = window.focusWidget();
            QVERIFY(qobject_cast<QLineEdit *>(editor));
            QTest::keyClicks(editor, text.mid(1));
            QTest::keyClick(editor, Qt::Key_Return);
            QTRY_VERIFY_WITH_TIMEOUT(grid()->hasFocus(), patienceMs); // the editor is gone
        }
        void scanBox(const QString &code) { QVERIFY(window.takeScan(Scan{code, {}})); }
        [[nodiscard]] QString said() { return messageOf("stockStrip"); }
        [[nodiscard]] qint64 posted() { return ledger.shop.number("SELECT COUNT(*) FROM receipt WHERE state = 'posted'"); }
        void picture(const QString &name)
        {
            const QString folder = qEnvironmentVariable("YAOGUI_PICTURES");
            if (!folder.isEmpty() && QDir().mkpath(folder))
                QVERIFY(window.grab().save(folder + u'/' + name + ".png"));
        }

        LedgerRig ledger;
        QTemporaryDir tables;
        BusinessStockDesk stock;
        BusinessReceivingDesk receiving;
    };

    std::unique_ptr<InstalledLanguage> m_language;
};

void ReceivingPanelTest::aDeliveryByKeyboardAlone()
{
    Rig rig;
    rig.openPage();
    rig.fillHead();
    rig.type("OTC\r"); // the store's own code, typed
    QTRY_COMPARE_WITH_TIMEOUT(rig.lines(), 1, patienceMs);
    QVERIFY(!rig.cell(0, "generic_name").isEmpty()); // the catalogue fills in
    QCOMPARE(rig.cell(0, "lot"), QString::fromUtf8("未填"));
    QCOMPARE(rig.cell(0, "price"), QString::fromUtf8("未填"));
    rig.picture("zh-receiving-1-missing");
    rig.write(0, "lot", "N20260301");
    rig.write(0, "production_date", "2026-03-01");
    rig.write(0, "expiry", "2028-02-29");
    rig.write(0, "quantity", "10");
    rig.write(0, "accepted", "8");
    rig.write(0, "price", "9.50");
    QTRY_COMPARE_WITH_TIMEOUT(rig.cell(0, "refusal"), QString::fromUtf8("请写拒收原因"), patienceMs);
    QCOMPARE(rig.posted(), 0);
    rig.write(0, "refusal", "broken");
    QTRY_VERIFY_WITH_TIMEOUT(rig.said().contains(QString::fromUtf8("1 行")) && !rig.said().contains(QString::fromUtf8("红")), patienceMs);
    rig.press(Qt::Key_F12);
    QTRY_VERIFY2_WITH_TIMEOUT(rig.posted() == 1, qUtf8Printable(rig.said()), patienceMs);
    QTRY_VERIFY2_WITH_TIMEOUT(rig.said().contains("G20260310"), qUtf8Printable(rig.said()), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(rig.lines(), 0, patienceMs);
    QCOMPARE(rig.ledger.at("N20260301", "shelf") + rig.ledger.at("N20260301", "receiving"), 8);
    QCOMPARE(rig.ledger.shop.text("SELECT acceptor FROM receipt"), "1005");
    rig.picture("zh-receiving-2-accepted");
    YAOGUI_LEDGER_HOLDS(rig.ledger);
}

void ReceivingPanelTest::scannedBoxesFillTheirLine()
{
    Rig rig;
    rig.openPage();
    rig.scanBox(TestShop::code("8100001", 901));
    QTRY_COMPARE_WITH_TIMEOUT(rig.cell(0, "drug"), "OTC", patienceMs);
    rig.scanBox(TestShop::code("8100001", 902));
    rig.scanBox(TestShop::code("8100001", 902)); // the same box again
    QTRY_VERIFY2_WITH_TIMEOUT(rig.said().contains(TestShop::code("8100001", 902)), qUtf8Printable(rig.said()), patienceMs);
    rig.scanBox(TestShop::code("8200002", 903)); // of another drug: a line of its own
    QTRY_COMPARE_WITH_TIMEOUT(rig.lines(), 2, patienceMs);
    QCOMPARE(rig.cell(0, "quantity"), "2");
    QCOMPARE(rig.cell(0, "trace_codes"), "2");
    QCOMPARE(rig.cell(1, "drug"), "RX");
    // A GS1 code says lot, expiry and production date itself.
    rig.scanBox(QStringLiteral("]d2011690000100001010G77\u001d1126030117290331"));
    QTRY_COMPARE_WITH_TIMEOUT(rig.lines(), 3, patienceMs);
    QCOMPARE(rig.cell(2, "lot"), "G77");
    QCOMPARE(rig.cell(2, "production_date"), "2026-03-01");
    QCOMPARE(rig.cell(2, "expiry"), "2029-03-31");
    rig.grid()->setCurrentIndex(rig.grid()->model()->index(2, 0));
    rig.grid()->setFocus();
    rig.press(Qt::Key_F8);
    QTRY_COMPARE_WITH_TIMEOUT(rig.lines(), 2, patienceMs);
}

void ReceivingPanelTest::aFileWithErrorsKeepsItsGoodLines()
{
    Rig rig;
    const QString path = rig.tables.filePath("delivery.csv");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("drug,lot,production_date,expiry,quantity,price\nOTC,F1,2026-01-01,2028-01-01,5,9.50\nRX,F2,2026-01-01,2262-01-01,4,20\nRX,F3,2026-01-01,2025-01-01,4,20\n");
    file.close();
    rig.openPage();
    rig.fillHead("N7");
    rig.click("receivingFile");
    auto *dialog = rig.find<QFileDialog>("deliveryFileDialog");
    QTRY_VERIFY_WITH_TIMEOUT(dialog->isVisible(), patienceMs);
    dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(path);
    QTest::keyClick(dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit")), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(rig.lines(), 3, patienceMs);
    rig.window.activateWindow();
    QTRY_VERIFY_WITH_TIMEOUT(rig.window.isActiveWindow(), patienceMs);
    rig.click("receivingAccept");
    QTRY_COMPARE_WITH_TIMEOUT(rig.lines(), 2, patienceMs); // the good line waits in the draft
    QCOMPARE(rig.posted(), 0);
    QCOMPARE(rig.ledger.shop.number("SELECT COUNT(*) FROM receipt_line"), 1);
    QTRY_VERIFY2_WITH_TIMEOUT(rig.said().contains("G20260310"), qUtf8Printable(rig.said()), patienceMs);
    rig.picture("zh-receiving-3-faults");
    rig.write(0, "expiry", "2028-01-01");
    rig.write(1, "expiry", "2028-01-01");
    rig.press(Qt::Key_F12);
    QTRY_COMPARE_WITH_TIMEOUT(rig.posted(), 1, patienceMs);
    QCOMPARE(rig.ledger.shop.number("SELECT COUNT(*) FROM receipt_line"), 3);
    QTRY_COMPARE_WITH_TIMEOUT(rig.lines(), 0, patienceMs);
}

void ReceivingPanelTest::whatIsRefusedIsSaidAtItsField_data()
{
    QTest::addColumn<QString>("supplier");
    QTest::addColumn<QString>("buyer");
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("day");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("no supplier") << "" << "1004" << "N1" << "2026-03-09" << QByteArray("receivingSupplier");
    QTest::newRow("buyer is acceptor") << "S1" << "1003" << "N1" << "2026-03-09" << QByteArray("receivingBuyer");
    QTest::newRow("no paper") << "S1" << "1004" << "" << "2026-03-09" << QByteArray("receivingNote");
    QTest::newRow("no day") << "S1" << "1004" << "N1" << "yesterday" << QByteArray("receivingDay");
    QTest::newRow("a day to come") << "S1" << "1004" << "N1" << "2026-03-11" << QByteArray("receivingDay");
    QTest::newRow("the paper was received") << "S1" << "1004" << "N0" << "2026-03-09" << QByteArray("receivingNote");
}

void ReceivingPanelTest::whatIsRefusedIsSaidAtItsField()
{
    QFETCH(const QString, supplier);
    QFETCH(const QString, buyer);
    QFETCH(const QString, note);
    QFETCH(const QString, day);
    QFETCH(const QByteArray, field);
    Rig rig;
    QVERIFY(rig.ledger.receive("OTC,F0,2026-01-01,2028-01-01,1,,,9,,\n", "N0"));
    rig.receiving.signIn(buyer == u"1003" ? rig.ledger.manager : rig.ledger.acceptor);
    rig.openPage();
    rig.choose("receivingSupplier", supplier);
    rig.choose("receivingBuyer", buyer);
    rig.find<QLineEdit>("receivingNote")->setText(note);
    rig.find<QLineEdit>("receivingDay")->setText(day);
    rig.type("OTC\r");
    QTRY_COMPARE_WITH_TIMEOUT(rig.lines(), 1, patienceMs);
    for (const auto &[name, text] : {std::pair("lot", "F9"), std::pair("production_date", "2026-01-01"), std::pair("expiry", "2028-01-01"),
                                     std::pair("quantity", "5"), std::pair("price", "9")})
        rig.write(0, name, QString::fromLatin1(text));
    rig.press(Qt::Key_F12);
    QTRY_VERIFY_WITH_TIMEOUT(rig.find<QWidget>(field.constData())->hasFocus(), patienceMs);
    QCOMPARE(rig.find<QWidget>(field.constData())->property("tone").toString(), "stop");
    QVERIFY(!rig.said().isEmpty());
    QCOMPARE(rig.posted(), 1); // the one before
    QCOMPARE(rig.lines(), 1);  // nothing of it is lost
}

void ReceivingPanelTest::coldGoodsWantTimeAndTemperature()
{
    Rig rig;
    rig.openPage();
    rig.fillHead();
    QVERIFY(!rig.find<QLineEdit>("receivingArrived")->isVisible());
    rig.type("COLD\r");
    QTRY_VERIFY_WITH_TIMEOUT(rig.find<QLineEdit>("receivingArrived")->isVisible(), patienceMs);
    for (const auto &[name, text] : {std::pair("lot", "C1"), std::pair("production_date", "2026-01-01"), std::pair("expiry", "2028-01-01"),
                                     std::pair("quantity", "5"), std::pair("price", "9")})
        rig.write(0, name, QString::fromLatin1(text));
    rig.press(Qt::Key_F12);
    QTRY_VERIFY_WITH_TIMEOUT(rig.find<QLineEdit>("receivingArrived")->hasFocus(), patienceMs);
    QCOMPARE(rig.posted(), 0);
    rig.type("2026-03-10 09:20");
    rig.find<QLineEdit>("receivingTemperature")->setFocus();
    rig.type("4.5");
    rig.picture("zh-receiving-4-cold");
    rig.press(Qt::Key_F12);
    QTRY_COMPARE_WITH_TIMEOUT(rig.posted(), 1, patienceMs);
    QCOMPARE(rig.ledger.shop.number("SELECT arrival_temperature FROM receipt"), 45);
}

void ReceivingPanelTest::aDraftIsKeptTakenUpAndDropped()
{
    speak(Language::English);
    Rig rig;
    rig.openPage();
    rig.fillHead();
    rig.type("OTC\r");
    QTRY_COMPARE_WITH_TIMEOUT(rig.lines(), 1, patienceMs);
    for (const auto &[name, text] : {std::pair("lot", "D1"), std::pair("production_date", "2026-01-01"), std::pair("expiry", "2028-01-01"),
                                     std::pair("quantity", "5"), std::pair("price", "9")})
        rig.write(0, name, QString::fromLatin1(text));
    rig.click("receivingKeep");
    QTRY_COMPARE_WITH_TIMEOUT(rig.find<QTableView>("receiptTable")->model()->rowCount(), 1, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(rig.lines(), 0, patienceMs);
    QCOMPARE(rig.posted(), 0);
    auto *list = rig.find<QTableView>("receiptTable");
    QCOMPARE(list->model()->index(0, 1).data().toString(), "Draft");
    rig.picture("en-receiving-draft");
    list->setFocus();
    list->selectRow(0);
    rig.press(Qt::Key_Return); // goes on with it
    QTRY_VERIFY2_WITH_TIMEOUT(rig.said().contains("holds 1 line"), qUtf8Printable(rig.said()), patienceMs);
    QCOMPARE(rig.find<QLineEdit>("receivingNote")->text(), "N1");
    list->setFocus();
    list->selectRow(0);
    rig.press(Qt::Key_F8);
    QTRY_COMPARE_WITH_TIMEOUT(rig.ledger.shop.text("SELECT state FROM receipt"), "dropped", patienceMs);
    QTRY_VERIFY2_WITH_TIMEOUT(rig.said().contains("dropped"), qUtf8Printable(rig.said()), patienceMs);
}

void ReceivingPanelTest::aReceiptLeadsToItsChain()
{
    Rig rig;
    QVERIFY(rig.ledger.receive("OTC,F0,2026-01-01,2028-01-01,1,,,9,,\n", "N0"));
    rig.openPage();
    auto *list = rig.find<QTableView>("receiptTable");
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, patienceMs);
    const QString number = list->model()->index(0, 0).data().toString();
    const QPoint first = list->visualRect(list->model()->index(0, 0)).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, first);
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, first);
    QTRY_VERIFY2_WITH_TIMEOUT(rig.text("chainHead").contains(number), qUtf8Printable(rig.text("chainHead")), patienceMs);
}

} // namespace yaogui

QTEST_MAIN(yaogui::ReceivingPanelTest)
#include "ReceivingPanelTest.moc"
