// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/platform/CurlTransport.h"
#include "drivers/procurement/HttpProcurement.h"
#include "tests/drivers/platform/CutServer.h"
#include "tests/support/SandboxProcess.h"

#include <QJsonDocument>
#include <QTcpServer>
#include <QTest>

using namespace yaogui;

namespace {

const QString key = QStringLiteral("0123456789abcdef0123456789abcdef");
const QByteArray taken = R"({"order":"0123456789abcdef0123456789abcdef","state":"taken","number":"CG1","message":"ok"})";

ProcurementOrder orderOf(const QString &ours, const Quantity &quantity = Quantity::ofUnits(120'0000))
{
    return {ours, "S1", "某医药公司", false, {{"OTC", "XA01", "国药准字H1", "感冒灵", "10g", "某厂", quantity, Price::ofUnits(6'100'000)}}};
}

} // namespace

Q_DECLARE_METATYPE(yaogui::ProcurementState)

/// The procurement subsystem over real HTTP: what is told of an order, how often one leaves, and the sandbox's service.
class TestProcurement final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.problem())); }
    void init() { m_sandbox.control({{"clear", true}}); }

    void anAnswerIsRead_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<ProcurementState>("state");
        const auto answer = [](const QString &state, const QJsonValue &number = QJsonValue::Undefined) {
            return QJsonDocument(QJsonObject{{"order", key}, {"state", state}, {"number", number}}).toJson(QJsonDocument::Compact);
        };
        QTest::newRow("taken") << taken << 200 << ProcurementState::Taken;
        QTest::newRow("taken, the number a number") << answer(" TAKEN", 12) << 200 << ProcurementState::Taken;
        QTest::newRow("taken, without a number") << answer("taken") << 200 << ProcurementState::Unknown;
        QTest::newRow("another order") << QByteArray(R"({"order":"x","state":"taken","number":"CG1"})") << 200 << ProcurementState::Unknown;
        QTest::newRow("refused") << answer("refused") << 200 << ProcurementState::Refused;
        QTest::newRow("never seen") << answer("unknown_order") << 200 << ProcurementState::NeverSeen;
        QTest::newRow("a new word") << answer("pondering", "CG1") << 200 << ProcurementState::Unknown;
        QTest::newRow("not JSON") << QByteArray("<html>") << 200 << ProcurementState::Unknown;
        QTest::newRow("empty") << QByteArray() << 200 << ProcurementState::Unknown;
        QTest::newRow("turned away") << taken << 403 << ProcurementState::Refused;
        QTest::newRow("failed inside") << taken << 500 << ProcurementState::Unknown;
    }
    void anAnswerIsRead()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const int, status);
        QFETCH(const ProcurementState, state);
        CutServer server({-1, httpAnswer(body, QByteArray::number(status) + " Said"), false, false});
        QCOMPARE(subsystem(server.url()).order(orderOf(key)).state, state);
        server.finish();
        QCOMPARE(server.wholeRequests(), 1);
    }

    // Cut anywhere: one POST, and never a word that the order was taken.
    void aCutOrderIsSentOnce_data()
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
    void aCutOrderIsSentOnce()
    {
        QFETCH(const int, request);
        QFETCH(const int, answer);
        QFETCH(const bool, reset);
        CutServer server({request, httpAnswer(taken).left(answer), reset, false});
        QCOMPARE(subsystem(server.url()).order(orderOf(key)).state, ProcurementState::Unknown);
        server.finish();
        QCOMPARE(server.connections(), 1);
        QCOMPARE(server.wholeRequests(), request < 0 ? 1 : 0);
    }

    void withoutAConnectionNothingWasSent()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QString url = QString("http://127.0.0.1:%1").arg(closed.serverPort());
        closed.close();
        QCOMPARE(subsystem(url).order(orderOf(key)).state, ProcurementState::NotSent);
        QCOMPARE(subsystem(url).deliveries(key).error().code, ErrorCode::ProcurementUnreachable);
        QCOMPARE(subsystem(url).prices({"XA01"}).error().code, ErrorCode::ProcurementUnreachable);
    }

    void whatIsNoDeliveryOrPriceIsPassedOver()
    {
        const auto json = [](const char *text) { return QJsonDocument::fromJson(text).object(); };
        QVERIFY(readDeliveries(json(R"({"deliveries":"none"})")).empty());
        QCOMPARE(readDeliveries(json(R"({"deliveries":[{"note":"","shipped_on":"2026-03-01"},{"note":"A","shipped_on":"soon"},7,)"
                                     R"({"note":"B","shipped_on":"20260301","lines":{"a":1}}]})")).size(), 1U);
        QCOMPARE(readPrices(json(R"({"prices":[{"insurance_code":"X","price":"-1"},{"price":"1"},{"insurance_code":"X","price":"1e3"},)"
                                 R"({"insurance_code":"X","price":"12.5","from":"2026-01-01"}]})")).size(), 1U);
    }

    void anotherOrdersDeliveriesAreNotOurs()
    {
        const QJsonObject delivery{{"note", "A"}, {"shipped_on", "2026-03-01"}};
        for (const QString &order : {key, QStringLiteral("another"), QString()}) {
            const QJsonObject answer{{"order", order}, {"deliveries", QJsonArray{delivery}}};
            CutServer server({-1, httpAnswer(QJsonDocument(answer).toJson()), false, false});
            const auto found = subsystem(server.url()).deliveries(key);
            QCOMPARE(found.has_value(), order == key);
            server.finish();
            QCOMPARE(server.wholeRequests(), 1);
        }
    }

    void theSandboxTakesDeliversAndLists()
    {
        HttpProcurement theirs = sandbox();
        const QString ours = freshKey();
        QCOMPARE(theirs.query(ours).state, ProcurementState::NeverSeen);
        const ProcurementAnswer first = theirs.order(orderOf(ours));
        QCOMPARE(first.state, ProcurementState::Taken);
        QCOMPARE(theirs.order(orderOf(ours)).number, first.number); // the same order twice is the same order
        QCOMPARE(theirs.query(ours).number, first.number);
        QCOMPARE(m_sandbox.books("procure_item").last().toObject()["quantity"].toInt(), 120);
        const auto some = theirs.deliveries(ours), all = theirs.deliveries(ours), same = theirs.deliveries(ours);
        QCOMPARE(some->size(), 1U);
        QCOMPARE(all->size(), 2U);
        QCOMPARE(same->size(), 2U);
        QCOMPARE(all->front().lines[0]["quantity"].toString() + ' ' + all->back().lines[0]["quantity"].toString(), QString("100 20"));
        const auto prices = theirs.prices({"XA01", "nothing"});
        QCOMPARE(prices->size(), 1U);
        QCOMPARE(toText(prices->front().price), QString("10.10"));
    }

    void theSandboxRefuses()
    {
        HttpProcurement theirs = sandbox();
        const QString ours = freshKey();
        QCOMPARE(theirs.order(orderOf(ours, Quantity::ofUnits(5'000))).state, ProcurementState::Refused); // half a pack
        QVERIFY(theirs.deliveries(ours)->empty());
        ProcurementSettings settings = settingsFor(m_sandbox.baseUrl().toString() + "/procure");
        settings.secret = "other";
        HttpProcurement stranger(settings, m_transport, m_clock);
        const QString another = freshKey();
        QCOMPARE(stranger.order(orderOf(another)).state, ProcurementState::Refused);
        QCOMPARE(stranger.deliveries(another).error().code, ErrorCode::ProcurementUnreachable);
        QCOMPARE(theirs.query(another).state, ProcurementState::NeverSeen);
    }

    void aLateSuccessIsFound()
    {
        HttpProcurement theirs = sandbox();
        const QString ours = freshKey();
        m_sandbox.control({{"fault", "no_answer_after_booking"}, {"infno", "procure.order"}});
        QCOMPARE(theirs.order(orderOf(ours)).state, ProcurementState::Unknown);
        QCOMPARE(m_sandbox.messages("procure.order").last().toObject()["msgid"].toString(), ours);
        QCOMPARE(theirs.query(ours).state, ProcurementState::Taken);
    }

private:
    static ProcurementSettings settingsFor(const QString &url) { return {url, "training", "training", 5000, 5000}; }
    HttpProcurement subsystem(const QString &url) { return HttpProcurement(settingsFor(url), m_transport, m_clock); }
    HttpProcurement sandbox() { return subsystem(m_sandbox.baseUrl().toString() + "/procure"); }
    QString freshKey() { return QString("K%1").arg(++m_orders, 31, 10, QChar(u'0')); }

    CurlLibrary m_library;
    CurlTransport m_transport;
    SystemClock m_clock;
    SandboxProcess m_sandbox;
    int m_orders = 0;
};

QTEST_GUILESS_MAIN(TestProcurement)
#include "TestProcurement.moc"
