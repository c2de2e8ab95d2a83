// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/Wire.h"

#include <QJsonDocument>
#include <QtTest>

using namespace yaogui;
using namespace yaogui::wire;

namespace {

const QString path = u"/fsi/api/callFsiService/callService"_qs;

} // namespace

/// What the sandbox refuses before any business: signature, envelope, fields.
class TestGate : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void rightSignaturePasses();
    void wrongSignatureIsRefused_data();
    void wrongSignatureIsRefused();
    void timestampOutsideTheWindowIsRefused();
    void nonceCountsOnce();
    void envelopeFieldIsNamed_data();
    void envelopeFieldIsNamed();
    void inputFieldIsNamed_data();
    void inputFieldIsNamed();
    void bodyThatIsNotJsonIsRefused();
    void inputMayBeText();
    void numbersMayBeTextOrNumber();
    void messageNumberCountsOnce();
    void signNumberIsAskedFor();
    void decodingChecksToo();
    void unknownTransactionIsRefusedWithWords();
    void everyPathIsServed();
    void saleMessageFieldIsNamed_data();
    void saleMessageFieldIsNamed();

private:
    SandboxProcess m_sandbox;
    std::unique_ptr<Pharmacy> m_pharmacy;
    QJsonObject m_person;
};

void TestGate::initTestCase()
{
    QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.problem()));
    m_pharmacy = std::make_unique<Pharmacy>(m_sandbox);
    m_person = m_sandbox.person(1);
    QVERIFY(!m_person.isEmpty());
}

void TestGate::init()
{
    QVERIFY(!m_sandbox.control({{u"clear"_qs, true}, {u"require_sign_in"_qs, true}, {u"time_offset"_qs, 0}}).contains(u"error"));
    m_pharmacy->secret = u"training"_qs;
    QVERIFY(m_pharmacy->signIn());
}

void TestGate::rightSignaturePasses()
{
    const Reply reply = m_pharmacy->call(u"2101"_qs, claim(m_person, {Line()}));
    QCOMPARE(reply.infcode(), 0);
    QCOMPARE(reply.body.value(u"inf_refmsgid").toString().size(), 30);
}

void TestGate::wrongSignatureIsRefused_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("value");
    QTest::newRow("signature of nothing") << u"x-tif-signature"_qs << QString(64, u'0');
    QTest::newRow("signature missing") << u"x-tif-signature"_qs << QString();
    QTest::newRow("paasid") << u"x-tif-paasid"_qs << u"somebody"_qs;
    QTest::newRow("timestamp") << u"x-tif-timestamp"_qs << u"soon"_qs;
    QTest::newRow("nonce") << u"x-tif-nonce"_qs << QString();
}

void TestGate::wrongSignatureIsRefused()
{
    QFETCH(QString, header);
    QFETCH(QString, value);
    const QByteArray body = QJsonDocument(m_pharmacy->envelope(u"2102"_qs, claim(m_person, {Line()}))).toJson();
    const Reply reply = m_pharmacy->post(path, body, m_pharmacy->headers({{header, value}}));
    QCOMPARE(reply.infcode(), -1);
    QVERIFY2(reply.words().startsWith(header), qPrintable(reply.words()));
    const QJsonObject last = m_sandbox.messages(u"2102"_qs).last().toObject();
    QCOMPARE(last.value(u"taken").toInt(), 0);
}

void TestGate::timestampOutsideTheWindowIsRefused()
{
    m_sandbox.control({{u"time_offset"_qs, 400}});
    QVERIFY(m_pharmacy->call(u"2101"_qs, claim(m_person, {Line()})).words().startsWith(u"x-tif-timestamp"_qs));
    m_sandbox.control({{u"time_offset"_qs, 200}});
    QCOMPARE(m_pharmacy->call(u"2101"_qs, claim(m_person, {Line()})).infcode(), 0);
    m_sandbox.control({{u"window_seconds"_qs, 100}});
    QVERIFY(m_pharmacy->call(u"2101"_qs, claim(m_person, {Line()})).words().startsWith(u"x-tif-timestamp"_qs));
    m_sandbox.control({{u"window_seconds"_qs, 300}});
}

void TestGate::nonceCountsOnce()
{
    const auto headers = m_pharmacy->headers();
    const auto body = [this] { return QJsonDocument(m_pharmacy->envelope(u"2101"_qs, claim(m_person, {Line()}))).toJson(); };
    QCOMPARE(m_pharmacy->post(path, body(), headers).infcode(), 0);
    QVERIFY(m_pharmacy->post(path, body(), headers).words().startsWith(u"x-tif-nonce"_qs));
}

void TestGate::envelopeFieldIsNamed_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    const QJsonValue missing(QJsonValue::Undefined);
    for (const QString &field : {u"infno"_qs, u"msgid"_qs, u"mdtrtarea_admvs"_qs, u"recer_sys_code"_qs, u"infver"_qs, u"opter_type"_qs,
                                 u"opter"_qs, u"opter_name"_qs, u"inf_time"_qs, u"fixmedins_code"_qs, u"fixmedins_name"_qs, u"input"_qs})
        QTest::newRow(qPrintable(u"missing "_qs + field)) << field << missing;
    QTest::newRow("msgid too short") << u"msgid"_qs << QJsonValue(u"P99010100001202601010000000"_qs);
    QTest::newRow("msgid of another") << u"msgid"_qs << QJsonValue(u"P99010100002202601010000000001"_qs);
    QTest::newRow("msgid without time") << u"msgid"_qs << QJsonValue(u"P99010100001999999999999990001"_qs);
    QTest::newRow("msgid a number") << u"msgid"_qs << QJsonValue(17);
    QTest::newRow("opter_type unknown") << u"opter_type"_qs << QJsonValue(u"9"_qs);
    QTest::newRow("recer_sys_code too long") << u"recer_sys_code"_qs << QJsonValue(QString(11, u'a'));
    QTest::newRow("opter_name too long") << u"opter_name"_qs << QJsonValue(QString(51, u'名'));
    QTest::newRow("inf_time without seconds") << u"inf_time"_qs << QJsonValue(u"2026-01-01 08:00"_qs);
    QTest::newRow("fixmedins_code too short") << u"fixmedins_code"_qs << QJsonValue(u"P1"_qs);
    QTest::newRow("insuplc_admdvs missing") << u"insuplc_admdvs"_qs << missing;
    QTest::newRow("insuplc_admdvs another's") << u"insuplc_admdvs"_qs << QJsonValue(u"110100"_qs);
    QTest::newRow("sign_no unknown") << u"sign_no"_qs << QJsonValue(u"S0"_qs);
}

void TestGate::envelopeFieldIsNamed()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    const Reply reply = m_pharmacy->send(with(m_pharmacy->envelope(u"2101"_qs, claim(m_person, {Line()})), field, value));
    QVERIFY(reply.infcode() < 0);
    QVERIFY2(reply.words().startsWith(field + u":"_qs), qPrintable(reply.words()));
}

void TestGate::inputFieldIsNamed_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("field");
    const QJsonValue missing(QJsonValue::Undefined);
    for (const QString &place : {u"druginfo"_qs, u"druginfo.psn_no"_qs, u"druginfo.mdtrt_cert_type"_qs, u"druginfo.mdtrt_cert_no"_qs,
                                 u"druginfo.begntime"_qs, u"druginfo.medfee_sumamt"_qs, u"druginfo.insutype"_qs,
                                 u"druginfo.acct_used_flag"_qs, u"druginfo.med_type"_qs, u"drugdetail"_qs, u"drugdetail.0.feedetl_sn"_qs,
                                 u"drugdetail.0.rx_circ_flag"_qs, u"drugdetail.0.fee_ocur_time"_qs, u"drugdetail.0.med_list_codg"_qs,
                                 u"drugdetail.0.medins_list_codg"_qs, u"drugdetail.0.det_item_fee_sumamt"_qs, u"drugdetail.0.cnt"_qs,
                                 u"drugdetail.0.pric"_qs})
        QTest::newRow(qPrintable(u"missing "_qs + place)) << place << missing << place.section(u'.', -1);
    const auto row = [](const char *name, const QString &place, const QJsonValue &value) {
        QTest::newRow(name) << place << value << place.section(u'.', -1);
    };
    row("med_list_codg too long", u"drugdetail.0.med_list_codg"_qs, QString(51, u'X'));
    row("medins_list_codg too long", u"drugdetail.0.medins_list_codg"_qs, QString(151, u'X'));
    row("dise_name too long", u"druginfo.dise_name"_qs, QString(501, u'病'));
    row("certificate type unknown", u"druginfo.mdtrt_cert_type"_qs, u"09"_qs);
    row("account flag unknown", u"druginfo.acct_used_flag"_qs, u"2"_qs);
    row("no lines", u"drugdetail"_qs, QJsonArray());
    row("price with seven decimals", u"drugdetail.0.pric"_qs, u"10.0000001"_qs);
    row("price as a number with seven decimals", u"drugdetail.0.pric"_qs, 10.0000001);
    row("price negative", u"drugdetail.0.pric"_qs, u"-10"_qs);
    row("price no number", u"drugdetail.0.pric"_qs, u"ten"_qs);
    row("count zero", u"drugdetail.0.cnt"_qs, u"0"_qs);
    row("count true", u"drugdetail.0.cnt"_qs, true);
    row("amount not price × count", u"drugdetail.0.det_item_fee_sumamt"_qs, u"10.01"_qs);
    row("total not the sum", u"druginfo.medfee_sumamt"_qs, u"10.01"_qs);
    row("number above 2^53", u"druginfo.medfee_sumamt"_qs, 9007199254740993.0);
    row("insurance not held", u"druginfo.insutype"_qs, u"390"_qs);
    row("category unknown", u"druginfo.med_type"_qs, u"21"_qs);
    row("another's identity number", u"druginfo.mdtrt_cert_no"_qs, u"990101200001010000"_qs);
    row("person unknown", u"druginfo.psn_no"_qs, u"1"_qs);
    QTest::newRow("trace code in a list too long") << u"drugdetail.0.drugtracinfo"_qs
                                                   << QJsonValue(QJsonArray{QJsonObject{{u"drug_trac_codg"_qs, QString(101, u'8')}}})
                                                   << u"drug_trac_codg"_qs;
    QTest::newRow("trace code missing") << u"drugdetail.0.drugtracinfo"_qs << QJsonValue(QJsonArray{QJsonObject()})
                                        << u"drug_trac_codg"_qs;
    QTest::newRow("trace code too long") << u"drugdetail.0.drug_trac_info"_qs
                                         << QJsonValue(QJsonObject{{u"drug_trac_codg"_qs, QString(101, u'8')}}) << u"drug_trac_codg"_qs;
}

void TestGate::inputFieldIsNamed()
{
    QFETCH(QString, place);
    QFETCH(QJsonValue, value);
    QFETCH(QString, field);
    const Reply reply = m_pharmacy->call(u"2102"_qs, with(claim(m_person, {Line()}), place, value));
    QCOMPARE(reply.infcode(), -2);
    QVERIFY2(reply.words().startsWith(field + u":"_qs), qPrintable(reply.words()));
    QVERIFY(m_sandbox.books(u"settlement"_qs).isEmpty());
}

void TestGate::bodyThatIsNotJsonIsRefused()
{
    for (const QByteArray &body : {QByteArray(), QByteArray("{"), QByteArray("[1]"), QByteArray("\0\xff\xfe", 3)}) {
        const Reply reply = m_pharmacy->post(path, body, m_pharmacy->headers());
        QCOMPARE(reply.infcode(), -1);
        QVERIFY(reply.words().startsWith(u"body"_qs));
    }
}

void TestGate::inputMayBeText()
{
    const QJsonObject input = claim(m_person, {Line()});
    QJsonObject envelope = m_pharmacy->envelope(u"2101"_qs, input);
    envelope.insert(u"input"_qs, QString::fromUtf8(QJsonDocument(input).toJson()));
    QCOMPARE(m_pharmacy->send(envelope).infcode(), 0);
    envelope = m_pharmacy->envelope(u"2101"_qs, input);
    envelope.insert(u"input"_qs, u"{"_qs);
    QVERIFY(m_pharmacy->send(envelope).words().startsWith(u"input"_qs));
}

void TestGate::numbersMayBeTextOrNumber()
{
    Line line{u"XR05CBA202A001010100483"_qs, u"0.105000"_qs, u"3.0000"_qs, u"0.32"_qs, {}}; // 0.315, half up
    QJsonObject input = claim(m_person, {line});
    QCOMPARE(m_pharmacy->call(u"2101"_qs, input).infcode(), 0);
    input = with(with(with(input, u"drugdetail.0.pric"_qs, 0.105), u"drugdetail.0.cnt"_qs, 3), u"drugdetail.0.det_item_fee_sumamt"_qs, 0.32);
    const Reply reply = m_pharmacy->call(u"2101"_qs, with(input, u"druginfo.medfee_sumamt"_qs, 0.32));
    QCOMPARE(reply.infcode(), 0);
    QCOMPARE(fen(reply.settlement().value(u"medfee_sumamt")), 32);
}

void TestGate::messageNumberCountsOnce()
{
    const QJsonObject envelope = m_pharmacy->envelope(u"2101"_qs, claim(m_person, {Line()}));
    QCOMPARE(m_pharmacy->send(envelope).infcode(), 0);
    const Reply again = m_pharmacy->send(envelope);
    QCOMPARE(again.infcode(), -1);
    QVERIFY(again.words().startsWith(u"msgid"_qs));
}

void TestGate::signNumberIsAskedFor()
{
    const QString valid = m_pharmacy->signNo;
    m_pharmacy->signNo.clear();
    QVERIFY(m_pharmacy->call(u"2101"_qs, claim(m_person, {Line()})).words().startsWith(u"sign_no"_qs));
    m_sandbox.control({{u"require_sign_in"_qs, false}});
    QCOMPARE(m_pharmacy->call(u"2101"_qs, claim(m_person, {Line()})).infcode(), 0);
    m_sandbox.control({{u"require_sign_in"_qs, true}});
    const QJsonObject node{{u"sign_no"_qs, valid}, {u"opter_no"_qs, u"1001"_qs}};
    QCOMPARE(m_pharmacy->call(u"9002"_qs, {{u"signOut"_qs, node}}).infcode(), 0);
    m_pharmacy->signNo = valid;
    QVERIFY(m_pharmacy->call(u"2101"_qs, claim(m_person, {Line()})).words().startsWith(u"sign_no"_qs));
    QVERIFY(m_pharmacy->signIn());
    m_sandbox.control({{u"expire_sign_ins"_qs, true}});
    QVERIFY(m_pharmacy->call(u"2101"_qs, claim(m_person, {Line()})).words().startsWith(u"sign_no"_qs));
}

void TestGate::decodingChecksToo()
{
    const QString code = m_person.value(u"insurance_code").toString();
    QCOMPARE(code.size(), 28);
    const Reply fine = m_pharmacy->decode(code);
    QCOMPARE(fine.body.value(u"code").toInt(-1), 0);
    QVERIFY(fine.body.value(u"data").isString());
    QCOMPARE(m_pharmacy->decode(u"134567890123456789"_qs).body.value(u"code").toInt(), 500159);
    m_pharmacy->secret = u"wrong"_qs;
    QVERIFY(m_pharmacy->decode(code).body.value(u"message").toString().startsWith(u"x-tif-signature"_qs));
}

void TestGate::unknownTransactionIsRefusedWithWords()
{
    for (const QString &infno : {u"3301"_qs, u"9999"_qs, u"envelope"_qs, u"decode"_qs}) {
        const Reply reply = m_pharmacy->call(infno, {});
        QCOMPARE(reply.infcode(), -1);
        QVERIFY2(reply.words().startsWith(u"infno"_qs), qPrintable(reply.words()));
    }
}

void TestGate::everyPathIsServed()
{
    const QByteArray body = QJsonDocument(m_pharmacy->envelope(u"2101"_qs, claim(m_person, {Line()}))).toJson();
    QCOMPARE(m_pharmacy->post(u"/fsi/api/outpatientDocInfoService/any"_qs, body, m_pharmacy->headers()).infcode(), 0);
}

void TestGate::saleMessageFieldIsNamed_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    for (const QString &field : {u"med_list_codg"_qs, u"fixmedins_hilist_id"_qs, u"fixmedins_hilist_name"_qs, u"fixmedins_bchno"_qs,
                                 u"rx_flag"_qs, u"manu_lotnum"_qs, u"manu_date"_qs, u"prsc_dr_name"_qs, u"phar_name"_qs,
                                 u"phar_prac_cert_no"_qs, u"mdtrt_sn"_qs, u"trdn_flag"_qs, u"rtal_docno"_qs, u"sel_retn_cnt"_qs,
                                 u"sel_retn_time"_qs, u"sel_retn_opter_name"_qs, u"mdtrt_setl_type"_qs})
        QTest::newRow(qPrintable(u"missing "_qs + field)) << field << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("manu_date no date") << u"manu_date"_qs << QJsonValue(u"20260101"_qs);
    QTest::newRow("rtal_docno too long") << u"rtal_docno"_qs << QJsonValue(QString(41, u'1'));
    QTest::newRow("sel_retn_time without blank") << u"sel_retn_time"_qs << QJsonValue(u"2026-01-0108:00:00"_qs);
    QTest::newRow("setl_id unknown") << u"setl_id"_qs << QJsonValue(u"1"_qs);
}

void TestGate::saleMessageFieldIsNamed()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    const QJsonObject row{{u"med_list_codg"_qs, u"XR05"_qs}, {u"fixmedins_hilist_id"_qs, u"D1"_qs}, {u"fixmedins_hilist_name"_qs, u"药"_qs},
                          {u"fixmedins_bchno"_qs, u"B1"_qs}, {u"rx_flag"_qs, u"0"_qs}, {u"manu_lotnum"_qs, u"L1"_qs},
                          {u"manu_date"_qs, u"2026-01-01"_qs}, {u"prsc_dr_name"_qs, u"无"_qs}, {u"phar_name"_qs, u"无"_qs},
                          {u"phar_prac_cert_no"_qs, u"无"_qs}, {u"mdtrt_sn"_qs, u"1"_qs}, {u"trdn_flag"_qs, u"0"_qs},
                          {u"rtal_docno"_qs, u"1"_qs}, {u"sel_retn_cnt"_qs, u"2"_qs}, {u"sel_retn_time"_qs, u"2026-01-01 08:00:00"_qs},
                          {u"sel_retn_opter_name"_qs, u"测试"_qs}, {u"mdtrt_setl_type"_qs, u"2"_qs}};
    QCOMPARE(m_pharmacy->call(u"3505"_qs, {{u"selinfo"_qs, row}}).infcode(), 0);
    const Reply reply = m_pharmacy->call(u"3505"_qs, {{u"selinfo"_qs, with(row, field, value)}});
    QCOMPARE(reply.infcode(), -2);
    QVERIFY2(reply.words().startsWith(field + u":"_qs), qPrintable(reply.words()));
}

QTEST_GUILESS_MAIN(TestGate)
#include "TestGate.moc"
