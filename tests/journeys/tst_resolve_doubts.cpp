// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/Expect.h"
#include "tests/journeys/Goods.h"
#include "tests/journeys/Shopfront.h"

#include <QProcess>

using namespace yaogui::journey;
using namespace yaogui::journey::goods;

/// Results in doubt against the real sandbox, programs killed in every state, and clocks that disagree.
class ResolveDoubtsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_shop.prepare(catalogue(), stock()), QString()); }
    void init() { QCOMPARE(m_shop.fresh(), QString()); }

    void theListOfDoubts();
    void aReversalRefusedForEverIsSettledAsRecorded();
    void anUnreadableRecordEndsNothing();
    void theRecordIsAskedUntilItAnswers_data();
    void theRecordIsAskedUntilItAnswers();
    void killedInEveryState_data();
    void killedInEveryState();
    void clocksThatDisagree_data();
    void clocksThatDisagree();
    void aWrongClockSendsMessagesAllTheSame();

private:
    [[nodiscard]] QJsonArray sale(int number) const;
    [[nodiscard]] QJsonValue intoDoubt(int number);
    void refuseReversals(int times);

    Shopfront m_shop;
};

QJsonArray ResolveDoubtsTest::sale(int number) const
{
    QJsonArray steps = insured(10, {scan(otcBox(number))});
    steps.append(pay("10.00"));
    return steps;
}

QJsonValue ResolveDoubtsTest::intoDoubt(int number)
{
    m_shop.sandbox().control({{"fault", "no_answer_after_booking"}, {"infno", "2102"}});
    const Outcome doubt = m_shop.sell(sale(number));
    if (doubt.text("state") != "unknown")
        qFatal("not in doubt: %s", qUtf8Printable(doubt.story()));
    return doubt.last().value("sale_id");
}

void ResolveDoubtsTest::refuseReversals(int times)
{
    m_shop.sandbox().control({{"fault", "refuse"}, {"infno", "2601"}, {"infcode", -2}, {"err_msg", "omsgid: 不允许冲正"}, {"times", times}});
}

void ResolveDoubtsTest::theListOfDoubts()
{
    QCOMPARE(m_shop.ctl({"sale", "doubts"}).lines.size(), 0);
    const QJsonValue id = intoDoubt(1);
    refuseReversals(1);
    QCOMPARE(m_shop.ctl({"outbox", "send"}).exitCode, 3);
    const Outcome list = m_shop.ctl({"sale", "doubts"});
    QCOMPARE(list.exitCode, 0);
    QCOMPARE(list.lines.size(), 1);
    QCOMPARE(list.last().value("sale_id"), id);
    QCOMPARE(list.text("state"), QString("unknown"));
    QCOMPARE(list.text("msgid"), m_shop.sale(id).value("msgid").toString());
    QCOMPARE(list.text("total"), QString("10.00"));
    QCOMPARE(list.last().value("tries").toInt(), 1);
    QVERIFY(list.last().value("age_seconds").toInt(-1) >= 0);
    QVERIFY(isTime(list.last().value("since")) && isTime(list.last().value("next")));
    QVERIFY(list.last().value("next").toString() > list.last().value("since").toString());
    QCOMPARE(list.text("last_error"), QString("PLATFORM_REFUSED omsgid: 不允许冲正"));
    QCOMPARE(m_shop.ctl({"outbox", "send"}).exitCode, 0);
    QCOMPARE(m_shop.ctl({"sale", "doubts"}).lines.size(), 0);
}

void ResolveDoubtsTest::aReversalRefusedForEverIsSettledAsRecorded()
{
    const QJsonValue id = intoDoubt(1);
    refuseReversals(0);
    QCOMPARE(m_shop.ctl({"outbox", "send"}).exitCode, 3);
    QCOMPARE(m_shop.ctl({"outbox", "send"}).exitCode, 3);
    QCOMPARE(m_shop.sandbox().messages("5201").size(), 0);
    const Outcome sent = m_shop.ctl({"outbox", "send"});
    QVERIFY2(sent.exitCode == 0, qPrintable(sent.story()));
    QCOMPARE(sent.last().value("settled").toInt(), 1);
    const QJsonObject settled = m_shop.sale(id);
    QCOMPARE(settled.value("state").toString(), QString("settled"));
    const QJsonObject booked = m_shop.sandbox().books("settlement").first().toObject();
    QCOMPARE(settled.value("setl_id").toString(), booked.value("setl_id").toString());
    QCOMPARE(settled.value("msgid").toString(), booked.value("msgid").toString());
    QCOMPARE(fenOf(settled.value("fund")), booked.value("fund_pay_sumamt").toInteger());
    QCOMPARE(m_shop.sandbox().messages("2102").size(), 1);
    QCOMPARE(m_shop.sandbox().books("sale_message").size(), 1); // the stock message goes with it
    QCOMPARE(m_shop.ctl({"ledger", "verify"}).exitCode, 0);
    YAOGUI_EXPECT_REFUSED(m_shop.sell({scan(otcBox(1)), pay("10")}), 1, "TRACE_ALREADY_SOLD");
}

void ResolveDoubtsTest::anUnreadableRecordEndsNothing()
{
    const QJsonValue id = intoDoubt(1);
    refuseReversals(0);
    for (int no = 0; no < 2; ++no)
        QCOMPARE(m_shop.ctl({"outbox", "send"}).exitCode, 3);
    m_shop.sandbox().control({{"fault", "garbage"}, {"infno", "5203"}});
    QCOMPARE(m_shop.ctl({"outbox", "send"}).exitCode, 3);
    QCOMPARE(m_shop.sale(id).value("state").toString(), QString("unknown"));
    m_shop.sandbox().control({{"clear", true}});
    QCOMPARE(m_shop.ctl({"outbox", "send"}).exitCode, 0);
    QCOMPARE(m_shop.sale(id).value("state").toString(), QString("reversed"));
}

void ResolveDoubtsTest::theRecordIsAskedUntilItAnswers_data()
{
    QTest::addColumn<QString>("infno");
    QTest::addColumn<QJsonObject>("fault");
    for (const char *infno : {"5201", "5203"}) {
        QTest::addRow("%s no answer", infno) << QString::fromLatin1(infno) << QJsonObject{{"fault", "no_answer"}};
        QTest::addRow("%s 503", infno) << QString::fromLatin1(infno) << QJsonObject{{"fault", "http_status"}, {"status", 503}};
        QTest::addRow("%s reset", infno) << QString::fromLatin1(infno) << QJsonObject{{"fault", "reset"}};
        QTest::addRow("%s garbage", infno) << QString::fromLatin1(infno) << QJsonObject{{"fault", "garbage"}};
        QTest::addRow("%s refused", infno) << QString::fromLatin1(infno) << QJsonObject{{"fault", "refuse"}, {"err_msg", "later"}};
    }
}

void ResolveDoubtsTest::theRecordIsAskedUntilItAnswers()
{
    QFETCH(QString, infno);
    QFETCH(QJsonObject, fault);
    const QJsonValue id = intoDoubt(1);
    refuseReversals(0);
    fault["infno"] = infno;
    m_shop.sandbox().control(fault);
    for (int no = 0; no < 3; ++no)
        QCOMPARE(m_shop.ctl({"outbox", "send"}).exitCode, 3);
    QCOMPARE(m_shop.sale(id).value("state").toString(), QString("unknown"));
    QCOMPARE(m_shop.ctl({"outbox", "send"}).exitCode, 0);
    QCOMPARE(m_shop.sale(id).value("state").toString(), QString("settled"));
}

void ResolveDoubtsTest::killedInEveryState_data()
{
    QTest::addColumn<QString>("infno"); // whose answer does not come while the program is killed
    QTest::addColumn<QString>("state"); // found by then
    QTest::addColumn<QString>("after"); // once the next writing act has looked at it
    QTest::newRow("asking for the split") << "2101" << "open" << "open";
    QTest::newRow("the split is known") << "decode" << "presettled" << "presettled";
    QTest::newRow("the customer agreed") << "decode" << "confirmed" << "confirmed";
    QTest::newRow("settling") << "2102" << "sent" << "reversed";
    QTest::newRow("reversing") << "2601" << "unknown" << "reversed";
}

void ResolveDoubtsTest::killedInEveryState()
{
    QFETCH(QString, infno);
    QFETCH(QString, state);
    QFETCH(QString, after);
    if (infno == "2601")
        QVERIFY(intoDoubt(1).isDouble());
    m_shop.sandbox().control({{"fault", "delay"}, {"infno", infno}, {"ms", 60000}, {"when", "after"}});
    QJsonArray steps = sale(1);
    if (infno == "decode") { // by card, and then somebody shows a code as well
        steps = {scan(otcBox(1)), step("card", QJsonObject{{"no", "TC00000010"}, {"sn", "SN0000000010"}}), step("presettle", true)};
        if (state == "confirmed")
            steps.append(step("confirm", true));
        steps.append(step("credential", insuranceCode(10)));
    }
    QProcess till;
    const QStringList verb = infno == "2601" ? QStringList{"outbox", "send"} : QStringList{"sale", "run", m_shop.script(steps)};
    till.start(programPath("yaoguictl"), m_shop.frame() + verb);
    QVERIFY(till.waitForStarted());
    QTRY_COMPARE_WITH_TIMEOUT(m_shop.sandbox().messages(infno).size(), 1, 60'000);
    till.kill();
    QVERIFY(till.waitForFinished(60'000));
    QCOMPARE(m_shop.sale(1).value("state").toString(), state);
    QCOMPARE(m_shop.ctl({"sale", "doubts"}).lines.size(), state == "sent" || state == "unknown" ? 1 : 0);
    m_shop.sandbox().control({{"clear", true}});
    YAOGUI_EXPECT(m_shop.sell({scan(ownBox(1)), pay("7.35")}), 0, "paid"); // the next customer is served
    QCOMPARE(m_shop.ctl({"outbox", "send"}).exitCode, 0);
    QCOMPARE(m_shop.sale(1).value("state").toString(), after);
    int standing = 0;
    for (const QJsonValue &row : m_shop.sandbox().books("settlement"))
        standing += row.toObject().value("state").toString() == "standing" ? 1 : 0;
    QCOMPARE(standing, 0);
    YAOGUI_EXPECT(m_shop.sell(sale(1)), 0, "settled");
    QCOMPARE(m_shop.ctl({"ledger", "verify"}).exitCode, 0);
}

void ResolveDoubtsTest::clocksThatDisagree_data()
{
    QTest::addColumn<int>("offset"); // seconds by which the platform is ahead
    QTest::addColumn<QString>("minutes");
    QTest::addColumn<QString>("code");
    QTest::newRow("agree") << 0 << "5" << QString();
    QTest::newRow("a little") << 200 << "5" << QString();
    QTest::newRow("ahead") << 1000 << "5" << "CLOCK_WRONG"; // beyond the window of the signature as well
    QTest::newRow("behind") << -1000 << "5" << "CLOCK_WRONG";
    QTest::newRow("allowed by the store") << 1000 << "30" << QString(); // signed with the platform's time
    QTest::newRow("stricter store") << 200 << "1" << "CLOCK_WRONG";
}

void ResolveDoubtsTest::clocksThatDisagree()
{
    QFETCH(int, offset);
    QFETCH(QString, minutes);
    QFETCH(QString, code);
    m_shop.set("platform.clock_minutes", minutes);
    m_shop.sandbox().control({{"time_offset", offset}});
    const Outcome outcome = m_shop.sell(sale(1));
    m_shop.sandbox().control({{"time_offset", 0}});
    if (code.isEmpty()) {
        YAOGUI_EXPECT(outcome, 0, "settled");
        return;
    }
    YAOGUI_EXPECT_REFUSED(outcome, 3, code);
    QVERIFY(outcome.details().value("minutes").toInt() > 0);
    QCOMPARE(m_shop.sandbox().messages("2102").size(), 0);
    YAOGUI_EXPECT(m_shop.sell({scan(otcBox(1)), pay("10")}), 0, "paid");
}

void ResolveDoubtsTest::aWrongClockSendsMessagesAllTheSame()
{
    YAOGUI_EXPECT(m_shop.sell({scan(otcBox(1)), pay("10")}), 0, "paid");
    m_shop.sandbox().control({{"time_offset", 1000}});
    const Outcome sent = m_shop.ctl({"outbox", "send"});
    m_shop.sandbox().control({{"time_offset", 0}});
    QVERIFY2(sent.exitCode == 0, qPrintable(sent.story()));
}

QTEST_GUILESS_MAIN(ResolveDoubtsTest)
#include "tst_resolve_doubts.moc"
