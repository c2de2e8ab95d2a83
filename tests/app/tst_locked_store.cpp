// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/Imports.h"
#include "core/till/Till.h"
#include "tests/app/WholeCounter.h"
#include "tests/journeys/Ctl.h"
#include "ui/shell/StaffFrame.h"
#include "ui/widgets/MessageStrip.h"

#include <QAbstractButton>
#include <QProcess>

#include <sqlite3.h>

using namespace yaogui;
using namespace yaogui::test;
using namespace yaogui::journey;

/// Acting under another's name in a real shop (C35): at the locked window, beside it, with another's PIN, and by editing the file. Each is
/// refused, or verify finds it.
class LockedStoreTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void lockedItTakesNothing_data();
    void lockedItTakesNothing();
    void anothersPinOpensNothing();
    void whoUnlocksIsWhoSells();
    void besideTheWindow_data();
    void besideTheWindow();
    void anotherWindowIsRefused();
    void anEditedFileIsFound_data();
    void anEditedFileIsFound();

private:
    static QString box(int number) { return QString("8400001%1").arg(number, 13, 10, QChar(u'0')); }
    static void signIn(WholeCounter &counter, const QString &who, const QString &pin);
    static qint64 count(WholeCounter &counter, const char *sql);
    /// Everything somebody can have done, not what the program does by itself.
    static qint64 acts(WholeCounter &counter);
    [[nodiscard]] QString store() const { return m_folder.filePath("real"); }
    [[nodiscard]] QStringList verb(const QStringList &words) const { return QStringList{"--data", store()} + words; }

    QTemporaryDir m_folder;
    const QString m_ownersPin = "560182", m_clerksPin = "482913";
};

void LockedStoreTest::initTestCase()
{
    QVERIFY(Shop::create(store(), Store::Kind::Real));
    QVERIFY(Shop::makeOwner(store(), {"1", "周老板", Post::Manager, {}, {}, {}}, m_ownersPin));
    const auto shop = Shop::open({store(), {}, Store::Access::Writer});
    QVERIFY(shop);
    const OperatorName owner{"1", "周老板"};
    QVERIFY((*shop)->staff().add({"7", "小林", Post::Cashier, {}, {}, "B-7"}, m_clerksPin, owner));
    QStringList codes;
    for (int number = 1; number <= 9; ++number)
        codes.append(box(number));
    Store &store = (*shop)->store();
    const ImportPaper paper{"goods.csv", (*shop)->clock().now(), "1"};
    const QByteArray catalogue = "code,generic_name,unit,insurance_code,trace_prefixes,class,insurance_level,price\nP-1,试药,盒,,8400001:1,otc_b,,10.00\n";
    const auto drugs = store.write([&](Connection &connection) { return importCatalogue(connection, catalogue, paper, false); });
    QVERIFY(drugs && drugs->rejected.empty());
    const QByteArray rows = "drug,lot,production_date,expiry,quantity,cost,trace_codes\nP-1,L1,2025-01-01,2099-12-31,9,1.00," + codes.join(u';').toLatin1() + "\n";
    const auto boxes = store.write([&](Connection &connection) { return importOpenStock(connection, store.sealer(), rows, paper, false); });
    QVERIFY(boxes && boxes->rejected.empty());
    Till till((*shop)->store(), (*shop)->clock());
    QVERIFY(till.open(Money::ofUnits(100'00), owner));
}

void LockedStoreTest::signIn(WholeCounter &counter, const QString &who, const QString &pin)
{
    QTRY_VERIFY_WITH_TIMEOUT(counter.hands.find<QPushButton>("logInButton")->isEnabled(), patience); // what was tried before has its answer
    counter.hands.find<QLineEdit>("logInPin")->clear();
    counter.hands.find<QLineEdit>("logInWho")->setFocus();
    counter.hands.find<QLineEdit>("logInWho")->clear();
    counter.hands.type(who);
    counter.hands.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(counter.hands.find<QLineEdit>("logInPin")->hasFocus(), patience);
    counter.hands.type(pin);
    counter.hands.press(Qt::Key_Return);
}

qint64 LockedStoreTest::count(WholeCounter &counter, const char *sql)
{
    return counter.shop()
        .store()
        .read([&](Connection &connection) -> Result<qint64> { return connection.first(sql, [](const Row &row) { return row.integer(0); }).value_or(-1); })
        .value_or(-2);
}

qint64 LockedStoreTest::acts(WholeCounter &counter)
{
    return count(counter, "SELECT (SELECT COUNT(*) FROM sale) + (SELECT COUNT(*) FROM shift) + (SELECT COUNT(*) FROM till_cash) + "
                          "(SELECT COUNT(*) FROM till_count) + (SELECT COUNT(*) FROM approval) + (SELECT COUNT(*) FROM operator_post) + "
                          "(SELECT COUNT(*) FROM audit_event WHERE operator IN ('1', '7', '') AND kind NOT LIKE 'backup%')");
}

void LockedStoreTest::lockedItTakesNothing_data()
{
    QTest::addColumn<QString>("by");
    for (const char *by : {"keys", "scanner", "clicks"})
        QTest::newRow(by) << QString::fromLatin1(by);
}

void LockedStoreTest::lockedItTakesNothing()
{
    QFETCH(const QString, by);
    WholeCounter counter(store(), {});
    QTRY_VERIFY_WITH_TIMEOUT(counter.window().staffFrame()->isLocked(), patience);
    const qint64 before = acts(counter);
    if (by == u"keys") {
        for (int key = Qt::Key_F1; key <= Qt::Key_F12; ++key) {
            for (const auto modifiers : {Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier})
                counter.hands.press(static_cast<Qt::Key>(key), modifiers);
        }
        for (int key = Qt::Key_1; key <= Qt::Key_9; ++key) {
            counter.hands.press(static_cast<Qt::Key>(key), Qt::AltModifier);
            counter.hands.press(static_cast<Qt::Key>(key));
        }
        for (const auto key : {Qt::Key_Delete, Qt::Key_Plus, Qt::Key_Return, Qt::Key_Escape})
            counter.hands.press(key);
        counter.hands.press(Qt::Key_H, Qt::ControlModifier);
    } else if (by == u"scanner") {
        counter.scanByKeys(box(1));
        counter.scanByKeys("B-7"); // a badge alone opens nothing
    } else {
        const auto buttons = counter.window().findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons) {
            if (!button->objectName().startsWith(u"logIn"))
                QTest::mouseClick(counter.window().windowHandle(), Qt::LeftButton, {}, button->mapTo(&counter.window(), button->rect().center()));
        }
    }
    QVERIFY(counter.window().staffFrame()->isLocked());
    QVERIFY(counter.hands.find<QWidget>("counterPage")->isVisible());
    QVERIFY(counter.view().lines.empty());
    QCOMPARE(acts(counter), before);
    signIn(counter, "7", m_clerksPin); // the same scan counts for who is signed in
    QTRY_VERIFY_WITH_TIMEOUT(!counter.window().staffFrame()->isLocked(), patience);
    counter.scanByKeys(box(1));
    QTRY_VERIFY2_WITH_TIMEOUT(counter.view().lines.size() == 1U, qPrintable(counter.refusals().join(u' ')), patience);
    counter.app().desk().abandon();
    QTRY_VERIFY_WITH_TIMEOUT(counter.view().lines.empty(), patience);
}

void LockedStoreTest::anothersPinOpensNothing()
{
    WholeCounter counter(store(), {});
    QTRY_VERIFY_WITH_TIMEOUT(counter.window().staffFrame()->isLocked(), patience);
    signIn(counter, "1", m_clerksPin); // the owner's number with one's own PIN
    QTRY_COMPARE_WITH_TIMEOUT(count(counter, "SELECT COUNT(*) FROM audit_event WHERE kind = 'staff.pin_wrong' AND operator = '1'"), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(counter.hands.find<MessageStrip>("logInStrip")->tone(), Tone::Stop, patience);
    QVERIFY(counter.window().staffFrame()->isLocked());
}

/// A basket begun by one and paid by another is sold by who stands there, not by who left.
void LockedStoreTest::whoUnlocksIsWhoSells()
{
    WholeCounter counter(store(), {});
    QTRY_VERIFY_WITH_TIMEOUT(counter.window().staffFrame()->isLocked(), patience);
    signIn(counter, "1", m_ownersPin);
    QTRY_VERIFY_WITH_TIMEOUT(!counter.window().staffFrame()->isLocked(), patience);
    counter.scanByKeys(box(2));
    QTRY_COMPARE_WITH_TIMEOUT(counter.view().lines.size(), 1U, patience);
    counter.hands.press(Qt::Key_F11);
    QTRY_VERIFY_WITH_TIMEOUT(counter.window().staffFrame()->isLocked(), patience);
    signIn(counter, "7", m_clerksPin);
    QTRY_VERIFY_WITH_TIMEOUT(!counter.window().staffFrame()->isLocked(), patience);
    QCOMPARE(counter.view().lines.size(), 1U);
    counter.payCash();
    QTRY_COMPARE_WITH_TIMEOUT(counter.finished().size(), 1U, patience);
    QCOMPARE(count(counter, "SELECT operator FROM settlement_step WHERE to_state = 'paid' ORDER BY id DESC LIMIT 1"), 7);
    QCOMPARE(count(counter, "SELECT operator FROM tender ORDER BY id DESC LIMIT 1"), 7);
}

/// While the window stands locked, with the right PIN of somebody else at the other program: one program acts at a time.
void LockedStoreTest::besideTheWindow_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("sells") << QStringList{"--operator", "1", "sale", "run", "script.json"};
    QTest::newRow("takes cash") << QStringList{"--operator", "1", "till", "out", "5.00", "--reason", "x"};
    QTest::newRow("takes somebody on") << QStringList{"--operator", "1", "staff", "add", "9", "--name", "x", "--posts", "manager"};
    QTest::newRow("gives a PIN") << QStringList{"--operator", "1", "staff", "reset-pin", "7"};
}

void LockedStoreTest::besideTheWindow()
{
    QFETCH(const QStringList, words);
    WholeCounter counter(store(), {});
    QTRY_VERIFY_WITH_TIMEOUT(counter.window().staffFrame()->isLocked(), patience);
    const qint64 before = acts(counter);
    const Outcome outcome = runTold({m_ownersPin, "775533"}, "yaoguictl", verb(words));
    QVERIFY2(outcome.exitCode == 1 && outcome.text("code") == u"STORE_IN_USE", qPrintable(outcome.story()));
    QCOMPARE(acts(counter), before);
}

void LockedStoreTest::anotherWindowIsRefused()
{
    WholeCounter counter(store(), {});
    const Outcome outcome = runProgram("yaogui", {"--data", store(), "--tour", m_folder.filePath("tour")});
    QCOMPARE(outcome.exitCode, 1);
    const auto second = Shop::open({store(), {}, Store::Access::Writer});
    QVERIFY(!second);
    QCOMPARE(codeName(second.error().code), "STORE_IN_USE");
}

/// Somebody with the file and without its key makes the window take them for another.
void LockedStoreTest::anEditedFileIsFound_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("one's own PIN under the owner's number") << QByteArray("UPDATE operator SET pin = (SELECT pin FROM operator WHERE id = '7') WHERE id = '1'");
    QTest::newRow("one's badge becomes the owner's") << QByteArray("UPDATE operator SET badge = NULL WHERE id = '7'");
    QTest::newRow("a post") << QByteArray("INSERT INTO operator_post(operator, post, from_day, given_by, given_at) VALUES('7', 'manager', '2020-01-01', '1', 'x')");
    QTest::newRow("the owner's sale") << QByteArray("UPDATE sale SET operator = '1' WHERE operator = '7'");
    QTest::newRow("a name") << QByteArray("UPDATE operator SET name = '小林' WHERE id = '1'");
}

void LockedStoreTest::anEditedFileIsFound()
{
    QFETCH(const QByteArray, sql);
    const Outcome sound = runProgram("yaoguictl", verb({"verify"}));
    QVERIFY2(sound.exitCode == 0, qPrintable(sound.story()));
    const QTemporaryDir copy;
    QVERIFY(QProcess::execute("cp", {"-r", store(), copy.path()}) == 0);
    sqlite3 *file = nullptr;
    QCOMPARE(sqlite3_open((copy.filePath("real/store.db")).toUtf8().constData(), &file), SQLITE_OK);
    QCOMPARE(sqlite3_exec(file, sql.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
    QVERIFY(sqlite3_changes(file) > 0);
    sqlite3_close(file);
    const Outcome outcome = runProgram("yaoguictl", {"--data", copy.filePath("real"), "verify"});
    QVERIFY2(outcome.exitCode == 4 && outcome.text("code") == u"AUDIT_BROKEN", qPrintable(outcome.story()));
}

QTEST_MAIN(LockedStoreTest)
#include "tst_locked_store.moc"
