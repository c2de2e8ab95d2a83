// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/TableFile.h"
#include "core/catalogue/Workbook.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/LedgerRepository.h"
#include "core/store/StockRepository.h"
#include "tests/support/FakeStockDesk.h"
#include "tests/ui/StockRig.h"
#include "ui/text/Language.h"

#include <QApplication>
#include <QComboBox>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QDir>
#include <QHeaderView>
#include <QLineSeries>
#include <QTableView>

namespace yaogui {

namespace {

StockRow stockRow(int number, const QDate &expiry)
{
    StockRow row;
    row.drug = QStringLiteral("D%1").arg(number, 6, 10, QLatin1Char('0'));
    row.name = QStringLiteral("阿莫西林胶囊%1").arg(number);
    row.lot = QStringLiteral("L%1").arg(number % 97);
    row.location = QStringLiteral("shelf");
    row.unit = QStringLiteral("盒");
    row.expiry = expiry;
    row.quantity = Quantity::ofUnits(number * 10'000);
    row.key = (row.drug + u'\n' + row.name + u'\n' + row.lot + QStringLiteral("\namxljn")).toLower();
    return row;
}

} // namespace

/// The stock page in the real window, by keys and clicks: over a real store, and over one in memory with many rows. With
/// YAOGUI_PICTURES=folder it leaves pictures.
class StockPageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, lightTheme()); }
    void init() { speak(Language::Chinese); }
    void theStoreIsSeenAndFiltered();
    void whatEndsSoonStandsSoonestFirst();
    void aDifferenceLeadsToItsMovements();
    void aMonthAndAZoneAreLookedInto();
    void aScannedBoxTellsItsLife();
    void anUnknownCodeLeavesNoLifeBehind();
    void aPersonLeadsToWhatTheyBought();
    void manyRowsFollowTheTyping();
    void aColumnSorts();
    void theShownTableIsSaved();
    void aMovementLeadsToTheLifeOfItsLot();
    void chartsShowWhatTheBooksHold();
    void theShownTableIsAWorkbook();
    void whoMayNotExportIsToldSo();
    void theShownTableIsPrinted();
    void everySectionInEnglish();

private:
    void speak(Language language);

    using Page = StockHands;
    using Rig = StockRig;

    /// What a count found of a lot: lost boxes without a code.
    static void lose(TestShop &shop, int boxes, const QString &drug = QStringLiteral("OTC"), const QString &lotText = QStringLiteral("L1"))
    {
        const Done posted = shop.store().write([&](Connection &connection) -> Done {
            LedgerRepository ledger(connection);
            const qint64 lot = connection.first("SELECT lot.id FROM lot JOIN drug ON drug.id = lot.drug_id WHERE drug.code = ? AND lot.lot = ?",
                                                [](const Row &row) { return row.integer(0); }, drug, lotText).value();
            ledger.post({shop.clock.now(), QStringLiteral("count"), QStringLiteral("PD-1"), LotId{lot}, QStringLiteral("shelf"), QStringLiteral("loss_gain"),
                         Quantity::ofUnits(boxes * 10'000), std::nullopt, QStringLiteral("1001")},
                        {QStringLiteral("少了"), QStringLiteral("1003"), std::nullopt});
            return {};
        });
        QVERIFY(posted);
    }

    std::unique_ptr<InstalledLanguage> m_language;
};

void StockPageTest::speak(Language language)
{
    m_language.reset(); // one at a time
    m_language = std::make_unique<InstalledLanguage>(language);
    QVERIFY(m_language->isComplete());
}

void StockPageTest::theStoreIsSeenAndFiltered()
{
    Rig rig;
    Page &page = rig.page;
    page.openPage();
    QTRY_COMPARE(page.model("stockTable")->rowCount(), static_cast<int>(rig.shop.number("SELECT COUNT(*) FROM balance WHERE location = 'shelf' AND quantity <> 0")));
    QVERIFY(page.model("stockTable")->rowCount() > 8);
    page.picture("zh-stock-1-list");
    page.type("blf"); // initials of the drug's name
    QCOMPARE(page.model("stockTable")->rowCount(), 2);
    page.find<QLineEdit>("stockFilter")->clear();
    page.type("otc l2");
    QCOMPARE(page.model("stockTable")->rowCount(), 1);
    QCOMPARE(page.cell("stockTable", 0, 0), "OTC");
    QCOMPARE(page.cell("stockTable", 0, 3), "L2");
    QVERIFY2(page.cell("stockTable", 0, 8).startsWith("25"), qUtf8Printable(page.cell("stockTable", 0, 8)));
    page.press(Qt::Key_Return); // to the table, and from there to the lot's life
    QTRY_VERIFY(page.find<QTableView>("stockTable")->hasFocus());
    page.press(Qt::Key_Return);
    QTRY_VERIFY2(page.text("chainHead").contains("L2"), qUtf8Printable(page.text("chainHead")));
    QTRY_COMPARE(page.cell("chainSteps", 0, 1), QString::fromUtf8("期初库存"));
}

void StockPageTest::whatEndsSoonStandsSoonestFirst()
{
    Rig rig;
    Page &page = rig.page;
    page.openPage();
    page.press(Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(page.cell("nearTable", 0, 0), "OLD");
    QCOMPARE(page.cell("nearTable", 0, 5), QString::fromUtf8("已过期"));
    QCOMPARE(page.model("nearTable")->index(0, 5).data(Qt::ForegroundRole).value<QColor>(), lightTheme().colours.stop);
    QCOMPARE(page.cell("nearTable", 1, 0), "EDGE"); // ends today: near, not expired
    QCOMPARE(page.model("nearTable")->index(1, 5).data(Qt::ForegroundRole).value<QColor>(), lightTheme().colours.look);
    for (int row = 0; row < page.model("nearTable")->rowCount(); ++row)
        QVERIFY(page.cell("nearTable", row, 4) < "2026-09-10"); // six months from 10 March
    QVERIFY2(page.said().contains(QString::fromUtf8("过期")), qUtf8Printable(page.said()));
    page.picture("zh-stock-2-expiring");
}

void StockPageTest::aDifferenceLeadsToItsMovements()
{
    Rig rig;
    Page &page = rig.page;
    page.openPage();
    page.press(Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE(page.text("variancePercent"), "0.00%");
    lose(rig.shop, 2);
    page.press(Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE(page.cell("varianceDrugs", 0, 0), "OTC");
    QCOMPARE(page.cell("varianceDrugs", 0, 5), "¥25.00");
    QVERIFY(page.text("variancePercent") != "0.00%");
    QTRY_COMPARE(page.model("varianceMovements")->rowCount(), 1); // the largest is chosen by itself
    QCOMPARE(page.cell("varianceMovements", 0, 3), "2");
    QCOMPARE(page.cell("varianceMovements", 0, 5), QString::fromUtf8("少了"));
    QCOMPARE(page.cell("varianceMovements", 0, 8), "PD-1");
    page.picture("zh-stock-3-variance");
}

// FJ-41: by month and by zone, down to the movements.
void StockPageTest::aMonthAndAZoneAreLookedInto()
{
    Rig rig;
    Page &page = rig.page;
    QVERIFY(rig.shop.store().write([](Connection &connection) -> Done {
        StockRepository(connection).setZone(CatalogueRepository(connection).byCode(QStringLiteral("OTC"))->id, QStringLiteral("negotiated"));
        return {};
    }));
    lose(rig.shop, 2);
    lose(rig.shop, 1, QStringLiteral("RX"), QStringLiteral("R1"));
    rig.shop.clock.set(QDateTime(QDate(2026, 4, 2), QTime(9, 0)));
    lose(rig.shop, 1);
    page.openPage();
    page.press(Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE(page.model("varianceDrugs")->rowCount(), 2);
    QCOMPARE(page.cell("varianceDrugs", 0, 5), "¥37.50");
    QTRY_COMPARE(page.model("varianceMovements")->rowCount(), 2);
    auto *month = page.find<QComboBox>("varianceMonth"), *zone = page.find<QComboBox>("varianceZone");
    QCOMPARE(month->count(), 3); // the year, March, April
    zone->setFocus();
    page.press(Qt::Key_End);
    QTRY_COMPARE(page.model("varianceDrugs")->rowCount(), 1);
    QVERIFY2(zone->currentText().contains(QString::fromUtf8("国谈")) == (page.cell("varianceDrugs", 0, 0) == "OTC"), qUtf8Printable(zone->currentText()));
    page.press(Qt::Key_Home);
    QTRY_COMPARE(page.model("varianceDrugs")->rowCount(), 2);
    month->setFocus();
    page.press(Qt::Key_End); // April
    QTRY_COMPARE(page.model("varianceDrugs")->rowCount(), 1);
    QCOMPARE(page.cell("varianceDrugs", 0, 5), "¥12.50");
    QTRY_COMPARE(page.model("varianceMovements")->rowCount(), 1);
    QCOMPARE(page.cell("varianceMovements", 0, 3), "1");
    QCOMPARE(month->count(), 3);
    page.picture("zh-stock-3a-variance-month");
    page.press(Qt::Key_Home);
    QTRY_COMPARE(page.cell("varianceDrugs", 0, 5), "¥37.50");
}

void StockPageTest::aScannedBoxTellsItsLife()
{
    Rig rig;
    Page &page = rig.page;
    page.openPage();
    QVERIFY(page.window.takeScan(Scan{TestShop::code("8100001", 1), {}})); // the page's, not the counter's
    QTRY_VERIFY2(page.text("chainHead").contains("L1"), qUtf8Printable(page.text("chainHead")));
    QCOMPARE(page.cell("chainSteps", 0, 1), QString::fromUtf8("在架"));
    page.picture("zh-stock-4-life");
    page.press(Qt::Key_1, Qt::AltModifier);
    QVERIFY(!page.window.takeScan(Scan{TestShop::code("8100001", 1), {}}));
}

void StockPageTest::anUnknownCodeLeavesNoLifeBehind()
{
    Rig rig;
    Page &page = rig.page;
    page.openPage();
    page.press(Qt::Key_4, Qt::ControlModifier);
    page.type("OTC/L1\r");
    QTRY_VERIFY(page.model("chainSteps")->rowCount() > 0);
    page.type("NOTHING\r");
    QTRY_COMPARE(page.model("chainSteps")->rowCount(), 0);
    QCOMPARE(page.text("chainHead"), QString());
    QVERIFY2(!page.said().isEmpty(), qUtf8Printable(page.said()));
}

// WX-23: who bought, what, and the box's whole life; masked all along.
void StockPageTest::aPersonLeadsToWhatTheyBought()
{
    Rig rig;
    const auto checkout = rig.shop.checkout();
    QCOMPARE(codeOf(confirmInsured(*checkout)), QString());
    QVERIFY(checkout->pay(Money::ofUnits(100'00)));
    const QString certificate = QStringLiteral("110101199003070011");
    Page &page = rig.page;
    page.openPage();
    page.press(Qt::Key_4, Qt::ControlModifier);
    page.type(certificate + u'\r');
    QTRY_VERIFY2(page.text("chainHead").contains(QString::fromUtf8("购药人")), qUtf8Printable(page.text("chainHead")));
    QVERIFY2(page.text("chainHead").contains(u'*') && !page.text("chainHead").contains(certificate), qUtf8Printable(page.text("chainHead")));
    QVERIFY2(!page.find<QLineEdit>("chainField")->text().contains(certificate), "the certificate stays in clear");
    int sold = -1;
    for (int row = 0; row < page.model("chainSteps")->rowCount(); ++row)
        sold = page.cell("chainSteps", row, 5) == TestShop::code("8100001", 1) && page.cell("chainSteps", row, 1) == QString::fromUtf8("售出") ? row : sold;
    QVERIFY2(sold >= 0, "the sold box is no step");
    page.picture("zh-stock-4-person");
    auto *table = page.find<QTableView>("chainSteps");
    table->setFocus();
    table->selectRow(sold);
    page.press(Qt::Key_Return);
    QTRY_VERIFY2(page.text("chainHead").contains(TestShop::code("8100001", 1)), qUtf8Printable(page.text("chainHead")));
}

void StockPageTest::manyRowsFollowTheTyping()
{
    FakeStockDesk desk;
    Page page(desk);
    page.openPage();
    auto rows = std::make_shared<std::vector<StockRow>>();
    for (int i = 0; i < 100'000; ++i)
        rows->push_back(stockRow(i, QDate(2027, 1, 1).addDays(i % 700)));
    desk.put(StockView{QDate(2026, 3, 1), QDate(2026, 9, 1), rows});
    QCOMPARE(page.model("stockTable")->rowCount(), 100'000);
    page.type("d09999");
    QCOMPARE(page.model("stockTable")->rowCount(), 10);
    page.type(" amxl l8");
    for (int row = 0; row < page.model("stockTable")->rowCount(); ++row)
        QVERIFY(page.cell("stockTable", row, 3).startsWith("L8"));
    page.find<QLineEdit>("stockFilter")->clear();
    QCOMPARE(page.model("stockTable")->rowCount(), 100'000);
}

void StockPageTest::aColumnSorts()
{
    FakeStockDesk desk;
    Page page(desk);
    page.openPage();
    auto rows = std::make_shared<std::vector<StockRow>>();
    for (int number : {1, 2, 3})
        rows->push_back(stockRow(number, QDate(2027, 1, 1).addDays(-number)));
    desk.put(StockView{QDate(2026, 3, 1), QDate(2026, 9, 1), rows});
    auto *header = page.find<QTableView>("stockTable")->horizontalHeader();
    const QPoint expiry(header->sectionViewportPosition(4) + 10, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, expiry);
    QCOMPARE(page.cell("stockTable", 0, 0), "D000003");
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, expiry);
    QCOMPARE(page.cell("stockTable", 0, 0), "D000001");
}

void StockPageTest::theShownTableIsSaved()
{
    Rig rig;
    Page &page = rig.page;
    page.openPage();
    QTRY_VERIFY(page.model("stockTable")->rowCount() > 0);
    page.type("otc");
    page.press(Qt::Key_F9);
    const QDir folder(rig.tables.path() + QStringLiteral("/yaogui"));
    QTRY_VERIFY2(page.said().contains(folder.path()), qUtf8Printable(page.said()));
    QCOMPARE(folder.entryList(QDir::Files).size(), 1);
    QFile file(folder.filePath(folder.entryList(QDir::Files).first()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QVERIFY(lines.front().startsWith("\xEF\xBB\xBF"));
    QCOMPARE(lines.size(), 4); // titles, two lots, and the end
    QVERIFY2(lines[2].startsWith("OTC,"), lines[2].constData());
    QVERIFY2(lines[2].contains("L2"), lines[2].constData());
}

// From the drugs to their movements and on to the lot, each with one key.
void StockPageTest::aMovementLeadsToTheLifeOfItsLot()
{
    Rig rig;
    lose(rig.shop, 2);
    Page &page = rig.page;
    page.openPage();
    page.press(Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE(page.model("varianceMovements")->rowCount(), 1);
    page.find<QTableView>("varianceDrugs")->setFocus();
    page.press(Qt::Key_Return);
    QTRY_VERIFY(page.find<QTableView>("varianceMovements")->hasFocus());
    page.press(Qt::Key_Return);
    QTRY_VERIFY2(page.text("chainHead").contains("OTC") && page.text("chainHead").contains("L1"), qUtf8Printable(page.text("chainHead")));
}

void StockPageTest::chartsShowWhatTheBooksHold()
{
    Rig rig;
    const auto pointsOf = [&](const char *chart) {
        const auto series = rig.page.find<QChartView>(chart)->chart()->series();
        return series.isEmpty() ? QList<QPointF>() : qobject_cast<QLineSeries *>(series.front())->points();
    };
    const auto barsOf = [&](const char *chart) {
        QList<qreal> values;
        for (QAbstractSeries *series : rig.page.find<QChartView>(chart)->chart()->series()) {
            const QBarSet *set = qobject_cast<QBarSeries *>(series)->barSets().front();
            for (int i = 0; i < set->count(); ++i)
                values << set->at(i);
        }
        return values;
    };
    Page &page = rig.page;
    page.openPage();
    page.press(Qt::Key_7, Qt::ControlModifier);
    QTRY_COMPARE(pointsOf("chartValue").size(), 12);
    const qreal before = pointsOf("chartValue").back().y();
    QVERIFY(before > 0);
    QCOMPARE(pointsOf("chartValue").front().y(), 0.0); // the store is of this month
    QCOMPARE(barsOf("chartExpiry").size(), 14);
    QCOMPARE(barsOf("chartExpiry").front(), 14.0); // OLD: two at 7.00
    lose(rig.shop, 2);
    page.click("sectionTrends");
    QTRY_COMPARE(barsOf("chartLost").value(11), 25.0);
    QCOMPARE(pointsOf("chartValue").back().y(), before - 25.0);
    page.picture("zh-stock-5-charts");
}

void StockPageTest::theShownTableIsAWorkbook()
{
    Rig rig;
    Page &page = rig.page;
    page.openPage();
    QTRY_VERIFY(page.model("stockTable")->rowCount() > 0);
    page.type("otc");
    page.press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY2(page.said().contains(".xlsx"), qUtf8Printable(page.said()));
    const QDir folder(rig.tables.path() + QStringLiteral("/yaogui"));
    QCOMPARE(folder.entryList(QDir::Files).size(), 1); // no half one beside it
    const auto bytes = readTableBytes(folder.filePath(folder.entryList(QDir::Files).first()));
    QVERIFY(bytes);
    const auto rows = readWorkbook(*bytes);
    QVERIFY(rows);
    QCOMPARE(rows->size(), std::size_t(4)); // what it is, titles, two lots
    QCOMPARE((*rows)[2].cells.front(), "OTC");
    QCOMPARE((*rows)[3].cells.at(8), "25"); // a number
}

void StockPageTest::whoMayNotExportIsToldSo()
{
    Rig rig;
    Page &page = rig.page;
    page.openPage();
    QTRY_VERIFY(page.model("stockTable")->rowCount() > 0);
    rig.desk.signIn({QStringLiteral("1001"), {}}); // a cashier
    page.press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY2(page.said().contains(QStringLiteral("没有此权限")), qUtf8Printable(page.said()));
    QVERIFY(QDir(rig.tables.path() + QStringLiteral("/yaogui")).entryList(QDir::Files).isEmpty());
}

// A PDF of A4 pages holds every row; what it says is seen in the picture.
void StockPageTest::theShownTableIsPrinted()
{
    Rig rig;
    Page &page = rig.page;
    page.openPage();
    QTRY_VERIFY(page.model("stockTable")->rowCount() > 0);
    page.click("stockPrintButton");
    QTRY_VERIFY2(page.said().contains(".pdf"), qUtf8Printable(page.said()));
    const QDir folder(rig.tables.path());
    const QStringList files = folder.entryList({QStringLiteral("*.pdf")}, QDir::Files);
    QCOMPARE(files.size(), 1);
    QFile file(folder.filePath(files.first()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("%PDF"));
    QCOMPARE(bytes.count("/Type /Page\n"), 1);
    if (const QString pictures = qEnvironmentVariable("YAOGUI_PICTURES"); !pictures.isEmpty())
        QVERIFY(file.copy(pictures + QStringLiteral("/stock-table.pdf")));
}

void StockPageTest::everySectionInEnglish()
{
    speak(Language::English);
    Rig rig;
    lose(rig.shop, 1);
    Page &page = rig.page;
    page.openPage();
    QTRY_VERIFY2(page.said().contains("rows"), qUtf8Printable(page.said()));
    page.click("sectionNear");
    QTRY_VERIFY2(page.said().contains("expired"), qUtf8Printable(page.said()));
    page.picture("en-stock-2-expiring");
    page.click("sectionVariance");
    QTRY_COMPARE(page.cell("varianceMovements", 0, 1), "Counted");
    page.picture("en-stock-3-variance");
    page.click("sectionTrends");
    QTRY_VERIFY(!page.find<QChartView>("chartExpiry")->chart()->series().isEmpty());
    page.picture("en-stock-5-charts");
    page.click("sectionChain");
    QTRY_VERIFY(page.find<QLineEdit>("chainField")->hasFocus());
    page.type(TestShop::code("8100001", 1) + u'\r');
    QTRY_COMPARE(page.cell("chainSteps", 0, 1), "On the shelf");
}

} // namespace yaogui

QTEST_MAIN(yaogui::StockPageTest)
#include "StockPageTest.moc"
