// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/Expect.h"
#include "tests/journeys/Goods.h"
#include "tests/journeys/Shopfront.h"

#include <QFile>

using namespace yaogui::journey;
using namespace yaogui::journey::goods;

/// Members, changed prices and papers printed again, without a window.
class TestContractMembers final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCOMPARE(m_shop.prepare(catalogue(), stock()), QString());
        QCOMPARE(m_shop.fresh(), QString());
        m_shop.set("member.discount_percent", "10");
    }

    void aMemberIsTakenInOnceAndShownMasked()
    {
        const Outcome added = m_shop.ctl({"member", "add", "13812345678", "--name", "陈小红"});
        YAOGUI_EXPECT(added, 0, "added");
        QCOMPARE(added.text("number"), "M000001");
        QCOMPARE(added.text("phone"), "138****5678");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"member", "add", "13812345678"}), 1, "MEMBER_EXISTS");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"member", "add", "12345"}), 2, "PHONE_INVALID");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"member", "add", "13900000000", "--operator", "1004"}), 1, "NOT_PERMITTED");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"member", "show", "13900000000"}), 1, "MEMBER_UNKNOWN");
        QCOMPARE(m_shop.ctl({"member", "show", "13812345678"}).text("name"), "陈*红");
        const Outcome list = m_shop.ctl({"member", "list"});
        QCOMPARE(list.lines.size(), 1);
        QVERIFY2(!list.story().contains("13812345678"), qUtf8Printable(list.story()));
    }

    void pricesComeFromAFile()
    {
        const Outcome wrong = m_shop.ctl({"member", "price", m_shop.file("wrong.csv", "drug,member_price\nJ-OWN,9.00\n")});
        QCOMPARE(wrong.exitCode, 2);
        QCOMPARE(wrong.last()["rejected"].toArray()[0].toObject()["reason"].toString(), "ABOVE_RETAIL");
        const Outcome good = m_shop.ctl({"member", "price", m_shop.file("good.csv", "drug,member_price\nJ-OWN,7.00\n")});
        QCOMPARE(good.exitCode, 0);
        QCOMPARE(m_shop.ctl({"member", "price"}).text("member_price"), "7.00");
    }

    void aMembersSaleShowsBothPrices()
    {
        const Outcome sold = m_shop.sell({scan(ownBox(1)), step("member", "13812345678"), scan(otcBox(1)), pay("20.00")});
        YAOGUI_EXPECT(sold, 0, "paid");
        QCOMPARE(sold.text("total"), "16.00"); // 7.00 and 10 % off 10.00
        QCOMPARE(sold.last()["member"].toObject()["phone"].toString(), "138****5678");
        QCOMPARE(sold.last()["points"].toInteger(), 16);
        const QJsonArray lines = sold.last()["lines"].toArray();
        QCOMPARE(lines[0].toObject()["retail"].toString(), "7.35");
        QCOMPARE(lines[0].toObject()["price"].toString(), "7.00");
        QCOMPARE(m_shop.sale(sold.last()["sale_id"])["lines"].toArray(), lines);
        QVERIFY2(!sold.story().contains("13812345678"), qUtf8Printable(sold.story()));
        QCOMPARE(m_shop.ctl({"member", "show", "1"}).text("points"), "16");
        m_slip = sold.text("slip");
        QVERIFY(!m_slip.isEmpty());
    }

    void pointsPay()
    {
        YAOGUI_EXPECT_REFUSED(m_shop.sell({scan(ownBox(3)), step("member", "1"), step("pay", QJsonObject{{"cash", "20.00"}, {"points", 17}})}), 1,
                              "POINTS_SHORT");
        YAOGUI_EXPECT_REFUSED(m_shop.sell({step("pay", QJsonObject{{"points", "x"}})}), 2, "SCRIPT_INVALID");
        const Outcome sold = m_shop.sell({scan(ownBox(4)), step("member", "1"), step("pay", QJsonObject{{"cash", "6.84"}, {"points", 16}})});
        YAOGUI_EXPECT(sold, 0, "paid");
        QCOMPARE(sold.text("change"), "0.00");
        QCOMPARE(m_shop.ctl({"member", "show", "1"}).text("points"), "6"); // what the points paid earns none
        const Outcome back = m_shop.ctl({"sale", "refund", sold.text("slip"), "--reason", "退货"});
        YAOGUI_EXPECT(back, 0, "refunded");
        QCOMPARE(m_shop.ctl({"member", "show", "1"}).text("points"), "16");
    }

    // What the platform is told is the retail price, whoever the customer is.
    void theInsuredPartStays()
    {
        QJsonArray steps{step("member", "1")};
        for (const QJsonValue &value : insured(1, {scan(otcBox(2)), scan(ownBox(2))}))
            steps.append(value);
        steps.append(pay("100.00"));
        const Outcome sold = m_shop.sell(steps);
        YAOGUI_EXPECT(sold, 0, "settled");
        QCOMPARE(sold.text("insured_total"), "10.00");
        QCOMPARE(sold.text("total"), "17.00");
        QCOMPARE(sold.last()["points"].toInteger(), 7);
        YAOGUI_EXPECT(m_shop.ctl({"verify"}), 0, "verified");
    }

    void aPriceIsChangedWithinOnesRight_data()
    {
        QTest::addColumn<QJsonObject>("wish");
        QTest::addColumn<QString>("worker");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("total");
        const auto row = [](const char *name, QJsonObject wish, const char *worker, const char *code, const char *total) {
            wish["line"] = 1;
            QTest::newRow(name) << wish << QString::fromLatin1(worker) << QString::fromLatin1(code) << QString::fromLatin1(total);
        };
        row("five percent", {{"percent", "5"}, {"reason", "微损"}}, "1001", "", "9.50");
        row("a price", {{"price", "9.80"}, {"reason", "微损"}}, "1001", "", "9.80");
        row("beyond the limit", {{"price", "8.00"}, {"reason", "微损"}}, "1001", "APPROVAL_NEEDED", "");
        row("with a manager's yes", {{"price", "8.00"}, {"reason", "微损"}, {"approver", "1003"}}, "1001", "", "8.00");
        row("without a reason", {{"price", "9.80"}}, "1001", "REASON_NEEDED", "");
        row("above retail", {{"price", "10.01"}, {"reason", "微损"}}, "1003", "PRICE_LIMIT", "");
        row("for nothing", {{"price", "0"}, {"reason", "赠送"}}, "1003", "GIFT_REFUSED", "");
        row("no price", {{"price", "x"}, {"reason", "微损"}}, "1003", "AMOUNT_INVALID", "");
    }
    void aPriceIsChangedWithinOnesRight()
    {
        QFETCH(const QJsonObject, wish);
        QFETCH(const QString, worker);
        QFETCH(const QString, code);
        QFETCH(const QString, total);
        static int next = 3;
        const Outcome sold = m_shop.sell({scan(otcBox(next++)), step("reprice", wish), pay("20.00")}, worker);
        if (!code.isEmpty()) {
            YAOGUI_EXPECT_REFUSED(sold, code == u"REASON_NEEDED" || code == u"AMOUNT_INVALID" ? 2 : 1, code);
            return;
        }
        YAOGUI_EXPECT(sold, 0, "paid");
        QCOMPARE(sold.text("total"), total);
    }

    void aPaperPrintedAgainSaysSo()
    {
        for (const int number : {1, 2}) {
            const Outcome again = m_shop.ctl({"sale", "reprint", m_slip});
            YAOGUI_EXPECT(again, 0, "reprinted");
            QCOMPARE(again.last()["number"].toInteger(), number);
            QVERIFY2(QFile::exists(again.text("slip_file")), qUtf8Printable(again.story()));
        }
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"sale", "reprint", "S00000000000000"}), 1, "SALE_UNKNOWN");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"sale", "reprint", m_slip, "--operator", "1005"}), 1, "NOT_PERMITTED");
    }

private:
    Shopfront m_shop;
    QString m_slip;
};

QTEST_GUILESS_MAIN(TestContractMembers)
#include "tst_contract_members.moc"
