// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/TestShop.h"

#include <QJsonDocument>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace yaogui;

namespace {

const auto code = &TestShop::code;

QString arrow(SaleState from, SaleState to)
{
    return toText(from) + "-" + toText(to);
}

} // namespace

class TestSettling final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        if (QTest::currentTestFunction() == QByteArray("everyArrowThereIs"))
            return; // a table of 121 rows, which needs no shop
        m_shop = std::make_unique<TestShop>();
        m_checkout = m_shop->checkout();
    }
    void cleanup()
    {
        if (!m_shop)
            return;
        QCOMPARE(codeOf(m_shop->verify()), "");
        m_checkout.reset();
        m_shop.reset();
    }

    void everyArrowThereIs_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<bool>("allowed");
        const QStringList allowed{"open-held", "held-open", "open-presettled", "presettled-open", "presettled-confirmed", "confirmed-open",
                                  "confirmed-sent", "open-paid", "sent-settled", "sent-refused", "sent-unknown", "unknown-settled",
                                  "unknown-reversed", "unknown-refused", "settled-refunded", "paid-refunded"};
        constexpr int states = 11;
        for (int from = 0; from < states; ++from) {
            for (int to = 0; to < states; ++to) {
                const QString name = arrow(SaleState(from), SaleState(to));
                QTest::newRow(name.toLatin1().constData()) << from << to << allowed.contains(name);
            }
        }
    }
    void everyArrowThereIs()
    {
        QFETCH(const int, from);
        QFETCH(const int, to);
        QFETCH(const bool, allowed);
        QCOMPARE(codeOf(checkTransition(SaleState(from), SaleState(to))), allowed ? QString() : QString("TRANSITION_REFUSED"));
        QCOMPARE(saleStateFrom(toText(SaleState(from))), std::optional(SaleState(from)));
    }

    void theRequestIsOnDiskBeforeItLeaves()
    {
        QVERIFY(confirmInsured(*m_checkout));
        QString state, msgid;
        qint64 requests = 0, reserved = 0;
        m_shop->platform.setBeforeAnswer([&](const QString &infno) {
            if (infno != "2102")
                return;
            state = m_shop->text("SELECT state FROM sale");
            msgid = m_shop->text("SELECT msgid FROM sale");
            requests = m_shop->number("SELECT COUNT(*) FROM settlement_step WHERE infno = '2102' AND length(request) > 0");
            reserved = m_shop->number("SELECT COUNT(*) FROM box WHERE state = 'reserved'");
        });
        QCOMPARE(codeOf(m_checkout->pay(Money())), "");
        QCOMPARE(state, "sent");
        QCOMPARE(requests, 1);
        QCOMPARE(reserved, 2);
        QCOMPARE(msgid, m_shop->platform.settlements()[0].messageId);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM box WHERE state = 'reserved'"), 0);
    }

    void aCashSaleTakesItsBoxesStraightFromTheShelf()
    {
        QVERIFY(m_checkout->scan({code("8100001", 1), {}}));
        QCOMPARE(codeOf(m_checkout->pay(Money::ofUnits(100'00))), "");
        QCOMPARE(m_shop->boxState(code("8100001", 1)), "sold");
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM box_event WHERE state = 'reserved'"), 0);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM box_event WHERE state = 'sold'"), 1);
    }

    // Of five packs three have known codes: what is first seen may be two at the most, however the known ones go.
    void boxesFirstSeenCountBesideTheKnownOnesSoldWithThem()
    {
        for (const int box : {1, 101, 102})
            QCOMPARE(codeOf(m_checkout->scan({code("8100001", box), {}})), "");
        const auto other = m_shop->checkout("1002");
        QCOMPARE(codeOf(other->scan({code("8100001", 103), {}})), "");
        QCOMPARE(codeOf(other->pay(Money::ofUnits(100'00))), "");
        QCOMPARE(codeOf(m_checkout->pay(Money::ofUnits(100'00))), "NOT_IN_STOCK");
        QCOMPARE(m_shop->boxState(code("8100001", 1)), "shelf");
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM box WHERE state = 'sold'"), 1);
    }

    void linesThatStandAreNotWrittenAgain()
    {
        QVERIFY(m_checkout->scan({code("8100001", 1), {}}));
        QVERIFY(m_checkout->add("BAG"));
        QCOMPARE(codeOf(m_checkout->keep()), "");
        QCOMPARE(codeOf(m_shop->store().write([](Connection &connection) -> Done {
            connection.database().exec("CREATE TRIGGER never_again BEFORE DELETE ON sale_line BEGIN SELECT RAISE(ABORT, 'again'); END");
            return {};
        })), "");
        QVERIFY(m_checkout->setFace(TestShop::face()));
        QCOMPARE(codeOf(m_checkout->keep()), "");
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM face"), 1);
        QVERIFY(m_checkout->setQuantity(2, Quantity::ofUnits(2'0000)));
        QCOMPARE(codeOf(m_checkout->keep()), "STORE_WRITE_FAILED");
    }

    void aSaleThatStandsIsNotWrittenAgain()
    {
        QVERIFY(m_checkout->scan({code("8100001", 1), {}}));
        QCOMPARE(codeOf(m_checkout->keep()), "");
        QCOMPARE(codeOf(m_shop->store().write([](Connection &connection) -> Done {
            connection.database().exec("CREATE TRIGGER never_again BEFORE UPDATE ON sale BEGIN SELECT RAISE(ABORT, 'again'); END");
            return {};
        })), "");
        QCOMPARE(codeOf(m_checkout->keep()), "");
        QVERIFY(m_checkout->scan({code("8100001", 2), {}}));
        QCOMPARE(codeOf(m_checkout->keep()), "STORE_WRITE_FAILED");
        QCOMPARE(codeOf(m_checkout->keep()), "STORE_WRITE_FAILED"); // what failed is tried again
    }

    void noClearAnswerLeavesItInDoubt_data()
    {
        QTest::addColumn<int>("fault");
        const auto add = [](const char *name, PlatformFault fault) { QTest::newRow(name) << static_cast<int>(fault); };
        add("request lost", PlatformFault::LostRequest);
        add("answer lost", PlatformFault::LostAnswer);
        add("5xx", PlatformFault::ServerError);
        add("garbage", PlatformFault::Garbage);
        add("another person's answer", PlatformFault::OtherPerson);
        add("another total", PlatformFault::OtherTotal);
        add("no settlement id", PlatformFault::NoNumber);
    }
    void noClearAnswerLeavesItInDoubt()
    {
        QFETCH(const int, fault);
        const SaleId doubtful = intoDoubt(PlatformFault(fault));
        QCOMPARE(m_shop->stateOf(doubtful), SaleState::Unknown);
        QVERIFY(m_checkout->draft().basket.isEmpty()); // the next sale can begin
        QCOMPARE(m_shop->boxState(code("8100001", 1)), "reserved");
        QCOMPARE(codeOf(m_checkout->scan({code("8100001", 1), {}})), "TRACE_RESERVED");
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM outbox"), 0);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM tender"), 0);

        const auto round = m_checkout->settling().resolveDoubts(true);
        QCOMPARE(codeOf(round), "");
        QCOMPARE(round->left, 0);
        QCOMPARE(round->reversed.size(), 1U);
        QCOMPARE(m_shop->stateOf(doubtful), SaleState::Reversed);
        QCOMPARE(m_shop->boxState(code("8100001", 1)), "shelf");
        for (const SimulatedSettlement &booked : m_shop->platform.settlements())
            QVERIFY(booked.reversed); // the platform's books too
        QCOMPARE(m_shop->platform.count("2102"), 1); // never sent again by itself
    }

    void theReversedLinesStandInANewOpenSale()
    {
        const SaleId doubtful = intoDoubt(PlatformFault::LostAnswer);
        const auto round = m_checkout->settling().resolveDoubts(true);
        QCOMPARE(round->reopened.size(), 1U);
        const SaleId fresh = round->reopened[0];
        QVERIFY(fresh != doubtful);
        QCOMPARE(m_shop->stateOf(fresh), SaleState::Open);
        QVERIFY(m_checkout->resume(fresh));
        QCOMPARE(m_checkout->draft().replaces, doubtful);
        QCOMPARE(m_checkout->draft().basket.lines()[0].codes.size(), 2U);
        QCOMPARE(codeOf(m_checkout->confirm()), "STEP_OUT_OF_ORDER"); // the old yes does not count
        QVERIFY(m_checkout->scan({TestShop::insuranceCode(), {}}));
        QVERIFY(m_checkout->setFace(TestShop::face()));
        QVERIFY(m_checkout->presettle() && m_checkout->confirm());
        QCOMPARE(codeOf(m_checkout->pay(Money())), "");
        QCOMPARE(m_shop->platform.settlements().size(), 2U);
        QVERIFY(m_shop->platform.settlements()[0].messageId != m_shop->platform.settlements()[1].messageId);
    }

    void eachReversalHasItsOwnIdAndTheOldOneInside()
    {
        intoDoubt(PlatformFault::LostAnswer);
        m_shop->platform.failNext("2601", PlatformFault::LostAnswer);
        QCOMPARE(m_checkout->settling().resolveDoubts(true)->left, 1);
        QCOMPARE(m_checkout->settling().resolveDoubts(true)->left, 0);
        QStringList ids, originals;
        for (const Envelope &envelope : m_shop->platform.sent()) {
            if (envelope.infno != "2601")
                continue;
            ids.append(envelope.messageId);
            originals.append(QJsonDocument::fromJson(envelope.body)["input"]["data"]["omsgid"].toString());
        }
        QCOMPARE(ids.size(), 2);
        QVERIFY(ids[0] != ids[1]);
        const QString old = m_shop->platform.settlements()[0].messageId;
        QCOMPARE(originals, QStringList({old, old}));
    }

    void reversalsBackOff()
    {
        intoDoubt(PlatformFault::LostAnswer);
        m_shop->platform.setJammed(true);
        Settling &settling = m_checkout->settling();
        QVERIFY(settling.resolveDoubts(false)); // the first at once
        QCOMPARE(m_shop->platform.count("2601"), 1);
        for (const int wait : {5, 10, 20, 40}) {
            const int before = m_shop->platform.count("2601");
            const QDateTime next = fromIso(m_shop->text("SELECT next_at FROM doubt"));
            const qint64 away = m_shop->clock.now().secsTo(next);
            QVERIFY2(away >= wait && away <= wait + wait / 2, qPrintable(QString::number(away))); // as long again, and a part of its own
            m_shop->clock.set(next.addSecs(-1));
            QVERIFY(settling.resolveDoubts(false));
            QCOMPARE(m_shop->platform.count("2601"), before);
            m_shop->clock.set(next);
            QVERIFY(settling.resolveDoubts(false));
            QCOMPARE(m_shop->platform.count("2601"), before + 1);
        }
        m_shop->platform.setJammed(false);
        QCOMPARE(settling.resolveDoubts(true)->left, 0);
    }

    void aRefusedReversalStaysInDoubt()
    {
        const SaleId doubtful = intoDoubt(PlatformFault::LostAnswer);
        m_shop->platform.refuseNext("2601", -2, "不允许冲正");
        const auto round = m_checkout->settling().resolveDoubts(true);
        QCOMPARE(round->left, 1);
        QCOMPARE(m_shop->stateOf(doubtful), SaleState::Unknown);
        QCOMPARE(m_shop->boxState(code("8100001", 1)), "reserved");
    }

    void whatNeverLeftIsRefusedAndStandsAgain()
    {
        QVERIFY(confirmInsured(*m_checkout));
        m_shop->platform.failNext("2102", PlatformFault::NotSent);
        QCOMPARE(codeOf(m_checkout->pay(Money())), "PLATFORM_UNREACHABLE");
        QCOMPARE(m_shop->stateOf(m_checkout->lastSale()), SaleState::Refused);
        QCOMPARE(m_checkout->draft().basket.lines()[0].codes.size(), 2U);
        QCOMPARE(m_checkout->view().state, SaleState::Open);
        QCOMPARE(m_shop->boxState(code("8100001", 1)), "shelf");
        QVERIFY(m_checkout->draft().person && m_checkout->draft().face); // same person, no new face
        m_checkout->forgetPerson();
        QCOMPARE(codeOf(m_checkout->pay(Money::ofUnits(25'00))), ""); // for cash then
    }

    void aBusinessRefusalNeedsNoReversal()
    {
        QVERIFY(confirmInsured(*m_checkout));
        m_shop->platform.refuseNext("2102", -2, "药品追溯码已核销");
        const auto paid = m_checkout->pay(Money());
        QCOMPARE(codeOf(paid), "PLATFORM_REFUSED");
        QCOMPARE(paid.error().details["err_msg"].toString(), "药品追溯码已核销");
        QCOMPARE(paid.error().details["infcode"].toVariant().toInt(), -2);
        QCOMPARE(m_shop->platform.count("2601"), 0);
        QCOMPARE(m_shop->stateOf(m_checkout->lastSale()), SaleState::Refused);
    }

    void aSystemFailureIsTakenBackFirst_data()
    {
        QTest::addColumn<int>("reversal"); // infcode of the 2601; 1: no answer
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("recordAnswers");
        QTest::addColumn<QString>("refusal");
        QTest::addColumn<QString>("state");
        QTest::newRow("reversed") << 0 << "" << true << "PLATFORM_REFUSED" << "refused";
        QTest::newRow("nothing there to reverse") << -2 << "未找到原交易" << false << "PLATFORM_REFUSED" << "refused";
        QTest::newRow("no answer to the reversal") << 1 << "" << true << "RESULT_IN_DOUBT" << "unknown";
        QTest::newRow("reversal fails, not on record") << -2 << "冲正失败，请稍后再试" << true << "PLATFORM_REFUSED" << "refused";
        QTest::newRow("reversal fails, record does not answer") << -2 << "冲正失败，请稍后再试" << false << "RESULT_IN_DOUBT" << "unknown";
        QTest::newRow("booked all the same") << -3 << "不允许冲正" << true << "RESULT_IN_DOUBT" << "unknown";
        QTest::newRow("reversal fails inside, record does not answer") << -1 << "Unknown error" << false << "RESULT_IN_DOUBT" << "unknown";
    }
    void aSystemFailureIsTakenBackFirst()
    {
        QFETCH(const int, reversal);
        QFETCH(const QString, words);
        QFETCH(const bool, recordAnswers);
        QFETCH(const QString, refusal);
        QFETCH(const QString, state);
        QVERIFY(confirmInsured(*m_checkout));
        if (reversal == -3)
            m_shop->platform.failNext("2102", PlatformFault::FailedInside);
        else
            m_shop->platform.refuseNext("2102", -1, "系统异常");
        if (reversal == 1)
            m_shop->platform.failNext("2601", PlatformFault::LostAnswer);
        else if (reversal != 0)
            m_shop->platform.refuseNext("2601", reversal, words);
        if (!recordAnswers)
            m_shop->platform.failNext("5201", PlatformFault::LostAnswer);
        QCOMPARE(codeOf(m_checkout->pay(Money())), refusal);
        QCOMPARE(m_shop->platform.count("2601"), 1);
        QCOMPARE(toText(m_shop->stateOf(m_checkout->lastSale())), state);
    }

    void aCrashAfterSendingIsFoundAtTheNextStart()
    {
        QVERIFY(confirmInsured(*m_checkout));
        killAtSent();
        const SaleId id = m_shop->sales()[0].id;
        QCOMPARE(m_shop->stateOf(id), SaleState::Sent);
        m_shop->restart();
        m_checkout = m_shop->checkout();
        QVERIFY(m_checkout->settling().recover());
        QCOMPARE(m_shop->stateOf(id), SaleState::Unknown);
        QVERIFY(m_checkout->settling().recover()); // a second time finds nothing
        const auto round = m_checkout->settling().resolveDoubts(true);
        QCOMPARE(round->reversed, std::vector<SaleId>{id});
        QVERIFY(m_shop->platform.settlements()[0].reversed);
        QCOMPARE(m_shop->boxState(code("8100001", 1)), "shelf");
    }

    void aFullDiskAfterTheAnswerLeavesNothingHalf()
    {
        QVERIFY(confirmInsured(*m_checkout));
        killAtSent();
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM tender"), 0);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM outbox"), 0);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM movement WHERE kind = 'sale'"), 0);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM box WHERE state = 'sold'"), 0);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM box WHERE state = 'reserved'"), 2);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM settlement_step WHERE to_state = 'sent'"), 1);
    }

    void aBoxSoldMeanwhileIsSeenBeforeAnythingLeaves()
    {
        QVERIFY(confirmInsured(*m_checkout));
        const auto other = m_shop->checkout();
        QVERIFY(other->scan({code("8100001", 1), {}}));
        QVERIFY(other->pay(Money::ofUnits(12'50)));
        QCOMPARE(codeOf(m_checkout->pay(Money())), "TRACE_ALREADY_SOLD");
        QCOMPARE(m_shop->platform.count("2102"), 0);
        QCOMPARE(m_checkout->view().state, SaleState::Confirmed);
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

    // No file takes another byte from the moment the platform has booked, as on a full disk: the last that is written is
    // "sent", as after a power cut.
    void killAtSent()
    {
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit full{1, before.rlim_max};
        m_shop->platform.setBeforeAnswer([&](const QString &infno) {
            if (infno == "2102" && ::setrlimit(RLIMIT_FSIZE, &full) != 0)
                qFatal("the disk does not fill");
        });
        const auto paid = m_checkout->pay(Money());
        ::setrlimit(RLIMIT_FSIZE, &before);
        m_shop->platform.setBeforeAnswer({});
        QCOMPARE(codeOf(paid), "STORE_WRITE_FAILED");
        QCOMPARE(m_shop->platform.settlements().size(), 1U);
    }

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<Checkout> m_checkout;
};

QTEST_GUILESS_MAIN(TestSettling)
#include "tst_settling.moc"
