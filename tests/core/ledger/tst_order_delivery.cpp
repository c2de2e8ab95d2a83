// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/Ordering.h"
#include "tests/core/ledger/LedgerRig.h"

namespace yaogui {

/// Deliveries of an order: announced, looked at, posted.
class TestOrderDelivery : public QObject {
    Q_OBJECT
private slots:
    void init() { m_rig = std::make_unique<LedgerRig>(); }
    void cleanup() { m_rig.reset(); }

    void aDeliveryFillsItsOrder()
    {
        const auto order = ordering().draft({"S1", false, {}, {{"OTC", packs(5), {}}, {"RX", packs(2), {}}}}, m_rig->buyer);
        QCOMPARE(codeOf(receive(order->number, "N1", otc(1))), "STEP_OUT_OF_ORDER"); // not placed
        QCOMPARE(codeOf(ordering().place(order->number, m_rig->buyer)), "");
        QCOMPARE(codeOf(receive("D1", "N1", otc(1))), "ORDER_UNKNOWN");
        QCOMPARE(codeOf(receive(order->number, "N1", otc(3))), "");
        QCOMPARE(stateOf(*order), QString("part_delivered 3 0"));
        QCOMPARE(codeOf(receive(order->number, "N2", "RX,R9,2026-01-05,2028-01-04,2,1,破损,15,,\n" + otc(2))), ""); // one refused: still open
        QCOMPARE(stateOf(*order), QString("part_delivered 5 1"));
        QCOMPARE(codeOf(receive(order->number, "N3", "RX,R9,2026-01-05,2028-01-04,1,,,15,,\n")), "");
        QCOMPARE(stateOf(*order), QString("delivered 5 2"));
        QCOMPARE(codeOf(receive(order->number, "N4", otc(1))), "STEP_OUT_OF_ORDER");
        QCOMPARE(codeOf(ordering().cancel(order->number, "x", m_rig->buyer)), "TRANSITION_REFUSED");
        YAOGUI_LEDGER_HOLDS(*m_rig);
    }

    // More than ordered, or something else, is asked about: the good lines wait.
    void moreThanOrderedIsAskedAbout()
    {
        const auto order = draft("OTC", 3);
        QCOMPARE(codeOf(ordering().place(order->number, m_rig->buyer)), "");
        const auto asked = receive(order->number, "N1", otc(2) + otc(2, "L8") + "RX,R9,2026-01-05,2028-01-04,1,,,15,,\n");
        QCOMPARE(codeOf(asked), "");
        QCOMPARE(asked->state, ReceiptState::Draft);
        QCOMPARE(asked->lines, 1);
        QCOMPARE(reasonsOf(*asked), QStringList({"3 accepted MORE_THAN_ORDERED", "4 drug NOT_ORDERED"}));
        QCOMPARE(stateOf(*order), QString("placed 0"));
        const auto agreed = receive(order->number, "N1", otc(2, "L8"), true);
        QCOMPARE(agreed->state, ReceiptState::Posted);
        QCOMPARE(stateOf(*order), QString("delivered 4"));
        QCOMPARE(m_rig->at("L9", "shelf") + m_rig->at("L8", "shelf"), 4);
    }

    void anAnnouncedDeliveryWaitsAndIsJudgedWhenPosted()
    {
        const auto order = draft("OTC", 3);
        QCOMPARE(codeOf(ordering().place(order->number, m_rig->buyer)), "");
        const auto announced = m_rig->receiving().announce(head(order->number, "N1"), LedgerRig::delivery(otc(3)), m_rig->acceptor);
        QCOMPARE(codeOf(announced), "");
        QCOMPARE(announced->state, ReceiptState::Draft);
        QCOMPARE(m_rig->at("L9", "shelf"), 0);
        QCOMPARE(codeOf(receive(order->number, "N2", otc(2, "L8"))), ""); // another delivery was quicker
        const auto asked = m_rig->receiving().post(announced->number, m_rig->acceptor);
        QCOMPARE(asked->state, ReceiptState::Draft);
        QCOMPARE(reasonsOf(*asked), QStringList("1 accepted MORE_THAN_ORDERED"));
        QCOMPARE(m_rig->receiving().post(announced->number, m_rig->acceptor, true)->state, ReceiptState::Posted);
        QCOMPARE(stateOf(*order), QString("delivered 5"));
    }

    // 验收: what was announced is looked at before it is posted.
    void anAnnouncedDeliveryIsInspected()
    {
        const auto order = draft("OTC", 4);
        QCOMPARE(codeOf(ordering().place(order->number, m_rig->buyer)), "");
        const QByteArray line = "OTC,L9,2026-01-05,2028-01-04,4,,,6,81000010000000000101;81000010000000000102,\n";
        const auto announced = m_rig->receiving().announce(head(order->number, "N1"), LedgerRig::delivery(line), m_rig->acceptor);
        const auto found = m_rig->receiving().inspect(announced->number, {{1, packs(3), "破损", QStringList{"81000010000000000102"}}}, {}, m_rig->acceptor);
        QCOMPARE(codeOf(found), "");
        QVERIFY(found->number != announced->number);
        QCOMPARE(toText(found->accepted) + ' ' + toText(found->refused) + ' ' + QString::number(found->boxes), QString("3 1 1"));
        QCOMPARE(codeOf(m_rig->receiving().post(announced->number, m_rig->acceptor)), "STEP_OUT_OF_ORDER"); // dropped for the other
        QCOMPARE(m_rig->receiving().post(found->number, m_rig->acceptor)->state, ReceiptState::Posted);
        QCOMPARE(stateOf(*order), QString("part_delivered 3"));
        QCOMPARE(m_rig->shop.boxState("81000010000000000101"), "never seen");
        QCOMPARE(m_rig->shop.boxState("81000010000000000102"), "shelf");
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM receipt r JOIN receipt_line l ON l.receipt_id = r.id WHERE r.state = 'posted' AND refusal = '破损' AND "
                                    "maker <> '' AND approval_number <> ''"),
                 1); // all fields came along
        YAOGUI_LEDGER_HOLDS(*m_rig);
    }

    void aFindingThatDoesNotFit_data()
    {
        QTest::addColumn<int>("line");
        QTest::addColumn<qint64>("accepted"); // units
        QTest::addColumn<QString>("refusal");
        QTest::addColumn<QStringList>("codes");
        QTest::addColumn<QString>("reason");
        const QString first = "81000010000000000101", second = "81000010000000000102";
        const QStringList both{first, second};
        QTest::newRow("no such line") << 2 << qint64{40'000} << "" << both << "LINE_UNKNOWN";
        QTest::newRow("more than came") << 1 << qint64{50'000} << "" << both << "MORE_THAN_DELIVERED";
        QTest::newRow("below zero") << 1 << qint64{-10'000} << "x" << both << "NEGATIVE";
        QTest::newRow("half a box") << 1 << qint64{35'000} << "x" << both << "NOT_WHOLE";
        QTest::newRow("less without a reason") << 1 << qint64{30'000} << " " << both << "REASON_NEEDED";
        QTest::newRow("a code nobody announced") << 1 << qint64{40'000} << "" << QStringList{first, "81000010000000000999"} << "NOT_ANNOUNCED";
        QTest::newRow("more codes than boxes") << 1 << qint64{10'000} << "x" << both << "TOO_MANY_CODES";
        QTest::newRow("all refused, codes kept") << 1 << qint64{0} << "x" << both << "TOO_MANY_CODES";
    }
    void aFindingThatDoesNotFit()
    {
        QFETCH(const int, line);
        QFETCH(const qint64, accepted);
        QFETCH(const QString, refusal);
        QFETCH(const QStringList, codes);
        const auto announced = m_rig->receiving().announce(
            LedgerRig::head(), LedgerRig::delivery("OTC,L9,2026-01-05,2028-01-04,4,,,6,81000010000000000101;81000010000000000102,\n"), m_rig->acceptor);
        const auto found = m_rig->receiving().inspect(announced->number, {{line, Quantity::ofUnits(accepted), refusal, codes}}, {}, m_rig->acceptor);
        QCOMPARE(codeOf(found), "TABLE_INVALID");
        QTEST(found.error().details["rejected"][0]["reason"].toString(), "reason");
        QCOMPARE(m_rig->receiving().post(announced->number, m_rig->acceptor)->state, ReceiptState::Posted); // the draft stands as it was
    }

    void coldGoodsAreMeasuredWhenTheyCome()
    {
        const auto announced = m_rig->receiving().announce(LedgerRig::head(), LedgerRig::delivery("COLD,C9,2026-01-05,2028-01-04,2,,,6,,\n"), m_rig->acceptor);
        QCOMPARE(codeOf(m_rig->receiving().post(announced->number, m_rig->acceptor)), "COLD_CHAIN_MISSING");
        QCOMPARE(codeOf(m_rig->receiving().inspect(announced->number, {}, {m_rig->shop.clock.now(), 45}, m_rig->buyer)), "NOT_PERMITTED");
        QCOMPARE(m_rig->receiving().inspect(announced->number, {}, {m_rig->shop.clock.now(), 45}, m_rig->acceptor)->number, announced->number);
        const auto found = m_rig->receiving().inspect(announced->number, {{1, packs(1), "破损", {}}}, {}, m_rig->acceptor);
        QCOMPARE(codeOf(found), "");
        QCOMPARE(codeOf(m_rig->receiving().post(found->number, m_rig->acceptor)), ""); // what was measured came along
        QCOMPARE(m_rig->at("C9", "shelf"), 1);
    }

    // FJ-08: between supplier and shelf there may be a table; nothing is sold from it.
    void goodsMayStandOnTheReceivingTableFirst()
    {
        const auto outcome = m_rig->receiving(Receiving::Place::Receiving)
                                 .receive(LedgerRig::head(), LedgerRig::delivery("OTC,L9,2026-01-05,2028-01-04,3,,,6,81000010000000000101,\n"), m_rig->acceptor);
        QCOMPARE(codeOf(outcome), "");
        QCOMPARE(m_rig->at("L9", "receiving"), 3);
        QCOMPARE(m_rig->at("L9", "shelf"), 0);
        const auto checkout = m_rig->shop.checkout();
        QCOMPARE(codeOf(checkout->scan({"81000010000000000101", {}})), "CODE_NOT_FOR_SALE");
        StockPaper paper;
        paper.reason = "上架";
        paper.lines = {{"OTC", "L9", packs(3), {}, {"81000010000000000101"}}};
        QCOMPARE(codeOf(m_rig->room().move(StockWay::Place, paper, m_rig->acceptor)), "");
        QCOMPARE(m_rig->at("L9", "shelf"), 3);
        QCOMPARE(codeOf(checkout->scan({"81000010000000000101", {}})), "");
        YAOGUI_LEDGER_HOLDS(*m_rig);
    }

    void whatIsAllRefusedChangesNothing()
    {
        const auto order = draft("OTC", 3);
        QCOMPARE(codeOf(ordering().place(order->number, m_rig->buyer)), "");
        QCOMPARE(codeOf(receive(order->number, "N1", "OTC,L9,2026-01-05,2028-01-04,3,0,全部破损,6.10,,\n")), "");
        QCOMPARE(stateOf(*order), QString("placed 0"));
        YAOGUI_LEDGER_HOLDS(*m_rig);
    }

private:
    Ordering ordering() { return Ordering(m_rig->shop.store(), m_rig->shop.clock); }
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
    static QStringList reasonsOf(const ReceiptOutcome &outcome)
    {
        QStringList reasons;
        for (const RejectedLine &line : outcome.rejected)
            reasons.append(QString::number(line.line) + ' ' + line.column + ' ' + line.reason);
        return reasons;
    }
    /// State, and what was delivered of each line.
    QString stateOf(const PurchaseOrder &order)
    {
        const auto now = ordering().order(order.number);
        QStringList parts{toText(now->state)};
        for (const PurchaseLine &line : now->lines)
            parts.append(toText(line.delivered));
        return parts.join(' ');
    }

    std::unique_ptr<LedgerRig> m_rig;
};

} // namespace yaogui

QTEST_GUILESS_MAIN(yaogui::TestOrderDelivery)
#include "tst_order_delivery.moc"
