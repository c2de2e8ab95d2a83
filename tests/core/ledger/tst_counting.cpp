// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/ledger/LedgerRig.h"

namespace yaogui {

/// Counting while sales go on.
class TestCounting : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_rig = std::make_unique<LedgerRig>();
        m_number.clear();
    }
    void cleanup() { m_rig.reset(); }

    // Counted five of five; then two are sold; the count still fits, whatever the order.
    void salesAfterTheCountNeedNoSecondThought()
    {
        open("OTC");
        count("L1", "2", {code(1), code(2), code(3)});
        count("L2", "23", {code(4), code(5)});
        sell({code(1), code(4)});
        const auto posted = m_rig->counting().post(m_number, {}, m_rig->manager);
        QCOMPARE(codeOf(posted), "");
        QCOMPARE(posted->differences, 0);
        QCOMPARE(m_rig->at("L1", "shelf"), 4);
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM movement WHERE kind = 'count'"), 0);
        YAOGUI_LEDGER_HOLDS(*m_rig);
    }

    void aSaleBeforeTheCountIsSeenByIt()
    {
        open("OTC");
        sell({code(1)});
        count("L1", "2", {code(2), code(3)});
        count("L2", "23", {code(4), code(5)});
        const auto view = m_rig->counting().view(m_number);
        QCOMPARE(toText(view->lots[0].booked), "4");
        QCOMPARE(view->lots[0].position, m_rig->shop.number("SELECT MAX(id) FROM movement"));
        const auto posted = m_rig->counting().post(m_number, {}, m_rig->manager);
        QCOMPARE(codeOf(posted), "");
        QCOMPARE(posted->differences, 0);
    }

    // A planted loss: box 3 is gone, and one that nobody had a code of is there too many.
    void aLossIsACounterEntryAndItsBoxIsMissing()
    {
        open("OTC");
        count("L1", "2", {code(1), code(2)});
        count("L2", "24", {code(4), code(5)});
        QCOMPARE(codeOf(m_rig->counting().post(m_number, {}, m_rig->manager)), "REASON_NEEDED");
        QCOMPARE(codeOf(m_rig->counting().post(m_number, "盘点差异", m_rig->cashier)), "APPROVAL_NEEDED");
        const auto posted = m_rig->counting().post(m_number, "盘点差异", m_rig->manager);
        QCOMPARE(codeOf(posted), "");
        QCOMPARE(posted->differences, 2);
        QCOMPARE(toText(posted->lost) + u' ' + toText(posted->found), QString("12.50 12.50"));
        QCOMPARE(m_rig->shop.boxState(code(3)), "missing");
        QCOMPARE(m_rig->at("L1", "shelf"), 4);
        QCOMPARE(m_rig->at("L2", "shelf"), 26);
        QCOMPARE(m_rig->shop.text("SELECT operator || ' ' || approved_by || ' ' || reason || ' ' || document FROM movement WHERE kind = 'count' LIMIT 1"),
                 "1001 1003 盘点差异 " + m_number);
        QCOMPARE(codeOf(m_rig->counting().post(m_number, "又", m_rig->manager)), "STOCKTAKE_CLOSED");
        YAOGUI_LEDGER_HOLDS(*m_rig);
        // It turns up in the next count.
        open("OTC");
        count("L1", "2", {code(1), code(2), code(3)});
        count("L2", "24", {code(4), code(5)});
        QCOMPARE(codeOf(m_rig->counting().post(m_number, "找到", m_rig->manager)), "");
        QCOMPARE(m_rig->shop.boxState(code(3)), "shelf");
        QCOMPARE(m_rig->at("L1", "shelf"), 5);
        YAOGUI_LEDGER_HOLDS(*m_rig);
    }

    // Typed numbers do not say which boxes are gone.
    void boxesAreScannedWhereANumberCannotTell()
    {
        open("OTC");
        count("L1", "2", {}); // of five, three with codes: at least one of the three is gone
        count("L2", "23", {code(4), code(5)});
        QCOMPARE(codeOf(m_rig->counting().post(m_number, "差", m_rig->manager)), "TRACE_MISSING");
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM movement WHERE kind = 'count'"), 0);
        count("L1", "0", {code(1), code(3)});
        QCOMPARE(codeOf(m_rig->counting().post(m_number, "差", m_rig->manager)), "");
        QCOMPARE(m_rig->shop.boxState(code(2)), "missing");
        QCOMPARE(m_rig->at("L1", "shelf"), 2);
        YAOGUI_LEDGER_HOLDS(*m_rig);
    }

    void nothingThereMeansEveryBoxIsGone()
    {
        open("OTC");
        count("L1", "0", {});
        count("L2", "23", {code(4), code(5)});
        QCOMPARE(codeOf(m_rig->counting().post(m_number, "被盗", m_rig->manager)), "");
        QCOMPARE(m_rig->at("L1", "shelf"), 0);
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM box WHERE state = 'missing'"), 3);
        YAOGUI_LEDGER_HOLDS(*m_rig);
    }

    // 12.50 a pack: from 25.00 on a second person counts.
    void aBigDifferenceIsCountedByASecondPerson_data()
    {
        QTest::addColumn<QString>("threshold");
        QTest::addColumn<bool>("twice");
        QTest::newRow("24.99") << "24.99" << true;
        QTest::newRow("25.00") << "25.00" << true;
        QTest::newRow("25.01") << "25.01" << false;
    }
    void aBigDifferenceIsCountedByASecondPerson()
    {
        QFETCH(const QString, threshold);
        QFETCH(const bool, twice);
        open("OTC", threshold);
        count("L1", "3", {}, m_rig->cashier);
        count("L1", "0", {code(1), code(2), code(3)}, m_rig->cashier); // the same person again is no second count
        count("L2", "23", {code(4), code(5)});
        QCOMPARE(codeOf(m_rig->counting().post(m_number, "差", m_rig->manager)), twice ? QString("SECOND_COUNT_NEEDED") : QString());
        if (!twice)
            return;
        count("L1", "0", {code(1), code(2), code(3)}, m_rig->pharmacist);
        count("L2", "23", {code(4), code(5)}, m_rig->manager);
        QCOMPARE(codeOf(m_rig->counting().post(m_number, "差", m_rig->manager)), "APPROVAL_NEEDED"); // counted himself
        QCOMPARE(codeOf(m_rig->counting().post(m_number, "差", m_rig->quality)), "");
        QCOMPARE(m_rig->at("L1", "shelf"), 3);
        YAOGUI_LEDGER_HOLDS(*m_rig);
    }

    // The counter's own post, with the yes of somebody who did not count.
    void whoCountedPostsWithAnothersYes_data()
    {
        QTest::addColumn<bool>("managerCounted");
        QTest::addColumn<bool>("countedAfter");
        QTest::addColumn<QString>("code");
        QTest::newRow("another's yes") << false << false << QString();
        QTest::newRow("the yes of one who counted") << true << false << QString("SAME_PERSON");
        QTest::newRow("a yes for other counts") << false << true << QString("APPROVAL_INVALID");
    }
    void whoCountedPostsWithAnothersYes()
    {
        QFETCH(const bool, managerCounted);
        QFETCH(const bool, countedAfter);
        QFETCH(const QString, code);
        open("OTC");
        count("L1", "2", {this->code(1), this->code(2), this->code(3)}, m_rig->cashier);
        count("L2", "23", {this->code(4), this->code(5)}, managerCounted ? m_rig->manager : m_rig->cashier);
        QCOMPARE(codeOf(m_rig->counting().post(m_number, "差", m_rig->cashier)), "APPROVAL_NEEDED");
        const ApprovalId yes = m_rig->yes(m_rig->counting().demandOf(m_number, m_rig->cashier), m_rig->manager);
        if (countedAfter)
            count("L1", "1", {this->code(1), this->code(2), this->code(3)}, m_rig->cashier);
        QCOMPARE(codeOf(m_rig->counting().post(m_number, "差", m_rig->cashier, yes)), code);
        if (code.isEmpty())
            QCOMPARE(m_rig->shop.text("SELECT ended_by FROM stocktake"), "1003"); // who agreed
        YAOGUI_LEDGER_HOLDS(*m_rig);
    }

    void badEntriesAreNamedAndGoodOnesKept_data()
    {
        QTest::addColumn<QString>("drug");
        QTest::addColumn<QString>("lot");
        QTest::addColumn<QString>("counted");
        QTest::addColumn<QStringList>("codes");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QString &drug, const QString &lot, const QString &counted, const QStringList &codes, const QString &reason) {
            QTest::newRow(name) << drug << lot << counted << codes << reason;
        };
        row("negative", "OTC", "L1", "-1", {}, "NEGATIVE");
        row("half a pack", "OTC", "L1", "0.5", {}, "NOT_WHOLE");
        row("unknown drug", "NONE", "L1", "1", {}, "DRUG_UNKNOWN");
        row("never stocked", "NEW", "L1", "1", {}, "NEVER_STOCKED");
        row("unknown lot", "OTC", "L0", "1", {}, "LOT_UNKNOWN");
        row("another list's drug", "RX", "R1", "1", {}, "NOT_IN_SCOPE");
        row("a box twice", "OTC", "L1", "0", {code(1), code(1)}, "DUPLICATE_TRACE");
        row("a box of another lot", "OTC", "L1", "0", {code(4)}, "OTHER_LOT");
        row("a box nobody knows", "OTC", "L1", "0", {code(99)}, "CODE_UNKNOWN");
        row("a box that was sold", "OTC", "L1", "0", {code(3)}, "BOX_SOLD");
    }
    void badEntriesAreNamedAndGoodOnesKept()
    {
        QFETCH(const QString, drug);
        QFETCH(const QString, lot);
        QFETCH(const QString, counted);
        QFETCH(const QStringList, codes);
        sell({code(3)});
        open("OTC");
        const auto refused = m_rig->counting().count(m_number, {{"OTC", "L2", *parseQuantity(u"25"), {}}, {drug, lot, *parseQuantity(counted), codes}},
                                                     m_rig->cashier);
        QCOMPARE(codeOf(refused), "");
        QCOMPARE(refused->size(), 1U);
        QCOMPARE(refused->front().entry, 2);
        QTEST(refused->front().reason, "reason");
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM stocktake_count"), 1);
        QCOMPARE(codeOf(m_rig->counting().post(m_number, "差", m_rig->manager)), "COUNT_MISSING");
    }

    void twoPeopleDoNotCountTheSameGoods()
    {
        open("OTC");
        const auto again = m_rig->counting().open(CountScope::Full, {}, Money(), m_rig->pharmacist);
        QCOMPARE(codeOf(again), "ZONE_BEING_COUNTED");
        QCOMPARE(again.error().details["stocktake"].toString(), m_number);
        QCOMPARE(codeOf(m_rig->counting().open(CountScope::List, "RX", Money(), m_rig->pharmacist)), "");
        QCOMPARE(codeOf(m_rig->counting().open(CountScope::List, "NEW", Money(), m_rig->pharmacist)), "DRUG_NEVER_STOCKED");
        QCOMPARE(codeOf(m_rig->counting().open(CountScope::Zone, "谈判药品区", Money(), m_rig->pharmacist)), "COUNT_MISSING");
        QCOMPARE(codeOf(m_rig->counting().open(CountScope::Full, {}, Money(), m_rig->buyer)), "NOT_PERMITTED");
        QCOMPARE(codeOf(m_rig->counting().drop(m_number, m_rig->cashier)), "");
        QCOMPARE(codeOf(m_rig->counting().count(m_number, {}, m_rig->cashier)), "STOCKTAKE_CLOSED");
        QCOMPARE(codeOf(m_rig->counting().open(CountScope::Full, {}, Money(), m_rig->pharmacist)), "ZONE_BEING_COUNTED"); // RX
    }

    // A lot that came after the count was opened belongs to the count that has it.
    void aLotIsInOneOpenCount()
    {
        open("OTC");
        QCOMPARE(codeOf(m_rig->receive("OTC,L9,2025-01-05,2026-08-04,2,,,6,,\n")), "");
        const auto other = m_rig->counting().open(CountScope::Expiring, "6", Money(), m_rig->pharmacist);
        QCOMPARE(codeOf(other), "");
        const auto refused = m_rig->counting().count(m_number, {{"OTC", "L9", *parseQuantity(u"1"), {}}}, m_rig->cashier);
        QCOMPARE(codeOf(refused), "");
        QCOMPARE(refused->size(), std::size_t(1));
        QCOMPARE(refused->front().reason, "BEING_COUNTED");
        QCOMPARE(refused->front().subject, other->number);
    }

    // E1 expires today, O1 long ago; H1 and L1 within a year and some days.
    void expiringGoodsByMonths_data()
    {
        QTest::addColumn<QString>("months");
        QTest::addColumn<int>("lots");
        QTest::newRow("0") << "0" << 1;
        QTest::newRow("1") << "1" << 2;
        QTest::newRow("10") << "10" << 2;
        QTest::newRow("11") << "11" << 3;
    }
    void expiringGoodsByMonths()
    {
        QFETCH(const QString, months);
        const auto opened = m_rig->counting().open(CountScope::Expiring, months, Money(), m_rig->cashier);
        QCOMPARE(codeOf(opened), "");
        QTEST(static_cast<int>(m_rig->counting().view(opened->number)->lots.size()), "lots");
    }

    // What a held sale keeps lies aside: it is neither counted nor missed.
    void heldGoodsAreNotCounted()
    {
        const auto checkout = m_rig->shop.checkout();
        QCOMPARE(codeOf(checkout->scan({code(1), {}})), "");
        QCOMPARE(codeOf(checkout->hold()), "");
        open("OTC");
        count("L1", "2", {code(2), code(3)});
        count("L2", "23", {code(4), code(5)});
        const auto posted = m_rig->counting().post(m_number, {}, m_rig->manager);
        QCOMPARE(codeOf(posted), "");
        QCOMPARE(posted->differences, 0);
        QCOMPARE(m_rig->shop.boxState(code(1)), "reserved");
        YAOGUI_LEDGER_HOLDS(*m_rig);
    }

private:
    static QString code(int number) { return TestShop::code("8100001", number); }
    void open(const QString &drugs, const QString &threshold = "1000000")
    {
        const auto opened = m_rig->counting().open(CountScope::List, drugs, *parseMoney(threshold), m_rig->cashier);
        QCOMPARE(codeOf(opened), "");
        m_number = opened->number;
    }
    void count(const QString &lot, const QString &counted, const QStringList &codes) { count(lot, counted, codes, m_rig->cashier); }
    void count(const QString &lot, const QString &counted, const QStringList &codes, const OperatorName &by)
    {
        const auto refused = m_rig->counting().count(m_number, {{"OTC", lot, *parseQuantity(counted), codes}}, by);
        QCOMPARE(codeOf(refused), "");
        QVERIFY2(refused->empty(), refused->empty() ? "" : qPrintable(refused->front().reason + u' ' + refused->front().subject));
    }
    void sell(const QStringList &codes)
    {
        const auto checkout = m_rig->shop.checkout();
        for (const QString &one : codes)
            QCOMPARE(codeOf(checkout->scan({one, {}})), "");
        QCOMPARE(codeOf(checkout->pay(Money::ofUnits(1000'00))), "");
    }

    std::unique_ptr<LedgerRig> m_rig;
    QString m_number;
};

} // namespace yaogui

QTEST_GUILESS_MAIN(yaogui::TestCounting)
#include "tst_counting.moc"
