// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/platform/CurlTransport.h"
#include "drivers/platform/Reading.h"
#include "tests/drivers/platform/CutServer.h"

#include <QTcpServer>
#include <QTest>

using namespace yaogui;

namespace {

const QByteArray good = R"({"infcode":0,"inf_refmsgid":"1","output":{"setlinfo":{"setl_id":"S1"}}})";
const QByteArray body = R"({"infno":"2102","msgid":"P00000000001202603011032050001","input":{"druginfo":{"psn_no":"1"}}})";

HttpRequest requestTo(const QString &url)
{
    return {url, {{"x-tif-paasid", "shop"}, {"x-tif-nonce", "n"}}, body, 5000, 5000};
}

struct Seen {
    Answer answer;
    int connections = 0, requests = 0, whole = 0;
    QByteArray request;
};

Seen postTo(const CutPlan &plan, int answerTimeoutMs = 5000)
{
    CutServer server(plan);
    CurlTransport transport;
    HttpRequest request = requestTo(server.url());
    request.answerTimeoutMs = answerTimeoutMs;
    if (plan.hang)
        request.connectTimeoutMs = 50; // loopback connects at once; both together bound the wait
    const Answer answer = readAnswer(transport.post(request), "2102");
    server.finish();
    return {answer, server.connections(), server.requests(), server.wholeRequests(), server.lastRequest()};
}

qsizetype requestLength()
{
    static const qsizetype length = postTo({-1, httpAnswer(good), false, false}).request.size();
    return length;
}

} // namespace

class TestCurlTransport final : public QObject {
    Q_OBJECT

    CurlLibrary m_library;

private slots:
    void carriesAPostOnce()
    {
        const Seen seen = postTo({-1, httpAnswer(good), false, false});
        QCOMPARE(seen.answer.delivery, Delivery::Answered);
        QCOMPARE(seen.answer.infcode, 0);
        QCOMPARE(seen.answer.raw, good);
        QCOMPARE(seen.connections, 1);
        QCOMPARE(seen.whole, 1);
        QVERIFY(seen.request.startsWith("POST /service HTTP/1.1\r\n"));
        QVERIFY(seen.request.endsWith("\r\n\r\n" + body));
        QVERIFY(seen.request.contains("Content-Type: application/json\r\n"));
        QVERIFY(seen.request.contains("x-tif-paasid: shop\r\n"));
        QVERIFY(!seen.request.toLower().contains("expect:"));
    }

    // Every place of the request, closed and reset: the POST begins once and is never begun again.
    void aCutRequestIsNeverRepeated_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<bool>("reset");
        const auto length = static_cast<int>(requestLength());
        for (const bool reset : {false, true}) {
            for (int bytes = 0; bytes < length; bytes += 1 + length / 40)
                QTest::addRow("%s at %d", reset ? "reset" : "closed", bytes) << bytes << reset;
            QTest::addRow("%s at the header's end", reset ? "reset" : "closed") << length - static_cast<int>(body.size()) << reset;
            QTest::addRow("%s before the last byte", reset ? "reset" : "closed") << length - 1 << reset;
        }
    }
    void aCutRequestIsNeverRepeated()
    {
        QFETCH(int, bytes);
        QFETCH(bool, reset);
        const Seen seen = postTo({bytes, {}, reset, false});
        const bool nothingLeft = bytes == 0 && seen.answer.delivery == Delivery::NotSent; // cut before the client came to write
        QCOMPARE(seen.answer.delivery, nothingLeft ? Delivery::NotSent : Delivery::NoAnswer);
        QCOMPARE(seen.connections, 1);
        QCOMPARE(seen.requests, bytes == 0 ? 0 : 1);
        QCOMPARE(seen.whole, 0);
    }

    // Every place of the answer: one whole POST, and never a word that something came when it did not.
    void aCutAnswerIsNeverAskedForAgain_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<bool>("reset");
        const auto length = static_cast<int>(httpAnswer(good).size());
        for (const bool reset : {false, true}) {
            for (int bytes = 0; bytes < length; bytes += 3)
                QTest::addRow("%s at %d", reset ? "reset" : "closed", bytes) << bytes << reset;
            QTest::addRow("%s before the last byte", reset ? "reset" : "closed") << length - 1 << reset;
        }
    }
    void aCutAnswerIsNeverAskedForAgain()
    {
        QFETCH(int, bytes);
        QFETCH(bool, reset);
        const Seen seen = postTo({-1, httpAnswer(good).left(bytes), reset, false});
        QCOMPARE(seen.answer.delivery, Delivery::NoAnswer);
        QCOMPARE(seen.connections, 1);
        QCOMPARE(seen.whole, 1);
    }

    void anAnswerWithoutLengthThatIsCutIsUnreadable_data()
    {
        QTest::addColumn<int>("bytes");
        for (int bytes = 0; bytes < good.size(); bytes += 5)
            QTest::addRow("%d", bytes) << bytes;
    }
    void anAnswerWithoutLengthThatIsCutIsUnreadable()
    {
        QFETCH(int, bytes);
        const Seen seen = postTo({-1, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + good.left(bytes), false, false});
        QCOMPARE(seen.answer.delivery, Delivery::Unreadable);
        QCOMPARE(seen.connections, 1);
        QCOMPARE(seen.whole, 1);
    }

    void aSilentPlatformIsAskedOnce_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("not a byte") << QByteArray();
        QTest::newRow("a status line") << QByteArray("HTTP/1.1 200 OK\r\n");
        QTest::newRow("half of it") << httpAnswer(good).chopped(good.size() / 2);
    }
    void aSilentPlatformIsAskedOnce()
    {
        QFETCH(QByteArray, answer);
        const Seen seen = postTo({-1, answer, false, true}, 100);
        QCOMPARE(seen.answer.delivery, Delivery::NoAnswer);
        QCOMPARE(seen.connections, 1);
        QCOMPARE(seen.whole, 1);
    }

    // Statuses that tempt a client to ask again: none may.
    void aStatusIsAnAnswerOfTheGateway_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("headers");
        const QByteArray authenticate = "WWW-Authenticate: Basic realm=\"x\"\r\n";
        for (const char *status : {"301 Moved", "302 Found", "303 See", "307 Temporary", "308 Permanent"})
            QTest::newRow(status) << QByteArray(status) << QByteArray("Location: /elsewhere\r\n");
        QTest::newRow("401") << QByteArray("401 Unauthorized") << authenticate;
        for (const char *status : {"404 Not Found", "408 Request Timeout", "417 Expectation Failed", "421 Misdirected", "429 Too Many",
                                   "500 Error", "502 Bad", "503 Busy", "504 Late"})
            QTest::newRow(status) << QByteArray(status) << QByteArray("Retry-After: 0\r\n");
    }
    void aStatusIsAnAnswerOfTheGateway()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, headers);
        const Seen seen = postTo({-1, httpAnswer(good, status, headers), false, false});
        QCOMPARE(seen.answer.delivery, Delivery::NoAnswer);
        QCOMPARE(seen.answer.httpStatus, status.left(3).toInt());
        QCOMPARE(seen.connections, 1);
        QCOMPARE(seen.whole, 1);
    }

    void anUnreadableAnswerIsSaidToBe_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("empty") << httpAnswer("");
        QTest::newRow("html") << httpAnswer("<html>busy</html>");
        QTest::newRow("no infcode") << httpAnswer("{}");
        QTest::newRow("half a JSON") << httpAnswer(good.left(20));
        QTest::newRow("a list") << httpAnswer("[" + good + "]");
        QTest::newRow("too large") << httpAnswer(QByteArray(CurlTransport::largestAnswer + 1, ' '));
    }
    void anUnreadableAnswerIsSaidToBe()
    {
        QFETCH(QByteArray, answer);
        const Seen seen = postTo({-1, answer, false, false});
        QCOMPARE(seen.answer.delivery, Delivery::Unreadable);
        QCOMPARE(seen.connections, 1);
        QCOMPARE(seen.whole, 1);
    }

    void aChunkedAnswerIsRead_data()
    {
        QTest::addColumn<bool>("whole");
        QTest::newRow("whole") << true;
        QTest::newRow("without its end") << false;
    }
    void aChunkedAnswerIsRead()
    {
        QFETCH(bool, whole);
        const QByteArray chunk = QByteArray::number(good.size(), 16) + "\r\n" + good + "\r\n";
        const Seen seen =
            postTo({-1, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk + (whole ? "0\r\n\r\n" : ""), false, false});
        QCOMPARE(seen.answer.delivery, whole ? Delivery::Answered : Delivery::NoAnswer);
        QCOMPARE(seen.connections, 1);
    }

    void withoutAConnectionNothingWasSent_data()
    {
        QTest::addColumn<QString>("url");
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        QTest::newRow("nobody listens") << QString("http://127.0.0.1:%1/").arg(closed.serverPort());
        QTest::newRow("no such name") << QString("http://platform.invalid/");
        QTest::newRow("no such protocol") << QString("ftp://127.0.0.1/");
        QTest::newRow("a file") << QString("file:///etc/hostname");
        QTest::newRow("no address") << QString();
        QTest::newRow("not an address") << QString("http://[::1/");
    }
    void withoutAConnectionNothingWasSent()
    {
        QFETCH(QString, url);
        HttpRequest request = requestTo(url);
        request.connectTimeoutMs = 1000;
        request.answerTimeoutMs = 1;
        const Answer answer = readAnswer(CurlTransport().post(request), "2102");
        QCOMPARE(answer.delivery, Delivery::NotSent);
        QVERIFY(!answer.cause.isEmpty());
    }

    // The other side is no TLS server: no byte of the body may leave in clear.
    void withoutTrustNothingWasSent()
    {
        CutServer server({-1, httpAnswer(good), false, false});
        const Answer answer = readAnswer(CurlTransport().post(requestTo(server.url().replace("http:", "https:"))), "2102");
        server.finish();
        QCOMPARE(answer.delivery, Delivery::NotSent);
        QVERIFY(!server.lastRequest().contains("psn_no"));
    }

    void theEnvironmentsProxyIsNotAsked()
    {
        CutServer proxy({-1, httpAnswer(good), false, false});
        const QByteArray address = proxy.url().toUtf8();
        for (const char *name : {"http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"})
            qputenv(name, address);
        const Seen seen = postTo({-1, httpAnswer(good), false, false});
        for (const char *name : {"http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"})
            qunsetenv(name);
        proxy.finish();
        QCOMPARE(seen.answer.delivery, Delivery::Answered);
        QCOMPARE(seen.connections, 1);
        QCOMPARE(proxy.connections(), 0);
    }

    void eachPostHasItsOwnConnection()
    {
        CutServer server({-1, httpAnswer(good), false, false});
        CurlTransport transport;
        for (int i = 0; i < 3; ++i)
            QCOMPARE(transport.post(requestTo(server.url())).outcome, HttpOutcome::Replied);
        server.finish();
        QCOMPARE(server.connections(), 3);
        QCOMPARE(server.wholeRequests(), 3);
    }

    void aHeaderCannotBeSmuggledIn()
    {
        CutServer server({-1, httpAnswer(good), false, false});
        HttpRequest request = requestTo(server.url());
        request.headers.emplace_back("x-tif-paasid", "a\r\nHost: elsewhere");
        QCOMPARE(CurlTransport().post(request).outcome, HttpOutcome::NotSent);
        server.finish();
        QCOMPARE(server.connections(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCurlTransport)
#include "TestCurlTransport.moc"
