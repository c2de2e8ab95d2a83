// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/FakeOutboxDesk.h"
#include "tests/ui/CounterRig.h"
#include "ui/text/Language.h"
#include "ui/text/OutboxText.h"

#include <QListView>
#include <QPlainTextEdit>
#include <QToolButton>

namespace yaogui {

namespace {

const QString morning = QStringLiteral("2026-03-01T09:05:00.000+08:00");

OutboxRow row(qint64 id, Verdict reason, bool parked = false, qint64 behind = 0)
{
    OutboxRow one;
    one.id = id;
    one.kind = QStringLiteral("3505");
    one.key = QStringLiteral("3505/S20260301-%1").arg(id);
    one.drug = QStringLiteral("D%1").arg(id);
    one.drugName = QStringLiteral("阿托伐他汀钙片");
    one.lot = QStringLiteral("L%1").arg(id);
    one.since = morning;
    one.reason = reason;
    one.parked = parked;
    one.behind = behind;
    one.tries = parked ? 3 : 0;
    one.words = reason == Verdict::RowRefused ? QStringLiteral("批号不符") : QString();
    return one;
}

OutboxView some()
{
    return {{row(4, Verdict::RowRefused, true), row(3, Verdict::None), row(5, Verdict::None, false, 4)}, 1, morning};
}

} // namespace

/// The page of what waits, by hands and keys in the real window.
class OutboxPageTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_language = std::make_unique<InstalledLanguage>(Language::Chinese);
        m_rig = std::make_unique<CounterRig>();
        m_rig->window.addOutbox(m_desk);
        m_desk.put({});
        m_desk.forgetCalls();
        QTRY_VERIFY_WITH_TIMEOUT(m_rig->search()->hasFocus(), 60'000); // keys are for an active window
    }
    void cleanup() { m_rig.reset(); }

    void theEmptyPageHasWords();
    void theStripLeadsThere();
    void parkedFirstWithTheirReason();
    void keysDoIt();
    void theChosenOneStaysChosen();
    void refusalsStandOnThePage();
    void everyReasonHasWords_data();
    void everyReasonHasWords();

private:
    void openPage() { m_rig->press(Qt::Key_3, Qt::AltModifier); }
    [[nodiscard]] QListView *list() { return m_rig->find<QListView>("outboxList"); }

    std::unique_ptr<InstalledLanguage> m_language;
    FakeOutboxDesk m_desk;
    std::unique_ptr<CounterRig> m_rig;
};

void OutboxPageTest::theEmptyPageHasWords()
{
    openPage();
    QVERIFY(m_rig->find<QWidget>("outboxPage")->isVisible());
    QVERIFY(m_rig->text("outboxEmpty").contains("已全部上传"));
    QVERIFY(m_rig->find<QLabel>("outboxEmpty")->isVisible() && !list()->isVisible());
    QVERIFY(!m_rig->find<QPushButton>("outboxSend")->isEnabled());
}

void OutboxPageTest::theStripLeadsThere()
{
    CounterView view;
    view.unsent = 3;
    view.oldestUnsent = morning;
    m_rig->desk.put(view);
    m_desk.put(some());
    m_rig->click("unsentStatus");
    m_rig->click("showOutboxButton");
    QVERIFY(m_rig->find<QWidget>("outboxPage")->isVisible());
    QVERIFY(!m_rig->find<QFrame>("remedy")->isVisible());
    QVERIFY(m_rig->find<QToolButton>("railOutbox")->isChecked());
    m_rig->click("railCounter");
    QVERIFY(m_rig->find<QWidget>("counterPage")->isVisible());
    m_rig->click("platformStatus"); // that line is not about what waits
    QVERIFY(!m_rig->find<QPushButton>("showOutboxButton")->isVisible());
}

void OutboxPageTest::parkedFirstWithTheirReason()
{
    m_desk.put(some());
    m_rig->click("railOutbox");
    QCOMPARE(list()->model()->rowCount(), 3);
    QCOMPARE(m_rig->text("outboxSummary"), QString("有 3 条在等待，最早 2026-03-01 09:05。 其中 1 条已搁置，请处理。"));
    QVERIFY2(m_rig->text("outboxWhy").contains("批号不符") && m_rig->text("outboxWhy").contains("已搁置"), qPrintable(m_rig->text("outboxWhy")));
    QVERIFY(list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains("批号 L4"));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(list()->model()->index(2, 0)).center());
    QVERIFY2(m_rig->text("outboxWhy").contains("第 4 条"), qPrintable(m_rig->text("outboxWhy")));
    QVERIFY(!m_rig->find<QPushButton>("outboxRetry")->isEnabled()); // it waits for the other
}

void OutboxPageTest::keysDoIt()
{
    m_desk.put(some());
    openPage();
    QVERIFY(list()->hasFocus());
    m_rig->press(Qt::Key_F12);
    QCOMPARE(m_desk.calls(), QStringList{"sendNow"});
    m_rig->press(Qt::Key_F4);
    QCOMPARE(m_desk.calls().last(), QString("explain 4"));
    auto *story = m_rig->find<QPlainTextEdit>("outboxStory");
    QVERIFY(story->isVisible() && story->hasFocus());
    QVERIFY2(story->toPlainText().contains("P00000000001202603011000000001") && story->toPlainText().contains("3505"), qPrintable(story->toPlainText()));
    m_rig->press(Qt::Key_Escape);
    QVERIFY(!story->isVisible() && list()->hasFocus());
    m_rig->press(Qt::Key_Return);
    QVERIFY(story->isVisible());
    m_rig->press(Qt::Key_F4);
    QVERIFY(!story->isVisible());
    m_rig->press(Qt::Key_F8);
    QCOMPARE(m_desk.calls().last(), QString("retry 4"));
    QVERIFY(m_rig->messageOf("outboxStrip").contains("已放回队列"));
}

void OutboxPageTest::theChosenOneStaysChosen()
{
    m_desk.put(some());
    openPage();
    m_rig->press(Qt::Key_Down);
    QCOMPARE(list()->currentIndex().row(), 1);
    OutboxView later = some();
    later.rows.insert(later.rows.begin(), row(9, Verdict::Refused, true));
    later.parked = 2;
    m_desk.put(later);
    QCOMPARE(list()->currentIndex().row(), 2);
    QVERIFY(list()->hasFocus());
    m_rig->press(Qt::Key_F4);
    QCOMPARE(m_desk.calls().last(), QString("explain 3"));
}

void OutboxPageTest::refusalsStandOnThePage()
{
    m_desk.put(some());
    openPage();
    m_desk.refuseNext({ErrorCode::TransitionRefused, {{"from", "sent"}, {"to", "waiting"}}, {}});
    m_rig->press(Qt::Key_F8);
    QVERIFY(!m_rig->messageOf("outboxStrip").isEmpty());
    QVERIFY(m_rig->find<QWidget>("outboxPage")->isVisible());
}

void OutboxPageTest::everyReasonHasWords_data()
{
    QTest::addColumn<int>("reason");
    for (int reason = 0; reason <= static_cast<int>(Verdict::LedgerDiffers); ++reason)
        QTest::addRow("%d %s", reason, qPrintable(toText(Verdict(reason)))) << reason;
}

void OutboxPageTest::everyReasonHasWords()
{
    QFETCH(const int, reason);
    m_language.reset();
    for (const Language language : {Language::Chinese, Language::English}) {
        const InstalledLanguage installed(language);
        const auto verdict = static_cast<Verdict>(reason);
        QCOMPARE(verdictText(verdict).isEmpty(), verdict == Verdict::None);
        for (const bool parked : {false, true}) {
            const QString why = whyText(row(1, verdict, parked));
            QVERIFY2(why.endsWith(language == Language::Chinese ? u'。' : u'.'), qPrintable(why));
        }
        QCOMPARE(verdictFrom(toText(verdict)), verdict);
    }
}

} // namespace yaogui

QTEST_MAIN(yaogui::OutboxPageTest)
#include "OutboxPageTest.moc"
