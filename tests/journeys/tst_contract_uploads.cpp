// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/Expect.h"
#include "tests/journeys/Goods.h"
#include "tests/journeys/Shopfront.h"

#include <QJsonDocument>
#include <QRandomGenerator>

using namespace yaogui::journey;
using namespace yaogui::journey::goods;

/// What the ledger tells the platform (HN-22, FJ-39): 3501–3504 beside 3505, over HTTP, until its stock book says what ours says.
class TestContractUploads final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_shop.prepare(catalogue(), stock()), QString()); }
    void init()
    {
        QCOMPARE(m_shop.fresh(), QString());
        m_papers = 0;
        YAOGUI_EXPECT(m_shop.ctl({"supplier", "save", supplier()}), 0, "saved");
        for (const QString &step : QStringList{"asked", "checked", "approved"})
            YAOGUI_EXPECT(m_shop.ctl({"supplier", "first", step, "--supplier", "S1"}), 0, step);
    }

    void aReceiptIsToldWithItsCodes()
    {
        receive("N1", 3, {otcBox(501), otcBox(502)});
        const QJsonArray waiting = unsent();
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting[0].toObject()["kind"].toString(), QString("3503"));
        QVERIFY(waiting[0].toObject()["why"].isString());
        QCOMPARE(m_shop.ctl({"outbox", "send"}).exitCode, 0);
        const QJsonObject row = m_shop.sandbox().books("stock_message").last().toObject();
        QCOMPARE(row["infno"].toString() + row["manu_lotnum"].toString() + row["spler_name"].toString(), QString("3503N1旅途医药"));
        QCOMPARE(row["count"].toInteger(), 30'000);
        QCOMPARE(QJsonDocument::fromJson(row["trace_codes"].toString().toUtf8()).array(), (QJsonArray{otcBox(501), otcBox(502)}));
        YAOGUI_EXPECT(m_shop.ctl({"verify"}), 0, "verified");
    }

    void goodsWithoutANationalCodeAndOpeningStockSendNothing()
    {
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "adjust", paper(own, "L2", "", {ownBox(1)}), "--reason", "破损", "--approver", "1003"}), 0, "adjust");
        QCOMPARE(unsent().size(), 0);
        QCOMPARE(m_shop.sandbox().books("stock_message").size(), 0);
    }

    void aLostAnswerCountsOnce()
    {
        m_shop.sandbox().control({{"fault", "reset"}, {"when", "after"}, {"infno", "3503"}, {"times", 1}});
        receive("N1", 3, {});
        (void)m_shop.ctl({"outbox", "send"});
        QCOMPARE(m_shop.ctl({"outbox", "send"}).exitCode, 0);
        QCOMPARE(m_shop.sandbox().messages("3503").size(), 2);
        QCOMPARE(m_shop.sandbox().books("stock_message").size(), 1);
        QCOMPARE(theirs()["J-OTC/N1"], 30'000);
    }

    // What the platform says it took and does not hold is found by asking (3509–3511).
    void whatOnlyWeHaveIsFound()
    {
        receive("N1", 3, {});
        QCOMPARE(m_shop.ctl({"outbox", "send"}).exitCode, 0);
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "check-uploads"}), 0, "good");
        QCOMPARE(m_shop.ctl({"ledger", "check-uploads"}).last()["compared"].toInt(), 1);
        const QString forgotten = m_shop.sandbox().books("stock_message").last()["fixmedins_bchno"].toString();
        m_shop.sandbox().control({{"forget_stock", forgotten}});
        const Outcome found = m_shop.ctl({"ledger", "check-uploads"});
        YAOGUI_EXPECT(found, 1, "differences");
        QCOMPARE(found.lines.front()["kind"].toString() + found.lines.front()["serial"].toString(), "ours_only" + forgotten);
    }

    // The second level of the answer: infcode 0 and the row refused. Other lots go on.
    void aRefusedRowHoldsUpItsLotAlone()
    {
        m_shop.sandbox().control({{"fault", "refuse_row"}, {"infno", "3503"}, {"times", 1}, {"err_msg", "批准文号不符"}});
        receive("N1", 1, {});
        receive("N2", 2, {});
        const Outcome sent = m_shop.ctl({"outbox", "send"});
        QVERIFY2(sent.exitCode == 3 && sent.last()["waiting"].toInt() == 1, qPrintable(sent.story()));
        QCOMPARE(theirs().keys(), QStringList{"J-OTC/N2"});
    }

    // Whatever moves, in whatever order: at the end the platform's book of each lot is ours.
    void afterRandomMovementsTheBooksAreEqual_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {7u, 2026u})
            QTest::addRow("%u", seed) << seed;
    }
    void afterRandomMovementsTheBooksAreEqual()
    {
        QFETCH(const quint32, seed);
        countAll();
        QRandomGenerator random(seed);
        int box = 0;
        for (int i = 0; i < 12; ++i) {
            switch (random.bounded(6)) {
            case 0: YAOGUI_EXPECT(m_shop.sell({scan(otcBox(++box)), pay("10")}), 0, "paid"); break;
            case 1: receive(QString("R%1").arg(i), 1 + random.bounded(5), {}); break;
            case 2: YAOGUI_EXPECT(moved("adjust", "-1"), 0, "adjust"); break;
            case 3: YAOGUI_EXPECT(moved("adjust", "1"), 0, "adjust"); break;
            case 4:
                YAOGUI_EXPECT(moved("quarantine", "1"), 0, "quarantine");
                YAOGUI_EXPECT(moved("destroy", "1"), 0, "destroy");
                break;
            default:
                YAOGUI_EXPECT(moved("quarantine", "1"), 0, "quarantine");
                YAOGUI_EXPECT(m_shop.ctl({"ledger", "return", paper(otc, "L1", "1", {}), "--reason", "退货", "--supplier", "S1"}), 0, "return");
            }
        }
        const Outcome sent = m_shop.ctl({"outbox", "send"});
        QVERIFY2(sent.exitCode == 0, qPrintable(sent.story()));
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "check-uploads"}), 0, "good");
        const QMap<QString, qint64> booked = theirs();
        QVERIFY(booked.contains("J-OTC/L1") && booked.contains("J-RX/L3"));
        QCOMPARE(booked, ours(booked.keys()));
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "verify"}), 0, "verified");
    }

private:
    QString json(const QString &name, const QJsonObject &content) { return m_shop.file(name, QJsonDocument(content).toJson()); }
    QString supplier()
    {
        return json("s.json", {{"supplier", "S1"}, {"name", "旅途医药"},
                               {"licences", QJsonArray{QJsonObject{{"kind", "business"}, {"number", "B1"}, {"valid_until", "2099-12-31"}},
                                                       QJsonObject{{"kind", "drug_trade"}, {"number", "T1"}, {"valid_until", "2099-12-31"}}}}});
    }
    QString paper(const QString &drug, const QString &lot, const QString &quantity, const QJsonArray &codes)
    {
        QJsonObject line{{"drug", drug}, {"lot", lot}};
        if (!quantity.isEmpty())
            line["quantity"] = quantity;
        if (!codes.isEmpty())
            line["trace_codes"] = codes;
        return json("paper.json", {{"lines", QJsonArray{line}}});
    }
    Outcome moved(const QString &way, const QString &quantity)
    {
        QStringList arguments{"ledger", way, paper(otc, "L1", quantity, {}), "--reason", "例行"};
        if (way != "quarantine")
            arguments += {"--approver", "1003"};
        return m_shop.ctl(arguments);
    }
    void receive(const QString &lot, int quantity, const QStringList &codes)
    {
        const QByteArray line = "J-OTC," + lot.toUtf8() + ",2025-06-01,2099-01-01," + QByteArray::number(quantity) + ",,,6.10," + codes.join(u';').toLatin1() + "\n";
        const QString file = m_shop.file("d.csv", "drug,lot,production_date,expiry,quantity,accepted,refusal,price,trace_codes\n" + line);
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "receive", file, "--supplier", "S1", "--note", QString("SH-%1").arg(++m_papers), "--purchased", "2026-01-05"}), 0,
                      "posted");
    }
    /// A count of the two insured lots, as they stand: from here on the platform knows what there is.
    void countAll()
    {
        const Outcome opened = m_shop.ctl({"ledger", "count", "open", "list", otc + u',' + rx});
        YAOGUI_EXPECT(opened, 0, "open");
        const QString number = opened.text("stocktake");
        const QString counts = json("c.json", {{"counts", QJsonArray{QJsonObject{{"drug", otc}, {"lot", "L1"}, {"counted", 40}},
                                                                     QJsonObject{{"drug", rx}, {"lot", "L3"}, {"counted", 2}}}}});
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "count", "add", number, counts}), 0, "counted");
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "count", "post", number}), 0, "posted");
    }
    QJsonArray unsent()
    {
        QJsonArray rows;
        for (const QJsonObject &row : m_shop.ctl({"outbox", "list"}).lines)
            rows.append(row);
        return rows;
    }
    QMap<QString, qint64> theirs()
    {
        QMap<QString, qint64> counts;
        for (const QJsonValue &row : m_shop.sandbox().books("stock_book"))
            counts[row["fixmedins_hilist_id"].toString() + u'/' + row["manu_lotnum"].toString()] = row["count"].toInteger();
        return counts;
    }
    QMap<QString, qint64> ours(const QStringList &lots)
    {
        QMap<QString, qint64> counts;
        for (const QString &lot : lots)
            counts[lot] = 0;
        for (const QJsonObject &row : m_shop.ctl({"ledger", "balance"}).lines) {
            const QString lot = row["drug"].toString() + u'/' + row["lot"].toString();
            if (counts.contains(lot) && QStringList{"receiving", "shelf", "quarantine", "opened"}.contains(row["location"].toString()))
                counts[lot] += qint64(row["quantity"].toString().toLongLong()) * 10'000;
        }
        return counts;
    }

    Shopfront m_shop;
    int m_papers = 0;
};

QTEST_GUILESS_MAIN(TestContractUploads)
#include "tst_contract_uploads.moc"
