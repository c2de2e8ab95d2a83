// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/ClockDesk.h"
#include "tests/ui/CounterRig.h"
#include "ui/text/Language.h"

#include <QApplication>
#include <QComboBox>

namespace yaogui {

/// A clock desk in memory.
class FakeClockDesk final : public ClockDesk {
    Q_OBJECT
public:
    void open() override { emit peopleListed({{{"1001", "王芳"}, Post::Cashier, false}, {{"1003", "陈建国"}, Post::Manager, false}}); }
    void accept(const QString &reason, const QString &operatorId) override { asked << reason + u'|' + operatorId; }
    QStringList asked;
};

/// CLOCK_WRONG at the counter: a manager ends it from the window, and a scanner never does.
class ClockPanelTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_language = std::make_unique<InstalledLanguage>(Language::Chinese);
        applyTheme(*qApp, lightTheme());
    }

    void onlyAClockThatJumpedBackIsOffered_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<bool>("offered");
        QTest::newRow("before the last event") << jumpedBack() << true;
        QTest::newRow("far from the platform") << Error{ErrorCode::ClockWrong, {{"minutes", 12}}, {}} << false;
        QTest::newRow("something else") << Error{ErrorCode::CashShort, {}, {}} << false;
    }
    void onlyAClockThatJumpedBackIsOffered()
    {
        QFETCH(const Error, error);
        QFETCH(const bool, offered);
        CounterRig rig;
        FakeClockDesk clock;
        rig.window.offerClock(clock);
        QVERIFY(!rig.find<QFrame>("clockPanel")->isVisible());
        emit rig.desk.refused(error, 0);
        QCOMPARE(rig.find<QFrame>("clockPanel")->isVisible(), offered);
    }

    void aManagerAcceptsByKeysAlone()
    {
        CounterRig rig;
        FakeClockDesk clock;
        rig.window.offerClock(clock);
        QTRY_VERIFY(rig.search()->hasFocus());
        emit rig.desk.refused(jumpedBack(), 0);
        QVERIFY(rig.text("clockWords").contains("2026-03-02 09:15"));
        QVERIFY(rig.search()->hasFocus()); // a box under the scanner is no reason
        rig.press(Qt::Key_T, Qt::ControlModifier);
        QVERIFY(rig.find<QLineEdit>("clockReason")->hasFocus());
        rig.press(Qt::Key_Return);
        QVERIFY(clock.asked.isEmpty()); // not without a reason
        rig.type("battery");
        rig.find<QComboBox>("clockPeople")->setFocus();
        rig.press(Qt::Key_Down);
        rig.press(Qt::Key_Tab);
        rig.press(Qt::Key_Space);
        QCOMPARE(clock.asked, QStringList{"battery|1003"});
        emit clock.refused(Error{ErrorCode::NotPermitted, {}, {}});
        QVERIFY(rig.text("clockWords").contains(QStringLiteral("岗位")));
        emit clock.accepted(QDateTime(QDate(2026, 3, 1), QTime(10, 32)));
        QVERIFY(rig.text("clockWords").contains("2026-03-01 10:32"));
        QVERIFY(!rig.find<QPushButton>("clockAccept")->isEnabled());
        rig.press(Qt::Key_Escape);
        QVERIFY(!rig.find<QFrame>("clockPanel")->isVisible());
    }

private:
    static Error jumpedBack() { return {ErrorCode::ClockWrong, {{"last", "2026-03-02T09:15:00.000+08:00"}}, {}}; }
    std::unique_ptr<InstalledLanguage> m_language;
};

} // namespace yaogui

QTEST_MAIN(yaogui::ClockPanelTest)
#include "ClockPanelTest.moc"
