// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/Wire.h"

#include <QtTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace yaogui;
using namespace yaogui::wire;

/// Benefits, bookings, refunds, reversals and what stays in the books.
class TestSettlements : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void preSettlingChangesNothing();
    void settlingBooks();
    void boxIsSoldOnce_data();
    void boxIsSoldOnce();
    void boxIsSoldOnceToManyAtOnce();
    void splitBoxMayBeSoldAgainSplit();
    void lateArrivalAfterReversalIsRefused();
    void reversalGivesEverythingBack();
    void reversalIsCheckedAgainstItsMessage();
    void refundGivesEverythingBackOnce();
    void reversedRefundTakesAgain();
    void reversedRefundOfAResoldBoxIsRefused();
    void certificate_data();
    void certificate();
    void personsOfTheBook();
    void diseasesOpenTheChronicPlan();
    void suspendedInsuranceIsRefused();
    void platformRecordIsFoundByItsMessage();
    void saleMessagesAreKeptWithTheirCodes();
    void restartKeepsTheBooks();

private:
    void restart();

    SandboxProcess m_sandbox;
    std::unique_ptr<Pharmacy> m_pharmacy;
    QJsonObject m_person;
};

void TestSettlements::restart()
{
    QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.problem()));
    const QString signNo = m_pharmacy ? m_pharmacy->signNo : QString();
    m_pharmacy = std::make_unique<Pharmacy>(m_sandbox);
    m_pharmacy->signNo = signNo;
}

void TestSettlements::initTestCase()
{
    restart();
}

void TestSettlements::init()
{
    QVERIFY(!m_sandbox.control({{u"clear"_qs, true}, {u"reset_books"_qs, true}}).contains(u"error"));
    m_pharmacy = std::make_unique<Pharmacy>(m_sandbox);
    QVERIFY(m_pharmacy->signIn());
    m_person = m_sandbox.person(1);
}

void TestSettlements::preSettlingChangesNothing()
{
    const QStringList tables{u"person"_qs, u"account"_qs, u"accumulation"_qs, u"settlement"_qs, u"settlement_box"_qs};
    QList<QJsonArray> before;
    for (const QString &table : tables)
        before.append(m_sandbox.books(table));
    Line line;
    line.boxes = {u"81234560000000000015"_qs};
    const Reply reply = m_pharmacy->call(u"2101"_qs, claim(m_person, {line}));
    QCOMPARE(reply.infcode(), 0);
    QVERIFY(!reply.settlement().contains(u"setl_id"));
    for (qsizetype i = 0; i < tables.size(); ++i)
        QCOMPARE(m_sandbox.books(tables.at(i)), before.at(i));
}

void TestSettlements::settlingBooks()
{
    Line line;
    line.boxes = {u"81234560000000000001"_qs};
    const Reply reply = m_pharmacy->call(u"2102"_qs, claim(m_person, {line}, {{u"invono"_qs, u"R1"_qs}}));
    QCOMPARE(reply.infcode(), 0);
    QVERIFY(!reply.settlement().value(u"setl_id").toString().isEmpty());
    QVERIFY(!reply.settlement().value(u"mdtrt_id").toString().isEmpty());
    QCOMPARE(reply.settlement().value(u"medins_setl_id").toString(), reply.msgid);
    QCOMPARE(m_sandbox.person(1).value(u"insurances").toArray().first().toObject().value(u"balance").toString(), u"2990.00"_qs);
    const QJsonObject row = m_sandbox.books(u"settlement"_qs).first().toObject();
    QCOMPARE(row.value(u"invono").toString(), u"R1"_qs);
    QCOMPARE(row.value(u"medfee_sumamt").toInteger(), 1000);
    QCOMPARE(m_sandbox.books(u"settlement_line"_qs).first().toObject().value(u"pric").toInteger(), 10'000'000);
    QCOMPARE(m_sandbox.books(u"settlement_box"_qs).first().toObject().value(u"drug_trac_codg").toString(), line.boxes.first());
}

void TestSettlements::boxIsSoldOnce_data()
{
    QTest::addColumn<QString>("node");
    QTest::addColumn<bool>("list");
    QTest::newRow("drugtracinfo, a list") << u"drugtracinfo"_qs << true;
    QTest::newRow("drugtracinfo, one object") << u"drugtracinfo"_qs << false;
    QTest::newRow("drug_trac_info, a list") << u"drug_trac_info"_qs << true;
    QTest::newRow("drug_trac_info, one object") << u"drug_trac_info"_qs << false;
}

void TestSettlements::boxIsSoldOnce()
{
    QFETCH(QString, node);
    QFETCH(bool, list);
    const QString code = u"81234560000000000009"_qs;
    const QJsonObject box{{u"drug_trac_codg"_qs, code}};
    const QJsonObject input = with(with(claim(m_person, {Line()}), u"drugdetail.0.drugtracinfo"_qs, QJsonValue(QJsonValue::Undefined)),
                                   u"drugdetail.0."_qs + node, list ? QJsonValue(QJsonArray{box}) : QJsonValue(box));
    const Reply first = m_pharmacy->call(u"2102"_qs, input);
    QVERIFY2(first.infcode() == 0, qPrintable(first.words()));
    const Reply second = m_pharmacy->call(u"2102"_qs, input);
    QCOMPARE(second.infcode(), -2);
    QVERIFY2(second.words().contains(code), qPrintable(second.words()));
    QCOMPARE(m_sandbox.books(u"settlement"_qs).size(), 1);
    QCOMPARE(m_pharmacy->refund(first.settlement()).infcode(), 0);
    QCOMPARE(m_pharmacy->call(u"2102"_qs, input).infcode(), 0); // it no longer stands, the box is free
    Line twice;
    twice.boxes = {u"81234560000000000010"_qs, u"81234560000000000010"_qs};
    QVERIFY(m_pharmacy->call(u"2102"_qs, claim(m_person, {twice})).words().startsWith(u"drug_trac_codg"_qs));
}

void TestSettlements::boxIsSoldOnceToManyAtOnce()
{
    Line line;
    line.boxes = {u"81234560000000000016"_qs};
    const QJsonObject input = claim(m_person, {line});
    std::atomic<int> settled = 0;
    std::vector<std::thread> tills;
    for (int till = 1; till <= 8; ++till) {
        tills.emplace_back([this, &input, &settled, till] {
            Pharmacy pharmacy(m_sandbox, till * 1000);
            pharmacy.signNo = m_pharmacy->signNo;
            settled += pharmacy.call(u"2102"_qs, input).infcode() == 0 ? 1 : 0;
        });
    }
    for (std::thread &till : tills)
        till.join();
    QCOMPARE(settled.load(), 1);
    QCOMPARE(m_sandbox.books(u"settlement"_qs).size(), 1);
    QCOMPARE(m_sandbox.messages(u"2102"_qs).size(), 8);
}

void TestSettlements::splitBoxMayBeSoldAgainSplit()
{
    const auto input = [this](const QString &split) {
        return with(claim(m_person, {Line()}), u"drugdetail.0.drugtracinfo"_qs,
                    QJsonArray{QJsonObject{{u"drug_trac_codg"_qs, u"81234560000000000011"_qs}, {u"trdn_flag"_qs, split}}});
    };
    QCOMPARE(m_pharmacy->call(u"2102"_qs, input(u"1"_qs)).infcode(), 0);
    QCOMPARE(m_pharmacy->call(u"2102"_qs, input(u"1"_qs)).infcode(), 0);
    QCOMPARE(m_pharmacy->call(u"2102"_qs, input(u"0"_qs)).infcode(), -2);
}

void TestSettlements::lateArrivalAfterReversalIsRefused()
{
    const QJsonObject late = m_pharmacy->envelope(u"2102"_qs, claim(m_person, {Line()}));
    const QString msgid = late.value(u"msgid").toString();
    const QString psnNo = m_person.value(u"psn_no").toString();
    QCOMPARE(m_pharmacy->reverse(psnNo, msgid).infcode(), 0);
    QCOMPARE(m_pharmacy->reverse(psnNo, msgid).infcode(), 0); // again is fine
    const Reply reply = m_pharmacy->send(late);
    QVERIFY(reply.infcode() < 0);
    QVERIFY(reply.words().startsWith(u"msgid"_qs));
    QVERIFY(m_sandbox.books(u"settlement"_qs).isEmpty());
    QCOMPARE(m_sandbox.books(u"reversal"_qs).size(), 1);
}

void TestSettlements::reversalGivesEverythingBack()
{
    const QJsonArray before = m_sandbox.persons();
    Line line;
    line.boxes = {u"81234560000000000012"_qs};
    const Reply settled = m_pharmacy->call(u"2102"_qs, claim(m_person, {line}));
    QVERIFY(m_sandbox.persons() != before);
    QCOMPARE(m_pharmacy->reverse(m_person.value(u"psn_no").toString(), settled.msgid).infcode(), 0);
    QCOMPARE(m_pharmacy->reverse(m_person.value(u"psn_no").toString(), settled.msgid).infcode(), 0);
    QCOMPARE(m_sandbox.persons(), before);
    QCOMPARE(m_sandbox.books(u"settlement"_qs).first().toObject().value(u"state").toString(), u"reversed"_qs);
    QCOMPARE(m_pharmacy->refund(settled.settlement()).infcode(), -2);
    QCOMPARE(m_pharmacy->call(u"2102"_qs, claim(m_person, {line})).infcode(), 0);
}

void TestSettlements::reversalIsCheckedAgainstItsMessage()
{
    const Reply settled = m_pharmacy->call(u"2102"_qs, claim(m_person, {Line()}));
    const QString psnNo = m_person.value(u"psn_no").toString();
    QVERIFY(m_pharmacy->reverse(m_sandbox.person(2).value(u"psn_no").toString(), settled.msgid).words().startsWith(u"psn_no"_qs));
    QVERIFY(m_pharmacy->reverse(psnNo, settled.msgid, u"2103"_qs).words().startsWith(u"oinfno"_qs));
    QVERIFY(m_pharmacy->reverse(psnNo, settled.msgid, u"3505"_qs).words().startsWith(u"oinfno"_qs));
    QVERIFY(m_pharmacy->reverse(psnNo, u"short"_qs).words().startsWith(u"omsgid"_qs));
    QVERIFY(m_sandbox.books(u"reversal"_qs).isEmpty());
}

void TestSettlements::refundGivesEverythingBackOnce()
{
    const QJsonArray before = m_sandbox.persons();
    const Reply settled = m_pharmacy->call(u"2102"_qs, claim(m_person, {Line()}));
    const Reply refunded = m_pharmacy->refund(settled.settlement());
    QCOMPARE(refunded.infcode(), 0);
    QCOMPARE(fen(refunded.settlement().value(u"medfee_sumamt")), -1000);
    QCOMPARE(fen(refunded.settlement().value(u"acct_pay")), -1000);
    QVERIFY(refunded.settlement().contains(u"psn_pay") && refunded.settlement().contains(u"cash_payamt"));
    QVERIFY(refunded.settlement().value(u"setl_id") != settled.settlement().value(u"setl_id"));
    QCOMPARE(refunded.settlement().value(u"medins_setl_id").toString(), refunded.msgid);
    QCOMPARE(m_sandbox.persons(), before);
    QVERIFY(m_pharmacy->refund(settled.settlement()).words().startsWith(u"setl_id"_qs));
    QVERIFY(m_pharmacy->reverse(m_person.value(u"psn_no").toString(), settled.msgid).words().startsWith(u"omsgid"_qs));
    QCOMPARE(m_sandbox.persons(), before);
}

void TestSettlements::reversedRefundTakesAgain()
{
    Line line;
    line.boxes = {u"81234560000000000013"_qs};
    const Reply settled = m_pharmacy->call(u"2102"_qs, claim(m_person, {line}));
    const QJsonArray standing = m_sandbox.persons();
    const Reply refunded = m_pharmacy->refund(settled.settlement());
    QCOMPARE(m_pharmacy->reverse(m_person.value(u"psn_no").toString(), refunded.msgid, u"2103"_qs).infcode(), 0);
    QCOMPARE(m_sandbox.persons(), standing);
    QCOMPARE(m_pharmacy->call(u"2102"_qs, claim(m_person, {line})).infcode(), -2); // the box is sold again
    QCOMPARE(m_pharmacy->refund(settled.settlement()).infcode(), 0);
}

void TestSettlements::reversedRefundOfAResoldBoxIsRefused()
{
    Line line;
    line.boxes = {u"81234560000000000014"_qs};
    const Reply settled = m_pharmacy->call(u"2102"_qs, claim(m_person, {line}));
    const Reply refunded = m_pharmacy->refund(settled.settlement());
    QCOMPARE(m_pharmacy->call(u"2102"_qs, claim(m_person, {line})).infcode(), 0);
    const QJsonArray before = m_sandbox.persons();
    const Reply reply = m_pharmacy->reverse(m_person.value(u"psn_no").toString(), refunded.msgid, u"2103"_qs);
    QVERIFY(reply.words().contains(line.boxes.first()));
    QCOMPARE(m_sandbox.persons(), before);
}

void TestSettlements::certificate_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("number"); // a member of /persons, or the number itself
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("refused");
    QTest::newRow("identity card") << u"02"_qs << u"certno"_qs << QJsonObject() << QString();
    QTest::newRow("identity card with name") << u"02"_qs << u"certno"_qs << QJsonObject{{u"psn_name"_qs, u"测试甲一"_qs}} << QString();
    QTest::newRow("another's name") << u"02"_qs << u"certno"_qs << QJsonObject{{u"psn_name"_qs, u"测试乙二"_qs}} << u"psn_name"_qs;
    QTest::newRow("unknown identity number") << u"02"_qs << u"990101190001010000"_qs << QJsonObject() << u"mdtrt_cert_no"_qs;
    QTest::newRow("card") << u"03"_qs << u"card_no"_qs << QJsonObject{{u"card_sn"_qs, u"SN0000000001"_qs}} << QString();
    QTest::newRow("card without its serial") << u"03"_qs << u"card_no"_qs << QJsonObject() << u"card_sn"_qs;
    QTest::newRow("card with another's serial") << u"03"_qs << u"card_no"_qs << QJsonObject{{u"card_sn"_qs, u"SN0000000002"_qs}} << u"card_sn"_qs;
    QTest::newRow("token never issued") << u"01"_qs << u"abc"_qs << QJsonObject() << u"mdtrt_cert_no"_qs;
    QTest::newRow("code instead of its token") << u"01"_qs << u"insurance_code"_qs << QJsonObject() << u"mdtrt_cert_no"_qs;
}

void TestSettlements::certificate()
{
    QFETCH(QString, type);
    QFETCH(QString, number);
    QFETCH(QJsonObject, more);
    QFETCH(QString, refused);
    QJsonObject data{{u"mdtrt_cert_type"_qs, type}, {u"mdtrt_cert_no"_qs, m_person.value(number).toString(number)}, {u"psn_cert_type"_qs, u"01"_qs}};
    for (auto one = more.begin(); one != more.end(); ++one)
        data.insert(one.key(), one.value());
    const Reply reply = m_pharmacy->call(u"1101"_qs, {{u"data"_qs, data}}, QString());
    if (!refused.isEmpty()) {
        QCOMPARE(reply.infcode(), -2);
        QVERIFY2(reply.words().startsWith(refused), qPrintable(reply.words()));
        return;
    }
    QCOMPARE(reply.infcode(), 0);
    QCOMPARE(reply.output().value(u"baseinfo").toObject().value(u"psn_no"), m_person.value(u"psn_no"));
    QCOMPARE(fen(reply.output().value(u"insuinfo").toArray().first().toObject().value(u"balc")), 300'000);
}

void TestSettlements::personsOfTheBook()
{
    const QJsonArray persons = m_sandbox.persons();
    QVERIFY(persons.size() >= 14);
    const QList<int> weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    for (const auto &one : persons) {
        const QJsonObject person = one.toObject();
        const QString identity = person.value(u"certno").toString();
        QCOMPARE(identity.size(), 18);
        int sum = 0;
        for (qsizetype i = 0; i < 17; ++i)
            sum += identity.at(i).digitValue() * weights.at(i);
        QCOMPARE(identity.back(), QStringView(u"10X98765432").at(sum % 11));
        QCOMPARE(identity.mid(6, 8), person.value(u"brdy").toString().remove(u'-'));
        const QString token = m_pharmacy->token(person.value(u"insurance_code").toString());
        QVERIFY(!token.isEmpty());
        const Reply reply = m_pharmacy->call(u"1101"_qs, {{u"data"_qs, QJsonObject{{u"mdtrt_cert_type"_qs, u"01"_qs}, {u"mdtrt_cert_no"_qs, token},
                                                                                   {u"psn_cert_type"_qs, u"01"_qs}}}}, QString());
        QCOMPARE(reply.output().value(u"baseinfo").toObject().value(u"psn_no"), person.value(u"psn_no"));
        QCOMPARE(reply.output().value(u"insuinfo").toArray().size(), person.value(u"insurances").toArray().size());
    }
}

void TestSettlements::diseasesOpenTheChronicPlan()
{
    const QJsonObject person = m_sandbox.person(4);
    const Reply registered = m_pharmacy->call(u"5301"_qs, {{u"data"_qs, QJsonObject{{u"psn_no"_qs, person.value(u"psn_no")}}}});
    QCOMPARE(registered.output().value(u"feedetail").toArray().size(), 2);
    const auto settle = [this](const QJsonObject &whose, const QString &category, const QString &disease) {
        return m_pharmacy->call(u"2101"_qs, claim(whose, {Line()}, {{u"med_type"_qs, category}, {u"dise_codg"_qs, disease}}));
    };
    for (const QString &category : {u"14"_qs, u"140104"_qs})
        QCOMPARE(fen(settle(person, category, u"M03900"_qs).settlement().value(u"fund_pay_sumamt")), 850);
    QVERIFY(settle(person, u"14"_qs, QString()).words().startsWith(u"dise_codg"_qs));
    QVERIFY(settle(person, u"14"_qs, u"M07200"_qs).words().startsWith(u"dise_codg"_qs));
    QVERIFY(settle(m_sandbox.person(13), u"14"_qs, u"M03900"_qs).words().startsWith(u"dise_codg"_qs)); // it has ended
}

void TestSettlements::suspendedInsuranceIsRefused()
{
    QVERIFY(m_pharmacy->call(u"2101"_qs, claim(m_sandbox.person(5), {Line()})).words().startsWith(u"psn_insu_stas"_qs));
    const QJsonObject both = m_sandbox.person(14);
    QCOMPARE(m_pharmacy->call(u"2101"_qs, claim(both, {Line()})).infcode(), -2);
    QCOMPARE(m_pharmacy->call(u"2101"_qs, claim(both, {Line()}, {{u"insutype"_qs, u"390"_qs}})).infcode(), 0);
    const QJsonObject away = m_sandbox.person(8);
    QVERIFY(m_pharmacy->call(u"2101"_qs, claim(away, {Line()})).words().startsWith(u"insuplc_admdvs"_qs));
    const Reply reply = m_pharmacy->call(u"2101"_qs, claim(away, {Line()}), u"980200"_qs);
    QCOMPARE(reply.settlement().value(u"clr_optins").toString(), u"980200"_qs);
}

void TestSettlements::platformRecordIsFoundByItsMessage()
{
    m_sandbox.control({{u"fault"_qs, u"no_answer_after_booking"_qs}, {u"infno"_qs, u"2102"_qs}});
    const Reply lost = m_pharmacy->call(u"2102"_qs, claim(m_person, {Line()}));
    QVERIFY(!lost.arrived);
    const QJsonValue psnNo = m_person.value(u"psn_no");
    const Reply visits = m_pharmacy->call(u"5201"_qs, {{u"data"_qs, QJsonObject{{u"psn_no"_qs, psnNo}, {u"med_type"_qs, u"41"_qs},
                                                                                {u"begntime"_qs, u"2020-01-01 00:00:00"_qs},
                                                                                {u"endtime"_qs, u"2099-12-31 23:59:59"_qs}}}});
    const QJsonObject visit = visits.output().value(u"mdtrtinfo").toArray().first().toObject();
    QCOMPARE(visit.value(u"medins_setl_id").toString(), lost.msgid);
    const Reply found = m_pharmacy->call(u"5203"_qs, {{u"data"_qs, QJsonObject{{u"psn_no"_qs, psnNo}, {u"mdtrt_id"_qs, visit.value(u"mdtrt_id")}}}});
    QCOMPARE(found.settlement().value(u"medins_setl_id").toString(), lost.msgid);
    QCOMPARE(fen(found.settlement().value(u"medfee_sumamt")), 1000);
    QCOMPARE(found.settlement().value(u"refd_setl_flag").toString(), u"0"_qs);
    QCOMPARE(m_pharmacy->refund(found.settlement()).infcode(), 0);
    const Reply after = m_pharmacy->call(u"5203"_qs, {{u"data"_qs, QJsonObject{{u"psn_no"_qs, psnNo}, {u"mdtrt_id"_qs, visit.value(u"mdtrt_id")}}}});
    QCOMPARE(after.settlement().value(u"refd_setl_flag").toString(), u"1"_qs);
}

void TestSettlements::saleMessagesAreKeptWithTheirCodes()
{
    QJsonObject row{{u"med_list_codg"_qs, u"XR05"_qs}, {u"fixmedins_hilist_id"_qs, u"D1"_qs}, {u"fixmedins_hilist_name"_qs, u"药"_qs},
                    {u"fixmedins_bchno"_qs, u"B1"_qs}, {u"rx_flag"_qs, u"0"_qs}, {u"manu_lotnum"_qs, u"L1"_qs},
                    {u"manu_date"_qs, u"2026-01-01"_qs}, {u"prsc_dr_name"_qs, u"无"_qs}, {u"phar_name"_qs, u"无"_qs},
                    {u"phar_prac_cert_no"_qs, u"无"_qs}, {u"mdtrt_sn"_qs, u"1"_qs}, {u"trdn_flag"_qs, u"0"_qs}, {u"rtal_docno"_qs, u"R1"_qs},
                    {u"sel_retn_cnt"_qs, 2}, {u"sel_retn_time"_qs, u"2026-01-01 08:00:00"_qs}, {u"sel_retn_opter_name"_qs, u"测试"_qs},
                    {u"MDTRT_SETL_TYPE"_qs, u"2"_qs},
                    {u"drugtracinfo"_qs, QJsonArray{QJsonObject{{u"drug_trac_codg"_qs, u"a"_qs}}, QJsonObject{{u"drug_trac_codg"_qs, u"b"_qs}}}}};
    const Reply reply = m_pharmacy->call(u"3505"_qs, {{u"selinfo"_qs, QJsonArray{row, row}}}, QString());
    QVERIFY2(reply.infcode() == 0, qPrintable(reply.words()));
    QCOMPARE(reply.output().value(u"result").toObject().value(u"retRslt").toString(), u"1"_qs);
    const QJsonArray kept = m_sandbox.books(u"sale_message"_qs);
    QCOMPARE(kept.size(), 2);
    QCOMPARE(kept.first().toObject().value(u"trace_codes").toString(), u"[\"a\",\"b\"]"_qs);
    QCOMPARE(kept.first().toObject().value(u"sel_retn_cnt").toInteger(), 20'000);
    row.insert(u"drugtracinfo"_qs, QJsonObject{{u"drug_trac_codg"_qs, u"a"_qs}});
    QCOMPARE(m_pharmacy->call(u"3506"_qs, {{u"selinfo"_qs, row}}, QString()).infcode(), 0);
    QCOMPARE(m_sandbox.books(u"sale_message"_qs).last().toObject().value(u"infno").toString(), u"3506"_qs);
    const qsizetype rows = m_sandbox.books(u"sale_message"_qs).size();
    const QJsonObject unknown = with(row, u"setl_id"_qs, u"1"_qs);
    QCOMPARE(m_pharmacy->call(u"3505"_qs, {{u"selinfo"_qs, QJsonArray{row, unknown}}}, QString()).infcode(), -2);
    QCOMPARE(m_sandbox.books(u"sale_message"_qs).size(), rows); // all of a message or nothing
    row.insert(u"MDTRT_SETL_TYPE"_qs, u"1"_qs);
    QVERIFY(m_pharmacy->call(u"3505"_qs, {{u"selinfo"_qs, row}}, QString()).words().startsWith(u"setl_id"_qs));
}

void TestSettlements::restartKeepsTheBooks()
{
    Line line;
    line.boxes = {u"81234560000000000020"_qs};
    const QJsonObject sent = m_pharmacy->envelope(u"2102"_qs, claim(m_person, {line}));
    QCOMPARE(m_pharmacy->send(sent).infcode(), 0);
    m_sandbox.control({{u"paasid"_qs, u"training"_qs}, {u"window_seconds"_qs, 250}});
    const QStringList tables{u"settlement"_qs, u"settlement_line"_qs, u"settlement_box"_qs, u"account"_qs, u"message"_qs, u"sign_in"_qs};
    QList<QJsonArray> before;
    for (const QString &table : tables)
        before.append(m_sandbox.books(table));
    m_sandbox.kill(); // as a power cut would
    restart();
    for (qsizetype i = 0; i < tables.size(); ++i)
        QCOMPARE(m_sandbox.books(tables.at(i)), before.at(i));
    QCOMPARE(m_sandbox.control({}).value(u"settings").toObject().value(u"window_seconds").toInt(), 250);
    QVERIFY(m_pharmacy->send(sent).words().startsWith(u"msgid"_qs));
    QVERIFY(m_sandbox.stop());
    restart();
    QCOMPARE(m_sandbox.books(u"settlement"_qs), before.first());
    m_sandbox.control({{u"window_seconds"_qs, 300}});
}

QTEST_GUILESS_MAIN(TestSettlements)
#include "TestSettlements.moc"
