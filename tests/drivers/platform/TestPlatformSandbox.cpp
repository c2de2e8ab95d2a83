// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/Refusal.h"
#include "drivers/platform/CurlTransport.h"
#include "drivers/platform/NhsaPlatform.h"
#include "tests/drivers/platform/ScriptedTransport.h"
#include "tests/support/SandboxProcess.h"

#include <QTest>

#include <memory>

using namespace yaogui;

namespace {

const OperatorName worker{"1001", "王小明"};
constexpr int chronicPerson = 4; // two registered diseases, an account with money

/// One counter of the pharmacy.
class Counter {
public:
    explicit Counter(const SandboxProcess &sandbox, MessageIds &ids)
        : platform(settingsFor(sandbox), ids, clock, transport, signIns)
    {
    }

    CurlTransport transport;
    SystemClock clock;
    VolatileSignIns signIns;
    NhsaPlatform platform;

    static PlatformSettings settingsFor(const SandboxProcess &sandbox)
    {
        PlatformSettings settings;
        settings.baseUrl = sandbox.baseUrl().toString();
        settings.credentialUrl = sandbox.credentialUrl().toString();
        settings.paasid = "training";
        settings.secret = "training";
        settings.institutionCode = "P44030000001";
        settings.institutionName = "南山药房";
        settings.area = "990101";
        settings.receiverSystem = "YBXT";
        return settings;
    }
};

QString insuranceCode(SandboxProcess &sandbox)
{
    return sandbox.person(chronicPerson)["insurance_code"].toString();
}

/// Decoded, asked for, and with a basket of three boxes of one drug: 30.30 yuan.
Result<Claim> claimFor(Counter &counter, const QString &code, const QString &firstBox)
{
    YAOGUI_TRY_LET(const Credential credential, counter.platform.decode(code, worker));
    YAOGUI_TRY_LET(const Person person, counter.platform.person(credential, worker));
    Claim claim;
    claim.worker = worker;
    claim.personNumber = person.number;
    claim.credential = credential;
    claim.division = person.insurances.at(0).division;
    claim.insuranceType = person.insurances.at(0).type;
    claim.medicalCategory = "41";
    claim.time = counter.clock.now();
    claim.total = Money::ofUnits(3030);
    claim.slipNumber = "20260301-0007";
    claim.lines = {{"1", "XA02BCA214A001010100001", "D1", Price::ofUnits(10'100'000), Quantity::ofUnits(30'000), Money::ofUnits(3030),
                    {firstBox, firstBox + "1", firstBox + "2"}, false}};
    return claim;
}

qsizetype countOf(SandboxProcess &sandbox, const QString &infno)
{
    return sandbox.messages(infno).size();
}

QString text(const Error &error)
{
    return codeName(error.code) + u' ' + QString::fromUtf8(QJsonDocument(error.details).toJson(QJsonDocument::Compact)) + error.cause;
}

} // namespace

// The value of a Result, or the test fails with the error's words.
#define LET_OR_FAIL(name, expression)              \
    auto name##Result = (expression);              \
    if (!name##Result)                             \
        QFAIL(qPrintable(text(name##Result.error()))); \
    const auto &name = *name##Result

class TestPlatformSandbox final : public QObject {
    Q_OBJECT

    CurlLibrary m_library;
    std::unique_ptr<SandboxProcess> m_sandbox;
    CountingIds m_ids;

private slots:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProcess>();
        QVERIFY2(m_sandbox->start(), qPrintable(m_sandbox->problem()));
    }

    void init() { m_sandbox->control({{"clear", true}, {"oddities", false}, {"reset_books", true}}); }

    void cleanupTestCase() { QVERIFY(m_sandbox->stop()); }

    // The whole way, in the plain shapes and in the odd ones of the field.
    void anInsuredSaleGoesThroughAndBack_data()
    {
        QTest::addColumn<bool>("oddities");
        QTest::newRow("plain") << false;
        QTest::newRow("with the oddities of the field") << true;
    }
    void anInsuredSaleGoesThroughAndBack()
    {
        QFETCH(bool, oddities);
        m_sandbox->control({{"oddities", oddities}});
        Counter counter(*m_sandbox, m_ids);
        LET_OR_FAIL(claim, claimFor(counter, insuranceCode(*m_sandbox), "81000000000000000001"));
        QCOMPARE(claim.personNumber, m_sandbox->person(chronicPerson)["psn_no"].toString());
        LET_OR_FAIL(diseases, counter.platform.diseases(claim.personNumber, claim.division, worker));
        QCOMPARE(diseases.size(), std::size_t{2});
        QVERIFY(diseases[0].begin.isValid());

        LET_OR_FAIL(preview, counter.platform.preSettle(claim));
        QVERIFY(preview.settlementId.isEmpty());
        QVERIFY(m_sandbox->books("settlement").isEmpty()); // 2101 books nothing

        LET_OR_FAIL(message, counter.platform.settleMessage(claim));
        LET_OR_FAIL(settlement, counter.platform.readSettlement(counter.platform.send(message), claim.personNumber, claim.total));
        const QJsonArray books = m_sandbox->books("settlement");
        QCOMPARE(books.size(), 1);
        QCOMPARE(books[0]["setl_id"].toString(), settlement.settlementId);
        QCOMPARE(books[0]["msgid"].toString(), message.messageId);
        QCOMPARE(settlement.senderMessageId, message.messageId);
        QCOMPARE(books[0]["fund_pay_sumamt"].toInteger(), settlement.split.fund.units());
        QCOMPARE(books[0]["acct_pay"].toInteger(), settlement.split.account.units());
        QCOMPARE(books[0]["acct_mulaid_pay"].toInteger(), settlement.split.family.units());
        QCOMPARE(books[0]["psn_cash_pay"].toInteger(), settlement.split.cash.units());
        QCOMPARE(settlement.split.fund, preview.split.fund);
        QCOMPARE(settlement.split.cash, preview.split.cash);
        QCOMPARE(m_sandbox->books("settlement_box").size(), 3);

        RecordQuestion question{claim.personNumber, claim.division, "41", message.messageId, QDate::currentDate(), worker};
        LET_OR_FAIL(recorded, counter.platform.record(question));
        QVERIFY(recorded && !recorded->refunded);
        QCOMPARE(recorded->settlement.settlementId, settlement.settlementId);
        QCOMPARE(recorded->settlement.personNumber, claim.personNumber);
        QVERIFY(recorded->settlement.split == settlement.split);
        QCOMPARE(recorded->settlement.source.infno, QString("5203"));
        question.messageId = message.messageId.chopped(4) + "9999";
        LET_OR_FAIL(nothing, counter.platform.record(question));
        QVERIFY(!nothing);
        QVERIFY(std::abs(*counter.platform.clockOffset()) <= 1); // both stand on one machine

        LET_OR_FAIL(
            refund,
            counter.platform.refundMessage(settlement.settlementId, settlement.visitId, claim.personNumber, claim.division, worker));
        const Answer refunded = counter.platform.send(refund);
        QVERIFY2(refunded.delivery == Delivery::Answered && refunded.infcode == 0, qPrintable(refunded.message));
        QCOMPARE(m_sandbox->books("settlement").first()["state"].toString(), QString("refunded"));
        question.messageId = message.messageId;
        LET_OR_FAIL(givenBack, counter.platform.record(question));
        QVERIFY(givenBack && givenBack->refunded);
        for (const char *infno : {"9001", "decode", "1101", "5301", "2101", "2102", "2103"})
            QCOMPARE(countOf(*m_sandbox, QString::fromLatin1(infno)), 1);
        QVERIFY(counter.platform.signOut(worker));
    }

    // Whatever happens to the answer of a 2102: one message arrived, and 2601 takes it back.
    void aLostAnswerIsReversed_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<int>("delivery");
        const int noAnswer = static_cast<int>(Delivery::NoAnswer);
        QTest::newRow("no answer after booking") << QJsonObject{{"fault", "no_answer_after_booking"}} << noAnswer;
        QTest::newRow("5xx after booking") << QJsonObject{{"fault", "http_status"}, {"status", 502}, {"when", "after"}} << noAnswer;
        QTest::newRow("5xx before booking") << QJsonObject{{"fault", "http_status"}, {"status", 503}} << noAnswer;
        QTest::newRow("reset after booking") << QJsonObject{{"fault", "reset"}, {"when", "after"}} << noAnswer;
        QTest::newRow("reset before booking") << QJsonObject{{"fault", "reset"}} << noAnswer;
        QTest::newRow("garbage") << QJsonObject{{"fault", "garbage"}} << static_cast<int>(Delivery::Unreadable);
    }
    void aLostAnswerIsReversed()
    {
        QFETCH(QJsonObject, fault);
        QFETCH(int, delivery);
        Counter counter(*m_sandbox, m_ids);
        LET_OR_FAIL(claim, claimFor(counter, insuranceCode(*m_sandbox), "81000000000000000002"));
        LET_OR_FAIL(message, counter.platform.settleMessage(claim));
        fault["infno"] = "2102";
        m_sandbox->control(fault);
        const Answer answer = counter.platform.send(message);
        QCOMPARE(static_cast<int>(answer.delivery), delivery);
        QVERIFY(!counter.platform.readSettlement(answer, claim.personNumber, claim.total));
        QCOMPARE(countOf(*m_sandbox, "2102"), 1);

        LET_OR_FAIL(reversal, counter.platform.reverseMessage(claim.personNumber, claim.division, message.messageId, "2102", worker));
        QVERIFY(reversal.messageId != message.messageId);
        const Answer reversed = counter.platform.send(reversal);
        QVERIFY2(reversed.delivery == Delivery::Answered && reversed.infcode == 0, qPrintable(reversed.message));
        const QJsonArray books = m_sandbox->books("settlement");
        for (const auto &row : books)
            QCOMPARE(row.toObject()["state"].toString(), QString("reversed"));
        QCOMPARE(m_sandbox->person(chronicPerson)["insurances"][0]["balance"].toString(), QString("1200.00"));
    }

    void aSlowPlatformIsAskedOnce()
    {
        Counter counter(*m_sandbox, m_ids);
        LET_OR_FAIL(claim, claimFor(counter, insuranceCode(*m_sandbox), "81000000000000000003"));
        LET_OR_FAIL(message, counter.platform.settleMessage(claim));
        m_sandbox->control({{"fault", "delay"}, {"infno", "2102"}, {"ms", 1000}});
        PlatformSettings impatient = Counter::settingsFor(*m_sandbox);
        impatient.connectTimeoutMs = 100;
        impatient.answerTimeoutMs = 100;
        NhsaPlatform platform(impatient, m_ids, counter.clock, counter.transport, counter.signIns);
        QCOMPARE(platform.send(message).delivery, Delivery::NoAnswer);
        QTRY_COMPARE(countOf(*m_sandbox, "2102"), 1);
    }

    void aForgottenSignInIsRenewedForReadingOnly()
    {
        Counter counter(*m_sandbox, m_ids);
        LET_OR_FAIL(claim, claimFor(counter, insuranceCode(*m_sandbox), "81000000000000000004"));
        m_sandbox->control({{"expire_sign_ins", true}});
        LET_OR_FAIL(diseases, counter.platform.diseases(claim.personNumber, claim.division, worker));
        QCOMPARE(diseases.size(), std::size_t{2});
        QCOMPARE(countOf(*m_sandbox, "5301"), 2);
        QCOMPARE(countOf(*m_sandbox, "9001"), 2);

        LET_OR_FAIL(message, counter.platform.settleMessage(claim));
        m_sandbox->control({{"expire_sign_ins", true}});
        const Answer refused = counter.platform.send(message);
        QCOMPARE(refused.delivery, Delivery::Answered);
        QVERIFY(refused.infcode != 0);
        QCOMPARE(countOf(*m_sandbox, "2102"), 1);
        LET_OR_FAIL(again, counter.platform.settleMessage(claim)); // a new message of the caller's own will
        LET_OR_FAIL(settlement, counter.platform.readSettlement(counter.platform.send(again), claim.personNumber, claim.total));
        QVERIFY(!settlement.settlementId.isEmpty());
        QCOMPARE(m_sandbox->books("settlement").size(), 1);
    }

    void anExpiredCredentialIsSaid()
    {
        Counter counter(*m_sandbox, m_ids);
        LET_OR_FAIL(claim, claimFor(counter, insuranceCode(*m_sandbox), "81000000000000000005"));
        m_sandbox->control({{"expire_credentials", true}});
        QCOMPARE(counter.platform.preSettle(claim).error().code, ErrorCode::CredentialExpired);
        QCOMPARE(counter.platform.person(claim.credential, worker).error().code, ErrorCode::CredentialExpired);
        LET_OR_FAIL(message, counter.platform.settleMessage(claim));
        QCOMPARE(refusalOf(counter.platform.send(message), "2102").code, ErrorCode::CredentialExpired);
    }

    void aPaymentCodeIsNoCredential()
    {
        Counter counter(*m_sandbox, m_ids);
        const auto decoded = counter.platform.decode("134567890123456789", worker);
        QCOMPARE(decoded.error().code, ErrorCode::CredentialRefused);
        QCOMPARE(decoded.error().details["infcode"].toString(), QString("500159"));
    }

    void cardAndIdentityAreAskedForAsTheyAre()
    {
        Counter counter(*m_sandbox, m_ids);
        const QJsonObject somebody = m_sandbox->person(chronicPerson);
        const QString number = somebody["psn_no"].toString();
        LET_OR_FAIL(byCard,
                    counter.platform.person(
                        {CertificateType::SocialCard, somebody["card_no"].toString(), somebody["card_sn"].toString(), {}, {}}, worker));
        LET_OR_FAIL(byIdentity,
                    counter.platform.person({CertificateType::IdentityCard, somebody["certno"].toString(), {}, {}, {}}, worker));
        QCOMPARE(byCard.number, number);
        QCOMPARE(byIdentity.number, number);
        QCOMPARE(toText(byIdentity.insurances.at(0).balance), QString("1200.00"));
    }

    void aSaleIsReported()
    {
        Counter counter(*m_sandbox, m_ids);
        const QJsonObject somebody = m_sandbox->person(chronicPerson);
        const QJsonObject row{{"med_list_codg", "XA02BCA214A001010100001"},
                              {"fixmedins_hilist_id", "D1"},
                              {"fixmedins_hilist_name", "奥美拉唑"},
                              {"fixmedins_bchno", "B1"},
                              {"rx_flag", "0"},
                              {"manu_lotnum", "L1"},
                              {"manu_date", "2025-01-01"},
                              {"prsc_dr_name", "无"},
                              {"phar_name", "李药师"},
                              {"phar_prac_cert_no", "HY1"},
                              {"mdtrt_sn", "7"},
                              {"trdn_flag", "0"},
                              {"rtal_docno", "7"},
                              {"sel_retn_cnt", 1},
                              {"sel_retn_time", "2026-03-01 10:32:05"},
                              {"sel_retn_opter_name", "王小明"},
                              {"mdtrt_setl_type", "2"},
                              {"psn_no", somebody["psn_no"]},
                              {"drugtracinfo", QJsonArray{QJsonObject{{"drug_trac_codg", "81000000000000000006"}}}}};
        const QJsonValue division = somebody["insurances"][0]["insuplc_admdvs"];
        LET_OR_FAIL(message, counter.platform.stockMessage("3505", {{"selinfo", row}, {"insuplc_admdvs", division}}, worker));
        const Answer answer = counter.platform.send(message);
        QVERIFY2(answer.delivery == Delivery::Answered && answer.infcode == 0, qPrintable(answer.message));
        QCOMPARE(m_sandbox->books("sale_message").size(), 1);

        LET_OR_FAIL(wrong, counter.platform.stockMessage("3505", {{"selinfo", QJsonObject{{"rx_flag", "0"}}}}, worker));
        const Answer refused = counter.platform.send(wrong);
        QCOMPARE(refused.delivery, Delivery::Answered);
        QVERIFY(refused.infcode != 0);
        QVERIFY(!refused.message.isEmpty());
    }

    void aWrongSecretIsRefused()
    {
        Counter counter(*m_sandbox, m_ids);
        m_sandbox->control({{"secret", "another"}});
        const auto person = counter.platform.person({CertificateType::IdentityCard, "1", {}, {}, {}}, worker);
        m_sandbox->control({{"secret", "training"}});
        QVERIFY(!person);
        QVERIFY(person.error().code == ErrorCode::PlatformRefused || person.error().code == ErrorCode::PlatformUnreachable);
    }

    void aStoppedPlatformIsUnreachable()
    {
        SandboxProcess stopped;
        QVERIFY(stopped.start());
        Counter counter(stopped, m_ids);
        QVERIFY(stopped.stop());
        QCOMPARE(counter.platform.diseases("1", "990101", worker).error().code, ErrorCode::PlatformUnreachable);
        QCOMPARE(counter.platform.send({"2102", "M", "{}"}).delivery, Delivery::NotSent);
    }
};

QTEST_GUILESS_MAIN(TestPlatformSandbox)
#include "TestPlatformSandbox.moc"
