// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/FakeReconciliationDesk.h"
#include "tests/ui/CounterRig.h"
#include "ui/reports/ReconciliationPage.h"
#include "ui/text/Language.h"
#include "ui/widgets/TextTable.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QTableView>

namespace yaogui {

namespace {

const QDate day(2026, 3, 1);

ClearingSums sums(qint64 total, qint64 fund, qint64 account, int count)
{
    ClearingSums made;
    made.amounts = {Money::ofUnits(total), Money::ofUnits(fund), Money::ofUnits(account)};
    made.count = count;
    return made;
}

ReconciliationView unreconciled()
{
    ReconciliationView view;
    view.today = view.day = day;
    view.people = {{{"1001", "王芳"}, Post::Cashier, false}, {{"1003", "陈建国"}, Post::Manager, false}};
    return view;
}

ReconciliationView balanced()
{
    ReconciliationView view = unreconciled();
    view.at = QDateTime(day, QTime(22, 5));
    view.worker = QStringLiteral("1003");
    view.sequence = 7;
    view.shortHead = QStringLiteral("128-3fa94c11");
    view.head = view.shortHead + QString(56, u'0');
    view.report = ReconciliationReport{{day, day}, {{{"310", "41", "990101"}, sums(10000, 6000, 4000, 3), sums(10000, 6000, 4000, 3), true, "0", {}}}, {}, {}, {}};
    using Between = StoreDifference::Between;
    view.report->sums = {{Between::Ledger, "5", "5", 0}, {Between::Boxes, "4", "4", 0}, {Between::Parts, "100.00", "100.00", 0}, {Between::Tenders, "0.00", "0.00", 0}};
    return view;
}

Difference difference(DifferenceKind kind, NextStep step, const char *ourState, const char *theirState)
{
    Difference made;
    made.kind = kind;
    made.step = step;
    made.slip = QStringLiteral("S20260301-0007");
    made.settlementId = QStringLiteral("990100202603010001");
    made.messageId = QStringLiteral("H44030000001202603010001");
    made.ourState = QString::fromLatin1(ourState);
    made.theirState = QString::fromLatin1(theirState);
    if (made.ourState == u"settled")
        made.ours = sums(1000, 600, 400, 1).amounts;
    if (!made.theirState.isEmpty())
        made.theirs = sums(1000, 600, 400, 1).amounts;
    return made;
}

ReconciliationView withDifferences()
{
    ReconciliationView view = balanced();
    GroupResult &group = view.report->groups.front();
    group.balanced = false;
    group.theirs = sums(9000, 5400, 3600, 2);
    view.report->differences = {difference(DifferenceKind::OursOnly, NextStep::Ask, "settled", ""),
                                difference(DifferenceKind::TheirsOnly, NextStep::Reverse, "", "settled"),
                                difference(DifferenceKind::StatesDiffer, NextStep::Book, "settled", "refunded"),
                                difference(DifferenceKind::StatesDiffer, NextStep::Reverse, "unknown", "settled")};
    view.report->store = {{StoreDifference::Between::Tenders, 7, QStringLiteral("S20260301-0008"), QStringLiteral("1.00"), QStringLiteral("2.00")}};
    view.report->sums.back().found = QStringLiteral("1.00");
    view.report->sums.back().differences = 1;
    return view;
}

ClearingView march(const QString &state)
{
    ClearingView view;
    view.month = QDate(2026, 2, 1);
    view.rows = {{{view.month, "41", "1", "990101", sums(123456, 60000, 40000, 31)}, state}};
    return view;
}

} // namespace

/// The reconciliation page in the real window under real keys and clicks.
class ReconciliationPageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void railAndKeysOpenThePage();
    void keysAndButtonsReconcile();
    void itIsDoneInTheChosenName();
    void anotherDayIsAskedFor();
    void aDayWithoutResultSaysSo();
    void aBalancedDaySaysSo();
    void differencesStandWithTheirNextStep();
    void eachDifferenceHasItsAdviceAndItsWay_data();
    void eachDifferenceHasItsAdviceAndItsWay();
    void workIsSeenAndCannotBeStartedTwice();
    void differencesLeaveForASpreadsheet();
    void aRefusalSaysWhy();
    void theReportIsPrintedWithTheHead();
    void theMonthIsAppliedForAndItsStatementRead();
    void modelsKeepTheRules();

private:
    /// Window, page and desk.
    struct Rig : CounterRig {
        Rig() : page(new ReconciliationPage(reconciliation, lightTheme()))
        {
            window.addPage(page, QStringLiteral("railReconcile"), QStringLiteral("check"), ReconciliationPage::title());
        }
        void openPage()
        {
            QTRY_VERIFY(search()->hasFocus()); // keys are for an active window
            press(Qt::Key_3, Qt::AltModifier);
            QVERIFY(find<QDateEdit>("reconcileDay")->isVisible());
        }
        [[nodiscard]] QString cell(const char *table, int row, int column)
        {
            return find<QTableView>(table)->model()->index(row, column).data().toString();
        }
        FakeReconciliationDesk reconciliation;
        ReconciliationPage *page; // the window's
    };
    std::unique_ptr<InstalledLanguage> m_language;
};

void ReconciliationPageTest::initTestCase()
{
    m_language = std::make_unique<InstalledLanguage>(Language::Chinese);
    QVERIFY(m_language->isComplete());
    applyTheme(*qApp, lightTheme());
}

void ReconciliationPageTest::railAndKeysOpenThePage()
{
    Rig rig;
    rig.openPage();
    QCOMPARE(rig.reconciliation.calls(), QStringList{"open -"}); // today
    rig.press(Qt::Key_1, Qt::AltModifier);
    QVERIFY(rig.search()->hasFocus());
    rig.click("railReconcile");
    QVERIFY(rig.find<QDateEdit>("reconcileDay")->isVisible());
}

void ReconciliationPageTest::keysAndButtonsReconcile()
{
    Rig rig;
    rig.openPage();
    rig.reconciliation.put(unreconciled());
    rig.press(Qt::Key_F12);
    QCOMPARE(rig.reconciliation.calls().last(), "reconcile 2026-03-01 sums 1001");
    rig.press(Qt::Key_F8);
    QCOMPARE(rig.reconciliation.calls().last(), "reconcile 2026-03-01 detail 1001");
    const auto before = rig.reconciliation.calls().size();
    rig.click("reconcileButton");
    rig.click("reconcileDetailButton");
    QCOMPARE(rig.reconciliation.calls().mid(before), (QStringList{"reconcile 2026-03-01 sums 1001", "reconcile 2026-03-01 detail 1001"}));
}

void ReconciliationPageTest::itIsDoneInTheChosenName()
{
    Rig rig;
    rig.openPage();
    rig.reconciliation.put(unreconciled());
    auto *people = rig.find<QComboBox>("reconcilePeople");
    people->setFocus();
    rig.press(Qt::Key_Down);
    rig.press(Qt::Key_F12);
    QCOMPARE(rig.reconciliation.calls().last(), "reconcile 2026-03-01 sums 1003");
    rig.reconciliation.put(balanced()); // the name stays
    QCOMPARE(people->currentData().toString(), "1003");
}

void ReconciliationPageTest::anotherDayIsAskedFor()
{
    Rig rig;
    rig.openPage();
    rig.reconciliation.put(unreconciled());
    auto *field = rig.find<QDateEdit>("reconcileDay");
    field->setFocus();
    field->setCurrentSection(QDateTimeEdit::DaySection);
    rig.press(Qt::Key_Up);
    QCOMPARE(field->date(), day); // tomorrow has nothing to reconcile
    field->setCurrentSection(QDateTimeEdit::MonthSection);
    rig.press(Qt::Key_Down);
    QCOMPARE(rig.reconciliation.calls().last(), "open 2026-02-01");
    rig.press(Qt::Key_F12);
    QCOMPARE(rig.reconciliation.calls().last(), "reconcile 2026-02-01 sums 1001");
}

void ReconciliationPageTest::aDayWithoutResultSaysSo()
{
    Rig rig;
    rig.openPage();
    rig.reconciliation.put(unreconciled());
    QVERIFY(rig.find<QLabel>("reconcileEmpty")->isVisible());
    QVERIFY(rig.text("reconcileEmpty").contains(QStringLiteral("还没有对账")));
    QVERIFY(!rig.find<QTableView>("differences")->isVisible());
    QVERIFY(!rig.find<QPushButton>("printDayButton")->isEnabled());
}

void ReconciliationPageTest::aBalancedDaySaysSo()
{
    Rig rig;
    rig.openPage();
    rig.reconciliation.put(balanced());
    QVERIFY(rig.messageOf("reconcileStrip").contains(QStringLiteral("2026-03-01 22:05")));
    QVERIFY(rig.find<QLabel>("reconcileEmpty")->isVisible());
    QCOMPARE(rig.cell("clearingGroups", 0, 3), "3 / 3");
    QCOMPARE(rig.cell("clearingGroups", 0, 5), "60.00 / 60.00");
    QCOMPARE(rig.find<QTableView>("threeWay")->model()->rowCount(), 4);
    QVERIFY(rig.text("auditHead").contains("128-3fa94c11"));
    QVERIFY(rig.text("auditHead").contains(QString(56, u'0'))); // in full as well
}

void ReconciliationPageTest::differencesStandWithTheirNextStep()
{
    Rig rig;
    rig.openPage();
    rig.reconciliation.put(withDifferences());
    QVERIFY(rig.messageOf("reconcileStrip").contains(u'5'));
    QVERIFY(rig.find<QTableView>("differences")->isVisible());
    QVERIFY(!rig.find<QLabel>("reconcileEmpty")->isVisible());
    QCOMPARE(rig.find<QTableView>("differences")->model()->rowCount(), 5);
    QCOMPARE(rig.cell("differences", 0, 1), "S20260301-0007");
    QVERIFY(rig.cell("differences", 0, 3).contains("10.00"));
    QVERIFY(rig.cell("differences", 4, 4).contains("2.00"));
    QCOMPARE(rig.cell("clearingGroups", 0, 5), "60.00 / 54.00");
    QVERIFY(rig.cell("threeWay", 3, 3) != rig.cell("threeWay", 0, 3));
    rig.reconciliation.put(balanced());
    QVERIFY(!rig.find<QTableView>("differences")->isVisible());
}

void ReconciliationPageTest::eachDifferenceHasItsAdviceAndItsWay_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("next");
    QTest::addColumn<QString>("advice");
    QTest::addColumn<bool>("copies");
    QTest::addColumn<bool>("doubts");
    QTest::newRow("ask") << 0 << QString("询问经办机构") << QString("不要重新结算") << true << false;
    QTest::newRow("reverse") << 1 << QString("在平台冲正") << QString("报文编号") << true << false;
    QTest::newRow("book") << 2 << QString("按平台补记") << QString("小票") << true << false;
    QTest::newRow("in doubt") << 3 << QString("在平台冲正") << QString("结果未知") << false << true;
    QTest::newRow("within the store") << 4 << QString("查明原因") << QString("钱箱") << false << false;
}

void ReconciliationPageTest::eachDifferenceHasItsAdviceAndItsWay()
{
    QFETCH(const int, row);
    QFETCH(const QString, next);
    QFETCH(const QString, advice);
    QFETCH(const bool, copies);
    QFETCH(const bool, doubts);
    Rig rig;
    rig.openPage();
    rig.reconciliation.put(withDifferences());
    rig.find<QTableView>("differences")->setFocus();
    for (int down = 0; down < row; ++down)
        rig.press(Qt::Key_Down);
    QCOMPARE(rig.cell("differences", row, 5), next);
    QVERIFY2(rig.text("reconcileAdvice").contains(advice), qPrintable(rig.text("reconcileAdvice")));
    QCOMPARE(rig.find<QPushButton>("leadButton")->isVisible(), copies || doubts);
    QSignalSpy wanted(rig.page, &ReconciliationPage::doubtsWanted);
    QGuiApplication::clipboard()->clear();
    rig.press(Qt::Key_F4);
    QCOMPARE(wanted.size(), doubts ? 1 : 0);
    QCOMPARE(QGuiApplication::clipboard()->text().contains("990100202603010001"), copies);
}

void ReconciliationPageTest::workIsSeenAndCannotBeStartedTwice()
{
    Rig rig;
    rig.openPage();
    ReconciliationView view = unreconciled();
    view.working = true;
    rig.reconciliation.put(view);
    const auto before = rig.reconciliation.calls().size();
    rig.press(Qt::Key_F12);
    rig.click("reconcileButton");
    QCOMPARE(rig.reconciliation.calls().size(), before);
    QVERIFY(rig.messageOf("reconcileStrip").contains(QStringLiteral("正在")));
    QVERIFY(rig.find<QPushButton>("reconcileStopButton")->isVisible());
    rig.press(Qt::Key_Escape);
    QCOMPARE(rig.reconciliation.calls().last(), "stop");
    rig.reconciliation.put(unreconciled());
    rig.reconciliation.refuse(ReconciliationAct::Reconcile, Error{ErrorCode::Stopped, {}, {}});
    QVERIFY(!rig.find<QPushButton>("reconcileStopButton")->isVisible());
    QVERIFY(rig.messageOf("reconcileStrip").contains(QStringLiteral("停止")));
    rig.press(Qt::Key_Escape); // of nothing
    QCOMPARE(rig.reconciliation.calls().count("stop"), 1);
}

void ReconciliationPageTest::differencesLeaveForASpreadsheet()
{
    Rig rig;
    rig.openPage();
    rig.reconciliation.put(balanced());
    const auto before = rig.reconciliation.calls().size();
    rig.press(Qt::Key_F7); // there are none
    QCOMPARE(rig.reconciliation.calls().size(), before);
    rig.reconciliation.put(withDifferences());
    rig.press(Qt::Key_F7);
    QCOMPARE(rig.reconciliation.calls().last(), "export differences-20260301 6 csv");
    QCOMPARE(rig.reconciliation.sheet().rows[1][1], "S20260301-0007");
    rig.press(Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(rig.reconciliation.calls().last(), "export differences-20260301 6 xlsx");
    rig.reconciliation.finish(ReconciliationAct::Export, "/tables/differences.xlsx");
    QVERIFY(rig.messageOf("reconcileStrip").contains("/tables/differences.xlsx"));
}

void ReconciliationPageTest::aRefusalSaysWhy()
{
    Rig rig;
    rig.openPage();
    rig.reconciliation.put(unreconciled());
    rig.reconciliation.refuse(ReconciliationAct::Reconcile, Error{ErrorCode::NotPermitted, {{"act", "reconcile"}}, {}});
    QVERIFY(rig.messageOf("reconcileStrip").contains(QStringLiteral("岗位")));
    QVERIFY(rig.find<QPushButton>("reconcileButton")->isEnabled());
}

void ReconciliationPageTest::theReportIsPrintedWithTheHead()
{
    Rig rig;
    rig.openPage();
    rig.reconciliation.put(balanced());
    rig.press(Qt::Key_F9);
    QCOMPARE(rig.reconciliation.calls().last(), "print 2026-03-01 1001");
    rig.reconciliation.finish(ReconciliationAct::Print, "/slips/day.txt");
    QVERIFY(rig.messageOf("reconcileStrip").contains("/slips/day.txt"));
}

void ReconciliationPageTest::theMonthIsAppliedForAndItsStatementRead()
{
    Rig rig;
    rig.openPage();
    rig.reconciliation.put(unreconciled());
    rig.press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(rig.reconciliation.calls().last(), "month -"); // the one before today's
    rig.reconciliation.put(march({}));
    QCOMPARE(rig.cell("applications", 0, 4), "1,234.56");
    QVERIFY(rig.cell("applications", 0, 7).contains(QStringLiteral("未申请")));
    rig.press(Qt::Key_F12);
    QCOMPARE(rig.reconciliation.calls().last(), "apply 2026-02-01 1001");
    rig.reconciliation.put(march("applied"));
    QVERIFY(rig.cell("applications", 0, 7).contains(QStringLiteral("已申请")));
    auto *path = rig.find<QWidget>("statementFile")->findChild<QLineEdit *>("pathField");
    path->setFocus();
    rig.type("/tmp/feb.csv");
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.reconciliation.calls().last(), "import 2026-02-01 /tmp/feb.csv 1001");
    QVERIFY(!rig.find<QPushButton>("applyButton")->isEnabled());
    ClearingView read = march("applied");
    read.imported = true;
    read.file = "feb.csv";
    read.differences = {{{"310", "41", "990101"}, "deducted", Money(), Money::ofUnits(1000)}};
    rig.reconciliation.put(read);
    rig.reconciliation.finish(ReconciliationAct::Import);
    QCOMPARE(rig.cell("statementDifferences", 0, 5), "10.00");
    QVERIFY(rig.text("statementState").contains("feb.csv"));
    QVERIFY(rig.find<QPushButton>("applyButton")->isEnabled());
    rig.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(rig.find<QDateEdit>("reconcileDay")->isVisible());
}

void ReconciliationPageTest::modelsKeepTheRules()
{
    TextTableModel model(lightTheme(), {{"a", 10}, {"b", 0, true}});
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show({{{"1", "2"}, Tone::Look}, {{"3"}, Tone::Plain}});
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.index(0, 1).data(Qt::ForegroundRole).isValid());
    QVERIFY(!model.index(0, 0).data(Qt::ForegroundRole).isValid());
    QCOMPARE(model.index(1, 1).data().toString(), "");
}

} // namespace yaogui

QTEST_MAIN(yaogui::ReconciliationPageTest)
#include "ReconciliationPageTest.moc"
