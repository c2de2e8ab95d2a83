// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/ReturnSlip.h"
#include "core/sale/Slip.h"
#include "core/sale/SlipLayout.h"
#include "core/store/PartDueRepository.h"
#include "core/till/Till.h"
#include "drivers/simulated/SimulatedGateway.h"
#include "tests/support/AgreedReturn.h"
#include "tests/support/TestShop.h"

#include <QTest>

using namespace yaogui;
using Next = SimulatedGateway::Next;

namespace {

const QString wechatCode = QStringLiteral("134567890123456789");
const QString tendersNow = QStringLiteral("SELECT group_concat(kind || amount, ' ') FROM (SELECT * FROM tender ORDER BY id)");

Money yuan(const char *text)
{
    return *parseMoney(QString::fromLatin1(text));
}

Tenders mobile(const char *cash = "0", const char *amount = "0")
{
    return {yuan(cash), {}, {}, wechatCode, yuan(amount)};
}

} // namespace

/// A code charged within a sale: what fails stays due, nothing is taken twice, and a late success goes back.
class TestPaying final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_shop = std::make_unique<TestShop>();
        m_gateway = SimulatedGateway();
        m_checkout = checkout();
    }
    void cleanup()
    {
        QCOMPARE(codeOf(m_shop->verify()), "");
        QVERIFY(m_shop->store().verifyAudit());
        m_checkout.reset();
    }

    void aSaleIsPaidByCode_data()
    {
        QTest::addColumn<bool>("insured");
        QTest::addColumn<QString>("cash");
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("tenders");
        QTest::newRow("whole") << false << "0" << "0" << "wechat1990";
        QTest::newRow("the rest of the cash") << false << "9.00" << "0" << "cash900 wechat1090";
        QTest::newRow("a stated part") << false << "20.00" << "15.00" << "cash2000 wechat1500 change-1510";
        QTest::newRow("insured: after the settlement") << true << "0" << "0" << "wechat1990";
        QTest::newRow("insured, mixed") << true << "9.90" << "10.00" << "cash990 wechat1000";
        QTest::newRow("cash leaves nothing") << true << "19.90" << "0" << "cash1990";
    }
    void aSaleIsPaidByCode()
    {
        QFETCH(const bool, insured);
        QFETCH(const QString, cash);
        QFETCH(const QString, amount);
        QFETCH(const QString, tenders);
        basket(insured);
        const auto paid = m_checkout->pay(mobile(cash.toLatin1().constData(), amount.toLatin1().constData()));
        QCOMPARE(codeOf(paid), "");
        QCOMPARE(journal(), tenders);
        QCOMPARE(m_shop->number("SELECT SUM(amount) FROM tender"), 19'90);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM payment_open"), 0);
        QCOMPARE(m_gateway.taken().units(), m_shop->number("SELECT COALESCE(SUM(amount), 0) FROM tender WHERE kind = 'wechat'"));
        QVERIFY(!m_checkout->draft().rest);
        const auto record = m_checkout->settling().record(*paid);
        const QString paper = plainText(makeSlip(*record), 48);
        QCOMPARE(paper.contains("微信支付"), tenders.contains("wechat"));
        QVERIFY2(!paper.contains("未收"), qUtf8Printable(paper));
        QCOMPARE(record->cashKept().units(), 19'90 - m_gateway.taken().units());
    }

    // Without a settlement nothing has happened yet: the sale stands as before.
    void aRefusedCodeLeavesASaleWithoutInsurancePayable_data()
    {
        QTest::addColumn<int>("next");
        QTest::addColumn<QString>("code");
        QTest::newRow("refused") << static_cast<int>(Next::Refuse) << "PAYMENT_REFUSED";
        QTest::newRow("password never typed") << static_cast<int>(Next::Password) << "PAYMENT_REFUSED";
        QTest::newRow("no connection") << static_cast<int>(Next::Unreachable) << "PAYMENT_UNREACHABLE";
    }
    void aRefusedCodeLeavesASaleWithoutInsurancePayable()
    {
        QFETCH(const int, next);
        QFETCH(const QString, code);
        basket(false);
        m_gateway.script(static_cast<Next>(next));
        QCOMPARE(codeOf(m_checkout->pay(mobile())), code);
        QCOMPARE(m_checkout->draft().state, SaleState::Open);
        QCOMPARE(codeOf(m_checkout->add("BAG")), ""); // and may still change
        QCOMPARE(codeOf(m_checkout->pay(yuan("20.20"))), "");
        QCOMPARE(journal(), "cash2020");
        QCOMPARE(m_gateway.taken().units(), 0);
    }

    // After the 2102 the part stays due: only paying is possible, over a restart too.
    void aRefusedCodeOfASettledSaleStaysDue_data()
    {
        QTest::addColumn<QString>("cash");
        QTest::addColumn<QString>("due");
        QTest::addColumn<bool>("restart");
        QTest::newRow("whole") << "0" << "19.90" << false;
        QTest::newRow("the rest of the cash") << "9.00" << "10.90" << false;
        QTest::newRow("over a restart") << "9.00" << "10.90" << true;
    }
    void aRefusedCodeOfASettledSaleStaysDue()
    {
        QFETCH(const QString, cash);
        QFETCH(const QString, due);
        QFETCH(const bool, restart);
        basket(true);
        m_gateway.script(Next::Refuse);
        const auto failed = m_checkout->pay(mobile(cash.toLatin1().constData()));
        QCOMPARE(codeOf(failed), "PAYMENT_REFUSED");
        QCOMPARE(failed.error().details["still_due"].toString(), due);
        const SaleId sale = m_checkout->lastSale();
        QCOMPARE(m_shop->stateOf(sale), SaleState::Settled);
        if (restart) {
            m_checkout.reset();
            m_shop->restart();
            m_checkout = checkout();
            QCOMPARE(codeOf(m_checkout->resume(sale)), "");
        }
        QCOMPARE(toText(*m_checkout->draft().rest), due);
        QCOMPARE(m_checkout->view().next, NextAct::Collect);
        QVERIFY(m_checkout->view().partDue);
        QCOMPARE(codeOf(m_checkout->scan({TestShop::code("8100001", 3), {}})), "STEP_OUT_OF_ORDER");
        QCOMPARE(codeOf(m_checkout->remove(1)), "STEP_OUT_OF_ORDER");
        QCOMPARE(codeOf(m_checkout->abandon()), "STEP_OUT_OF_ORDER");
        QCOMPARE(codeOf(m_checkout->presettle()), "STEP_OUT_OF_ORDER");
        QCOMPARE(codeOf(m_checkout->pay(yuan("1.00"))), "CASH_SHORT");
        m_gateway.script(Next::Refuse);
        QCOMPARE(codeOf(m_checkout->pay(mobile())), "PAYMENT_REFUSED"); // another code, refused as well
        QCOMPARE(codeOf(m_checkout->pay({yuan("5.00"), *parseMoney(due) - yuan("5.00"), "T-9"})), "");
        QCOMPARE(m_shop->number("SELECT SUM(amount) FROM tender"), 19'90);
        QCOMPARE(m_shop->platform.settlements().size(), std::size_t(1)); // settled once
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM part_due WHERE ended_at IS NULL"), 0);
        QCOMPARE(codeOf(m_checkout->resume(sale)), "NOTHING_HELD");
    }

    // The next customer is served meanwhile, and the part is found again.
    void aPartDueIsPutAsideAndFoundAgain()
    {
        const SaleId sale = partDue();
        QCOMPARE(codeOf(m_checkout->hold()), "");
        QVERIFY(m_checkout->draft().basket.isEmpty());
        QVERIFY(m_checkout->add("BAG"));
        QCOMPARE(codeOf(m_checkout->pay(yuan("0.30"))), "");
        const auto waiting = m_shop->store().read([&](Connection &connection) -> Result<std::vector<SaleRepository::Waiting>> {
            return SaleRepository(connection, m_shop->store().sealer()).waiting({});
        });
        QCOMPARE(waiting->size(), std::size_t(1));
        QVERIFY(waiting->front().partDue);
        QCOMPARE(waiting->front().total.units(), 19'90);
        QCOMPARE(codeOf(m_checkout->resume(sale)), "");
        QCOMPARE(codeOf(m_checkout->pay(mobile())), "");
        QCOMPARE(m_gateway.taken().units(), 19'90);
    }

    // The customer walks away: what was paid goes back, and the settlement.
    void whoWalksAwayGetsEverythingBack()
    {
        basket(true);
        m_gateway.script(Next::Refuse);
        QCOMPARE(codeOf(m_checkout->pay(mobile("9.00"))), "PAYMENT_REFUSED");
        const SaleId sale = m_checkout->lastSale();
        const auto back = take(sale, ReturnKind::Void);
        QCOMPARE(codeOf(back), "");
        QCOMPARE(m_shop->stateOf(sale), SaleState::Refunded);
        QCOMPARE(journal(), "cash900 cash-900");
        QVERIFY(plainText(makeReturnSlip(*back), 48).contains("未收"));
        QCOMPARE(codeOf(m_checkout->pay(yuan("10.90"))), "ALREADY_REFUNDED");
        QCOMPARE(codeOf(m_checkout->lookAgain()), "");
        QVERIFY(m_checkout->draft().basket.isEmpty());
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM part_due WHERE ended_at IS NULL"), 0);
    }

    // Paid at the service while the sale was given back elsewhere: the money goes back.
    void aChargeTooLateGoesBack()
    {
        const SaleId sale = partDue();
        m_gateway.setAtCharge([&] { QCOMPARE(codeOf(take(sale, ReturnKind::Void)), ""); });
        QCOMPARE(codeOf(m_checkout->pay(mobile())), "ALREADY_REFUNDED");
        QCOMPARE(m_gateway.taken().units(), 0);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM payment_open"), 0);
    }

    // Sold at another till between the charge and the commit.
    void aChargeForABoxThatIsGoneGoesBack()
    {
        basket(false);
        m_gateway.setAtCharge([&] {
            const auto other = m_shop->checkout("1002");
            QVERIFY(other->scan({TestShop::code("8300003", 1), {}}));
            QCOMPARE(codeOf(other->pay(yuan("19.90"))), "");
        });
        QCOMPARE(codeOf(m_checkout->pay(mobile())), "TRACE_ALREADY_SOLD");
        QCOMPARE(m_gateway.taken().units(), 0);
        QCOMPARE(journal(), "cash1990");
    }

    // The program ends after the charge and before its row: the customer gets it back, and the part is still due.
    void aCrashBetweenChargeAndJournal()
    {
        const SaleId sale = partDue();
        QVERIFY(MobilePay(m_shop->store(), m_gateway, m_shop->clock).charge(sale, wechatCode, yuan("19.90"), "1001"));
        QCOMPARE(m_gateway.taken().units(), 19'90);
        m_checkout.reset();
        m_shop->restart();
        QVERIFY(MobilePay::recover(m_shop->store(), m_shop->clock));
        QCOMPARE(*MobilePay(m_shop->store(), m_gateway, m_shop->clock).takeBackLeftOvers(), 0);
        QCOMPARE(m_gateway.taken().units(), 0);
        m_checkout = checkout();
        QCOMPARE(codeOf(m_checkout->resume(sale)), "");
        QCOMPARE(codeOf(m_checkout->pay(yuan("19.90"))), "");
        QCOMPARE(journal(), "cash1990");
    }

    // The settlement's answer is lost; once it ends as settled, the part of the code is due.
    void aDoubtThatEndsAsSettledLeavesItsPartDue()
    {
        basket(true);
        m_shop->platform.failNext("2102", PlatformFault::LostAnswer);
        QCOMPARE(codeOf(m_checkout->pay(mobile("9.00"))), "RESULT_IN_DOUBT");
        QCOMPARE(m_gateway.charges(), 0); // nobody pays for what is not settled
        const SaleId sale = m_checkout->lastSale();
        m_shop->rules.policy.platform.doubt = "record";
        QVERIFY(m_checkout->settling().resolveDoubts(true));
        QCOMPARE(m_shop->stateOf(sale), SaleState::Settled);
        QCOMPARE(codeOf(m_checkout->resume(sale)), "");
        QCOMPARE(m_checkout->draft().rest->units(), 10'90);
        QCOMPARE(codeOf(m_checkout->pay(mobile())), "");
        QCOMPARE(journal(), "cash900 wechat1090");
    }

    void aRefundGoesBackToTheSameOrder_data()
    {
        QTest::addColumn<bool>("insured");
        QTest::addColumn<bool>("silent");
        QTest::newRow("own pay") << false << false;
        QTest::newRow("insured") << true << false;
        QTest::newRow("the service is silent at first") << true << true;
    }
    void aRefundGoesBackToTheSameOrder()
    {
        QFETCH(const bool, insured);
        QFETCH(const bool, silent);
        basket(insured);
        const auto paid = m_checkout->pay(mobile("9.00"));
        QCOMPARE(codeOf(paid), "");
        m_gateway.setSilent(silent);
        const auto back = take(*paid, ReturnKind::Refund);
        QCOMPARE(codeOf(back), "");
        QCOMPARE(journal(), "cash900 wechat1090 wechat-1090 cash-900");
        QVERIFY(plainText(makeReturnSlip(*back), 48).contains("原路退回 微信支付"));
        MobilePay pay(m_shop->store(), m_gateway, m_shop->clock);
        if (silent) {
            QCOMPARE(*pay.takeBackLeftOvers(), 1);
            QCOMPARE(Till(m_shop->store(), m_shop->clock).report({})->left.paymentsInDoubt, 1);
            m_gateway.setSilent(false);
        }
        QCOMPARE(*pay.takeBackLeftOvers(), 0);
        QCOMPARE(m_gateway.taken().units(), 0);
        const auto report = Till(m_shop->store(), m_shop->clock).report({});
        QCOMPARE(report->figures.tender("wechat"), (TenderSum{"wechat", yuan("10.90"), yuan("10.90"), 1}));
        QCOMPARE(report->figures.expected().units(), 0);
        QCOMPARE(report->left.paymentsInDoubt, 0);
    }

    // Before anything left the house.
    void aWrongCodeIsSaidBeforeTheSettlement()
    {
        basket(true);
        QCOMPARE(codeOf(m_checkout->pay(Tenders{{}, {}, {}, TestShop::insuranceCode(), {}})), "PAYMENT_CODE_WRONG");
        QCOMPARE(codeOf(m_checkout->pay(mobile("0", "20.00"))), "TENDER_TOO_MUCH");
        QCOMPARE(m_checkout->draft().state, SaleState::Confirmed);
        m_checkout = m_shop->checkout();
        basket(false, 2);
        QCOMPARE(codeOf(m_checkout->pay(mobile())), "PAYMENT_NOT_CONFIGURED");
        QVERIFY(m_shop->platform.settlements().empty());
    }

    void aPaymentCodeIsNoBox_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("collecting");
        QTest::addColumn<bool>("payment");
        QTest::newRow("wechat") << wechatCode << true << true;
        QTest::newRow("alipay") << "284567890123456789" << true << true;
        QTest::newRow("alipay of twenty digits") << "28456789012345678901" << true << true;
        QTest::newRow("nothing to collect") << wechatCode << false << false;
        QTest::newRow("a box") << TestShop::code("8100001", 1) << true << false;
        QTest::newRow("the box in the basket") << TestShop::code("8300003", 1) << true << false;
        QTest::newRow("insurance code") << TestShop::insuranceCode() << true << false;
        QTest::newRow("identity card, perhaps") << "130101199003070015" << true << false;
        QTest::newRow("barcode") << "6901234567892" << true << false;
    }
    void aPaymentCodeIsNoBox()
    {
        QFETCH(const QString, code);
        QFETCH(const bool, collecting);
        QFETCH(const bool, payment);
        if (collecting)
            basket(false);
        QCOMPARE(m_checkout->isPayment({code, {}}), payment);
    }

private:
    std::unique_ptr<Checkout> checkout()
    {
        return m_shop->checkout("1001", {&m_gateway, [](int asked) { return asked < 3; }});
    }
    /// One box of OWN, 19.90; insured: with two boxes that the account pays.
    void basket(bool insured, int box = 1)
    {
        QCOMPARE(codeOf(m_checkout->scan({TestShop::code("8300003", box), {}})), "");
        if (insured)
            QCOMPARE(codeOf(confirmInsured(*m_checkout)), "");
        QCOMPARE(m_checkout->draft().due().units(), 19'90);
    }
    SaleId partDue()
    {
        basket(true);
        m_gateway.script(Next::Refuse);
        static_cast<void>(m_checkout->pay(mobile()));
        return m_checkout->lastSale();
    }
    Result<ReturnRecord> take(SaleId sale, ReturnKind kind)
    {
        const RulesOf rules = [this](const QDate &) { return m_shop->rules; };
        Returning returning(m_shop->store(), m_shop->platform, m_shop->clock, m_shop->facts, rules);
        return takeAgreed(returning, StaffOffice(m_shop->store(), m_shop->clock, rules), {sale, kind, "顾客离开", {}, {}},
                          m_shop->checkout()->worker(), "1002");
    }
    QString journal() { return m_shop->text(tendersNow.toLatin1().constData()); }

    std::unique_ptr<TestShop> m_shop;
    SimulatedGateway m_gateway;
    std::unique_ptr<Checkout> m_checkout;
};

QTEST_GUILESS_MAIN(TestPaying)
#include "tst_paying.moc"
