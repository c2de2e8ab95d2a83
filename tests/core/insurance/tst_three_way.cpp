// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/Reconciler.h"
#include "drivers/simulated/SimulatedClearing.h"
#include "tests/support/TestShop.h"

#include <QTest>

using namespace yaogui;

/// Ledger, settlement and money of one store: what a hand changed in the database is found, and nothing else.
class TestThreeWay final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void whatAHandChangedIsFound_data();
    void whatAHandChangedIsFound();
    void midnightPartsNoSale();
    void onlyOwnSalesNeedNoPlatform();

private:
    [[nodiscard]] Result<ReconciliationReport> reconcile(const QDate &day);
    void spoil(const QStringList &triggers, const QString &sql);

    std::unique_ptr<TestShop> m_shop;
    SimulatedClearing m_house;
    SaleId m_insured, m_cash;
};

void TestThreeWay::init()
{
    m_shop = std::make_unique<TestShop>();
    m_house = SimulatedClearing();
    auto counter = m_shop->checkout();
    const Done confirmed = confirmInsured(*counter);
    QCOMPARE(codeOf(confirmed), "");
    m_insured = *counter->pay(Money::ofUnits(50'00));
    counter = m_shop->checkout();
    QVERIFY(counter->scan({TestShop::code("8300003", 1), {}}));
    m_cash = *counter->pay(Money::ofUnits(20'00));
    for (const SimulatedSettlement &settlement : m_shop->platform.settlements())
        m_house.add({"310", "41", "440300"}, settlement);
}

Result<ReconciliationReport> TestThreeWay::reconcile(const QDate &day)
{
    const ClearingBooks books(m_shop->store(), m_shop->platform, m_shop->clock, m_shop->rules.policy.platform);
    return Reconciler(m_shop->store(), m_house, books, m_shop->clock, "440300").reconcile({day, day}, false, {"1003", "陈建国"});
}

void TestThreeWay::spoil(const QStringList &triggers, const QString &sql)
{
    const QByteArray statement = sql.toUtf8();
    const Done done = m_shop->store().write([&](Connection &connection) -> Done {
        for (const QString &trigger : triggers)
            connection.database().exec("DROP TRIGGER " + trigger.toStdString());
        connection.database().exec(statement.constData());
        return {};
    });
    QCOMPARE(codeOf(done), "");
}

void TestThreeWay::whatAHandChangedIsFound_data()
{
    QTest::addColumn<QStringList>("triggers");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QStringList>("told");
    const auto row = [](const char *name, const QStringList &triggers, const char *sql, const QStringList &told) {
        QTest::newRow(name) << triggers << QString::fromLatin1(sql) << told;
    };
    row("nothing", {}, "SELECT 1", {});
    row("a movement less", {"movement_stays"}, "DELETE FROM movement WHERE id = (SELECT MAX(id) FROM movement)", {"ledger 1 0"});
    row("a movement more", {},
        "INSERT INTO movement(at, kind, document, lot_id, from_location, to_location, quantity, operator) "
        "SELECT at, kind, 'S-nobody', lot_id, from_location, to_location, quantity, operator FROM movement WHERE id = (SELECT MAX(id) FROM movement)",
        {"ledger 0 1"});
    row("a quantity", {"movement_stands"}, "UPDATE movement SET quantity = 20000 WHERE id = (SELECT MAX(id) FROM movement)", {"ledger 1 2"});
    row("a return nobody made", {},
        "INSERT INTO movement(at, kind, document, lot_id, from_location, to_location, quantity, operator) "
        "SELECT at, 'sale_return', 'R1', lot_id, to_location, from_location, quantity, operator FROM movement WHERE id = (SELECT MAX(id) FROM movement)",
        {"ledger 0 1"});
    row("a sold box on the shelf", {}, "UPDATE box SET state = 'shelf' WHERE trace_code = '83000030000000000001'",
        {"boxes 83000030000000000001 shelf"});
    row("a box of another sale", {}, "UPDATE box SET sale_id = 99 WHERE trace_code = '83000030000000000001'", {"boxes 83000030000000000001 sold"});
    row("a fund part", {"sale_stands"}, "UPDATE sale SET fund = fund + 1 WHERE setl_id IS NOT NULL",
        {"parts 25.00 25.01", "parts 25.00 15.00 10.00 25.00 15.01 10.00"});
    row("two parts that make up for each other", {"sale_stands"}, "UPDATE sale SET fund = fund + 1, account = account - 1 WHERE setl_id IS NOT NULL",
        {"parts 25.00 15.00 10.00 25.00 15.01 9.99"});
    row("a tender less", {"tender_stays"}, "DELETE FROM tender WHERE id = (SELECT MAX(id) FROM tender)", {"tenders 19.90 20.00"});
    row("a tender of no finished sale", {},
        "INSERT INTO sale(id, state, operator, opened_at, changed_at) VALUES(77, 'open', '1001', '2026-03-10T10:00:00.000+08:00', "
        "'2026-03-10T10:00:00.000+08:00'); INSERT INTO tender(sale_id, at, kind, amount, operator) VALUES(77, '2026-03-10T11:00:00.000+08:00', 'cash', "
        "500, '1001')",
        {"tenders 0.00 5.00"});
}

void TestThreeWay::whatAHandChangedIsFound()
{
    QFETCH(const QStringList, triggers);
    QFETCH(const QString, sql);
    QFETCH(const QStringList, told);
    spoil(triggers, sql);
    const auto report = reconcile(QDate(2026, 3, 10));
    QCOMPARE(codeOf(report), "");
    QStringList found;
    for (const StoreDifference &one : report->store)
        found.append(toText(one.between) + u' ' + one.expected + u' ' + one.found);
    QCOMPARE(found, told);
    QVERIFY(report->differences.empty());
    QCOMPARE(report->balanced(), told.isEmpty());
    QCOMPARE(report->sums.size(), 4U);
    for (const StoreSums &sums : report->sums) {
        QCOMPARE(sums.differences, static_cast<int>(found.filter(toText(sums.between) + u' ').size()));
        if (told.isEmpty())
            QCOMPARE(sums.expected, sums.found);
    }
}

void TestThreeWay::midnightPartsNoSale()
{
    const auto at = [](int day, const QTime &time) { return QDateTime(QDate(2026, 3, day), time, Qt::OffsetFromUTC, 8 * 3600); };
    for (const QDateTime &time : {at(20, QTime(23, 59, 59, 999)), at(21, QTime(0, 0))}) {
        m_shop->clock.set(time);
        const auto counter = m_shop->checkout();
        QVERIFY(counter->add("BAG"));
        QVERIFY(counter->pay(Money::ofUnits(100)));
    }
    spoil({"tender_stays"}, "DELETE FROM tender WHERE kind = 'change' AND at LIKE '2026-03-2%'"); // both sales are wrong now
    QCOMPARE(reconcile(QDate(2026, 3, 19))->store.size(), 0U);
    QCOMPARE(reconcile(QDate(2026, 3, 20))->store.size(), 1U);
    QCOMPARE(reconcile(QDate(2026, 3, 21))->store.size(), 1U);
    QCOMPARE(reconcile(QDate(2026, 3, 22))->store.size(), 0U);
}

void TestThreeWay::onlyOwnSalesNeedNoPlatform()
{
    m_house.fail(Error{ErrorCode::PlatformNotConfigured, {}, {}});
    QCOMPARE(codeOf(reconcile(QDate(2026, 3, 12))), "");
    QCOMPARE(codeOf(reconcile(QDate(2026, 3, 10))), "PLATFORM_NOT_CONFIGURED"); // an insured sale is not passed over
}

QTEST_GUILESS_MAIN(TestThreeWay)
#include "tst_three_way.moc"
