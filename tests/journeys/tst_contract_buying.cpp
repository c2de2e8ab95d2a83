// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/Expect.h"
#include "tests/journeys/Goods.h"
#include "tests/journeys/Shopfront.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>
#include <QTest>

using namespace yaogui::journey;
using namespace yaogui::journey::goods;

/// Buying through yaoguictl: plan, shortages, orders, and what comes of them.
class TestContractBuying final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_shop.prepare(catalogue(), stock()), QString()); }
    void init()
    {
        QCOMPARE(m_shop.fresh(), QString());
        YAOGUI_EXPECT(m_shop.ctl({"supplier", "save", supplier()}), 0, "saved");
        for (const QString &step : QStringList{"asked", "checked", "approved"})
            YAOGUI_EXPECT(m_shop.ctl({"supplier", "first", step, "--supplier", "S1"}), 0, step);
    }

    // From a customer who asked in vain to the goods on the shelf.
    void fromTheShortageToTheShelf()
    {
        QVERIFY(m_shop.ctl({"ledger", "plan"}).lines.isEmpty());
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "shortage", "add", rx, "30", "--special"}), 2, "REASON_NEEDED");
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "shortage", "add", rx, "30", "--special", "--note", "病人等着用", "--operator", "1001"}), 0, "open");
        const Outcome plan = m_shop.ctl({"ledger", "plan"});
        QCOMPARE(plan.lines.size(), 1);
        QCOMPARE(plan.text("drug") + ' ' + plan.text("asked") + ' ' + plan.text("stock") + ' ' + plan.text("proposed"), rx + " 30 2 28");
        QVERIFY(plan.last()["special"].toBool());
        QVERIFY(plan.last()["supplier"].isNull()); // nobody ever brought it
        const QString wish = json("order.json", {{"supplier", "S1"}, {"special", true}, {"note", "病人等着用"},
                                                 {"lines", QJsonArray{QJsonObject{{"drug", rx}, {"quantity", 28}, {"price", "12.00"}}}}});
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "order", "draft", wish, "--operator", "1001"}), 1, "NOT_PERMITTED");
        const Outcome draft = m_shop.ctl({"ledger", "order", "draft", wish});
        YAOGUI_EXPECT(draft, 0, "draft");
        const QString order = draft.text("order");
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "order", "place", order}), 0, "placed");
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "shortage", "list"}), 0, "ordered");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "order", "place", order}), 1, "TRANSITION_REFUSED");

        const QString delivery = m_shop.file("d.csv", "drug,lot,production_date,expiry,quantity,price\n" + rx.toUtf8() + ",N2,2025-06-01,2098-01-01,29,12\n");
        const QStringList head{"--order", order, "--note", "SH-1", "--purchased", "2026-01-05"};
        const Outcome asked = m_shop.ctl(QStringList{"ledger", "receive", delivery} + head);
        YAOGUI_EXPECT_REFUSED(asked, 2, "TABLE_INVALID");
        QCOMPARE(asked.details()["rejected"][0]["reason"].toString(), QString("MORE_THAN_ORDERED"));
        YAOGUI_EXPECT(m_shop.ctl(QStringList{"ledger", "receive", delivery, "--more"} + head), 0, "posted");
        const Outcome shown = m_shop.ctl({"ledger", "order", "show", order});
        YAOGUI_EXPECT(shown, 0, "delivered");
        QCOMPARE(shown.last()["lines"][0]["delivered"].toString(), QString("29"));
        QCOMPARE(m_shop.ctl({"ledger", "receipts"}).text("order"), order);
        QVERIFY(m_shop.ctl({"ledger", "shortage", "list"}).lines.isEmpty());
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "shortage", "list", "--all"}), 0, "filled");

        YAOGUI_EXPECT(m_shop.ctl({"ledger", "shortage", "add", rx, "80"}), 0, "open");
        const Outcome again = m_shop.ctl({"ledger", "order", "draft", "--plan"}); // by now somebody has brought it
        YAOGUI_EXPECT(again, 0, "draft");
        QCOMPARE(again.text("supplier") + ' ' + again.last()["lines"][0]["quantity"].toString(), QString("S1 49"));
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "order", "show", "D1"}), 1, "ORDER_UNKNOWN");
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "order", "cancel", again.text("order")}), 0, "cancelled");
        QCOMPARE(m_shop.ctl({"ledger", "order", "list"}).lines.size(), 2);
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "verify"}), 0, "verified");
    }

    void goodsMayStandOnTheReceivingTableFirst()
    {
        m_shop.set("buying.place", "receiving");
        const QString delivery = m_shop.file("d.csv", "drug,lot,production_date,expiry,quantity,price\n" + rx.toUtf8() + ",N2,2025-06-01,2098-01-01,3,12\n");
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "receive", delivery, "--supplier", "S1", "--note", "SH-1", "--purchased", "2026-01-05"}), 0, "posted");
        QCOMPARE(balanceOf("N2", "receiving"), QString("3"));
        const QString line = json("place.json", {{"lines", QJsonArray{QJsonObject{{"drug", rx}, {"lot", "N2"}, {"quantity", 3}}}}});
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "place", line, "--reason", "上架"}), 0, "place");
        QCOMPARE(balanceOf("N2", "shelf"), QString("3"));
        m_shop.set("buying.place", "shelf");
    }

    // HN-17: an order leaves once, however the first try ends, and its deliveries come back as drafts.
    void anOrderByTheProcurementSubsystem()
    {
        m_shop.set("procurement.store", "training");
        m_shop.set("procurement.secret", "training");
        m_shop.set("procurement.url", {});
        const QString wish = json("order.json", {{"supplier", "S1"}, {"lines", QJsonArray{QJsonObject{{"drug", rx}, {"quantity", 120}, {"price", "12.00"}}}}});
        const QString order = m_shop.ctl({"ledger", "order", "draft", wish}).text("order");
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "order", "place", order}), 0, "placed");
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "order", "send", order}), 3, "PROCUREMENT_NOT_CONFIGURED");
        m_shop.set("procurement.url", m_shop.sandbox().baseUrl().toString() + "/procure");
        m_shop.sandbox().control({{"fault", "no_answer_after_booking"}, {"infno", "procure.order"}});
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "order", "send", order}), 3, "PROCUREMENT_UNREACHABLE");
        const Outcome sent = m_shop.ctl({"ledger", "order", "send", order});
        QCOMPARE(sent.exitCode, 0);
        QCOMPARE(sent.text("sent"), QString("taken"));
        QCOMPARE(m_shop.sandbox().books("procure_order").size(), 1);
        QCOMPARE(m_shop.sandbox().messages("procure.order").size(), 1);
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "order", "send", order}), 1, "STEP_OUT_OF_ORDER");

        const Outcome fetched = m_shop.ctl({"ledger", "order", "fetch", order});
        YAOGUI_EXPECT(fetched, 0, "draft");
        QCOMPARE(fetched.lines.size(), 1);
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "post-receipt", fetched.text("receipt")}), 0, "posted");
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "order", "show", order}), 0, "part_delivered");
        const Outcome rest = m_shop.ctl({"ledger", "order", "fetch", order});
        const Outcome lines = m_shop.ctl({"ledger", "chain", rest.text("receipt")});
        const QJsonObject finding{{"line", lines.last()["lines"][0]["line"]}, {"accepted", 19}, {"refusal", "破损"}};
        const QString findings = json("found.json", {{"lines", QJsonArray{finding}}});
        const Outcome inspected = m_shop.ctl({"ledger", "inspect", rest.text("receipt"), findings});
        YAOGUI_EXPECT(inspected, 0, "draft");
        QCOMPARE(inspected.text("accepted") + ' ' + inspected.text("refused"), QString("19 1"));
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "post-receipt", inspected.text("receipt")}), 0, "posted");
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "order", "show", order}), 0, "part_delivered"); // one box is still waited for
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "order", "cancel", order}), 2, "REASON_NEEDED");
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "order", "cancel", order, "--reason", "不再补发"}), 0, "cancelled");
        QVERIFY(m_shop.ctl({"ledger", "order", "fetch", order}).lines.isEmpty());
        const Outcome listing = m_shop.ctl({"ledger", "listing", rx, own});
        QCOMPARE(listing.lines.front()["listed"].toString(), QString("18.30"));
        QVERIFY(listing.lines.front()["above_listed"].toBool()); // 21.90
        QVERIFY(listing.last()["listed"].isNull());
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "verify"}), 0, "verified");
    }

    // The program dies between the subsystem's yes and its own book: the order is there once, and the next try finds it.
    void aProgramThatDiesWhileSendingOrdersOnce()
    {
        m_shop.set("procurement.store", "training");
        m_shop.set("procurement.secret", "training");
        m_shop.set("procurement.url", m_shop.sandbox().baseUrl().toString() + "/procure");
        const QString wish = json("order.json", {{"supplier", "S1"}, {"lines", QJsonArray{QJsonObject{{"drug", rx}, {"quantity", 2}}}}});
        const QString order = m_shop.ctl({"ledger", "order", "draft", wish}).text("order");
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "order", "place", order}), 0, "placed");
        m_shop.sandbox().control({{"fault", "delay"}, {"ms", 10'000}, {"when", "after"}, {"infno", "procure.order"}});
        QProcess dying;
        dying.start(programPath("yaoguictl"), m_shop.frame() + QStringList{"ledger", "order", "send", order});
        QVERIFY(dying.waitForStarted(60'000));
        QTRY_COMPARE_WITH_TIMEOUT(m_shop.sandbox().books("procure_order").size(), 1, 60'000); // taken, and the answer is on its way
        dying.kill();
        QVERIFY(dying.waitForFinished(60'000));
        QCOMPARE(m_shop.ctl({"ledger", "order", "show", order}).text("sent"), QString("sending"));
        QCOMPARE(m_shop.ctl({"ledger", "order", "send", order}).text("sent"), QString("taken"));
        QCOMPARE(m_shop.sandbox().books("procure_order").size(), 1);
        QCOMPARE(m_shop.sandbox().messages("procure.order").size(), 1);
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "verify"}), 0, "verified");
    }

    // FJ-07, FJ-32: bills, books and goods, with the paper behind them.
    void billsBooksAndGoodsAgree()
    {
        const QString delivery = m_shop.file("d.csv", "drug,lot,production_date,expiry,quantity,price\n" + rx.toUtf8() + ",N2,2025-06-01,2098-01-01,3,12\n");
        const Outcome received = m_shop.ctl({"ledger", "receive", delivery, "--supplier", "S1", "--note", "SH-1", "--purchased", "2026-01-05"});
        YAOGUI_EXPECT(received, 0, "posted");
        const QString receipt = received.text("receipt");
        const Outcome open = m_shop.ctl({"ledger", "invoice", "check"});
        YAOGUI_EXPECT(open, 1, "differs");
        QCOMPARE(open.lines.front()["kind"].toString() + ' ' + open.lines.front()["amount"].toString(), QString("no_invoice 36.00"));

        const auto bill = [&](const QString &amount, const QJsonArray &receipts) {
            return json("f.json", {{"supplier", "S1"}, {"number", "F-1"}, {"invoice_date", "2026-01-05"}, {"amount", amount}, {"receipts", receipts}});
        };
        const Outcome wrong = m_shop.ctl({"ledger", "invoice", "record", bill("36.10", {receipt})});
        YAOGUI_EXPECT_REFUSED(wrong, 1, "INVOICE_MISMATCH");
        QCOMPARE(wrong.details()["differences"][0]["received"].toString(), QString("36.00"));
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "invoice", "record", bill("36.00", {})}), 0, "open");
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "invoice", "match", "S1", "F-1", receipt}), 0, "matched");
        const QStringList payment{"ledger", "invoice", "pay", "S1", "F-1", "--amount", "36.00", "--on", "2026-01-06", "--from", "6228", "--reference", "B1"};
        YAOGUI_EXPECT_REFUSED(m_shop.ctl(payment + QStringList{"--operator", "1004"}), 1, "NOT_PERMITTED");
        const Outcome paid = m_shop.ctl(payment);
        YAOGUI_EXPECT(paid, 0, "paid");
        QCOMPARE(paid.last()["payments"][0]["operator"].toString(), QString("1003"));
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "invoice", "check"}), 0, "agrees");
        QCOMPARE(m_shop.ctl({"ledger", "chain", receipt}).text("invoice"), QString("F-1"));
        QCOMPARE(m_shop.ctl({"ledger", "invoice", "list"}).lines.size(), 1);

        const QByteArray pdf = "%PDF-1.4\n%%EOF\n";
        const QString paper = m_shop.file("bill.pdf", pdf);
        const Outcome attached = m_shop.ctl({"ledger", "attach", "add", "invoice", "S1/F-1", paper});
        YAOGUI_EXPECT(attached, 0, "attached");
        QCOMPARE(attached.text("name"), QString("bill.pdf"));
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "attach", "add", "receipt", receipt, delivery}), 2, "ATTACHMENT_INVALID");
        QCOMPARE(m_shop.ctl({"ledger", "attach", "list", "invoice", "S1/F-1"}).lines.size(), 1);
        QCOMPARE(m_shop.ctl({"ledger", "attach", "list"}).lines.size(), 1);
        const QString number = QString::number(attached.last()["paper"].toInt()), copy = m_shop.folder() + "/copy.pdf";
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "attach", "out", number, copy}), 0, "written");
        QFile file(copy);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), pdf);
        YAOGUI_EXPECT_REFUSED(m_shop.ctl({"ledger", "attach", "out", number, copy}), 2, "FILE_UNREADABLE"); // nothing is overwritten
        YAOGUI_EXPECT(m_shop.ctl({"ledger", "verify"}), 0, "verified");
    }

    void everyVerbIsExplained()
    {
        for (const QString &verb : QStringList{"ledger plan", "ledger shortage", "ledger order", "ledger listing", "ledger invoice", "ledger attach", "ledger inspect"}) {
            const Outcome one = runProgram("yaoguictl", QStringList{"help"} + verb.split(u' '));
            QVERIFY2(one.exitCode == 0 && one.lines.size() == 1 && one.text("verb") == verb, qPrintable(verb + u'\n' + one.story()));
        }
    }

private:
    QString json(const QString &name, const QJsonObject &content) { return m_shop.file(name, QJsonDocument(content).toJson()); }
    QString supplier()
    {
        return json("s.json", {{"supplier", "S1"}, {"name", "旅途医药"},
                               {"licences", QJsonArray{QJsonObject{{"kind", "business"}, {"number", "B1"}, {"valid_until", "2099-12-31"}},
                                                       QJsonObject{{"kind", "drug_trade"}, {"number", "T1"}, {"valid_until", "2099-12-31"}}}}});
    }
    QString balanceOf(const QString &lot, const QString &location)
    {
        for (const QJsonObject &row : m_shop.ctl({"ledger", "balance"}).lines) {
            if (row["lot"].toString() == lot && row["location"] == location)
                return row["quantity"].toString();
        }
        return {};
    }

    Shopfront m_shop;
};

QTEST_GUILESS_MAIN(TestContractBuying)
#include "tst_contract_buying.moc"
