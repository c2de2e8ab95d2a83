// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outbox/SaleMessages.h"
#include "tests/core/outbox/OutboxRig.h"
#include "tests/support/SharedPlatform.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace yaogui;

namespace {

/// Says no inside a good answer: infcode 0, retRslt as given.
class TwoLevelPlatform final : public SharedPlatform {
public:
    TwoLevelPlatform(SimulatedPlatform &twin, QJsonValue verdict) : SharedPlatform(twin), m_verdict(std::move(verdict)) {}
    [[nodiscard]] Answer send(const Envelope &envelope) override
    {
        Answer answer = SharedPlatform::send(envelope);
        answer.output = {{"result", QJsonObject{{"retRslt", m_verdict}, {"msgRslt", "库存不足"}}}};
        return answer;
    }

private:
    QJsonValue m_verdict;
};

} // namespace

class TestOutbox final : public QObject, private OutboxRig {
    Q_OBJECT

private slots:
    void init() { open(); }
    void cleanup() { close(); }

    // Made of the sale in hand, and yet what the store says of the sale: also when another clerk goes on with it.
    void messagesSayWhatTheCommittedSaleSays_data()
    {
        QTest::addColumn<bool>("insured");
        QTest::addColumn<bool>("heldByAnother");
        QTest::newRow("cash") << false << false;
        QTest::newRow("cash, held by another") << false << true;
        QTest::newRow("insured") << true << false;
        QTest::newRow("insured, held by another") << true << true;
    }
    void messagesSayWhatTheCommittedSaleSays()
    {
        QFETCH(const bool, insured);
        QFETCH(const bool, heldByAnother);
        const auto other = m_shop->checkout("1002");
        auto checkout = m_shop->checkout();
        QVERIFY(other->scan({code("8400004", 1), {}}));
        QVERIFY(other->hold());
        if (heldByAnother)
            QCOMPARE(codeOf(checkout->resume(SaleId{1})), "");
        else
            QVERIFY(checkout->scan({code("8400004", 2), {}}));
        QCOMPARE(insured ? codeOf(confirmInsured(*checkout)) : codeOf(checkout->scan({code("8100001", 1), {}})), "");
        const auto person = checkout->draft().person;
        QCOMPARE(person.has_value(), insured);
        const auto paid = checkout->pay(Money::ofUnits(500'00));
        QCOMPARE(codeOf(paid), "");
        const auto wanted = saleMessages(*checkout->settling().record(*paid), person, m_shop->facts);
        QCOMPARE(wanted.size(), 2U);
        const auto kept = waiting();
        QCOMPARE(kept.size(), wanted.size());
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            QCOMPARE(kept[i].key, wanted[i].key);
            QCOMPARE(story(kept[i].id).payload, QJsonDocument(wanted[i].input).toJson(QJsonDocument::Compact));
        }
    }

    // HN-22: 3505 of each mapped medicine, insured or own-pay; bags and unmapped goods are no business of the platform.
    void aRowForEachMappedMedicine_HN22()
    {
        const auto checkout = m_shop->checkout();
        QVERIFY(checkout->add("BAG"));
        QVERIFY(checkout->scan({code("8300003", 1), {}})); // unmapped
        QVERIFY(checkout->scan({code("8400004", 1), {}}));
        QVERIFY(checkout->setOwnPay(3, true));
        QCOMPARE(codeOf(confirmInsured(*checkout)), "");
        QCOMPARE(codeOf(checkout->pay(Money::ofUnits(100'00))), "");
        QCOMPARE(m_courier->round(false)->sent, 2);
        const QJsonObject own = selinfo(0), insured = selinfo(1);
        QCOMPARE(own["fixmedins_hilist_id"].toString(), "EDGE");
        QCOMPARE(own["mdtrt_setl_type"].toString(), "2");
        QCOMPARE(own["hi_feesetl_type"].toString(), "0");
        QVERIFY(!own.contains("psn_no") && !own.contains("certno"));
        QCOMPARE(insured["med_list_codg"].toString(), "XOTC");
        QCOMPARE(insured["mdtrt_setl_type"].toString(), "1");
        QCOMPARE(insured["hi_feesetl_type"].toString(), "1");
        QCOMPARE(insured["psn_no"].toString(), "990000000000000011");
        QCOMPARE(insured["setl_id"].toString(), "S1");
        QCOMPARE(insured["prsc_dr_name"].toString(), "无");
        QCOMPARE(insured["phar_name"].toString(), "药师乙");
        QCOMPARE(insured["manu_lotnum"].toString(), "L1");
        QCOMPARE(insured["manu_date"].toString(), "2025-03-31");
        QCOMPARE(insured["expy_end"].toString(), "2027-03-31");
        QCOMPARE(insured["rx_flag"].toString(), "0");
        QCOMPARE(insured["finl_trns_pric"], QJsonValue(12.5));
        QCOMPARE(insured["sel_retn_cnt"], QJsonValue(2));
        QCOMPARE(insured["rtal_docno"].toString(), m_shop->text("SELECT slip FROM sale"));
        QCOMPARE(insured["sel_retn_time"].toString(), "2026-03-10 10:00:00");
        QCOMPARE(insured["drugtracinfo"].toArray(), QJsonArray({QJsonObject{{"drug_trac_codg", code("8100001", 1)}},
                                                                QJsonObject{{"drug_trac_codg", code("8100001", 2)}}}));
    }

    void sentOnceAndInOrder()
    {
        sell(3);
        QCOMPARE(waiting().size(), 3U);
        const auto round = m_courier->round(false);
        QCOMPARE(round->sent, 3);
        QVERIFY(round->reachable);
        QCOMPARE(waiting().size(), 0U);
        QStringList codes;
        for (int i = 0; i < 3; ++i)
            codes.append(selinfo(i)["drugtracinfo"][0]["drug_trac_codg"].toString());
        QCOMPARE(codes, QStringList({code("8100001", 1), code("8100001", 2), code("8100001", 3)}));
        QCOMPARE(m_courier->round(true)->sent, 0);
        QCOMPARE(m_shop->platform.count("3505"), 3);
    }

    void aRefusedMessageWaitsAndDoesNotStopTheOthers()
    {
        sell(1);
        sellOther();
        m_shop->platform.refuseNext("3505", -2, "目录不存在");
        const auto round = m_courier->round(false);
        QCOMPARE(round->sent, 1);
        QCOMPARE(round->failed, 1);
        QVERIFY(round->reachable);
        QCOMPARE(waiting().size(), 1U);
        QCOMPARE(waiting()[0].tries, 1);
        QCOMPARE(waiting()[0].lastError, "目录不存在");
        QCOMPARE(m_courier->round(false)->sent, 0); // its time has not come
        m_shop->clock.advance(4);
        QCOMPARE(m_courier->round(false)->sent, 0);
        m_shop->clock.advance(3); // and a little more than five seconds
        QCOMPARE(m_courier->round(false)->sent, 1);
        QCOMPARE(waiting().size(), 0U);
    }

    void everythingMeansNow()
    {
        sell(1);
        m_shop->platform.refuseNext("3505", -2, "no");
        QVERIFY(m_courier->round(false));
        QCOMPARE(m_courier->round(true)->sent, 1);
    }

    void outOfReachStopsTheRoundAndCountsNoTry_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("no connection") << static_cast<int>(PlatformFault::NotSent);
        QTest::newRow("no answer") << static_cast<int>(PlatformFault::LostAnswer);
    }
    void outOfReachStopsTheRoundAndCountsNoTry()
    {
        QFETCH(const int, fault);
        sell(2);
        m_shop->platform.failNext("3505", PlatformFault(fault));
        const auto round = m_courier->round(false);
        QVERIFY(!round->reachable);
        QCOMPARE(round->sent, 0);
        QCOMPARE(m_shop->platform.count("3505"), 1); // the second was not tried
        QCOMPARE(waiting().size(), 2U);
        QCOMPARE(waiting()[0].tries, 0);
        QCOMPARE(m_courier->round(true)->sent, 2);
    }

    void aSickAnswerHoldsUpItsOwnMessageOnly_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("5xx") << static_cast<int>(PlatformFault::ServerError);
        QTest::newRow("garbage") << static_cast<int>(PlatformFault::Garbage);
    }
    void aSickAnswerHoldsUpItsOwnMessageOnly()
    {
        QFETCH(const int, fault);
        sell(1);
        sellOther();
        m_shop->platform.failNext("3505", PlatformFault(fault));
        const auto round = m_courier->round(false);
        QVERIFY(round->reachable);
        QCOMPARE(round->sent, 1); // the one behind it went out
        QCOMPARE(round->failed, 1);
        QCOMPARE(waiting().size(), 1U);
        QCOMPARE(waiting()[0].tries, 1);
        QVERIFY(waiting()[0].lastError.startsWith("PLATFORM_ANSWER_UNREADABLE"));
        QCOMPARE(m_courier->round(true)->sent, 1);
    }

    void theSecondVerdictCounts_data()
    {
        QTest::addColumn<QJsonValue>("verdict");
        QTest::addColumn<int>("sent");
        QTest::newRow("yes as text") << QJsonValue("1") << 1;
        QTest::newRow("yes as number") << QJsonValue(1) << 1;
        QTest::newRow("no as text") << QJsonValue("0") << 0;
        QTest::newRow("no as number") << QJsonValue(0) << 0;
    }
    void theSecondVerdictCounts()
    {
        QFETCH(const QJsonValue, verdict);
        QFETCH(const int, sent);
        sell(1);
        TwoLevelPlatform platform(m_shop->platform, verdict);
        Courier courier(m_shop->store(), platform, m_shop->clock, {"1001", "收银员"});
        QCOMPARE(courier.round(false)->sent, sent);
        QCOMPARE(waiting().size(), static_cast<std::size_t>(1 - sent));
        if (sent == 0)
            QCOMPARE(waiting()[0].lastError, "库存不足");
    }

    // C08: the third clear no puts it aside; what is behind it of the same drug and lot waits, everything else goes.
    void aPoisonMessageIsParkedAndHoldsUpOnlyItsOwnGoods()
    {
        sell(2);
        for (int i = 0; i < 3; ++i)
            m_shop->platform.refuseNext("3505", -2, "目录不存在");
        QCOMPARE(m_courier->round(true)->failed, 1);
        QCOMPARE(m_courier->round(true)->failed, 1);
        QVERIFY(!waiting()[0].parked());
        m_shop->clock.advance(60);
        QCOMPARE(m_courier->round(true)->failed, 1);
        QCOMPARE(waiting().size(), 2U);
        QVERIFY(waiting()[0].parked());
        QCOMPARE(waiting()[0].reason, Verdict::Refused);
        QCOMPARE(waiting()[0].parkedAt, toIso(m_shop->clock.now()));
        QCOMPARE(waiting()[1].behind, waiting()[0].id);
        QCOMPARE(waiting()[1].tries, 0);
        QCOMPARE(backlog().count, 2);
        QCOMPARE(backlog().parked, 1);
        QCOMPARE(backlog().oldestParked, toIso(m_shop->clock.now()));
        sellOther();
        QCOMPARE(m_courier->round(true)->sent, 1);
        QCOMPARE(m_shop->platform.count("3505"), 4);

        QCOMPARE(codeOf(putBack(waiting()[0].id)), "");
        QCOMPARE(m_courier->round(false)->sent, 2);
        QCOMPARE(waiting().size(), 0U);
        QCOMPARE(codeOf(putBack(OutboxId{1})), "TRANSITION_REFUSED");
        QCOMPARE(codeOf(putBack(OutboxId{99})), "USE_INVALID");
    }

    // C14: what says nothing about the message is no try of it, however often it comes.
    void notLetInCountsNoTry_data()
    {
        QTest::addColumn<int>("infcode");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("reason");
        QTest::newRow("clock") << -1 << "x-tif-timestamp: is not within the window" << "clock";
        QTest::newRow("signature") << -1 << "验签失败" << "sign_in";
        QTest::newRow("sign_no") << -1 << "sign_no: is unknown or signed out" << "sign_in";
        QTest::newRow("token") << -2 << "token已过期" << "sign_in";
    }
    void notLetInCountsNoTry()
    {
        QFETCH(const int, infcode);
        QFETCH(const QString, words);
        QFETCH(const QString, reason);
        sell(1);
        sellOther();
        constexpr int rounds = 12;
        for (int i = 0; i < rounds * 2; ++i)
            m_shop->platform.refuseNext("3505", infcode, words);
        const int signIns = m_shop->platform.count("9001");
        for (int i = 0; i < rounds; ++i) {
            const auto round = m_courier->round(true);
            QVERIFY(round->reachable && !round->admitted);
        }
        QCOMPARE(m_shop->platform.count("9001") - signIns, rounds); // a new sign-in each round, once
        QCOMPARE(m_shop->platform.count("3505"), rounds * 2);      // and the same message after it; nothing behind it
        for (const WaitingMessage &message : waiting()) {
            QCOMPARE(message.tries, 0);
            QVERIFY(!message.parked());
            QCOMPARE(toText(message.reason), reason);
        }
        QCOMPARE(m_courier->round(true)->sent, 2);
    }
    void aNewSignInHelpsInTheSameRound()
    {
        sell(1);
        m_shop->platform.refuseNext("3505", -1, "sign_no: is unknown or signed out");
        const auto round = m_courier->round(false);
        QCOMPARE(round->sent, 1);
        QCOMPARE(round->failed, 0);
    }

    // Which message met nobody stands behind the others the next time.
    void oneThatIsNeverAnsweredHoldsNobodyUp()
    {
        sell(1);
        sellOther();
        m_shop->platform.failNext("3505", PlatformFault::LostRequest);
        QCOMPARE(m_courier->round(true)->sent, 0);
        m_shop->platform.refuseNext("3505", -2, "the other one is first now");
        QCOMPARE(m_courier->round(true)->sent, 1);
        QCOMPARE(waiting().size(), 1U);
        QCOMPARE(waiting()[0].drug, "EDGE");
    }

    // C03: sent again as the same message; a platform that knows it says so, and that is as good as a yes.
    void sentAgainAfterALostAnswer_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<bool>("repetition");
        QTest::newRow("lost, taken again silently") << static_cast<int>(PlatformFault::LostAnswer) << false;
        QTest::newRow("lost, known") << static_cast<int>(PlatformFault::LostAnswer) << true;
        QTest::newRow("5xx, known") << static_cast<int>(PlatformFault::ServerError) << true;
        QTest::newRow("garbage, known") << static_cast<int>(PlatformFault::Garbage) << true;
    }
    void sentAgainAfterALostAnswer()
    {
        QFETCH(const int, fault);
        QFETCH(const bool, repetition);
        sell(1);
        m_shop->platform.failNext("3505", PlatformFault(fault));
        QCOMPARE(m_courier->round(true)->sent, 0);
        if (repetition)
            m_shop->platform.refuseNext("3505", -2, "该批次数据已存在");
        m_shop->restart();
        Courier next(m_shop->store(), m_shop->platform, m_shop->clock, {"1001", "收银员"});
        QCOMPARE(next.round(true)->sent, 1);
        QCOMPARE(selinfo(0), selinfo(1));
        const MessageStory told = story(OutboxId{1});
        QCOMPARE(told.tries.size(), 2U);
        QCOMPARE(told.tries[1].verdict, repetition ? Verdict::AlreadyThere : Verdict::Accepted);
        QVERIFY(!told.sentAt.isEmpty());
        m_courier.reset();
    }
    void aRepetitionWithoutALostAnswerIsARefusal()
    {
        sell(1);
        m_shop->platform.refuseNext("3505", -2, "该批次数据已存在");
        QCOMPARE(m_courier->round(true)->sent, 0);
        QCOMPARE(waiting()[0].reason, Verdict::Refused);
    }
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
