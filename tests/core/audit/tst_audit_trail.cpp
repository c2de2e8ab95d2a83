// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/audit/AuditChain.h"
#include "core/store/Migrations.h"
#include "tests/support/TestShop.h"

#include <QProcess>
#include <QTest>

#include <sqlite3.h>

using namespace yaogui;

namespace {

/// As somebody with the file and a tool: the triggers taken away, the edit made.
bool meddle(const QString &file, const QByteArray &sql)
{
    sqlite3 *database = nullptr;
    sqlite3_open(file.toUtf8().constData(), &database);
    QByteArrayList triggers;
    sqlite3_stmt *names = nullptr;
    sqlite3_prepare_v2(database, "SELECT name FROM sqlite_master WHERE type = 'trigger'", -1, &names, nullptr);
    while (sqlite3_step(names) == SQLITE_ROW)
        triggers += QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(names, 0)));
    sqlite3_finalize(names);
    for (const QByteArray &trigger : triggers)
        sqlite3_exec(database, ("DROP TRIGGER " + trigger).constData(), nullptr, nullptr, nullptr);
    const bool done = sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK && sqlite3_changes(database) > 0;
    sqlite3_close(database);
    return done;
}

QString told(const Result<AuditReport> &report)
{
    if (report)
        return {};
    return codeName(report.error().code) + u' ' + report.error().details["what"].toString() + u' ' + report.error().details["subject"].toString();
}

} // namespace

/// Everything a shop does is vouched for, and what a hand changes behind its back is named.
class TestAuditTrail final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_shop = std::make_unique<TestShop>();
        const auto insured = m_shop->checkout();
        QCOMPARE(codeOf(confirmInsured(*insured)), "");
        QCOMPARE(codeOf(insured->pay(Money::ofUnits(50'00))), "");
        const auto cash = m_shop->checkout();
        QCOMPARE(codeOf(cash->scan({TestShop::code("8100001", 3), {}})), "");
        QCOMPARE(codeOf(cash->pay(Money::ofUnits(20'00))), "");
    }
    void cleanup() { m_shop.reset(); }

    void macsAreHmacSm3()
    {
        // The chain's key and a seal, recomputed by the openssl command over the documented bytes.
        const QByteArray key(32, 'k');
        const auto hmac = [](const QByteArray &with, const QByteArray &bytes) {
            QProcess openssl;
            openssl.start("openssl", {"dgst", "-sm3", "-mac", "HMAC", "-macopt", "hexkey:" + QString::fromLatin1(with.toHex()), "-binary"});
            openssl.write(bytes);
            openssl.closeWriteChannel();
            return openssl.waitForFinished(60'000) ? openssl.readAllStandardOutput() : QByteArray();
        };
        const QByteArray chainKey = hmac(key, "yaogui audit chain 1");
        QCOMPARE(chainKey.size(), 32);
        const QByteArray field("\0\0\0\x04head\0\0\0\x03" "abc", 15);
        QCOMPARE(AuditChain(key).macOf(QByteArray("head"), QByteArray("abc")), hmac(chainKey, field));
    }

    void anHonestShopHolds()
    {
        const auto report = m_shop->store().verifyAudit();
        QCOMPARE(told(report), "");
        QVERIFY(report->events > 2);
        QVERIFY(report->rows > 50);
        QCOMPARE(report->head.id, m_shop->number("SELECT MAX(id) FROM audit_event"));
        m_shop->restart();
        QCOMPARE(told(m_shop->store().verifyAudit()), "");
    }

    void everyEditIsNamed_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("expected");
        const auto add = [](const char *sql, const char *expected) { QTest::newRow(sql) << QByteArray(sql) << QString::fromLatin1(expected); };
        add("UPDATE sale SET cash = cash - 100 WHERE id = 2", "AUDIT_BROKEN sale 2");
        add("UPDATE sale SET total = 1 WHERE id = 1", "AUDIT_BROKEN sale 1");
        add("UPDATE sale_line SET quantity = 10000 WHERE sale_id = 1", "AUDIT_BROKEN sale_line 1 1");
        add("UPDATE sale_line_code SET trace_code = '81000010000000000005' WHERE sale_id = 2", "AUDIT_BROKEN sale_line_code 2 1 1");
        add("DELETE FROM tender WHERE id = 1", "AUDIT_BROKEN tender 1");
        add("UPDATE tender SET amount = amount + 1 WHERE id = 2", "AUDIT_BROKEN tender 2");
        add("INSERT INTO tender(id, sale_id, at, kind, amount, operator) VALUES(99, 2, 'x', 'cash', 5, '1001')", "AUDIT_BROKEN tender 99");
        add("UPDATE movement SET operator = '1002' WHERE id = 3", "AUDIT_BROKEN movement 3");
        add("DELETE FROM movement WHERE id = (SELECT MAX(id) FROM movement)", "AUDIT_BROKEN movement 12");
        add("UPDATE box SET state = 'shelf', sale_id = NULL WHERE trace_code = '81000010000000000003'", "AUDIT_BROKEN box 81000010000000000003");
        add("UPDATE box_event SET at = 'then' WHERE id = 2", "AUDIT_BROKEN box_event 2");
        add("UPDATE settlement_step SET note = 'x' WHERE id = 1", "AUDIT_BROKEN settlement_step 1");
        add("UPDATE operator SET name = 'manager' WHERE id = '1001'", "AUDIT_BROKEN operator 1001");
        add("INSERT INTO operator(id, name) VALUES('9', 'x')", "AUDIT_BROKEN operator 9");
        add("INSERT INTO setting(key, value) VALUES('evidence.face_required', 'false')", "AUDIT_BROKEN setting evidence.face_required");
        add("UPDATE drug SET price = 1 WHERE code = 'OTC'", "AUDIT_BROKEN drug 1");
        add("UPDATE lot SET expiry = '2030-01-01' WHERE id = 1", "AUDIT_BROKEN lot 1");
        add("DELETE FROM outbox WHERE id = 1", "AUDIT_BROKEN outbox 1");
        add("UPDATE outbox SET payload = x'00' WHERE id = 2", "AUDIT_BROKEN outbox 2");
        add("UPDATE outbox SET state = 'sent', sent_at = 'x' WHERE id = 1", "AUDIT_BROKEN outbox 1"); // no try says so
        add("UPDATE face SET sha256 = '' WHERE id = 1", "AUDIT_BROKEN face 1");
        add("UPDATE meta SET value = 'real' WHERE key = 'kind'", "AUDIT_BROKEN meta kind");
        add("UPDATE audit_event SET detail = '{}' WHERE id = 3", "AUDIT_BROKEN audit_event 3");
        add("UPDATE audit_event SET operator = '1002' WHERE id = 4", "AUDIT_BROKEN audit_event 4");
        add("UPDATE audit_event SET rows = NULL WHERE id = 2", "AUDIT_BROKEN audit_event 2");
        add("UPDATE audit_event SET mac = (SELECT mac FROM audit_event WHERE id = 3) WHERE id = 4", "AUDIT_BROKEN audit_event 4");
        add("UPDATE audit_event SET mac = NULL WHERE id = 3", "AUDIT_BROKEN audit_event 3");
        add("DELETE FROM audit_event WHERE id = 3", "AUDIT_BROKEN audit_event 4");
        add("INSERT INTO audit_event SELECT id + 1, at, operator, kind, subject, detail, hash, rows, mac FROM audit_event ORDER BY id DESC LIMIT 1",
            nullptr);
    }
    void everyEditIsNamed()
    {
        QFETCH(const QByteArray, sql);
        QFETCH(const QString, expected);
        const qint64 newest = m_shop->number("SELECT MAX(id) FROM audit_event");
        m_shop->close();
        QVERIFY(meddle(m_shop->databaseFile(), sql));
        m_shop->restart();
        QCOMPARE(told(m_shop->store().verifyAudit()), expected.isEmpty() ? QString("AUDIT_BROKEN audit_event %1").arg(newest + 1) : expected);
    }

    void ofSeveralEditsTheFirstIsNamed()
    {
        m_shop->close();
        QVERIFY(meddle(m_shop->databaseFile(), "UPDATE tender SET amount = 1; UPDATE drug SET price = 1 WHERE code = 'RX'"));
        m_shop->restart();
        QCOMPARE(told(m_shop->store().verifyAudit()).section(u' ', 1), "drug 2"); // entered before anything was sold
    }

    void whatNobodyMeansAsAnEventIsCarriedAllTheSame()
    {
        const qint64 before = m_shop->number("SELECT MAX(id) FROM audit_event");
        QVERIFY(m_shop->store().write([](Connection &connection) -> Done {
            connection.run("UPDATE drug SET storage = 'cool' WHERE code = 'OTC'");
            return {};
        }));
        QCOMPARE(m_shop->number("SELECT MAX(id) FROM audit_event"), before + 1);
        QCOMPARE(m_shop->text("SELECT kind FROM audit_event ORDER BY id DESC LIMIT 1"), "rows");
        QCOMPARE(told(m_shop->store().verifyAudit()), "");
        QVERIFY(!m_shop->store().write([](Connection &connection) -> Done {
            connection.run("UPDATE drug SET storage = 'warm' WHERE code = 'OTC'");
            return refuse(ErrorCode::CashShort);
        }));
        QCOMPARE(m_shop->number("SELECT MAX(id) FROM audit_event"), before + 1); // rolled back, and with it the event
        QVERIFY(m_shop->store().write([](Connection &connection) -> Done { // keys that change, rows replaced, a table without row numbers
            connection.run("UPDATE trace_prefix SET prefix = '8109999' WHERE prefix = '8100009'");
            connection.run("INSERT OR REPLACE INTO setting(key, value) VALUES('store.name', 'a')");
            connection.run("INSERT OR REPLACE INTO setting(key, value) VALUES('store.name', 'b')");
            connection.run("DELETE FROM setting WHERE key = 'store.name'");
            return {};
        }));
        QCOMPARE(told(m_shop->store().verifyAudit()), "");
    }

    void anOlderStoreIsTakenUnderTheChain()
    {
        m_shop->close();
        // As the program before left it: hashes without a key, no seals, no name of its own.
        QVERIFY(meddle(m_shop->databaseFile(), "DELETE FROM audit_event; ALTER TABLE audit_event DROP COLUMN rows; ALTER TABLE audit_event DROP COLUMN mac;"
                                               "DELETE FROM meta WHERE key = 'store_id'; DELETE FROM migration WHERE version = 8"));
        QVERIFY(QFile::remove(m_shop->folder() + "/store.head"));
        m_shop->restart();
        QCOMPARE(told(m_shop->store().verifyAudit()), "");
        QCOMPARE(m_shop->text("SELECT kind FROM audit_event ORDER BY id LIMIT 1"), "audit.based");
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM audit_event WHERE kind = 'audit.gap'"), 0);
        m_shop->close();
        QVERIFY(meddle(m_shop->databaseFile(), "UPDATE sale SET total = 1 WHERE id = 1"));
        m_shop->restart();
        QCOMPARE(told(m_shop->store().verifyAudit()), "AUDIT_BROKEN sale 1");
    }

    void anotherKeyDoesNotGoOnWithTheChain()
    {
        m_shop->close();
        QTemporaryDir other;
        FileKeyStore keys(other.filePath("key"));
        QVERIFY(keys.create());
        QCOMPARE(codeOf(Store::open(m_shop->folder(), Store::Access::Writer, keys)), "DECRYPTION_FAILED");
        m_shop->restart();
        QCOMPARE(told(m_shop->store().verifyAudit()), "");
    }

private:
    std::unique_ptr<TestShop> m_shop;
};

QTEST_GUILESS_MAIN(TestAuditTrail)
#include "tst_audit_trail.moc"
