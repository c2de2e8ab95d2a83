// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/CatalogueRepository.h"
#include "core/store/SettingsRepository.h"
#include "core/store/StaffRepository.h"
#include "tests/support/TestShop.h"

#include <QTest>

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace yaogui;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A folder with its key, for stores that are opened and closed at will.
struct Place {
    QTemporaryDir folder;
    FileKeyStore keys{folder.filePath("key")};
    [[nodiscard]] QString path() const { return folder.filePath("shop"); }
    [[nodiscard]] Result<std::unique_ptr<Store>> open(Store::Access access = Store::Access::Writer) { return Store::open(path(), access, keys); }
    [[nodiscard]] Done create(Store::Kind kind = Store::Kind::Real) { return Store::create(path(), kind, keys); }
};

Done put(Store &store, const QString &key, const QString &value)
{
    return store.write([&](Connection &connection) -> Done {
        SettingsRepository(connection).set(key, value);
        return {};
    });
}

QString kept(const Store &store, const QString &key)
{
    return *store.read([&](Connection &connection) -> Result<QString> { return SettingsRepository(connection).all().value(key); });
}

/// Executes on a bare connection of the test's own, as no part of the program would.
void meddle(const QString &file, const char *sql)
{
    SQLite::Database(file.toStdString(), SQLite::OPEN_READWRITE).exec(sql);
}

/// In another process: opens the store, begins a transaction, says so, and waits to be killed in its middle.
[[noreturn]] void writeForEver(Place &place, int tell)
{
    auto store = place.open();
    if (!store || !put(**store, "committed", "yes"))
        _exit(1);
    const Done never = (*store)->write([&](Connection &connection) -> Done {
        SettingsRepository(connection).set("half", "a transaction");
        if (::write(tell, "x", 1) == 1)
            for (;;)
                ::pause();
        return {};
    });
    _exit(never ? 2 : 3);
}

} // namespace

class TestStore final : public QObject {
    Q_OBJECT

private slots:
    void aNewStoreOpensAsWhatItWasMade_data()
    {
        QTest::addColumn<bool>("training");
        QTest::newRow("real") << false;
        QTest::newRow("training") << true;
    }
    void aNewStoreOpensAsWhatItWasMade()
    {
        QFETCH(const bool, training);
        const Store::Kind kind = training ? Store::Kind::Training : Store::Kind::Real;
        Place place;
        QCOMPARE(codeOf(place.open()), "STORE_MISSING");
        QCOMPARE(codeOf(place.create(kind)), "");
        const auto store = place.open();
        QCOMPARE(codeOf(store), "");
        QCOMPARE((*store)->kind(), kind);
        QVERIFY(QFileInfo((*store)->facesFolder()).isDir());
        QVERIFY(QFileInfo((*store)->slipsFolder()).isDir());
        QCOMPARE(codeOf((*store)->check()), "");
        QVERIFY(!(QFileInfo(place.path()).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void anExistingStoreIsNotTouchedByInit()
    {
        Place place;
        QVERIFY(place.create());
        QVERIFY(put(**place.open(), "store.name", "one"));
        const QByteArray before = bytesOf(place.path() + "/store.db");
        const QByteArray key = bytesOf(place.folder.filePath("key"));
        QCOMPARE(codeOf(place.create(Store::Kind::Training)), "STORE_EXISTS");
        QCOMPARE(bytesOf(place.path() + "/store.db"), before);
        QCOMPARE(bytesOf(place.folder.filePath("key")), key);
        QCOMPARE((*place.open())->kind(), Store::Kind::Real);
    }

    void aSecondWriterIsRefusedWhileReadersGoOn()
    {
        Place place;
        QVERIFY(place.create());
        const auto writer = place.open();
        QVERIFY(writer);
        QCOMPARE(codeOf(place.open()), "STORE_IN_USE");
        const auto reader = place.open(Store::Access::ReadOnly);
        QCOMPARE(codeOf(reader), "");
        QVERIFY(put(**writer, "store.name", "seen"));
        QCOMPARE(kept(**reader, "store.name"), "seen");
        QCOMPARE(codeOf(put(**reader, "store.name", "by a reader")), "STORE_IN_USE");
        QCOMPARE(kept(**reader, "store.name"), "seen");
    }

    void aReaderSeesOneSnapshotDuringAWrite()
    {
        Place place;
        QVERIFY(place.create());
        const auto store = place.open();
        const auto seen = (*store)->read([&](Connection &connection) -> Result<QStringList> {
            SettingsRepository settings(connection);
            QStringList values{settings.all().value("k")};
            if (!put(**store, "k", "new"))
                return refuse(ErrorCode::StoreWriteFailed);
            values.append(settings.all().value("k"));
            return values;
        });
        QCOMPARE(codeOf(seen), "");
        QCOMPARE(*seen, QStringList({QString(), QString()}));
        QCOMPARE(kept(**store, "k"), "new");
    }

    void aKilledWriterLeavesNoLockAndNoHalf()
    {
        Place place;
        QVERIFY(place.create());
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        const pid_t child = ::fork();
        if (child == 0)
            writeForEver(place, ends[1]);
        QVERIFY(child > 0);
        ::close(ends[1]);
        char sign = 0;
        QCOMPARE(::read(ends[0], &sign, 1), 1); // the child is in the middle of its transaction
        QCOMPARE(codeOf(place.open()), "STORE_IN_USE");
        ::kill(child, SIGKILL);
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        ::close(ends[0]);
        QVERIFY(QFileInfo::exists(place.path() + "/running"));
        {
            const auto store = place.open();
            QCOMPARE(codeOf(store), "");
            QCOMPARE(kept(**store, "committed"), "yes");
            QCOMPARE(kept(**store, "half"), QString());
        }
        QVERIFY(!QFileInfo::exists(place.path() + "/running"));
    }

    void anErrorRollsBackAllOfIt()
    {
        Place place;
        QVERIFY(place.create());
        const auto store = place.open();
        const Done refused = (*store)->write([](Connection &connection) -> Done {
            SettingsRepository(connection).set("a", "1");
            return refuse(ErrorCode::CashShort);
        });
        QCOMPARE(codeOf(refused), "CASH_SHORT");
        const Done thrown = (*store)->write([](Connection &connection) -> Done {
            SettingsRepository(connection).set("a", "2");
            connection.run("INSERT INTO no_such_table VALUES(1)");
            return {};
        });
        QCOMPARE(codeOf(thrown), "STORE_WRITE_FAILED");
        QCOMPARE(kept(**store, "a"), QString());
        QVERIFY(put(**store, "a", "3")); // the writer goes on
        QCOMPARE(kept(**store, "a"), "3");
    }

    void pragmasAreAsTheHouseWants()
    {
        Place place;
        QVERIFY(place.create());
        const auto store = place.open();
        const auto pragma = [](Connection &connection, const char *name) {
            return QString::fromStdString(connection.database().execAndGet(std::string("PRAGMA ") + name).getString());
        };
        const auto writer = (*store)->write([&](Connection &connection) -> Result<QStringList> {
            return QStringList{pragma(connection, "journal_mode"), pragma(connection, "synchronous"), pragma(connection, "foreign_keys")};
        });
        QCOMPARE(*writer, QStringList({"wal", "2", "1"}));
        const auto tables = (*store)->read([&](Connection &connection) -> Result<QStringList> {
            QStringList loose;
            connection.each("SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite%'",
                            [&](const Row &row) { loose.append(row.text(0)); });
            return loose;
        });
        QCOMPARE(*tables, QStringList());
    }

    void aChangedMigrationIsRefused()
    {
        Place place;
        QVERIFY(place.create());
        meddle(place.path() + "/store.db", "UPDATE migration SET checksum = 'another' WHERE version = 1");
        QCOMPARE(codeOf(place.open()), "MIGRATION_CHANGED");
        QCOMPARE(codeOf(place.open(Store::Access::ReadOnly)), "MIGRATION_CHANGED");
    }

    // A store that took the later numbers before this one gets it all the same.
    void aMigrationBetweenOthersIsCaughtUp()
    {
        TestShop shop;
        shop.close();
        meddle(shop.databaseFile(), "DROP TABLE sale_rest; DROP TABLE refund_doubt; DROP TABLE sale_return_kept; DROP TABLE sale_return; "
                                    "DELETE FROM migration WHERE version = 5");
        QVERIFY(shop.number("SELECT COUNT(*) FROM migration WHERE version > 5") >= 4);
        shop.restart();
        QCOMPARE(shop.text("SELECT name FROM migration WHERE version = 5"), "0005_returns.sql");
        QCOMPARE(shop.number("SELECT COUNT(*) FROM sale_return"), 0);
        QVERIFY(shop.store().verifyAudit());
        const auto checkout = shop.checkout();
        QVERIFY(confirmInsured(*checkout));
        QCOMPARE(codeOf(checkout->pay(Money())), "");
        QVERIFY(shop.store().verifyAudit());
    }

    void aNewerStoreIsRefusedAndUntouched()
    {
        Place place;
        QVERIFY(place.create());
        meddle(place.path() + "/store.db", "INSERT INTO migration VALUES(9000, '9000_future.sql', 'x')");
        const auto store = place.open();
        QCOMPARE(codeOf(store), "STORE_NEWER");
        QCOMPARE(store.error().details["version"].toInt(), 9000);
        QCOMPARE(codeOf(place.open(Store::Access::ReadOnly)), "STORE_NEWER");
    }

    void aDamagedPageIsFoundAfterAnUncleanEnd()
    {
        TestShop shop;
        const qint64 page = shop.number("SELECT rootpage FROM sqlite_master WHERE name = 'movement'");
        const qint64 size = shop.number("SELECT page_size FROM pragma_page_size");
        const QString folder = shop.folder();
        shop.close();
        QFile file(shop.databaseFile());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek((page - 1) * size));
        QCOMPARE(file.write(QByteArray(64, '\x55')), 64);
        file.close();
        QFile mark(folder + "/running"); // as a power cut leaves it
        QVERIFY(mark.open(QIODevice::WriteOnly));
        FileKeyStore keys(QFileInfo(folder).path() + "/key");
        QCOMPARE(codeOf(Store::open(folder, Store::Access::Writer, keys)), "STORE_DAMAGED");
        const auto reader = Store::open(folder, Store::Access::ReadOnly, keys);
        QCOMPARE(codeOf(reader), "");
        QCOMPARE(codeOf((*reader)->check()), "STORE_DAMAGED");
    }

    void aFileThatIsNoDatabaseIsDamage()
    {
        Place place;
        QVERIFY(place.create());
        QFile file(place.path() + "/store.db");
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(QByteArray(8192, 'n'));
        file.close();
        QCOMPARE(codeOf(place.open()), "STORE_DAMAGED");
    }

    void aReadThroughTheStoreKeepsNoPages()
    {
        const auto pagesHeld = [](Connection &connection) {
            int held = 0, most = 0;
            sqlite3_db_status(connection.database().getHandle(), SQLITE_DBSTATUS_CACHE_USED, &held, &most, 0);
            return held;
        };
        Place place;
        QVERIFY(place.create());
        const auto store = place.open();
        QVERIFY(store);
        const auto held = (*store)->read([&](Connection &connection) -> Result<std::pair<int, int>> {
            connection.database().execAndGet("PRAGMA quick_check");
            const int before = pagesHeld(connection);
            connection.forgetPages();
            return std::pair(before, pagesHeld(connection));
        });
        QVERIFY(held);
        QVERIFY2(held->second < held->first / 2, qPrintable(QString("%1, then %2").arg(held->first).arg(held->second)));
    }

    void aStoreWithoutItsKeyIsNotOpened()
    {
        Place place;
        QVERIFY(place.create());
        QVERIFY(QFile::remove(place.folder.filePath("key")));
        QCOMPARE(codeOf(place.open()), "KEY_MISSING");
    }

    void anUnfinishedCreationIsNoStore()
    {
        Place place;
        QVERIFY(QDir().mkpath(place.path()));
        QFile half(place.path() + "/store.db.new");
        QVERIFY(half.open(QIODevice::WriteOnly));
        half.write("half a page");
        half.close();
        QCOMPARE(codeOf(place.open()), "STORE_MISSING");
        QCOMPARE(codeOf(place.create()), "");
        QCOMPARE(codeOf(place.open()), "");
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
