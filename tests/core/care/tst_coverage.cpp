// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/care/Coverage.h"
#include "core/care/NoCodeList.h"
#include "core/outbox/Courier.h"
#include "tests/core/ledger/LedgerRig.h"

namespace yaogui {

/// Which of the boxes sold the platform knows by their code (WX-13, WX-19, HN-29).
class TestCoverage : public QObject {
    Q_OBJECT
private slots:
    void init() { m_rig = std::make_unique<LedgerRig>(); }
    void cleanup() { m_rig.reset(); }

    void whatMissesAHundredNeverShowsIt_data()
    {
        QTest::addColumn<qint64>("sent");
        QTest::addColumn<qint64>("boxes");
        QTest::addColumn<QString>("percent");
        QTest::addColumn<bool>("reached");
        QTest::newRow("nothing sold") << qint64(0) << qint64(0) << "100.00" << true;
        QTest::newRow("WX-13 WX-19 99.99 %") << qint64(9'999) << qint64(10'000) << "99.99" << false;
        QTest::newRow("one of 100,000") << qint64(99'999) << qint64(100'000) << "99.99" << false;
        QTest::newRow("100 %") << qint64(10'000) << qint64(10'000) << "100.00" << true;
        QTest::newRow("none") << qint64(0) << qint64(1) << "0.00" << false;
    }
    void whatMissesAHundredNeverShowsIt()
    {
        QFETCH(qint64, sent);
        QFETCH(qint64, boxes);
        CoverageSide side;
        side.boxes = boxes;
        side.sent = sent;
        QTEST(side.percent(), "percent");
        QTEST(TraceRules().reachesUploadRate(sent, boxes), "reached");
    }

    void aBoxCountsWhenItsMessageIsTaken()
    {
        sell({"8100001", "8300003"}); // mapped, and one the platform takes no record of
        const Coverage before = read();
        QCOMPARE(before.sold.boxes, 1);
        QCOMPARE(before.sold.sent, 0);
        QCOMPARE(before.sold.unmapped, 1);
        QCOMPARE(before.sold.misses.size(), std::size_t(1));
        QCOMPARE(before.sold.misses[0].why + before.sold.misses[0].drug, QString("waitingOTC"));
        QVERIFY(!before.reached);
        Courier courier(m_rig->shop.store(), m_rig->shop.platform, m_rig->shop.clock, m_rig->cashier);
        QVERIFY(courier.round(true));
        const Coverage after = read();
        QCOMPARE(after.sold.percent(), QString("100.00"));
        QVERIFY(after.reached && after.sold.misses.empty());
    }

    void receivedBoxesAreMeasuredBesideTheSold()
    {
        QVERIFY(m_rig->receive("OTC,L9,2025-06-01,2028-01-01,3,,,6.10,81000010000000000901;81000010000000000902,\n"));
        const Coverage coverage = read();
        QCOMPARE(coverage.received.boxes, 3);
        QCOMPARE(coverage.received.misses.size(), std::size_t(2));
        QCOMPARE(coverage.received.misses[0].why + QString::number(coverage.received.misses[0].boxes), QString("no_code1"));
        QCOMPARE(coverage.received.misses[1].why + QString::number(coverage.received.misses[1].boxes), QString("waiting2"));
        QVERIFY(coverage.reached); // nothing was sold
    }

    // The list of drugs without a code: proof, a post that may, once; then its boxes are a named exception.
    void theListNeedsAProofAndMakesAnException()
    {
        sell({"8100001"});
        NoCodeList list(m_rig->shop.store(), m_rig->shop.clock);
        QCOMPARE(codeOf(list.add("OTC", "  ", m_rig->manager)), QString("NO_CODE_PROOF_MISSING"));
        QCOMPARE(codeOf(list.add("NOBODY", "厂家说明", m_rig->manager)), QString("CODE_UNKNOWN"));
        QCOMPARE(codeOf(list.add("OTC", "厂家说明", m_rig->cashier)), QString("NOT_PERMITTED"));
        QCOMPARE(codeOf(list.takeOff("OTC", "x", m_rig->manager)), QString("STEP_OUT_OF_ORDER"));
        QCOMPARE(read().sold.boxes, 1);
        QVERIFY(list.add("OTC", "厂家说明 2026-3", m_rig->manager));
        QCOMPARE(codeOf(list.add("OTC", "厂家说明 2026-3", m_rig->manager)), QString("STEP_OUT_OF_ORDER"));
        QCOMPARE(read().sold.boxes, 0);
        QCOMPARE(read().sold.excepted, 1);
        QVERIFY(read().reached);
        QVERIFY(list.takeOff("OTC", "新批次有码", m_rig->manager));
        QCOMPARE(read().sold.boxes, 1);
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM audit_event WHERE kind LIKE 'no_code.%'"), 2);
        QVERIFY(m_rig->shop.store().verifyAudit());
    }

private:
    void sell(const QStringList &prefixes)
    {
        const auto checkout = m_rig->shop.checkout();
        for (const QString &prefix : prefixes)
            QVERIFY(checkout->scan({TestShop::code(prefix, 1), {}}));
        QVERIFY(checkout->pay(Money::ofUnits(100'00)));
    }
    Coverage read()
    {
        return *m_rig->shop.store().read([&](Connection &connection) -> Result<Coverage> {
            return coverageOf(connection, m_rig->shop.rules.policy.trace, QDate(2026, 3, 1), QDate(2026, 3, 10));
        });
    }

    std::unique_ptr<LedgerRig> m_rig;
};

} // namespace yaogui

QTEST_GUILESS_MAIN(yaogui::TestCoverage)
#include "tst_coverage.moc"
