// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/ledger/LedgerRig.h"

namespace yaogui {

/// A case at the counter whose boxes are known: it stands for those of them that are on the shelf, and nothing counts twice.
class TestCaseSale : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_rig = std::make_unique<LedgerRig>();
        const auto received = m_rig->receive("OTC,L8,2026-01-05,2028-01-04,3,,,6," + box(1).toLatin1() + ";" + box(2).toLatin1() + ";" + box(3).toLatin1() + ","
                                             + caseCode().toLatin1() + "\n");
        QVERIFY(received && received->state == ReceiptState::Posted);
    }
    void cleanup() { YAOGUI_LEDGER_HOLDS(*m_rig); }

    void aCaseIsItsBoxes()
    {
        const auto checkout = m_rig->shop.checkout();
        QCOMPARE(codeOf(scan(*checkout, caseCode())), "");
        QCOMPARE(checkout->draft().basket.lines().size(), 1U);
        const BasketLine &line = checkout->draft().basket.lines().front();
        QCOMPARE(line.lot->lot, "L8");
        QCOMPARE(line.reportedCodes(), QStringList({box(1), box(2), box(3)}));
        QCOMPARE(codeOf(checkout->pay(Money::ofUnits(100'00))), "");
        QCOMPARE(m_rig->shop.boxState(box(2)), "sold");
        QCOMPARE(m_rig->at("L8", "shelf"), 0);
    }

    // Box first or case first: refused, and the basket stays as it was.
    void neverBoth_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("then");
        QTest::addColumn<QString>("refused");
        QTest::addColumn<int>("packs");
        QTest::newRow("a box, then its case") << box(2) << caseCode() << "BOX_INSIDE_CASE" << 1;
        QTest::newRow("a case, then one of its boxes") << caseCode() << box(2) << "TRACE_IN_BASKET" << 3;
        QTest::newRow("the case twice") << caseCode() << caseCode() << "BOX_INSIDE_CASE" << 3;
        QTest::newRow("a box of no case") << TestShop::code("8100001", 1) << caseCode() << "" << 4;
    }
    void neverBoth()
    {
        QFETCH(const QString, first);
        QFETCH(const QString, then);
        QFETCH(const QString, refused);
        QFETCH(const int, packs);
        const auto checkout = m_rig->shop.checkout();
        QCOMPARE(codeOf(scan(*checkout, first)), "");
        const auto second = scan(*checkout, then);
        QCOMPARE(codeOf(second), refused);
        if (refused == u"BOX_INSIDE_CASE")
            QCOMPARE(second.error().details["case"].toString(), caseCode());
        const CounterView view = checkout->view();
        Quantity all;
        for (const LineView &line : view.lines)
            all += line.quantity;
        QCOMPARE(all, yaogui::packs(packs));
    }

    void whatIsLeftOfACase()
    {
        QVERIFY(sell(box(1)));
        const auto checkout = m_rig->shop.checkout();
        QVERIFY(scan(*checkout, caseCode()));
        QCOMPARE(checkout->draft().basket.lines().front().reportedCodes(), QStringList({box(2), box(3)}));
        QCOMPARE(codeOf(checkout->pay(Money::ofUnits(100'00))), "");
        QCOMPARE(codeOf(scan(*m_rig->shop.checkout(), caseCode())), "TRACE_ALREADY_SOLD");
    }

    // One of them may not leave: neither does the case.
    void aRecalledBoxStopsItsCase()
    {
        QVERIFY(m_rig->room().recallLot("OTC", "L8", "召回", m_rig->quality));
        const auto checkout = m_rig->shop.checkout();
        QCOMPARE(codeOf(scan(*checkout, caseCode())), "GOODS_BLOCKED");
        QVERIFY(checkout->draft().basket.isEmpty());
    }

    // A case of which no box is known counts as its pack count.
    void aCaseNobodyOpened()
    {
        const auto checkout = m_rig->shop.checkout();
        QCOMPARE(codeOf(scan(*checkout, TestShop::code("8100009", 7))), "");
        QCOMPARE(checkout->draft().basket.lines().front().quantity, packs(10));
    }

private:
    static QString box(int number) { return TestShop::code("8100001", 900 + number); }
    static QString caseCode() { return TestShop::code("8100009", 1); }
    static Result<int> scan(Checkout &checkout, const QString &code) { return checkout.scan({code, {}}); }
    bool sell(const QString &code)
    {
        const auto checkout = m_rig->shop.checkout();
        return scan(*checkout, code) && checkout->pay(Money::ofUnits(100'00));
    }
    std::unique_ptr<LedgerRig> m_rig;
};

} // namespace yaogui

QTEST_GUILESS_MAIN(yaogui::TestCaseSale)
#include "tst_case_sale.moc"
