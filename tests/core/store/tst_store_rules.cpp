// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/Returning.h"
#include "core/store/Counters.h"
#include "tests/support/TestShop.h"

#include <QDirIterator>
#include <QTest>

#include <sqlite3.h>

using namespace yaogui;

namespace {

Done change(Store &store, const QByteArray &sql)
{
    return store.write([&](Connection &connection) -> Done {
        if (connection.database().exec(sql.constData()) == 0)
            return refuse(ErrorCode::UseInvalid, {}, "met no row");
        return {};
    });
}

/// Every file of the folder, one behind the other, as a thief would read the disk.
QByteArray wholeFolder(const QString &folder)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace

/// What the file itself refuses, whoever asks; on a store with one finished insured sale and one of two lines of which the second came back.
class TestStoreRules final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_shop = std::make_unique<TestShop>();
        const auto checkout = m_shop->checkout();
        QCOMPARE(codeOf(confirmInsured(*checkout)), "");
        QCOMPARE(codeOf(checkout->pay(Money::ofUnits(50'00))), "");
        QVERIFY(checkout->scan({TestShop::code("8100001", 3), {}}) && checkout->scan({TestShop::code("8300003", 1), {}}));
        const auto sold = checkout->pay(Money::ofUnits(50'00));
        Returning returning(m_shop->store(), m_shop->platform, m_shop->clock, m_shop->facts, [this](const QDate &) { return m_shop->rules; });
        QCOMPARE(codeOf(returning.take({*sold, ReturnKind::Refund, "顾客退药", {}, {2}}, m_shop->checkout("1002")->worker())), "");
    }
    void cleanupTestCase() { m_shop.reset(); }

    void whatIsWrittenStands_data()
    {
        QTest::addColumn<QByteArray>("sql");
        const auto add = [](const char *sql) { QTest::newRow(sql) << QByteArray(sql); };
        add("UPDATE movement SET quantity = 10000");
        add("DELETE FROM movement");
        add("DELETE FROM box");
        add("UPDATE box_event SET state = 'shelf'");
        add("DELETE FROM box_event");
        add("UPDATE settlement_step SET note = 'another'");
        add("DELETE FROM settlement_step");
        add("UPDATE tender SET amount = 1");
        add("DELETE FROM tender");
        add("UPDATE audit_event SET detail = '{}'");
        add("DELETE FROM audit_event");
        add("UPDATE outbox SET payload = x'00'");
        add("UPDATE outbox SET key = key || 'x'");
        add("UPDATE outbox SET lane = '3506'");
        add("DELETE FROM outbox");
        add("DELETE FROM sale");
        add("UPDATE sale SET total = total + 1 WHERE state = 'settled'");
        add("UPDATE sale SET cash = 0 WHERE state = 'settled'");
        add("UPDATE sale SET state = 'open' WHERE state = 'settled'");
        add("UPDATE sale SET setl_id = 'another' WHERE state = 'settled'");
        add("UPDATE sale SET state = 'refunded', total = 0 WHERE state = 'settled'");
        add("UPDATE sale_line SET price = 1");
        add("DELETE FROM sale_line");
        add("INSERT INTO sale_line(sale_id, number, drug_id, lot_id, quantity, price, amount, insured, own_pay) SELECT sale_id, 99, drug_id, lot_id, quantity, price, amount, insured, own_pay FROM sale_line LIMIT 1");
        add("UPDATE sale_line_code SET trace_code = 'another'");
        add("DELETE FROM sale_line_code");
        add("INSERT INTO sale_line_code SELECT sale_id, number, 99, 'another', 1 FROM sale_line_code LIMIT 1");
        add("UPDATE sale_return SET cash = 0");
        add("UPDATE sale_return SET state = 'reversed'");
        add("DELETE FROM sale_return");
        add("UPDATE sale_return_kept SET number = 2");
        add("DELETE FROM sale_return_kept");
        add("INSERT INTO sale_return_kept SELECT return_id, 2 FROM sale_return_kept");
        add("UPDATE sale_rest SET return_id = 4711");
        add("DELETE FROM sale_rest");
        add("INSERT INTO sale_return(sale_id, kind, state, slip, reason, operator, approved_by, opened_at, changed_at, fund, account, family, cash) "
            "SELECT id, 'void', 'sent', 'R1', 'r', '1001', '1002', 't', 't', 0, 0, 0, total FROM sale WHERE state = 'held'"); // never sold
        add("INSERT INTO sale_return(sale_id, kind, state, slip, reason, operator, approved_by, opened_at, changed_at, fund, account, family, cash) "
            "SELECT id, 'void', 'sent', 'R1', 'r', '1001', '1002', 't', 't', 0, 0, 0, total + 1 FROM sale WHERE state = 'settled'"); // more than was sold
        add("INSERT INTO sale_return(sale_id, kind, state, slip, reason, operator, approved_by, opened_at, changed_at, fund, account, family, cash) "
            "SELECT id, 'void', 'refunded', 'R1', 'r', '1001', '1002', 't', 't', 0, 0, 0, total FROM sale WHERE state = 'settled'"); // never under way
    }
    void whatIsWrittenStands()
    {
        QFETCH(const QByteArray, sql);
        const Done done = change(m_shop->store(), sql);
        QCOMPARE(codeOf(done), "STORE_WRITE_FAILED");
        QCOMPARE(done.error().details["sqlite"].toInt(), SQLITE_CONSTRAINT_TRIGGER);
        QCOMPARE(codeOf(m_shop->verify()), "");
    }

    void wrongRowsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("why");
        QTest::newRow("STRICT") << QByteArray("UPDATE drug SET price = 'dear'") << SQLITE_CONSTRAINT_DATATYPE;
        QTest::newRow("foreign key") << QByteArray("INSERT INTO lot(drug_id, lot, expiry) VALUES(4711, 'x', '2027-01-01')")
                                     << SQLITE_CONSTRAINT_FOREIGNKEY;
        QTest::newRow("price above zero") << QByteArray("UPDATE drug SET price = 0") << SQLITE_CONSTRAINT_CHECK;
        QTest::newRow("stock below zero") << QByteArray("INSERT INTO movement(at, kind, document, lot_id, from_location, to_location, quantity, "
                                                        "operator) VALUES('t', 'sale', 'd', 1, 'shelf', 'customer', 900000000, '1001')")
                                          << SQLITE_CONSTRAINT_CHECK;
        QTest::newRow("unknown state") << QByteArray("INSERT INTO sale(state, operator, opened_at, changed_at) VALUES('gone', '1', 't', 't')")
                                       << SQLITE_CONSTRAINT_CHECK;
        QTest::newRow("a key twice") << QByteArray("INSERT INTO outbox(lane, key, created_at, payload, next_at) "
                                                   "SELECT lane, key, created_at, payload, next_at FROM outbox LIMIT 1")
                                     << SQLITE_CONSTRAINT_UNIQUE;
        QTest::newRow("a msgid twice") << QByteArray("INSERT INTO sale(state, operator, opened_at, changed_at, msgid) "
                                                     "SELECT 'open', operator, opened_at, changed_at, msgid FROM sale WHERE msgid IS NOT NULL")
                                       << SQLITE_CONSTRAINT_UNIQUE;
        const QByteArray taken = "INSERT INTO sale_return(sale_id, kind, state, slip, reason, operator, approved_by, opened_at, changed_at, fund, account, "
                                 "family, cash) SELECT id, 'void', 'sent', slip, 'r', '1001', who, 't', 't', 0, 0, 0, total FROM sale, ";
        QTest::newRow("a sale comes back twice") << QByteArray(taken).replace("id, 'void', 'sent', slip", "id, 'void', 'sent', new_slip")
                + "(SELECT 'R1' AS new_slip, '1002' AS who UNION ALL SELECT 'R2', '1002') WHERE state = 'settled'"
                                                 << SQLITE_CONSTRAINT_UNIQUE;
        QTest::newRow("a void by oneself") << taken + "(SELECT '1001' AS who) WHERE state = 'settled'" << SQLITE_CONSTRAINT_CHECK;
    }
    void wrongRowsAreRefused()
    {
        QFETCH(const QByteArray, sql);
        QFETCH(const int, why);
        const Done done = change(m_shop->store(), sql);
        QCOMPARE(codeOf(done), "STORE_WRITE_FAILED");
        QCOMPARE(done.error().details["sqlite"].toInt(), why);
    }

    void nothingPersonalIsReadableOnDisk_WX28_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("name") << QByteArray("测试甲人");
        QTest::newRow("identity number") << QByteArray("110101199003070011");
        QTest::newRow("psn_no") << QByteArray("990000000000000011");
        QTest::newRow("token") << QByteArray("token-1");
        QTest::newRow("insurance code") << TestShop::insuranceCode().toLatin1();
        QTest::newRow("face, FJ-05a") << QByteArray("a face in clear");
    }
    void nothingPersonalIsReadableOnDisk_WX28()
    {
        QFETCH(const QByteArray, secret);
        const QByteArray disk = wholeFolder(m_shop->folder());
        QVERIFY(disk.contains("S20260310000001")); // the sale itself is there, so the search would see
        QVERIFY(!disk.contains(secret));
        const QString utf16 = QString::fromUtf8(secret);
        QVERIFY(!disk.contains(QByteArray(reinterpret_cast<const char *>(utf16.utf16()), utf16.size() * 2)));
    }

    void anotherKeyOpensNothing()
    {
        QTemporaryDir other;
        FileKeyStore keys(other.filePath("key"));
        QVERIFY(keys.create());
        const auto store = Store::open(m_shop->folder(), Store::Access::ReadOnly, keys);
        if (store) {
            const auto record = (*store)->read([&](Connection &connection) { return SaleRepository(connection, (*store)->sealer()).record(SaleId{1}); });
            QCOMPARE(codeOf(record), "DECRYPTION_FAILED");
        } else {
            QCOMPARE(codeOf(store), "DECRYPTION_FAILED");
        }
    }

    void countersSurviveARestart()
    {
        StoredMessageIds ids(m_shop->store(), m_shop->clock, "P00000000001");
        const QString first = *ids.next();
        QCOMPARE(first, "P00000000001202603101000000001");
        m_shop->restart();
        StoredMessageIds again(m_shop->store(), m_shop->clock, "P00000000001");
        QCOMPARE(*again.next(), "P00000000001202603101000000017"); // the clock stands still: the tail alone tells them apart
    }

    void messageIdsNeverRepeat()
    {
        QSet<QString> given;
        for (int run = 0; run < 5; ++run) {
            StoredMessageIds ids(m_shop->store(), m_shop->clock, "P00000000001");
            for (int n = 0; n < 13 * (run + 1); ++n)
                given.insert(*ids.next());
            m_shop->restart();
        }
        QCOMPARE(given.size(), 13 * (1 + 2 + 3 + 4 + 5));
    }

private:
    std::unique_ptr<TestShop> m_shop;
};

QTEST_GUILESS_MAIN(TestStoreRules)
#include "tst_store_rules.moc"
