// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/Availability.h"
#include "tests/core/ledger/LedgerRig.h"

namespace yaogui {

/// What the public query is told, and when it was wrong (FJ-42).
class TestAvailability : public QObject {
    Q_OBJECT
private slots:
    void init() { m_rig = std::make_unique<LedgerRig>(); }
    void cleanup()
    {
        YAOGUI_LEDGER_HOLDS(*m_rig);
        m_rig.reset();
    }

    void onlyWhatCanBeSoldNow()
    {
        QCOMPARE(of("OTC"), "30");
        QCOMPARE(of("OLD"), "0"); // expired
        QCOMPARE(of("EDGE"), "2"); // to the end of its last day
        QCOMPARE(of("COLD"), "0"); // never here
        QCOMPARE(codeOf(availability().list("NOBODY")), "CODE_UNKNOWN");
        m_rig->shop.clock.set(QDateTime(QDate(2026, 3, 11), QTime(0, 0), Qt::OffsetFromUTC, 8 * 3600));
        QCOMPARE(of("EDGE"), "0");
    }

    void whatIsReservedIsNotThere()
    {
        const auto held = m_rig->shop.checkout();
        QVERIFY(held->scan({TestShop::code("8100001", 1), {}}));
        QCOMPARE(of("OTC"), "30"); // in a basket nothing is promised yet
        QVERIFY(held->hold());
        QCOMPARE(of("OTC"), "29");
        QVERIFY(held->resume(SaleId{m_rig->shop.number("SELECT id FROM sale WHERE state = 'held'")}));
        QCOMPARE(codeOf(held->pay(Money::ofUnits(100'00))), "");
        QCOMPARE(of("OTC"), "29");
        QCOMPARE(codeOf(m_rig->room().recallLot("OTC", "L1", "召回", m_rig->manager)), "");
        QCOMPARE(of("OTC"), "25");
    }

    void theListHasWhatThereIs()
    {
        QStringList codes;
        const auto rows = availability().list({});
        for (const Availability::Row &row : *rows)
            codes.append(row.drug);
        QCOMPARE(codes, QStringList({"BAG", "EDGE", "FREE", "HERB", "OTC", "OWN", "RX"}));
    }

    // Fujian's third proven case ends the contract; what was not shown is no case.
    void casesAreCounted_data()
    {
        QTest::addColumn<QString>("drug");
        QTest::addColumn<int>("times");
        QTest::addColumn<bool>("ends");
        QTest::newRow("one short") << "OTC" << 2 << false;
        QTest::newRow("as many as end it") << "OTC" << 3 << true;
        QTest::newRow("not shown, no case") << "OLD" << 3 << false;
    }
    void casesAreCounted()
    {
        QFETCH(const QString, drug);
        QFETCH(const int, times);
        QFETCH(const bool, ends);
        m_rig->shop.rules.policy.trace.falseAvailable = 3;
        Result<Availability::Cases> cases;
        for (int i = 0; i < times; ++i)
            cases = availability().noteNotSupplied(drug, "顾客到店无货", m_rig->cashier);
        QCOMPARE(codeOf(cases), "");
        QCOMPARE(cases->endsContract, ends);
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM audit_event WHERE kind = 'stock.not_supplied'"), times);
        m_rig->shop.clock.advance(400LL * 24 * 3600);
        const auto later = availability().noteNotSupplied("OTC", "又无货", m_rig->cashier);
        QCOMPARE(codeOf(later), "");
        QCOMPARE(later->count, 1); // older ones are past
        QCOMPARE(codeOf(availability().noteNotSupplied("OTC", {}, m_rig->buyer)), "NOT_PERMITTED");
    }

private:
    Availability availability() { return Availability(m_rig->shop.store(), m_rig->shop.clock, m_rig->rules()); }
    QString of(const QString &drug) { return toText(availability().list(drug)->front().quantity); }
    std::unique_ptr<LedgerRig> m_rig;
};

} // namespace yaogui

QTEST_GUILESS_MAIN(yaogui::TestAvailability)
#include "tst_availability.moc"
