// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/FakeStaffDesk.h"
#include "tests/ui/CounterRig.h"
#include "ui/shell/StaffFrame.h"
#include "ui/staff/IdleWatch.h"
#include "ui/widgets/MessageStrip.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

namespace yaogui {

/// Signing in, locking, serving, agreeing and the page of staff, with real keys and clicks in the real window.
class StaffTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_rig.reset();
        m_staff = std::make_unique<FakeStaffDesk>();
        m_rig = std::make_unique<CounterRig>();
        QVERIFY(QTest::qWaitForWindowActive(&m_rig->window));
    }

    void logInByKeysAlone()
    {
        open();
        QTRY_VERIFY(field("logInWho")->hasFocus());
        keys("logInWho", "1001");
        QTest::keyClick(field("logInWho"), Qt::Key_Return);
        QTRY_VERIFY(field("logInPin")->hasFocus());
        QCOMPARE(field("logInPin")->echoMode(), QLineEdit::Password);
        keys("logInPin", "482913");
        QTest::keyClick(field("logInPin"), Qt::Key_Return);
        QCOMPARE(m_staff->calls, QStringList{"signIn|1001|482913|"});
        QTRY_VERIFY(!find<QWidget>("logInPanel")->isVisible());
        QVERIFY(find<QLabel>("peopleLabel")->text().contains("王芳"));
        QCOMPARE(field("logInPin")->text(), QString()); // not left to be read
    }

    void nothingBelowTakesAKeyWhileLocked()
    {
        open();
        QTest::keyClick(&m_rig->window, Qt::Key_F5);
        QTest::keyClick(&m_rig->window, Qt::Key_2, Qt::AltModifier);
        QVERIFY(find<QWidget>("counterPage")->isVisible());
        QVERIFY(!find<QWidget>("counterPage")->isEnabled());
        QVERIFY(m_rig->window.takeScan({FakeDesk::boxA, {}}));
        QCOMPARE(m_rig->desk.calls().filter("scan").size(), 0);
        QCOMPARE(field("logInWho")->text(), FakeDesk::boxA);
    }

    void aWrongPinIsCountedDown()
    {
        m_staff->seconds = 2;
        open();
        tryPin("999999");
        auto *strip = find<MessageStrip>("logInStrip");
        QCOMPARE(strip->tone(), Tone::Stop);
        QVERIFY2(strip->text().contains(u'2'), qPrintable(strip->text()));
        QVERIFY(!find<QPushButton>("logInButton")->isEnabled());
        QTest::keyClick(field("logInPin"), Qt::Key_Return); // asks nothing before its time
        QCOMPARE(m_staff->calls.size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("logInButton")->isEnabled(), 60'000);
        m_staff->seconds = 0;
        tryPin("482913");
        QVERIFY(!find<QWidget>("logInPanel")->isVisible());
    }

    void aSecondFactorIsAskedForWhenItIsMissing()
    {
        open();
        QVERIFY(!field("logInCode")->isVisible());
        keys("logInWho", "1003");
        keys("logInPin", "560182");
        QTest::keyClick(field("logInPin"), Qt::Key_Return);
        QTRY_VERIFY(field("logInCode")->isVisible());
        keys("logInPin", "560182");
        QTest::keyClick(field("logInPin"), Qt::Key_Return);
        QTRY_VERIFY(field("logInCode")->hasFocus());
        keys("logInCode", "123321");
        QTest::keyClick(field("logInCode"), Qt::Key_Return);
        QTRY_VERIFY(!find<QWidget>("logInPanel")->isVisible());
    }

    // The manager knows it too: one's own comes first.
    void aGivenPinIsChangedAtOnce()
    {
        m_staff->pinGiven = true;
        open();
        QVERIFY(!field("logInNew")->isVisible());
        tryPin("482913");
        QTRY_VERIFY(field("logInNew")->isVisible());
        QVERIFY(find<QWidget>("logInPanel")->isVisible());
        keys("logInPin", "482913");
        keys("logInNew", "604417");
        keys("logInAgain", "604418");
        QTest::keyClick(field("logInAgain"), Qt::Key_Return);
        QCOMPARE(find<MessageStrip>("logInStrip")->tone(), Tone::Stop); // not the same
        QCOMPARE(m_staff->calls.size(), 1);
        keys("logInAgain", "604417");
        QTest::keyClick(field("logInAgain"), Qt::Key_Return);
        QCOMPARE(m_staff->calls.last(), "signIn|1001|482913||604417");
        QTRY_VERIFY(!find<QWidget>("logInPanel")->isVisible());
        QCOMPARE(field("logInNew")->text(), QString());
    }

    // Who gives themselves a post: a colleague sees to it, beside the page.
    void aColleagueSeesToOnesOwnPost()
    {
        signedIn("1003");
        m_staff->asksForColleague = true;
        showPage();
        choose(2);
        auto *tick = find<QCheckBox>(qPrintable("post_" + QString::number(int(Post::LicensedPharmacist))));
        QTest::mouseClick(tick, Qt::LeftButton, {}, QPoint(10, tick->height() / 2));
        QTest::mouseClick(find<QPushButton>("staffSavePosts"), Qt::LeftButton);
        QTRY_VERIFY(find<QWidget>("overridePanel")->isVisible());
        QVERIFY(m_staff->calls.filter("setPosts").isEmpty());
        keys("overrideReason", "执业证已核");
        keys("overrideWho", "1002");
        keys("overridePin", "560182");
        QTest::keyClick(field("overridePin"), Qt::Key_Return);
        QTRY_COMPARE(m_staff->calls.filter("setPosts").size(), 1);
        QVERIFY(m_staff->calls.last().startsWith("setPosts|1003|manager,licensed_pharmacist"));
    }

    // Line, number, price before and after: nobody agrees to a percentage alone.
    void theColleagueSeesWhatIsAgreedTo()
    {
        signedIn("1001");
        const Error refusal{ErrorCode::ApprovalNeeded,
                            {{"act", "reprice"}, {"subject", "1/OTC/2"}, {"percent", "20"}, {"drug", "阿莫西林胶囊"}, {"quantity", "2"}, {"before", "12.50"},
                             {"after", "10.00"}},
                            {}};
        m_rig->window.staffFrame()->askApproval(*wishAfter(refusal, "外盒微损"), [](ApprovalId) {});
        const QString what = find<QLabel>("overrideWhat")->text();
        for (const char *word : {"20.00 %", "阿莫西林胶囊", "× 2", "12.50", "10.00"})
            QVERIFY2(what.contains(QString::fromUtf8(word)), qUtf8Printable(what));
        QCOMPARE(field("overrideReason")->text(), QString::fromUtf8("外盒微损"));
        const Error given{ErrorCode::ApprovalNeeded, {{"act", "refund_sale"}, {"subject", "7"}, {"amount", "36.50"}, {"slip", "20260310-0007"}}, {}};
        m_rig->window.staffFrame()->askApproval(*wishAfter(given), [](ApprovalId) {});
        QVERIFY(find<QLabel>("overrideWhat")->text().contains("20260310-0007"));
    }

    void theFirstStartMakesTheOwner()
    {
        m_staff->nobody = true;
        open();
        QTRY_VERIFY(field("logInName")->isVisible());
        keys("logInWho", "1");
        keys("logInName", "周老板");
        keys("logInPin", "482913");
        keys("logInAgain", "482914");
        QTest::mouseClick(find<QPushButton>("logInButton"), Qt::LeftButton);
        QVERIFY(m_staff->calls.isEmpty()); // the two are not the same
        QCOMPARE(find<MessageStrip>("logInStrip")->tone(), Tone::Stop);
        keys("logInAgain", "482913");
        QTest::mouseClick(find<QPushButton>("logInButton"), Qt::LeftButton);
        QCOMPARE(m_staff->calls, QStringList{"makeOwner|1|周老板|482913"});
        QTRY_VERIFY(!find<QWidget>("logInPanel")->isVisible());
    }

    void theLockKeepsTheBasket()
    {
        signedIn("1001");
        m_rig->scan(FakeDesk::boxA);
        const auto lines = [&] { return find<QAbstractItemView>("basketTable")->model()->rowCount(); };
        QTRY_COMPARE(lines(), 1);
        QTest::keyClick(&m_rig->window, Qt::Key_F11);
        QTRY_VERIFY(find<QWidget>("logInPanel")->isVisible());
        QCOMPARE(field("logInWho")->text(), "1001");
        QTRY_VERIFY(field("logInPin")->hasFocus()); // who was here goes on with the PIN alone
        keys("logInPin", "482913");
        QTest::keyClick(field("logInPin"), Qt::Key_Return);
        QTRY_VERIFY(!find<QWidget>("logInPanel")->isVisible());
        QCOMPARE(lines(), 1);
    }

    void itLocksByItself()
    {
        signedIn("1001");
        StaffFrame *frame = m_rig->window.staffFrame();
        QCOMPARE(frame->idleWatch().patience(), 0);
        frame->idleWatch().setPatience(50);
        QTRY_VERIFY_WITH_TIMEOUT(frame->isLocked(), 60'000);
        QCOMPARE(m_staff->calls.last(), "lock");
    }

    void somebodyElseServes()
    {
        signedIn("1001");
        QTest::keyClick(&m_rig->window, Qt::Key_H, Qt::ControlModifier);
        QTRY_VERIFY(field("serveWho")->hasFocus());
        keys("serveWho", "7777");
        QTest::keyClick(field("serveWho"), Qt::Key_Return);
        QVERIFY(find<QWidget>("servePanel")->isVisible());
        QVERIFY(!find<QLabel>("serveWords")->text().isEmpty());
        QVERIFY(m_rig->window.takeScan({"1002", {}})); // a badge under the scanner
        QTRY_VERIFY(!find<QWidget>("servePanel")->isVisible());
        QVERIFY2(find<QLabel>("peopleLabel")->text().contains("李敏"), qPrintable(find<QLabel>("peopleLabel")->text()));
        QVERIFY(!m_rig->window.takeScan({FakeDesk::boxA, {}})); // boxes are the counter's again
    }

    void aSecondPersonAgrees()
    {
        signedIn("1001");
        QSignalSpy approved(m_staff.get(), &StaffDesk::approved);
        QList<qint64> again;
        m_rig->window.staffFrame()->askApproval({Act::VoidSale, "20260310-0001", Money::ofUnits(36'50), {}, {}}, [&](ApprovalId id) { again.append(id.value); });
        QTRY_VERIFY(field("overrideReason")->hasFocus());
        QVERIFY(find<QLabel>("overrideWhat")->text().contains("36.50"));
        QVERIFY(find<QWidget>("counterPage")->isEnabled()); // beside the page, not over it
        QTest::keyClick(field("overrideReason"), Qt::Key_Return);
        QTest::mouseClick(find<QPushButton>("overrideAgree"), Qt::LeftButton);
        QCOMPARE(find<MessageStrip>("overrideStrip")->tone(), Tone::Stop); // no reason
        keys("overrideReason", "顾客拿错");
        QTest::keyClick(field("overrideReason"), Qt::Key_Return);
        QTRY_VERIFY(field("overrideWho")->hasFocus());
        keys("overrideWho", "1003");
        QTest::keyClick(field("overrideWho"), Qt::Key_Return);
        keys("overridePin", "111222");
        QTest::keyClick(field("overridePin"), Qt::Key_Return);
        QCOMPARE(field("overridePin")->text(), QString());
        keys("overridePin", "560182");
        QTest::keyClick(field("overridePin"), Qt::Key_Return);
        QCOMPARE(approved.size(), 1);
        QCOMPARE(again, QList<qint64>{17});
        QCOMPARE(m_staff->calls.last(), "approve|void_sale|20260310-0001|顾客拿错|1003|560182|");
        QTRY_VERIFY(!find<QWidget>("overridePanel")->isVisible());
        QVERIFY(find<QLabel>("peopleLabel")->text().contains("王芳")); // the operator stays the operator
    }

    void notAgreed()
    {
        signedIn("1001");
        m_rig->window.staffFrame()->askApproval({Act::Discount, "1", {}, 1000, {}}, [](ApprovalId) { QFAIL("nobody agreed"); });
        keys("overridePin", "560182");
        QTest::keyClick(field("overridePin"), Qt::Key_Escape);
        QTRY_VERIFY(!find<QWidget>("overridePanel")->isVisible());
        QCOMPARE(field("overridePin")->text(), QString());
        QCOMPARE(m_staff->calls.filter("approve").size(), 0);
    }

    void aCashierOnlyLooks()
    {
        signedIn("1001");
        showPage();
        QCOMPARE(find<QTableView>("staffList")->model()->rowCount(), 5);
        choose(1);
        for (const char *name : {"staffAdd", "staffSavePosts", "staffSetPin", "staffSetBadge", "staffLock", "staffRegister"})
            QVERIFY2(!find<QPushButton>(name)->isEnabled(), name);
        QTest::mouseClick(find<QPushButton>("staffDuty"), Qt::LeftButton);
        QCOMPARE(m_staff->calls.last(), "duty out");
    }

    void theManagerTakesSomebodyOn()
    {
        signedIn("1003");
        showPage();
        QVERIFY(!find<QPushButton>("staffAdd")->isEnabled());
        keys("staffNumber", "2001");
        keys("staffName", "林小雨");
        keys("staffPin", "604417");
        keys("staffBadge", "B-2001");
        auto *tick = find<QCheckBox>(qPrintable("post_" + QString::number(int(Post::Cashier))));
        QTest::mouseClick(tick, Qt::LeftButton, {}, QPoint(10, tick->height() / 2));
        QVERIFY(find<QPushButton>("staffAdd")->isEnabled());
        QTest::mouseClick(find<QPushButton>("staffAdd"), Qt::LeftButton);
        QCOMPARE(m_staff->calls.last(), "add|2001|林小雨|cashier|604417|B-2001");
        QCOMPARE(find<QTableView>("staffList")->model()->rowCount(), 6);
        QCOMPARE(field("staffPin")->text(), QString());
        QVERIFY(!find<QPushButton>("staffAdd")->isEnabled()); // now it is somebody's number
    }

    void theManagerChangesSomebody()
    {
        signedIn("1003");
        showPage();
        keys("staffNumber", "1002"); // the pharmacist: typed or clicked is the same
        QCOMPARE(field("staffName")->text(), "李敏");
        QTest::mouseClick(find<QPushButton>("staffRegister"), Qt::LeftButton);
        QCOMPARE(m_staff->calls.last(), "register|1002|suspended");
        keys("staffPin", "604417");
        QTest::mouseClick(find<QPushButton>("staffSetPin"), Qt::LeftButton);
        QCOMPARE(m_staff->calls.last(), "resetPin|1002|604417");
        choose(4); // locked
        QTest::mouseClick(find<QPushButton>("staffLock"), Qt::LeftButton);
        QCOMPARE(m_staff->calls.last(), "unlockPerson|1005");
        choose(2);
        QTest::mouseClick(find<QPushButton>("staffLock"), Qt::LeftButton);
        QCOMPARE(find<MessageStrip>("staffStrip")->tone(), Tone::Stop); // the last owner, in words
    }

private:
    template <typename T> T *find(const char *name) { return m_rig->window.findChild<T *>(QString::fromLatin1(name)); }
    QLineEdit *field(const char *name) { return find<QLineEdit>(name); }
    void keys(const char *name, const QString &text)
    {
        field(name)->clear();
        field(name)->setFocus();
        field(name)->insert({});
        for (const QChar c : text) // Han comes from an input method, digits from keys
            c.unicode() < 128 ? QTest::keyClick(field(name), c.toLatin1()) : field(name)->insert(QString(c));
    }
    void open()
    {
        m_rig->window.addStaff(*m_staff, qApp);
        m_staff->open();
    }
    void signedIn(const QString &number)
    {
        for (const Colleague &person : m_staff->people) {
            if (person.worker.name.id == number)
                m_staff->worker = person.worker;
        }
        m_staff->last = number;
        open();
    }
    void tryPin(const QString &pin)
    {
        keys("logInWho", "1001");
        keys("logInPin", pin);
        QTest::keyClick(field("logInPin"), Qt::Key_Return);
    }
    void showPage() { QTest::mouseClick(find<QToolButton>("railStaff"), Qt::LeftButton); }
    void choose(int row)
    {
        auto *list = find<QTableView>("staffList");
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(row, 0)).center());
    }

    std::unique_ptr<FakeStaffDesk> m_staff; // outlives the window
    std::unique_ptr<CounterRig> m_rig;
};

} // namespace yaogui

QTEST_MAIN(yaogui::StaffTest)
#include "StaffTest.moc"
