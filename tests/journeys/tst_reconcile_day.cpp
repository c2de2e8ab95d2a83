// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/StatementImport.h"
#include "tests/journeys/ClearingDay.h"

#include <QTest>

#include <functional>

using namespace yaogui;

// The value of a Result, or the test fails with the error's words.
#define LET_OR_FAIL(declaration, expression)                       \
    auto YAOGUI_JOIN(tried, __LINE__) = (expression);              \
    if (!YAOGUI_JOIN(tried, __LINE__))                             \
        QFAIL(qPrintable(wordsOf(YAOGUI_JOIN(tried, __LINE__).error()))); \
    declaration = *YAOGUI_JOIN(tried, __LINE__)
#define DONE_OR_FAIL(expression)                                   \
    if (const Done done = (expression); !done)                     \
        QFAIL(qPrintable(wordsOf(done.error())))

/// A day with cash, insured, mixed, refused, reversed and refunded sales around midnight, against a sandbox process over HTTP: nothing is
/// found where nothing is wrong, and each of twenty planted differences with its next step where something is.
class ReconcileDayTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingIsFoundWhereNothingIsWrong_data();
    void nothingIsFoundWhereNothingIsWrong();
    void midnightIsThePlatforms();
    void twentyPlantedDifferencesAreFound();
    void twoMistakesThatHideEachOther();
    void anAnswerInDoubtIsReversed();
    void aJammedPlatformKeepsNothing();
    void aMonthIsAppliedForOnce();
    void aLostApplicationIsNotRepeated();

private:
    struct Planted {
        const char *what;
        QJsonObject wish;
        DifferenceKind kind;
        NextStep step;
        QString settlement; ///< which the difference must name; empty: one of the platform's own
    };
    void sellTheDay();
    [[nodiscard]] std::vector<Planted> plants();
    [[nodiscard]] Planted amount(const char *what, SaleId id, const char *part, int by);
    [[nodiscard]] Planted state(const char *what, SaleId id, const char *to, DifferenceKind kind, NextStep step);
    [[nodiscard]] Planted drop(const char *what, SaleId id);
    [[nodiscard]] Planted add(const char *what, SaleId like, const QJsonObject &more, NextStep step = NextStep::Reverse);

    ClearingDay m_day;
    std::vector<SaleId> m_employee, m_resident, m_elsewhere; ///< of persons 10 and 3, 2, 8
    SaleId m_lateTill, m_earlyPlatform, m_reversed, m_refunded, m_refundedToo;
};

void ReconcileDayTest::initTestCase()
{
    QCOMPARE(m_day.start(), QString());
    sellTheDay();
}

void ReconcileDayTest::sellTheDay()
{
    for (int i = 0; i < 12; ++i) {
        LET_OR_FAIL(const SaleId sale, m_day.sellInsured(10, i % 3 + 1));
        m_employee.push_back(sale);
    }
    for (int i = 0; i < 5; ++i) {
        LET_OR_FAIL(const SaleId sale, m_day.sellInsured(2, i % 3 + 1));
        m_resident.push_back(sale);
    }
    for (int i = 0; i < 2; ++i) {
        LET_OR_FAIL(const SaleId sale, m_day.sellInsured(8, i + 1));
        m_elsewhere.push_back(sale);
    }
    LET_OR_FAIL([[maybe_unused]] const SaleId cash, m_day.sellForCash());
    LET_OR_FAIL(const SaleId mixed, m_day.sellMixed(10));
    m_employee.push_back(mixed);
    QCOMPARE(m_day.plant({{"fault", "refuse"}, {"infno", "2102"}, {"infcode", -2}, {"err_msg", "no"}}), QString());
    const auto refused = m_day.sellInsured(10, 2);
    QCOMPARE(codeOf(refused), "PLATFORM_REFUSED");
    QCOMPARE(m_day.plant({{"fault", "no_answer_after_booking"}, {"infno", "2102"}}), QString());
    const auto doubt = m_day.sellInsured(10, 3);
    QCOMPARE(codeOf(doubt), "RESULT_IN_DOUBT");
    m_reversed = SaleId{doubt.error().details["sale_id"].toInteger()};
    LET_OR_FAIL(const DoubtRound round, m_day.resolveDoubts());
    QCOMPARE(round.left, 0);
    LET_OR_FAIL(m_refunded, m_day.sellInsured(10, 5));
    DONE_OR_FAIL(m_day.giveBack(m_refunded));
    LET_OR_FAIL(m_refundedToo, m_day.sellInsured(2, 4));
    DONE_OR_FAIL(m_day.giveBack(m_refundedToo));
    // Till and platform on two sides of midnight, both ways round. Real time only moves the platform on, by less than ten minutes.
    m_day.setClocks(m_day.at(ClearingDay::day, QTime(23, 59)), 120);
    LET_OR_FAIL(m_lateTill, m_day.sellInsured(10, 1));
    m_day.setClocks(m_day.at(ClearingDay::day.addDays(1), QTime(0, 1)), -900);
    LET_OR_FAIL(m_earlyPlatform, m_day.sellInsured(10, 2));
    m_day.setClocks(m_day.at(ClearingDay::day.addDays(1), QTime(8, 0)));
    LET_OR_FAIL([[maybe_unused]] const SaleId next, m_day.sellInsured(10, 3));
    // Given back the day after: the day it was sold on stays as it was.
    DONE_OR_FAIL(m_day.giveBack(m_elsewhere.back()));
    DONE_OR_FAIL(m_day.shop.verify());
}

void ReconcileDayTest::nothingIsFoundWhereNothingIsWrong_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("everyDetail");
    QTest::addColumn<int>("settlements");
    // 13 + 5 + 2, the refunded two with their minus, and the one the platform settled before midnight
    QTest::newRow("the day") << ClearingDay::day << false << 25;
    QTest::newRow("the day with its files") << ClearingDay::day << true << 25;
    QTest::newRow("the next day") << ClearingDay::day.addDays(1) << false << 3;
    QTest::newRow("the next day with its files") << ClearingDay::day.addDays(1) << true << 3;
    QTest::newRow("a day without sales") << ClearingDay::day.addDays(-1) << true << 0;
}

void ReconcileDayTest::nothingIsFoundWhereNothingIsWrong()
{
    QFETCH(const QDate, day);
    QFETCH(const bool, everyDetail);
    QFETCH(const int, settlements);
    const auto uploads = m_day.sandbox.messages("9101").size();
    LET_OR_FAIL(const ReconciliationReport report, m_day.reconcile(day, everyDetail));
    QVERIFY2(report.balanced(), QJsonDocument(toJson(report)).toJson().constData());
    int count = 0;
    for (const GroupResult &group : report.groups) {
        QVERIFY(group.balanced && group.theirs);
        count += group.ours.count;
    }
    QCOMPARE(count, settlements);
    QCOMPARE(m_day.sandbox.messages("9101").size() > uploads, everyDetail && settlements > 0);
}

void ReconcileDayTest::midnightIsThePlatforms()
{
    const auto isIn = [&](const QDate &day, SaleId sale) {
        const auto entries = m_day.books().entries({day, day});
        return std::any_of(entries->begin(), entries->end(), [&](const ClearingEntry &entry) { return entry.sale == sale.value; });
    };
    const QDate next = ClearingDay::day.addDays(1);
    QVERIFY(!isIn(ClearingDay::day, m_lateTill) && isIn(next, m_lateTill));
    QVERIFY(isIn(ClearingDay::day, m_earlyPlatform) && !isIn(next, m_earlyPlatform));
    // both days together hold what each holds, once
    const auto both = m_day.books().entries({ClearingDay::day, next});
    QCOMPARE(both->size(), m_day.books().entries({ClearingDay::day, ClearingDay::day})->size() + m_day.books().entries({next, next})->size());
}

ReconcileDayTest::Planted ReconcileDayTest::drop(const char *what, SaleId id)
{
    const QString settlement = m_day.settlementOf(id);
    return {what, {{"drop_settlement", settlement}}, DifferenceKind::OursOnly, NextStep::Ask, settlement};
}

ReconcileDayTest::Planted ReconcileDayTest::add(const char *what, SaleId like, const QJsonObject &more, NextStep step)
{
    QJsonObject wish = more;
    wish["like"] = m_day.settlementOf(like);
    return {what, {{"add_settlement", wish}}, DifferenceKind::TheirsOnly, step, {}};
}

ReconcileDayTest::Planted ReconcileDayTest::amount(const char *what, SaleId id, const char *part, int by)
{
    const qint64 now = m_day.row(id).value(QString::fromLatin1(part)).toInteger();
    const QJsonObject wish{{"setl_id", m_day.settlementOf(id)}, {QString::fromLatin1(part), toText(Money::ofUnits(now + by))}};
    return {what, {{"change_settlement", wish}}, DifferenceKind::AmountsDiffer, NextStep::Ask, m_day.settlementOf(id)};
}

ReconcileDayTest::Planted ReconcileDayTest::state(const char *what, SaleId id, const char *to, DifferenceKind kind, NextStep step)
{
    const QString settlement = m_day.settlementOf(id);
    return {what, {{"change_settlement", QJsonObject{{"setl_id", settlement}, {"state", QString::fromLatin1(to)}}}}, kind, step, settlement};
}

std::vector<ReconcileDayTest::Planted> ReconcileDayTest::plants()
{
    using enum DifferenceKind;
    using enum NextStep;
    const QString reversed = [&] {
        for (const QJsonValue &row : m_day.sandbox.books("settlement")) {
            if (row["state"].toString() == u"reversed")
                return row["setl_id"].toString();
        }
        return QString();
    }();
    const QString refund = m_day.refundRow(m_refunded).value("setl_id").toString();
    const QString day = ClearingDay::day.toString(Qt::ISODate);
    return {
        drop("an employee's", m_employee[0]),
        drop("a resident's", m_resident[0]),
        drop("one of another agency", m_elsewhere[0]),
        drop("the last before midnight", m_earlyPlatform),
        add("an employee's", m_employee[1], {}),
        add("a resident's", m_resident[1], {}),
        add("an insurance of which we have nothing", m_employee[1], {{"insutype", "340"}}),
        add("in the first second of the day", m_employee[1], {{"setl_time", day + " 00:00:00"}}),
        add("in the last second of the day", m_employee[1], {{"setl_time", day + " 23:59:59"}}),
        add("with no message number", m_employee[1], {{"msgid", ""}}, Ask),
        amount("the fund's part by a fen", m_employee[2], "fund_pay_sumamt", 1),
        amount("the account's part", m_employee[3], "acct_pay", 500),
        amount("the cash", m_resident[2], "psn_cash_pay", 100),
        amount("the fund's part, less", m_employee[4], "fund_pay_sumamt", -1),
        {"the amount of a refund",
         {{"change_settlement", QJsonObject{{"setl_id", refund}, {"fund_pay_sumamt", "-0.01"}}}},
         AmountsDiffer, Ask, refund},
        state("refunded there", m_employee[5], "refunded", StatesDiffer, Book),
        state("a resident's, refunded there", m_resident[3], "refunded", StatesDiffer, Book),
        state("refunded here and not there", m_refundedToo, "standing", StatesDiffer, Reverse),
        state("reversed there", m_employee[6], "reversed", OursOnly, Ask),
        {"reversed here and not there", {{"change_settlement", QJsonObject{{"setl_id", reversed}, {"state", "standing"}}}}, StatesDiffer, Reverse, reversed},
    };
}

// One after the other, so that each is found beside all before it, and nothing else is.
void ReconcileDayTest::twentyPlantedDifferencesAreFound()
{
    const std::vector<Planted> wishes = plants();
    QCOMPARE(wishes.size(), 20U);
    QStringList told;
    for (const Planted &planted : wishes) {
        QCOMPARE(m_day.plant(planted.wish), QString());
        LET_OR_FAIL(const ReconciliationReport report, m_day.reconcile(ClearingDay::day));
        const QByteArray story = QByteArray(planted.what) + QJsonDocument(toJson(report)).toJson();
        QVERIFY2(report.store.empty(), story.constData());
        QStringList now;
        for (const Difference &difference : report.differences)
            now.append(toText(difference.kind) + u' ' + toText(difference.step) + u' ' + difference.settlementId);
        QVERIFY2(now.size() == told.size() + 1, story.constData());
        QStringList fresh = now;
        for (const QString &one : told)
            fresh.removeOne(one);
        QVERIFY2(fresh.size() == 1, story.constData());
        // What stands on our side only after a refund is named by the refund's own number.
        const QString wanted = toText(planted.kind) + u' ' + toText(planted.step) + u' ';
        QVERIFY2(fresh.first().startsWith(wanted), story.constData());
        if (!planted.settlement.isEmpty() && QLatin1String(planted.what) != QLatin1String("refunded here and not there"))
            QCOMPARE(fresh.first(), wanted + planted.settlement);
        told = now;
    }
    const auto kept = m_day.shop.number("SELECT MAX(differences) FROM reconciliation");
    QCOMPARE(kept, 20);
    QVERIFY(m_day.shop.number("SELECT COUNT(*) FROM audit_event WHERE kind = 'reconciliation'") > 20);
    QVERIFY(m_day.shop.text("SELECT group_concat(report) FROM reconciliation").contains("ours_only"));
    QVERIFY(!m_day.shop.text("SELECT group_concat(report) FROM reconciliation").contains("990100000000000000")); // no person's number
}

void ReconcileDayTest::twoMistakesThatHideEachOther()
{
    const QDate next = ClearingDay::day.addDays(1);
    QCOMPARE(m_day.plant(amount("more", m_lateTill, "fund_pay_sumamt", 1).wish), QString());
    LET_OR_FAIL(const auto entries, m_day.books().entries({next, next}));
    const SaleId other{entries[1].sale};
    QVERIFY(other != m_lateTill);
    QCOMPARE(m_day.plant(amount("less", other, "fund_pay_sumamt", -1).wish), QString());
    LET_OR_FAIL(const ReconciliationReport sums, m_day.reconcile(next));
    QVERIFY(sums.balanced());
    LET_OR_FAIL(const ReconciliationReport files, m_day.reconcile(next, true));
    QCOMPARE(files.differences.size(), 2U);
    for (const Difference &difference : files.differences)
        QCOMPARE(toText(difference.kind), "amounts_differ");
}

void ReconcileDayTest::anAnswerInDoubtIsReversed()
{
    const QDate day(2026, 3, 15);
    m_day.setClocks(m_day.at(day, QTime(10, 0)));
    QCOMPARE(m_day.plant({{"fault", "no_answer_after_booking"}, {"infno", "2102"}}), QString());
    const auto doubt = m_day.sellInsured(10, 3);
    QCOMPARE(codeOf(doubt), "RESULT_IN_DOUBT");
    LET_OR_FAIL(const ReconciliationReport report, m_day.reconcile(day));
    QCOMPARE(report.differences.size(), 1U);
    QCOMPARE(toText(report.differences[0].kind), "states_differ");
    QCOMPARE(toText(report.differences[0].step), "reverse");
    QCOMPARE(report.differences[0].ourState, "unknown");
    QCOMPARE(report.differences[0].sale, doubt.error().details["sale_id"].toInteger());
    // where the region books what the platform has
    m_day.shop.rules.policy.platform.doubt = "record";
    LET_OR_FAIL(const ReconciliationReport record, m_day.reconcile(day));
    QCOMPARE(toText(record.differences[0].step), "book");
    m_day.shop.rules.policy.platform.doubt = "reversal";
    LET_OR_FAIL([[maybe_unused]] const DoubtRound round, m_day.resolveDoubts());
    LET_OR_FAIL(const ReconciliationReport after, m_day.reconcile(day));
    QVERIFY(after.balanced());
}

void ReconcileDayTest::aJammedPlatformKeepsNothing()
{
    const QDate day(2026, 3, 16);
    m_day.setClocks(m_day.at(day, QTime(10, 0)));
    LET_OR_FAIL(const SaleId sale, m_day.sellInsured(10, 2));
    QCOMPARE(m_day.plant({{"drop_settlement", m_day.settlementOf(sale)}}), QString());
    for (const char *infno : {"3201", "9101", "3202", "9102"}) {
        const auto before = m_day.shop.number("SELECT COUNT(*) FROM reconciliation");
        QCOMPARE(m_day.plant({{"fault", "no_answer"}, {"infno", QString::fromLatin1(infno)}}), QString());
        QCOMPARE(codeOf(m_day.reconcile(day)), "PLATFORM_UNREACHABLE");
        QCOMPARE(m_day.shop.number("SELECT COUNT(*) FROM reconciliation"), before);
    }
    QCOMPARE(m_day.plant({{"fault", "garbage"}, {"infno", "9102"}}), QString());
    QCOMPARE(codeOf(m_day.reconcile(day)), "PLATFORM_ANSWER_UNREADABLE");
    LET_OR_FAIL(const ReconciliationReport report, m_day.reconcile(day));
    QCOMPARE(report.count(), 1);
}

void ReconcileDayTest::aMonthIsAppliedForOnce()
{
    const QDate april(2026, 4, 2);
    const OperatorName manager{"1003", "陈建国"};
    m_day.setClocks(m_day.at(april, QTime(10, 0)));
    LET_OR_FAIL([[maybe_unused]] const SaleId one, m_day.sellInsured(10, 2));
    LET_OR_FAIL([[maybe_unused]] const SaleId two, m_day.sellInsured(8, 2));
    ClearingApplying applying(m_day.shop.store(), m_day.platform(), m_day.platform(), m_day.books(), m_day.shop.clock);
    QCOMPARE(codeOf(applying.apply(april, manager)), "MONTH_NOT_OVER");
    QCOMPARE(m_day.sandbox.messages("3203").size(), 0);
    m_day.setClocks(m_day.at(QDate(2026, 5, 1), QTime(0, 0)));
    LET_OR_FAIL(const auto applied, applying.apply(april, manager));
    QCOMPARE(applied.size(), 2U); // two agencies
    for (const AppliedClearing &application : applied)
        QCOMPARE(application.state, "applied");
    QCOMPARE(m_day.sandbox.books("clearing").size(), 2);
    QCOMPARE(codeOf(applying.apply(april, manager)), "CLEARING_APPLIED");
    QCOMPARE(m_day.sandbox.messages("3203").size(), 2);
}

void ReconcileDayTest::aLostApplicationIsNotRepeated()
{
    const QDate june(2026, 6, 2);
    const OperatorName manager{"1003", "陈建国"};
    m_day.setClocks(m_day.at(june, QTime(10, 0)));
    LET_OR_FAIL([[maybe_unused]] const SaleId one, m_day.sellInsured(10, 2));
    m_day.setClocks(m_day.at(QDate(2026, 7, 1), QTime(10, 0)));
    ClearingApplying applying(m_day.shop.store(), m_day.platform(), m_day.platform(), m_day.books(), m_day.shop.clock);
    QCOMPARE(m_day.plant({{"fault", "refuse"}, {"infno", "3203"}, {"infcode", -2}, {"err_msg", "not yet"}}), QString());
    LET_OR_FAIL(const auto refused, applying.apply(june, manager));
    QCOMPARE(refused[0].state, "refused");
    const auto before = m_day.sandbox.messages("3203").size();
    QCOMPARE(m_day.plant({{"fault", "no_answer_after_booking"}, {"infno", "3203"}}), QString());
    LET_OR_FAIL(const auto lost, applying.apply(june, manager)); // a refused one may be tried again
    QCOMPARE(lost[0].state, "unknown");
    QCOMPARE(codeOf(applying.apply(june, manager)), "CLEARING_APPLIED");
    QCOMPARE(m_day.sandbox.messages("3203").size(), before + 1);
    QCOMPARE(m_day.shop.number("SELECT COUNT(*) FROM clearing_application WHERE state = 'sent' AND month = '202606'"), 2); // the intents, first
}

QTEST_GUILESS_MAIN(ReconcileDayTest)
#include "tst_reconcile_day.moc"
