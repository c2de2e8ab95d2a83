// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessTillDesk.h"
#include "drivers/printer/PdfPrinter.h"
#include "tests/support/TestShop.h"
#include "tests/ui/CounterRig.h"
#include "ui/text/Language.h"
#include "ui/till/TillPage.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMutex>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>

namespace yaogui {

/// The till's page in the real window, over a real store, by keys and clicks. With YAOGUI_PICTURES=folder it leaves pictures.
class TillPageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, lightTheme()); }
    void init() { speak(Language::Chinese); }
    void aDayByKeyboardAlone();
    void aDayByClicksInEnglish();
    void aDifferenceNeedsItsReason();
    void anotherWindowClosedTheShift();
    void whatWasClosedIsPrintedAgainAndSaysSo();
    void theSheetGoesOnA4();
    void wrongAmountsAreSaidInPlace_data();
    void wrongAmountsAreSaidInPlace();

private:
    void speak(Language language);
    struct Rig : CounterRig {
        Rig()
            : till(TillTools{shop.store(), shop.clock, shop.facts, Operator{{"1003", "店长"}, Post::Manager, true},
                             [this](const PrintDocument &document) -> Result<QString> {
                                 const QMutexLocker lock(&mutex);
                                 papers.push_back(document);
                                 return QString("paper");
                             },
                             [this](const PrintDocument &document) { return PdfPrinter(a4.path() + u'/').print(document); }})
        {
            window.addPage(new TillPage(till, lightTheme()), QStringLiteral("railTill"), QStringLiteral("till"), TillPage::title());
        }
        void openPage()
        {
            QTRY_VERIFY(search()->hasFocus()); // keys are for an active window
            press(Qt::Key_3, Qt::AltModifier);
            QTRY_VERIFY(find<QLineEdit>("tillFloat")->hasFocus());
        }
        void open(const QString &openingFloat)
        {
            openPage();
            QTest::keyClicks(find<QLineEdit>("tillFloat"), openingFloat);
            press(Qt::Key_F12);
            QTRY_VERIFY(find<QLineEdit>("pieces10000")->hasFocus());
        }
        [[nodiscard]] QString words(const char *label) { return find<QLabel>(label)->text(); }
        [[nodiscard]] QString said() { return messageOf("tillStrip"); }
        [[nodiscard]] QString sheet() { return find<QPlainTextEdit>("tillSheet")->toPlainText(); }
        [[nodiscard]] std::size_t printed()
        {
            const QMutexLocker lock(&mutex);
            return papers.size();
        }
        void picture(const QString &name)
        {
            const QString folder = qEnvironmentVariable("YAOGUI_PICTURES");
            if (!folder.isEmpty() && QDir().mkpath(folder))
                QVERIFY(window.grab().save(folder + u'/' + name + ".png"));
        }
        QTemporaryDir a4;
        TestShop shop;
        QMutex mutex;
        std::vector<PrintDocument> papers;
        BusinessTillDesk till;
    };
    std::unique_ptr<InstalledLanguage> m_language;
};

void TillPageTest::speak(Language language)
{
    m_language.reset(); // one at a time
    m_language = std::make_unique<InstalledLanguage>(language);
    QVERIFY(m_language->isComplete());
}

void TillPageTest::aDayByKeyboardAlone()
{
    Rig rig;
    rig.openPage();
    rig.picture("zh-till-1-open");
    QTest::keyClicks(QApplication::focusWidget(), "200");
    rig.press(Qt::Key_F12);
    QTRY_VERIFY(rig.find<QLineEdit>("pieces10000")->hasFocus());
    QVERIFY2(rig.words("tillHead").contains("200.00"), qUtf8Printable(rig.words("tillHead")));
    rig.press(Qt::Key_F6); // the drawer: one key, one event, and it springs open
    QTRY_COMPARE(rig.printed(), std::size_t(1));
    QCOMPARE(rig.papers[0].rows[0].kind, PrintRow::Kind::Drawer);
    QCOMPARE(rig.shop.number("SELECT COUNT(*) FROM audit_event WHERE kind = 'till.drawer'"), 1);

    rig.find<QLineEdit>("pieces10000")->setFocus();
    for (const char *pieces : {"1", "1", "2", "", "2"}) { // 100, 50, 2×20, 2×5: Enter goes on
        QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(pieces));
        rig.press(Qt::Key_Return);
    }
    QCOMPARE(rig.words("countTotal"), "¥200.00");
    QVERIFY(!rig.words("tillDifference").contains("200.00")); // blind
    rig.picture("zh-till-2-count");
    rig.press(Qt::Key_F12);
    QTRY_VERIFY(rig.find<QPushButton>("tillCloseButton")->isEnabled());
    QTRY_VERIFY(rig.sheet().contains("班次未结"));
    rig.picture("zh-till-3-close");
    rig.press(Qt::Key_F10);
    QTRY_VERIFY(rig.find<QLineEdit>("tillFloat")->isVisible());
    QTRY_COMPARE(rig.printed(), std::size_t(2));
    QTRY_VERIFY(rig.sheet().contains("日结单") && !rig.sheet().contains("班次未结"));
    QCOMPARE(rig.shop.number("SELECT counted FROM shift WHERE closed_at IS NOT NULL"), 200'00);
    rig.picture("zh-till-4-day-sheet");
}

void TillPageTest::aDayByClicksInEnglish()
{
    speak(Language::English);
    Rig rig;
    rig.openPage();
    rig.picture("en-till-1-open");
    QTest::keyClicks(rig.find<QLineEdit>("tillFloat"), "100.50");
    rig.click("tillOpenButton");
    QTRY_VERIFY(rig.find<QLineEdit>("tillAmount")->isVisible());
    for (const char *button : {"tillInButton", "tillOutButton"}) {
        QTest::keyClicks(rig.find<QLineEdit>("tillAmount"), "50.00");
        QTest::keyClicks(rig.find<QLineEdit>("tillReason"), "change");
        rig.click(button);
        QTRY_VERIFY(rig.find<QLineEdit>("tillAmount")->text().isEmpty());
    }
    QTest::keyClicks(rig.find<QLineEdit>("pieces10000"), "1");
    QTest::keyClicks(rig.find<QLineEdit>("pieces50"), "1");
    rig.picture("en-till-2-count");
    rig.click("tillCountButton");
    QTRY_VERIFY(rig.find<QPushButton>("tillCloseButton")->isEnabled());
    rig.picture("en-till-3-close");
    rig.click("tillCloseButton");
    QTRY_VERIFY(rig.find<QLineEdit>("tillFloat")->isVisible());
    QTRY_VERIFY(rig.sheet().contains("存入")); // paper is Chinese
    QVERIFY2(rig.said().contains("closed"), qUtf8Printable(rig.said()));
    rig.picture("en-till-4-day-sheet");
    QCOMPARE(rig.shop.number("SELECT COUNT(*) FROM till_cash"), 2);
}

void TillPageTest::aDifferenceNeedsItsReason()
{
    Rig rig;
    rig.open("10");
    rig.press(Qt::Key_F12); // an empty drawer
    QTRY_VERIFY(rig.find<QLineEdit>("tillDifferenceReason")->hasFocus());
    QVERIFY2(rig.words("tillDifference").contains("-10.00"), qUtf8Printable(rig.words("tillDifference")));
    rig.press(Qt::Key_F10);
    QTRY_VERIFY2(rig.said().contains("原因"), qUtf8Printable(rig.said()));
    QTest::keyClicks(rig.find<QLineEdit>("tillDifferenceReason"), "wrong change");
    QVERIFY2(rig.window.height() <= 768, "the page fits the smallest screen");
    rig.picture("zh-till-5-difference");
    rig.press(Qt::Key_F10);
    QTRY_VERIFY(rig.find<QLineEdit>("tillFloat")->isVisible());
    QCOMPARE(rig.shop.text("SELECT reason FROM shift"), "wrong change");
}

void TillPageTest::anotherWindowClosedTheShift()
{
    Rig rig;
    rig.open("0");
    Till other(rig.shop.store(), rig.shop.clock);
    const OperatorName clerk{"1001", "收银员"};
    QVERIFY(other.count({}, clerk));
    QVERIFY(other.close({}, clerk));
    QVERIFY(other.open({}, clerk));
    QTest::keyClicks(rig.find<QLineEdit>("tillAmount"), "5");
    QTest::keyClicks(rig.find<QLineEdit>("tillReason"), "x");
    rig.press(Qt::Key_F7);
    QTRY_VERIFY2(rig.said().contains("班次"), qUtf8Printable(rig.said()));
    QCOMPARE(rig.shop.number("SELECT COUNT(*) FROM till_cash"), 0);
    QTRY_VERIFY(rig.words("tillHead").contains("2")); // and the screen shows the shift that is open
}

void TillPageTest::whatWasClosedIsPrintedAgainAndSaysSo()
{
    Rig rig;
    rig.open("0");
    rig.press(Qt::Key_F12);
    QTRY_VERIFY(rig.find<QPushButton>("tillCloseButton")->isEnabled());
    rig.press(Qt::Key_F10);
    QTRY_COMPARE(rig.printed(), std::size_t(1));
    QTRY_VERIFY(rig.find<QPushButton>("tillPrintButton")->isEnabled());
    rig.press(Qt::Key_F9);
    QTRY_COMPARE(rig.printed(), std::size_t(2));
    const auto marked = [&](std::size_t paper) {
        return std::ranges::any_of(rig.papers[paper].rows, [](const PrintRow &row) { return row.cells.contains("补打"); });
    };
    QVERIFY(!marked(0));
    QVERIFY(marked(1));
    QCOMPARE(rig.shop.number("SELECT COUNT(*) FROM audit_event WHERE kind = 'till.reprinted'"), 1);
}

void TillPageTest::theSheetGoesOnA4()
{
    Rig rig;
    rig.open("0");
    rig.press(Qt::Key_F9, Qt::ShiftModifier);
    QVERIFY(QDir(rig.a4.path()).isEmpty()); // nobody has counted yet
    rig.press(Qt::Key_F12);
    QTRY_VERIFY(rig.find<QPushButton>("tillCloseButton")->isEnabled());
    rig.press(Qt::Key_F10);
    QTRY_VERIFY(rig.find<QPushButton>("tillSaveButton")->isEnabled());
    QTRY_VERIFY(rig.find<QLineEdit>("tillFloat")->isVisible());
    rig.press(Qt::Key_F9, Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(rig.said().contains("D000001.pdf"), 60'000);
    QFile pdf(rig.a4.filePath("D000001.pdf"));
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().startsWith("%PDF"));
    QCOMPARE(rig.shop.number("SELECT COUNT(*) FROM audit_event WHERE kind = 'till.reprinted'"), 1);
    rig.picture("zh-till-6-a4");
}

void TillPageTest::wrongAmountsAreSaidInPlace_data()
{
    QTest::addColumn<QString>("amount");
    for (const char *amount : {"1.005", "-5", "abc", "99999999", "0"})
        QTest::newRow(amount) << QString::fromLatin1(amount);
}

void TillPageTest::wrongAmountsAreSaidInPlace()
{
    QFETCH(const QString, amount);
    Rig rig;
    rig.open("0");
    QTest::keyClicks(rig.find<QLineEdit>("tillAmount"), amount);
    QTest::keyClicks(rig.find<QLineEdit>("tillReason"), "x");
    rig.press(Qt::Key_F7);
    QTRY_VERIFY2(rig.said().contains("金额"), qUtf8Printable(rig.said()));
    QCOMPARE(rig.shop.number("SELECT COUNT(*) FROM till_cash"), 0);
    QCOMPARE(rig.find<QLineEdit>("tillAmount")->text(), amount); // to be put right
}

} // namespace yaogui

QTEST_MAIN(yaogui::TillPageTest)
#include "TillPageTest.moc"
