// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/AgreedReturn.h"
#include "tests/support/TestShop.h"
#include "tests/torture/BooksCheck.h"

#include <QTest>

using namespace yaogui;
using namespace yaogui::torture;

/// The check of the torture programs finds what is planted, each under its own name, and nothing where nothing is.
class BooksCheckTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_shop = std::make_unique<TestShop>();
        const auto checkout = m_shop->checkout();
        QCOMPARE(codeOf(confirmInsured(*checkout)), "");
        QCOMPARE(codeOf(checkout->pay(Money::ofUnits(100'00))), "");
        QCOMPARE(codeOf(checkout->scan({TestShop::code("8300003", 1), {}})), "");
        QCOMPARE(codeOf(checkout->pay(Money::ofUnits(20'00))), "");
        m_theirs = theirBooks(m_shop->platform, 0);
        m_theirs.boxes = {{m_theirs.settlements.front().id, TestShop::code("8100001", 1)}, {m_theirs.settlements.front().id, TestShop::code("8100001", 2)}};
    }

    void nothingIsThere()
    {
        const Findings found = check();
        QVERIFY2(found.clean(), qPrintable(found.words.join(u'\n')));
        QCOMPARE(found.settled, 1);
        QCOMPARE(found.paid, 1);
    }

    void differencesOfTheBooks()
    {
        TheirSettlement &first = m_theirs.settlements.front();
        first.fund += Money::ofUnits(1);
        QCOMPARE(check().amountsOff, 1);
        first.fund -= Money::ofUnits(1);
        m_theirs.settlements.push_back(first);
        QCOMPARE(check().doubled, 1);
        m_theirs.settlements.back().messageId = "another";
        QCOMPARE(check().lost, 1);
        m_theirs.settlements.clear();
        QCOMPARE(check().invented, 1);
        m_theirs.boxes->pop_back();
        QCOMPARE(check().boxesAstray, 1);
        m_theirs.boxes.reset();
        m_theirs.reports.emplace();
        QCOMPARE(check().unreported, 2); // both boxes of the insured sale; the other has no national code
    }

    void aReturnIsInBothBooks()
    {
        QCOMPARE(codeOf(takeBack({SaleId{1}, ReturnKind::Void, "错卡", {}, {}})), "");
        QCOMPARE(check().amountsOff, 1); // given back here and not there
        m_theirs.settlements.front().refunded = true;
        m_theirs.boxes->clear();
        QCOMPARE(codeOf(takeBack({SaleId{2}, ReturnKind::Refund, "退药", {}, {}})), "");
        const Findings found = check();
        QVERIFY2(found.clean(), qPrintable(found.words.join(u'\n')));
        QCOMPARE(found.refunded, 2);
        QCOMPARE(found.drawer, Money());
        m_theirs.reports.emplace();
        QCOMPARE(check().unreported, 4); // two boxes, sold and given back
    }

    void damageOfAReturn_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("paid out twice") << QByteArray("INSERT INTO tender(sale_id, at, kind, amount, operator) VALUES(2, '', 'cash', -1990, '1001')");
        QTest::newRow("taken in again") << QByteArray("INSERT INTO tender(sale_id, at, kind, amount, operator) VALUES(2, '', 'cash', 1990, '1001')");
    }
    void damageOfAReturn()
    {
        QFETCH(QByteArray, sql);
        QCOMPARE(codeOf(takeBack({SaleId{2}, ReturnKind::Refund, "退药", {}, {}})), "");
        m_shop->close();
        Connection(m_shop->databaseFile(), Connection::Mode::Writer).database().exec(sql.constData());
        QVERIFY(check().drawerOff > 0);
    }

    void damageInTheStore_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("boxes");
        QTest::addColumn<int>("ledger");
        QTest::addColumn<int>("drawer");
        QTest::addColumn<int>("doubt");
        QTest::newRow("a sold box on the shelf") << QByteArray("UPDATE box SET state = 'shelf' WHERE trace_code = '83000030000000000001'") << 1 << 1 << 0 << 0;
        QTest::newRow("a box reserved for nobody") << QByteArray("UPDATE box SET state = 'reserved' WHERE trace_code = '83000030000000000002'") << 1 << 1 << 0 << 0;
        QTest::newRow("a box of another sale") << QByteArray("UPDATE box SET sale_id = 1 WHERE trace_code = '83000030000000000001'") << 1 << 0 << 0 << 0;
        QTest::newRow("money too much") << QByteArray("INSERT INTO tender(sale_id, at, kind, amount, operator) VALUES(2, '', 'cash', 5, '1001')") << 0 << 0 << 1 << 0;
        const QByteArray cash = "(SELECT SUM(amount) FROM tender WHERE kind IN ('cash', 'change'))";
        const QByteArray counted = "INSERT INTO till_count(shift_id, at, expected, counted, operator) SELECT id, '', " + cash + ", " + cash + ", '1001' FROM shift;";
        const QByteArray closed = "UPDATE shift SET closed_at = '9', closed_by = '1001', expected = " + cash + ", counted = " + cash
            + ", left_over = '{}', past_step = 99, past_tender = 99;";
        QTest::newRow("a shift that ends without its count") << closed << 0 << 0 << 1 << 0;
        QTest::newRow("a shift that ends a fen short") << QByteArray(counted + closed).replace(cash, cash + " - 1") << 0 << 0 << 1 << 0;
        QTest::newRow("a shift whose sales stand behind it") << QByteArray(counted + closed).replace("past_tender = 99", "past_tender = 1") << 0 << 0 << 1 << 0;
        QTest::newRow("stock that went nowhere") << QByteArray("UPDATE balance SET quantity = quantity - 10000 WHERE location = 'customer' AND lot_id = 4") << 0 << 2 << 0 << 0;
        QTest::newRow("a sale in doubt") << QByteArray("INSERT INTO sale(state, operator, opened_at, changed_at) VALUES('unknown', '1001', '', '')") << 0 << 0 << 0 << 1;
        QTest::newRow("a refund under way") << QByteArray("INSERT INTO sale_return(sale_id, kind, state, slip, reason, operator, approved_by, opened_at, changed_at, "
                                                          "fund, account, family, cash) VALUES(2, 'void', 'sent', 'R1', 'r', '1001', '1002', '', '', 0, 0, 0, 1990)")
                                            << 0 << 0 << 0 << 1;
    }

    void damageInTheStore()
    {
        QFETCH(QByteArray, sql);
        QFETCH(int, boxes);
        QFETCH(int, ledger);
        QFETCH(int, drawer);
        QFETCH(int, doubt);
        m_shop->close();
        Connection(m_shop->databaseFile(), Connection::Mode::Writer).database().exec(sql.constData());
        const Findings found = check();
        const QByteArray words = (found.summary() + u'\n' + found.words.join(u'\n')).toUtf8();
        QVERIFY2(found.boxesAstray == boxes && found.ledgerOff == ledger && found.drawerOff == drawer && found.inDoubt == doubt, words.constData());
        QCOMPARE(found.lost + found.invented + found.doubled + found.amountsOff, 0);
    }

private:
    [[nodiscard]] Result<ReturnRecord> takeBack(const ReturnRequest &request)
    {
        const RulesOf rules = [this](const QDate &) { return m_shop->rules; };
        Returning returning(m_shop->store(), m_shop->platform, m_shop->clock, m_shop->facts, rules);
        return takeAgreed(returning, StaffOffice(m_shop->store(), m_shop->clock, rules), request, m_shop->checkout()->worker(), "1002");
    }
    [[nodiscard]] Findings check() { return BooksCheck(m_shop->databaseFile()).compare(m_theirs); }

    std::unique_ptr<TestShop> m_shop;
    TheirBooks m_theirs;
};

QTEST_GUILESS_MAIN(BooksCheckTest)
#include "tst_books_check.moc"
