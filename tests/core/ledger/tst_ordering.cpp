// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/Invoicing.h"
#include "core/ledger/Ordering.h"
#include "tests/core/ledger/LedgerRig.h"

namespace yaogui {

/// What is missing, what is ordered, and what came of it.
class TestOrdering : public QObject {
    Q_OBJECT
private slots:
    void init() { m_rig = std::make_unique<LedgerRig>(); }
    void cleanup() { m_rig.reset(); }

    void whichStateMayFollow_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QStringList>("to");
        QTest::newRow("draft") << "draft" << QStringList{"placed", "cancelled"};
        QTest::newRow("placed") << "placed" << QStringList{"part_delivered", "delivered", "cancelled"};
        QTest::newRow("part delivered") << "part_delivered" << QStringList{"part_delivered", "delivered", "cancelled"};
        QTest::newRow("delivered") << "delivered" << QStringList{};
        QTest::newRow("cancelled") << "cancelled" << QStringList{};
    }
    void whichStateMayFollow()
    {
        QFETCH(const QString, from);
        QFETCH(const QStringList, to);
        using enum PurchaseState;
        for (const PurchaseState state : {Draft, Placed, PartDelivered, Delivered, Cancelled}) {
            QCOMPARE(mayBecome(purchaseStateFrom(from), state), to.contains(toText(state)));
            QCOMPARE(purchaseStateFrom(toText(state)), state);
        }
    }

    // 30 days, 14 of them to be covered: 15 sold are 7 wanted, less what is there and on order, and what was asked for on top.
    void thePlanGoesByStockSalesAndShortages_data()
    {
        QTest::addColumn<int>("sold");
        QTest::addColumn<int>("asked");
        QTest::addColumn<int>("ordered");
        QTest::addColumn<QString>("proposed"); // empty: not in the plan; of FREE are 10 there
        QTest::newRow("nothing sold") << 0 << 0 << 0 << "";
        QTest::newRow("enough there") << 5 << 0 << 0 << ""; // 14 * 5 / 30 = 2.33 of 5 left
        QTest::newRow("just enough") << 6 << 1 << 0 << "";  // 2.8 + 1 of 4 left
        QTest::newRow("a part of a pack is a pack") << 7 << 0 << 0 << "1"; // 3.27 of 3 left
        QTest::newRow("much sold") << 10 << 0 << 0 << "5";  // 4.67 of none
        QTest::newRow("asked for") << 10 << 3 << 0 << "8";
        QTest::newRow("ordered already") << 10 << 3 << 7 << "1";
        QTest::newRow("ordered enough") << 10 << 3 << 8 << "";
    }
    void thePlanGoesByStockSalesAndShortages()
    {
        QFETCH(const int, sold);
        QFETCH(const int, asked);
        QFETCH(const int, ordered);
        QFETCH(const QString, proposed);
        if (sold > 0)
            sell("FREE", sold);
        if (asked > 0)
            QCOMPARE(codeOf(ask("FREE", asked)), "");
        if (ordered > 0)
            QCOMPARE(codeOf(draft("FREE", ordered)), "");
        const auto lines = planning().plan();
        QCOMPARE(codeOf(lines), "");
        const auto line = lineOf(*lines, "FREE");
        QCOMPARE(line ? toText(line->proposed) : QString(), proposed);
        QCOMPARE(line ? toText(line->sold) : QString::number(sold), QString::number(sold));
    }

    void oldSalesAndBlockedLotsDoNotCount()
    {
        sell("FREE", 10);
        m_rig->shop.clock.advance(29 * 86400);
        QVERIFY(lineOf(*planning().plan(), "FREE"));
        m_rig->shop.clock.advance(2 * 86400);
        QVERIFY(!lineOf(*planning().plan(), "FREE"));
        QCOMPARE(codeOf(ask("OTC", 1)), "");
        QVERIFY(!lineOf(*planning().plan(), "OTC"));
        for (const QString &lot : QStringList{"L1", "L2"})
            QCOMPARE(codeOf(m_rig->room().recallLot("OTC", lot, "召回", m_rig->manager)), "");
        QCOMPARE(toText(lineOf(*planning().plan(), "OTC")->proposed), QString("1"));
    }

    // However long the store has been trading: the days it looks at, and lots that still last, by an index each.
    void thePlanReadsNoHistory()
    {
        QStringList ways;
        const Done read = m_rig->shop.store().read([&](Connection &connection) -> Done {
            connection.each("EXPLAIN QUERY PLAN SELECT lot.drug_id, SUM(m.quantity) FROM movement m JOIN lot ON lot.id = m.lot_id WHERE m.at >= '2026' AND "
                            "(m.to_location = 'customer' OR m.from_location = 'customer') GROUP BY lot.drug_id",
                            [&](const Row &row) { ways.append(row.text(3)); });
            connection.each("EXPLAIN QUERY PLAN SELECT SUM(b.quantity) FROM lot JOIN balance b ON b.lot_id = lot.id AND b.location IN ('shelf', 'receiving') "
                            "WHERE lot.drug_id = 1 AND lot.expiry > '2026' AND lot.blocked IS NULL",
                            [&](const Row &row) { ways.append(row.text(3)); });
            return {};
        });
        QCOMPARE(codeOf(read), "");
        QVERIFY2(ways.filter("movement_trade").size() == 1 && ways.filter("lot_expiry").size() == 1 && ways.filter("SCAN").isEmpty(), qPrintable(ways.join(u'\n')));
    }

    void aPlanBecomesOneDraftForEachSupplier()
    {
        QCOMPARE(codeOf(m_rig->receive("OTC,L9,2026-01-05,2028-01-04,1,,,6.10,,\nRX,R9,2026-01-05,2028-01-04,2,,,15,,\n")), "");
        QCOMPARE(codeOf(ask("OTC", 100)), "");
        QCOMPARE(codeOf(ask("RX", 50, true, "病人等着用")), "");
        QCOMPARE(codeOf(ask("OWN", 50)), ""); // nobody ever brought it
        const auto plan = planning().plan();
        QCOMPARE(plan->size(), 3U);
        QCOMPARE(plan->front().drug.code, QString("RX")); // a patient waits for it
        const auto orders = ordering().draft(*plan, m_rig->buyer);
        QCOMPARE(codeOf(orders), "");
        QCOMPARE(orders->size(), 2U);
        const PurchaseOrder &usual = orders->front().special ? orders->back() : orders->front(), &special = orders->front().special ? orders->front() : orders->back();
        QCOMPARE(usual.supplier + ' ' + usual.lines.front().drug.code + ' ' + toText(usual.lines.front().price), QString("S1 OTC 6.10"));
        QCOMPARE(special.lines.front().drug.code + ' ' + special.note, QString("RX 病人等着用"));
        QVERIFY(!lineOf(*planning().plan(), "OTC")); // what is drafted is not proposed again
        QVERIFY(lineOf(*planning().plan(), "OWN"));
    }

    void aShortageIsOverWhenTheGoodsAreThere()
    {
        const auto asked = ask("OTC", 2);
        const auto order = draft("OTC", 2);
        QCOMPARE(codeOf(ordering().place(order->number, m_rig->buyer)), "");
        QCOMPARE(planning().shortages()->front().order, order->number);
        QCOMPARE(codeOf(planning().drop(asked->id, "不要了", m_rig->buyer)), "STEP_OUT_OF_ORDER");
        QCOMPARE(codeOf(ordering().cancel(order->number, "缺货", m_rig->buyer)), "");
        QCOMPARE(planning().shortages()->front().state, ShortageState::Open);
        QCOMPARE(codeOf(m_rig->receive("OTC,L9,2026-01-05,2028-01-04,1,,,6.10,,\n")), "");
        QVERIFY(planning().shortages()->empty());
        QCOMPARE(planning().shortages(10)->front().state, ShortageState::Filled);
    }

    void whoMayAskAndForWhat()
    {
        QCOMPARE(codeOf(planning().ask(wish("OTC", 1), m_rig->cashier)), "");
        QCOMPARE(codeOf(planning().ask(wish("OTC", 1), m_rig->acceptor)), "NOT_PERMITTED");
        QCOMPARE(codeOf(planning().ask(wish("NONE", 1), m_rig->buyer)), "CODE_UNKNOWN");
        QCOMPARE(codeOf(planning().ask(wish("OTC", 0), m_rig->buyer)), "QUANTITY_INVALID");
        QCOMPARE(codeOf(ask("OTC", 1, true, {})), "REASON_NEEDED");
        QCOMPARE(codeOf(planning().drop(ShortageId{99}, "x", m_rig->buyer)), "ORDER_UNKNOWN");
        const auto asked = ask("OTC", 1);
        QCOMPARE(codeOf(planning().drop(asked->id, {}, m_rig->buyer)), "REASON_NEEDED");
        QCOMPARE(codeOf(planning().drop(asked->id, "不要了", m_rig->buyer)), "");
    }

    void anOrderThatCannotBe_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *what, const char *code) { QTest::newRow(what) << QString::fromLatin1(what) << QString::fromLatin1(code); };
        row("supplier unknown", "SUPPLIER_UNKNOWN");
        row("drug unknown", "CODE_UNKNOWN");
        row("no lines", "QUANTITY_INVALID");
        row("half a box", "QUANTITY_INVALID");
        row("a drug twice", "QUANTITY_INVALID");
        row("special without a reason", "REASON_NEEDED");
        row("price below zero", "AMOUNT_INVALID");
        row("cashier", "NOT_PERMITTED");
    }
    void anOrderThatCannotBe()
    {
        QFETCH(const QString, what);
        OrderWish wish{"S1", false, {}, {{"OTC", packs(2), {}}}};
        if (what == "supplier unknown")
            wish.supplier = "S9";
        else if (what == "drug unknown")
            wish.lines.push_back({"NONE", packs(1), {}});
        else if (what == "no lines")
            wish.lines.clear();
        else if (what == "half a box")
            wish.lines[0].quantity = Quantity::ofUnits(15'000);
        else if (what == "a drug twice")
            wish.lines.push_back({"OTC", packs(1), {}});
        else if (what == "special without a reason")
            wish.special = true;
        else if (what == "price below zero")
            wish.lines[0].price = Price::ofUnits(-1);
        const auto order = ordering().draft(wish, what == "cashier" ? m_rig->cashier : m_rig->buyer);
        QTEST(codeOf(order), "code");
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM purchase_order"), 0);
    }

    void onlyWhomAndWhatMayBeBoughtIsOrdered_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        QTest::newRow("licence ends today") << "" << "";
        QTest::newRow("licence ended yesterday") << "licence" << "SUPPLIER_LOCKED";
        QTest::newRow("supplier not approved") << "supplier" << "FIRST_APPROVAL_MISSING";
        QTest::newRow("product not approved") << "product" << "FIRST_APPROVAL_MISSING";
    }
    void onlyWhomAndWhatMayBeBoughtIsOrdered()
    {
        QFETCH(const QString, what);
        if (what == "supplier") {
            Supplier other;
            other.code = "S2";
            other.name = "另一家";
            other.licences = {{"business", "B", QDate(2030, 1, 1)}, {"drug_trade", "T", QDate(2030, 1, 1)}};
            QCOMPARE(codeOf(m_rig->buying().save(other, m_rig->buyer)), "");
        }
        const auto order = ordering().draft({what == "supplier" ? "S2" : "S1", false, {}, {{what == "product" ? "NEW" : "OTC", packs(1), {}}}}, m_rig->buyer);
        QCOMPARE(codeOf(order), "");
        m_rig->shop.clock.set(QDateTime(QDate(2026, 6, 30), QTime(10, 0), Qt::OffsetFromUTC, 8 * 3600)); // S1's licence ends
        if (what == "licence")
            m_rig->shop.clock.advance(86400);
        QTEST(codeOf(ordering().place(order->number, m_rig->buyer)), "code");
        QCOMPARE(toText(ordering().order(order->number)->state), what.isEmpty() ? QString("placed") : QString("draft"));
    }

    // Orders, receipts, invoices and payments that no longer agree are found.
    void verifyFindsWhatDoesNotAgree_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("what");
        const auto row = [](const char *sql, const char *what) { QTest::newRow(what) << QByteArray(sql) << QString::fromLatin1(what); };
        row("UPDATE purchase_order_fill SET quantity = 10000", "order differs from the receipts that filled it");
        row("UPDATE receipt SET order_id = NULL", "delivery of an order by a receipt that does not name it");
        row("UPDATE purchase_order SET state = 'delivered'", "order's state differs from what came");
        row("UPDATE supplier_payment SET amount = amount + 1", "invoice's state differs from what was paid");
        row("UPDATE supplier_invoice SET supplier_id = (SELECT id FROM supplier WHERE code = 'S2')", "invoice for another supplier's goods");
    }
    void verifyFindsWhatDoesNotAgree()
    {
        QFETCH(const QByteArray, sql);
        Supplier other;
        other.code = "S2";
        other.name = "另一家";
        QCOMPARE(codeOf(m_rig->buying().save(other, m_rig->buyer)), "");
        const auto order = draft("OTC", 5);
        QCOMPARE(codeOf(ordering().place(order->number, m_rig->buyer)), "");
        const auto received = receive(order->number, "N1", otc(3));
        Invoice invoice;
        invoice.supplier = "S1";
        invoice.number = "F1";
        invoice.date = QDate(2026, 3, 10);
        invoice.amount = Money::ofUnits(18'30);
        Invoicing invoicing(m_rig->shop.store(), m_rig->shop.clock, m_rig->rules());
        QCOMPARE(codeOf(invoicing.record(invoice, {received->number}, m_rig->buyer)), "");
        QCOMPARE(codeOf(invoicing.pay({"S1", "F1"}, {invoice.amount, invoice.date, "农行", {}, {}, {}}, m_rig->manager)), "");
        YAOGUI_LEDGER_HOLDS(*m_rig);
        QByteArray dropped;
        for (const char *trigger : {"purchase_order_fill_stands", "receipt_stands", "purchase_order_stands", "supplier_payment_stands", "supplier_invoice_stands"})
            dropped += QByteArray("DROP TRIGGER ") + trigger + ';';
        Connection(m_rig->shop.databaseFile(), Connection::Mode::Writer).database().exec((dropped + sql).constData());
        const Done held = m_rig->shop.verify();
        QCOMPARE(codeOf(held), "LEDGER_BROKEN");
        QTEST(held.error().details["what"].toString(), "what");
    }

    // An order changed behind the program's back is noticed.
    void theTrailCoversOrders()
    {
        const auto order = draft("OTC", 3);
        QCOMPARE(codeOf(order), "");
        QCOMPARE(codeOf(m_rig->shop.store().verifyAudit()), "");
        Connection(m_rig->shop.databaseFile(), Connection::Mode::Writer)
            .database()
            .exec("DROP TRIGGER purchase_order_line_stands; UPDATE purchase_order_line SET quantity = quantity * 2");
        QCOMPARE(codeOf(m_rig->shop.store().verifyAudit()), "AUDIT_BROKEN");
    }

private:
    Planning planning() { return Planning(m_rig->shop.store(), m_rig->shop.clock, {}); }
    Ordering ordering() { return Ordering(m_rig->shop.store(), m_rig->shop.clock); }
    static Shortage wish(const QString &drug, int quantity, bool special = false, const QString &note = {})
    {
        Shortage shortage;
        shortage.drug = drug;
        shortage.quantity = packs(quantity);
        shortage.special = special;
        shortage.note = note;
        return shortage;
    }
    Result<Shortage> ask(const QString &drug, int quantity, bool special = false, const QString &note = {})
    {
        return planning().ask(wish(drug, quantity, special, note), m_rig->buyer);
    }
    Result<PurchaseOrder> draft(const QString &drug, int quantity)
    {
        return ordering().draft({"S1", false, {}, {{drug, packs(quantity), {}}}}, m_rig->buyer);
    }
    static QByteArray otc(int quantity, const QByteArray &lot = "L9")
    {
        return "OTC," + lot + ",2026-01-05,2028-01-04," + QByteArray::number(quantity) + ",,,6.10,,\n";
    }
    static ReceiptHead head(const QString &order, const QString &note, bool more = false)
    {
        ReceiptHead head = LedgerRig::head(note);
        head.supplier.clear(); // the order knows
        head.buyer.clear();
        head.order = order;
        head.moreThanOrdered = more;
        return head;
    }
    Result<ReceiptOutcome> receive(const QString &order, const QString &note, const QByteArray &lines, bool more = false)
    {
        return m_rig->receiving().receive(head(order, note, more), LedgerRig::delivery(lines), m_rig->acceptor);
    }
    static const PlanLine *lineOf(const std::vector<PlanLine> &lines, const QString &drug)
    {
        const auto found = std::find_if(lines.begin(), lines.end(), [&](const PlanLine &line) { return line.drug.code == drug; });
        return found == lines.end() ? nullptr : &*found;
    }
    void sell(const QString &drug, int boxes)
    {
        const auto checkout = m_rig->shop.checkout();
        QCOMPARE(codeOf(checkout->add(drug)), "");
        QCOMPARE(codeOf(checkout->setQuantity(1, packs(boxes))), "");
        QCOMPARE(codeOf(checkout->pay(Money::ofUnits(1000'00))), "");
    }

    std::unique_ptr<LedgerRig> m_rig;
};

} // namespace yaogui

QTEST_GUILESS_MAIN(yaogui::TestOrdering)
#include "tst_ordering.moc"
