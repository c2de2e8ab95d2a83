// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/Expect.h"
#include "tests/journeys/Goods.h"
#include "tests/journeys/Shopfront.h"

#include <QProcess>
#include <QSet>

using namespace yaogui::journey;
using namespace yaogui::journey::goods;

/// The contract's "In doubt", refusals of the platform, and what a killed program leaves.
class ContractDoubtTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_shop.prepare(catalogue(), stock()), QString()); }
    void init() { QCOMPARE(m_shop.fresh(), QString()); }

    void lostAnswersAreReversed_data();
    void bookedAndCalledFailed();
    void lostAnswersAreReversed();
    void whatIsNotReversedStaysInDoubt();
    void theNextWritingVerbResumes();
    void aKilledProgramIsResumed_data();
    void aKilledProgramIsResumed();
    void aRefusedSettlementFreesItsBoxes();
    void aRefusedBoxIsNamed();
    void otherTransactionsLeaveNoDoubt_data();
    void otherTransactionsLeaveNoDoubt();
    void nobodyListens();
    void anExpiredCredentialIsToldApart();
    void cashSalesNeedNoPlatform();

private:
    [[nodiscard]] QJsonArray sale(int number) const;
    [[nodiscard]] int standing();
    void sellsAgain(int number);

    Shopfront m_shop;
};

QJsonArray ContractDoubtTest::sale(int number) const
{
    QJsonArray steps = insured(10, {scan(otcBox(number))});
    steps.append(pay("10.00"));
    return steps;
}

int ContractDoubtTest::standing()
{
    int count = 0;
    for (const QJsonValue &row : m_shop.sandbox().books("settlement"))
        count += row.toObject().value("state").toString() == "standing" ? 1 : 0;
    return count;
}

/// The box goes in a new sale, which is the only one that stands on the platform.
void ContractDoubtTest::sellsAgain(int number)
{
    const auto before = m_shop.sandbox().messages("2102").size();
    const Outcome settled = m_shop.sell(sale(number));
    YAOGUI_EXPECT(settled, 0, "settled");
    QCOMPARE(m_shop.sandbox().messages("2102").size(), before + 1);
    QCOMPARE(standing(), 1);
    QStringList sold;
    for (const QJsonValue &row : m_shop.sandbox().books("settlement_box")) {
        if (row.toObject().value("standing").toInt() == 1)
            sold.append(row.toObject().value("drug_trac_codg").toString());
    }
    QCOMPARE(sold, QStringList{otcBox(number)});
    const Outcome verified = m_shop.ctl({"ledger", "verify"});
    QVERIFY2(verified.exitCode == 0, qPrintable(verified.story()));
}

void ContractDoubtTest::lostAnswersAreReversed_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<int>("booked");
    const auto row = [](const char *name, QJsonObject fault, int booked) {
        fault["infno"] = "2102";
        QTest::newRow(name) << fault << booked;
    };
    row("no answer before booking", {{"fault", "no_answer"}}, 0);
    row("no answer after booking", {{"fault", "no_answer_after_booking"}}, 1);
    row("500 before", {{"fault", "http_status"}, {"status", 500}}, 0);
    row("502 after", {{"fault", "http_status"}, {"status", 502}, {"when", "after"}}, 1);
    row("reset before", {{"fault", "reset"}}, 0);
    row("reset after", {{"fault", "reset"}, {"when", "after"}}, 1);
    row("garbage", {{"fault", "garbage"}}, 1);
    row("too slow", {{"fault", "delay"}, {"ms", 2500}, {"when", "after"}}, 1);
}

// −1 says nothing of what was booked: it is taken back at once, and the sale stands refused with nothing in either book.
void ContractDoubtTest::bookedAndCalledFailed()
{
    m_shop.sandbox().control({{"fault", "refuse"}, {"infno", "2102"}, {"infcode", -1}, {"when", "after"}});
    YAOGUI_EXPECT_REFUSED(m_shop.sell(sale(1)), 1, "PLATFORM_REFUSED");
    QCOMPARE(standing(), 0);
    QCOMPARE(m_shop.sandbox().books("reversal").size(), 1);
    QCOMPARE(m_shop.sandbox().messages("2102").size(), 1);
    sellsAgain(1);
}

void ContractDoubtTest::lostAnswersAreReversed()
{
    QFETCH(QJsonObject, fault);
    QFETCH(int, booked);
    m_shop.set("platform.connect_timeout_ms", "500"); // the whole exchange may take both
    m_shop.set("platform.answer_timeout_ms", "1000");
    QVERIFY(!m_shop.sandbox().control(fault).contains("error"));
    const Outcome doubt = m_shop.sell(sale(1));
    YAOGUI_EXPECT(doubt, 3, "unknown");
    QCOMPARE(doubt.lines.size(), 1);
    QCOMPARE(m_shop.sandbox().messages("2102").size(), 1); // nothing is sent twice
    QCOMPARE(standing(), booked);
    const QJsonValue id = doubt.last().value("sale_id");
    QCOMPARE(m_shop.sale(id).value("state").toString(), QString("unknown"));
    const QString msgid = m_shop.sale(id).value("msgid").toString();
    for (const QJsonObject &box : m_shop.ctl({"ledger", "boxes"}).lines)
        QVERIFY2(box.value("trace_code").toString() != otcBox(1), "a box in doubt may not be sold");

    const Outcome sent = m_shop.ctl({"outbox", "send"});
    QVERIFY2(sent.exitCode == 0, qPrintable(sent.story()));
    QCOMPARE(m_shop.sale(id).value("state").toString(), QString("reversed"));
    QCOMPARE(standing(), 0);
    const QJsonArray reversals = m_shop.sandbox().messages("2601");
    QCOMPARE(reversals.size(), 1);
    QVERIFY(reversals.first().toObject().value("msgid").toString() != msgid);
    QCOMPARE(m_shop.sandbox().books("reversal").first().toObject().value("omsgid").toString(), msgid);
    QCOMPARE(m_shop.sandbox().messages("2102").size(), 1); // a new one leaves only after a new yes
    const Outcome list = m_shop.ctl({"sale", "list"});
    QCOMPARE(list.lines.size(), 2); // the lines stand in a new open sale
    const bool reopened = std::any_of(list.lines.begin(), list.lines.end(), [](const QJsonObject &line) {
        return line.value("state").toString() == "open" && line.value("total").toString() == "10.00";
    });
    QVERIFY2(reopened, qPrintable(list.story()));
    sellsAgain(1);
}

void ContractDoubtTest::whatIsNotReversedStaysInDoubt()
{
    m_shop.sandbox().control({{"fault", "no_answer_after_booking"}, {"infno", "2102"}});
    const Outcome doubt = m_shop.sell(sale(1));
    YAOGUI_EXPECT(doubt, 3, "unknown");
    m_shop.sandbox().control({{"fault", "refuse"}, {"infno", "2601"}, {"infcode", -2}, {"err_msg", "omsgid: later"}, {"times", 1}});
    QCOMPARE(m_shop.ctl({"outbox", "send"}).exitCode, 3);
    QCOMPARE(m_shop.sale(doubt.last().value("sale_id")).value("state").toString(), QString("unknown"));
    m_shop.sandbox().control({{"fault", "no_answer"}, {"infno", "2601"}, {"times", 1}});
    QCOMPARE(m_shop.ctl({"outbox", "send"}).exitCode, 3);
    QCOMPARE(m_shop.ctl({"outbox", "send"}).exitCode, 0);
    QSet<QString> numbers;
    for (const QJsonValue &row : m_shop.sandbox().messages("2601"))
        numbers.insert(row.toObject().value("msgid").toString());
    QCOMPARE(numbers.size(), 3); // each its own
    sellsAgain(1);
}

void ContractDoubtTest::theNextWritingVerbResumes()
{
    m_shop.sandbox().control({{"fault", "no_answer_after_booking"}, {"infno", "2102"}});
    const Outcome doubt = m_shop.sell(sale(1));
    YAOGUI_EXPECT(doubt, 3, "unknown");
    QCOMPARE(m_shop.ctl({"settings", "set", "store.name", "x"}).exitCode, 0);
    QCOMPARE(m_shop.sale(doubt.last().value("sale_id")).value("state").toString(), QString("reversed"));
    sellsAgain(1);
}

void ContractDoubtTest::aKilledProgramIsResumed_data()
{
    QTest::addColumn<QString>("when");
    QTest::newRow("2102 not yet booked") << "before";
    QTest::newRow("2102 booked") << "after";
}

void ContractDoubtTest::aKilledProgramIsResumed()
{
    QFETCH(QString, when);
    m_shop.sandbox().control({{"fault", "delay"}, {"infno", "2102"}, {"ms", 5000}, {"when", when}});
    QProcess till;
    till.start(programPath("yaoguictl"), m_shop.frame() + QStringList{"sale", "run", m_shop.script(sale(1))});
    QVERIFY(till.waitForStarted());
    const auto state = [&] { return m_shop.ctl({"sale", "list"}).text("state"); };
    if (when == "after")
        QTRY_COMPARE_WITH_TIMEOUT(m_shop.sandbox().messages("2102").size(), 1, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(state(), QString("sent"), 30'000);
    till.kill();
    QVERIFY(till.waitForFinished());

    const Outcome next = m_shop.sell({scan(ownBox(1)), pay("7.35")});
    YAOGUI_EXPECT(next, 0, "paid"); // its own work is done as well
    QCOMPARE(m_shop.sale(1).value("state").toString(), QString("reversed"));
    QTRY_COMPARE_WITH_TIMEOUT(m_shop.sandbox().messages("2102").size(), 1, 30'000); // the late one has arrived by now
    QCOMPARE(standing(), 0);
    sellsAgain(1);
}

void ContractDoubtTest::aRefusedSettlementFreesItsBoxes()
{
    m_shop.sandbox().control({{"fault", "refuse"}, {"infno", "2102"}, {"infcode", -2}, {"err_msg", "fund: 统筹额度已用完"}});
    const Outcome refused = m_shop.sell(sale(1));
    YAOGUI_EXPECT_REFUSED(refused, 1, "PLATFORM_REFUSED");
    QCOMPARE(refused.details().value("infcode").toInt(), -2);
    QCOMPARE(refused.details().value("err_msg").toString(), QString("fund: 统筹额度已用完"));
    QStringList states;
    for (const QJsonObject &line : m_shop.ctl({"sale", "list"}).lines)
        states.append(line.value("state").toString());
    states.sort();
    QCOMPARE(states, QStringList({"open", "refused"}));
    sellsAgain(1);
}

void ContractDoubtTest::aRefusedBoxIsNamed()
{
    m_shop.sandbox().control({{"fault", "refuse_box"}, {"code", otcBox(1)}});
    const Outcome refused = m_shop.sell(sale(1));
    YAOGUI_EXPECT_REFUSED(refused, 1, "PLATFORM_REFUSED");
    QVERIFY(refused.details().value("err_msg").toString().contains(otcBox(1)));
    m_shop.sandbox().control({{"clear", true}});
    sellsAgain(1);
}

void ContractDoubtTest::otherTransactionsLeaveNoDoubt_data()
{
    QTest::addColumn<QString>("infno");
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exitCode");
    const QJsonObject refusal{{"fault", "refuse"}, {"infcode", -2}, {"err_msg", "no: not today"}};
    QTest::newRow("9001 unanswered") << "9001" << QJsonObject{{"fault", "no_answer"}} << "PLATFORM_UNREACHABLE" << 3;
    for (const char *infno : {"decode", "1101", "2101"}) {
        QTest::addRow("%s unanswered", infno) << QString::fromLatin1(infno) << QJsonObject{{"fault", "no_answer"}} << "PLATFORM_UNREACHABLE" << 3;
        QTest::addRow("%s 503", infno) << QString::fromLatin1(infno) << QJsonObject{{"fault", "http_status"}, {"status", 503}} << "PLATFORM_UNREACHABLE" << 3;
        QTest::addRow("%s garbage", infno) << QString::fromLatin1(infno) << QJsonObject{{"fault", "garbage"}} << "PLATFORM_ANSWER_UNREADABLE" << 3;
    }
    QTest::newRow("1101 refused") << "1101" << refusal << "PLATFORM_REFUSED" << 1;
    QTest::newRow("2101 refused") << "2101" << refusal << "PLATFORM_REFUSED" << 1;
}

void ContractDoubtTest::otherTransactionsLeaveNoDoubt()
{
    QFETCH(QString, infno);
    QFETCH(QJsonObject, fault);
    QFETCH(QString, code);
    QFETCH(int, exitCode);
    fault["infno"] = infno;
    m_shop.sandbox().control(fault);
    const Outcome refused = m_shop.sell(sale(1));
    YAOGUI_EXPECT_REFUSED(refused, exitCode, code);
    QCOMPARE(m_shop.sandbox().messages("2102").size(), 0);
    QCOMPARE(m_shop.ctl({"sale", "list"}).text("state"), QString("open"));
    sellsAgain(1);
}

void ContractDoubtTest::nobodyListens()
{
    m_shop.set("platform.base_url", "http://127.0.0.1:1");
    m_shop.set("platform.credential_url", "http://127.0.0.1:1/ec/decode");
    YAOGUI_EXPECT_REFUSED(m_shop.sell(sale(1)), 3, "PLATFORM_UNREACHABLE");
}

void ContractDoubtTest::anExpiredCredentialIsToldApart()
{
    m_shop.sandbox().control({{"fault", "refuse"}, {"infno", "2101"}, {"infcode", -2}, {"err_msg", "mdtrt_cert_no: ecToken 已失效"}});
    YAOGUI_EXPECT_REFUSED(m_shop.sell(sale(1)), 1, "CREDENTIAL_EXPIRED");
    m_shop.sandbox().control({{"credential_seconds", 0}});
    YAOGUI_EXPECT_REFUSED(m_shop.sell(sale(1)), 1, "CREDENTIAL_EXPIRED");
    m_shop.sandbox().control({{"credential_seconds", 1800}});
    sellsAgain(1);
}

void ContractDoubtTest::cashSalesNeedNoPlatform()
{
    m_shop.set("platform.base_url", "http://127.0.0.1:1");
    const Outcome paid = m_shop.sell({scan(otcBox(1)), pay("10")});
    YAOGUI_EXPECT(paid, 0, "paid");
    const Outcome waiting = m_shop.ctl({"outbox", "send"});
    QCOMPARE(waiting.exitCode, 3);
    QCOMPARE(m_shop.ctl({"outbox", "list"}).lines.size(), 1);
    m_shop.set("platform.base_url", m_shop.sandbox().baseUrl().toString());
    QCOMPARE(m_shop.ctl({"outbox", "send"}).exitCode, 0);
    QCOMPARE(m_shop.sandbox().books("sale_message").size(), 1);
}

QTEST_GUILESS_MAIN(ContractDoubtTest)
#include "tst_contract_doubt.moc"
