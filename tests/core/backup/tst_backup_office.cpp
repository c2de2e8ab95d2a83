// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backup/BackupOffice.h"
#include "core/backup/RecoveryPhrase.h"
#include "core/store/Migrations.h"
#include "tests/support/TestShop.h"

#include <QDir>
#include <QTest>
#include <QtEndian>

#include <sqlite3.h>

using namespace yaogui;

namespace {

QByteArray bytesOf(const QString &file)
{
    QFile bytes(file);
    return bytes.open(QIODevice::ReadOnly) ? bytes.readAll() : QByteArray();
}

bool replace(const QString &file, const QByteArray &bytes)
{
    QFile all(file);
    return all.open(QIODevice::WriteOnly | QIODevice::Truncate) && all.write(bytes) == bytes.size();
}

bool meddle(const QString &file, const char *sql)
{
    sqlite3 *database = nullptr;
    sqlite3_open(file.toUtf8().constData(), &database);
    const bool done = sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(database);
    return done;
}

std::unique_ptr<KeyStore> keysAt(const QString &folder)
{
    return std::make_unique<FileKeyStore>(folder + "/store.key");
}

/// One version more; the header may become a digit longer, and its length stands in the four bytes before it.
void replaceSchema(QByteArray &bytes)
{
    const QByteArray present = QByteArray::number(newestMigration());
    const QByteArray later = QByteArray::number(newestMigration() + 1);
    bytes.replace("\"schema\":" + present, "\"schema\":" + later);
    char *length = bytes.data() + bytes.indexOf('{') - 4;
    qToBigEndian(qFromBigEndian<quint32>(length) + static_cast<quint32>(later.size() - present.size()), length);
}

} // namespace

/// A shop with sales, its second place, and all that may be wrong with what stands there.
class TestBackupOffice final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_shop = std::make_unique<TestShop>();
        sell(1);
    }
    void cleanup()
    {
        m_shop.reset();
        m_folder.reset();
    }

    void aBackupIsProvenAndComesBack()
    {
        const auto made = office().create("1003");
        QCOMPARE(codeOf(made), "");
        QCOMPARE(QDir(place()).entryList({"*.ygb"}, QDir::Files).size(), 1);
        QVERIFY(QDir(place()).entryList({"*.part"}, QDir::Files).isEmpty());
        QVERIFY(QDir(m_shop->folder()).entryList({"scratch*"}, QDir::Dirs).isEmpty());
        QVERIFY(!bytesOf(made->file).contains("SQLite format"));
        QCOMPARE(codeOf(office().verify(made->file)), "");
        sell(4); // goes on after the backup
        QCOMPARE(codeOf(office().verify(made->file)), "");
        const auto restored = bringBack(made->file);
        QCOMPARE(codeOf(restored), "");
        const auto store = openRestored();
        QCOMPARE(codeOf(store), "");
        QCOMPARE(codeOf((*store)->verifyAudit()), "");
        QCOMPARE((*store)->id(), m_shop->store().id());
        QCOMPARE(sales(**store), 1);
    }

    void facesComeAlong()
    {
        const auto checkout = m_shop->checkout();
        QCOMPARE(codeOf(checkout->scan({TestShop::code("8100001", 2), {}})), "");
        QCOMPARE(codeOf(checkout->scan({TestShop::insuranceCode(), {}})), "");
        QCOMPARE(codeOf(checkout->setFace(TestShop::face())), "");
        QCOMPARE(codeOf(checkout->presettle()), "");
        QCOMPARE(codeOf(checkout->confirm()), "");
        QCOMPARE(codeOf(checkout->pay(Money::ofUnits(50'00))), "");
        const auto made = office().create("1003");
        QCOMPARE(codeOf(made), "");
        const auto restored = bringBack(made->file);
        QCOMPARE(codeOf(restored), "");
        QCOMPARE(restored->faces, 1);
        QCOMPARE(restored->facesMissing, 0);
        const QStringList ours = QDir(m_shop->folder() + "/faces").entryList(QDir::Files);
        QCOMPARE(QDir(target() + "/faces").entryList(QDir::Files), ours);
        QCOMPARE(bytesOf(target() + "/faces/" + ours.first()), bytesOf(m_shop->folder() + "/faces/" + ours.first()));
    }

    void aPhraseReplacesAKeyThatDiedWithItsMachine()
    {
        const auto phrase = office().newPhrase("1003");
        QCOMPARE(codeOf(phrase), "");
        const auto made = office().create("1003");
        QCOMPARE(codeOf(made), "");
        const auto wrong = bringBack(made->file, RecoveryPhrase::make());
        QCOMPARE(codeOf(wrong), "BACKUP_KEY_WRONG");
        QCOMPARE(codeOf(bringBack(made->file, "12345")), "PHRASE_INVALID");
        QVERIFY(!QFileInfo::exists(target()));
        QCOMPARE(codeOf(bringBack(made->file, *phrase)), "");
        const auto store = openRestored();
        QCOMPARE(codeOf(store), "");
        QCOMPARE(codeOf((*store)->verifyAudit()), "");
        QVERIFY(!bytesOf(m_shop->databaseFile()).contains(phrase->toLatin1()));
    }

    void withoutAPhraseThereIsNoWayAroundTheKey()
    {
        const auto made = office().create("1003");
        QCOMPARE(codeOf(bringBack(made->file, RecoveryPhrase::make())), "BACKUP_KEY_WRONG");
    }

    void badBackupsAreRefusedAndNothingChanges_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("code");
        QTest::newRow("cut in the middle") << "cut" << "BACKUP_DAMAGED";
        QTest::newRow("cut at its last byte") << "cut1" << "BACKUP_DAMAGED";
        QTest::newRow("a bit in the middle") << "flip" << "BACKUP_DAMAGED";
        QTest::newRow("empty") << "empty" << "BACKUP_DAMAGED";
        QTest::newRow("something else") << "else" << "BACKUP_DAMAGED";
        QTest::newRow("not there") << "missing" << "FILE_UNREADABLE";
        QTest::newRow("newer") << "newer" << "STORE_NEWER";
        QTest::newRow("header edited") << "header" << "BACKUP_DAMAGED";
        QTest::newRow("of another store") << "store" << "BACKUP_OTHER_STORE";
        QTest::newRow("wrong key") << "key" << "BACKUP_KEY_WRONG";
        QTest::newRow("a store stands there") << "target" << "STORE_EXISTS";
    }
    void badBackupsAreRefusedAndNothingChanges()
    {
        QFETCH(const QString, fault);
        QFETCH(const QString, code);
        const auto made = office().create("1003");
        QCOMPARE(codeOf(made), "");
        QByteArray bytes = bytesOf(made->file);
        Restoring wish = wishFor(made->file);
        if (fault == "cut")
            bytes.truncate(bytes.size() / 2);
        else if (fault == "cut1")
            bytes.chop(1);
        else if (fault == "flip")
            bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 4);
        else if (fault == "empty")
            bytes.clear();
        else if (fault == "else")
            bytes = "PK\x03\x04 and so on";
        else if (fault == "missing")
            wish.file += "x";
        else if (fault == "newer")
            replaceSchema(bytes);
        else if (fault == "header")
            bytes.replace("\"made_at\":\"2026", "\"made_at\":\"2025");
        else if (fault == "store")
            wish.store = "another";
        else if (fault == "key")
            wish.storeKey = QByteArray(32, 'x');
        else if (fault == "target")
            QVERIFY(QDir().mkpath(target()) && replace(target() + "/store.db", "a store"));
        QVERIFY(replace(made->file, bytes));
        const QStringList before = everything();
        QCOMPARE(codeOf(restore(wish, m_shop->clock, "1003")), code);
        QCOMPARE(everything(), before);
        if (fault == "target")
            QCOMPARE(bytesOf(target() + "/store.db"), "a store");
    }

    void aBackupOfAnotherStoreIsNotVerified()
    {
        TestShop other;
        FileKeyStore otherKeys(QFileInfo(other.folder()).path() + "/key");
        BackupOffice theirs(other.store(), otherKeys, other.clock, place(), {});
        const auto made = theirs.create("1003");
        QCOMPARE(codeOf(made), "");
        QCOMPARE(codeOf(office().verify(made->file)), "BACKUP_OTHER_STORE");
        QCOMPARE(office().list()->size(), 1u); // seen all the same
    }

    void aWholeFolderOfLastWeekIsToldByTheBackup()
    {
        QTemporaryDir copies;
        const QString copy = copies.filePath("older.db"), head = copies.filePath("older.head");
        m_shop->close();
        QVERIFY(QFile::copy(m_shop->databaseFile(), copy) && QFile::copy(m_shop->folder() + "/store.head", head));
        m_shop->restart();
        sell(4);
        const auto made = office().create("1003");
        QCOMPARE(codeOf(made), "");
        m_shop->close();
        QVERIFY(replace(m_shop->databaseFile(), bytesOf(copy)) && replace(m_shop->folder() + "/store.head", bytesOf(head)));
        m_shop->restart();
        QCOMPARE(codeOf(m_shop->store().verifyAudit()), ""); // from inside nothing is wrong
        QCOMPARE(codeOf(office().verify(made->file)), "AUDIT_CUT");
    }

    void aStoreThatIsNotWholeGivesNoBackup_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("code");
        QTest::newRow("a hand in the trail") << QByteArray("UPDATE drug SET price = 1 WHERE id = 1") << "AUDIT_BROKEN";
        QTest::newRow("a ledger that does not add up") << QByteArray("UPDATE balance SET quantity = quantity + 1 WHERE location = 'shelf'") << "LEDGER_BROKEN";
    }
    void aStoreThatIsNotWholeGivesNoBackup()
    {
        QFETCH(const QByteArray, sql);
        QFETCH(const QString, code);
        const auto whole = office().create("1003");
        QCOMPARE(codeOf(whole), "");
        m_shop->close();
        QVERIFY(meddle(m_shop->databaseFile(), sql.constData()));
        m_shop->restart();
        QCOMPARE(codeOf(office().create("1003")), code);
        QCOMPARE(office().list()->size(), 1u); // the one that counts stays
        QCOMPARE(QDir(place()).entryList({"*.suspect"}, QDir::Files).size(), 1); // and the other is a copy all the same
    }

    void noSecondPlace()
    {
        BackupOffice nowhere(m_shop->store(), keys(), m_shop->clock, {}, {});
        QCOMPARE(codeOf(nowhere.create("1003")), "BACKUP_NOT_CONFIGURED");
        BackupOffice within(m_shop->store(), keys(), m_shop->clock, m_shop->folder() + "/backups", {});
        const auto refused = within.create("1003");
        QCOMPARE(codeOf(refused), "BACKUP_FAILED");
        QCOMPARE(refused.error().details["reason"].toString(), "same_place");
        QVERIFY(replace(m_folder->filePath("file"), "x"));
        BackupOffice blocked(m_shop->store(), keys(), m_shop->clock, m_folder->filePath("file") + "/under", {});
        QCOMPARE(codeOf(blocked.create("1003")), "BACKUP_FAILED");
    }

    void oldOnesGoByTheRule()
    {
        BackupOffice strict(m_shop->store(), keys(), m_shop->clock, place(), {2, 0, 0});
        QStringList made;
        for (int n = 0; n < 4; ++n) {
            const auto row = strict.create("1003");
            QCOMPARE(codeOf(row), "");
            made.prepend(row->file);
            m_shop->clock.advance(3600);
        }
        QStringList left;
        const auto rows = strict.list();
        for (const BackupRow &row : *rows)
            left += row.file;
        QCOMPARE(left, made.first(2));
    }

private:
    void sell(int box)
    {
        const auto checkout = m_shop->checkout();
        QCOMPARE(codeOf(checkout->scan({TestShop::code("8100001", box), {}})), "");
        QCOMPARE(codeOf(checkout->pay(Money::ofUnits(50'00))), "");
    }
    [[nodiscard]] QString place() const { return m_folder->filePath("second"); }
    [[nodiscard]] QString target() const { return m_folder->filePath("restored"); }
    [[nodiscard]] KeyStore &keys()
    {
        m_keys = std::make_unique<FileKeyStore>(QFileInfo(m_shop->folder()).path() + "/key");
        return *m_keys;
    }
    [[nodiscard]] BackupOffice office() { return BackupOffice(m_shop->store(), keys(), m_shop->clock, place(), {}); }
    [[nodiscard]] Restoring wishFor(const QString &file, const QString &phrase = {})
    {
        return {file, target(), phrase.isEmpty() ? *keys().load() : QByteArray(), phrase, m_shop->store().id(), keysAt};
    }
    [[nodiscard]] Result<Restored> bringBack(const QString &file, const QString &phrase = {})
    {
        return restore(wishFor(file, phrase), m_shop->clock, "1003");
    }
    [[nodiscard]] Result<std::unique_ptr<Store>> openRestored()
    {
        return Store::open(target(), Store::Access::Writer, *keysAt(target()));
    }
    [[nodiscard]] static int sales(Store &store)
    {
        return static_cast<int>(store.read([&](Connection &connection) { return Result<std::size_t>(SaleRepository(connection, store.sealer()).summaries().size()); }).value_or(99));
    }
    /// Every name below the test's folder.
    [[nodiscard]] QStringList everything() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<FileKeyStore> m_keys;
};

QTEST_GUILESS_MAIN(TestBackupOffice)
#include "tst_backup_office.moc"
