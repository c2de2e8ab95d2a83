// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outbox/Courier.h"
#include "core/store/OutboxRepository.h"
#include "tests/support/SharedPlatform.h"
#include "tests/support/TestShop.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace yaogui;

namespace {

const auto code = &TestShop::code;

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

class TestOutbox final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_shop = std::make_unique<TestShop>();
        m_courier = std::make_unique<Courier>(m_shop->store(), m_shop->platform, m_shop->clock, OperatorName{"1001", "收银员"});
    }
    void cleanup()
    {
        m_courier.reset();
        m_shop.reset();
    }

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
        OutboxId after;
        for (const OutgoingMessage &message : wanted) {
            const auto kept = m_shop->store().read([&](Connection &connection) {
                return OutboxRepository(connection, m_shop->store().sealer()).next(after, std::nullopt);
            });
            QVERIFY(kept && *kept);
            QCOMPARE((*kept)->key, message.key);
            QCOMPARE(QJsonDocument((*kept)->input).toJson(), QJsonDocument(message.input).toJson());
            after = (*kept)->id;
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
        sell(2);
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
        m_shop->clock.advance(1);
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
        sell(2);
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

    void backOffDoublesUpToTenMinutes_data()
    {
        QTest::addColumn<int>("tries");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("0") << 0 << qint64(5);
        QTest::newRow("1") << 1 << qint64(10);
        QTest::newRow("6") << 6 << qint64(320);
        QTest::newRow("7") << 7 << qint64(600);
        QTest::newRow("1000") << 1000 << qint64(600);
    }
    void backOffDoublesUpToTenMinutes()
    {
        QFETCH(const int, tries);
        QFETCH(const qint64, seconds);
        QCOMPARE(backOffSeconds(tries), seconds);
    }

private:
    void sell(int sales)
    {
        const auto checkout = m_shop->checkout();
        for (int i = 1; i <= sales; ++i) {
            if (!checkout->scan({code("8100001", i), {}}) || !checkout->pay(Money::ofUnits(12'50)))
                qFatal("not sold");
        }
    }
    [[nodiscard]] std::vector<WaitingMessage> waiting()
    {
        return *m_shop->store().read([&](Connection &connection) -> Result<std::vector<WaitingMessage>> {
            return OutboxRepository(connection, m_shop->store().sealer()).waiting();
        });
    }
    [[nodiscard]] QJsonObject selinfo(int number) const
    {
        std::vector<QJsonObject> rows;
        for (const Envelope &envelope : m_shop->platform.sent()) {
            if (envelope.infno == "3505")
                rows.push_back(QJsonDocument::fromJson(envelope.body)["input"]["selinfo"].toObject());
        }
        return rows.at(static_cast<std::size_t>(number));
    }

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<Courier> m_courier;
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
