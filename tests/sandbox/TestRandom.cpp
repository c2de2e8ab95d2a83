// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/Wire.h"

#include <QMap>
#include <QRandomGenerator>
#include <QtTest>

using namespace yaogui;
using namespace yaogui::wire;

/// 200 random settlements, refunds and reversals, some with a cut wire: every account is exactly what it opened with less what
/// standing settlements took, every split adds up, and every box is sold at most once.
class TestRandom : public QObject {
    Q_OBJECT
private slots:
    void accountsAddUp_data();
    void accountsAddUp();

private:
    void step(Pharmacy &pharmacy, QRandomGenerator &random);
    void checkSplits();
    void checkAccounts();
    void checkBoxes();

    std::unique_ptr<SandboxProcess> m_sandbox;
    QJsonArray m_persons;
    QList<QJsonObject> m_settled; ///< setlinfo of answers
    int m_refused = 0;
};

void TestRandom::accountsAddUp_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::newRow("seed 1") << quint32(1);
    QTest::newRow("seed 20260101") << quint32(20260101);
}

void TestRandom::step(Pharmacy &pharmacy, QRandomGenerator &random)
{
    const int what = random.bounded(10);
    if (what < 6 || m_settled.isEmpty()) {
        const QJsonObject person = m_persons.at(random.bounded(m_persons.size())).toObject();
        const QJsonObject insurance = person.value(u"insurances").toArray().first().toObject();
        QList<Line> lines;
        const int count = random.bounded(1, 4);
        for (int i = 0; i < count; ++i) {
            const int price = random.bounded(1, 60'000);
            const int packs = random.bounded(1, 4);
            const auto yuan = [](int fen) { return u"%1.%2"_qs.arg(fen / 100).arg(fen % 100, 2, 10, QChar(u'0')); };
            lines.append({random.bounded(2) == 0 ? u"XR05CB"_qs : u"ZA04CA"_qs, yuan(price), QString::number(packs), yuan(price * packs),
                          {u"8%1"_qs.arg(random.bounded(500), 19, 10, QChar(u'0'))}});
        }
        if (random.bounded(8) == 0)
            m_sandbox->control({{u"fault"_qs, u"no_answer_after_booking"_qs}, {u"infno"_qs, u"2102"_qs}});
        const Reply reply = pharmacy.call(u"2102"_qs, claim(person, lines), insurance.value(u"insuplc_admdvs").toString());
        if (!reply.arrived) {
            const QJsonObject data{{u"psn_no"_qs, person.value(u"psn_no")}, {u"omsgid"_qs, reply.msgid}, {u"oinfno"_qs, u"2102"_qs}};
            QCOMPARE(pharmacy.call(u"2601"_qs, {{u"data"_qs, data}}, insurance.value(u"insuplc_admdvs").toString()).infcode(), 0);
        } else if (reply.infcode() == 0) {
            m_settled.append(reply.settlement());
        } else {
            QVERIFY2(reply.words().startsWith(u"drug_trac_codg"_qs) || reply.words().startsWith(u"psn_insu_stas"_qs), qPrintable(reply.words()));
            ++m_refused;
        }
        return;
    }
    const QJsonObject settled = m_settled.takeAt(random.bounded(m_settled.size()));
    const QString division = settled.value(u"clr_optins").toString();
    if (what < 8) {
        const QJsonObject data{{u"psn_no"_qs, settled.value(u"psn_no")}, {u"setl_id"_qs, settled.value(u"setl_id")},
                               {u"mdtrt_id"_qs, settled.value(u"mdtrt_id")}};
        const Reply refunded = pharmacy.call(u"2103"_qs, {{u"data"_qs, data}}, division);
        QVERIFY2(refunded.infcode() == 0, qPrintable(refunded.words()));
        if (what == 7) { // and take the refund back, which another sale of the same box or an empty account may prevent
            const QJsonObject back{{u"psn_no"_qs, settled.value(u"psn_no")}, {u"omsgid"_qs, refunded.msgid}, {u"oinfno"_qs, u"2103"_qs}};
            QVERIFY(pharmacy.call(u"2601"_qs, {{u"data"_qs, back}}, division).arrived);
        }
        return;
    }
    const QJsonObject data{{u"psn_no"_qs, settled.value(u"psn_no")}, {u"omsgid"_qs, settled.value(u"medins_setl_id")}, {u"oinfno"_qs, u"2102"_qs}};
    QCOMPARE(pharmacy.call(u"2601"_qs, {{u"data"_qs, data}}, division).infcode(), 0);
}

void TestRandom::checkSplits()
{
    const QJsonArray all = m_sandbox->books(u"settlement"_qs);
    for (const auto &one : all) {
        const QJsonObject row = one.toObject();
        const auto at = [&row](QStringView name) { return row.value(name).toInteger(); };
        QCOMPARE(at(u"medfee_sumamt"), at(u"fund_pay_sumamt") + at(u"psn_part_amt"));
        QCOMPARE(at(u"psn_part_amt"), at(u"acct_pay") + at(u"acct_mulaid_pay") + at(u"psn_cash_pay"));
    }
}

void TestRandom::checkAccounts()
{
    QMap<QString, qint64> taken;
    QMap<QString, qint64> family;
    QMap<QString, qint64> fund;
    const QJsonArray settlements = m_sandbox->books(u"settlement"_qs);
    for (const auto &one : settlements) {
        const QJsonObject row = one.toObject();
        if (row.value(u"kind") != u"settle"_qs || row.value(u"state") != u"standing"_qs)
            continue;
        const QString person = row.value(u"psn_no").toString();
        const QString account = person + row.value(u"insutype").toString();
        taken[account] += row.value(u"acct_pay").toInteger();
        family[person] += row.value(u"acct_mulaid_pay").toInteger();
        fund[account] += row.value(u"fund_pay_sumamt").toInteger();
    }
    const QJsonArray accounts = m_sandbox->books(u"account"_qs);
    for (const auto &one : accounts) {
        const QJsonObject row = one.toObject();
        const QString account = row.value(u"psn_no").toString() + row.value(u"insutype").toString();
        QCOMPARE(row.value(u"balance").toInteger(), row.value(u"opening").toInteger() - taken.value(account));
    }
    const QJsonArray persons = m_sandbox->books(u"person"_qs);
    for (const auto &one : persons) {
        const QJsonObject row = one.toObject();
        QCOMPARE(row.value(u"family_balance").toInteger(), row.value(u"family_opening").toInteger() - family.value(row.value(u"psn_no").toString()));
    }
    const QJsonArray used = m_sandbox->books(u"accumulation"_qs);
    for (const auto &one : used) {
        const QJsonObject row = one.toObject();
        const QString account = row.value(u"psn_no").toString() + row.value(u"insutype").toString();
        const bool began = account.startsWith(u"9901000000000000000009"_qs) || account.startsWith(u"9901000000000000000010"_qs);
        if (!began) // the two persons of the book who begin with something used
            QCOMPARE(row.value(u"cap_used").toInteger(), fund.value(account));
    }
}

void TestRandom::checkBoxes()
{
    QStringList codes;
    const QJsonArray boxes = m_sandbox->books(u"settlement_box"_qs);
    for (const auto &one : boxes) {
        if (one.toObject().value(u"standing").toInt() == 1)
            codes.append(one.toObject().value(u"drug_trac_codg").toString());
    }
    QCOMPARE(codes.removeDuplicates(), 0);
    QVERIFY(!codes.isEmpty());
}

void TestRandom::accountsAddUp()
{
    QFETCH(quint32, seed);
    m_settled.clear();
    m_refused = 0;
    m_sandbox = std::make_unique<SandboxProcess>();
    QVERIFY2(m_sandbox->start(), qPrintable(m_sandbox->problem()));
    m_persons = m_sandbox->persons();
    Pharmacy pharmacy(*m_sandbox);
    QVERIFY(pharmacy.signIn());
    QRandomGenerator random(seed);
    for (int i = 0; i < 200; ++i) {
        step(pharmacy, random);
        if (QTest::currentTestFailed())
            return;
        if (i % 50 == 49)
            checkAccounts();
    }
    checkSplits();
    checkAccounts();
    checkBoxes();
    QVERIFY(m_refused > 0); // the dice reached the refusals, too
}

QTEST_GUILESS_MAIN(TestRandom)
#include "TestRandom.moc"
