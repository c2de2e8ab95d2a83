// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/Expect.h"
#include "tests/journeys/Goods.h"
#include "tests/journeys/Shopfront.h"

#include <QProcess>

using namespace yaogui::journey;
using namespace yaogui::journey::goods;

namespace {

const QString pays = "134567890123456700";
const QString refuses = "134567890123456791";
const QString typesPassword = "284567890123456792";
const QString neverTypes = "134567890123456793";

QJsonObject payBy(const QJsonObject &tenders)
{
    return step("pay", tenders);
}

QJsonObject mobile(const QString &code, const QJsonObject &more = {})
{
    QJsonObject one = more;
    one["code"] = code;
    return {{"mobile", one}};
}

QJsonObject with(QJsonObject tenders, const QString &cash)
{
    tenders["cash"] = cash;
    return tenders;
}

} // namespace

/// Codes in sale scripts, over the sandbox's payment service: two processes and real HTTP.
class TestContractPayment final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_shop.prepare(catalogue(), stock()), QString()); }
    void init()
    {
        QCOMPARE(m_shop.fresh(), QString());
        m_shop.set("payment.url", m_shop.sandbox().baseUrl().toString() + "/pay");
        m_shop.set("payment.merchant", "training");
        m_shop.set("payment.secret", "training");
        m_shop.set("payment.wait_seconds", "5");
    }

    void aScriptPaysByCode_data()
    {
        QTest::addColumn<bool>("isInsured");
        QTest::addColumn<QJsonObject>("tenders");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("stillDue");
        const auto row = [](const char *name, bool isInsured, const QJsonObject &tenders, int exit, const char *state, const char *code, const char *due) {
            QTest::newRow(name) << isInsured << tenders << exit << QString::fromLatin1(state) << QString::fromLatin1(code) << QString::fromLatin1(due);
        };
        row("paid", false, mobile(pays), 0, "paid", "", "0.00");
        row("mixed", false, with(mobile(pays), "4.00"), 0, "paid", "", "0.00");
        row("a stated part", false, with(mobile(pays, {{"amount", "6.00"}}), "4.00"), 0, "paid", "", "0.00");
        row("with a password", false, mobile(typesPassword), 0, "paid", "", "0.00");
        row("refused", false, mobile(refuses), 1, "refused", "PAYMENT_REFUSED", "");
        row("never typed", false, mobile(neverTypes), 1, "refused", "PAYMENT_REFUSED", "");
        row("no payment code", false, mobile("12345"), 1, "refused", "PAYMENT_CODE_WRONG", "");
        row("more than is due", false, mobile(pays, {{"amount", "99.00"}}), 1, "refused", "TENDER_TOO_MUCH", "");
        row("no code", false, {{"mobile", QJsonObject{{"amount", "1.00"}}}}, 2, "refused", "SCRIPT_INVALID", "");
        row("insured", true, mobile(pays), 0, "settled", "", "0.00");
        row("insured, refused", true, mobile(refuses), 1, "settled", "PAYMENT_REFUSED", "10.00");
        row("insured, mixed, refused", true, with(mobile(refuses), "4.00"), 1, "settled", "PAYMENT_REFUSED", "6.00");
    }
    void aScriptPaysByCode()
    {
        QFETCH(const bool, isInsured);
        QFETCH(const QJsonObject, tenders);
        QFETCH(const int, exit);
        QFETCH(const QString, state);
        QFETCH(const QString, code);
        QFETCH(const QString, stillDue);
        QJsonArray steps = isInsured ? insured(6, {box()}) : QJsonArray{box()}; // 6: nothing on the account
        steps.append(payBy(tenders));
        const Outcome outcome = m_shop.sell(steps);
        YAOGUI_EXPECT(outcome, exit, state);
        QCOMPARE(outcome.text("code"), code);
        QCOMPARE(outcome.text("still_due"), stillDue);
        if (stillDue.isEmpty())
            return;
        qint64 sum = 0;
        for (const QJsonValue &tender : outcome.last()["tenders"].toArray())
            sum += fenOf(tender["amount"]);
        QCOMPARE(sum, fenOf(outcome.last()["cash"]) - fenOf(outcome.last()["still_due"]));
        YAOGUI_EXPECT(m_shop.ctl({"verify"}), 0, "verified");
    }

    // What is due is paid by another script, in another process.
    void whatStaysDueIsPaidByAnotherTender()
    {
        QJsonArray steps = insured(6, {box()});
        steps.append(payBy(mobile(refuses)));
        const Outcome failed = m_shop.sell(steps);
        YAOGUI_EXPECT(failed, 1, "settled");
        const QJsonValue id = failed.last()["sale_id"];
        YAOGUI_EXPECT_REFUSED(m_shop.sell({step("resume", id), box()}), 1, "STEP_OUT_OF_ORDER");
        const Outcome again = m_shop.sell({step("resume", id), payBy(mobile(refuses))});
        YAOGUI_EXPECT(again, 1, "settled");
        QCOMPARE(again.text("code"), "PAYMENT_REFUSED");
        const Outcome paid = m_shop.sell({step("resume", id), payBy(with({{"terminal", QJsonObject{{"amount", "8.00"}, {"reference", "T-1"}}}}, "5.00"))});
        YAOGUI_EXPECT(paid, 0, "settled");
        QCOMPARE(paid.text("still_due"), "0.00");
        QCOMPARE(paid.text("change"), "3.00");
        QCOMPARE(m_shop.sandbox().messages("2102").size(), 1);
        YAOGUI_EXPECT_REFUSED(m_shop.sell({step("resume", id), pay("1.00")}), 1, "NOTHING_HELD");
    }

    // The answer is lost and the service stays silent: the sale goes on with cash, and the late success goes back at the next start.
    void aLateSuccessGoesBack()
    {
        m_shop.set("payment.wait_seconds", "1");
        m_shop.sandbox().control({{"fault", "no_answer_after_booking"}, {"infno", "pay.charge"}});
        m_shop.sandbox().control({{"fault", "no_answer"}, {"infno", "pay.query"}, {"times", 0}});
        m_shop.sandbox().control({{"fault", "no_answer"}, {"infno", "pay.cancel"}, {"times", 0}});
        YAOGUI_EXPECT_REFUSED(m_shop.sell({box(), payBy(mobile(pays))}), 3, "PAYMENT_IN_DOUBT");
        QCOMPARE(m_shop.sandbox().messages("pay.charge").size(), 1);
        m_shop.sandbox().control({{"clear", true}});
        YAOGUI_EXPECT(m_shop.sell({box(), pay("10.00")}), 0, "paid");
        const QJsonObject order = m_shop.sandbox().books("payment_order").last().toObject();
        QCOMPARE(order["state"].toString(), "gone");
        QCOMPARE(order["refunded"].toInt(), 10'00);
    }

    // Killed after the settlement and while the code is charged: settled, its part due, and what was charged goes back.
    void aKillBetweenSettlementAndTender()
    {
        m_shop.sandbox().control({{"fault", "delay"}, {"infno", "pay.charge"}, {"ms", 300'000}, {"when", "after"}});
        QJsonArray steps = insured(6, {box()});
        steps.append(payBy(mobile(pays)));
        QProcess selling;
        selling.start(programPath("yaoguictl"), m_shop.frame() + QStringList{"sale", "run", m_shop.script(steps)});
        QTRY_COMPARE_WITH_TIMEOUT(m_shop.sandbox().books("payment_order").size(), 1, 60'000); // charged, and the answer is on its way
        selling.kill();
        QVERIFY(selling.waitForFinished(60'000));
        const Outcome found = m_shop.ctl({"sale", "list"});
        QCOMPARE(found.text("state"), "settled");
        QCOMPARE(found.text("still_due"), "10.00");
        const Outcome paid = m_shop.sell({step("resume", found.last()["sale_id"]), pay("10.00")});
        YAOGUI_EXPECT(paid, 0, "settled");
        QCOMPARE(paid.text("still_due"), "0.00");
        const QJsonObject order = m_shop.sandbox().books("payment_order").last().toObject();
        QCOMPARE(order["state"].toString(), "gone");
        QCOMPARE(order["refunded"].toInt(), 10'00);
        QCOMPARE(m_shop.sandbox().messages("2102").size(), 1);
        YAOGUI_EXPECT(m_shop.ctl({"verify"}), 0, "verified");
    }

    void aRefundGoesBackToTheOrder()
    {
        const Outcome sold = m_shop.sell({box(), payBy(with(mobile(pays), "4.00"))});
        YAOGUI_EXPECT(sold, 0, "paid");
        YAOGUI_EXPECT(m_shop.ctl({"sale", "refund", sold.text("slip"), "--reason", "顾客退药"}), 0, "refunded");
        QCOMPARE(m_shop.sandbox().books("payment_order").last().toObject()["refunded"].toInt(), 6'00);
        YAOGUI_EXPECT(m_shop.ctl({"verify"}), 0, "verified");
    }

    void withoutAServiceOtherTendersGoOn()
    {
        m_shop.set("payment.url", "");
        YAOGUI_EXPECT_REFUSED(m_shop.sell({box(), payBy(mobile(pays))}), 3, "PAYMENT_NOT_CONFIGURED");
        YAOGUI_EXPECT(m_shop.sell({box(), pay("10.00")}), 0, "paid");
    }

private:
    QJsonObject box() { return scan(otcBox(1)); }

    Shopfront m_shop;
};

QTEST_GUILESS_MAIN(TestContractPayment)
#include "tst_contract_payment.moc"
