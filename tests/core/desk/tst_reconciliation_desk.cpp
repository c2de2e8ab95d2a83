// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/audit/HeadText.h"
#include "core/desk/BusinessClockDesk.h"
#include "core/desk/BusinessReconciliationDesk.h"
#include "core/sale/SlipLayout.h"
#include "core/store/TrailCheck.h"
#include "drivers/simulated/SimulatedClearing.h"
#include "core/store/StaffRepository.h"
#include "tests/support/TestShop.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace yaogui;

namespace {

constexpr int patienceMs = 60'000;
const QDate day(2026, 3, 10);

} // namespace

/// The reconciliation desk over a real store: the page's first view, the work, what is kept, what is refused, what is printed.
class TestReconciliationDesk final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_shop = std::make_unique<TestShop>();
        const auto counter = m_shop->checkout();
        QCOMPARE(codeOf(confirmInsured(*counter)), "");
        QVERIFY(counter->pay(Money::ofUnits(50'00)));
        m_listed = true;
        m_error.reset();
        m_views.clear();
        m_months.clear();
        m_papers.clear();
        open(Post::Manager);
    }
    void cleanup() { m_desk.reset(); }

    void theFirstViewIsToday()
    {
        m_desk->open({});
        QTRY_COMPARE_WITH_TIMEOUT(m_views.size(), 1U, patienceMs);
        QCOMPARE(m_views[0].day, day);
        QVERIFY(!m_views[0].report && !m_views[0].working);
        QCOMPARE(m_views[0].people.front().name.id, "1003");
    }

    void aDayIsReconciledAndKept_data()
    {
        QTest::addColumn<bool>("listed");
        QTest::newRow("balanced") << true;
        QTest::newRow("the platform has nothing") << false;
    }
    void aDayIsReconciledAndKept()
    {
        QFETCH(const bool, listed);
        m_listed = listed;
        m_desk->reconcile(day, false, "1003");
        QTRY_COMPARE_WITH_TIMEOUT(m_views.size(), 2U, patienceMs);
        QVERIFY(m_views[0].working);
        QVERIFY(!m_views[1].working && m_views[1].report);
        QCOMPARE(m_views[1].report->count(), listed ? 0 : 1);
        QVERIFY(m_views[1].worker.endsWith("1003"));
        m_desk->open(day); // kept
        QTRY_COMPARE_WITH_TIMEOUT(m_views.size(), 3U, patienceMs);
        QCOMPARE(m_views[2].report->count(), listed ? 0 : 1);
        QCOMPARE(m_views[2].report->sums.size(), 4U); // the three-way table is kept too
        QCOMPARE(m_views[2].report->sums[0].expected, "2");
        QCOMPARE(m_views[2].report->sums[0].found, "2");
        QCOMPARE(m_views[2].report->sums[2].expected, "25.00");
    }

    void onlyAManagerMay()
    {
        open(Post::Cashier);
        QSignalSpy refused(m_desk.get(), &ReconciliationDesk::refused);
        m_desk->reconcile(day, false, "1003");
        m_desk->apply(QDate(2026, 2, 1), "1003");
        m_desk->importStatement(QDate(2026, 2, 1), "/nowhere.csv", "1003");
        m_desk->print(day, "1003");
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 4, patienceMs);
        for (const QList<QVariant> &one : refused)
            QCOMPARE(codeName(one[1].value<Error>().code), "NOT_PERMITTED");
        m_desk->reconcile(day, false, "1009");
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 5, patienceMs);
        QCOMPARE(codeName(refused.last()[1].value<Error>().code), "OPERATOR_UNKNOWN");
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM reconciliation"), 0);
    }

    // Stopped while the platform is asked: what was not asked is left, and nothing is kept.
    void aRunIsStoppedAndKeepsNothing()
    {
        QSignalSpy refused(m_desk.get(), &ReconciliationDesk::refused);
        m_whenAsked = [this] { m_desk->stop(); };
        m_desk->reconcile(day, true, "1003");
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, patienceMs);
        QCOMPARE(codeName(refused[0][1].value<Error>().code), "STOPPED");
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM reconciliation"), 0);
        QVERIFY(!m_views.back().working && !m_views.back().report);
        m_whenAsked = {};
        m_desk->stop(); // of nothing: the next one runs
        m_desk->reconcile(day, true, "1003");
        QTRY_COMPARE_WITH_TIMEOUT(m_shop->number("SELECT COUNT(*) FROM reconciliation"), 1, patienceMs);
        QCOMPARE(refused.size(), 1);
    }

    void aTableIsWrittenForASpreadsheet()
    {
        QSignalSpy done(m_desk.get(), &ReconciliationDesk::done);
        m_desk->exportTable({"differences-20260310", "Differences", {{"Slip", "Amount"}, {"S1", "1,00"}}, {false, true}}, TableTarget::Csv);
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, patienceMs);
        QCOMPARE(done[0][0].value<ReconciliationAct>(), ReconciliationAct::Export);
        QFile file(done[0][1].toString());
        QVERIFY(file.fileName().startsWith(tables()) && file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("\xEF\xBB\xBFSlip,Amount\nS1,\"1,00\"\n"));
        QCOMPARE(m_shop->text("SELECT operator || ' ' || subject || ' ' || json_extract(detail, '$.rows') FROM audit_event WHERE kind = 'table.exported'"),
                 "1003 differences-20260310 1");
        QSignalSpy refused(m_desk.get(), &ReconciliationDesk::refused);
        QVERIFY(QDir(tables()).removeRecursively() && QFile(tables()).open(QIODevice::WriteOnly)); // a file where the folder was
        m_desk->exportTable({"differences", {}, {{"Slip"}}, {false}}, TableTarget::Csv);
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, patienceMs);
        QCOMPARE(codeName(refused[0][1].value<Error>().code), "FILE_UNREADABLE");
    }

    void whoMayNotExportTakesNoTable()
    {
        open(Post::Cashier);
        QSignalSpy refused(m_desk.get(), &ReconciliationDesk::refused);
        m_desk->exportTable({"differences", {}, {{"Slip"}}, {false}}, TableTarget::Csv);
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, patienceMs);
        QCOMPARE(codeName(refused[0][1].value<Error>().code), "NOT_PERMITTED");
        QVERIFY(!QFile::exists(tables() + "/differences.csv"));
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM audit_event WHERE kind = 'act.refused' AND subject = 'export'"), 1);
    }

    void aRefusalLeavesTheViewBefore()
    {
        m_error = Error{ErrorCode::PlatformUnreachable, {{"infno", "3201"}}, {}};
        QSignalSpy refused(m_desk.get(), &ReconciliationDesk::refused);
        m_desk->reconcile(day, false, "1003");
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, patienceMs);
        QVERIFY(!m_views.back().working && !m_views.back().report);
    }

    void thePaperBearsTheHeadThatTheStoreKnows()
    {
        QSignalSpy done(m_desk.get(), &ReconciliationDesk::done);
        QSignalSpy refused(m_desk.get(), &ReconciliationDesk::refused);
        m_desk->print(day, "1003"); // nothing to print yet
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, patienceMs);
        m_desk->reconcile(day, false, "1003");
        m_desk->print(day, "1003");
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 2, patienceMs);
        QCOMPARE(m_papers.size(), 1U);
        const QString paper = plainText(m_papers[0], 48);
        const ReconciliationView &view = m_views.back();
        QVERIFY2(paper.contains("2026-03-10") && paper.contains(view.shortHead), qPrintable(paper));
        QVERIFY2(QString(paper).remove(QChar(u'\n')).remove(QChar(u' ')).contains(view.head), qPrintable(paper));
        QVERIFY2(paper.contains(QRegularExpression(QString("对账单号 +%1\n").arg(view.sequence))), qPrintable(paper));
        QCOMPARE(m_shop->number("SELECT MAX(id) FROM reconciliation"), view.sequence);
        QCOMPARE(codeOf(compareWithPaper(m_shop->store(), *readHead(view.shortHead))), "");
        QCOMPARE(codeOf(compareWithPaper(m_shop->store(), *readHead(view.head))), "");
        QCOMPARE(codeOf(compareWithPaper(m_shop->store(), *readHead("1" + view.head))), "AUDIT_CUT");
    }

    void aMonthIsShownAndItsStatementRead()
    {
        m_shop->clock.advance(30 * 86'400);
        m_desk->openMonth({});
        QTRY_COMPARE_WITH_TIMEOUT(m_months.size(), 1U, patienceMs);
        QCOMPARE(m_months[0].month, QDate(2026, 3, 1));
        QCOMPARE(m_months[0].rows.size(), 1U);
        QCOMPARE(m_months[0].rows[0].state, "");
        QVERIFY(!m_months[0].imported);
        const QString path = m_files.filePath("march.csv");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("insutype,clr_type,clr_optins,fund,account,deducted,deposit,paid\n310,41,990101,1.00,0,0,0,1.00\n");
        file.close();
        m_desk->importStatement(m_months[0].month, path, "1003");
        QTRY_COMPARE_WITH_TIMEOUT(m_months.size(), 2U, patienceMs);
        QVERIFY(m_months[1].imported);
        QCOMPARE(m_months[1].file, "march.csv");
        QVERIFY(!m_months[1].differences.empty());
        QSignalSpy refused(m_desk.get(), &ReconciliationDesk::refused);
        m_desk->importStatement(m_months[0].month, m_files.filePath("none.csv"), "1003");
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, patienceMs);
        QCOMPARE(codeName(refused[0][1].value<Error>().code), "FILE_UNREADABLE");
    }

    void aClockIsAcceptedByAManagerOnly_data()
    {
        QTest::addColumn<Post>("post");
        QTest::newRow("manager") << Post::Manager;
        QTest::newRow("cashier") << Post::Cashier;
    }
    void aClockIsAcceptedByAManagerOnly()
    {
        QFETCH(const Post, post);
        givePost(post);
        BusinessClockDesk desk(m_shop->store(), m_shop->clock, {{"1003", "陈建国"}, post, false});
        QSignalSpy people(&desk, &ClockDesk::peopleListed), accepted(&desk, &ClockDesk::accepted), refused(&desk, &ClockDesk::refused);
        desk.open();
        QTRY_COMPARE_WITH_TIMEOUT(people.size(), 1, patienceMs);
        desk.accept("battery", "1003");
        QTRY_COMPARE_WITH_TIMEOUT(accepted.size() + refused.size(), 1, patienceMs);
        QCOMPARE(accepted.size(), post == Post::Manager ? 1 : 0);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM audit_event WHERE kind = 'clock.accepted'"), post == Post::Manager ? 1 : 0);
    }

private:
    /// What 1003 may do is what the store says, not what a screen carries about.
    void givePost(Post post)
    {
        QVERIFY(m_shop->store().write([&](Connection &connection) -> Done {
            StaffRepository(connection).save({{"1003", "陈建国"}, post, false});
            return {};
        }));
    }

    void open(Post post)
    {
        givePost(post);
        m_desk = std::make_unique<BusinessReconciliationDesk>(tools(post));
        connect(m_desk.get(), &ReconciliationDesk::viewChanged, this, [this](const ReconciliationView &view) { m_views.push_back(view); });
        connect(m_desk.get(), &ReconciliationDesk::monthChanged, this, [this](const ClearingView &view) { m_months.push_back(view); });
    }

    ReconciliationTools tools(Post post)
    {
        return {m_shop->store(), m_shop->clock, [this](const QDate &) { return m_shop->rules; }, m_shop->facts, {{"1003", "陈建国"}, post, false},
                [this] { return std::make_unique<SimulatedPlatform>(m_shop->ids); },
                [this]() -> std::unique_ptr<ClearingHouse> {
                    if (m_whenAsked)
                        m_whenAsked();
                    auto house = std::make_unique<SimulatedClearing>();
                    house->fail(m_error);
                    for (const SimulatedSettlement &settlement : m_shop->platform.settlements()) {
                        if (m_listed)
                            house->add({"310", "41", "440300"}, settlement);
                    }
                    return house;
                },
                [this](const PrintDocument &paper) -> Result<QString> {
                    m_papers.push_back(paper);
                    return QStringLiteral("paper");
                },
                tables()};
    }

    [[nodiscard]] QString tables() const { return m_files.filePath("tables"); }

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<BusinessReconciliationDesk> m_desk;
    std::vector<ReconciliationView> m_views;
    std::vector<ClearingView> m_months;
    std::vector<PrintDocument> m_papers;
    QTemporaryDir m_files;
    bool m_listed = true;
    std::function<void()> m_whenAsked;
    std::optional<Error> m_error;
};

QTEST_GUILESS_MAIN(TestReconciliationDesk)
#include "tst_reconciliation_desk.moc"
