// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/Expect.h"
#include "tests/journeys/Goods.h"
#include "tests/journeys/Shopfront.h"

using namespace yaogui::journey;

/// Specially managed drugs and what the public may be told, through the real program (GSP section 4, C46).
class TestContractSpecial final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCOMPARE(m_shop.prepare(goods::catalogue() + "J-PSE,复方盐酸伪麻黄碱缓释胶囊,,10粒,胶囊剂,盒,10,旅途制药,国药准字H99970009,,,8100009:1,otc_b,自费,12.00,常温\n",
                                goods::stock() + "J-PSE,LP,2025-01-01,2099-12-31,10,5.00," + goods::codes("8100009", 10) + "\n"),
                 QString());
        QCOMPARE(m_shop.fresh(), QString());
    }

    void onlyToSomebodyKnown()
    {
        YAOGUI_EXPECT_REFUSED(m_shop.sell({scan(pse(1)), pay("12.00")}), 1, "REGISTER_INCOMPLETE");
        YAOGUI_EXPECT_REFUSED(m_shop.sell({scan(pse(1)), step("buyer", QJsonObject{{"name", "张三丰"}, {"identity", "110105194912310021"}}), pay("12.00")}), 1,
                              "REGISTER_INCOMPLETE");
        YAOGUI_EXPECT(m_shop.sell({scan(pse(1)), scan(pse(2)), buyer(), pay("24.00")}), 0, "paid");
    }

    // The third pack of the same day, in another sale.
    void threePacksAreTooMany()
    {
        YAOGUI_EXPECT_REFUSED(m_shop.sell({scan(pse(3)), buyer(), pay("12.00")}), 1, "SPECIAL_DRUG_LIMIT");
    }

    void theRegisterHasItsSevenFields()
    {
        const Outcome list = m_shop.ctl({"ledger", "special", "list"});
        QCOMPARE(list.exitCode, 0);
        QVERIFY2(!list.lines.empty(), qPrintable(list.story()));
        const QJsonObject row = list.lines.front();
        for (const char *field : {"name", "spec", "quantity", "maker", "lot", "buyer", "identity"})
            QVERIFY2(!row[QLatin1String(field)].toString().isEmpty(), field);
        QCOMPARE(row["quantity"].toString(), QString("2"));
        QVERIFY2(!list.story().contains("11010519491231002X") && !list.story().contains("张三丰"), qPrintable(list.story()));
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "special", "list", "--clear", "--operator", "1001"}), 1, "NOT_PERMITTED");
        QCOMPARE(m_shop.ctl({"ledger", "special", "list", "--clear"}).lines.front()["identity"].toString(), QString("11010519491231002X"));
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "special", "list", "--from", "2262-99-01"}), 2, "DATE_INVALID");
        const Outcome book = m_shop.ctl({"ledger", "book", "special"});
        QCOMPARE(book.lines.front()["identity"].toString(), row["identity"].toString());
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "book", "special", "--clear", "--operator", "1001"}), 1, "NOT_PERMITTED");
        QCOMPARE(m_shop.ctl({"ledger", "book", "special", "--clear"}).lines.front()["identity"].toString(), QString("11010519491231002X"));
        // Seen on the spot is one right, leaving the shop another: the pharmacist has the first alone.
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "book", "special", "--clear", "--operator", "1002"}), 1, "NOT_PERMITTED");
        const Outcome report = m_shop.ctl({"ledger", "special", "report"});
        QCOMPARE(report.exitCode, 0);
        QCOMPARE(report.last()["entries"].toInt(), static_cast<int>(list.lines.size()));
    }

    // What is on hold is not promised to anybody; a case of "shown but not there" is kept.
    void onlyWhatCanBeSoldIsShown()
    {
        QCOMPARE(available("J-PSE"), QString("8"));
        YAOGUI_EXPECT(m_shop.sell({scan(pse(4)), buyer(), step("hold", true)}), 0, "held");
        QCOMPARE(available("J-PSE"), QString("7"));
        QVERIFY(available("J-OLD").isEmpty() || available("J-OLD") == u"0"); // expired
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "available", "J-UNKNOWN"}), 1, "CODE_UNKNOWN");
        const Outcome noted = m_shop.ctl({"ledger", "not-supplied", "J-PSE", "--reason", "货架上没有"});
        YAOGUI_EXPECT(noted, 0, "noted");
        QCOMPARE(noted.last()["cases"].toInt(), 1);
        YAOGUI_EXPECT(m_shop.ctl({"verify"}), 0, "verified");
    }

private:
    static QString pse(int number) { return goods::box("8100009", number); }
    static QJsonObject buyer() { return step("buyer", QJsonObject{{"name", "张三丰"}, {"identity", "11010519491231002X"}}); }
    QString available(const QString &drug)
    {
        for (const QJsonObject &row : m_shop.ctl({"ledger", "available", drug}).lines) {
            if (row["drug"].toString() == drug)
                return row["available"].toString();
        }
        return {};
    }

    Shopfront m_shop;
};

QTEST_GUILESS_MAIN(TestContractSpecial)
#include "tst_contract_special.moc"
