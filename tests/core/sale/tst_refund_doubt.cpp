// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/sale/ReturnRig.h"

#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace yaogui;

namespace {

const auto code = &TestShop::code;

} // namespace

/// What a 2103 may meet: every fault of the platform's twin and a disk that fills at the worst moment.
class TestRefundDoubt final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_rig = std::make_unique<ReturnRig>();
    }
    void cleanup()
    {
        QCOMPARE(codeOf(m_rig->shop.verify()), "");
        m_rig.reset();
    }

    void aRefusalLeavesTheSaleStanding_data()
    {
        QTest::addColumn<int>("infcode");
        QTest::addColumn<QString>("refusal");
        QTest::addColumn<int>("reversals");
        QTest::newRow("business") << -2 << "PLATFORM_REFUSED" << 0;
        QTest::newRow("failed inside, taken back") << -1 << "PLATFORM_REFUSED" << 1;
        QTest::newRow("never left") << 0 << "PLATFORM_UNREACHABLE" << 0;
    }
    void aRefusalLeavesTheSaleStanding()
    {
        QFETCH(const int, infcode);
        QFETCH(const QString, refusal);
        QFETCH(const int, reversals);
        const SaleId sale = m_rig->sellInsured();
        if (infcode != 0)
            m_rig->shop.platform.refuseNext("2103", infcode, "不可退费");
        else
            m_rig->shop.platform.failNext("2103", PlatformFault::NotSent);
        QCOMPARE(codeOf(m_rig->take(m_rig->voided(sale))), refusal);
        QCOMPARE(m_rig->shop.platform.count("2601"), reversals);
        QCOMPARE(m_rig->shop.stateOf(sale), SaleState::Settled);
        QCOMPARE(m_rig->shop.boxState(code("8100001", 1)), "sold");
        QCOMPARE(m_rig->shop.text("SELECT state FROM sale_return"), "refused");
        QCOMPARE(codeOf(m_rig->take(m_rig->voided(sale))), ""); // and once more
        QCOMPARE(m_rig->shop.stateOf(sale), SaleState::Refunded);
    }

    void anUnknownResultIsReversedNotGuessed_data()
    {
        QTest::addColumn<PlatformFault>("fault");
        QTest::newRow("never arrived") << PlatformFault::LostRequest;
        QTest::newRow("answer lost") << PlatformFault::LostAnswer;
        QTest::newRow("503") << PlatformFault::ServerError;
        QTest::newRow("unreadable") << PlatformFault::Garbage;
        QTest::newRow("another person") << PlatformFault::OtherPerson;
        QTest::newRow("another total") << PlatformFault::OtherTotal;
        QTest::newRow("other parts") << PlatformFault::OtherParts;
        QTest::newRow("no number") << PlatformFault::NoNumber;
    }
    void anUnknownResultIsReversedNotGuessed()
    {
        QFETCH(const PlatformFault, fault);
        const SaleId sale = m_rig->sellInsured();
        m_rig->shop.platform.failNext("2103", fault);
        QCOMPARE(codeOf(m_rig->take(m_rig->voided(sale))), "RESULT_IN_DOUBT");
        QCOMPARE(m_rig->shop.stateOf(sale), SaleState::Settled);
        QCOMPARE(m_rig->shop.boxState(code("8100001", 1)), "sold"); // nobody gets it meanwhile
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM tender WHERE amount < 0 AND kind = 'cash'"), 0);
        QCOMPARE(codeOf(m_rig->take(m_rig->voided(sale))), "REFUND_IN_DOUBT");
        QCOMPARE(m_rig->shop.platform.count("2103"), 1);
        const QString msgid = m_rig->shop.text("SELECT msgid FROM sale_return");
        const auto round = m_rig->resolveDoubts(true);
        QVERIFY(round);
        QCOMPARE(round->left, 0);
        QCOMPARE(round->refundsUndone.size(), 1U);
        QVERIFY(QString::fromUtf8(m_rig->shop.platform.sent().back().body).contains(msgid));
        QVERIFY(QString::fromUtf8(m_rig->shop.platform.sent().back().body).contains("2103"));
        QVERIFY(!m_rig->shop.platform.settlements()[0].refunded);
        QCOMPARE(m_rig->shop.text("SELECT state FROM sale_return"), "reversed");
        QCOMPARE(codeOf(m_rig->take(m_rig->voided(sale))), "");
        QVERIFY(m_rig->shop.platform.settlements()[0].refunded);
    }

    // The same back-off as of settlements: 5 s and up to half as much, doubled.
    void resolvingWaitsItsTurn()
    {
        m_rig->intoDoubt();
        for (int no = 0; no < 2; ++no)
            m_rig->shop.platform.failNext("2601", PlatformFault::NotSent);
        QVERIFY(m_rig->resolveDoubts(false)); // the first at once
        QCOMPARE(m_rig->shop.platform.count("2601"), 1);
        m_rig->shop.clock.advance(4);
        QCOMPARE(m_rig->resolveDoubts(false)->left, 1);
        QCOMPARE(m_rig->shop.platform.count("2601"), 1);
        m_rig->shop.clock.advance(4);
        QCOMPARE(m_rig->resolveDoubts(false)->left, 1);
        QCOMPARE(m_rig->shop.platform.count("2601"), 2);
        m_rig->shop.clock.advance(9);
        QCOMPARE(m_rig->resolveDoubts(false)->left, 1);
        QCOMPARE(m_rig->shop.platform.count("2601"), 2);
        m_rig->shop.clock.advance(7);
        QCOMPARE(m_rig->resolveDoubts(false)->left, 0);
        QCOMPARE(m_rig->shop.platform.count("2601"), 3);
    }

    void whereTheRegionPrefersItTheRecordDecides_data()
    {
        QTest::addColumn<PlatformFault>("fault");
        QTest::addColumn<bool>("given");
        QTest::newRow("booked") << PlatformFault::LostAnswer << true;
        QTest::newRow("never arrived") << PlatformFault::LostRequest << false;
    }
    void whereTheRegionPrefersItTheRecordDecides()
    {
        QFETCH(const PlatformFault, fault);
        QFETCH(const bool, given);
        const SaleId sale = m_rig->sellInsured(true);
        m_rig->shop.rules.policy.platform.doubt = "record";
        m_rig->shop.platform.failNext("2103", fault);
        QCOMPARE(codeOf(m_rig->take(m_rig->partial(sale))), "RESULT_IN_DOUBT");
        const auto round = m_rig->resolveDoubts(true);
        QCOMPARE(codeOf(round), "");
        QCOMPARE(round->left, 0);
        QCOMPARE(round->refunded.size(), given ? 1U : 0U);
        QCOMPARE(round->refundsUndone.size(), given ? 0U : 1U);
        QCOMPARE(m_rig->shop.platform.count("5201"), 1);
        QCOMPARE(m_rig->shop.platform.count("2601"), given ? 0 : 1); // should it come late, it is not booked
        QCOMPARE(m_rig->shop.stateOf(sale), given ? SaleState::Refunded : SaleState::Settled);
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM refund_doubt WHERE ended_at IS NULL"), 0);
        if (!given)
            return;
        QCOMPARE(m_rig->shop.boxState(code("8300003", 1)), "quarantine");
        QCOMPARE(m_rig->shop.boxState(code("8100001", 1)), "reserved"); // the rest is on hold
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM settlement_step WHERE infno = '5203' AND length(answer) > 1"), 1);
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM settlement_step WHERE to_state = 'refunded' AND from_state = 'settled' AND infno = '2103'"), 1);
        QCOMPARE(m_rig->returning->record(round->refunded[0])->what.state, ReturnState::Refunded);
    }

    void aReversalRefusedForEverAsksTheRecord_data() { whereTheRegionPrefersItTheRecordDecides_data(); }
    void aReversalRefusedForEverAsksTheRecord()
    {
        QFETCH(const PlatformFault, fault);
        QFETCH(const bool, given);
        const SaleId sale = m_rig->sellInsured();
        m_rig->shop.platform.failNext("2103", fault);
        QCOMPARE(codeOf(m_rig->take(m_rig->voided(sale))), "RESULT_IN_DOUBT");
        for (int no = 0; no < 4; ++no)
            m_rig->shop.platform.refuseNext("2601", -2, "不允许冲正");
        QCOMPARE(m_rig->resolveDoubts(true)->left, 1);
        QCOMPARE(m_rig->shop.text("SELECT last_error FROM refund_doubt"), QString("PLATFORM_REFUSED 不允许冲正"));
        QCOMPARE(m_rig->resolveDoubts(true)->left, 1);
        QCOMPARE(m_rig->shop.platform.count("5201"), 0);
        QCOMPARE(m_rig->resolveDoubts(true)->left, given ? 0 : 1); // not there: it may still be on its way
        m_rig->shop.clock.advance(601);
        QCOMPARE(m_rig->resolveDoubts(true)->left, 0);
        QCOMPARE(m_rig->shop.text("SELECT state FROM sale_return"), given ? QString("refunded") : QString("refused"));
        QCOMPARE(m_rig->shop.stateOf(sale), given ? SaleState::Refunded : SaleState::Settled);
    }

    void anotherPersonsRecordIsRefused()
    {
        const SaleId sale = m_rig->intoDoubt();
        m_rig->shop.rules.policy.platform.doubt = "record";
        m_rig->shop.platform.failNext("5201", PlatformFault::OtherPerson);
        QCOMPARE(m_rig->resolveDoubts(true)->left, 1);
        QCOMPARE(m_rig->shop.stateOf(sale), SaleState::Settled);
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM tender WHERE amount < 0"), m_rig->shop.number("SELECT COUNT(*) FROM tender WHERE kind = 'change'"));
        QCOMPARE(m_rig->resolveDoubts(true)->refunded.size(), 1U);
    }

    void aLateAnswerChangesNothingAndIsRecorded()
    {
        const SaleId sale = m_rig->sellInsured();
        m_rig->shop.platform.setBeforeAnswer([&](const QString &infno) {
            if (infno != "2103")
                return;
            m_rig->shop.platform.setBeforeAnswer({});
            if (!m_rig->make()->recover() || m_rig->resolveDoubts(true)->refundsUndone.size() != 1)
                qFatal("not reversed meanwhile");
        });
        QCOMPARE(codeOf(m_rig->take(m_rig->voided(sale))), "LATE_ANSWER");
        QCOMPARE(m_rig->shop.stateOf(sale), SaleState::Settled);
        QCOMPARE(m_rig->shop.boxState(code("8100001", 1)), "sold");
        QVERIFY(!m_rig->shop.platform.settlements()[0].refunded);
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM settlement_step WHERE note = 'late answer to a refund' AND to_state = 'settled' AND "
                                    "length(answer) > 2"), 1);
    }

    void theListTellsWhatItIs()
    {
        const SaleId sale = m_rig->intoDoubt();
        m_rig->shop.clock.advance(30);
        const auto doubts = m_rig->shop.store().read([](Connection &connection) -> Result<std::vector<Doubt>> { return DoubtRepository(connection).standing(); });
        QCOMPARE(doubts->size(), 1U);
        QCOMPARE(doubts->front().sale, sale);
        QVERIFY(!doubts->front().refund.isNull());
        QVERIFY(doubts->front().returnSlip.startsWith(u'R') && doubts->front().slip.startsWith(u'S'));
        QCOMPARE(doubts->front().since.secsTo(m_rig->shop.clock.now()), 30);
        QCOMPARE(doubts->front().messageId, m_rig->shop.text("SELECT msgid FROM sale_return"));
    }

    void aReversalThePlatformRefusesStaysInDoubt()
    {
        const SaleId sale = m_rig->intoDoubt();
        m_rig->shop.platform.refuseNext("2601", -2, "余额不足");
        QCOMPARE(m_rig->resolveDoubts(true)->left, 1);
        QCOMPARE(codeOf(m_rig->take(m_rig->voided(sale))), "REFUND_IN_DOUBT");
        QCOMPARE(m_rig->resolveDoubts(true)->left, 0);
    }

    void theUsualRoundOfDoubtsTakesRefundsToo()
    {
        const SaleId sale = m_rig->intoDoubt();
        const auto round = m_rig->shop.checkout()->settling().resolveDoubts(true);
        QVERIFY(round);
        QCOMPARE(round->refundsUndone, std::vector<SaleId>{sale});
        QCOMPARE(round->left, 0);
    }

    // No file takes another byte from the moment the platform has booked: what is found again is "sent".
    void aCrashAfterTheSendIsFoundAndReversed()
    {
        const SaleId sale = m_rig->sellInsured(true);
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit full{1, before.rlim_max};
        m_rig->shop.platform.setBeforeAnswer([&](const QString &infno) {
            if (infno == "2103" && ::setrlimit(RLIMIT_FSIZE, &full) != 0)
                qFatal("the disk does not fill");
        });
        const auto taken = m_rig->take(m_rig->partial(sale));
        ::setrlimit(RLIMIT_FSIZE, &before);
        m_rig->shop.platform.setBeforeAnswer({});
        QCOMPARE(codeOf(taken), "STORE_WRITE_FAILED");
        m_rig->restart();
        QCOMPARE(m_rig->shop.text("SELECT state FROM sale_return"), "sent");
        QCOMPARE(m_rig->shop.stateOf(sale), SaleState::Settled);
        QVERIFY(m_rig->returning->recover());
        QVERIFY(m_rig->returning->recover()); // a second time finds nothing
        QCOMPARE(m_rig->shop.text("SELECT state FROM sale_return"), "unknown");
        QCOMPARE(m_rig->resolveDoubts(true)->left, 0);
        QVERIFY(!m_rig->shop.platform.settlements()[0].refunded);
        QCOMPARE(codeOf(m_rig->take(m_rig->partial(sale))), "");
    }

private:
    std::unique_ptr<ReturnRig> m_rig;
};

QTEST_GUILESS_MAIN(TestRefundDoubt)
#include "tst_refund_doubt.moc"
