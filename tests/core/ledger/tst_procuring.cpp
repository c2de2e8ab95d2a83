// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/Procuring.h"
#include "drivers/simulated/SimulatedProcurement.h"
#include "tests/core/ledger/LedgerRig.h"

namespace yaogui {

using Next = SimulatedProcurement::Next;

/// Orders by the procurement subsystem: an order leaves once, and its delivery comes back as a draft.
class TestProcuring : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_rig = std::make_unique<LedgerRig>();
        m_subsystem = std::make_unique<SimulatedProcurement>();
        const auto order = ordering().draft({"S1", true, "病人等着用", {{"OTC", packs(5), Price::ofUnits(6'100'000)}}}, m_rig->buyer);
        QCOMPARE(codeOf(order), "");
        m_number = order->number;
    }
    void cleanup() { m_rig.reset(); }

    void aPlacedOrderIsTaken()
    {
        QCOMPARE(codeOf(send()), "STEP_OUT_OF_ORDER"); // a draft
        place();
        QCOMPARE(codeOf(procuring().send(m_number, m_rig->cashier)), "NOT_PERMITTED");
        QCOMPARE(codeOf(procuring().send("D1", m_rig->buyer)), "ORDER_UNKNOWN");
        const auto sent = send();
        QCOMPARE(codeOf(sent), "");
        QCOMPARE(sent->sent, OrderSending::Taken);
        QCOMPARE(sent->theirNumber, "P-" + sent->sendKey);
        const ProcurementOrder &theirs = m_subsystem->orders().at(sent->sendKey);
        QCOMPARE(theirs.supplier + ' ' + theirs.supplierName, QString("S1 某医药公司"));
        QVERIFY(theirs.special);
        QCOMPARE(theirs.items.front().item + ' ' + toText(theirs.items.front().quantity) + ' ' + toText(theirs.items.front().price), QString("OTC 5 6.10"));
        QCOMPARE(codeOf(send()), "STEP_OUT_OF_ORDER");
        QCOMPARE(m_subsystem->sent(), 1);
        QCOMPARE(codeOf(ordering().cancel(m_number, "不要了", m_rig->buyer)), "STEP_OUT_OF_ORDER"); // they would deliver it all the same
    }

    // However the first try ends, the subsystem has the order once, and what it said in the end is what the books say.
    void anOrderArrivesOnce_data()
    {
        QTest::addColumn<int>("next");
        QTest::addColumn<int>("sent"); // in two tries
        QTest::addColumn<bool>("restart");
        for (const bool restart : {false, true}) {
            const char *after = restart ? ", and the program starts again" : "";
            QTest::addRow("no connection%s", after) << static_cast<int>(Next::Unreachable) << 2 << restart;
            QTest::addRow("the request was lost%s", after) << static_cast<int>(Next::LoseRequest) << 2 << restart;
            QTest::addRow("the answer was lost%s", after) << static_cast<int>(Next::LoseAnswer) << 1 << restart;
        }
    }
    void anOrderArrivesOnce()
    {
        QFETCH(const int, next);
        QFETCH(const int, sent);
        QFETCH(const bool, restart);
        place();
        m_subsystem->script(static_cast<Next>(next));
        QCOMPARE(codeOf(send()), "PROCUREMENT_UNREACHABLE");
        QCOMPARE(ordering().order(m_number)->sent, OrderSending::Sending);
        if (restart)
            m_rig->shop.restart();
        m_subsystem->setSilent(true);
        QCOMPARE(codeOf(send()), "PROCUREMENT_UNREACHABLE"); // it cannot say, so nothing leaves
        QCOMPARE(m_subsystem->sent(), 1);
        QCOMPARE(codeOf(ordering().cancel(m_number, "不要了", m_rig->buyer)), "STEP_OUT_OF_ORDER");
        m_subsystem->setSilent(false);
        QCOMPARE(codeOf(send()), "");
        QCOMPARE(m_subsystem->taken(), 1);
        QCOMPARE(m_subsystem->sent(), sent);
        QCOMPARE(ordering().order(m_number)->sent, OrderSending::Taken);
        QCOMPARE(codeOf(m_rig->shop.store().verifyAudit()), "");
    }

    void aRefusedOrderStaysRefused()
    {
        place();
        m_subsystem->script(Next::Refuse);
        const auto refused = send();
        QCOMPARE(codeOf(refused), "");
        QCOMPARE(toText(refused->sent) + ' ' + refused->theirWords, QString("refused 不在目录"));
        QCOMPARE(codeOf(send()), "STEP_OUT_OF_ORDER");
        QCOMPARE(codeOf(fetch()), "STEP_OUT_OF_ORDER");
        QCOMPARE(codeOf(ordering().cancel(m_number, "不在目录", m_rig->buyer)), "");
    }

    void aSupplierLockedMeanwhileIsSentNothing()
    {
        place();
        m_rig->shop.clock.set(QDateTime(QDate(2026, 7, 1), QTime(10, 0), Qt::OffsetFromUTC, 8 * 3600));
        QCOMPARE(codeOf(send()), "SUPPLIER_LOCKED");
        QCOMPARE(m_subsystem->sent(), 0);
        QCOMPARE(ordering().order(m_number)->sent, OrderSending::NotSent);
    }

    void aDeliveryComesBackAsADraft()
    {
        place();
        QCOMPARE(codeOf(send()), "");
        QVERIFY(fetch()->empty());
        m_subsystem->deliver({"PS1", QDate(2026, 3, 10), {line(3)}});
        const auto fetched = fetch();
        QCOMPARE(fetched->size(), 1U);
        const auto &outcome = fetched->front().outcome;
        QCOMPARE(codeOf(outcome), "");
        QCOMPARE(outcome->state, ReceiptState::Draft);
        QCOMPARE(m_rig->at("L9", "shelf"), 0); // nobody has looked at the goods yet
        QVERIFY(fetch()->empty());             // known
        QCOMPARE(m_rig->receiving().post(outcome->number, m_rig->acceptor)->state, ReceiptState::Posted);
        QCOMPARE(m_rig->at("L9", "shelf"), 3);
        QCOMPARE(ordering().order(m_number)->state, PurchaseState::PartDelivered);
        m_subsystem->deliver({"PS2", QDate(2026, 3, 10), {line(2)}});
        QCOMPARE(m_rig->receiving().post(fetch()->front().outcome->number, m_rig->acceptor)->state, ReceiptState::Posted);
        QCOMPARE(ordering().order(m_number)->state, PurchaseState::Delivered);
        YAOGUI_LEDGER_HOLDS(*m_rig);
    }

    // What a delivery says is read like any other; nothing is believed because of where it comes from.
    void aBadDeliveryIsNamed_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<QString>("reason");
        QTest::newRow("more than ordered") << QJsonObject{{"quantity", "6"}} << "MORE_THAN_ORDERED";
        QTest::newRow("something else") << QJsonObject{{"drug", "RX"}} << "NOT_ORDERED";
        QTest::newRow("year 2262") << QJsonObject{{"expiry", "2262-04-11"}} << "DATE_OUT_OF_RANGE";
        QTest::newRow("no lot") << QJsonObject{{"lot", ""}} << "EMPTY";
        QTest::newRow("quantity as an object") << QJsonObject{{"quantity", QJsonObject{{"x", 1}}}} << "EMPTY";
    }
    void aBadDeliveryIsNamed()
    {
        QFETCH(const QJsonObject, change);
        QFETCH(const QString, reason);
        place();
        QCOMPARE(codeOf(send()), "");
        QJsonObject bad = line(1);
        for (auto one = change.begin(); one != change.end(); ++one)
            bad[one.key()] = one.value();
        m_subsystem->deliver({"PS1", QDate(2026, 3, 10), {line(1), bad}});
        const auto fetched = fetch();
        QCOMPARE(codeOf(fetched->front().outcome), "");
        QCOMPARE(fetched->front().outcome->lines, 1);
        QCOMPARE(fetched->front().outcome->rejected.front().reason, reason);
    }

    void whoMayFetch()
    {
        place();
        QCOMPARE(codeOf(send()), "");
        m_subsystem->deliver({"PS1", QDate(2026, 3, 10), {line(1)}});
        QCOMPARE(codeOf(fetch(m_rig->cashier)), "NOT_PERMITTED");
        m_subsystem->setSilent(true);
        QCOMPARE(codeOf(fetch()), "PROCUREMENT_UNREACHABLE");
    }

    void listedPricesAreLookedUp()
    {
        const auto drugs = QStringList{"OTC", "OWN"};
        QVERIFY(!procuring().listings(drugs, m_rig->buyer)->front().listed);
        const QString code = procuring().listings(drugs, m_rig->buyer)->front().drug.insuranceCode;
        m_subsystem->list({code, "listed", Price::ofUnits(11'000'000), QDate(2026, 1, 1), {}});
        const auto listings = procuring().listings(drugs, m_rig->buyer);
        QCOMPARE(toText(listings->front().listed->price), QString("11.00"));
        QVERIFY(!listings->back().listed); // unmapped
        QCOMPARE(codeOf(procuring().listings({"NONE"}, m_rig->buyer)), "CODE_UNKNOWN");
        QCOMPARE(codeOf(procuring().listings(drugs, m_rig->cashier)), "NOT_PERMITTED");
    }

private:
    Ordering ordering() { return Ordering(m_rig->shop.store(), m_rig->shop.clock); }
    Procuring procuring() { return Procuring(m_rig->shop.store(), m_rig->shop.clock, *m_subsystem); }
    Result<PurchaseOrder> send() { return procuring().send(m_number, m_rig->buyer); }
    Result<std::vector<Procuring::Fetched>> fetch() { return fetch(m_rig->acceptor); }
    Result<std::vector<Procuring::Fetched>> fetch(const OperatorName &by)
    {
        Receiving receiving = m_rig->receiving();
        return procuring().fetch(m_number, receiving, by);
    }
    void place() { QCOMPARE(codeOf(ordering().place(m_number, m_rig->buyer)), ""); }
    static QJsonObject line(int quantity)
    {
        return {{"drug", "OTC"}, {"lot", "L9"}, {"production_date", "2026-01-05"}, {"expiry", "2028-01-04"}, {"quantity", QString::number(quantity)}, {"price", "6.10"}};
    }

    std::unique_ptr<LedgerRig> m_rig;
    std::unique_ptr<SimulatedProcurement> m_subsystem;
    QString m_number;
};

} // namespace yaogui

QTEST_GUILESS_MAIN(yaogui::TestProcuring)
#include "tst_procuring.moc"
