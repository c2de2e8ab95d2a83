// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/platform/NhsaPlatform.h"
#include "tests/drivers/platform/ScriptedTransport.h"

#include <QJsonArray>
#include <QTest>

using namespace yaogui;

namespace {

const OperatorName worker{"1001", "王小明"};

PlatformSettings shop()
{
    PlatformSettings settings;
    settings.baseUrl = "http://platform/";
    settings.paasid = "shop";
    settings.secret = "s3cret";
    settings.institutionCode = "P44030000001";
    settings.institutionName = "南山药房";
    settings.area = "440300";
    settings.receiverSystem = "YBXT";
    settings.credentialUrl = "http://ec/query";
    return settings;
}

Claim claim()
{
    Claim claim;
    claim.worker = worker;
    claim.personNumber = "4403001";
    claim.credential = {CertificateType::InsuranceCode, "token-1", {}, "张三", "440300"};
    claim.division = "440305";
    claim.insuranceType = "310";
    claim.medicalCategory = "14";
    claim.diseaseCode = "M03900";
    claim.diseaseName = "高血压";
    claim.useAccount = false;
    claim.time = QDateTime(QDate(2026, 3, 1), QTime(10, 30, 0));
    claim.total = Money::ofUnits(3030);
    claim.slipNumber = "20260301-0007";
    claim.lines = {
        {"1-1", "XA01", "D1", Price::ofUnits(10'100'000), Quantity::ofUnits(30'000), Money::ofUnits(3030), {"8001", "8002", "8003"}, false},
        {"1-2", "XB02", "D2", Price::ofUnits(333'333), Quantity::ofUnits(2'500), Money::ofUnits(8), {"8100"}, true},
        {"1-3", "T001", "D3", Price::ofUnits(100'000), Quantity::ofUnits(10'000), Money::ofUnits(10), {}, false}};
    return claim;
}

/// "input.druginfo.psn_no", "input.drugdetail.0.cnt"
QJsonValue at(const QJsonObject &whole, const QString &path)
{
    QJsonValue value = whole;
    const QStringList steps = path.split(u'.');
    for (const QString &step : steps)
        value = value.isArray() ? value.toArray().at(step.toInt()) : value.toObject().value(step);
    return value;
}

struct Counter {
    explicit Counter(const PlatformSettings &settings = shop()) : platform(settings, ids, clock, transport, signIns)
    {
        transport.signInAs("SIGN-1");
    }
    ScriptedTransport transport;
    CountingIds ids;
    SetClock clock;
    VolatileSignIns signIns;
    NhsaPlatform platform;
};

/// The body each transaction leaves with.
QJsonObject bodyOf(const QString &infno, const PlatformSettings &settings = shop())
{
    Counter counter(settings);
    const auto wrapped = [](const Result<Envelope> &envelope) { return QJsonDocument::fromJson(envelope.value().body).object(); };
    if (infno == u"2102")
        return wrapped(counter.platform.settleMessage(claim()));
    if (infno == u"2103")
        return wrapped(counter.platform.refundMessage("S1", "V1", "4403001", "440305", worker));
    if (infno == u"2601")
        return wrapped(counter.platform.reverseMessage("4403001", "440305", "OLD", "2102", worker));
    if (infno == u"3505") {
        const QJsonObject sale{{"med_list_codg", "XA01"}, {"psn_no", "4403001"}};
        return wrapped(counter.platform.stockMessage("3505", {{"selinfo", sale}, {"insuplc_admdvs", "440305"}}, worker));
    }
    if (infno == u"9001")
        static_cast<void>(counter.platform.signIn(worker));
    else if (infno == u"9002")
        static_cast<void>(counter.platform.signIn(worker).and_then([&] { return counter.platform.signOut(worker); }));
    else if (infno == u"1101")
        static_cast<void>(counter.platform.person(claim().credential, worker));
    else if (infno == u"1101 card")
        static_cast<void>(counter.platform.person({CertificateType::SocialCard, "A123", "SN9", {}, {}}, worker));
    else if (infno == u"1101 identity")
        static_cast<void>(counter.platform.person({CertificateType::IdentityCard, "440300199001010011", {}, "张三", {}}, worker));
    else if (infno == u"5301")
        static_cast<void>(counter.platform.diseases("4403001", "440305", worker));
    else if (infno == u"2101")
        static_cast<void>(counter.platform.preSettle(claim()));
    else
        static_cast<void>(counter.platform.decode("4241234567890123456789012345", worker));
    return counter.transport.lastBody();
}

} // namespace

class TestPlatformEnvelopes final : public QObject {
    Q_OBJECT

private slots:
    void fields_data()
    {
        QTest::addColumn<QString>("infno");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *infno, const char *path, const QJsonValue &value) {
            QTest::addRow("%s %s", infno, path) << QString::fromLatin1(infno) << QString::fromLatin1(path) << value;
        };
        const QJsonValue absent(QJsonValue::Undefined);
        for (const char *infno : {"1101", "5301", "2101", "2102", "2103", "2601", "3505", "9001", "9002"}) {
            row(infno, "infno", QString::fromLatin1(infno));
            row(infno, "mdtrtarea_admvs", "440300");
            row(infno, "recer_sys_code", "YBXT");
            row(infno, "dev_no", "");
            row(infno, "dev_safe_info", "");
            row(infno, "cainfo", "");
            row(infno, "signtype", "");
            row(infno, "infver", "V1.0");
            row(infno, "opter_type", "1");
            row(infno, "opter", "1001");
            row(infno, "opter_name", "王小明");
            row(infno, "inf_time", "2026-03-01 10:32:05");
            row(infno, "fixmedins_code", "P44030000001");
            row(infno, "fixmedins_name", "南山药房");
            row(infno, "sign_no", QByteArray(infno) == "9001" ? "" : "SIGN-1");
        }
        for (const char *infno : {"5301", "2101", "2102", "2103", "2601", "3505"}) // wherever the input carries psn_no
            row(infno, "insuplc_admdvs", "440305");
        for (const char *infno : {"1101", "9001", "9002"})
            row(infno, "insuplc_admdvs", absent);

        row("9001", "input.signIn.opter_no", "1001");
        row("9002", "input.signOut.opter_no", "1001");
        row("9002", "input.signOut.sign_no", "SIGN-1");
        row("1101", "input.data.mdtrt_cert_type", "01");
        row("1101", "input.data.mdtrt_cert_no", "token-1");
        row("1101", "input.data.psn_cert_type", "01");
        row("1101", "input.data.psn_name", "张三");
        row("1101", "input.data.card_sn", absent);
        row("1101 card", "input.data.mdtrt_cert_type", "03");
        row("1101 card", "input.data.card_sn", "SN9");
        row("1101 identity", "input.data.mdtrt_cert_type", "02");
        row("1101 identity", "input.data.mdtrt_cert_no", "440300199001010011");
        row("1101 identity", "input.data.certno", "440300199001010011");
        row("5301", "input.data.psn_no", "4403001");
        row("2103", "input.data", QJsonObject{{"setl_id", "S1"}, {"mdtrt_id", "V1"}, {"psn_no", "4403001"}});
        row("2601", "input.data", QJsonObject{{"psn_no", "4403001"}, {"omsgid", "OLD"}, {"oinfno", "2102"}});
        row("3505", "input", QJsonObject{{"selinfo", QJsonObject{{"med_list_codg", "XA01"}, {"psn_no", "4403001"}}}});

        for (const char *infno : {"2101", "2102"}) {
            row(infno, "input.druginfo.psn_no", "4403001");
            row(infno, "input.druginfo.mdtrt_cert_type", "01");
            row(infno, "input.druginfo.mdtrt_cert_no", "token-1");
            row(infno, "input.druginfo.begntime", "2026-03-01 10:30:00");
            row(infno, "input.druginfo.medfee_sumamt", 30.3);
            row(infno, "input.druginfo.insutype", "310");
            row(infno, "input.druginfo.dise_codg", "M03900");
            row(infno, "input.druginfo.dise_name", "高血压");
            row(infno, "input.druginfo.acct_used_flag", "0");
            row(infno, "input.druginfo.med_type", "14");
            row(infno, "input.drugdetail.0.feedetl_sn", "1-1");
            row(infno, "input.drugdetail.0.rxno", "");
            row(infno, "input.drugdetail.0.rx_circ_flag", "0");
            row(infno, "input.drugdetail.0.fee_ocur_time", "2026-03-01 10:30:00");
            row(infno, "input.drugdetail.0.med_list_codg", "XA01");
            row(infno, "input.drugdetail.0.medins_list_codg", "D1");
            row(infno, "input.drugdetail.0.det_item_fee_sumamt", 30.3);
            row(infno, "input.drugdetail.0.cnt", 3);
            row(infno, "input.drugdetail.0.pric", 10.1);
            row(infno, "input.drugdetail.0.drugtracinfo",
                QJsonArray{QJsonObject{{"drug_trac_codg", "8001"}}, QJsonObject{{"drug_trac_codg", "8002"}},
                           QJsonObject{{"drug_trac_codg", "8003"}}});
            row(infno, "input.drugdetail.1.cnt", 0.25);
            row(infno, "input.drugdetail.1.pric", 0.333333);
            row(infno, "input.drugdetail.1.det_item_fee_sumamt", 0.08);
            row(infno, "input.drugdetail.2.drugtracinfo", absent);
        }
        row("2101", "input.druginfo.invono", absent);
        row("2102", "input.druginfo.invono", "20260301-0007");

        row("ec.query", "transType", "ec.query");
        row("ec.query", "orgId", "P44030000001");
        row("ec.query", "data",
            QJsonObject{{"orgId", "P44030000001"},
                        {"businessType", "02121"},
                        {"operatorId", "1001"},
                        {"operatorName", "王小明"},
                        {"officeId", "P44030000001"},
                        {"officeName", "南山药房"},
                        {"ecQrCode", "4241234567890123456789012345"}});
    }
    void fields()
    {
        QFETCH(QString, infno);
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        const QJsonObject body = bodyOf(infno);
        const QJsonValue found = at(body, path);
        const QJsonDocument shown(QJsonObject{{"found", found}, {"wanted", value}});
        QVERIFY2(found == value, shown.toJson().constData());
    }

    void amountsStandAsWrittenInTheBody()
    {
        Counter counter;
        const QByteArray body = counter.platform.settleMessage(claim())->body;
        for (const char *member : {"\"medfee_sumamt\":30.3,", "\"pric\":10.1,", "\"pric\":0.333333,", "\"cnt\":3,", "\"cnt\":0.25,"})
            QVERIFY2(body.contains(member), member);
    }

    void traceNodeIsWhatTheRegionAsks_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QJsonValue>("second");
        const QJsonObject outpatient{{"drug_trac_codg", "8100"}, {"feedetl_sn", "1-2"}, {"trdn_flag", "1"}, {"min_prcunt_type", "2"}};
        QTest::newRow("another name") << QString("tracinfo") << QJsonValue(QJsonArray{QJsonObject{{"drug_trac_codg", "8100"}}});
        QTest::newRow("as in outpatient settlement") << QString("drug_trac_info") << QJsonValue(QJsonArray{outpatient});
    }
    void traceNodeIsWhatTheRegionAsks()
    {
        QFETCH(QString, name);
        QFETCH(QJsonValue, second);
        PlatformSettings settings = shop();
        settings.traceNode = name;
        const QJsonObject body = bodyOf("2102", settings);
        QCOMPARE(at(body, "input.drugdetail.1." + name), second);
        QCOMPARE(at(body, "input.drugdetail.0." + name).toArray().size(), 3);
    }

    void withoutTraceNodeNoneIsSent()
    {
        PlatformSettings settings = shop();
        settings.traceNode.clear();
        const QByteArray body = QJsonDocument(bodyOf("2102", settings)).toJson();
        QVERIFY(!body.contains("trac"));
        QVERIFY(!body.contains("\"\":"));
    }

    void whoBuysForThePersonGoesAlong_data()
    {
        QTest::addColumn<ProxyBuyer>("proxy");
        QTest::addColumn<QJsonObject>("content");
        QTest::newRow("both cards") << ProxyBuyer{ProxyProof::BothCards, "11010519491231002X", "李小红"}
                                    << QJsonObject{{"proxy_proof", "both_identity_cards"}, {"agnter_name", "李小红"}, {"agnter_cert_type", "01"},
                                                   {"agnter_certno", "11010519491231002X"}};
        QTest::newRow("family code") << ProxyBuyer{ProxyProof::FamilyCode, {}, {}} << QJsonObject{{"proxy_proof", "family_code"}};
    }
    void whoBuysForThePersonGoesAlong()
    {
        QFETCH(const ProxyBuyer, proxy);
        QFETCH(const QJsonObject, content);
        Counter counter;
        Claim bought = claim();
        const auto contentOf = [&] {
            const QJsonObject body = QJsonDocument::fromJson(counter.platform.settleMessage(bought)->body).object();
            return QJsonDocument::fromJson(at(body, "input.druginfo.expContent").toString().toUtf8()).object();
        };
        QCOMPARE(contentOf(), QJsonObject()); // the person buys
        bought.proxy = proxy;
        QCOMPARE(contentOf(), content);
    }

    void everyMessageHasItsOwnId()
    {
        Counter counter;
        const auto first = counter.platform.settleMessage(claim());
        const auto second = counter.platform.settleMessage(claim());
        QVERIFY(first->messageId != second->messageId);
        QCOMPARE(QJsonDocument::fromJson(first->body)["msgid"].toString(), first->messageId);
        QCOMPARE(first->messageId.size(), 30);
    }

    void theMessageLeavesAsItWasKept()
    {
        Counter counter;
        const auto envelope = counter.platform.settleMessage(claim());
        static_cast<void>(counter.platform.send(*envelope));
        const HttpRequest &request = counter.transport.requests().back();
        QCOMPARE(request.body, envelope->body);
        QCOMPARE(request.url, QString("http://platform/fsi/api/callFsiService/callService"));
        QCOMPARE(request.headers.size(), std::size_t{4});
    }

    void anInfnoInThePathIsReplaced()
    {
        PlatformSettings settings = shop();
        settings.path = "fsi/{infno}/call";
        Counter counter(settings);
        static_cast<void>(counter.platform.diseases("1", "2", worker));
        QCOMPARE(counter.transport.requests().front().url, QString("http://platform/fsi/9001/call"));
        QCOMPARE(counter.transport.requests().back().url, QString("http://platform/fsi/5301/call"));
    }

    void signInNamesThisMachine()
    {
        const QJsonObject signIn = at(bodyOf("9001"), "input.signIn").toObject();
        QVERIFY(!signIn["mac"].toString().isEmpty() && signIn["mac"].toString().size() <= 20);
        QVERIFY(!signIn["ip"].toString().isEmpty() && signIn["ip"].toString().size() <= 20);
    }
};

QTEST_GUILESS_MAIN(TestPlatformEnvelopes)
#include "TestPlatformEnvelopes.moc"
