// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/PackRoom.h"
#include "core/sale/Returning.h"
#include "tests/core/ledger/LedgerRig.h"
#include "tests/support/AgreedReturn.h"

#include <QRandomGenerator>

namespace yaogui {

/// Random receipts, sales, holds, loose sales, voids and refunds, counts, corrections, recalls, goods that expire, and restarts: whatever happens, the ledger holds, and
/// balances summed anew from the movements equal those that are kept. YAOGUI_WALK_STEPS makes it longer, YAOGUI_WALK_SEED another one.
class TestLedgerWalk : public QObject {
    Q_OBJECT
private slots:
    void whateverHappensTheLedgerHolds()
    {
        const int steps = fromEnvironment("YAOGUI_WALK_STEPS", 300), seed = fromEnvironment("YAOGUI_WALK_SEED", 20260310);
        m_random.seed(static_cast<quint32>(seed));
        makeDivisible();
        using Step = void (TestLedgerWalk::*)();
        const std::pair<Step, int> acts[] = {{&TestLedgerWalk::receive, 13}, {&TestLedgerWalk::sell, 18},    {&TestLedgerWalk::hold, 4},
                                             {&TestLedgerWalk::resume, 3},   {&TestLedgerWalk::open, 5},     {&TestLedgerWalk::sellLoose, 8},
                                             {&TestLedgerWalk::discard, 2},  {&TestLedgerWalk::takeBack, 7}, {&TestLedgerWalk::move, 15},
                                             {&TestLedgerWalk::adjust, 7},   {&TestLedgerWalk::count, 6},    {&TestLedgerWalk::undo, 3},
                                             {&TestLedgerWalk::recall, 2},   {&TestLedgerWalk::recallBox, 1}, {&TestLedgerWalk::lift, 2},
                                             {&TestLedgerWalk::expire, 1},   {&TestLedgerWalk::crash, 3}};
        for (int step = 0; step < steps; ++step) {
            m_rig.shop.clock.advance(61);
            int dice = m_random.bounded(100);
            for (const auto &[act, share] : acts) {
                dice -= share;
                if (dice < 0) {
                    (this->*act)();
                    break;
                }
            }
            if (step % std::max(1, steps / 300) != 0) // a long walk looks 300 times
                continue;
            const Done held = m_rig.shop.verify();
            QVERIFY2(held, held ? "" : qPrintable(QString("seed %1, step %2: %3 %4").arg(seed).arg(step).arg(held.error().details["what"].toString(),
                                                                                                              held.error().details["subject"].toString())));
        }
        QCOMPARE(codeOf(m_rig.shop.verify()), "");
        // The verifier's sums, once more by other words.
        QCOMPARE(m_rig.shop.number("SELECT COUNT(*) FROM (SELECT lot_id, location, SUM(q) AS sum FROM (SELECT lot_id, to_location AS location, quantity AS q FROM "
                                   "movement UNION ALL SELECT lot_id, from_location, -quantity FROM movement) GROUP BY lot_id, location) s "
                                   "JOIN balance b ON b.lot_id = s.lot_id AND b.location = s.location WHERE s.sum <> b.quantity"),
                 0);
        QCOMPARE(m_rig.shop.number("SELECT COUNT(*) FROM movement m JOIN lot l ON l.id = m.lot_id WHERE m.to_location = 'customer' AND substr(m.at, 1, 10) > l.expiry"), 0);
        QVERIFY2(std::all_of(m_done.cbegin(), m_done.cend(), [](int times) { return times > 0; }), qPrintable(story()));
    }

private:
    static int fromEnvironment(const char *name, int otherwise)
    {
        bool given = false;
        const int value = qEnvironmentVariableIntValue(name, &given);
        return given ? value : otherwise;
    }
    // Units that divide neither prices nor packs.
    void makeDivisible()
    {
        QVERIFY(m_rig.shop.store().write([this](Connection &connection) -> Done {
            CatalogueRepository catalogue(connection);
            for (int i = 0; i < 3; ++i) {
                Drug drug = *catalogue.byCode(drugAt(i));
                drug.packCount = QList<int>{7, 24, 3}.at(i);
                catalogue.save(drug);
            }
            return {};
        }));
    }
    QString drugAt(int i) const { return QStringList{"OTC", "RX", "OWN"}.at(i); }
    QString prefixAt(int i) const { return QStringList{"8100001", "8200002", "8300003"}.at(i); }

    void note(const QString &act, bool done) { m_done[act] += done ? 1 : 0; }
    QStringList texts(const QByteArray &sql)
    {
        Connection connection(m_rig.shop.databaseFile(), Connection::Mode::Reader);
        QStringList list;
        connection.each(sql.constData(), [&](const Row &row) { list.append(row.text(0)); });
        return list;
    }
    QString oneOf(const QStringList &list) { return list.isEmpty() ? QString() : list.at(m_random.bounded(static_cast<int>(list.size()))); }
    QStringList someOf(QStringList list, int most)
    {
        QStringList some;
        for (int i = m_random.bounded(most + 1); i > 0 && !list.isEmpty(); --i)
            some.append(list.takeAt(m_random.bounded(static_cast<int>(list.size()))));
        return some;
    }
    QString anyLot() { return oneOf(texts("SELECT drug.code || '/' || lot.lot FROM lot JOIN drug ON drug.id = lot.drug_id WHERE drug.code IN ('OTC', 'RX', 'OWN')")); }
    QStringList boxes(const QString &lot, const char *states)
    {
        return texts("SELECT trace_code FROM box JOIN lot ON lot.id = box.lot_id JOIN drug ON drug.id = lot.drug_id WHERE drug.code || '/' || lot.lot = '"
                     + lot.toUtf8() + "' AND box.state IN (" + states + ") ORDER BY trace_code");
    }

    void receive()
    {
        const int which = m_random.bounded(3);
        const int packs = 1 + m_random.bounded(6), coded = m_random.bounded(packs + 1);
        QStringList codes;
        for (int i = 0; i < coded; ++i)
            codes.append(TestShop::code(prefixAt(which), 1000 + m_next++));
        const bool bad = m_random.bounded(5) == 0;
        QByteArray lines = QString("%1,W%2,2026-01-05,2028-01-04,%3,,,5,%4,\n").arg(drugAt(which)).arg(m_random.bounded(8)).arg(packs).arg(codes.join(u';')).toUtf8();
        if (bad)
            lines += "NONE,L8,2026-01-05,2028-01-04,1,,,6,,\n";
        const auto outcome = m_rig.receive(lines, QString("N%1").arg(m_next++));
        note("receive", outcome && outcome->state == ReceiptState::Posted);
        if (outcome && outcome->state == ReceiptState::Draft && m_random.bounded(2) == 0)
            note("post draft", m_rig.receiving().post(outcome->number, m_rig.acceptor).has_value());
    }
    void sell()
    {
        const auto checkout = m_rig.shop.checkout("1002");
        int lines = 0;
        for (const QString &code : someOf(texts("SELECT trace_code FROM box WHERE state <> 'sold' ORDER BY trace_code"), 3))
            lines += checkout->scan({code, {}}) ? 1 : 0;
        if (m_random.bounded(3) == 0) // a box the store has never seen
            lines += checkout->scan({TestShop::code(prefixAt(m_random.bounded(3)), 500'000 + m_next++), {}}) ? 1 : 0;
        note("sell", lines > 0 && checkout->pay(Money::ofUnits(10'000'00)).has_value());
    }
    void hold()
    {
        const auto checkout = m_rig.shop.checkout("1002");
        const QString code = oneOf(texts("SELECT trace_code FROM box WHERE state = 'shelf' ORDER BY trace_code"));
        note("hold", !code.isEmpty() && checkout->scan({code, {}}) && checkout->hold());
    }
    void resume()
    {
        const SaleId held{oneOf(texts("SELECT id FROM sale WHERE state = 'held' ORDER BY id")).toLongLong()};
        if (held.isNull())
            return;
        const auto checkout = m_rig.shop.checkout("1002");
        if (checkout->resume(held))
            note("resume", checkout->pay(Money::ofUnits(10'000'00)).has_value());
    }
    void open()
    {
        const PackRoom::Wanted wanted{oneOf(texts("SELECT trace_code FROM box WHERE state IN ('shelf', 'opened', 'quarantine') ORDER BY trace_code")), {}, {}, {}};
        note("open", !wanted.traceCode.isEmpty() && packRoom().open(wanted, m_rig.cashier).has_value());
    }
    void sellLoose()
    {
        const auto checkout = m_rig.shop.checkout("1002");
        int lines = 0;
        for (int i = 0; i < 2; ++i)
            lines += checkout->addLoose(drugAt(m_random.bounded(3)), 1 + m_random.bounded(9)) ? 1 : 0;
        if (const QString code = oneOf(texts("SELECT trace_code FROM box WHERE state = 'shelf' ORDER BY trace_code")); m_random.bounded(3) == 0 && !code.isEmpty())
            lines += checkout->scan({code, {}}) ? 1 : 0;
        if (lines == 0)
            return;
        if (m_random.bounded(5) == 0)
            return note("hold loose", checkout->hold().has_value());
        note("sell loose", checkout->pay(Money::ofUnits(10'000'00)).has_value());
    }
    void discard()
    {
        const QString number = oneOf(texts("SELECT number FROM opened_pack WHERE units_left > 0 ORDER BY id"));
        note("discard", !number.isEmpty() && packRoom().discard(number, "受潮", m_rig.cashier).has_value());
    }
    void takeBack()
    {
        const SaleId sale{oneOf(texts("SELECT id FROM sale WHERE state = 'paid' ORDER BY id DESC LIMIT 40")).toLongLong()};
        if (sale.isNull())
            return;
        const bool voided = m_random.bounded(2) == 0;
        Returning returning(m_rig.shop.store(), m_rig.shop.platform, m_rig.shop.clock, m_rig.shop.facts, m_rig.rules());
        const StaffOffice office(m_rig.shop.store(), m_rig.shop.clock, m_rig.rules());
        const ReturnRequest request{sale, voided ? ReturnKind::Void : ReturnKind::Refund, "退药", {}, {}};
        note(QLatin1String(voided ? "void" : "refund"), takeAgreed(returning, office, request, m_rig.shop.checkout("1001")->worker(), "1002").has_value());
    }
    PackRoom packRoom()
    {
        return PackRoom(m_rig.shop.store(), m_rig.shop.clock, [this](const QDate &) {
            DayRules alone = m_rig.shop.rules;
            alone.policy.trace.looseSecondPerson = false;
            return alone;
        });
    }
    // Goods in their last days: on the shelf, held and opened when they expire. From then on they reach no customer.
    void expire()
    {
        const QDate today = m_rig.shop.clock.today();
        if (today > QDate(2026, 6, 1)) // the supplier's licence ends soon: nothing could be bought any more
            return;
        const QString lot = QString("E%1").arg(m_next++), first = TestShop::code("8300003", 1000 + m_next++), second = TestShop::code("8300003", 1000 + m_next++),
                      third = TestShop::code("8300003", 1000 + m_next++);
        const auto received = m_rig.receive(QString("OWN,%1,2025-01-05,%2,3,,,5,%3;%4;%5,\n").arg(lot, today.toString(Qt::ISODate), first, second, third).toUtf8(),
                                            QString("N%1").arg(m_next++));
        if (!received || received->state != ReceiptState::Posted)
            return;
        const bool opened = packRoom().open({first, {}, {}, {}}, m_rig.cashier).has_value();
        const auto held = m_rig.shop.checkout("1002");
        const bool waits = held->scan({second, {}}) && held->hold();
        const auto standing = m_rig.shop.checkout("1002");
        const bool inHand = standing->scan({third, {}}).has_value();
        m_rig.shop.clock.set(QDateTime(today.addDays(1), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600));
        QVERIFY(opened && waits && inHand);
        QCOMPARE(codeOf(standing->pay(Money::ofUnits(10'000'00))), "EXPIRED");
        QCOMPARE(codeOf(packRoom().open({third, {}, {}, {}}, m_rig.cashier)), "EXPIRED");
        note("expire", true);
    }
    void recallBox()
    {
        const QString code = oneOf(texts("SELECT trace_code FROM box JOIN lot ON lot.id = box.lot_id WHERE lot.lot LIKE 'W%' ORDER BY trace_code"));
        note("recall box", !code.isEmpty() && m_rig.room().recallBoxes(code, code, "召回", m_rig.quality).has_value());
    }
    void move()
    {
        static constexpr StockWay ways[] = {StockWay::Quarantine, StockWay::Quarantine, StockWay::Release, StockWay::Return};
        const StockWay way = ways[m_random.bounded(4)];
        const QString lot = anyLot();
        const bool fromShelf = way == StockWay::Quarantine;
        StockLine line{lot.section(u'/', 0, 0), lot.section(u'/', 1), packs(m_random.bounded(4)), {},
                       someOf(boxes(lot, fromShelf ? "'shelf'" : "'quarantine', 'recalled'"), 2)};
        if (line.quantity.isZero() && line.codes.isEmpty())
            line.quantity = packs(1);
        const auto moved = m_rig.room().move(way, {{line}, "检查", "S1", {}}, m_rig.manager);
        note(toText(way), moved.has_value());
    }
    void adjust()
    {
        const QString lot = anyLot();
        const bool lost = m_random.bounded(2) == 0;
        const QStringList codes = someOf(boxes(lot, lost ? "'shelf'" : "'missing'"), 2);
        const qint64 more = m_random.bounded(2) + (codes.isEmpty() ? 1 : 0) + codes.size();
        const StockLine line{lot.section(u'/', 0, 0), lot.section(u'/', 1), packs(lost ? -more : more), {}, codes};
        note("adjust", m_rig.adjust({{line}, "更正", {}, {}}, m_rig.pharmacist).has_value());
    }
    void undo()
    {
        const qint64 movement = oneOf(texts("SELECT id FROM movement WHERE kind IN ('adjust', 'count')")).toLongLong();
        const ApprovalId yes = m_rig.yes(m_rig.room().undoDemand(movement, m_rig.pharmacist), m_rig.manager);
        note("undo", m_rig.room().undo(movement, "撤回", m_rig.pharmacist, yes).has_value());
    }
    void count()
    {
        const QString drug = drugAt(m_random.bounded(3));
        const auto opened = m_rig.counting().open(CountScope::List, drug, Money::ofUnits(1'000'000'00), m_rig.cashier);
        if (!opened)
            return;
        const auto view = m_rig.counting().view(opened->number);
        for (const CountedLot &lot : view->lots) {
            const QString name = lot.drug + u'/' + lot.lotText;
            QStringList codes = boxes(name, "'shelf', 'missing'");
            if (!codes.isEmpty() && m_random.bounded(3) == 0)
                codes.removeAt(m_random.bounded(static_cast<int>(codes.size())));
            QVERIFY(m_rig.counting().count(opened->number, {{lot.drug, lot.lotText, packs(m_random.bounded(5)), codes}}, m_rig.cashier));
            if (m_random.bounded(3) == 0)
                sell(); // while it is counted
        }
        const auto posted = m_rig.counting().post(opened->number, "盘点", m_rig.manager);
        note("count", posted.has_value());
        if (!posted)
            QVERIFY(m_rig.counting().drop(opened->number, m_rig.cashier));
    }
    void recall()
    {
        const QString lot = anyLot();
        if (!lot.contains("/W")) // the opening lots stay for sale
            return;
        note("recall", m_rig.room().recallLot(lot.section(u'/', 0, 0), lot.section(u'/', 1), "召回", m_rig.quality).has_value());
    }
    void lift()
    {
        const QString lot = oneOf(texts("SELECT drug.code || '/' || lot.lot FROM lot JOIN drug ON drug.id = lot.drug_id WHERE lot.blocked IS NOT NULL"));
        if (!lot.isEmpty())
            note("lift", m_rig.room().liftRecall(lot.section(u'/', 0, 0), lot.section(u'/', 1), "解除", m_rig.quality).has_value());
    }
    void crash()
    {
        m_rig.shop.restart();
        note("restart", true);
    }
    QString story() const
    {
        QStringList parts;
        for (auto it = m_done.cbegin(); it != m_done.cend(); ++it)
            parts.append(QString("%1 %2").arg(it.key()).arg(it.value()));
        return parts.join(", ");
    }

    LedgerRig m_rig;
    QRandomGenerator m_random;
    QMap<QString, int> m_done;
    int m_next = 0;
};

} // namespace yaogui

QTEST_GUILESS_MAIN(yaogui::TestLedgerWalk)
#include "tst_ledger_walk.moc"
