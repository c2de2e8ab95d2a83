// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/Store.h"

#include "core/base/FreedMemory.h"
#include "core/staff/ActLimit.h"
#include "core/store/AuditSeal.h"
#include "core/store/FileCheck.h"
#include "core/store/Migrations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <SQLiteCpp/Backup.h>

#include <sqlite3.h>

#include <cerrno>
#include <fcntl.h>
#include <future>
#include <sys/file.h>
#include <unistd.h>

namespace yaogui {

namespace {

QString databaseFile(const QString &folder)
{
    return folder + "/store.db";
}

// Present while a writer is at work; found at the next start after a crash or a power cut.
constexpr qint64 soonRead = 64LL * 1024 * 1024; // bytes that are looked through in a fraction of a second

QString runningMark(const QString &folder)
{
    return folder + "/running";
}

ErrorCode codeOfSqlite(int code)
{
    if (code == SQLITE_IOERR_SHMSIZE) // the log's index could not grow: no room, in SQLite's words an I/O error
        return ErrorCode::StoreFull;
    switch (code & 0xff) {
    case SQLITE_FULL: return ErrorCode::StoreFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorCode::StoreDamaged;
    case SQLITE_READONLY: return ErrorCode::StoreReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::StoreLocked;
    case SQLITE_CANTOPEN: return ErrorCode::StoreMissing;
    default: return ErrorCode::StoreWriteFailed;
    }
}

ErrorCode codeOfSystem(int number)
{
    switch (number) {
    case ENOSPC:
    case EDQUOT: return ErrorCode::StoreFull;
    case EROFS:
    case EACCES:
    case EPERM: return ErrorCode::StoreReadOnly;
    default: return ErrorCode::StoreWriteFailed;
    }
}

// New rows, and all of an older store's, under the chain. What did not hold before is kept in it.
Result<bool> migrateSealed(Connection &connection, AuditSeal &seal, const QByteArray &key, const SealedHead::Reading &head)
{
    QString broken;
    const bool chained = connection.first("SELECT 1 FROM pragma_table_info('audit_event') WHERE name = 'mac'", [](const Row &) { return true; }).has_value();
    if (chained && needsMigration(connection)) {
        const auto known = head.found == SealedHead::Found::Head ? std::optional(head.head) : std::nullopt;
        const auto held = AuditRepository(connection).verify(AuditChain(key), known);
        broken = held ? QString() : codeName(held.error().code) + u' ' + held.error().details["what"].toString() + u' ' + held.error().details["subject"].toString();
    }
    return migrate(connection, [&] { seal.base(broken); });
}

} // namespace

/// flock on a file of its own: freed by the system when the process dies, however it dies.
class Store::Lock {
public:
    static Result<std::unique_ptr<Lock>> take(const QString &folder)
    {
        const int file = ::open(QFile::encodeName(folder + "/store.lock").constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (file < 0)
            return refuse(codeOfSystem(errno), {{"folder", folder}}, "lock file cannot be opened");
        if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
            ::close(file);
            return refuse(ErrorCode::StoreInUse, {{"folder", folder}});
        }
        return std::unique_ptr<Lock>(new Lock(file));
    }
    ~Lock() { ::close(m_file); }
    Lock(const Lock &) = delete;
    Lock &operator=(const Lock &) = delete;

private:
    explicit Lock(int file) : m_file(file) {}
    int m_file;
};

Store::Reader::Reader(const Store &store) : m_store(store)
{
    const std::lock_guard guard(store.m_readersMutex);
    if (store.m_readers.empty()) {
        m_connection = std::make_unique<Connection>(databaseFile(store.m_folder), Connection::Mode::Reader);
    } else {
        m_connection = std::move(store.m_readers.back());
        store.m_readers.pop_back();
    }
}

Store::Reader::~Reader()
{
    const std::lock_guard guard(m_store.m_readersMutex);
    m_store.m_readers.push_back(std::move(m_connection));
}

Store::Store(QString folder, Access access) : m_folder(std::move(folder)), m_access(access) {}

Done Store::create(const QString &folder, Kind kind, KeyStore &keys)
{
    if (QFileInfo::exists(databaseFile(folder)))
        return refuse(ErrorCode::StoreExists, {{"folder", folder}});
    const bool ours = !QFileInfo::exists(folder);
    if (!QDir().mkpath(folder) || !QDir().mkpath(folder + "/faces") || !QDir().mkpath(folder + "/slips"))
        return refuse(ErrorCode::StoreWriteFailed, {{"folder", folder}}, "folder cannot be made");
    if (ours)
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner); // nobody else's business
    YAOGUI_TRY_LET(const std::unique_ptr<Lock> lock, Lock::take(folder));
    Result<QByteArray> key = keys.load();
    if (!key)
        key = keys.create();
    YAOGUI_TRY(key);
    // Built under another name and renamed when whole: a crash here leaves no half store behind.
    const QString unfinished = databaseFile(folder) + ".new";
    QFile::remove(unfinished);
    YAOGUI_TRY(guarded<Done>([&]() -> Done {
        Connection connection(unfinished, Connection::Mode::Writer);
        AuditSeal seal(connection, *key, folder);
        YAOGUI_TRY(migrate(connection, [] {}));
        connection.run("INSERT INTO meta(key, value) VALUES('kind', ?)", kind == Kind::Training ? QString("training") : QString("real"));
        seal.base({});
        connection.database().exec("PRAGMA wal_checkpoint(TRUNCATE)");
        YAOGUI_TRY_LET(const auto head, SealedHead::open(SealedHead::fileIn(folder), AuditChain(*key)));
        head->write({});
        return {};
    }));
    QFile::remove(unfinished + "-wal");
    QFile::remove(unfinished + "-shm");
    if (!QFile::rename(unfinished, databaseFile(folder)))
        return refuse(ErrorCode::StoreWriteFailed, {{"folder", folder}}, "rename failed");
    return {};
}

Result<std::unique_ptr<Store>> Store::open(const QString &folder, Access access, KeyStore &keys)
{
    if (!QFileInfo::exists(databaseFile(folder)))
        return refuse(ErrorCode::StoreMissing, {{"folder", folder}});
    if (QFileInfo(databaseFile(folder)).size() == 0)
        return refuse(ErrorCode::StoreDamaged, {{"found", "an empty file"}}, folder);
    std::unique_ptr<Store> store(new Store(folder, access));
    if (access == Access::Writer) {
        YAOGUI_TRY_LET(store->m_lock, Lock::take(folder));
    }
    const Result<QByteArray> key = keys.load();
    if (access == Access::Writer)
        YAOGUI_TRY(guarded<Done>([&]() -> Done { return key ? store->prepareWriter(*key) : Done(refuse(key.error())); }));
    YAOGUI_TRY(key);
    YAOGUI_TRY(store->readFacts(*key));
    return store;
}

Done Store::prepareWriter(const QByteArray &key)
{
    m_writer = std::make_unique<Connection>(databaseFile(m_folder), Connection::Mode::Writer);
    // After a crash always; else where it takes no time. A large store is looked through by check() behind the first view.
    if (QFileInfo::exists(runningMark(m_folder)) || QFileInfo(databaseFile(m_folder)).size() <= soonRead)
        YAOGUI_TRY(quickCheck(*m_writer));
    YAOGUI_TRY(verifyMigrations(*m_writer));
    const AuditChain chain(key);
    const QString headFile = SealedHead::fileIn(m_folder);
    const SealedHead::Reading head = SealedHead::read(headFile, chain);
    m_seal = std::make_unique<AuditSeal>(*m_writer, key, m_folder);
    const bool fromBefore = !m_writer->first("SELECT 1 FROM pragma_table_info('audit_event') WHERE name = 'mac'", [](const Row &) { return true; }).has_value();
    if (fromBefore && head.found == SealedHead::Found::Nothing) { // an empty one first: a crash behind the migration must not look like a head taken away
        YAOGUI_TRY_LET(const auto empty, SealedHead::open(headFile, chain));
        empty->write({});
    }
    YAOGUI_TRY(migrateSealed(*m_writer, *m_seal, key, head));
    YAOGUI_TRY(m_seal->settle());
    QFile mark(runningMark(m_folder));
    if (!mark.open(QIODevice::WriteOnly))
        return refuse(ErrorCode::StoreWriteFailed, {{"folder", m_folder}}, "mark cannot be written");
    m_writerThread = std::thread([this] { writerLoop(); });
    return {};
}

void Store::sealBegin()
{
    m_seal->begin();
}

void Store::sealRows()
{
    m_seal->seal();
}

void Store::sealCommitted()
{
    m_seal->committed();
}

Result<AuditReport> Store::verifyAudit() const
{
    const AuditChain chain(*m_chain);
    const SealedHead::Reading head = SealedHead::read(SealedHead::fileIn(m_folder), chain); // before the snapshot: the store is never behind it
    if (head.found != SealedHead::Found::Head)
        return refuse(ErrorCode::AuditBroken, {{"what", "store.head"}}, "the head beside the key is missing or not ours");
    Result<AuditReport> report = read([&](Connection &connection) -> Result<AuditReport> {
        Result<AuditReport> held = AuditRepository(connection).verify(chain, head.head);
        connection.forgetPages();
        return held;
    });
    returnFreedMemory();
    return report;
}

Done Store::readFacts(const QByteArray &key)
{
    YAOGUI_TRY(read([&](Connection &connection) -> Done {
        YAOGUI_TRY(verifyMigrations(connection));
        const auto kind = connection.first("SELECT value FROM meta WHERE key = 'kind'", [](const Row &row) { return row.text(0); });
        m_kind = kind == QString("training") ? Kind::Training : Kind::Real;
        m_id = connection.first("SELECT value FROM meta WHERE key = 'store_id'", [](const Row &row) { return row.text(0); }).value_or(QString());
        return {};
    }));
    m_chain = std::make_unique<AuditChain>(key);
    m_sealer = std::make_unique<Sealer>(key);
    return {};
}

Store::~Store()
{
    if (!m_writerThread.joinable())
        return;
    {
        const std::lock_guard guard(m_jobsMutex);
        m_stopping = true;
    }
    m_jobsChanged.notify_one();
    m_writerThread.join();
    m_readers.clear();
    m_seal.reset();
    m_writer.reset();
    QFile::remove(runningMark(m_folder));
}

LimitsInForce Store::limitsOn(const QDate &day) const
{
    return m_limits ? m_limits(day) : LimitsInForce();
}

Done Store::check() const
{
    const Done whole = read([](Connection &connection) -> Done {
        const Done found = quickCheck(connection);
        connection.forgetPages();
        return found;
    });
    returnFreedMemory();
    return whole;
}

Done Store::copyTo(const QString &file) const
{
    return guarded<Done>([&]() -> Done {
        Reader reader(*this);
        SQLite::Database copy(file.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        {
            SQLite::Backup backup(copy, reader.connection().database());
            if (backup.executeStep(-1) != SQLITE_DONE)
                return refuse(ErrorCode::StoreLocked, {{"folder", m_folder}});
        }
        copy.exec("PRAGMA journal_mode=DELETE"); // one file, nothing beside it
        return {};
    });
}

Error Store::errorOf(const std::exception &exception)
{
    if (const auto *sqlite = dynamic_cast<const SQLite::Exception *>(&exception))
        return Error{codeOfSqlite(sqlite->getExtendedErrorCode()), {{"sqlite", sqlite->getExtendedErrorCode()}}, QString::fromUtf8(sqlite->what())};
    return Error{ErrorCode::StoreWriteFailed, {}, QString::fromUtf8(exception.what())};
}

void Store::runOnWriter(const std::function<void(Connection &)> &job)
{
    std::promise<void> done;
    {
        const std::lock_guard guard(m_jobsMutex);
        m_jobs.push_back([&] {
            job(*m_writer);
            done.set_value();
        });
    }
    m_jobsChanged.notify_one();
    done.get_future().wait();
}

void Store::writerLoop()
{
    for (;;) {
        std::function<void()> job;
        {
            std::unique_lock guard(m_jobsMutex);
            m_jobsChanged.wait(guard, [this] { return m_stopping || !m_jobs.empty(); });
            if (m_jobs.empty())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job();
    }
}

} // namespace yaogui
