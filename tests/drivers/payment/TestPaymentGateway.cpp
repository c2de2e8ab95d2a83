// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/payment/HttpPaymentGateway.h"
#include "drivers/payment/PaymentSignature.h"
#include "drivers/platform/CurlTransport.h"
#include "tests/drivers/platform/CutServer.h"
#include "tests/support/SandboxProcess.h"

#include <QJsonDocument>
#include <QTcpServer>
#include <QTest>

using namespace yaogui;

namespace {

const QString number = QStringLiteral("M20260301103200abcdefgh000001");
const QByteArray paid = R"({"order":"M20260301103200abcdefgh000001","state":"paid","amount":"12.50","message":"ok"})";
const PaymentOrder order{number, QStringLiteral("wechat"), Money::ofUnits(12'50)};

} // namespace

Q_DECLARE_METATYPE(yaogui::OrderState)

/// The gateway over real HTTP: what it tells of a charge, how often it sends one, and the sandbox's service.
class TestPaymentGateway final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.problem())); }
    void init() { m_sandbox.control({{"clear", true}}); }

    // echo -en '1\n2\ncharge\n{}' | openssl dgst -sm3 -hmac secret
    void theSignatureIsHmacSm3()
    {
        QCOMPARE(paymentSignature("secret", "1", "2", "charge", "{}"), QByteArray("4183205b3bf5e8ed11007c7fbaa3f72934347ffd61b2fcfac7ffbec954f47201"));
    }

    void anAnswerIsRead_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<OrderState>("state");
        const auto answer = [](const char *state, const QJsonValue &amount = QJsonValue::Undefined) {
            return QJsonDocument(QJsonObject{{"order", number}, {"state", state}, {"amount", amount}}).toJson(QJsonDocument::Compact);
        };
        QTest::newRow("paid") << paid << 200 << OrderState::Paid;
        QTest::newRow("paid, without the amount") << answer("paid") << 200 << OrderState::Unknown;
        QTest::newRow("paid, written otherwise") << answer(" PAID", 12.5) << 200 << OrderState::Paid;
        QTest::newRow("another amount") << answer("paid", "12.51") << 200 << OrderState::OtherSum;
        QTest::newRow("no amount at all") << answer("paid", "x") << 200 << OrderState::Unknown;
        QTest::newRow("another order") << QByteArray(R"({"order":"M1","state":"paid"})") << 200 << OrderState::Unknown;
        QTest::newRow("waiting") << answer("waiting") << 200 << OrderState::Waiting;
        QTest::newRow("refused") << answer("refused") << 200 << OrderState::Refused;
        QTest::newRow("gone") << answer("gone") << 200 << OrderState::Gone;
        QTest::newRow("never seen") << answer("unknown_order") << 200 << OrderState::NeverSeen;
        QTest::newRow("a new word") << answer("settling") << 200 << OrderState::Unknown;
        QTest::newRow("not JSON") << QByteArray("<html>") << 200 << OrderState::Unknown;
        QTest::newRow("empty") << QByteArray() << 200 << OrderState::Unknown;
        QTest::newRow("failed inside") << paid << 500 << OrderState::Unknown;
        QTest::newRow("gateway busy") << paid << 503 << OrderState::Unknown;
    }
    void anAnswerIsRead()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const int, status);
        QFETCH(const OrderState, state);
        QCOMPARE(readOrderAnswer({HttpOutcome::Replied, status, body, {}}, number, &order.amount).state, state);
    }

    // Whoever answers in the service's place: once asked, nothing believed.
    void anAnswerWithoutItsSignatureSaysNothing_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("of another question") << "x-pay-signature: " + paymentSignature("training", "1", "2", "charge-answer", paid) + "\r\n";
    }
    void anAnswerWithoutItsSignatureSaysNothing()
    {
        QFETCH(const QByteArray, header);
        CutServer server({-1, httpAnswer(paid, "200 OK", header), false, false});
        QCOMPARE(gateway(server.url()).charge(order, "134567890123456789").state, OrderState::Unknown);
        server.finish();
        QCOMPARE(server.wholeRequests(), 1);
    }

    void whatIsTurnedAwayWasNotTaken()
    {
        CutServer server({-1, httpAnswer({}, "401 Said"), false, false});
        QCOMPARE(gateway(server.url()).charge(order, "134567890123456789").state, OrderState::Refused);
        server.finish();
        QCOMPARE(server.wholeRequests(), 1);
    }

    void plainHttpStaysOnThisMachine()
    {
        QCOMPARE(gateway("http://pay.example/pay").charge(order, "134567890123456789").state, OrderState::NotSent);
        QCOMPARE(gateway("http://pay.example/pay").query(order).state, OrderState::NotSent);
    }

    // Another sum asked for later is another sum.
    void askingKnowsTheAmountToo()
    {
        HttpPaymentGateway pay = sandbox();
        PaymentOrder mine = freshOrder();
        QCOMPARE(pay.charge(mine, "134567890123456700").state, OrderState::Paid);
        mine.amount = Money::ofUnits(12'51);
        QCOMPARE(pay.query(mine).state, OrderState::OtherSum);
    }

    // Cut anywhere: one POST, and never a word that something was charged.
    void aCutChargeIsSentOnce_data()
    {
        QTest::addColumn<int>("request");
        QTest::addColumn<int>("answer");
        QTest::addColumn<bool>("reset");
        for (const bool reset : {false, true}) {
            for (const int bytes : {1, 40, 200, 400})
                QTest::addRow("%s in the request at %d", reset ? "reset" : "closed", bytes) << bytes << 0 << reset;
            for (const int bytes : {0, 5, 17, 60, 100})
                QTest::addRow("%s in the answer at %d", reset ? "reset" : "closed", bytes) << -1 << bytes << reset;
        }
    }
    void aCutChargeIsSentOnce()
    {
        QFETCH(const int, request);
        QFETCH(const int, answer);
        QFETCH(const bool, reset);
        CutServer server({request, httpAnswer(paid).left(answer), reset, false});
        QCOMPARE(gateway(server.url()).charge(order, "134567890123456789").state, OrderState::Unknown);
        server.finish();
        QCOMPARE(server.connections(), 1);
        QCOMPARE(server.wholeRequests(), request < 0 ? 1 : 0);
    }

    void withoutAConnectionNothingWasSent()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 port = closed.serverPort();
        closed.close();
        QCOMPARE(gateway(QString("http://127.0.0.1:%1").arg(port)).charge(order, "134567890123456789").state, OrderState::NotSent);
    }

    void theSandboxsCustomersPay_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QList<OrderState>>("states"); // of the charge, then of each query
        QTest::newRow("pays") << "134567890123456700" << QList{OrderState::Paid, OrderState::Paid};
        QTest::newRow("refuses") << "134567890123456791" << QList{OrderState::Refused, OrderState::Refused};
        QTest::newRow("types a password")
            << "134567890123456792" << QList{OrderState::Waiting, OrderState::Waiting, OrderState::Waiting, OrderState::Paid};
        QTest::newRow("never does") << "134567890123456793" << QList{OrderState::Waiting, OrderState::Waiting, OrderState::Waiting, OrderState::Waiting};
    }
    void theSandboxsCustomersPay()
    {
        QFETCH(const QString, code);
        QFETCH(const QList<OrderState>, states);
        HttpPaymentGateway pay = sandbox();
        const PaymentOrder mine = freshOrder();
        QCOMPARE(pay.charge(mine, code).state, states.first());
        for (const OrderState state : states.mid(1))
            QCOMPARE(pay.query(mine).state, state);
        const bool refused = states.first() == OrderState::Refused;
        QCOMPARE(pay.cancel(mine.number).state, refused ? OrderState::Refused : OrderState::Gone);
        QCOMPARE(pay.cancel(mine.number).state, refused ? OrderState::Refused : OrderState::Gone);
        const QJsonObject row = m_sandbox.books("payment_order").last().toObject();
        QCOMPARE(row["refunded"].toInt(), states.last() == OrderState::Paid ? 12'50 : 0);
    }

    void aLateSuccessIsFoundAndGivenBack()
    {
        HttpPaymentGateway pay = sandbox();
        const PaymentOrder mine = freshOrder();
        m_sandbox.control({{"fault", "no_answer_after_booking"}, {"infno", "pay.charge"}});
        QCOMPARE(pay.charge(mine, "134567890123456700").state, OrderState::Unknown);
        QCOMPARE(m_sandbox.messages("pay.charge").last().toObject()["msgid"].toString(), mine.number);
        QCOMPARE(pay.query(mine).state, OrderState::Paid);
        QCOMPARE(pay.cancel(mine.number).state, OrderState::Gone);
    }

    void anOrderTakenBackBeforeItCameIsRefusedWhenItComes()
    {
        HttpPaymentGateway pay = sandbox();
        const PaymentOrder mine = freshOrder();
        QCOMPARE(pay.query(mine).state, OrderState::NeverSeen);
        QCOMPARE(pay.cancel(mine.number).state, OrderState::Gone);
        QCOMPARE(pay.charge(mine, "134567890123456700").state, OrderState::Gone);
    }

    void aWrongSecretIsTurnedAway()
    {
        PaymentSettings settings = settingsFor(m_sandbox.baseUrl().toString() + "/pay");
        settings.secret = "other";
        HttpPaymentGateway pay(settings, m_transport, m_clock);
        const PaymentOrder mine = freshOrder();
        QCOMPARE(pay.charge(mine, "134567890123456700").state, OrderState::Refused);
        QCOMPARE(pay.cancel(mine.number).state, OrderState::Unknown);
        QCOMPARE(sandbox().query(mine).state, OrderState::NeverSeen);
    }

private:
    static PaymentSettings settingsFor(const QString &url) { return {url, "training", "training", 5000, 5000}; }
    HttpPaymentGateway gateway(const QString &url) { return HttpPaymentGateway(settingsFor(url), m_transport, m_clock); }
    HttpPaymentGateway sandbox() { return gateway(m_sandbox.baseUrl().toString() + "/pay"); }
    PaymentOrder freshOrder() { return {QString("M%1").arg(++m_orders, 28, 10, QChar(u'0')), "wechat", Money::ofUnits(12'50)}; }

    CurlLibrary m_library;
    CurlTransport m_transport;
    SystemClock m_clock;
    SandboxProcess m_sandbox;
    int m_orders = 0;
};

QTEST_GUILESS_MAIN(TestPaymentGateway)
#include "TestPaymentGateway.moc"
