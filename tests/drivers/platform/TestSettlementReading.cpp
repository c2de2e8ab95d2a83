// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/platform/NhsaPlatform.h"
#include "drivers/platform/Reading.h"
#include "tests/drivers/platform/ScriptedTransport.h"

#include <QTest>

using namespace yaogui;

namespace {

Answer answerOf(const QByteArray &body)
{
    return readAnswer(ScriptedTransport::reply(body), "2102");
}

struct Reader {
    ScriptedTransport transport;
    CountingIds ids;
    SetClock clock;
    VolatileSignIns signIns;
    NhsaPlatform platform{{}, ids, clock, transport, signIns};
    [[nodiscard]] Result<Settlement> read(const QByteArray &node) const
    {
        return platform.readSettlement(answerOf("{\"infcode\":0,\"output\":{\"setlinfo\":" + node + "}}"), "P1", Money::ofUnits(10000));
    }
};

/// "fund/account/family/cash", or what could not be read.
QString shown(const Result<Settlement> &settlement)
{
    if (!settlement)
        return codeName(settlement.error().code) + u' ' + settlement.error().details["field"].toString();
    const Split &split = settlement->split;
    return toText(split.fund) + u'/' + toText(split.account) + u'/' + toText(split.family) + u'/' + toText(split.cash);
}

} // namespace

class TestSettlementReading final : public QObject {
    Q_OBJECT

private slots:
    void splits_data()
    {
        QTest::addColumn<QByteArray>("node");
        QTest::addColumn<QString>("split"); // fund/account/family/cash of 100.00
        const QByteArray ours = R"("psn_no":"P1","setl_id":"S1",)";
        const auto any = [&](const char *name, const QByteArray &members, const char *split) {
            QTest::newRow(name) << "{" + ours + members + "}" << QString::fromLatin1(split);
        };
        const QByteArray sixty = R"("medfee_sumamt":100,"fund_pay_sumamt":60,)";
        const auto row = [&](const char *name, const char *members, const char *split) { any(name, sixty + members, split); };
        row("plain", R"("psn_part_amt":40,"acct_pay":30,"psn_cash_pay":10)", "60.00/30.00/0.00/10.00");
        any("texts", R"("medfee_sumamt":"100.00","fund_pay_sumamt":"60.00","psn_part_amt":"40.00","acct_pay":"30","psn_cash_pay":"10.0")",
            "60.00/30.00/0.00/10.00");
        row("family inside", R"("psn_part_amt":40,"acct_pay":30,"acct_mulaid_pay":5,"psn_cash_pay":10)", "60.00/25.00/5.00/10.00");
        row("family beside", R"("psn_part_amt":40,"acct_pay":25,"acct_mulaid_pay":5,"psn_cash_pay":10)", "60.00/25.00/5.00/10.00");
        row("all from the family, inside", R"("psn_part_amt":40,"acct_pay":40,"acct_mulaid_pay":40,"psn_cash_pay":0)",
            "60.00/0.00/40.00/0.00");
        row("names of 2103", R"("psn_pay":40,"acct_pay":30,"cash_payamt":10)", "60.00/30.00/0.00/10.00");
        row("name of the outpatient cancel", R"("psn_part_amt":40,"acct_pay":30,"pdn_cash_pay":10)", "60.00/30.00/0.00/10.00");
        row("first name empty", R"("psn_part_amt":"null","psn_pay":40,"acct_pay":30,"psn_cash_pay":null,"cash_payamt":10)",
            "60.00/30.00/0.00/10.00");
        row("no personal part told", R"("acct_pay":30,"psn_cash_pay":10)", "60.00/30.00/0.00/10.00");
        any("fund pays all", R"("medfee_sumamt":100,"fund_pay_sumamt":100,"psn_part_amt":0,"acct_pay":0,"psn_cash_pay":0)",
            "100.00/0.00/0.00/0.00");
        row("one fen off", R"("psn_part_amt":40,"acct_pay":30,"psn_cash_pay":9.99)", "60.00/30.00/0.00/10.00");
        row("two fen off", R"("psn_part_amt":40,"acct_pay":30,"psn_cash_pay":9.98)", "PLATFORM_ANSWER_UNREADABLE psn_part_amt");
        row("fund and person are not the total", R"("psn_part_amt":39.98,"acct_pay":30,"psn_cash_pay":9.98)",
            "PLATFORM_ANSWER_UNREADABLE psn_part_amt");
        row("neither identity", R"("psn_part_amt":40,"acct_pay":20,"acct_mulaid_pay":5,"psn_cash_pay":10)",
            "PLATFORM_ANSWER_UNREADABLE psn_part_amt");
        any("only the total", R"("medfee_sumamt":100)", "PLATFORM_ANSWER_UNREADABLE psn_part_amt");
        any("no total", R"("fund_pay_sumamt":60,"psn_part_amt":40,"acct_pay":30,"psn_cash_pay":10)",
            "PLATFORM_ANSWER_UNREADABLE medfee_sumamt");
        any("a word for an amount", R"("medfee_sumamt":100,"fund_pay_sumamt":"x","psn_part_amt":40,"acct_pay":30,"psn_cash_pay":10)",
            "PLATFORM_ANSWER_UNREADABLE fund_pay_sumamt");
        row("negative cash", R"("psn_part_amt":40,"acct_pay":50,"psn_cash_pay":-10)", "PLATFORM_ANSWER_UNREADABLE psn_cash_pay");
        any("another total", R"("medfee_sumamt":90,"fund_pay_sumamt":60,"psn_part_amt":30,"acct_pay":20,"psn_cash_pay":10)",
            "PLATFORM_ANSWER_UNREADABLE medfee_sumamt");
        any("a fen of another total",
            R"("medfee_sumamt":99.99,"fund_pay_sumamt":60,"psn_part_amt":39.99,"acct_pay":30,"psn_cash_pay":9.99)",
            "PLATFORM_ANSWER_UNREADABLE medfee_sumamt");
    }
    void splits()
    {
        QFETCH(QByteArray, node);
        const Reader reader;
        const auto settlement = reader.read(node);
        QTEST(shown(settlement), "split");
        if (settlement) {
            const Split &split = settlement->split;
            QCOMPARE(split.fund + split.account + split.family + split.cash, split.total);
        }
    }

    void whoseSettlementItIs_data()
    {
        QTest::addColumn<QByteArray>("who");
        QTest::addColumn<QString>("result");
        const auto row = [](const char *who, const char *result) { QTest::newRow(who) << QByteArray(who) << QString::fromLatin1(result); };
        const char *good = "100.00/0.00/0.00/0.00";
        row(R"("psn_no":"P1","setl_id":"S1")", good);
        row(R"("setl_id":"S1")", good); // not answered: cannot speak against us
        row(R"("psn_no":"null","setl_id":"S1")", good);
        row(R"("psn_no":"P1","setl_id":440300123456789)", good);
        row(R"("psn_no":"P2","setl_id":"S1")", "PLATFORM_ANSWER_UNREADABLE psn_no");
        row(R"("psn_no":"P1")", "PLATFORM_ANSWER_UNREADABLE setl_id");
        row(R"("psn_no":"P1","setl_id":"null")", "PLATFORM_ANSWER_UNREADABLE setl_id");
        row(R"("psn_no":"P1","setl_id":44030012345678901234567890)", "PLATFORM_ANSWER_UNREADABLE setl_id"); // digits lost on the way
    }
    void whoseSettlementItIs()
    {
        QFETCH(QByteArray, who);
        const Reader reader;
        const auto settlement = reader.read("{" + who + R"(,"medfee_sumamt":100,"fund_pay_sumamt":100})");
        QTEST(shown(settlement), "result");
    }

    void aSettlementIsReadWhole()
    {
        const Reader reader;
        const QByteArray node =
            QByteArray(R"({"psn_no":"P1","setl_id":"S1","mdtrt_id":"V1","setl_time":"2026-03-01 10:32:06","medfee_sumamt":100,)")
            + R"("fund_pay_sumamt":100,"balc":"12.30","fulamt_ownpay_amt":1,"overlmt_selfpay":2,"preselfpay_amt":3,"inscp_scp_amt":"4",)"
            + R"("act_pay_dedc":5,"medins_setl_id":"M1","clr_optins":"440300","clr_way":"1","clr_type":"41"})";
        const auto text = [](const QByteArray &object) { // the same node as text within text
            return QJsonDocument(QJsonObject{{"infcode", "0"}, {"output", QString::fromUtf8("{\"setlinfo\":" + object + "}")}}).toJson();
        };
        for (const Answer &answer : {answerOf("{\"infcode\":0,\"output\":{\"setlinfo\":" + node + "}}"),
                                     answerOf("{\"infcode\":0,\"output\":{\"setlinfo\":[" + node + "]}}"), answerOf(text(node))}) {
            const Settlement read = reader.platform.readSettlement(answer, "P1", Money::ofUnits(10000)).value();
            QCOMPARE(read.settlementId, QString("S1"));
            QCOMPARE(read.visitId, QString("V1"));
            QCOMPARE(read.time, QString("2026-03-01 10:32:06"));
            QCOMPARE(read.senderMessageId, QString("M1"));
            QCOMPARE(read.clearingAgency + read.clearingWay + read.clearingType, QString("440300141"));
            QCOMPARE(toText(read.split.balanceAfter), QString("12.30"));
            QCOMPARE(read.split.fullyOwnPay + read.split.overLimit + read.split.firstSelfPay, Money::ofUnits(600));
            QCOMPARE(read.split.inScope + read.split.deductible, Money::ofUnits(900));
        }
    }

    void aStoredAnswerIsReadFromItsBytes()
    {
        const Reader reader;
        Answer stored;
        stored.delivery = Delivery::Answered;
        stored.raw = R"({"infcode":"0","output":{"setlinfo":{"psn_no":"P1","setl_id":"S1","medfee_sumamt":100,"fund_pay_sumamt":100}}})";
        QCOMPARE(reader.platform.readSettlement(stored, "P1", Money::ofUnits(10000))->settlementId, QString("S1"));
    }
};

QTEST_GUILESS_MAIN(TestSettlementReading)
#include "TestSettlementReading.moc"
