// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/LedgerRepository.h"
#include "core/store/Migrations.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace yaogui {

/// A store with goods and sales from before stock had more than four places.
class TestLedgerUpgrade : public QObject {
    Q_OBJECT
private slots:
    void everythingThatStoodStandsAfterwards()
    {
        const QTemporaryDir folder;
        Connection connection(folder.filePath("store.db"), Connection::Mode::Writer);
        QVERIFY(verifyMigrations(connection)); // makes the files known
        makeOld(connection);
        QVERIFY(needsMigration(connection));
        const auto upgraded = migrate(connection, [] {});
        QVERIFY2(upgraded && *upgraded, upgraded ? "" : qPrintable(codeName(upgraded.error().code)));

        QCOMPARE(text(connection, "SELECT group_concat(id || ' ' || kind || ' ' || from_location || ' ' || to_location || ' ' || quantity || ' ' || "
                                  "COALESCE(cost, '-') || ' ' || operator, ', ') FROM movement"),
                 "3 opening opening shelf 100000 6000000 1003, 7 sale shelf customer 20000 - 1001, 9 sale_return customer quarantine 10000 - 1002");
        QCOMPARE(text(connection, "SELECT group_concat(trace_code || ' ' || state || ' ' || boxes || ' ' || COALESCE(sale_id, '-'), ', ') FROM box"),
                 "A shelf 1 -, B sold 1 5, C quarantine 1 -, D reserved 10 6");
        QCOMPARE(text(connection, "SELECT group_concat(location || ' ' || quantity, ', ') FROM balance"),
                 "customer 10000, opening -100000, quarantine 10000, shelf 80000");
        QCOMPARE(text(connection, "SELECT COUNT(*) FROM pragma_foreign_key_check"), "0");
        QCOMPARE(text(connection, "PRAGMA integrity_check"), "ok");

        // What guarded them still does, and the new places are open.
        for (const char *forbidden : {"UPDATE movement SET quantity = 1", "DELETE FROM movement", "DELETE FROM box",
                                      "INSERT INTO movement(at, kind, document, lot_id, from_location, to_location, quantity, operator) "
                                      "VALUES('t', 'sale', 'd', 1, 'shelf', 'customer', 900000, '1001')",
                                      "INSERT INTO movement(at, kind, document, lot_id, from_location, to_location, quantity, operator) "
                                      "VALUES('t', 'adjust', 'd', 1, 'shelf', 'loss_gain', 10000, '1001')",
                                      "INSERT INTO movement(at, kind, document, lot_id, from_location, to_location, quantity, operator, reverses) "
                                      "VALUES('t', 'quarantine', 'd', 1, 'shelf', 'quarantine', 10000, '1001', 3)"})
            QVERIFY_THROWS_EXCEPTION(SQLite::Exception, connection.run(forbidden));
        connection.run("INSERT INTO movement(at, kind, document, lot_id, from_location, to_location, quantity, operator) "
                       "VALUES('t', 'receipt', 'd', 1, 'supplier', 'shelf', 10000, '1005')");
        QCOMPARE(text(connection, "SELECT group_concat(location || ' ' || quantity, ', ') FROM balance WHERE location IN ('shelf', 'supplier')"),
                 "shelf 90000, supplier -10000");
        QVERIFY(!*migrate(connection, [] {})); // once
    }

private:
    static QString text(Connection &connection, const char *sql)
    {
        return connection.first(sql, [](const Row &row) { return row.text(0); }).value_or(QString());
    }
    // As the program before this one left it.
    static void makeOld(Connection &connection)
    {
        const QStringList names = QDir(":/sql").entryList({"*.sql"}, QDir::Files, QDir::Name);
        QVERIFY(names.size() > 14);
        for (const QString &name : names) {
            QFile file(":/sql/" + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray sql = file.readAll();
            if (const int version = name.left(4).toInt(); version < 15) {
                connection.database().exec(sql.constData());
                connection.run("INSERT INTO migration(version, name, checksum) VALUES(?, ?, ?)", version, name,
                               QString::fromLatin1(QCryptographicHash::hash(sql, QCryptographicHash::Sha256).toHex()));
            }
        }
        connection.run("INSERT INTO drug VALUES(1, 'D', 'Name', '', '', '', '', 1, '', '', '', '', 'otc_a', '', 1, '')");
        connection.run("INSERT INTO lot VALUES(1, 1, 'L', NULL, '2028-01-01')");
        connection.run("INSERT INTO movement VALUES(3, 't', 'opening', 'f.csv', 1, 'opening', 'shelf', 100000, 6000000, '1003')");
        connection.run("INSERT INTO movement VALUES(7, 't', 'sale', 'S1', 1, 'shelf', 'customer', 20000, NULL, '1001')");
        connection.run("INSERT INTO movement VALUES(9, 't', 'sale_return', 'R1', 1, 'customer', 'quarantine', 10000, NULL, '1002')");
        connection.run("INSERT INTO box VALUES('A', 1, 1, 1, 'shelf', NULL), ('B', 1, 1, 1, 'sold', 5), ('C', 1, 1, 1, 'quarantine', NULL), "
                       "('D', 1, 1, 10, 'reserved', 6)");
    }
};

} // namespace yaogui

QTEST_GUILESS_MAIN(yaogui::TestLedgerUpgrade)
#include "tst_ledger_upgrade.moc"
