// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/base/Sealer.h"
#include "core/ports/KeyStore.h"
#include "core/store/AuditRepository.h"
#include "core/store/Connection.h"

#include <QDate>
#include <QString>

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace yaogui {

class AuditSeal;
struct LimitsInForce;

/// The store of one shop: a folder with store.db, its lock, the head of its audit trail, faces and slips.
/// One thread owns the only writing connection; a write job is one BEGIN IMMEDIATE transaction, all or nothing. Reads run
/// on the caller's thread over a small pool of read-only connections, each in one consistent snapshot. Any thread but the
/// GUI's may call write() and read(); both wait.
class Store {
public:
    enum class Access { ReadOnly, Writer };
    enum class Kind { Real, Training };

    /// Makes a new store. STORE_EXISTS when the folder has one; then nothing changes.
    [[nodiscard]] static Done create(const QString &folder, Kind kind, KeyStore &keys);
    /// Opens an existing one; a writer takes the lock (STORE_IN_USE), migrates, and checks the file after an unclean end.
    /// Also STORE_MISSING, STORE_NEWER, STORE_DAMAGED, MIGRATION_CHANGED, KEY_MISSING.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &folder, Access access, KeyStore &keys);

    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    /// Runs `job(Connection &) -> Result<T>` as one transaction on the store's thread. An error rolls back.
    template <typename Job> auto write(Job job) -> decltype(job(std::declval<Connection &>()))
    {
        using Outcome = decltype(job(std::declval<Connection &>()));
        if (m_access != Access::Writer)
            return refuse(ErrorCode::StoreInUse, {}, "opened for reading");
        Outcome outcome = refuse(ErrorCode::StoreWriteFailed, {}, "job did not run");
        runOnWriter([&](Connection &connection) {
            outcome = guarded<Outcome>([&]() -> Outcome {
                Transaction transaction(connection, Transaction::Kind::Write);
                sealBegin();
                Outcome result = job(connection);
                if (!result)
                    return result;
                sealRows();
                transaction.commit();
                sealCommitted();
                return result;
            });
        });
        return outcome;
    }

    /// Runs `job(Connection &) -> Result<T>` over one snapshot.
    template <typename Job> auto read(Job job) const -> decltype(job(std::declval<Connection &>()))
    {
        using Outcome = decltype(job(std::declval<Connection &>()));
        return guarded<Outcome>([&]() -> Outcome {
            Reader reader(*this);
            const Transaction snapshot(reader.connection(), Transaction::Kind::Read);
            return job(reader.connection());
        });
    }

    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] Access access() const { return m_access; }
    [[nodiscard]] const Sealer &sealer() const { return *m_sealer; }
    [[nodiscard]] QString facesFolder() const { return m_folder + "/faces"; }
    [[nodiscard]] QString slipsFolder() const { return m_folder + "/slips"; }
    /// PRAGMA quick_check over a read connection; STORE_DAMAGED when it finds something.
    [[nodiscard]] Done check() const;
    /// Every event of the audit trail, every row it vouches for, and its head outside the database; see AuditRepository.
    [[nodiscard]] Result<AuditReport> verifyAudit() const;
    /// The database as it is now, into a new file, while sales go on (SQLite's online backup). STORE_FULL, STORE_WRITE_FAILED,
    /// STORE_LOCKED are about the new file; STORE_DAMAGED about this one.
    [[nodiscard]] Done copyTo(const QString &file) const;
    /// How region and shop limit acts: told once after opening, before the first act; asked by Permits, on any thread.
    using LimitsOf = std::function<LimitsInForce(const QDate &)>;
    void setLimits(LimitsOf limits) { m_limits = std::move(limits); }
    [[nodiscard]] LimitsInForce limitsOn(const QDate &day) const;
    /// This store's own name, told apart from every other's.
    [[nodiscard]] const QString &id() const { return m_id; }

private:
    class Lock;
    /// Borrows a read connection from the pool.
    class Reader {
    public:
        explicit Reader(const Store &store);
        ~Reader();
        [[nodiscard]] Connection &connection() { return *m_connection; }

    private:
        const Store &m_store;
        std::unique_ptr<Connection> m_connection;
    };

    Store(QString folder, Access access);
    static Error errorOf(const std::exception &exception);
    template <typename Outcome, typename Body> static Outcome guarded(Body body)
    {
        try {
            return body();
        } catch (const std::exception &exception) {
            return refuse(errorOf(exception));
        }
    }
    void runOnWriter(const std::function<void(Connection &)> &job);
    void writerLoop();
    Done prepareWriter(const QByteArray &key);
    Done readFacts(const QByteArray &key);
    void sealBegin();
    void sealRows();
    void sealCommitted();

    QString m_folder;
    Access m_access;
    Kind m_kind = Kind::Real;
    std::unique_ptr<Lock> m_lock;
    std::unique_ptr<Sealer> m_sealer;
    std::unique_ptr<AuditChain> m_chain; ///< copied by whoever seals or verifies
    QString m_id;
    LimitsOf m_limits;

    mutable std::mutex m_readersMutex;
    mutable std::vector<std::unique_ptr<Connection>> m_readers;

    std::unique_ptr<Connection> m_writer;
    std::unique_ptr<AuditSeal> m_seal;
    std::mutex m_jobsMutex;
    std::condition_variable m_jobsChanged;
    std::deque<std::function<void()>> m_jobs;
    bool m_stopping = false;
    std::thread m_writerThread;
};

} // namespace yaogui
