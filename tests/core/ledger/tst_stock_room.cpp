// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/ledger/LedgerRig.h"

#include "core/desk/ChainPaper.h"
#include "core/desk/ChainSteps.h"
#include "core/ledger/Chain.h"
#include "tests/support/AgreedReturn.h"

namespace yaogui {

/// Moves, returns, destruction, corrections and recalls.
class TestStockRoom : public QObject {
    Q_OBJECT
private slots:
    void init() { m_rig = std::make_unique<LedgerRig>(); }
    void cleanup() { m_rig.reset(); }

    void quarantineAndRelease()
    {
        QCOMPARE(codeOf(move(StockWay::Quarantine, {line("L1", "2", {code(1)})}, m_rig->pharmacist)), "");
        QCOMPARE(m_rig->at("L1", "shelf"), 3);
        QCOMPARE(m_rig->at("L1", "quarantine"), 2);
        QCOMPARE(m_rig->shop.boxState(code(1)), "quarantine");
        QCOMPARE(scan(code(1)), "CODE_NOT_FOR_SALE");
        QCOMPARE(codeOf(move(StockWay::Release, {line("L1", "2", {code(1)})}, m_rig->pharmacist)), "NOT_PERMITTED");
        QCOMPARE(codeOf(move(StockWay::Release, {line("L1", "2", {code(1)})}, m_rig->quality)), "");
        QCOMPARE(scan(code(1)), "");
        YAOGUI_LEDGER_HOLDS(*m_rig);
    }

    // Of L1 five packs are on the shelf, three of them with known codes.
    void whatIsRefusedChangesNothing_data()
    {
        QTest::addColumn<QString>("lot");
        QTest::addColumn<QString>("quantity");
        QTest::addColumn<QStringList>("codes");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QString &lot, const QString &quantity, const QStringList &codes, const QString &refusal) {
            QTest::newRow(name) << lot << quantity << codes << refusal;
        };
        row("more than there is", "L1", "6", {code(1), code(2), code(3)}, "STOCK_SHORT");
        row("three without a code, two are", "L1", "3", {}, "TRACE_MISSING");
        row("a box twice", "L1", "2", {code(1), code(1)}, "BOX_TWICE");
        row("a box of another lot", "L1", "1", {code(4)}, "BOX_STATE_WRONG");
        row("a box nobody knows", "L1", "1", {code(99)}, "CODE_UNKNOWN");
        row("more boxes than packs", "L1", "1", {code(1), code(2)}, "QUANTITY_INVALID");
        row("half a pack", "L1", "0.5", {}, "QUANTITY_INVALID");
        row("nothing", "L1", "0", {}, "QUANTITY_INVALID");
        row("no such lot", "L0", "1", {}, "LOT_UNKNOWN");
    }
    void whatIsRefusedChangesNothing()
    {
        QFETCH(const QString, lot);
        QFETCH(const QString, quantity);
        QFETCH(const QStringList, codes);
        const qint64 before = m_rig->shop.number("SELECT COUNT(*) FROM movement");
        // A good line in front: all or none.
        const auto moved = move(StockWay::Quarantine, {line("L2", "1", {}), line(lot, quantity, codes)}, m_rig->manager);
        QTEST(codeOf(moved), "code");
        QCOMPARE(moved.error().details["line"].toInt(), 2);
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM movement"), before);
    }

    void goodsGoBackToTheSupplierOrAreDestroyed()
    {
        QCOMPARE(codeOf(move(StockWay::Quarantine, {line("L1", "3", {code(1), code(2)})}, m_rig->manager)), "");
        StockPaper back{{line("L1", {}, {code(1)})}, "效期近", "S1", {}};
        QCOMPARE(codeOf(m_rig->room().move(StockWay::Return, back, m_rig->cashier)), "NOT_PERMITTED");
        back.supplier = "S9";
        QCOMPARE(codeOf(m_rig->room().move(StockWay::Return, back, m_rig->buyer)), "SUPPLIER_UNKNOWN");
        back.supplier = "S1";
        QCOMPARE(codeOf(m_rig->room().move(StockWay::Return, back, m_rig->buyer)), "");
        QCOMPARE(m_rig->shop.boxState(code(1)), "supplier");
        QCOMPARE(m_rig->at("L1", "supplier"), 1);
        QCOMPARE(scan(code(1)), "CODE_NOT_FOR_SALE");

        StockPaper destroy{{line("L1", {}, {code(2)})}, "破损", {}, {}};
        QCOMPARE(codeOf(m_rig->room().move(StockWay::Destroy, destroy, m_rig->manager)), "APPROVAL_NEEDED");
        destroy.approval = m_rig->yes(m_rig->room().demandOf(StockWay::Destroy, destroy, m_rig->manager), m_rig->quality);
        QCOMPARE(codeOf(m_rig->room().move(StockWay::Destroy, destroy, m_rig->manager)), "");
        QCOMPARE(m_rig->shop.boxState(code(2)), "destroyed");
        QCOMPARE(m_rig->at("L1", "destroyed"), 1);
        QCOMPARE(m_rig->shop.text("SELECT operator || ' ' || approved_by || ' ' || reason FROM movement WHERE kind = 'destroy'"), "1003 1006 破损");
        YAOGUI_LEDGER_HOLDS(*m_rig);
    }

    void aCorrectionNeedsASecondPersonAndCanBeUndone()
    {
        StockPaper lost{{line("L1", "-1", {code(1)})}, "找不到", {}, {}};
        QCOMPARE(codeOf(m_rig->room().move(StockWay::Adjust, lost, m_rig->acceptor)), "APPROVAL_NEEDED");
        lost.approval = m_rig->yes(m_rig->room().demandOf(StockWay::Adjust, lost, m_rig->acceptor), m_rig->pharmacist); // may not go so far either
        QCOMPARE(codeOf(m_rig->room().move(StockWay::Adjust, lost, m_rig->acceptor)), "NOT_PERMITTED");
        QCOMPARE(codeOf(m_rig->adjust(lost, m_rig->acceptor)), "");
        QCOMPARE(m_rig->shop.boxState(code(1)), "missing");
        QCOMPARE(m_rig->at("L1", "loss_gain"), 1);
        const qint64 movement = m_rig->shop.number("SELECT MAX(id) FROM movement");

        const auto undo = [&](qint64 which) {
            const ApprovalId yes = m_rig->yes(m_rig->room().undoDemand(which, m_rig->pharmacist), m_rig->manager);
            return codeOf(m_rig->room().undo(which, "找到了", m_rig->pharmacist, yes));
        };
        QCOMPARE(undo(4711), "MOVEMENT_UNKNOWN");
        QCOMPARE(undo(1), "TRANSITION_REFUSED"); // opening stock
        QCOMPARE(undo(movement), "");
        QCOMPARE(m_rig->shop.boxState(code(1)), "shelf");
        QCOMPARE(m_rig->at("L1", "loss_gain"), 0);
        QCOMPARE(undo(movement), "TRANSITION_REFUSED"); // once
        QCOMPARE(undo(movement + 1), "TRANSITION_REFUSED"); // and not the undoing
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM movement WHERE reverses IS NOT NULL"), 1);
        YAOGUI_LEDGER_HOLDS(*m_rig);
    }

    void nothingOfARecalledLotLeavesByAnyRoute()
    {
        sell({code(1)});
        const auto held = m_rig->shop.checkout(); // in a basket when the recall comes
        QCOMPARE(codeOf(held->scan({code(2), {}})), "");
        QCOMPARE(codeOf(m_rig->room().recallLot("OTC", "L1", "药监通知", m_rig->cashier)), "NOT_PERMITTED");
        const auto found = m_rig->room().recallLot("OTC", "L1", "药监通知", m_rig->quality);
        QCOMPARE(codeOf(found), "");
        QCOMPARE(toText(found->kept), "4");
        QCOMPARE(found->buyers.size(), 1);
        QCOMPARE(found->buyers[0]["slip"].toString(), m_rig->shop.text("SELECT slip FROM sale WHERE state = 'paid'"));
        QCOMPARE(codeOf(held->pay(Money::ofUnits(100'00))), "NOT_IN_STOCK");
        QCOMPARE(scan(code(2)), "GOODS_BLOCKED");
        QCOMPARE(m_rig->at("L1", "quarantine"), 4);
        // Not to the shelf, but back to the supplier.
        QCOMPARE(codeOf(move(StockWay::Release, {line("L1", {}, {code(2)})}, m_rig->quality)), "GOODS_BLOCKED");
        QCOMPARE(codeOf(m_rig->receive("OTC,L1,2025-03-31,2027-03-31,1,,,6,,\n")), "TABLE_INVALID");
        QCOMPARE(codeOf(m_rig->room().move(StockWay::Return, {{line("L1", {}, {code(2)})}, "召回", "S1", {}}, m_rig->buyer)), "");
        // By search the next lot goes.
        const auto other = m_rig->shop.checkout();
        QCOMPARE(codeOf(other->scan({"81000010000000000004", {}})), "");
        YAOGUI_LEDGER_HOLDS(*m_rig);

        QCOMPARE(codeOf(m_rig->room().liftRecall("OTC", "L1", "误报", m_rig->quality)), "");
        QCOMPARE(codeOf(m_rig->room().liftRecall("OTC", "L1", "误报", m_rig->quality)), "STEP_OUT_OF_ORDER");
        QCOMPARE(codeOf(move(StockWay::Release, {line("L1", {}, {code(3)})}, m_rig->quality)), "");
        QCOMPARE(scan(code(3)), "");
        YAOGUI_LEDGER_HOLDS(*m_rig);
    }

    void aRecallByCodesHoldsBoxesNobodyHasSeen()
    {
        sell({code(2)});
        const auto found = m_rig->room().recallBoxes(code(2), code(50), "厂家召回", m_rig->manager);
        QCOMPARE(codeOf(found), "");
        QCOMPARE(found->boxes, 3); // 3 of L1, 4 and 5 of L2
        QCOMPARE(found->buyers.size(), 1);
        QCOMPARE(found->buyers[0]["trace_code"].toString(), code(2));
        QCOMPARE(scan(code(1)), "");
        QCOMPARE(scan(code(3)), "GOODS_BLOCKED");
        QCOMPARE(scan(code(40)), "GOODS_BLOCKED"); // first seen now
        QCOMPARE(scan(code(51)), "");
        QCOMPARE(codeOf(m_rig->receive("OTC,L9,2026-01-05,2028-01-04,1,,,6," + code(45).toLatin1() + ",\n")), "TABLE_INVALID");
        QCOMPARE(codeOf(m_rig->room().recallBoxes(code(9), code(8), "反了", m_rig->manager)), "CODE_UNKNOWN");
        YAOGUI_LEDGER_HOLDS(*m_rig);
    }

    // A sale by quantity keeps a part of what a case's code stands for: the rest is set apart all the same.
    void aRecallWithAPartOfACaseOnHold()
    {
        m_rig->shop.rules.policy.trace.noCodeList.append("OTC");
        QCOMPARE(codeOf(m_rig->receive("OTC,L9,2026-01-05,2027-02-01,20,,,6,81000090000000000001;81000090000000000002,\n")), "");
        const auto held = m_rig->shop.checkout();
        QCOMPARE(codeOf(held->add("OTC")), "");
        QCOMPARE(held->draft().basket.lines().front().lot->lot, "L9");
        QCOMPARE(codeOf(held->hold()), "");
        const auto found = m_rig->room().recallLot("OTC", "L9", "厂家召回", m_rig->manager);
        QCOMPARE(codeOf(found), "");
        QCOMPARE(found->kept, *parseQuantity(u"10"));
        QCOMPARE(found->boxes, 1);
        QCOMPARE(scan("81000090000000000002"), "GOODS_BLOCKED"); // what stayed on the shelf is stopped by its lot
        YAOGUI_LEDGER_HOLDS(*m_rig);
    }

    // Each recall is lifted by itself; while one stands the lot stays stopped.
    void twoRecallsOfOneLot_data()
    {
        QTest::addColumn<bool>("newestFirst");
        QTest::newRow("the newest first") << true;
        QTest::newRow("the first one first, by its number") << false;
    }
    void twoRecallsOfOneLot()
    {
        QFETCH(const bool, newestFirst);
        const auto first = m_rig->room().recallLot("OTC", "L1", "药监通知", m_rig->quality);
        const auto second = m_rig->room().recallLot("OTC", "L1", "厂家召回", m_rig->quality);
        QVERIFY(first && second);
        const auto lift = [&](const QString &document) { return codeOf(m_rig->room().liftRecall(document, "误报", m_rig->quality)); };
        const QString next = newestFirst ? second->document : first->document;
        QCOMPARE(newestFirst ? codeOf(m_rig->room().liftRecall("OTC", "L1", "误报", m_rig->quality)) : lift(next), "");
        QCOMPARE(lift(next), "STEP_OUT_OF_ORDER");
        QCOMPARE(m_rig->shop.text("SELECT blocked FROM lot WHERE lot = 'L1'"), newestFirst ? first->document : second->document);
        QCOMPARE(codeOf(move(StockWay::Release, {line("L1", {}, {code(1)})}, m_rig->quality)), "GOODS_BLOCKED");
        YAOGUI_LEDGER_HOLDS(*m_rig);
        QCOMPARE(lift(newestFirst ? first->document : second->document), "");
        QCOMPARE(codeOf(move(StockWay::Release, {line("L1", {}, {code(1)})}, m_rig->quality)), "");
        QCOMPARE(scan(code(1)), "");
        YAOGUI_LEDGER_HOLDS(*m_rig);
    }

    // Beyond reach, and named at the recall: what is sold or on hold.
    void aRecallByCodesNamesHeldAndSoldBoxes()
    {
        const QString slip = sell({code(2)});
        const auto held = m_rig->shop.checkout();
        QCOMPARE(codeOf(held->scan({code(3), {}})), "");
        QCOMPARE(codeOf(held->hold()), "");
        const auto found = m_rig->room().recallBoxes(code(2), code(50), "厂家召回", m_rig->manager);
        QCOMPARE(codeOf(found), "");
        QCOMPARE(found->held.size(), 1);
        QCOMPARE(found->held[0]["trace_code"].toString() + found->held[0]["state"].toString(), code(3) + "held");
        QCOMPARE(found->buyers[0]["slip"].toString(), slip);
        for (const int box : {2, 3}) {
            const auto chain = m_rig->shop.store().read([&](Connection &connection) { return chainOf(connection, m_rig->shop.store().sealer(), code(box)); });
            QCOMPARE((*chain)["events"].toArray().last()["document"].toString(), found->document);
        }
        YAOGUI_LEDGER_HOLDS(*m_rig);
        QCOMPARE(scan(code(40)), "GOODS_BLOCKED");
        QCOMPARE(codeOf(m_rig->room().liftRecall(found->document, "误报", m_rig->quality)), "");
        QCOMPARE(scan(code(40)), "");
    }

    // A sale on hold kept its box when the recall came; another was sold, and never left the counter.
    void aRecallByCodesReachesHeldAndReturnedBoxes()
    {
        sell({code(2)});
        const auto held = m_rig->shop.checkout();
        QCOMPARE(codeOf(held->scan({code(3), {}})), "");
        QCOMPARE(codeOf(held->hold()), "");
        QCOMPARE(codeOf(m_rig->room().recallBoxes(code(2), code(3), "厂家召回", m_rig->manager)), "");
        QCOMPARE(codeOf(held->resume(SaleId{m_rig->shop.number("SELECT id FROM sale WHERE state = 'held'")})), "");
        QCOMPARE(codeOf(held->pay(Money::ofUnits(100'00))), "GOODS_BLOCKED");

        Returning returning(m_rig->shop.store(), m_rig->shop.platform, m_rig->shop.clock, m_rig->shop.facts, [&](const QDate &) { return m_rig->shop.rules; });
        ReturnRequest request;
        request.sale = SaleId{m_rig->shop.number("SELECT id FROM sale WHERE state = 'paid'")};
        request.kind = ReturnKind::Void;
        request.reason = "拿错";
        Operator worker;
        worker.name = {"1001", "收银员"};
        QCOMPARE(codeOf(returning.take(agreedIn(m_rig->shop, request), worker)), "");
        QCOMPARE(scan(code(2)), "GOODS_BLOCKED");
        YAOGUI_LEDGER_HOLDS(*m_rig);
    }

    // However long the paper is, a yes is for each of its lines.
    void aYesIsForThisPaperOnly()
    {
        StockPaper paper{{}, "盘亏", {}, {}};
        for (int i = 0; i < 40; ++i)
            paper.lines.push_back({"OTC", "L1", *parseQuantity(u"-1"), "shelf", {code(i)}});
        StockPaper other = paper;
        other.lines.back().codes = {code(99)};
        const auto subject = [&](const StockPaper &of) { return m_rig->room().demandOf(StockWay::Adjust, of, m_rig->pharmacist)->subject; };
        QCOMPARE(subject(paper), subject(paper));
        QVERIFY(subject(paper) != subject(other));
        QVERIFY(subject(paper).size() <= 200);
    }

    // By its default a return takes what lies apart: a box of the shelf is not there.
    void aBoxLeavesFromWhereItLies()
    {
        QCOMPARE(codeOf(move(StockWay::Quarantine, {line("L1", {}, {code(3)})}, m_rig->quality)), "");
        QCOMPARE(codeOf(m_rig->room().move(StockWay::Return, {{line("L1", {}, {code(1)})}, "退货", "S1", {}}, m_rig->buyer)), "BOX_STATE_WRONG");
        YAOGUI_LEDGER_HOLDS(*m_rig);
        QCOMPARE(codeOf(m_rig->room().move(StockWay::Return, {{line("L1", {}, {code(3)})}, "退货", "S1", {}}, m_rig->buyer)), "");
        YAOGUI_LEDGER_HOLDS(*m_rig);
    }

    // The day itself still sells, the next one does not, at 00:00.
    void anExpiredLotIsReleasedNoMore()
    {
        const StockLine edge{"EDGE", "E1", *parseQuantity(u"1"), {}, {"84000040000000000001"}};
        QCOMPARE(codeOf(move(StockWay::Quarantine, {edge}, m_rig->manager)), "");
        m_rig->shop.clock.set(QDateTime(QDate(2026, 3, 11), QTime(0, 0), Qt::OffsetFromUTC, 8 * 3600));
        QCOMPARE(codeOf(move(StockWay::Release, {edge}, m_rig->manager)), "EXPIRED");
        m_rig->shop.clock.set(QDateTime(QDate(2026, 3, 10), QTime(23, 59, 59, 999), Qt::OffsetFromUTC, 8 * 3600));
        QCOMPARE(codeOf(move(StockWay::Release, {edge}, m_rig->manager)), "");
    }

    // Meddled with behind the store's back: the verifier names what does not hold.
    void whatDoesNotHoldIsNamed_data()
    {
        QTest::addColumn<QByteArray>("guards");
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("what");
        const auto row = [](const char *guards, const char *sql, const QString &what) { QTest::newRow(qPrintable(what)) << QByteArray(guards) << QByteArray(sql) << what; };
        row("", "UPDATE balance SET quantity = quantity + 10000 WHERE location = 'supplier'", "balance differs from its movements");
        row("movement_posts", "INSERT INTO movement(at, kind, document, lot_id, from_location, to_location, quantity, operator) "
                              "SELECT 't', 'open', 'd', id, 'receiving', 'opened', 10000, '1001' FROM lot WHERE lot = 'H2'", "movement without a balance");
        row("", "UPDATE box SET state = 'quarantine' WHERE trace_code = '81000010000000000001'", "more coded boxes than stock");
        row("", "UPDATE box SET drug_id = (SELECT id FROM drug WHERE code = 'RX') WHERE trace_code = '81000010000000000001'", "box of another drug than its lot");
        row("", "UPDATE box SET state = 'missing' WHERE trace_code = '81000010000000000001'", "box differs from its last event");
        row("receipt_stands", "UPDATE receipt SET state = 'dropped'", "receipt differs from its movements");
        row("receipt_line_stands", "UPDATE receipt_line SET accepted = 10000, refusal = 'x'", "receipt differs from its movements");
        row("receipt_stands", "UPDATE receipt SET number = 'another'", "receipt differs from its movements");
        row("", "INSERT INTO movement(at, kind, document, lot_id, from_location, to_location, quantity, operator) "
                "SELECT 't', 'receipt', 'nobody', id, 'supplier', 'shelf', 10000, '1001' FROM lot WHERE lot = 'L9'", "movement of a receipt that is not there");
        row("", "INSERT INTO movement(at, kind, document, lot_id, from_location, to_location, quantity, operator, reverses) SELECT 't', 'place', 'd', lot_id, "
                "to_location, from_location, quantity, '1001', id FROM movement WHERE lot_id = (SELECT id FROM lot WHERE lot = 'H2')",
            "counter-entry that undoes no correction");
        row("", "UPDATE lot SET blocked = 'by hand' WHERE lot = 'L1'", "recalled lot without its recall");
        row("", "INSERT INTO recall(at, document, reason, operator, lot_id) SELECT 't', 'C1', 'r', '1003', id FROM lot WHERE lot = 'L1'", "recall that stops nothing");
    }
    void whatDoesNotHoldIsNamed()
    {
        QFETCH(const QByteArray, guards);
        QFETCH(const QByteArray, sql);
        QCOMPARE(codeOf(m_rig->receive("OTC,L9,2026-01-05,2028-01-04,2,,,6," + code(70).toLatin1() + ",\n")), "");
        YAOGUI_LEDGER_HOLDS(*m_rig);
        const Done meddled = m_rig->shop.store().write([&](Connection &connection) -> Done {
            if (!guards.isEmpty())
                connection.database().exec("DROP TRIGGER " + guards.toStdString());
            connection.database().exec(sql.toStdString());
            return {};
        });
        QVERIFY(meddled);
        const Done held = m_rig->shop.verify();
        QCOMPARE(codeOf(held), "LEDGER_BROKEN");
        QTEST(held.error().details["what"].toString(), "what");
    }

    // What the till writes in the moment of a sale did not grow with the ledger: a movement a line, a row and an event a box.
    void aSaleWritesNoMoreThanItsOwnRows()
    {
        const auto rows = [&](const char *sql) { return m_rig->shop.number(sql); };
        const qint64 movements = rows("SELECT COUNT(*) FROM movement"), events = rows("SELECT COUNT(*) FROM box_event"),
                     balances = rows("SELECT COUNT(*) FROM balance"), boxes = rows("SELECT COUNT(*) FROM box");
        sell({code(1), code(2), code(4)}); // two lots: two lines
        QCOMPARE(rows("SELECT COUNT(*) FROM movement"), movements + 2);
        QCOMPARE(rows("SELECT COUNT(*) FROM box_event"), events + 3);
        QCOMPARE(rows("SELECT COUNT(*) FROM balance"), balances + 2); // a place at the customer for each lot, the first time
        QCOMPARE(rows("SELECT COUNT(*) FROM box"), boxes);
        sell({code(3)});
        QCOMPARE(rows("SELECT COUNT(*) FROM balance"), balances + 2);
        QCOMPARE(rows("SELECT (SELECT COUNT(*) FROM recall) + (SELECT COUNT(*) FROM receipt) + (SELECT COUNT(*) FROM stocktake)"), 0);
    }

    void theChainOfABoxTellsItsWholeLife()
    {
        QCOMPARE(codeOf(m_rig->receive("OTC,L9,2026-01-05,2028-01-04,2,,,6," + code(70).toLatin1() + ",81000010000000000999\n")), "");
        const QString slip = sell({code(70)});
        const auto chain = [&](const QString &what) {
            return m_rig->shop.store().read([&](Connection &connection) { return chainOf(connection, m_rig->shop.store().sealer(), what); });
        };
        const auto box = chain(code(70));
        QCOMPARE(codeOf(box), "");
        QCOMPARE((*box)["kind"].toString() + u' ' + (*box)["state"].toString(), QString("box sold"));
        QCOMPARE((*box)["case"].toString(), QString("81000010000000000999"));
        QCOMPARE((*box)["receipts"][0]["supplier"].toString(), QString("S1"));
        QCOMPARE((*box)["receipts"][0]["buyer"].toString() + (*box)["receipts"][0]["acceptor"].toString(), QString("10041005"));
        QCOMPARE((*box)["sales"][0]["slip"].toString(), slip);
        QVERIFY(!(*box)["sales"][0]["uploads"].toArray().isEmpty());
        QCOMPARE((*box)["events"].toArray().size(), 2);
        QCOMPARE((*chain(slip))["boxes"][0]["trace_code"].toString(), code(70));
        QCOMPARE((*chain("OTC/L9"))["buyers"][0]["slip"].toString(), slip);
        const QString receipt = (*box)["receipts"][0]["receipt"].toString();
        QCOMPARE((*chain(receipt))["lines"][0]["boxes"][0]["state"].toString(), QString("sold"));
        QCOMPARE(codeOf(chain("nothing")), "CODE_UNKNOWN");
        QStringList paper;
        for (const PrintRow &row : makeChainPaper(chainView(slip, *chain(slip))).rows)
            paper += row.cells;
        const QString words = paper.join(u'\n');
        for (const QString &word : {"销售单：" + slip, QString("验收"), QString("上架"), QString("售出"), code(70), QString("已付款"), QString("上报待发")})
            QVERIFY2(words.contains(word), qPrintable(word + u'\n' + words));
    }

private:
    static QString code(int number) { return TestShop::code("8100001", number); }
    static StockLine line(const QString &lot, const QString &quantity, const QStringList &codes)
    {
        return {"OTC", lot, quantity.isEmpty() ? Quantity() : *parseQuantity(quantity), {}, codes};
    }
    Result<QString> move(StockWay way, std::vector<StockLine> lines, const OperatorName &by)
    {
        return m_rig->room().move(way, {std::move(lines), "检查", {}, {}}, by);
    }
    QString scan(const QString &trace) { return codeOf(m_rig->shop.checkout()->scan({trace, {}})); }
    QString sell(const QStringList &codes)
    {
        const auto checkout = m_rig->shop.checkout();
        for (const QString &one : codes) {
            if (!checkout->scan({one, {}}))
                qFatal("not sold: %s", qPrintable(one));
        }
        const auto sale = checkout->pay(Money::ofUnits(1000'00));
        if (!sale)
            qFatal("not paid: %s", qPrintable(codeName(sale.error().code)));
        return m_rig->shop.text("SELECT slip FROM sale WHERE state = 'paid' ORDER BY id DESC LIMIT 1");
    }

    std::unique_ptr<LedgerRig> m_rig;
};

} // namespace yaogui

QTEST_GUILESS_MAIN(yaogui::TestStockRoom)
#include "tst_stock_room.moc"
