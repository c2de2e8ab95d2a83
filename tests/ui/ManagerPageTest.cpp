// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessManagerDesk.h"
#include "core/ledger/WrongZone.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/StockRepository.h"
#include "drivers/pages/PagePrinter.h"
#include "drivers/printer/PdfPrinter.h"
#include "drivers/printer/SignPages.h"
#include "tests/support/TestShop.h"
#include "tests/ui/CounterRig.h"
#include "ui/text/Language.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QTableView>

namespace yaogui {

/// The manager's duties in the real window, by keys, over a real store. With YAOGUI_PICTURES=folder it leaves pictures.
class ManagerPageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, lightTheme()); }
    void init() { speak(Language::Chinese); }
    void theWorstTaskStandsFirst();
    void careIsDoneByAKey();
    void theDisplayIsCheckedByAKey();
    void whatStandsWrongIsPutBack();
    void aDoubtfulFindingNeedsItsNote();
    void temperatureIsTyped();
    void whatIsDoubtfulIsSetApart();
    void aBookIsSeenAndPrinted();
    void whatHangsInTheStoreIsPrinted();
    void whatMissesIsNamed();
    void everySectionInEnglish();

private:
    void speak(Language language)
    {
        m_language.reset(); // one at a time
        m_language = std::make_unique<InstalledLanguage>(language);
        QVERIFY(m_language->isComplete());
    }

    /// A pharmacist at a store whose care is due in June, with one drug that stands where a gauge is.
    struct Rig : CounterRig {
        Rig() : desk(ManagerTools{shop.store(), shop.clock, [this](const QDate &) { return shop.rules; }, rules(), {QStringLiteral("1003"), QStringLiteral("店长")}, folder.path(),
                                  [this](const PrintDocument &book) { return PdfPrinter(folder.path() + u'/').print(book); },
                                  [this](const TableSheet &sheet) { return PagePrinter(QStringLiteral("file"), folder.path()).print(sheet, shop.clock.now()); },
                                  [this](const std::vector<ZoneSign> &signs) { return writeSigns(signs, folder.filePath(QStringLiteral("signs.pdf"))); }})
        {
            shop.clock.set(QDateTime(QDate(2026, 6, 20), QTime(9, 0)));
            QVERIFY(shop.store().write([](Connection &connection) -> Done {
                CatalogueRepository catalogue(connection);
                Drug drug = *catalogue.byCode(QStringLiteral("OTC"));
                drug.storage = QStringLiteral("常温（10–30℃）");
                catalogue.save(drug);
                return {};
            }));
            window.addManager(desk);
        }
        static CareRules rules()
        {
            CareRules care;
            care.temperature = {{QStringLiteral("常温"), QStringLiteral("10..30")}};
            care.humidity = QStringLiteral("35..75");
            return care;
        }
        void openPage()
        {
            QTRY_VERIFY(search()->hasFocus()); // keys are for an active window
            press(Qt::Key_3, Qt::AltModifier);
            QTRY_VERIFY(tasks()->model()->rowCount() > 0);
        }
        [[nodiscard]] QTableView *tasks() { return find<QTableView>("taskTable"); }
        [[nodiscard]] QString cell(const char *table, int row, int column) { return find<QTableView>(table)->model()->index(row, column).data().toString(); }
        [[nodiscard]] QString said() { return messageOf("managerStrip"); }
        [[nodiscard]] int rowOf(const QString &task, const QString &subject)
        {
            for (int row = 0; row < tasks()->model()->rowCount(); ++row) {
                if (cell("taskTable", row, 0) == task && cell("taskTable", row, 1) == subject)
                    return row;
            }
            return -1;
        }
        /// With the arrow keys from the first row.
        void choose(const QString &task, const QString &subject)
        {
            const int row = rowOf(task, subject);
            QVERIFY2(row >= 0, qUtf8Printable(task + u' ' + subject));
            press(Qt::Key_Home, Qt::ControlModifier);
            for (int i = 0; i < row; ++i)
                press(Qt::Key_Down);
            QCOMPARE(tasks()->currentIndex().row(), row);
        }
        void picture(const QString &name)
        {
            const QString to = qEnvironmentVariable("YAOGUI_PICTURES");
            if (!to.isEmpty() && QDir().mkpath(to))
                QVERIFY(window.grab().save(to + u'/' + name + ".png"));
        }

        TestShop shop;
        QTemporaryDir folder;
        BusinessManagerDesk desk;
    };

    std::unique_ptr<InstalledLanguage> m_language;
};

void ManagerPageTest::theWorstTaskStandsFirst()
{
    Rig rig;
    rig.openPage();
    bool today = false;
    for (int row = 0; row < rig.tasks()->model()->rowCount(); ++row) {
        const bool overdue = QStringList{QString::fromUtf8("已逾期"), QString::fromUtf8("已过期")}.contains(rig.cell("taskTable", row, 4));
        QVERIFY2(!overdue || !today, "what is overdue stands before all else");
        today = today || !overdue;
    }
    QCOMPARE(rig.cell("taskTable", 0, 4), QString::fromUtf8("已过期"));
    QCOMPARE(rig.cell("taskTable", 0, 1), "OLD/O1"); // ended in January
    QVERIFY(rig.rowOf(QString::fromUtf8("记录温湿度"), QString::fromUtf8("常温")) >= 0);
    QVERIFY2(rig.said().contains(QString::fromUtf8("逾期")), qUtf8Printable(rig.said()));
    rig.picture("zh-manager-1-tasks");
}

void ManagerPageTest::careIsDoneByAKey()
{
    Rig rig;
    rig.openPage();
    const QString care = QString::fromUtf8("养护到期");
    rig.choose(care, "OTC/L1");
    QVERIFY(rig.find<QPushButton>("taskGood")->isVisible() && !rig.find<QPushButton>("taskRecord")->isVisible());
    rig.press(Qt::Key_F6);
    QTRY_COMPARE(rig.rowOf(care, "OTC/L1"), -1);
    QCOMPARE(rig.shop.number("SELECT COUNT(*) FROM care_look WHERE finding = 'good'"), 1);
    QVERIFY(rig.tasks()->hasFocus()); // on to the next
}

void ManagerPageTest::theDisplayIsCheckedByAKey()
{
    Rig rig;
    QVERIFY(rig.shop.store().write([](Connection &connection) -> Done {
        StockRepository(connection).setZone(CatalogueRepository(connection).byCode(QStringLiteral("OTC"))->id, QStringLiteral("negotiated"));
        return {};
    }));
    rig.openPage();
    const QString task = QString::fromUtf8("陈列检查");
    QVERIFY(rig.rowOf(task, QString::fromUtf8("未分区")) >= 0);
    rig.choose(task, QString::fromUtf8("国谈"));
    QVERIFY(rig.find<QPushButton>("taskGood")->isVisible() && rig.find<QLineEdit>("taskNote")->isVisible() && !rig.find<QPushButton>("taskApart")->isVisible());
    rig.picture("zh-manager-1a-display");
    rig.press(Qt::Key_F6);
    QTRY_COMPARE(rig.rowOf(task, QString::fromUtf8("国谈")), -1);
    QCOMPARE(rig.shop.text("SELECT zone || ' ' || finding || ' ' || operator FROM display_check"), QString("negotiated good 1003"));
    QTRY_VERIFY2(rig.said().contains(QString::fromUtf8("已完成陈列检查：国谈")), qUtf8Printable(rig.said()));
}

void ManagerPageTest::whatStandsWrongIsPutBack()
{
    Rig rig;
    QVERIFY(rig.shop.store().write([&](Connection &connection) -> Done {
        Stocktake counted;
        counted.number = QStringLiteral("P1");
        counted.detail = QStringLiteral("negotiated");
        WrongZones::note(connection, counted, QStringLiteral("OTC"), QStringLiteral("1003"), rig.shop.clock.now());
        return {};
    }));
    rig.openPage();
    const QString task = QString::fromUtf8("放错分区");
    rig.choose(task, "OTC");
    const int row = rig.rowOf(task, "OTC");
    QVERIFY2(rig.cell("taskTable", row, 2).contains(QString::fromUtf8("在国谈药品，应在未分区")), qUtf8Printable(rig.cell("taskTable", row, 2)));
    QVERIFY(rig.find<QPushButton>("taskGood")->isVisible() && !rig.find<QPushButton>("taskDoubtful")->isVisible());
    rig.press(Qt::Key_F6);
    QTRY_COMPARE(rig.rowOf(task, "OTC"), -1);
    QCOMPARE(rig.shop.text("SELECT operator FROM wrong_zone_back"), QString("1003"));
}

void ManagerPageTest::aDoubtfulFindingNeedsItsNote()
{
    Rig rig;
    rig.openPage();
    rig.choose(QString::fromUtf8("养护到期"), "OTC/L1");
    rig.press(Qt::Key_F7);
    QTRY_VERIFY2(rig.said().contains(QString::fromUtf8("原因")), qUtf8Printable(rig.said()));
    QCOMPARE(rig.shop.number("SELECT COUNT(*) FROM care_look"), 0);
    rig.find<QLineEdit>("taskNote")->setFocus();
    rig.type(QString::fromUtf8("包装受潮"));
    rig.press(Qt::Key_F7);
    QTRY_COMPARE(rig.shop.number("SELECT COUNT(*) FROM care_look WHERE finding = 'doubtful'"), 1);
}

void ManagerPageTest::temperatureIsTyped()
{
    Rig rig;
    rig.openPage();
    const QString task = QString::fromUtf8("记录温湿度"), place = QString::fromUtf8("常温");
    rig.choose(task, place);
    rig.press(Qt::Key_Return);
    QTRY_VERIFY(rig.find<QLineEdit>("taskDegrees")->hasFocus());
    rig.type("31\r");
    QVERIFY(rig.find<QLineEdit>("taskHumidity")->hasFocus());
    rig.picture("zh-manager-2-temperature");
    rig.type("50\r"); // too warm, and nothing done about it
    QTRY_VERIFY2(rig.said().contains("30"), qUtf8Printable(rig.said()));
    QCOMPARE(rig.shop.number("SELECT COUNT(*) FROM climate_reading"), 0);
    rig.find<QLineEdit>("taskNote")->setFocus();
    rig.type(QString::fromUtf8("开空调"));
    rig.press(Qt::Key_F6);
    QTRY_COMPARE(rig.rowOf(task, place), -1);
    QCOMPARE(rig.shop.text("SELECT temperature || ' ' || humidity || ' ' || action FROM climate_reading"), QString::fromUtf8("310 500 开空调"));
}

void ManagerPageTest::whatIsDoubtfulIsSetApart()
{
    Rig rig;
    rig.openPage();
    rig.choose(QString::fromUtf8("近效期"), "OLD/O1");
    rig.find<QLineEdit>("taskNote")->setFocus();
    rig.type(QString::fromUtf8("已过期"));
    rig.press(Qt::Key_F8);
    QTRY_VERIFY(rig.rowOf(QString::fromUtf8("不合格待处理"), "OLD/O1") >= 0);
    QCOMPARE(rig.shop.number("SELECT quantity FROM balance JOIN lot ON lot.id = lot_id WHERE lot = 'O1' AND location = 'shelf'"), 0);
    QCOMPARE(rig.shop.number("SELECT COUNT(*) FROM box JOIN lot ON lot.id = lot_id WHERE lot = 'O1' AND state = 'shelf'"), 0); // with its codes
    QVERIFY(rig.shop.verify());
}

void ManagerPageTest::aBookIsSeenAndPrinted()
{
    Rig rig;
    rig.openPage();
    rig.choose(QString::fromUtf8("养护到期"), "OTC/L1");
    rig.press(Qt::Key_F6); // something stands in the book of care
    QTRY_COMPARE(rig.shop.number("SELECT COUNT(*) FROM care_look"), 1);
    rig.press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(rig.find<QComboBox>("bookKind")->hasFocus());
    for (int i = 0; i < 3; ++i)
        rig.press(Qt::Key_Down);
    QTRY_COMPARE(rig.find<QTableView>("bookTable")->model()->rowCount(), 1);
    rig.picture("zh-manager-3-book");
    rig.press(Qt::Key_F10);
    QTRY_VERIFY2(rig.said().contains(".pdf"), qUtf8Printable(rig.said()));
    const QStringList files = QDir(rig.folder.path()).entryList({"*.pdf"}, QDir::Files);
    QCOMPARE(files.size(), 1);
    QFile paper(rig.folder.filePath(files.first()));
    QVERIFY(paper.open(QIODevice::ReadOnly) && paper.read(4) == "%PDF");
    rig.press(Qt::Key_F9);
    QTRY_VERIFY2(rig.said().contains(".csv"), qUtf8Printable(rig.said()));
}

void ManagerPageTest::whatHangsInTheStoreIsPrinted()
{
    Rig rig;
    rig.shop.rules.policy.trace.zones = {QStringLiteral("insurance"), QStringLiteral("negotiated")};
    rig.openPage();
    rig.press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(rig.find<QComboBox>("bookKind")->hasFocus());
    rig.press(Qt::Key_F6);
    QTRY_VERIFY2(rig.said().contains("signs.pdf"), qUtf8Printable(rig.said()));
    rig.press(Qt::Key_F12);
    QTRY_VERIFY2(rig.said().contains(QString::fromUtf8("公示栏与标识检查表.pdf")), qUtf8Printable(rig.said()));
    QCOMPARE(QDir(rig.folder.path()).entryList({"*.pdf"}, QDir::Files).size(), 2);
}

void ManagerPageTest::whatMissesIsNamed()
{
    Rig rig;
    rig.openPage();
    rig.press(Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE(rig.text("coveragePercent"), QString::fromUtf8("—")); // nothing was sold yet
    rig.find<QLineEdit>("noCodeDrug")->setFocus();
    rig.type("OWN");
    rig.press(Qt::Key_F6);
    QTRY_VERIFY2(!rig.said().isEmpty(), qUtf8Printable(rig.said()));
    QCOMPARE(rig.find<QTableView>("noCodeTable")->model()->rowCount(), 0); // without a proof it stays off
    rig.find<QLineEdit>("noCodeProof")->setFocus();
    rig.type(QString::fromUtf8("厂家说明2026-3"));
    rig.press(Qt::Key_F6);
    QTRY_COMPARE(rig.find<QTableView>("noCodeTable")->model()->rowCount(), 1);
    QCOMPARE(rig.cell("noCodeTable", 0, 2), QString::fromUtf8("厂家说明2026-3"));
    rig.picture("zh-manager-4-uploads");
}

void ManagerPageTest::everySectionInEnglish()
{
    speak(Language::English);
    Rig rig;
    rig.openPage();
    QTRY_VERIFY2(rig.said().contains("overdue"), qUtf8Printable(rig.said()));
    rig.picture("en-manager-1-tasks");
    rig.press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY2(rig.said().contains("entries"), qUtf8Printable(rig.said()));
    rig.picture("en-manager-3-book");
    rig.press(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY2(rig.text("coverageState").contains("platform"), qUtf8Printable(rig.text("coverageState")));
    rig.picture("en-manager-4-uploads");
}

} // namespace yaogui

QTEST_MAIN(yaogui::ManagerPageTest)
#include "ManagerPageTest.moc"
