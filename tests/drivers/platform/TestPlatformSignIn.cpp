// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/Refusal.h"
#include "drivers/platform/NhsaPlatform.h"
#include "tests/drivers/platform/ScriptedTransport.h"

#include <QTest>

using namespace yaogui;

namespace {

const OperatorName worker{"1001", "王小明"};
const QString code = "4241234567890123456789012345";
const QByteArray personAnswer = R"({"infcode":0,"output":{"baseinfo":{"psn_no":"P1"},"insuinfo":[]}})";
const QByteArray splitAnswer =
    R"({"infcode":0,"output":{"setlinfo":{"psn_no":"P1","setl_id":"S1","medfee_sumamt":10,"fund_pay_sumamt":10,"psn_part_amt":0}}})";

PlatformSettings shop()
{
    PlatformSettings settings;
    settings.baseUrl = "http://platform";
    settings.credentialUrl = "http://ec";
    return settings;
}

Claim claim()
{
    Claim claim;
    claim.worker = worker;
    claim.personNumber = "P1";
    claim.total = Money::ofUnits(1000);
    return claim;
}

struct Counter {
    ScriptedTransport transport;
    CountingIds ids;
    SetClock clock;
    VolatileSignIns signIns;
    NhsaPlatform platform{shop(), ids, clock, transport, signIns};
    [[nodiscard]] QString signNumber(std::size_t index) const { return transport.body(index)["sign_no"].toString(); }
};

Error errorOf(Counter &counter, const QString &infno)
{
    const auto errorIn = [](const auto &result) { return result ? Error{} : result.error(); };
    if (infno == u"ec.query")
        return errorIn(counter.platform.decode(code, worker));
    if (infno == u"1101")
        return errorIn(counter.platform.person({CertificateType::InsuranceCode, "t", {}, {}, {}}, worker));
    if (infno == u"5301")
        return errorIn(counter.platform.diseases("P1", "1", worker));
    return errorIn(counter.platform.preSettle(claim()));
}

Result<Envelope> bookingMessage(Counter &counter, const QString &infno)
{
    if (infno == u"2102")
        return counter.platform.settleMessage(claim());
    if (infno == u"2103")
        return counter.platform.refundMessage("S", "V", "P1", "1", worker);
    if (infno == u"2601")
        return counter.platform.reverseMessage("P1", "1", "OLD", "2102", worker);
    return counter.platform.stockMessage(infno, {{"selinfo", QJsonObject()}}, worker);
}

} // namespace

class TestPlatformSignIn final : public QObject {
    Q_OBJECT

private slots:
    void signsInOncePerOperatorAndDay()
    {
        Counter counter;
        for (const char *number : {"A", "B", "C"})
            counter.transport.signInAs(QString::fromLatin1(number));
        static_cast<void>(counter.platform.diseases("P1", "1", worker));
        static_cast<void>(counter.platform.diseases("P1", "1", worker));
        QCOMPARE(counter.transport.journal(), QStringList({"9001", "5301", "5301"}));
        static_cast<void>(counter.platform.diseases("P1", "1", {"1002", "李"}));
        counter.clock.time = counter.clock.time.addDays(1);
        static_cast<void>(counter.platform.diseases("P1", "1", worker));
        QCOMPARE(counter.transport.journal(), QStringList({"9001", "5301", "5301", "9001", "5301", "9001", "5301"}));
        QCOMPARE(counter.signNumber(2), QString("A"));
        QCOMPARE(counter.signNumber(4), QString("B"));
        QCOMPARE(counter.signNumber(6), QString("C"));
    }

    void aRememberedSignInIsUsed()
    {
        Counter counter;
        counter.signIns.save("1001", {"KEPT", counter.clock.today()});
        static_cast<void>(counter.platform.settleMessage(claim()));
        QVERIFY(counter.transport.journal().isEmpty());
        QCOMPARE(QJsonDocument::fromJson(counter.platform.settleMessage(claim())->body)["sign_no"].toString(), QString("KEPT"));
    }

    void aRefusedSignInDoesNotStopBusiness()
    {
        Counter counter;
        counter.transport.refuse("9001", "不支持");
        counter.transport.answer("1101", personAnswer);
        QVERIFY(counter.platform.person({CertificateType::InsuranceCode, "t", {}, {}, {}}, worker));
        QCOMPARE(counter.signNumber(1), QString());
        static_cast<void>(counter.platform.diseases("P1", "1", worker));
        QCOMPARE(counter.transport.journal(), QStringList({"9001", "1101", "5301"})); // not asked again that day
    }

    void whereNobodyAnswersBusinessDoesNotWaitToo_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("no connection") << static_cast<int>(HttpOutcome::NotSent) << 0 << false;
        QTest::newRow("no answer") << static_cast<int>(HttpOutcome::NoAnswer) << 0 << false;
        QTest::newRow("no such service") << static_cast<int>(HttpOutcome::Replied) << 404 << true;
    }
    void whereNobodyAnswersBusinessDoesNotWaitToo()
    {
        QFETCH(int, outcome);
        QFETCH(int, status);
        QFETCH(bool, goesOn);
        Counter counter;
        counter.transport.answer("9001", HttpReply{static_cast<HttpOutcome>(outcome), status, {}, {}});
        const auto envelope = counter.platform.settleMessage(claim());
        QCOMPARE(envelope.has_value(), goesOn);
        if (!goesOn)
            QCOMPARE(envelope.error().code, ErrorCode::PlatformUnreachable);
        QCOMPARE(counter.transport.journal(), QStringList("9001"));
    }

    void aReadingCallSignsInAnewAndAsksOnceMore_data()
    {
        QTest::addColumn<QString>("infno");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QByteArray>("answer");
        const QByteArray token = R"({"code":0,"data":{"ecToken":"t"}})";
        QTest::newRow("1101") << QString("1101") << QString("签到编号已失效") << personAnswer;
        QTest::newRow("5301") << QString("5301") << QString("sign_no invalid") << QByteArray(R"({"infcode":0,"output":{}})");
        QTest::newRow("2101") << QString("2101") << QString("请先签到") << splitAnswer;
        QTest::newRow("decode") << QString("ec.query") << QString("操作员未签到") << token;
    }
    void aReadingCallSignsInAnewAndAsksOnceMore()
    {
        QFETCH(QString, infno);
        QFETCH(QString, words);
        QFETCH(QByteArray, answer);
        Counter counter;
        counter.signIns.save("1001", {"OLD", counter.clock.today()});
        counter.transport.refuse(infno, words);
        counter.transport.signInAs("NEW");
        counter.transport.answer(infno, answer);
        const Error error = errorOf(counter, infno);
        QCOMPARE(counter.transport.journal(), QStringList({infno, "9001", infno}));
        QCOMPARE(error.code, Error{}.code);
        if (infno != u"ec.query") {
            QCOMPARE(counter.signNumber(0), QString("OLD"));
            QCOMPARE(counter.signNumber(2), QString("NEW"));
            QVERIFY(counter.transport.body(0)["msgid"] != counter.transport.body(2)["msgid"]);
        }
        QCOMPARE(counter.signIns.load("1001").number, QString("NEW"));
    }

    void aSecondRefusalIsTheLast_data()
    {
        QTest::addColumn<QString>("infno");
        for (const char *infno : {"ec.query", "1101", "5301", "2101"})
            QTest::newRow(infno) << QString::fromLatin1(infno);
    }
    void aSecondRefusalIsTheLast()
    {
        QFETCH(QString, infno);
        Counter counter;
        counter.signIns.save("1001", {"OLD", counter.clock.today()});
        for (int i = 0; i < 5; ++i) {
            counter.transport.refuse(infno, "请先签到");
            counter.transport.signInAs("NEW");
        }
        const Error error = errorOf(counter, infno);
        QCOMPARE(counter.transport.journal(), QStringList({infno, "9001", infno}));
        QCOMPARE(error.code, infno == u"ec.query" ? ErrorCode::CredentialRefused : ErrorCode::PlatformRefused);
        QCOMPARE(error.details["err_msg"].toString(), QString("请先签到"));
    }

    void otherRefusalsAreNotAskedAgain()
    {
        Counter counter;
        counter.signIns.save("1001", {"OLD", counter.clock.today()});
        counter.transport.refuse("1101", "参保信息不存在");
        QCOMPARE(errorOf(counter, "1101").code, ErrorCode::PlatformRefused);
        QCOMPARE(counter.transport.journal(), QStringList("1101"));
    }

    void aReadingCallWithoutAnswerIsNotAskedAgain_data()
    {
        QTest::addColumn<QString>("infno");
        for (const char *infno : {"ec.query", "1101", "5301", "2101"})
            QTest::newRow(infno) << QString::fromLatin1(infno);
    }
    void aReadingCallWithoutAnswerIsNotAskedAgain()
    {
        QFETCH(QString, infno);
        Counter counter;
        counter.signIns.save("1001", {"OLD", counter.clock.today()});
        counter.transport.answer(infno, HttpReply{HttpOutcome::NoAnswer, 0, {}, {}});
        QCOMPARE(errorOf(counter, infno).code, ErrorCode::PlatformUnreachable);
        QCOMPARE(counter.transport.journal(), QStringList(infno));
    }

    void whatBooksIsNeverRepeated_data()
    {
        QTest::addColumn<QString>("infno");
        for (const char *infno : {"2102", "2103", "2601", "3505"})
            QTest::newRow(infno) << QString::fromLatin1(infno);
    }
    void whatBooksIsNeverRepeated()
    {
        QFETCH(QString, infno);
        Counter counter;
        counter.signIns.save("1001", {"OLD", counter.clock.today()});
        const auto envelope = bookingMessage(counter, infno);
        counter.transport.refuse(infno, "签到已失效");
        QCOMPARE(counter.platform.send(*envelope).infcode, -1);
        QCOMPARE(counter.transport.journal(), QStringList(infno));
        counter.transport.signInAs("NEW"); // and the next message signs in first
        QCOMPARE(QJsonDocument::fromJson(bookingMessage(counter, infno)->body)["sign_no"].toString(), QString("NEW"));
    }

    void signingOutForgets()
    {
        Counter counter;
        QVERIFY(counter.platform.signOut(worker)); // nobody was in
        QVERIFY(counter.transport.journal().isEmpty());
        counter.transport.signInAs("A");
        QVERIFY(counter.platform.signIn(worker));
        QVERIFY(counter.platform.signOut(worker));
        QCOMPARE(counter.transport.journal(), QStringList({"9001", "9002"}));
        QVERIFY(counter.signIns.load("1001").number.isEmpty());
    }

    void withoutAddressNothingIsAsked()
    {
        Counter counter;
        NhsaPlatform platform({}, counter.ids, counter.clock, counter.transport, counter.signIns);
        QCOMPARE(platform.decode(code, worker).error().code, ErrorCode::PlatformNotConfigured);
        QCOMPARE(platform.diseases("P1", "1", worker).error().code, ErrorCode::PlatformNotConfigured);
        QCOMPARE(platform.settleMessage(claim()).error().code, ErrorCode::PlatformNotConfigured);
        QCOMPARE(platform.send({"2102", "M", "{}"}).delivery, Delivery::NotSent);
        QVERIFY(counter.transport.journal().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPlatformSignIn)
#include "TestPlatformSignIn.moc"
