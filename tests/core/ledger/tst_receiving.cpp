// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/ledger/LedgerRig.h"
#include "tests/support/SheetFile.h"

namespace yaogui {

/// Suppliers, first supply and goods coming in.
class TestReceiving : public QObject {
    Q_OBJECT
private slots:
    void init() { m_rig = std::make_unique<LedgerRig>(); }
    void cleanup() { m_rig.reset(); }

    void whatIsAcceptedStandsOnTheShelf()
    {
        const auto outcome = m_rig->receive("OTC,L9,2026-01-05,2028-01-04,4,3,破损,6.10,81000010000000000101;81000010000000000102,\n"
                                            "RX,R9,2026-01-05,2028-01-04,2,,,15,,\n");
        QCOMPARE(codeOf(outcome), "");
        QCOMPARE(outcome->state, ReceiptState::Posted);
        QCOMPARE(outcome->lines, 2);
        QCOMPARE(outcome->boxes, 2);
        QCOMPARE(toText(outcome->accepted) + u' ' + toText(outcome->refused), QString("5 1"));
        QCOMPARE(m_rig->at("L9", "shelf"), 3);
        QCOMPARE(m_rig->at("L9", "supplier"), -3);
        QCOMPARE(m_rig->shop.boxState("81000010000000000101"), "shelf");
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM receipt_line WHERE generic_name <> '' AND maker <> '' AND dosage_form <> '' AND spec <> '' AND "
                                    "approval_number <> '' AND insurance_code <> '' AND lot <> ''"),
                 2); // the catalogue filled what the paper left out
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM audit_event WHERE kind = 'receipt.posted'"), 1);
        YAOGUI_LEDGER_HOLDS(*m_rig);
        // A box without a code is learnt when it is first sold.
        const auto checkout = m_rig->shop.checkout();
        QCOMPARE(codeOf(checkout->scan({TestShop::code("8100001", 777), {}})), "");
    }

    // Every row: the rest of the delivery is good, so it waits in a draft, and nothing is on the shelf.
    void aBadLineIsNamedAndTheGoodOnesWait_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("sheet"); // the same table as an XLSX file
        const auto row = [](const char *name, const char *line, const QString &column, const QString &reason) {
            for (const bool sheet : {false, true})
                QTest::addRow("%s%s", name, sheet ? ", XLSX" : "") << QByteArray(line) << column << reason << sheet;
        };
        row("year 2262", "OTC,L8,2026-01-05,2262-04-11,1,,,6,,", "expiry", "DATE_OUT_OF_RANGE");
        row("expiry before production", "OTC,L8,2026-01-05,2026-01-05,1,,,6,,", "expiry", "EXPIRY_BEFORE_PRODUCTION");
        row("made tomorrow", "OTC,L8,2026-03-11,2028-01-04,1,,,6,,", "production_date", "MADE_IN_FUTURE");
        row("made today", "OTC,L8,2026-03-10,2026-03-09,1,,,6,,", "expiry", "EXPIRY_BEFORE_PRODUCTION");
        row("expired yesterday", "OTC,L8,2024-03-10,2026-03-09,1,,,6,,", "expiry", "EXPIRED");
        row("no production date", "OTC,L8,,2028-01-04,1,,,6,,", "production_date", "EMPTY");
        row("no lot", "OTC,,2026-01-05,2028-01-04,1,,,6,,", "lot", "EMPTY");
        row("no price", "OTC,L8,2026-01-05,2028-01-04,1,,,,,", "price", "EMPTY");
        row("no drug, no code", ",L8,2026-01-05,2028-01-04,1,,,6,,", "drug", "EMPTY");
        row("unknown drug", "NONE,L8,2026-01-05,2028-01-04,1,,,6,,", "drug", "DRUG_UNKNOWN");
        row("first supply not approved", "NEW,L8,2026-01-05,2028-01-04,1,,,6,,", "drug", "FIRST_APPROVAL_MISSING");
        row("box twice in the line", "OTC,L8,2026-01-05,2028-01-04,2,,,6,81000010000000000201;81000010000000000201,", "trace_codes", "DUPLICATE_TRACE");
        row("box twice in the delivery", "OTC,L7,2026-01-05,2028-01-04,1,,,6,81000010000000000101,", "trace_codes", "DUPLICATE_TRACE");
        row("box known since long", "OTC,L8,2026-01-05,2028-01-04,1,,,6,81000010000000000001,", "trace_codes", "TRACE_KNOWN");
        row("another drug's prefix", "OTC,L8,2026-01-05,2028-01-04,1,,,6,82000020000000000301,", "trace_codes", "TRACE_WRONG_DRUG");
        row("a case and a box of it", "OTC,L8,2026-01-05,2028-01-04,20,,,6,81000090000000000001;81000010000000000201,81000090000000000001",
            "trace_codes", "BOX_INSIDE_CASE");
        row("a case received as a box before", "OTC,L8,2026-01-05,2028-01-04,1,,,6,81000010000000000201,81000010000000000101", "case_code",
            "BOX_INSIDE_CASE");
        row("two expiries in the delivery", "OTC,L9,2026-01-05,2028-02-04,1,,,6,,", "expiry", "LOT_WITH_OTHER_EXPIRY");
        row("another expiry than known", "OTC,L1,2025-03-31,2028-02-04,1,,,6,,", "expiry", "LOT_WITH_OTHER_EXPIRY");
        row("negative", "OTC,L8,2026-01-05,2028-01-04,-1,,,6,,", "quantity", "NEGATIVE");
        row("half a box", "OTC,L8,2026-01-05,2028-01-04,1.5,,,6,,", "quantity", "NOT_WHOLE");
        row("more accepted than came", "OTC,L8,2026-01-05,2028-01-04,1,2,,6,,", "accepted", "MORE_THAN_DELIVERED");
        row("refused without a reason", "OTC,L8,2026-01-05,2028-01-04,2,1,,6,,", "refusal", "REASON_NEEDED");
        row("more codes than boxes", "OTC,L8,2026-01-05,2028-01-04,1,,,6,81000010000000000201;81000010000000000202,", "trace_codes", "TOO_MANY_CODES");
        row("a case counts as its boxes", "OTC,L8,2026-01-05,2028-01-04,9,,,6,81000090000000000001,", "trace_codes", "TOO_MANY_CODES");
        row("GS1 says another lot", "OTC,L8,2026-01-05,2028-01-04,1,,,6,(01)06901234567892(17)280104(10)LX(21)A1,", "lot", "DIFFERS_FROM_CODE");
    }
    void aBadLineIsNamedAndTheGoodOnesWait()
    {
        QFETCH(const QByteArray, line);
        const QByteArray good = "OTC,L9,2026-01-05,2028-01-04,1,,,6,81000010000000000101,\n";
        const qint64 before = movements();
        QFETCH(const bool, sheet);
        const QByteArray table = LedgerRig::columns() + good + line + '\n';
        const auto lines = DeliveryLines::fromTable(sheet ? sheetOf(table) : table);
        QCOMPARE(codeOf(lines), "");
        const auto outcome = m_rig->receiving().receive(LedgerRig::head(), *lines, m_rig->acceptor);
        QCOMPARE(codeOf(outcome), "");
        QCOMPARE(outcome->state, ReceiptState::Draft);
        QCOMPARE(outcome->rejected.size(), 1U);
        QTEST(outcome->rejected.front().column, "column");
        QTEST(outcome->rejected.front().reason, "reason");
        QCOMPARE(outcome->rejected.front().line, 3);
        QCOMPARE(movements(), before);
        QCOMPARE(m_rig->shop.boxState("81000010000000000101"), "never seen");
        // The rest follows under the same note, and now everything is posted at once.
        const auto mended = m_rig->receive("RX,R9,2026-01-05,2028-01-04,2,,,15,,\n");
        QCOMPARE(codeOf(mended), "");
        QCOMPARE(mended->state, ReceiptState::Posted);
        QCOMPARE(mended->number, outcome->number);
        QCOMPARE(mended->lines, 2);
        QCOMPARE(movements(), before + 2);
        QCOMPARE(m_rig->at("L9", "shelf"), 1);
        YAOGUI_LEDGER_HOLDS(*m_rig);
    }

    void wrongColumnsAndNothingGood()
    {
        const auto missing = DeliveryLines::fromTable("drug,lot\nOTC,L9\n");
        QCOMPARE(codeOf(missing), "TABLE_INVALID");
        QCOMPARE(codeOf(m_rig->receive("NONE,L8,2026-01-05,2028-01-04,1,,,6,,\n")), "TABLE_INVALID");
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM receipt"), 0);
    }

    void aGs1CodeFillsTheLine()
    {
        const auto outcome = m_rig->receive(",,,,1,,,6,(01)06901234567892(11)260105(17)280104(10)LX(21)A1,\n");
        QCOMPARE(codeOf(outcome), "");
        QVERIFY2(outcome->rejected.empty(), qPrintable(outcome->rejected.empty() ? QString() : outcome->rejected[0].column + outcome->rejected[0].reason));
        QCOMPARE(m_rig->at("LX", "shelf"), 1);
        QCOMPARE(m_rig->shop.text("SELECT production_date || ' ' || expiry FROM lot WHERE lot = 'LX'"), "2026-01-05 2028-01-04");
    }

    void whoMayReceive_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *what, const QString &code) { QTest::newRow(what) << QString::fromLatin1(what) << code; };
        row("supplier unknown", "SUPPLIER_UNKNOWN");
        row("supplier not approved", "FIRST_APPROVAL_MISSING");
        row("licence ends today", "");
        row("licence ended yesterday", "SUPPLIER_LOCKED");
        row("a licence missing", "SUPPLIER_LOCKED");
        row("buyer is acceptor", "SAME_PERSON");
        row("buyer may not buy", "NOT_PERMITTED");
        row("cashier accepts", "NOT_PERMITTED");
        row("bought tomorrow", "DATE_IMPOSSIBLE");
        row("no delivery note", "RECEIPT_INCOMPLETE");
        row("note posted before", "STEP_OUT_OF_ORDER");
    }
    void whoMayReceive()
    {
        QFETCH(const QString, what);
        ReceiptHead head = LedgerRig::head();
        OperatorName acceptor = m_rig->acceptor;
        const Licence business{"business", "B2", QDate(2030, 1, 1)}, trade{"drug_trade", "T2", QDate(2030, 1, 1)};
        if (what == "supplier unknown")
            head.supplier = "S7";
        if (what == "supplier not approved") {
            QVERIFY(m_rig->buying().save({{}, "S2", "新供应商", {business, trade}, {}}, m_rig->buyer));
            QCOMPARE(codeOf(m_rig->buying().step({"S2", {}}, FirstStep::Asked, {}, m_rig->buyer)), "");
            QCOMPARE(codeOf(m_rig->buying().step({"S2", {}}, FirstStep::Checked, {}, m_rig->quality)), "");
            head.supplier = "S2";
        }
        if (what == "licence ends today")
            m_rig->shop.clock.set(QDateTime(QDate(2026, 6, 30), QTime(23, 59, 59), Qt::OffsetFromUTC, 8 * 3600));
        if (what == "licence ended yesterday")
            m_rig->shop.clock.set(QDateTime(QDate(2026, 7, 1), QTime(0, 0), Qt::OffsetFromUTC, 8 * 3600));
        if (what == "a licence missing") {
            QVERIFY(m_rig->buying().save({{}, "S3", "无证", {business}, {}}, m_rig->buyer));
            for (const auto &[step, by] : {std::pair(FirstStep::Asked, m_rig->buyer), std::pair(FirstStep::Checked, m_rig->quality),
                                           std::pair(FirstStep::Approved, m_rig->manager)})
                QCOMPARE(codeOf(m_rig->buying().step({"S3", {}}, step, {}, by)), "");
            head.supplier = "S3";
        }
        if (what == "buyer is acceptor")
            head.buyer = m_rig->acceptor.id;
        if (what == "buyer may not buy")
            head.buyer = "1001";
        if (what == "cashier accepts")
            acceptor = m_rig->cashier;
        if (what == "bought tomorrow")
            head.purchasedOn = QDate(2026, 3, 11);
        if (what == "no delivery note")
            head.deliveryNote = " ";
        const DeliveryLines delivery = LedgerRig::delivery("OTC,L9,2026-01-05,2028-01-04,1,,,6,,\n");
        if (what == "note posted before")
            QCOMPARE(codeOf(m_rig->receiving().receive(head, delivery, acceptor)), "");
        QTEST(codeOf(m_rig->receiving().receive(head, delivery, acceptor)), "code");
        if (what == "licence ended yesterday") { // and what was accepted before is sold on
            const auto checkout = m_rig->shop.checkout();
            QCOMPARE(codeOf(checkout->scan({TestShop::code("8100001", 1), {}})), "");
        }
    }

    void firstSupplyGoesInSteps()
    {
        const Buying::Subject fresh{{}, "NEW"};
        const auto step = [&](FirstStep wanted, const OperatorName &by, const QString &note = {}) {
            return codeOf(m_rig->buying().step(fresh, wanted, note, by));
        };
        QCOMPARE(step(FirstStep::Checked, m_rig->quality), "STEP_OUT_OF_ORDER");
        QCOMPARE(step(FirstStep::Asked, m_rig->cashier), "NOT_PERMITTED");
        QCOMPARE(step(FirstStep::Asked, m_rig->manager), "");
        QCOMPARE(step(FirstStep::Asked, m_rig->buyer), "STEP_OUT_OF_ORDER");
        QCOMPARE(step(FirstStep::Checked, m_rig->manager), "SAME_PERSON");
        QCOMPARE(step(FirstStep::Approved, m_rig->manager), "STEP_OUT_OF_ORDER");
        QCOMPARE(step(FirstStep::Checked, m_rig->quality), "");
        QCOMPARE(step(FirstStep::Approved, m_rig->quality), "NOT_PERMITTED");
        QCOMPARE(step(FirstStep::Refused, m_rig->quality), "REASON_NEEDED");
        QCOMPARE(step(FirstStep::Refused, m_rig->quality, "资料不全"), "");
        QCOMPARE(step(FirstStep::Asked, m_rig->buyer), "");
        QCOMPARE(step(FirstStep::Checked, m_rig->quality), "");
        QCOMPARE(step(FirstStep::Approved, m_rig->manager), "");
        QCOMPARE(codeOf(m_rig->receive("NEW,L8,2026-01-05,2028-01-04,1,,,6,,\n")), "");
        QCOMPARE(m_rig->at("L8", "shelf"), 1);
    }

    void coldGoodsNeedTimeAndTemperature()
    {
        const DeliveryLines delivery = LedgerRig::delivery("COLD,K1,2026-01-05,2028-01-04,3,,,6,86000060000000000001,\n");
        ReceiptHead head = LedgerRig::head();
        QCOMPARE(codeOf(m_rig->receiving().receive(head, delivery, m_rig->acceptor)), "COLD_CHAIN_MISSING");
        head.arrivedAt = m_rig->shop.clock.now();
        QCOMPARE(codeOf(m_rig->receiving().receive(head, delivery, m_rig->acceptor)), "COLD_CHAIN_MISSING");
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM receipt"), 0);
        head.arrivalTemperature = 45;
        QCOMPARE(codeOf(m_rig->receiving().receive(head, delivery, m_rig->acceptor)), "");
        QCOMPARE(m_rig->shop.number("SELECT arrival_temperature FROM receipt WHERE state = 'posted'"), 45);
    }

    void aDraftIsPostedAsItIsOrDropped()
    {
        const QByteArray lines = "OTC,L9,2026-01-05,2028-01-04,1,,,6,81000010000000000101,\nNONE,L8,2026-01-05,2028-01-04,1,,,6,,\n";
        const auto draft = m_rig->receive(lines);
        QCOMPARE(codeOf(draft), "");
        QCOMPARE(codeOf(m_rig->receive("OTC,L8,2026-01-05,2028-01-04,1,,,6,81000010000000000101,\n", "N2")), "TABLE_INVALID"); // it stands in the draft
        QCOMPARE(codeOf(m_rig->receiving().post(draft->number, m_rig->cashier)), "NOT_PERMITTED");
        const auto posted = m_rig->receiving().post(draft->number, m_rig->acceptor);
        QCOMPARE(codeOf(posted), "");
        QCOMPARE(posted->lines, 1);
        QCOMPARE(codeOf(m_rig->receiving().post(draft->number, m_rig->acceptor)), "STEP_OUT_OF_ORDER");
        QCOMPARE(codeOf(m_rig->receiving().drop(draft->number, m_rig->acceptor)), "STEP_OUT_OF_ORDER");
        const auto second = m_rig->receive("OTC,L9,2026-01-05,2028-01-04,1,,,6,,\nNONE,L8,2026-01-05,2028-01-04,1,,,6,,\n", "N3");
        QCOMPARE(codeOf(m_rig->receiving().drop(second->number, m_rig->acceptor)), "");
        QCOMPARE(m_rig->at("L9", "shelf"), 1);
        QCOMPARE(codeOf(m_rig->receiving().post("G0", m_rig->acceptor)), "RECEIPT_UNKNOWN");
        YAOGUI_LEDGER_HOLDS(*m_rig);
    }

    // A box that the till saw first between draft and posting stops the whole receipt: nothing is half posted.
    void aBoxSoldMeanwhileStopsThePosting()
    {
        const auto draft = m_rig->receive("OTC,L2,2026-01-31,2028-01-31,1,,,6,81000010000000000555,\nRX,R9,2026-01-05,2028-01-04,2,,,15,,\n"
                                          "NONE,L8,2026-01-05,2028-01-04,1,,,6,,\n");
        QCOMPARE(draft->state, ReceiptState::Draft);
        const auto checkout = m_rig->shop.checkout();
        QCOMPARE(codeOf(checkout->scan({"81000010000000000555", {}})), "");
        QCOMPARE(codeOf(checkout->pay(Money::ofUnits(100'00))), "");
        const qint64 before = movements();
        QCOMPARE(codeOf(m_rig->receiving().post(draft->number, m_rig->acceptor)), "BOX_KNOWN");
        QCOMPARE(movements(), before);
        YAOGUI_LEDGER_HOLDS(*m_rig);
    }

    void fiveHundredBoxesAreOneTransaction()
    {
        QByteArray lines;
        for (int line = 0; line < 10; ++line) {
            QByteArrayList codes;
            for (int box = 0; box < 50; ++box)
                codes.append(TestShop::code("8100001", 1000 + line * 50 + box).toLatin1());
            lines += "OTC,B" + QByteArray::number(line) + ",2026-01-05,2028-01-04,50,,,6," + codes.join(';') + ",81000010000000009" + QByteArray::number(900 + line) + "\n";
        }
        const qint64 audited = m_rig->shop.number("SELECT COUNT(*) FROM audit_event");
        const auto outcome = m_rig->receive(lines);
        QCOMPARE(codeOf(outcome), "");
        QCOMPARE(outcome->boxes, 500);
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM audit_event"), audited + 1); // one transaction, one event
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM box WHERE parent IS NOT NULL"), 500);
        YAOGUI_LEDGER_HOLDS(*m_rig);
    }

    // Recalled while the draft waited: posting asks again.
    void aDraftIsAskedAgainWhenItIsPosted_data()
    {
        QTest::addColumn<bool>("byCode");
        QTest::newRow("the lot") << false;
        QTest::newRow("the box") << true;
    }
    void aDraftIsAskedAgainWhenItIsPosted()
    {
        QFETCH(const bool, byCode);
        const QString box = TestShop::code("8100001", 70);
        const auto draft = m_rig->receive("OTC,L1,2025-03-31,2027-03-31,1,,,6," + box.toLatin1() + ",\nOTC,L1,2025-03-31,2027-03-31,x,,,6,,\n");
        QCOMPARE(codeOf(draft), "");
        QCOMPARE(draft->state, ReceiptState::Draft);
        const auto found = byCode ? m_rig->room().recallBoxes(box, box, "召回", m_rig->manager) : m_rig->room().recallLot("OTC", "L1", "召回", m_rig->manager);
        QCOMPARE(codeOf(found), "");
        QCOMPARE(codeOf(m_rig->receiving().post(draft->number, m_rig->acceptor)), "GOODS_BLOCKED");
        YAOGUI_LEDGER_HOLDS(*m_rig);
        QCOMPARE(codeOf(m_rig->room().liftRecall(found->document, "误报", m_rig->manager)), "");
        QCOMPARE(codeOf(m_rig->receiving().post(draft->number, m_rig->acceptor)), "");
        YAOGUI_LEDGER_HOLDS(*m_rig);
    }

private:
    qint64 movements() { return m_rig->shop.number("SELECT COUNT(*) FROM movement"); }

    std::unique_ptr<LedgerRig> m_rig;
};

} // namespace yaogui

QTEST_GUILESS_MAIN(yaogui::TestReceiving)
#include "tst_receiving.moc"
