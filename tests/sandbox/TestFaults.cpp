// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/Wire.h"

#include <QJsonDocument>
#include <QScopeGuard>
#include <QTcpSocket>
#include <QtEndian>
#include <QtTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

using namespace yaogui;
using namespace yaogui::wire;

/// Faults over POST /control, seen from the client's side, and what the books say afterwards.
class TestFaults : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void faultOfSettling_data();
    void faultOfSettling();
    void cutLooksAsWished_data();
    void cutLooksAsWished();
    void delayOutlastsAnImpatientClient();
    void faultsCountAndCanBeCleared();
    void faultOfDecoding();
    void refusalHasTheWishedWords();
    void refusedBoxIsNamed();
    void expiredCredentialIsNamed();
    void secretAndPaasidCanBeSet();
    void odditiesOfTheField();
    void wrongControlIsRefused_data();
    void wrongControlIsRefused();
    void keptConnectionIsCutToo();
    void endsByItselfWithItsParent();

private:
    SandboxProcess m_sandbox;
    std::unique_ptr<Pharmacy> m_pharmacy;
    QJsonObject m_person;
};

void TestFaults::initTestCase()
{
    QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.problem()));
    m_pharmacy = std::make_unique<Pharmacy>(m_sandbox);
    m_person = m_sandbox.person(1);
}

void TestFaults::init()
{
    m_sandbox.control({{u"clear"_qs, true}, {u"reset_books"_qs, true}, {u"secret"_qs, u"training"_qs}, {u"paasid"_qs, u"training"_qs}});
    m_pharmacy->secret = u"training"_qs;
    QVERIFY(m_pharmacy->signIn());
}

void TestFaults::faultOfSettling_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("when");
    QTest::addColumn<bool>("answered");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("booked");
    QTest::newRow("no answer, not booked") << u"no_answer"_qs << u""_qs << false << 0 << false;
    QTest::newRow("no answer, booked") << u"no_answer_after_booking"_qs << u""_qs << false << 0 << true;
    QTest::newRow("500, not booked") << u"http_status"_qs << u"before"_qs << true << 500 << false;
    QTest::newRow("500, booked") << u"http_status"_qs << u"after"_qs << true << 500 << true;
    QTest::newRow("reset, not booked") << u"reset"_qs << u"before"_qs << false << 0 << false;
    QTest::newRow("reset, booked") << u"reset"_qs << u"after"_qs << false << 0 << true;
    QTest::newRow("garbage, booked") << u"garbage"_qs << u""_qs << true << 200 << true;
    QTest::newRow("garbage, not booked") << u"garbage"_qs << u"before"_qs << true << 200 << false;
}

void TestFaults::faultOfSettling()
{
    QFETCH(QString, fault);
    QFETCH(QString, when);
    QFETCH(bool, answered);
    QFETCH(int, status);
    QFETCH(bool, booked);
    QJsonObject wish{{u"fault"_qs, fault}, {u"infno"_qs, u"2102"_qs}};
    if (!when.isEmpty())
        wish.insert(u"when"_qs, when);
    QCOMPARE(m_sandbox.control(wish).value(u"faults").toArray().size(), 1);

    QCOMPARE(m_pharmacy->call(u"2101"_qs, claim(m_person, {Line()})).infcode(), 0); // another transaction is not met
    const Reply reply = m_pharmacy->call(u"2102"_qs, claim(m_person, {Line()}));
    QCOMPARE(reply.arrived, answered);
    QCOMPARE(reply.status, status);
    QVERIFY(reply.body.isEmpty());
    const QJsonArray settlements = m_sandbox.books(u"settlement"_qs);
    QCOMPARE(settlements.size(), booked ? 1 : 0);
    const QJsonArray log = m_sandbox.messages(u"2102"_qs);
    QCOMPARE(log.size(), 1); // it is seen once, answered or not
    QCOMPARE(log.first().toObject().value(u"taken").toInt(), booked ? 1 : 0);
    QCOMPARE(log.first().toObject().value(u"msgid").toString(), reply.msgid);

    QCOMPARE(m_pharmacy->call(u"2102"_qs, claim(m_person, {Line()})).infcode(), 0); // the fault is used up
    QCOMPARE(m_pharmacy->reverse(m_person.value(u"psn_no").toString(), reply.msgid).infcode(), 0);
    QCOMPARE(m_sandbox.books(u"reversal"_qs).first().toObject().value(u"arrived").toInt(), booked ? 1 : 0);
}

void TestFaults::cutLooksAsWished_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("error");
    QTest::newRow("orderly end") << u"no_answer"_qs << 0;
    QTest::newRow("orderly end after booking") << u"no_answer_after_booking"_qs << 0;
    QTest::newRow("reset") << u"reset"_qs << ECONNRESET;
}

// Qt reports both kinds of end alike, so this client is a bare socket.
void TestFaults::cutLooksAsWished()
{
    QFETCH(QString, fault);
    QFETCH(int, error);
    m_sandbox.control({{u"fault"_qs, fault}});
    const int client = ::socket(AF_INET, SOCK_STREAM, 0);
    const auto closing = qScopeGuard([client] { ::close(client); });
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = qToBigEndian(static_cast<quint16>(m_sandbox.port()));
    address.sin_addr.s_addr = qToBigEndian(quint32(INADDR_LOOPBACK));
    QCOMPARE(::connect(client, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    const QByteArray request = "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}";
    QCOMPARE(::send(client, request.constData(), size_t(request.size()), 0), request.size());
    char byte = 0;
    const ssize_t got = ::recv(client, &byte, 1, 0);
    const int seen = errno;
    QCOMPARE(got, error == 0 ? 0 : -1);
    if (error != 0)
        QCOMPARE(seen, error);
}

void TestFaults::delayOutlastsAnImpatientClient()
{
    m_sandbox.control({{u"fault"_qs, u"delay"_qs}, {u"infno"_qs, u"2102"_qs}, {u"ms"_qs, 600'000}});
    const QJsonObject envelope = m_pharmacy->envelope(u"2102"_qs, claim(m_person, {Line()}));
    QVERIFY(!m_pharmacy->send(envelope, 1).arrived);
    // Delayed before booking, it has not arrived for the books; the reversal comes first and bars it.
    QVERIFY(m_sandbox.books(u"settlement"_qs).isEmpty());
    QCOMPARE(m_pharmacy->reverse(m_person.value(u"psn_no").toString(), envelope.value(u"msgid").toString()).infcode(), 0);
    QVERIFY(m_sandbox.stop()); // ends the delay, too
    QVERIFY(m_sandbox.start());
    m_pharmacy = std::make_unique<Pharmacy>(m_sandbox);
    QVERIFY(m_sandbox.books(u"settlement"_qs).isEmpty());
    const QJsonArray log = m_sandbox.messages(u"2102"_qs);
    QCOMPARE(log.size(), 1);
    QCOMPARE(log.first().toObject().value(u"verdict").toString(), u"refused"_qs);
}

void TestFaults::faultsCountAndCanBeCleared()
{
    m_sandbox.control({{u"fault"_qs, u"http_status"_qs}, {u"infno"_qs, u"2101"_qs}, {u"status"_qs, 503}, {u"times"_qs, 2}});
    for (int i = 0; i < 2; ++i)
        QCOMPARE(m_pharmacy->call(u"2101"_qs, claim(m_person, {Line()})).status, 503);
    QCOMPARE(m_pharmacy->call(u"2101"_qs, claim(m_person, {Line()})).status, 200);
    m_sandbox.control({{u"fault"_qs, u"http_status"_qs}, {u"infno"_qs, u"*"_qs}, {u"times"_qs, 0}});
    for (int i = 0; i < 3; ++i)
        QCOMPARE(m_pharmacy->call(u"2101"_qs, claim(m_person, {Line()})).status, 500);
    QVERIFY(m_sandbox.control({{u"clear"_qs, true}}).value(u"faults").toArray().isEmpty());
    QCOMPARE(m_pharmacy->call(u"2101"_qs, claim(m_person, {Line()})).status, 200);
}

void TestFaults::faultOfDecoding()
{
    m_sandbox.control({{u"fault"_qs, u"refuse"_qs}, {u"infno"_qs, u"decode"_qs}, {u"infcode"_qs, 500160}, {u"err_msg"_qs, u"二维码已过期"_qs}});
    const Reply reply = m_pharmacy->decode(m_person.value(u"insurance_code").toString());
    QCOMPARE(reply.body.value(u"code").toInt(), 500160);
    QCOMPARE(reply.body.value(u"message").toString(), u"二维码已过期"_qs);
    QVERIFY(!m_pharmacy->token(m_person.value(u"insurance_code").toString()).isEmpty());
}

void TestFaults::refusalHasTheWishedWords()
{
    m_sandbox.control({{u"fault"_qs, u"refuse"_qs}, {u"infno"_qs, u"2102"_qs}, {u"infcode"_qs, -1}, {u"err_msg"_qs, u"系统繁忙"_qs}});
    const Reply reply = m_pharmacy->call(u"2102"_qs, claim(m_person, {Line()}));
    QCOMPARE(reply.infcode(), -1);
    QCOMPARE(reply.words(), u"系统繁忙"_qs);
    QVERIFY(m_sandbox.books(u"settlement"_qs).isEmpty());
}

void TestFaults::refusedBoxIsNamed()
{
    const QString code = u"81234560000000000001"_qs;
    QCOMPARE(m_sandbox.control({{u"fault"_qs, u"refuse_box"_qs}, {u"code"_qs, code}}).value(u"refused_boxes").toArray().size(), 1);
    Line line;
    line.boxes = {code};
    const Reply reply = m_pharmacy->call(u"2102"_qs, claim(m_person, {line}));
    QCOMPARE(reply.infcode(), -2);
    QVERIFY(reply.words().contains(code));
    line.boxes = {u"81234560000000000002"_qs};
    QCOMPARE(m_pharmacy->call(u"2102"_qs, claim(m_person, {line})).infcode(), 0);
}

void TestFaults::expiredCredentialIsNamed()
{
    const auto settle = [this](const QString &token) {
        return m_pharmacy->call(u"2102"_qs, claim(m_person, {Line()}, {{u"mdtrt_cert_type"_qs, u"01"_qs}, {u"mdtrt_cert_no"_qs, token}}));
    };
    const QString code = m_person.value(u"insurance_code").toString();
    const QString token = m_pharmacy->token(code);
    QCOMPARE(settle(token).infcode(), 0);
    m_sandbox.control({{u"expire_credentials"_qs, true}});
    QVERIFY(settle(token).words().startsWith(u"mdtrt_cert_no: credential has expired"_qs));
    QCOMPARE(settle(m_pharmacy->token(code)).infcode(), 0);

    m_sandbox.control({{u"credential_seconds"_qs, 100}});
    const QString brief = m_pharmacy->token(code);
    m_sandbox.control({{u"time_offset"_qs, 150}});
    QVERIFY(settle(brief).words().startsWith(u"mdtrt_cert_no"_qs));
    m_sandbox.control({{u"credential_seconds"_qs, 1800}, {u"time_offset"_qs, 0}});
}

void TestFaults::secretAndPaasidCanBeSet()
{
    const QJsonObject shown = m_sandbox.control({{u"secret"_qs, u"another"_qs}});
    QVERIFY(!shown.value(u"settings").toObject().contains(u"secret"));
    QVERIFY(m_pharmacy->call(u"2101"_qs, claim(m_person, {Line()})).words().startsWith(u"x-tif-signature"_qs));
    m_pharmacy->secret = u"another"_qs;
    QCOMPARE(m_pharmacy->call(u"2101"_qs, claim(m_person, {Line()})).infcode(), 0);
    m_sandbox.control({{u"paasid"_qs, u"somebody"_qs}});
    QVERIFY(m_pharmacy->call(u"2101"_qs, claim(m_person, {Line()})).words().startsWith(u"x-tif-paasid"_qs));
}

void TestFaults::odditiesOfTheField()
{
    m_sandbox.control({{u"oddities"_qs, true}});
    const Reply reply = m_pharmacy->call(u"2101"_qs, claim(m_person, {Line()}));
    m_sandbox.control({{u"oddities"_qs, false}});
    QCOMPARE(reply.body.value(u"infcode").toString(), u"0"_qs);
    QCOMPARE(reply.body.value(u"err_msg").toString(), u"null"_qs);
    const QJsonObject output = QJsonDocument::fromJson(reply.body.value(u"output").toString().toUtf8()).object();
    QCOMPARE(output.value(u"setlinfo").toObject().value(u"medfee_sumamt").toString(), u"10"_qs);
    QCOMPARE(output.value(u"setlinfo").toObject().value(u"dise_codg").toString(), u"null"_qs);
}

void TestFaults::wrongControlIsRefused_data()
{
    QTest::addColumn<QJsonObject>("wish");
    QTest::newRow("unknown key") << QJsonObject{{u"weather"_qs, u"fine"_qs}};
    QTest::newRow("unknown fault") << QJsonObject{{u"fault"_qs, u"flood"_qs}};
    QTest::newRow("box without code") << QJsonObject{{u"fault"_qs, u"refuse_box"_qs}};
    QTest::newRow("negative delay") << QJsonObject{{u"fault"_qs, u"delay"_qs}, {u"ms"_qs, -1}};
    QTest::newRow("status out of range") << QJsonObject{{u"fault"_qs, u"http_status"_qs}, {u"status"_qs, 99}};
    QTest::newRow("secret empty") << QJsonObject{{u"secret"_qs, u""_qs}};
    QTest::newRow("flag as text") << QJsonObject{{u"require_sign_in"_qs, u"no"_qs}};
    QTest::newRow("person without insurance") << QJsonObject{{u"person"_qs, QJsonObject{{u"psn_no"_qs, u"1"_qs}}}};
}

void TestFaults::wrongControlIsRefused()
{
    QFETCH(QJsonObject, wish);
    const QJsonObject before = m_sandbox.control({});
    QVERIFY(m_sandbox.control(wish).contains(u"error"));
    QCOMPARE(m_sandbox.control({}), before);
}

// The second request on one connection is cut as the first on a new one is.
void TestFaults::keptConnectionIsCutToo()
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_qs, static_cast<quint16>(m_sandbox.port()));
    QVERIFY(socket.waitForConnected());
    const QByteArray request = "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}";
    socket.write(request);
    QByteArray answer;
    QTRY_VERIFY((answer += socket.readAll()).contains("infcode"));
    QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
    m_sandbox.control({{u"fault"_qs, u"no_answer"_qs}});
    socket.write(request);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(socket.readAll().isEmpty());
}

void TestFaults::endsByItselfWithItsParent()
{
    // A short-lived stand-in for the counter: it lives as long as its standard input is open.
    QProcess counter;
    counter.start(u"cat"_qs, {});
    QVERIFY(counter.waitForStarted());
    QTemporaryDir folder;
    QProcess sandbox;
    sandbox.start(qEnvironmentVariable("YAOGUI_BIN_DIR") + u"/yaogui-sandbox"_qs,
                  {u"--data"_qs, folder.path(), u"--port"_qs, u"0"_qs, u"--parent-pid"_qs, QString::number(counter.processId())});
    QVERIFY(sandbox.waitForReadyRead());
    QCOMPARE(sandbox.state(), QProcess::Running);
    counter.closeWriteChannel();
    QVERIFY(counter.waitForFinished());
    QVERIFY(sandbox.waitForFinished());
    QCOMPARE(sandbox.exitStatus(), QProcess::NormalExit);
    QCOMPARE(sandbox.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestFaults)
#include "TestFaults.moc"
