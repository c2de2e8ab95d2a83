// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/Expect.h"
#include "tests/journeys/Goods.h"
#include "tests/journeys/Shopfront.h"

#include <QJsonDocument>

using namespace yaogui::journey;
using namespace yaogui::journey::goods;

/// The verbs of suppliers, receiving, stock and counting in a training store, through the real program.
class TestContractLedger final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_shop.prepare(catalogue(), stock()), QString()); }
    void init() { QCOMPARE(m_shop.fresh(), QString()); }

    // First supply, a delivery with an error, the sale of what came, its chain; the books hold.
    void fromTheSupplierToTheCustomer()
    {
        const QByteArray good = "J-OTC,N1,2025-06-01,2099-01-01,2,,,6.10," + otcBox(501).toLatin1() + ";" + otcBox(502).toLatin1() + "\n";
        const QString bad = m_shop.file("bad.csv", columns + good + "J-RX,N2,2025-06-01,2262-01-01,1,,,12,\n");
        const QStringList head{"--supplier", "S1", "--note", "SH-1", "--purchased", "2026-01-05"};
        YAOGUI_EXPECT_REFUSED(m_shop.ctl(QStringList{"ledger", "receive", bad} + head), 1, "SUPPLIER_UNKNOWN");
        YAOGUI_EXPECT(m_shop.ctl({"supplier", "save", supplier("2099-12-31")}), 0, "saved");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl(QStringList{"ledger", "receive", bad} + head), 1, "FIRST_APPROVAL_MISSING");
        for (const QString &step : QStringList{"asked", "checked", "approved"})
            YAOGUI_EXPECT(m_shop.ctl({"supplier", "first", step, "--supplier", "S1"}), 0, step);
        QVERIFY(m_shop.ctl({"supplier", "list"}).last()["may_buy"].toBool());

        const Outcome draft = m_shop.ctl(QStringList{"ledger", "receive", bad} + head);
        YAOGUI_EXPECT(draft, 2, "draft");
        QCOMPARE(draft.last()["rejected"][0]["line"].toInt(), 3);
        QCOMPARE(draft.last()["rejected"][0]["column"].toString() + draft.last()["rejected"][0]["reason"].toString(), QString("expiryDATE_OUT_OF_RANGE"));
        YAOGUI_EXPECT_REFUSED(m_shop.ctl(QStringList{"ledger", "receive", bad, "--operator", "1001"} + head), 1, "NOT_PERMITTED");
        QCOMPARE(onShelf("J-RX"), QString("2"));
        const QString mended = json("mended.json", {{"supplier", "S1"}, {"delivery_note", "SH-1"}, {"purchase_date", "2026-01-05"},
                                                    {"lines", QJsonArray{QJsonObject{{"drug", rx}, {"lot", "N2"}, {"production_date", "2025-06-01"},
                                                                                     {"expiry", "2098-01-01"}, {"quantity", 1}, {"price", "12.00"}}}}});
        const Outcome posted = m_shop.ctl({"ledger", "receive", mended});
        YAOGUI_EXPECT(posted, 0, "posted");
        QCOMPARE(posted.text("receipt"), draft.text("receipt"));
        QCOMPARE(posted.last()["lines"].toInt(), 2);
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "receive", mended}), 1, "STEP_OUT_OF_ORDER");
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "receipts"}), 0, "posted");

        const Outcome sold = m_shop.sell({scan(otcBox(501)), pay("10")});
        YAOGUI_EXPECT(sold, 0, "paid");
        const Outcome chain = m_shop.ctl({"ledger", "chain", otcBox(501)});
        QCOMPARE(chain.exitCode, 0);
        QCOMPARE(chain.last()["sales"][0]["slip"].toString(), sold.text("slip"));
        QCOMPARE(chain.last()["receipts"][0]["receipt"].toString(), posted.text("receipt"));
        QCOMPARE(m_shop.ctl({"ledger", "chain", "J-OTC/N1"}).last()["buyers"].toArray().size(), 1);
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "chain", "nothing"}), 1, "CODE_UNKNOWN");
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "verify"}), 0, "verified");
    }

    void aLockedSupplierSellsNothingMore()
    {
        YAOGUI_EXPECT(m_shop.ctl({"supplier", "save", supplier("2020-12-31")}), 0, "saved");
        for (const QString &step : QStringList{"asked", "checked", "approved"})
            YAOGUI_EXPECT(m_shop.ctl({"supplier", "first", step, "--supplier", "S1"}), 0, step);
        const QString file = m_shop.file("one.csv", columns + "J-RX,N2,2025-06-01,2098-01-01,1,,,12,\n");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "receive", file, "--supplier", "S1", "--note", "1", "--purchased", "2026-01-05"}), 1, "SUPPLIER_LOCKED");
        YAOGUI_EXPECT(m_shop.sell({scan(otcBox(1)), pay("10")}), 0, "paid"); // what was accepted stays for sale
    }

    void recalledGoodsLeaveOnlyToTheSupplier()
    {
        YAOGUI_EXPECT(m_shop.ctl({"supplier", "save", supplier("2099-12-31")}), 0, "saved");
        YAOGUI_EXPECT(m_shop.sell({scan(otcBox(1)), pay("10")}), 0, "paid");
        const Outcome recall = m_shop.ctl({"ledger", "recall", "--drug", otc, "--lot", "L1", "--reason", "药监通知"});
        YAOGUI_EXPECT(recall, 0, "recalled");
        QCOMPARE(recall.text("kept"), QString("39"));
        QCOMPARE(recall.last()["buyers"].toArray().size(), 1);
        YAOGUI_EXPECT_REFUSED(m_shop.sell({scan(otcBox(2))}), 1, "GOODS_BLOCKED");
        for (const QJsonObject &row : m_shop.ctl({"ledger", "boxes", "--drug", otc}).lines)
            QVERIFY(row["drug"] != otc); // nothing of it is for sale
        const QJsonObject line{{"drug", otc}, {"lot", "L1"}, {"trace_codes", QJsonArray{otcBox(2)}}};
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "release", json("r.json", {{"lines", QJsonArray{line}}}), "--reason", "x"}), 1, "GOODS_BLOCKED");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "return", json("r.json", {{"lines", QJsonArray{line}}}), "--supplier", "S1"}), 2, "REASON_NEEDED");
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "return", json("r.json", {{"lines", QJsonArray{line}}, {"reason", "召回"}}), "--supplier", "S1"}), 0, "return");
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "verify"}), 0, "verified");
    }

    // A planted loss is found by a count while a sale runs; the meter shows it; a correction takes a second person.
    void aCountFindsAPlantedLoss()
    {
        const Outcome opened = m_shop.ctl({"ledger", "count", "open", "list", own, "--second-from", "1000"});
        YAOGUI_EXPECT(opened, 0, "open");
        const QString number = opened.text("stocktake");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "count", "open", "full"}), 1, "ZONE_BEING_COUNTED");
        QJsonArray codes;
        for (int box = 2; box <= 10; ++box)
            codes.append(ownBox(box));
        const QJsonObject good{{"drug", own}, {"lot", "L2"}, {"trace_codes", codes}};
        const QString counts = json("c.json", {{"counts", QJsonArray{good, QJsonObject{{"drug", own}, {"lot", "L2"}, {"counted", -1}},
                                                                     QJsonObject{{"drug", none}, {"lot", "L2"}, {"counted", 1}}}}});
        const Outcome counted = m_shop.ctl({"ledger", "count", "add", number, counts});
        YAOGUI_EXPECT(counted, 2, "counted");
        QCOMPARE(counted.last()["rejected"][0]["reason"].toString() + counted.last()["rejected"][1]["reason"].toString(), QString("NEGATIVENEVER_STOCKED"));
        YAOGUI_EXPECT(m_shop.sell({scan(ownBox(2)), pay("10")}), 0, "paid"); // the count remembers what the books said then
        const Outcome shown = m_shop.ctl({"ledger", "count", "show", number});
        QCOMPARE(shown.lines.front()["difference"].toString(), QString("-1"));
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "count", "post", number}), 2, "REASON_NEEDED");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "count", "post", number, "--reason", "x", "--operator", "1001"}), 1, "APPROVAL_NEEDED");
        const Outcome posted = m_shop.ctl({"ledger", "count", "post", number, "--reason", "盘亏"});
        YAOGUI_EXPECT(posted, 0, "posted");
        QCOMPARE(posted.text("lost"), QString("7.35"));
        QCOMPARE(onShelf(own), QString("8"));
        YAOGUI_EXPECT_REFUSED(m_shop.sell({scan(ownBox(1))}), 1, "CODE_NOT_FOR_SALE"); // missing
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "variance"}), 0, "good"); // own-pay goods are not the insurance's matter

        const QString lost = json("a.json", {{"lines", QJsonArray{QJsonObject{{"drug", otc}, {"lot", "L1"}, {"quantity", "-3"}}}}});
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "adjust", lost, "--reason", "破损"}), 1, "APPROVAL_NEEDED");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "adjust", lost, "--reason", "破损", "--approver", "1001"}), 1, "NOT_PERMITTED");
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "adjust", lost, "--reason", "破损", "--approver", "1003"}), 0, "adjust");
        const Outcome meter = m_shop.ctl({"ledger", "variance"});
        QCOMPARE(meter.exitCode, 0);
        QCOMPARE(meter.text("difference"), QString("30.00"));
        QCOMPARE(meter.lines.front()["lost"].toString(), QString("3"));
        const QString movement = QString::number(meter.lines.front()["movement"].toInt());
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "undo", movement, "--reason", "找到了", "--approver", "1003"}), 0, "undone");
        QCOMPARE(m_shop.ctl({"ledger", "variance"}).text("difference"), QString("0.00"));
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "verify"}), 0, "verified");
    }

    void everyVerbIsExplained()
    {
        for (const QString &verb : QStringList{"supplier save", "supplier list", "supplier first", "ledger receive", "ledger post-receipt", "ledger drop-receipt",
                                               "ledger receipts", "ledger return", "ledger place", "ledger quarantine", "ledger release", "ledger destroy",
                                               "ledger adjust", "ledger undo", "ledger recall", "ledger zone", "ledger count", "ledger variance", "ledger chain"}) {
            const Outcome one = runProgram("yaoguictl", QStringList{"help"} + verb.split(u' '));
            QVERIFY2(one.exitCode == 0 && one.lines.size() == 1 && one.text("verb") == verb, qPrintable(verb + u'\n' + one.story()));
        }
    }

private:
    QString json(const QString &name, const QJsonObject &content) { return m_shop.file(name, QJsonDocument(content).toJson()); }
    QString supplier(const QString &until)
    {
        return json("s.json", {{"supplier", "S1"}, {"name", "旅途医药"},
                               {"licences", QJsonArray{QJsonObject{{"kind", "business"}, {"number", "B1"}, {"valid_until", "2099-12-31"}},
                                                       QJsonObject{{"kind", "drug_trade"}, {"number", "T1"}, {"valid_until", until}}}}});
    }
    QString onShelf(const QString &drug)
    {
        for (const QJsonObject &row : m_shop.ctl({"ledger", "balance"}).lines) {
            if (row["drug"].toString() == drug && row["location"] == "shelf")
                return row["quantity"].toString();
        }
        return {};
    }

    const QByteArray columns = "drug,lot,production_date,expiry,quantity,accepted,refusal,price,trace_codes\n";
    Shopfront m_shop;
};

QTEST_GUILESS_MAIN(TestContractLedger)
#include "tst_contract_ledger.moc"
