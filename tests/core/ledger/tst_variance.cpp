// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/ledger/LedgerRig.h"

#include "core/ledger/Variance.h"
#include "core/policy/ShippedPacks.h"

namespace yaogui {

/// The meter of insured drugs' differences (FJ-41). OTC and RX are insured, OWN is not.
class TestVariance : public QObject {
    Q_OBJECT
private slots:
    void init() { m_rig = std::make_unique<LedgerRig>(); }
    void cleanup() { m_rig.reset(); }

    // The stock of insured drugs is made 1000.00 worth of OTC at 0.10 apiece, so that a lost pack is 0.01 %.
    void bandsAreReachedExactly_data()
    {
        QTest::addColumn<int>("lost");
        QTest::addColumn<QString>("percent");
        QTest::addColumn<int>("band");
        QTest::addColumn<bool>("over");
        QTest::newRow("nothing") << 0 << "0.00" << 0 << false;
        QTest::newRow("0.99 %") << 99 << "0.99" << 0 << false;
        QTest::newRow("1 %") << 100 << "1.00" << 1 << false;
        QTest::newRow("2.99 %") << 299 << "2.99" << 1 << false;
        QTest::newRow("3 %") << 300 << "3.00" << 2 << false;
        QTest::newRow("FJ-41 4.99 %") << 499 << "4.99" << 2 << false;
        QTest::newRow("FJ-41 5.00 %") << 500 << "5.00" << 3 << true;
        QTest::newRow("FJ-41 4.99 % too many") << -499 << "4.99" << 2 << false; // against what the books said before
        QTest::newRow("FJ-41 5 % too many") << -500 << "5.00" << 3 << true;
    }
    void bandsAreReachedExactly()
    {
        QFETCH(const int, lost);
        QFETCH(const bool, over);
        QFETCH(const int, band);
        stockIs(10'000);
        if (lost != 0)
            lose(lost);
        const Variance variance = read();
        QTEST(variance.percent, "percent");
        QCOMPARE(variance.band, band);
        QCOMPARE(variance.endsContract, over);
    }

    void ownPayGoodsDoNotCount()
    {
        QCOMPARE(codeOf(m_rig->adjust({{{"OWN", "W1", *parseQuantity(u"-1"), {}, {}}}, "少", {}, {}}, m_rig->pharmacist)), "");
        QVERIFY(read().rows.empty());
        QCOMPARE(read().difference, Money());
    }

    void aLossIsNotMadeUpForByAnotherDrugsSurplus()
    {
        QCOMPARE(codeOf(m_rig->adjust({{{"OTC", "L1", *parseQuantity(u"-2"), {}, {}}, {"RX", "R1", *parseQuantity(u"1"), {}, {}}}, "错", {}, {}},
                                      m_rig->pharmacist)),
                 "");
        const Variance variance = read();
        QCOMPARE(toText(variance.difference), "55.00"); // 25.00 lost and 30.00 too many
        QCOMPARE(variance.rows.front().drug, "RX");
        QCOMPARE(toText(variance.rows.front().lost), "-1");
        QCOMPARE(variance.months.size(), 1U);
        QCOMPARE(variance.months.front().month, "2026-03");
        // Undone, it is no difference any more; outside its time neither.
        const qint64 movement = variance.rows.front().lastMovement;
        const ApprovalId yes = m_rig->yes(m_rig->room().undoDemand(movement, m_rig->pharmacist), m_rig->manager);
        QCOMPARE(codeOf(m_rig->room().undo(movement, "看错", m_rig->pharmacist, yes)), "");
        QCOMPARE(toText(read().difference), "25.00");
        QCOMPARE(read(QDate(2026, 3, 11), QDate(2026, 3, 12)).difference, Money());
        QCOMPARE(toText(read(QDate(2026, 3, 10), QDate(2026, 3, 10)).difference), "25.00");
    }

private:
    // Everything insured goes, but so many of OTC at 0.10; by opening stock and prices, which are no differences.
    void stockIs(int packs)
    {
        const Done made = m_rig->shop.store().write([&](Connection &connection) -> Done {
            CatalogueRepository catalogue(connection);
            for (const Drug &known : catalogue.all()) {
                Drug drug = known;
                drug.price = *parsePrice(u"0.1");
                if (drug.code != "OTC")
                    drug.level = InsuranceLevel::OwnPay;
                catalogue.save(drug);
            }
            LedgerRepository ledger(connection);
            const LotId lot = *ledger.lotOf(catalogue.byCode("OTC")->id, "L1");
            ledger.post({m_rig->shop.clock.now(), "opening", "more", lot, "opening", "shelf", yaogui::packs(packs - 30), {}, "1003"}); // L1 and L2 hold 30
            return {};
        });
        QVERIFY(made);
    }
    void lose(int packs)
    {
        QCOMPARE(codeOf(m_rig->adjust({{{"OTC", "L1", yaogui::packs(-packs), {}, {}}}, "试", {}, {}}, m_rig->pharmacist)), "");
    }
    Variance read(const QDate &from = QDate(2026, 1, 1), const QDate &to = QDate(2026, 3, 10))
    {
        const Policy policy = *ShippedPacks::book()->at(QDate(2026, 3, 10));
        TraceRules rules = policy.trace;
        rules.varianceEnd = Percent{500};
        return *m_rig->shop.store().read([&](Connection &connection) { return varianceOf(connection, rules, from, to); });
    }

    std::unique_ptr<LedgerRig> m_rig;
};

} // namespace yaogui

QTEST_GUILESS_MAIN(yaogui::TestVariance)
#include "tst_variance.moc"
