// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/WholeCounter.h"
#include "ui/text/Language.h"

#include <sqlite3.h>

using namespace yaogui;
using namespace yaogui::test;

/// However often a key or a button is pressed, it happens once: through the real window, its business and the sandbox.
class ManyPressesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void settling_data() { hands(); }
    void settling();
    void paying_data() { hands(); }
    void paying();
    void closing();
    void aStrangerHoldsTheFile();

private:
    static void hands();
    [[nodiscard]] QString nextBox() { return QString("8400001%1").arg(++m_box, 13, 10, QChar(u'0')); }
    void confirmed(WholeCounter &counter);
    void pressedAlot(WholeCounter &counter, bool byMouse);
    [[nodiscard]] static qint64 count(WholeCounter &counter, const char *sql);

    const QMap<QString, QString> m_settings{{"evidence.face_required", "false"}};
    TrainingFolder m_store;
    int m_box = 0;
};

void ManyPressesTest::initTestCase()
{
    QStringList codes;
    for (int number = 1; number <= 20; ++number)
        codes.append(QString("8400001%1").arg(number, 13, 10, QChar(u'0')));
    m_store.addGoods("code,generic_name,unit,insurance_code,trace_prefixes,class,insurance_level,price\n"
                     "P-1,试药,盒,XR05CBA202A001010100483,8400001:1,otc_a,甲,10.00\n",
                     "drug,lot,production_date,expiry,quantity,cost,trace_codes\nP-1,L1,2025-01-01,2099-12-31,20,1.00," + codes.join(u';').toLatin1() + "\n");
}

void ManyPressesTest::hands()
{
    QTest::addColumn<bool>("byMouse");
    QTest::newRow("a key that repeats") << false;
    QTest::newRow("double clicks") << true;
}

qint64 ManyPressesTest::count(WholeCounter &counter, const char *sql)
{
    return counter.shop()
        .store()
        .read([&](Connection &connection) -> Result<qint64> { return connection.first(sql, [](const Row &row) { return row.integer(0); }).value_or(-1); })
        .value_or(-2);
}

/// An insured sale with the customer's yes; the account pays nothing, so cash is due.
void ManyPressesTest::confirmed(WholeCounter &counter)
{
    counter.scanByKeys(nextBox());
    QTRY_COMPARE_WITH_TIMEOUT(counter.view().lines.size(), 1U, patience);
    counter.scanByKeys("4240000000000000001000990000");
    QTRY_COMPARE_WITH_TIMEOUT(counter.view().next, NextAct::Presettle, patience);
    counter.hands.press(Qt::Key_F12);
    QTRY_COMPARE_WITH_TIMEOUT(counter.view().next, NextAct::Confirm, patience);
    counter.hands.press(Qt::Key_F12);
    QTRY_VERIFY_WITH_TIMEOUT(counter.view().state == SaleState::Confirmed && counter.view().work == DeskWork::None, patience);
}

/// Until the sale is finished and for a while behind: nothing of it may reach the next sale.
void ManyPressesTest::pressedAlot(WholeCounter &counter, bool byMouse)
{
    const std::size_t before = counter.finished().size();
    int behind = 0;
    const bool pressed = QTest::qWaitFor(
        [&] {
            if (byMouse) {
                QTest::mouseClick(counter.hands.mainAct(), Qt::LeftButton);
                QTest::mouseDClick(counter.hands.mainAct(), Qt::LeftButton); // its second press
                QTest::mouseRelease(counter.hands.mainAct(), Qt::LeftButton);
            } else {
                QKeyEvent repeat(QEvent::KeyPress, Qt::Key_F12, Qt::NoModifier, {}, true);
                QCoreApplication::sendEvent(counter.window().focusWidget(), &repeat);
                counter.hands.press(Qt::Key_F12);
            }
            return counter.finished().size() > before && ++behind > 5;
        },
        patience);
    QVERIFY2(pressed, qPrintable(counter.hands.mainAct()->text() + u' ' + toText(counter.view().state) + u' ' + counter.refusals().join(u' ')));
    QTRY_VERIFY_WITH_TIMEOUT(counter.view().lines.empty() && counter.view().work == DeskWork::None, patience);
    QCOMPARE(counter.finished().size(), before + 1);
}

void ManyPressesTest::settling()
{
    QFETCH(bool, byMouse);
    WholeCounter counter(m_store, m_settings);
    const char *const requests = "SELECT COUNT(*) FROM settlement_step WHERE infno = '2102' AND request IS NOT NULL";
    const qint64 sales = count(counter, "SELECT COUNT(*) FROM sale"), asked = count(counter, requests);
    confirmed(counter);
    counter.hands.type("100");
    pressedAlot(counter, byMouse);
    QVERIFY(!counter.finished().empty());
    QCOMPARE(counter.finished().back().state, SaleState::Settled);
    QCOMPARE(count(counter, requests), asked + 1);
    QCOMPARE(count(counter, "SELECT COUNT(*) FROM sale"), sales + 1);
    QCOMPARE(counter.refusals(), QStringList());
}

void ManyPressesTest::paying()
{
    QFETCH(bool, byMouse);
    WholeCounter counter(m_store, m_settings);
    const qint64 sales = count(counter, "SELECT COUNT(*) FROM sale"), tenders = count(counter, "SELECT COUNT(*) FROM tender WHERE kind = 'cash'");
    counter.scanByKeys(nextBox());
    QTRY_COMPARE_WITH_TIMEOUT(counter.view().lines.size(), 1U, patience);
    pressedAlot(counter, byMouse);
    QVERIFY(!counter.finished().empty());
    QCOMPARE(counter.finished().back().state, SaleState::Paid);
    QCOMPARE(count(counter, "SELECT COUNT(*) FROM sale"), sales + 1);
    QCOMPARE(count(counter, "SELECT COUNT(*) FROM tender WHERE kind = 'cash'"), tenders + 1);
    QCOMPARE(counter.refusals(), QStringList());
}

/// The window is closed, again and again, while a settlement is on its way: it is finished before the program goes.
void ManyPressesTest::closing()
{
    {
        WholeCounter counter(m_store, m_settings);
        confirmed(counter);
        counter.app().desk().pay(Money::ofUnits(100'00));
        for (int press = 0; press < 5; ++press)
            counter.window().close();
    }
    WholeCounter counter(m_store, m_settings);
    QVERIFY(counter.view().lines.empty());
    QCOMPARE(counter.view().inDoubt, 0);
    QCOMPARE(count(counter, "SELECT COUNT(*) FROM sale WHERE id = (SELECT MAX(id) FROM sale) AND state = 'settled'"), 1);
    QCOMPARE(count(counter, "SELECT COUNT(*) FROM settlement_step WHERE infno = '2102' AND request IS NOT NULL "
                            "AND sale_id = (SELECT MAX(id) FROM sale)"), 1);
}

/// A program that knows nothing of our lock holds the database while the counter is open: said over everything, nothing is lost.
void ManyPressesTest::aStrangerHoldsTheFile()
{
    const InstalledLanguage chinese(Language::Chinese);
    qint64 paid = 0;
    {
        WholeCounter counter(m_store, m_settings);
        paid = count(counter, "SELECT COUNT(*) FROM sale WHERE state = 'paid'");
        sqlite3 *stranger = nullptr;
        QCOMPARE(sqlite3_open((m_store.path() + "/store.db").toUtf8().constData(), &stranger), SQLITE_OK);
        QCOMPARE(sqlite3_exec(stranger, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
        counter.scanByKeys(nextBox());
        QTRY_COMPARE_WITH_TIMEOUT(counter.refusals().value(0), QString("STORE_LOCKED"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(counter.hands.text("sentenceText").contains("另一个程序占用"), patience);
        sqlite3_close(stranger);
    }
    WholeCounter counter(m_store, m_settings);
    QCOMPARE(count(counter, "SELECT COUNT(*) FROM sale WHERE state = 'paid'"), paid);
    counter.app().desk().abandon(); // of the basket, what was kept
    QTRY_VERIFY_WITH_TIMEOUT(counter.view().lines.empty(), patience);
    counter.scanByKeys(nextBox());
    QTRY_COMPARE_WITH_TIMEOUT(counter.view().lines.size(), 1U, patience);
    counter.payCash();
    QTRY_COMPARE_WITH_TIMEOUT(counter.finished().size(), 1U, patience);
}

QTEST_MAIN(ManyPressesTest)
#include "tst_many_presses.moc"
