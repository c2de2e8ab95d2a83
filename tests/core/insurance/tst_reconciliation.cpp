// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/AgencyStatement.h"
#include "core/insurance/PlatformTime.h"
#include "core/insurance/ReconciliationReport.h"

#include <QJsonArray>
#include <QTest>

using namespace yaogui;

namespace {

const ClearingGroup employee{"310", "41", "990101"};

ClearingAmounts amounts(qint64 total, qint64 fund = 0, qint64 account = 0)
{
    return {Money::ofUnits(total), Money::ofUnits(fund), Money::ofUnits(account)};
}

ClearingEntry ours(const QString &id, qint64 total, const QString &visit = {})
{
    ClearingEntry entry;
    entry.group = employee;
    entry.settlementId = id;
    entry.visitId = visit.isEmpty() ? "V" + id : visit;
    entry.messageId = "M" + id;
    entry.amounts = amounts(total, total / 2);
    entry.refund = total < 0;
    return entry;
}

ClearingLine theirs(const QString &id, qint64 total, bool flag = false, const QString &visit = {})
{
    ClearingLine line;
    line.settlementId = id;
    line.visitId = visit.isEmpty() ? "V" + id : visit;
    line.messageId = "M" + id;
    line.refunded = flag;
    line.amounts = amounts(total, total / 2);
    return line;
}

ClearingEntry undone(ClearingEntry entry)
{
    entry.undone = true;
    return entry;
}

struct Case {
    std::vector<ClearingEntry> ours;
    std::vector<ClearingLine> theirs;
    std::map<QString, KnownSale> messages, visits;
    bool byRecord = false;
};

} // namespace
Q_DECLARE_METATYPE(Case)

class TestReconciliation final : public QObject {
    Q_OBJECT

private slots:
    void everyDifferenceHasItsNextStep_data();
    void everyDifferenceHasItsNextStep();
    void refundsCountOrDoNot();
    void aReportComesBackAsItWas();
    void platformTimesAreRead_data();
    void platformTimesAreRead();
    void aSpanIsHalfOpen();
    void statementsAreRead_data();
    void statementsAreRead();
    void statementsAreCompared();
};

void TestReconciliation::everyDifferenceHasItsNextStep_data()
{
    QTest::addColumn<Case>("given");
    QTest::addColumn<QStringList>("told");
    const auto row = [](const char *name, Case given, const QStringList &told) { QTest::newRow(name) << std::move(given) << told; };
    row("the same", {{ours("1", 100)}, {theirs("1", 100)}, {}, {}}, {});
    row("refunded on both sides", {{undone(ours("1", 100)), ours("2", -100, "V1")}, {theirs("1", 100, true), theirs("2", -100, true, "V1")}, {}, {}}, {});
    row("refunded on both sides, only the refund is marked",
        {{undone(ours("1", 100)), ours("2", -100, "V1")}, {theirs("1", 100), theirs("2", -100, true, "V1")}, {}, {}}, {});
    row("refunded here another day", {{undone(ours("1", 100))}, {theirs("1", 100)}, {}, {}}, {});
    row("ours only", {{ours("1", 100)}, {}, {}, {}}, {"ours_only ask 1"});
    ClearingLine empty = theirs("1", 100);
    empty.amounts.reset();
    row("a line without amounts is not theirs", {{ours("1", 100)}, {empty}, {}, {}}, {"ours_only ask 1"});
    row("theirs only", {{}, {theirs("9", 100)}, {}, {}}, {"theirs_only reverse 9"});
    ClearingLine nameless = theirs("9", 100);
    nameless.messageId.clear();
    row("theirs only, nobody knows its message", {{}, {nameless}, {}, {}}, {"theirs_only ask 9"});
    row("amounts", {{ours("1", 100)}, {theirs("1", 101)}, {}, {}}, {"amounts_differ ask 1"});
    row("in doubt with us", {{}, {theirs("9", 100)}, {{"M9", {7, "S7", {}, "unknown"}}}, {}}, {"states_differ reverse 9"});
    row("in doubt, the region goes by the record", {{}, {theirs("9", 100)}, {{"M9", {7, "S7", {}, "unknown"}}}, {}, true}, {"states_differ book 9"});
    row("reversed with us, whatever the region", {{}, {theirs("9", 100)}, {{"M9", {7, "S7", {}, "reversed"}}}, {}, true}, {"states_differ reverse 9"});
    row("refused with us", {{}, {theirs("9", 100)}, {{"M9", {7, "S7", {}, "refused"}}}, {}}, {"states_differ reverse 9"});
    row("under two numbers", {{ours("1", 100)}, {theirs("9", 100)}, {{"M9", {7, "S7", "1", "settled"}}}, {}}, {"states_differ ask 9"});
    row("marked as refunded there", {{ours("1", 100)}, {theirs("1", 100, true)}, {}, {}}, {"states_differ book 1"});
    row("refunded there, told once", {{ours("1", 100)}, {theirs("1", 100, true), theirs("2", -100, true, "V1")}, {}, {}}, {"states_differ book 1"});
    row("the other order", {{ours("1", 100)}, {theirs("2", -100, true, "V1"), theirs("1", 100, true)}, {}, {}}, {"states_differ book 2"});
    row("refunded there, of another day", {{}, {theirs("2", -100, true, "V1")}, {}, {{"V1", {7, "S7", "1", "settled"}}}}, {"states_differ book 2"});
    row("a refund of ours in doubt", {{}, {theirs("2", -100, true, "V1")}, {{"M2", {7, "S7", "1", "settled"}}}, {{"V1", {7, "S7", "1", "settled"}}}},
        {"states_differ reverse 2"});
    row("a refund of nobody's", {{}, {theirs("2", -100, true, "V1")}, {}, {}}, {"theirs_only ask 2"});
    row("refunded here, stands there", {{undone(ours("1", 100)), ours("2", -100, "V1")}, {theirs("1", 100)}, {}, {}}, {"states_differ reverse 2"});
    row("the refund is gone there", {{undone(ours("1", 100)), ours("2", -100, "V1")}, {theirs("1", 100, true)}, {}, {}}, {"ours_only ask 2"});
}

void TestReconciliation::everyDifferenceHasItsNextStep()
{
    QFETCH(const Case, given);
    QFETCH(const QStringList, told);
    const auto look = [](const std::map<QString, KnownSale> &known) {
        return [&known](const QString &key) {
            const auto found = known.find(key);
            return found == known.end() ? std::nullopt : std::optional(found->second);
        };
    };
    QStringList found;
    for (const Difference &difference : compareSettlements(given.ours, given.theirs, {look(given.messages), look(given.visits), given.byRecord}))
        found.append(toText(difference.kind) + u' ' + toText(difference.step) + u' ' + difference.settlementId);
    QCOMPARE(found, told);
}

void TestReconciliation::refundsCountOrDoNot()
{
    const std::vector<ClearingEntry> entries{ours("1", 100), ours("2", 300), ours("3", -100)};
    QCOMPARE(sumsByGroup(entries, true).at(employee).amounts, amounts(300, 150));
    QCOMPARE(sumsByGroup(entries, true).at(employee).count, 3);
    QCOMPARE(sumsByGroup(entries, false).at(employee).amounts, amounts(400, 200));
    QCOMPARE(sumsByGroup(entries, false).at(employee).count, 2);
}

void TestReconciliation::aReportComesBackAsItWas()
{
    ReconciliationReport report;
    report.span = {QDate(2026, 3, 10), QDate(2026, 3, 11)};
    report.groups = {{employee, operator+(ClearingSums(), ours("1", 100)), std::nullopt, false, "1", "不平"}};
    report.differences = compareSettlements({ours("1", 100)}, {theirs("1", 101)}, {});
    report.store = {{StoreDifference::Between::Tenders, 7, "S7", "1.00", "2.00"}};
    QCOMPARE(toJson(reconciliationReportFrom(toJson(report))), toJson(report));
    QCOMPARE(report.count(), 2);
    report.differences.clear();
    report.store.clear();
    QCOMPARE(report.count(), 1); // a group that does not balance is one, explained or not
}

void TestReconciliation::platformTimesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("time");
    const QDateTime time(QDate(2026, 3, 1), QTime(10, 32, 5), Qt::UTC);
    QTest::newRow("specification") << "2026-03-01 10:32:05" << time;
    QTest::newRow("with T and milliseconds") << "2026-03-01T10:32:05.123" << time;
    QTest::newRow("slashes") << "2026/3/1 10:32:05" << time;
    QTest::newRow("digits") << "20260301103205" << time;
    QTest::newRow("digits with milliseconds") << "20260301103205123" << time;
    QTest::newRow("milliseconds since 1970, China") << "1772332325000" << time;
    QTest::newRow("a day only") << "2026-03-01" << QDateTime();
    QTest::newRow("empty") << "" << QDateTime();
}

void TestReconciliation::platformTimesAreRead()
{
    QFETCH(const QString, text);
    QFETCH(const QDateTime, time);
    QCOMPARE(platformTimeFrom(text), time);
}

void TestReconciliation::aSpanIsHalfOpen()
{
    const ClearingSpan day{QDate(2026, 3, 10), QDate(2026, 3, 10)};
    QVERIFY(day.contains(platformTimeFrom("2026-03-10 00:00:00")));
    QVERIFY(day.contains(platformTimeFrom("2026-03-10 23:59:59")));
    QVERIFY(!day.contains(platformTimeFrom("2026-03-11 00:00:00")));
    QVERIFY(!day.contains(platformTimeFrom("2026-03-09 23:59:59")));
}

void TestReconciliation::statementsAreRead_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("column"); ///< empty: good
    const QByteArray head = "insutype,clr_type,clr_optins,fund,account,deducted,deposit,paid\n";
    QTest::newRow("good") << head + "310,41,990101,100.00,20.00,0,5.00,115.00\n" << "";
    QTest::newRow("any order, more columns") << QByteArray("paid,deposit,deducted,account,fund,clr_optins,clr_type,insutype,memo\n"
                                                           "115,5,0,20,100,990101,41,310,x\n") << "";
    QTest::newRow("a column is missing") << QByteArray("insutype,clr_type,clr_optins,fund,account,deducted,paid\n310,41,990101,1,0,0,1\n") << "deposit";
    QTest::newRow("no amount") << head + "310,41,990101,abc,20.00,0,5.00,115.00\n" << "fund";
    QTest::newRow("no agency") << head + "310,41,,100.00,20.00,0,5.00,115.00\n" << "clr_optins";
    QTest::newRow("a group twice") << head + "310,41,990101,1,0,0,0,1\n310,41,990101,1,0,0,0,1\n" << "insutype";
}

void TestReconciliation::statementsAreRead()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, column);
    const auto lines = readStatement(file);
    QCOMPARE(lines.has_value(), column.isEmpty());
    if (lines) {
        QCOMPARE(lines->size(), 1U);
        QCOMPARE(lines->front().group, employee);
        QCOMPARE(lines->front().deposit, Money::ofUnits(500));
        return;
    }
    QCOMPARE(codeName(lines.error().code), "TABLE_INVALID");
    QCOMPARE(lines.error().details["column"].toString(), column);
}

void TestReconciliation::statementsAreCompared()
{
    StoreRules rules;
    rules.deposit = Percent{500};
    ClearingSums sums;
    sums.amounts = amounts(20000, 10000, 1500);
    sums.family = Money::ofUnits(500);
    const ClearingGroup resident{"390", "41", "990101"};
    const auto told = [&](const StatementLine &line, const StoreRules &with) {
        QStringList words;
        for (const StatementDifference &one : compareStatement({{employee, sums}}, {line}, with))
            words.append(one.figure + u' ' + toText(one.expected) + u' ' + toText(one.found));
        return words;
    };
    const auto line = [&](const ClearingGroup &group, qint64 fund, qint64 account, qint64 deducted, qint64 deposit, qint64 paid) {
        return StatementLine{2, group, Money::ofUnits(fund), Money::ofUnits(account), Money::ofUnits(deducted), Money::ofUnits(deposit), Money::ofUnits(paid)};
    };
    QCOMPARE(told(line(employee, 10000, 2000, 0, 500, 11500), rules), QStringList());
    QCOMPARE(told(line(employee, 10000, 2000, 0, 0, 12000), StoreRules()), QStringList()); // no deposit where the region keeps none
    QCOMPARE(told(line(employee, 10000, 2000, 0, 500, 11500), StoreRules()), QStringList{"deposit 0.00 5.00"});
    QCOMPARE(told(line(employee, 10000, 2000, 0, 501, 11499), rules), QStringList{"deposit 5.00 5.01"});
    QCOMPARE(told(line(employee, 10000, 2000, 300, 500, 11200), rules), QStringList{"deducted 0.00 3.00"});
    QCOMPARE(told(line(employee, 9900, 2000, 0, 495, 11405), rules), QStringList{"fund 100.00 99.00"});
    QCOMPARE(told(line(employee, 10000, 1999, 0, 500, 11499), rules), QStringList{"account 20.00 19.99"});
    QCOMPARE(told(line(employee, 10000, 2000, 0, 500, 11400), rules), QStringList{"paid 115.00 114.00"});
    QCOMPARE(told(line(resident, 0, 0, 0, 0, 0), rules), QStringList{"group 120.00 0.00"}); // a group of ours is missing
}

QTEST_GUILESS_MAIN(TestReconciliation)
#include "tst_reconciliation.moc"
