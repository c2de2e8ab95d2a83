// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/LastEvent.h"
#include "tests/support/TestShop.h"

#include <QTest>

using namespace yaogui;

namespace {

const auto code = &TestShop::code;

} // namespace

/// How a result in doubt ends, which arrows leave a step, and when the clock stops insured sales.
class TestDoubts final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_shop = std::make_unique<TestShop>();
        m_checkout = m_shop->checkout();
    }
    void cleanup()
    {
        QCOMPARE(codeOf(m_shop->verify()), "");
        m_checkout.reset();
        m_shop.reset();
    }

    void everyArrowLeavesItsStep()
    {
        QVERIFY(confirmInsured(*m_checkout));
        QVERIFY(m_checkout->add("BAG")); // falls back
        QVERIFY(m_checkout->hold());
        QVERIFY(m_checkout->resume(m_shop->sales()[0].id));
        QVERIFY(m_checkout->presettle() && m_checkout->confirm());
        QCOMPARE(codeOf(m_checkout->pay(Money::ofUnits(30))), "");
        const QString arrows = m_shop->text("SELECT group_concat(from_state || '>' || to_state, ' ') FROM (SELECT * FROM settlement_step ORDER BY id)");
        QCOMPARE(arrows, QString("open>presettled presettled>confirmed confirmed>open open>held held>open open>presettled presettled>confirmed "
                                 "confirmed>sent sent>settled"));
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM settlement_step WHERE operator <> '1001' OR at IS NULL"), 0);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM settlement_step WHERE to_state = 'presettled' AND (infno <> '2101' OR msgid IS NULL OR "
                                "length(request) < 2 OR length(answer) < 2)"), 0);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM settlement_step WHERE to_state = 'sent' AND (msgid IS NULL OR length(request) < 2)"), 0);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM settlement_step WHERE to_state = 'settled' AND (msgid IS NULL OR length(answer) < 2)"), 0);
    }

    void theStoreItselfKnowsTheArrows_data()
    {
        QTest::addColumn<QString>("to");
        for (const char *to : {"settled", "refused", "unknown", "reversed", "refunded", "sent"})
            QTest::newRow(to) << QString::fromLatin1(to);
    }
    void theStoreItselfKnowsTheArrows()
    {
        QFETCH(const QString, to);
        QVERIFY(m_checkout->scan({code("8100001", 1), {}}));
        QVERIFY(m_checkout->keep());
        const Done moved = m_shop->store().write([&](Connection &connection) -> Done {
            connection.run("UPDATE sale SET state = ?", to);
            return {};
        });
        QCOMPARE(codeOf(moved), "STORE_WRITE_FAILED");
    }

    void theTableAndTheStoreAgree()
    {
        int arrows = 0;
        for (int from = 0; from <= static_cast<int>(SaleState::Refused); ++from) {
            for (int to = 0; to <= static_cast<int>(SaleState::Refused); ++to) {
                SaleStage stage = SaleStage::kept(SaleState(from));
                const bool moved = stage.moveTo(SaleState(to)).has_value();
                const QByteArray sql = "SELECT COUNT(*) FROM arrow WHERE from_state = '" + toText(SaleState(from)).toLatin1()
                    + "' AND to_state = '" + toText(SaleState(to)).toLatin1() + "'";
                QCOMPARE(m_shop->number(sql.constData()), moved ? 1 : 0);
                QVERIFY(SaleState(stage) == SaleState(moved ? to : from));
                arrows += moved ? 1 : 0;
            }
        }
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM arrow"), arrows);
    }

    void whereTheRegionPrefersItTheRecordDecides()
    {
        const SaleId doubtful = intoDoubt(PlatformFault::LostAnswer);
        m_shop->rules.policy.platform.doubt = "record";
        const auto round = m_checkout->settling().resolveDoubts(true);
        QCOMPARE(codeOf(round), "");
        QCOMPARE(round->settled, std::vector<SaleId>{doubtful});
        QCOMPARE(round->left, 0);
        QCOMPARE(m_shop->platform.count("2601"), 0);
        soldAsRecorded(doubtful);
    }

    void notOnRecordIsReversedAllTheSame()
    {
        const SaleId doubtful = intoDoubt(PlatformFault::LostRequest);
        m_shop->rules.policy.platform.doubt = "record";
        const auto round = m_checkout->settling().resolveDoubts(true);
        QCOMPARE(round->reversed, std::vector<SaleId>{doubtful});
        QCOMPARE(m_shop->platform.count("5201"), 1);
        QCOMPARE(m_shop->platform.count("2601"), 1); // should the message come late, it is not booked
        QCOMPARE(m_shop->boxState(code("8100001", 1)), "shelf");
    }

    void aReversalRefusedForEverAsksTheRecord()
    {
        const SaleId doubtful = intoDoubt(PlatformFault::LostAnswer);
        for (int no = 0; no < 3; ++no)
            m_shop->platform.refuseNext("2601", -2, "不允许冲正");
        QCOMPARE(m_checkout->settling().resolveDoubts(true)->left, 1);
        QCOMPARE(m_shop->text("SELECT last_error FROM doubt"), QString("PLATFORM_REFUSED 不允许冲正"));
        QCOMPARE(m_checkout->settling().resolveDoubts(true)->left, 1);
        QCOMPARE(m_shop->platform.count("5201"), 0);
        const auto round = m_checkout->settling().resolveDoubts(true);
        QCOMPARE(round->settled, std::vector<SaleId>{doubtful});
        soldAsRecorded(doubtful);
    }

    void refusedAndNotOnRecordItEndsOnlyWhenNothingCanComeAnyMore()
    {
        const SaleId doubtful = intoDoubt(PlatformFault::LostRequest);
        for (int no = 0; no < 4; ++no)
            m_shop->platform.refuseNext("2601", -2, "未找到原交易");
        for (int no = 0; no < 3; ++no)
            QCOMPARE(m_checkout->settling().resolveDoubts(true)->left, 1);
        QCOMPARE(m_shop->platform.count("5201"), 1);
        QCOMPARE(m_shop->stateOf(doubtful), SaleState::Unknown); // it may still be on its way
        m_shop->clock.advance(601);
        const auto round = m_checkout->settling().resolveDoubts(true);
        QCOMPARE(round->refused, std::vector<SaleId>{doubtful});
        QCOMPARE(round->reopened.size(), 1U);
        QCOMPARE(m_shop->stateOf(doubtful), SaleState::Refused);
        QCOMPARE(m_shop->boxState(code("8100001", 1)), "shelf");
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM doubt WHERE ended_at IS NULL"), 0);
    }

    void givenBackOnRecordIsReversed()
    {
        const SaleId doubtful = intoDoubt(PlatformFault::LostAnswer);
        const SimulatedSettlement booked = m_shop->platform.settlements()[0];
        const auto refund = m_shop->platform.refundMessage(booked.settlementId, booked.visitId, booked.personNumber, {}, {"agency", "agency"});
        QCOMPARE(m_shop->platform.send(*refund).infcode, 0); // somebody else took it back
        m_shop->rules.policy.platform.doubt = "record";
        const auto round = m_checkout->settling().resolveDoubts(true);
        QCOMPARE(round->reversed, std::vector<SaleId>{doubtful});
        QCOMPARE(m_shop->boxState(code("8100001", 1)), "shelf");
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM tender"), 0);
    }

    void anotherPersonsRecordIsRefused_data()
    {
        QTest::addColumn<int>("lie");
        QTest::newRow("person") << static_cast<int>(PlatformFault::OtherPerson);
        QTest::newRow("total") << static_cast<int>(PlatformFault::OtherTotal);
        QTest::newRow("garbage") << static_cast<int>(PlatformFault::Garbage);
        QTest::newRow("no answer") << static_cast<int>(PlatformFault::LostAnswer);
    }
    void anotherPersonsRecordIsRefused()
    {
        QFETCH(const int, lie);
        const SaleId doubtful = intoDoubt(PlatformFault::LostAnswer);
        m_shop->rules.policy.platform.doubt = "record";
        m_shop->platform.failNext("5201", PlatformFault(lie));
        QCOMPARE(m_checkout->settling().resolveDoubts(true)->left, 1);
        QCOMPARE(m_shop->stateOf(doubtful), SaleState::Unknown);
        QCOMPARE(m_shop->boxState(code("8100001", 1)), "reserved");
        QCOMPARE(m_shop->number("SELECT tries FROM doubt"), 1);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM tender"), 0);
        QCOMPARE(m_checkout->settling().resolveDoubts(true)->settled.size(), 1U);
    }

    void theCashHandedOverIsKeptThroughARestart()
    {
        QVERIFY(confirmInsured(*m_checkout));
        QVERIFY(m_checkout->add("BAG") && m_checkout->presettle() && m_checkout->confirm());
        m_shop->platform.failNext("2102", PlatformFault::LostAnswer);
        QCOMPARE(codeOf(m_checkout->pay(Money::ofUnits(1'00))), "RESULT_IN_DOUBT");
        m_shop->restart();
        m_checkout = m_shop->checkout();
        m_shop->rules.policy.platform.doubt = "record";
        QCOMPARE(m_checkout->settling().resolveDoubts(true)->settled.size(), 1U);
        QCOMPARE(m_shop->number("SELECT SUM(amount) FROM tender"), 30);
        QCOMPARE(m_shop->number("SELECT change FROM sale WHERE state = 'settled'"), 70);
    }

    void aLateAnswerChangesNothingAndIsRecorded()
    {
        QVERIFY(confirmInsured(*m_checkout));
        const auto other = m_shop->checkout();
        m_shop->platform.setBeforeAnswer([&](const QString &infno) {
            if (infno != "2102")
                return;
            m_shop->platform.setBeforeAnswer({});
            if (!other->settling().recover() || other->settling().resolveDoubts(true)->reversed.size() != 1)
                qFatal("not reversed meanwhile");
        });
        QCOMPARE(codeOf(m_checkout->pay(Money())), "LATE_ANSWER");
        const SaleId id = m_checkout->lastSale();
        QCOMPARE(m_shop->stateOf(id), SaleState::Reversed);
        QCOMPARE(m_shop->boxState(code("8100001", 1)), "shelf");
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM tender"), 0);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM movement WHERE kind = 'sale'"), 0);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM settlement_step WHERE note = 'late answer' AND from_state = 'reversed' AND "
                                "to_state = 'reversed' AND length(answer) > 2"), 1);
    }

    void theListTellsAgeAndNextTry()
    {
        intoDoubt(PlatformFault::LostAnswer);
        m_shop->platform.setJammed(true);
        m_shop->clock.advance(30);
        QCOMPARE(m_checkout->settling().resolveDoubts(true)->left, 1);
        const auto doubts = m_shop->store().read([](Connection &connection) -> Result<std::vector<Doubt>> { return DoubtRepository(connection).standing(); });
        QCOMPARE(doubts->size(), 1U);
        const Doubt &doubt = doubts->front();
        QCOMPARE(doubt.since.secsTo(m_shop->clock.now()), 30);
        QCOMPARE(doubt.tries, 1);
        QVERIFY(doubt.nextAt > m_shop->clock.now());
        QCOMPARE(doubt.lastError, QString("PLATFORM_UNREACHABLE"));
        QCOMPARE(toText(doubt.total), "25.00");
        QVERIFY(!isDue(doubt, m_shop->clock.now()));
        QVERIFY(isDue(doubt, m_shop->clock.now().addDays(-1))); // the clock was set back: nobody waits a day
    }

    void aWrongClockStopsInsuredSalesOnly_data()
    {
        QTest::addColumn<qint64>("back");
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<int>("limit");
        QTest::addColumn<bool>("stops");
        QTest::newRow("right") << 0LL << 0LL << 5 << false;
        QTest::newRow("put right by a little") << 10LL << 0LL << 5 << false;
        QTest::newRow("before the last event") << 11LL << 0LL << 5 << true;
        QTest::newRow("a year back") << 31'536'000LL << 0LL << 5 << true;
        QTest::newRow("platform 5 min ahead") << 0LL << 300LL << 5 << false;
        QTest::newRow("platform more ahead") << 0LL << 301LL << 5 << true;
        QTest::newRow("platform behind") << 0LL << -301LL << 5 << true;
        QTest::newRow("another limit") << 0LL << 301LL << 6 << false;
        QTest::newRow("a stricter limit") << 0LL << 61LL << 1 << true;
        QTest::newRow("the pack's limit") << 0LL << 121LL << -2 << true; // below 0: by the pack, not by the store
        QTest::newRow("within the pack's limit") << 0LL << 121LL << -3 << false;
    }
    void aWrongClockStopsInsuredSalesOnly()
    {
        QFETCH(const qint64, back);
        QFETCH(const qint64, offset);
        QFETCH(const int, limit);
        QFETCH(const bool, stops);
        QVERIFY(m_checkout->scan({code("8300003", 1), {}}));
        QCOMPARE(codeOf(m_checkout->pay(Money::ofUnits(20'00))), "");
        m_shop->clock.advance(-back);
        if (limit > 0)
            m_shop->rules.profile.clockMinutes = limit;
        else
            m_shop->rules.policy.platform.clockMinutes = -limit;
        m_shop->platform.setClockOffset(offset);
        m_checkout = m_shop->checkout();
        QVERIFY(m_checkout->scan({code("8100001", 1), {}}));
        QCOMPARE(codeOf(m_checkout->scan({TestShop::insuranceCode(), {}})), stops ? QString("CLOCK_WRONG") : QString());
        QCOMPARE(m_shop->platform.count("1101"), stops ? 0 : 1);
        if (stops) {
            QCOMPARE(codeOf(m_checkout->pay(Money::ofUnits(12'50))), ""); // cash goes on
            return;
        }
        QVERIFY(m_checkout->setFace(TestShop::face()));
        QVERIFY(m_checkout->presettle() && m_checkout->confirm());
        m_shop->platform.setClockOffset(100'000);
        QCOMPARE(codeOf(m_checkout->pay(Money())), "CLOCK_WRONG");
        QCOMPARE(m_checkout->view().state, SaleState::Confirmed);
        QCOMPARE(m_shop->platform.count("2102"), 0);
    }

    void aClockSetRightIsAccepted()
    {
        m_shop->clock.advance(86'400); // a day ahead, and nobody noticed
        QVERIFY(m_checkout->scan({code("8300003", 1), {}}));
        QCOMPARE(codeOf(m_checkout->pay(Money::ofUnits(20'00))), "");
        m_shop->clock.advance(-86'000);
        QCOMPARE(codeOf(m_checkout->scan({TestShop::insuranceCode(), {}})), "CLOCK_WRONG");
        QCOMPARE(codeOf(acceptClock(m_shop->store(), m_shop->clock, "battery empty", {{"1001", "王芳"}, Post::Cashier, false})), "NOT_PERMITTED");
        QCOMPARE(codeOf(m_checkout->scan({TestShop::insuranceCode(), {}})), "CLOCK_WRONG");
        const auto accepted = acceptClock(m_shop->store(), m_shop->clock, "battery  empty", {{"1003", "陈建国"}, Post::Manager, false});
        QCOMPARE(codeOf(accepted), "");
        QCOMPARE(*accepted, m_shop->clock.now());
        QVERIFY(m_shop->text("SELECT detail FROM audit_event WHERE kind = 'clock.accepted'").contains("battery empty"));
        QCOMPARE(codeOf(m_checkout->scan({TestShop::insuranceCode(), {}})), "");
        QVERIFY(m_checkout->scan({code("8100001", 1), {}}) && m_checkout->hold()); // writes events that count
        m_shop->clock.advance(-60);
        QCOMPARE(codeOf(m_checkout->scan({TestShop::insuranceCode(), {}})), "CLOCK_WRONG");
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM audit_event WHERE kind = 'clock.accepted' AND operator = '1003'"), 1);
    }

private:
    SaleId intoDoubt(PlatformFault fault)
    {
        if (!confirmInsured(*m_checkout))
            qFatal("not confirmed");
        m_shop->platform.failNext("2102", fault);
        const auto paid = m_checkout->pay(Money());
        if (codeOf(paid) != "RESULT_IN_DOUBT")
            qFatal("not in doubt: %s", qUtf8Printable(codeOf(paid)));
        return m_checkout->lastSale();
    }
    void soldAsRecorded(SaleId id)
    {
        QCOMPARE(m_shop->stateOf(id), SaleState::Settled);
        QCOMPARE(m_shop->boxState(code("8100001", 1)), "sold");
        QVERIFY(!m_shop->platform.settlements()[0].reversed);
        QCOMPARE(m_shop->text("SELECT setl_id FROM sale WHERE state = 'settled'"), m_shop->platform.settlements()[0].settlementId);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM movement WHERE kind = 'sale'"), 1);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM outbox"), 1);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM settlement_step WHERE from_state = 'unknown' AND to_state = 'settled' AND infno = '5203' "
                                "AND length(answer) > 1"), 1);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM doubt WHERE ended_at IS NULL"), 0);
        QVERIFY(m_checkout->settling().record(id)->settlement);
    }

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<Checkout> m_checkout;
};

QTEST_GUILESS_MAIN(TestDoubts)
#include "tst_doubts.moc"
