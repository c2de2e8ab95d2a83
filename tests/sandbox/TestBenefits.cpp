// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/Wire.h"

#include <QtTest>

using namespace yaogui;
using namespace yaogui::wire;

namespace {

const char *const x = "XR05CBA202A001010100483";  // level 1
const char *const z = "ZA04CAE0023010100166";     // level 2: 10 % is paid first
const char *const own = "XA11GAA000000000000000"; // level 3: own pay
const char *const dear = "XN06AA0000000000000000"; // level 2: 20 % first, price limit 50

struct Before {
    const char *deductibleUsed, *capUsed, *balance, *family;
};
struct After {
    const char *deductible, *fund, *account, *family, *cash;
};
struct Case {
    const char *name, *insutype, *drug, *price;
    bool useAccount;
    Before before;
    After after;
};

// 310: deductible 200, 70 %, cap 3000. 390: deductible 100, 50 %, cap 500.
const Case cases[] = {
    {"below the deductible", "310", x, "199.99", true, {"0.00", "0.00", "50.00", "0.00"}, {"199.99", "0.00", "50.00", "0.00", "149.99"}},
    {"at the deductible", "310", x, "200.00", true, {"0.00", "0.00", "0.00", "0.00"}, {"200.00", "0.00", "0.00", "0.00", "200.00"}},
    {"one fen above the deductible", "310", x, "200.01", true, {"0.00", "0.00", "0.00", "0.00"}, {"200.00", "0.01", "0.00", "0.00", "200.00"}},
    {"half a fen goes up", "390", x, "0.01", true, {"100.00", "0.00", "0.00", "0.00"}, {"0.00", "0.01", "0.00", "0.00", "0.00"}},
    {"deductible met", "310", x, "100.00", true, {"200.00", "0.00", "100.00", "0.00"}, {"0.00", "70.00", "30.00", "0.00", "0.00"}},
    {"one fen of the deductible left", "310", x, "100.01", true, {"199.99", "0.00", "0.00", "0.00"}, {"0.01", "70.00", "0.00", "0.00", "30.01"}},
    {"up to the cap", "310", x, "100.00", true, {"200.00", "2930.00", "0.00", "0.00"}, {"0.00", "70.00", "0.00", "0.00", "30.00"}},
    {"one fen over the cap", "310", x, "100.00", true, {"200.00", "2930.01", "0.00", "0.00"}, {"0.00", "69.99", "0.00", "0.00", "30.01"}},
    {"at the cap", "310", x, "100.00", true, {"200.00", "3000.00", "10.00", "0.00"}, {"0.00", "0.00", "10.00", "0.00", "90.00"}},
    {"family account beside the own", "310", x, "100.00", true, {"200.00", "3000.00", "10.00", "25.00"}, {"0.00", "0.00", "10.00", "25.00", "65.00"}},
    {"family account pays what is left", "310", x, "30.00", true, {"200.00", "3000.00", "10.00", "25.00"}, {"0.00", "0.00", "10.00", "20.00", "0.00"}},
    {"accounts left alone", "310", x, "100.00", false, {"200.00", "0.00", "10.00", "25.00"}, {"0.00", "70.00", "0.00", "0.00", "30.00"}},
    {"level 2 pays a part first", "310", z, "100.00", true, {"200.00", "0.00", "0.00", "0.00"}, {"0.00", "63.00", "0.00", "0.00", "37.00"}},
    {"own pay", "310", own, "100.00", true, {"200.00", "0.00", "40.00", "0.00"}, {"0.00", "0.00", "40.00", "0.00", "60.00"}},
    {"over the price limit", "310", dear, "80.00", true, {"200.00", "0.00", "0.00", "0.00"}, {"0.00", "28.00", "0.00", "0.00", "52.00"}},
    {"resident to the cap", "390", x, "1100.00", true, {"0.00", "0.00", "0.00", "0.00"}, {"100.00", "500.00", "0.00", "0.00", "600.00"}},
    {"nothing to pay", "310", x, "0.00", true, {"0.00", "0.00", "5.00", "0.00"}, {"0.00", "0.00", "0.00", "0.00", "0.00"}},
};

QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

QJsonObject invented(const QString &insutype, const Before &before)
{
    const QJsonObject insurance{{u"insutype"_qs, insutype}, {u"psn_type"_qs, u"11"_qs}, {u"balance"_qs, text(before.balance)}};
    const QJsonObject used{{u"insutype"_qs, insutype}, {u"plan"_qs, u"ordinary"_qs}, {u"deductible_used"_qs, text(before.deductibleUsed)},
                           {u"cap_used"_qs, text(before.capUsed)}};
    return {{u"psn_no"_qs, u"9901000000000000009999"_qs}, {u"name"_qs, u"测试末"_qs}, {u"certno"_qs, u"990101199901019999"_qs},
            {u"card_no"_qs, u"TC99999999"_qs}, {u"card_sn"_qs, u"SN9999999999"_qs},
            {u"insurance_code"_qs, u"4240000000000000999900990000"_qs}, {u"family_balance"_qs, text(before.family)},
            {u"insurances"_qs, QJsonArray{insurance}}, {u"used"_qs, QJsonArray{used}}};
}

} // namespace

/// The arithmetic of benefits at its borders, before and after booking.
class TestBenefits : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void benefit_data();
    void benefit();

private:
    SandboxProcess m_sandbox;
    std::unique_ptr<Pharmacy> m_pharmacy;
};

void TestBenefits::initTestCase()
{
    QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.problem()));
    m_pharmacy = std::make_unique<Pharmacy>(m_sandbox);
    QVERIFY(m_pharmacy->signIn());
}

void TestBenefits::benefit_data()
{
    QTest::addColumn<int>("number");
    int number = 0;
    for (const Case &one : cases)
        QTest::newRow(one.name) << number++;
}

void TestBenefits::benefit()
{
    QFETCH(int, number);
    const Case &one = cases[number];
    const QString price = text(one.price);
    const QJsonObject person = invented(text(one.insutype), one.before);
    QVERIFY(!m_sandbox.control({{u"person"_qs, person}}).contains(u"error"));
    const QJsonObject input = claim(person, {Line{text(one.drug), price, u"1"_qs, price, {}}},
                                    {{u"acct_used_flag"_qs, one.useAccount ? u"1"_qs : u"0"_qs}});
    for (const QString &infno : {u"2101"_qs, u"2102"_qs}) {
        const Reply reply = m_pharmacy->call(infno, input);
        QVERIFY2(reply.infcode() == 0, qPrintable(reply.words()));
        const QJsonObject split = reply.settlement();
        const auto at = [&split](QStringView name) { return fen(split.value(name)); };
        QCOMPARE(at(u"medfee_sumamt"), fen(price));
        QCOMPARE(at(u"act_pay_dedc"), fen(text(one.after.deductible)));
        QCOMPARE(at(u"fund_pay_sumamt"), fen(text(one.after.fund)));
        QCOMPARE(at(u"acct_pay"), fen(text(one.after.account)));
        QCOMPARE(at(u"acct_mulaid_pay"), fen(text(one.after.family)));
        QCOMPARE(at(u"psn_cash_pay"), fen(text(one.after.cash)));
        QCOMPARE(at(u"psn_part_amt"), at(u"acct_pay") + at(u"acct_mulaid_pay") + at(u"psn_cash_pay"));
        QCOMPARE(at(u"medfee_sumamt"), at(u"fund_pay_sumamt") + at(u"psn_part_amt"));
        QCOMPARE(at(u"balc"), fen(text(one.before.balance)) - at(u"acct_pay"));
        const QJsonObject line = reply.output().value(u"detlcutinfo").toArray().first().toObject();
        QCOMPARE(fen(line.value(u"fulamt_ownpay_amt")) + fen(line.value(u"overlmt_amt")) + fen(line.value(u"preselfpay_amt"))
                     + fen(line.value(u"inscp_scp_amt")), fen(price));
    }
}

QTEST_GUILESS_MAIN(TestBenefits)
#include "TestBenefits.moc"
