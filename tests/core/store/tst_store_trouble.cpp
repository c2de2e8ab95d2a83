// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/SettingsRepository.h"
#include "tests/support/TestShop.h"

#include <QDirIterator>
#include <QTest>

#include <sqlite3.h>

#include <csignal>
#include <functional>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace yaogui;

namespace {

constexpr uid_t nobody = 65534;

Done put(Store &store, const QString &key, const QString &value)
{
    return store.write([&](Connection &connection) -> Done {
        SettingsRepository(connection).set(key, value);
        AuditRepository(connection).append(QDateTime::currentDateTime(), "1003", "setting.changed", key);
        return {};
    });
}

QString kept(const Store &store, const QString &key)
{
    return *store.read([&](Connection &connection) -> Result<QString> { return SettingsRepository(connection).all().value(key); });
}

struct Place {
    QTemporaryDir folder;
    FileKeyStore keys{folder.filePath("key")};
    [[nodiscard]] QString path() const { return folder.filePath("store"); }
    [[nodiscard]] QString database() const { return path() + "/store.db"; }
    Done create() { return Store::create(path(), Store::Kind::Real, keys); }
    Result<std::unique_ptr<Store>> open(Store::Access access = Store::Access::Writer) { return Store::open(path(), access, keys); }
};

/// Runs `act` in a process of its own; what it returns must be true.
bool inChild(const std::function<bool()> &act)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(act() ? 0 : 1);
    int status = 0;
    return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

/// What may befall the store's file from outside: each is noticed and has a code, and what was committed stays.
class TestStoreTrouble final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_place = std::make_unique<Place>();
        QVERIFY(m_place->create());
        QVERIFY(put(**m_place->open(), "committed", "yes"));
    }

    void noMoreRoom()
    {
        QVERIFY(inChild([&] {
            const auto store = m_place->open();
            ::signal(SIGXFSZ, SIG_IGN);
            const rlimit small{200'000, RLIM_INFINITY};
            if (!store || ::setrlimit(RLIMIT_FSIZE, &small) != 0)
                return false;
            const QString code = codeOf(put(**store, "big", QString(1'000'000, u'x')));
            const rlimit back{RLIM_INFINITY, RLIM_INFINITY};
            return (code == "STORE_FULL" || code == "STORE_WRITE_FAILED") && kept(**store, "committed") == "yes" && kept(**store, "big").isEmpty()
                && ::setrlimit(RLIMIT_FSIZE, &back) == 0 && codeOf(put(**store, "later", "v")).isEmpty() && (*store)->verifyAudit().has_value();
        }));
        holds();
    }

    void aFileThatMayOnlyBeRead()
    {
        ::chmod(QFile::encodeName(m_place->folder.path()).constData(), 0777);
        QStringList names{m_place->path(), m_place->folder.filePath("key")};
        QDirIterator files(m_place->path(), QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (files.hasNext())
            names += files.next();
        const bool root = ::getuid() == 0; // whom no mode stops
        for (const QString &name : std::as_const(names)) {
            if (root)
                QCOMPARE(::chown(QFile::encodeName(name).constData(), nobody, nobody), 0);
        }
        QCOMPARE(::chmod(QFile::encodeName(m_place->database()).constData(), 0444), 0);
        QVERIFY(inChild([&] {
            if (root && ::setuid(nobody) != 0)
                return false;
            const auto store = m_place->open();
            const QString code = store ? codeOf(put(**store, "x", "y")) : codeOf(store);
            if (code != "STORE_READ_ONLY")
                qWarning("got %s", qUtf8Printable(code));
            return code == "STORE_READ_ONLY";
        }));
        ::chmod(QFile::encodeName(m_place->database()).constData(), 0600);
        holds();
    }

    void heldByAnotherProgram()
    {
        int ready[2], release[2];
        QVERIFY(::pipe(ready) == 0 && ::pipe(release) == 0);
        const pid_t child = ::fork();
        if (child == 0) { // no program of ours: it knows nothing of the lock file
            sqlite3 *database = nullptr;
            sqlite3_open(m_place->database().toUtf8().constData(), &database);
            char sign = sqlite3_exec(database, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK ? 'x' : '-';
            if (::write(ready[1], &sign, 1) != 1 || ::read(release[0], &sign, 1) != 1)
                ::_exit(1);
            ::_exit(0);
        }
        QVERIFY(child > 0);
        char sign = 0;
        QCOMPARE(::read(ready[0], &sign, 1), 1);
        QCOMPARE(sign, 'x');
        {
            const auto store = m_place->open();
            QCOMPARE(store ? codeOf(put(**store, "x", "y")) : codeOf(store), "STORE_LOCKED");
            QCOMPARE(::write(release[1], "x", 1), 1);
            int status = 0;
            QCOMPARE(::waitpid(child, &status, 0), child);
            if (store)
                QCOMPARE(codeOf(put(**store, "x", "y")), "");
        }
        QCOMPARE(codeOf(put(**m_place->open(), "x", "y")), "");
        holds();
    }

    void aHalfWrittenLog_data()
    {
        QTest::addColumn<int>("torn"); // bytes of a frame that never became whole
        for (const int torn : {1, 23, 24, 2000, 4119})
            QTest::addRow("%d bytes", torn) << torn;
    }
    void aHalfWrittenLog()
    {
        QFETCH(const int, torn);
        killedAfterWriting();
        QFile log(m_place->database() + "-wal");
        QVERIFY(log.open(QIODevice::Append));
        QCOMPARE(log.write(QByteArray(torn, '\x5a')), torn);
        log.close();
        QCOMPARE(kept(**m_place->open(), "n"), "20");
        holds();
    }

    void aLogCutShortIsTold_data()
    {
        QTest::addColumn<int>("tenths");
        for (int tenths = 0; tenths < 10; ++tenths)
            QTest::addRow("%d tenths left", tenths) << tenths;
    }
    void aLogCutShortIsTold() // what a disk lost after it had said it was written
    {
        QFETCH(const int, tenths);
        killedAfterWriting();
        QFile log(m_place->database() + "-wal");
        QVERIFY(log.exists() && log.resize(log.size() * tenths / 10));
        const auto store = m_place->open();
        QCOMPARE(codeOf(store), "");
        QVERIFY(kept(**store, "n") != "20");
        QCOMPARE(codeOf((*store)->verifyAudit()), "AUDIT_CUT");
        QCOMPARE(codeOf(put(**store, "goes on", "yes")), "");
    }

    void anEmptyFile()
    {
        QFile file(m_place->database());
        QVERIFY(file.resize(0));
        for (const Store::Access access : {Store::Access::ReadOnly, Store::Access::Writer})
            QCOMPARE(codeOf(m_place->open(access)), "STORE_DAMAGED");
    }

    void flippedBytesInPages()
    {
        const qint64 pages = QFileInfo(m_place->database()).size() / 4096;
        QFile file(m_place->database());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray whole = file.readAll();
        int told = 0;
        for (qint64 page = 0; page < pages; ++page) {
            const qint64 at = page * 4096 + (page == 0 ? 100 : 0); // the page's own header
            QVERIFY(file.seek(at) && file.write(QByteArray(12, '\x77')) == 12 && file.flush());
            const auto store = m_place->open(Store::Access::ReadOnly);
            const bool noticed = !store || !(*store)->check() || !(*store)->verifyAudit();
            QVERIFY2(noticed, qPrintable(QString("page %1").arg(page + 1)));
            if (!store || !(*store)->check()) // what is broken within is told to who would write, before anything is written or sent
                QCOMPARE(codeOf(m_place->open(Store::Access::Writer)), "STORE_DAMAGED");
            ++told;
            QVERIFY(file.seek(0) && file.write(whole) == whole.size() && file.flush());
        }
        QVERIFY(told > 20);
        holds();
    }

private:
    void killedAfterWriting()
    {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            const auto store = m_place->open();
            bool good = store.has_value();
            for (int n = 1; good && n <= 20; ++n)
                good = put(**store, "n", QString::number(n)).has_value();
            if (::write(ends[1], good ? "x" : "-", 1) == 1)
                for (;;)
                    ::pause();
        }
        char sign = 0;
        QCOMPARE(::read(ends[0], &sign, 1), 1);
        QCOMPARE(sign, 'x');
        ::kill(child, SIGKILL);
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
    }
    void holds()
    {
        const auto store = m_place->open();
        QCOMPARE(codeOf(store), "");
        QCOMPARE(kept(**store, "committed"), "yes");
        QCOMPARE(codeOf((*store)->verifyAudit()), "");
        QCOMPARE(codeOf((*store)->check()), "");
    }

    std::unique_ptr<Place> m_place;
};

QTEST_GUILESS_MAIN(TestStoreTrouble)
#include "tst_store_trouble.moc"
