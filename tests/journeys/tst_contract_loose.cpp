// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/Expect.h"
#include "tests/journeys/Goods.h"
#include "tests/journeys/Shopfront.h"

using namespace yaogui::journey;

/// Opened packs and herbal pieces by doses through the real program (GSP section 4: 拆零, 中药饮片).
class TestContractLoose final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCOMPARE(m_shop.prepare(goods::catalogue() + "J-TAB,试制片,,24片,片剂,盒,24,旅途制药,国药准字H99970010,,,8100010:1,otc_b,自费,12.00,常温\n",
                                goods::stock() + "J-TAB,LT,2025-01-01,2099-12-31,3,5.00," + goods::codes("8100010", 3) + "\n"),
                 QString());
        QCOMPARE(m_shop.fresh(), QString());
    }

    void aPackIsOpenedByTwo()
    {
        YAOGUI_EXPECT_REFUSED(m_shop.sell({loose(6), pay("12.00")}), 1, "PACK_NOT_OPENED");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "open-pack", tab(1)}), 1, "APPROVAL_NEEDED");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "open-pack", tab(1), "--checker", "1001"}), 1, "SAME_PERSON");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "open-pack", tab(1), "--checker", "1002", "--use-by", "2020-01-01"}), 2, "DATE_INVALID");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "open-pack", tab(1), "--checker", "1002", "--use-by", "soon"}), 2, "DATE_INVALID");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "open-pack", tab(9), "--checker", "1002"}), 1, "CODE_UNKNOWN");
        const Outcome opened = m_shop.ctl({"ledger", "open-pack", tab(1), "--checker", "1002", "--dose", "一日三次，一次一片", "--use-by", "2099-06-30"});
        YAOGUI_EXPECT(opened, 0, "opened");
        m_pack = opened.last();
        QCOMPARE(m_pack["units_left"].toInt(), 24);
        QCOMPARE(m_pack["use_by"].toString(), QString("2099-06-30"));
        QCOMPARE(m_pack["unit_price"].toString(), QString("0.50"));
        QCOMPARE(m_pack["opened_by"].toString() + m_pack["checked_by"].toString(), QString("10011002"));
        QFile label(m_pack["label_file"].toString());
        QVERIFY2(label.open(QIODevice::ReadOnly), qPrintable(opened.story()));
        const QString words = QString::fromUtf8(label.readAll());
        for (const char *word : {"试制片", "LT", "2099-12-31", "2099-06-30", "一日三次，一次一片"})
            QVERIFY2(words.contains(QString::fromUtf8(word)), word);
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "open-pack", tab(1), "--checker", "1002"}), 1, "CODE_NOT_FOR_SALE");
    }

    void unitsAreSoldOutOfIt()
    {
        const Outcome sold = m_shop.sell({loose(7), pay("10.00")});
        YAOGUI_EXPECT(sold, 0, "paid");
        QCOMPARE(sold.last()["total"].toString(), QString("3.50"));
        YAOGUI_EXPECT_REFUSED(m_shop.sell({loose(18), pay("10.00")}), 1, "PACK_NOT_OPENED");
        YAOGUI_EXPECT_REFUSED(m_shop.sell({scan(tab(1)), pay("12.00")}), 1, "CODE_NOT_FOR_SALE");
        const Outcome packs = m_shop.ctl({"ledger", "packs"});
        QCOMPARE(packs.exitCode, 0);
        QCOMPARE(packs.last()["units_left"].toInt(), 17);
        YAOGUI_EXPECT(m_shop.ctl({"verify"}), 0, "verified");
    }

    void whatIsLeftGoesToQuarantine()
    {
        const QString number = m_pack["pack"].toString();
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "discard-pack", number}), 2, "REASON_NEEDED");
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "discard-pack", number, "--reason", "受潮"}), 0, "discarded");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "discard-pack", number, "--reason", "受潮"}), 1, "PACK_NOT_OPENED");
        YAOGUI_EXPECT_REFUSED(m_shop.sell({loose(1), pay("10.00")}), 1, "PACK_NOT_OPENED");
        YAOGUI_EXPECT(m_shop.ctl({"verify"}), 0, "verified");
    }

    // By doses, with a label for their bags.
    void piecesByDoses()
    {
        const auto pieces = [](int doses, const char *grams, const char *handling) {
            return step("pieces", QJsonObject{{"drug", goods::herb}, {"doses", doses}, {"grams", QString::fromUtf8(grams)}, {"handling", QString::fromUtf8(handling)}});
        };
        YAOGUI_EXPECT_REFUSED(m_shop.sell({pieces(0, "10", "")}), 1, "WEIGHT_INVALID");
        YAOGUI_EXPECT_REFUSED(m_shop.sell({pieces(7, "-1", "")}), 1, "WEIGHT_INVALID");
        const Outcome sold = m_shop.sell({pieces(7, "12.5", "先煎"), pay("20.00")});
        YAOGUI_EXPECT(sold, 0, "paid");
        QCOMPARE(sold.last()["total"].toString(), QString("7.44")); // 7 × 12.5 g at 0.085
        QFile label(sold.last()["label_file"].toString());
        QVERIFY2(label.open(QIODevice::ReadOnly), qUtf8Printable(sold.story()));
        const QString words = QString::fromUtf8(label.readAll());
        for (const char *word : {"中药饮片标签", "7剂，每剂", "旅途甘草 先煎", "12.5g"})
            QVERIFY2(words.contains(QString::fromUtf8(word)), qUtf8Printable(words));
        QVERIFY(!m_shop.sell({scan(goods::otcBox(5)), pay("20.00")}).last().contains("label_file"));
    }

private:
    static QString tab(int number) { return goods::box("8100010", number); }
    static QJsonObject loose(int units) { return step("loose", QJsonObject{{"drug", "J-TAB"}, {"units", units}}); }

    Shopfront m_shop;
    QJsonObject m_pack;
};

QTEST_GUILESS_MAIN(TestContractLoose)
#include "tst_contract_loose.moc"
