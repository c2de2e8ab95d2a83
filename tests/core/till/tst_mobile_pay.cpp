// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/till/MobilePay.h"
#include "drivers/simulated/SimulatedGateway.h"
#include "tests/support/TestShop.h"

#include <QTest>

using namespace yaogui;
using Next = SimulatedGateway::Next;

namespace {

const QString wechatCode = QStringLiteral("134567890123456789");
constexpr int patience = 3;

} // namespace

/// A charge comes to a clear end, or is taken back: nothing is guessed and nobody pays twice.
class TestMobilePay final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_shop = std::make_unique<TestShop>();
        m_gateway = SimulatedGateway();
        const auto checkout = m_shop->checkout();
        QVERIFY(checkout->add("BAG"));
        QVERIFY(checkout->keep());
        m_sale = checkout->draft().id;
    }

    void codesAreToldApart_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("kind");
        QTest::newRow("wechat") << wechatCode << "wechat";
        QTest::newRow("alipay") << QString("284567890123456789") << "alipay";
        QTest::newRow("unionpay") << QString("6223456789012345678") << "unionpay";
        QTest::newRow("wechat, or somebody's identity number") << QString("130101199003070015") << "wechat";
        QTest::newRow("a box") << TestShop::code("8100001", 1) << "";
        QTest::newRow("insurance code") << TestShop::insuranceCode() << "";
        QTest::newRow("nothing") << QString() << "";
    }
    void codesAreToldApart()
    {
        QFETCH(const QString, code);
        QFETCH(const QString, kind);
        QCOMPARE(MobilePay::kindOf(code, m_shop->clock), kind);
        if (kind.isEmpty()) {
            QCOMPARE(charge(code), "PAYMENT_CODE_WRONG");
            QCOMPARE(m_gateway.charges(), 0);
        }
    }

    void everyChargeComesToAnEnd_data()
    {
        QTest::addColumn<int>("next");
        QTest::addColumn<int>("confirmAfter");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("state");
        const auto row = [](const char *name, Next next, int confirmAfter, const char *code, const char *state) {
            QTest::newRow(name) << static_cast<int>(next) << confirmAfter << QString::fromLatin1(code) << QString::fromLatin1(state);
        };
        row("paid at once", Next::Pay, -1, "", "paid");
        row("refused", Next::Refuse, -1, "PAYMENT_REFUSED", "refused");
        row("password typed in time", Next::Password, 1, "", "paid");
        row("password never typed", Next::Password, -1, "PAYMENT_REFUSED", "refunded");
        row("answer lost, found by asking", Next::LoseAnswer, -1, "", "paid");
        row("request lost", Next::LoseRequest, -1, "PAYMENT_REFUSED", "refunded");
        row("charged another sum", Next::OtherSum, -1, "PAYMENT_REFUSED", "refunded");
        row("no connection", Next::Unreachable, -1, "PAYMENT_UNREACHABLE", "refused");
    }
    void everyChargeComesToAnEnd()
    {
        QFETCH(const int, next);
        QFETCH(const int, confirmAfter);
        QFETCH(const QString, code);
        QFETCH(const QString, state);
        m_gateway.script(static_cast<Next>(next));
        m_gateway.confirmAfter(confirmAfter);
        QCOMPARE(charge(wechatCode), code);
        QCOMPARE(stateNow(), state);
        QCOMPARE(m_gateway.taken().units(), code.isEmpty() ? 30 : 0);
        QCOMPARE(m_gateway.charges(), 1); // never sent twice
    }

    // The service falls silent after it has charged: the money comes back as soon as it can be reached.
    void aLateSuccessIsGivenBack()
    {
        m_gateway.script(Next::LoseAnswer);
        m_gateway.setSilent(true);
        QCOMPARE(charge(wechatCode), "PAYMENT_IN_DOUBT");
        QCOMPARE(m_gateway.taken().units(), 30);
        QCOMPARE(*pay().takeBackLeftOvers(), 1);
        m_gateway.setSilent(false);
        QCOMPARE(*pay().takeBackLeftOvers(), 0);
        QCOMPARE(stateNow(), "refunded");
        QCOMPARE(m_gateway.taken().units(), 0);
        QCOMPARE(*pay().takeBackLeftOvers(), 0);
    }

    // The program ends between the charge and the sale.
    void whatNoJournalTookIsGivenBack()
    {
        QCOMPARE(charge(wechatCode), "");
        QCOMPARE(*pay().takeBackLeftOvers(), 0); // of another thread: perhaps a sale is just about to take it
        QCOMPARE(m_gateway.taken().units(), 30);
        m_shop->restart();
        QVERIFY(MobilePay::recover(m_shop->store(), m_shop->clock));
        QCOMPARE(*pay().takeBackLeftOvers(), 0);
        QCOMPARE(m_gateway.taken().units(), 0);
    }

    void whatAJournalTookStays()
    {
        QCOMPARE(charge(wechatCode), "");
        QVERIFY(m_shop->store().write([&](Connection &connection) -> Done {
            PaymentRepository(connection).step(PaymentRepository(connection).standing().front().id, PaymentState::Taken, m_shop->clock.now());
            return {};
        }));
        QCOMPARE(*pay().takeBackLeftOvers(), 0);
        QCOMPARE(m_gateway.taken().units(), 30);
        QCOMPARE(stateNow(), "taken");
    }

private:
    MobilePay pay()
    {
        return MobilePay(m_shop->store(), m_gateway, m_shop->clock, [](int asked) { return asked < patience; });
    }
    QString charge(const QString &code) { return codeOf(pay().charge(m_sale, code, Money::ofUnits(30), "1001")); }
    QString stateNow() { return m_shop->text("SELECT state FROM payment_step ORDER BY id DESC LIMIT 1"); }

    std::unique_ptr<TestShop> m_shop;
    SimulatedGateway m_gateway;
    SaleId m_sale;
};

QTEST_GUILESS_MAIN(TestMobilePay)
#include "tst_mobile_pay.moc"
