// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/platform/NhsaCentre.h"
#include "drivers/prescription/SealedRoute.h"
#include "drivers/simulated/SimulatedPlatform.h"
#include "tests/drivers/platform/ScriptedTransport.h"

#include <QJsonArray>
#include <QTest>

using namespace yaogui;

namespace {

const OperatorName clerk{"1001", "收银员"};

class StillClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime(QDate(2026, 3, 10), QTime(10, 0)); }
};

/// The other end: opens what arrives, and answers sealed and signed.
class CentreTwin final : public Transport {
public:
    explicit CentreTwin(CentreAgreement agreement) : m_agreement(std::move(agreement)) {}

    [[nodiscard]] HttpReply post(const HttpRequest &request) override
    {
        urls << request.url;
        const auto opened = SealedEnvelope::open(QJsonDocument::fromJson(request.body).object(), m_agreement);
        asked.push_back(opened.value_or(QJsonObject()));
        if (!refusal.isEmpty())
            return {HttpOutcome::Replied, 200, refusal, {}};
        QJsonObject reply = SealedEnvelope::seal(answer, m_agreement, StillClock().now()).value_or(QJsonObject());
        reply["code"] = 0; // beside the envelope, and signed with it
        reply["message"] = "成功";
        reply.remove("signData");
        const QByteArray plain = QJsonDocument(answer).toJson(QJsonDocument::Compact);
        const QByteArray said = m_agreement.signedData == SignedData::Plain ? plain : reply["encData"].toString().toLatin1();
        const QByteArray text = SealedEnvelope::signedText(reply, said, m_agreement.appSecret);
        reply["signData"] = QString::fromLatin1(Sm2Key::plainFromDer((forged ? Sm2Key::made() : m_agreement.own).sign(text)).toBase64());
        return {HttpOutcome::Replied, 200, QJsonDocument(reply).toJson(), {}};
    }

    QStringList urls;
    std::vector<QJsonObject> asked;
    QJsonObject answer;
    QByteArray refusal;
    bool forged = false;

private:
    CentreAgreement m_agreement;
};

/// A store whose prescriptions go by the second generation.
struct Rig {
    explicit Rig(SignedData way = SignedData::Plain)
        : twin({appId, secret, centreKey, *Sm2Key::ofPem(storeKey.publicPem()), way}),
          route(std::make_unique<SimulatedPlatform>(ids),
                {"http://centre.invalid/epc", routesFrom("7201=/a,7202=/b,7203=/c,7204=/d,nonsense,7205=e"),
                 {appId, secret, storeKey, *Sm2Key::ofPem(centreKey.publicPem()), way}},
                ids, clock, twin),
          centre(route, {"yaogui", "P001", "counter"})
    {
    }

    const QString appId = "1G6A0B9C20D30F2CAB4C", secret = "1G6A0BAC50D1BDBDC80A";
    const Sm2Key storeKey = Sm2Key::made(), centreKey = Sm2Key::made();
    CountingIds ids;
    StillClock clock;
    CentreTwin twin;
    SealedRoute route;
    NhsaCentre centre;
};

QJsonObject prescription()
{
    return {{"hiRxno", "RX2"}, {"fixmedinsCode", "H1"}, {"fixmedinsName", "某医院"}, {"prscTime", "2026-03-10 09:00:00"},
            {"valiEndTime", "2026-03-13 09:00:00"},
            {"rxOtpinfo", QJsonObject{{"patnName", "张三"}, {"certno", "110101199003070001"}, {"gend", "1"}, {"patnWt", "61"}, {"algsHis", "青霉素"},
                                      {"prscDrName", "李医生"}, {"medType", "14"}}},
            {"rxDiseList", QJsonArray{QJsonObject{{"diagCode", "I10.x00"}, {"diagName", "高血压病"}, {"maindiagFlag", "1"}}}},
            {"rxDetlList", QJsonArray{QJsonObject{{"medListCodg", "X1"}, {"drugGenname", "厄贝沙坦片"}, {"drugSpec", "0.15g*7片"}, {"drugCnt", "4"},
                                                  {"sinDoscnt", "0.15"}, {"sinDosunt", "g"}, {"usedFrquName", "qd"}, {"medcDays", "28"},
                                                  {"medcWayDscr", "口服"}, {"rxItemTypeCode", "11"}}}}};
}

} // namespace

/// The centre of the second generation behind the same port: what asks and reads does not know the difference.
class SealedRouteTest : public QObject {
    Q_OBJECT
private slots:
    void aPrescriptionComesInSealed_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("signed over the plain data") << int(SignedData::Plain);
        QTest::newRow("signed over what was sealed") << int(SignedData::Sealed);
    }
    void aPrescriptionComesInSealed()
    {
        QFETCH(int, way);
        Rig rig(static_cast<SignedData>(way));
        rig.twin.answer = {{"epcToken", "T1"}, {"insuplcAdmdvs", "350100"}};
        const auto question = rig.centre.codeMessage("EPC990101000000000000000001", clerk);
        QVERIFY(question);
        QVERIFY(!question->body.contains("EPC99")); // nothing leaves in clear
        const auto ticket = rig.centre.readCode(rig.centre.send(*question));
        QVERIFY(ticket);
        QCOMPARE(ticket->text, "T1");
        QCOMPARE(rig.twin.asked.back()["epcQrcd"].toString(), "EPC990101000000000000000001");
        rig.twin.answer = prescription();
        const auto got = rig.centre.readDownload(rig.centre.send(*rig.centre.downloadMessage(*ticket, clerk)));
        QVERIFY(got);
        QCOMPARE(rig.twin.asked.back()["epcToken"].toString(), "T1");
        QCOMPARE(rig.twin.urls, QStringList({"http://centre.invalid/epc/a", "http://centre.invalid/epc/c"}));
        QCOMPARE(got->rx.externalNumber, "RX2");
        QCOMPARE(got->rx.patient.name, "张三");
        QCOMPARE(got->rx.patient.weight, "61");
        QCOMPARE(got->rx.diagnoses.front().name, "高血压病");
        QCOMPARE(got->rx.lines.front().genericName, "厄贝沙坦片");
        QCOMPARE(got->rx.lines.front().quantity, *parseQuantity(u"4"));
        QCOMPARE(got->rx.validUntil.date(), QDate(2026, 3, 13));
    }

    void theReviewGoesTheSameWay() // 7204 from the outbox
    {
        Rig rig;
        const auto message = rig.route.stockMessage("7204", {{"data", QJsonObject{{"hi_rxno", "RX2"}, {"rx_chk_stas_codg", "1"}}}, {"insuplc_admdvs", "1"}}, clerk);
        QVERIFY(message);
        QCOMPARE(rig.route.send(*message).infcode, 0);
        QCOMPARE(rig.twin.asked.back()["rxChkStasCodg"].toString(), "1");
        QCOMPARE(rig.twin.asked.back()["hiRxno"].toString(), "RX2");
    }

    void whatTheCentreDidNotSignIsNoAnswer()
    {
        Rig rig;
        rig.twin.answer = prescription();
        rig.twin.forged = true;
        const Answer answer = rig.centre.send(*rig.centre.downloadMessage({"T1", true, {}}, clerk));
        QCOMPARE(answer.delivery, Delivery::Unreadable);
        QVERIFY2(answer.cause.startsWith("RX_SIGNATURE_WRONG"), qUtf8Printable(answer.cause));
        QVERIFY(!rig.centre.readDownload(answer));
    }

    void aRefusalIsSaid_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("revoked") << QByteArray("{\"code\":-1,\"message\":\"处方已撤销\"}") << "RX_REVOKED";
        QTest::newRow("expired") << QByteArray("{\"code\":\"-1\",\"message\":\"处方已过期\"}") << "RX_EXPIRED";
        QTest::newRow("no code") << QByteArray("{}") << "CENTRE_ANSWER_UNREADABLE";
        QTest::newRow("no JSON") << QByteArray("<html>") << "CENTRE_ANSWER_UNREADABLE";
        QTest::newRow("not sealed") << QByteArray("{\"code\":0,\"data\":{}}") << "CENTRE_ANSWER_UNREADABLE";
    }
    void aRefusalIsSaid()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        Rig rig;
        rig.twin.refusal = body;
        const auto got = rig.centre.readDownload(rig.centre.send(*rig.centre.downloadMessage({"T1", true, {}}, clerk)));
        QVERIFY(!got);
        QCOMPARE(codeName(got.error().code), code);
    }

    void withoutKeysNothingLeaves()
    {
        CountingIds ids;
        StillClock clock;
        ScriptedTransport wire;
        SealedRoute route(std::make_unique<SimulatedPlatform>(ids), {"http://centre.invalid", routesFrom("7201=/a"), {"short", "s", Sm2Key::made(), Sm2Key::made()}},
                          ids, clock, wire);
        const auto message = route.stockMessage("7201", {}, clerk);
        QVERIFY(!message);
        QCOMPARE(message.error().code, ErrorCode::CentreNotConfigured);
        QVERIFY(wire.requests().empty());
    }
};

QTEST_GUILESS_MAIN(SealedRouteTest)
#include "TestSealedRoute.moc"
