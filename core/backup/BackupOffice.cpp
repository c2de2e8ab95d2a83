// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backup/BackupOffice.h"

#include "core/backup/BackupFile.h"
#include "core/backup/RecoveryPhrase.h"
#include "core/backup/Scratch.h"
#include "core/store/BackupRepository.h"
#include "core/store/Migrations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace yaogui {

namespace {

const QByteArray keyPurpose = "backup key";
constexpr int shortId = 8; // of the store's name, in file names

QString stem(const QString &store)
{
    return QStringLiteral("yaogui-") + store.left(shortId);
}

// The same second twice: the later one gets a number.
QString freeName(const QString &folder, const QString &store, const QDateTime &at)
{
    const QString base = folder + u'/' + stem(store) + u'-' + at.toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString name = base + QStringLiteral(".ygb");
    for (int n = 2; QFileInfo::exists(name); ++n)
        name = base + u'-' + QString::number(n) + QStringLiteral(".ygb");
    return name;
}

QString facesBeside(const QString &file, const QString &store)
{
    return QFileInfo(file).path() + u'/' + stem(store) + QStringLiteral("-faces");
}

BackupRow rowOf(const QString &file)
{
    BackupRow row;
    row.file = file;
    row.bytes = QFileInfo(file).size();
    if (auto front = BackupFile::front(file))
        row.header = std::move(front->header);
    else
        row.unreadable = front.error();
    return row;
}

struct OpenedKeys {
    QByteArray file, store;
};

Result<OpenedKeys> keysOf(const BackupHeader &header, const QByteArray &storeKey, const QString &phrase)
{
    if (phrase.isEmpty()) {
        const auto key = Sealer(storeKey).open(header.sealedKey, keyPurpose);
        return key && key->size() == BackupFile::keySize ? Result<OpenedKeys>(OpenedKeys{*key, storeKey}) : refuse(ErrorCode::BackupKeyWrong);
    }
    YAOGUI_TRY_LET(const RecoveryKeys recovery, RecoveryKeys::of(phrase, header.recoverySalt));
    YAOGUI_TRY_LET(const QByteArray both, recovery.open(header.recoveryBox));
    if (both.size() != BackupFile::keySize + Sealer::keySize)
        return refuse(ErrorCode::BackupKeyWrong);
    return OpenedKeys{both.first(BackupFile::keySize), both.sliced(BackupFile::keySize)};
}

// From the sealed file back to a database, found whole.
Done prove(const QString &file, const BackupFront &front, const OpenedKeys &keys, const QString &database)
{
    YAOGUI_TRY(BackupFile::open(file, front, keys.file, database));
    YAOGUI_TRY_LET(const ScratchFacts facts, proveScratch(database, keys.store));
    if (facts.head != front.header.head || facts.store != front.header.store || facts.schema != front.header.schema)
        return refuse(ErrorCode::BackupDamaged, {{"reason", "header"}, {"file", QFileInfo(file).fileName()}});
    return {};
}

Done checkSchema(const BackupHeader &header)
{
    const int known = newestMigration();
    return header.schema > known ? Done(refuse(ErrorCode::StoreNewer, {{"version", header.schema}})) : Done();
}

} // namespace

BackupOffice::BackupOffice(Store &store, KeyStore &keys, const Clock &clock, QString folder, KeepRule rule)
    : m_store(store), m_keys(keys), m_clock(clock), m_folder(std::move(folder)), m_rule(rule)
{
}

Done BackupOffice::checkFolder() const
{
    if (m_folder.isEmpty())
        return refuse(ErrorCode::BackupNotConfigured);
    const QString home = QFileInfo(m_store.folder()).canonicalFilePath();
    if (!QDir().mkpath(m_folder))
        return refuse(ErrorCode::BackupFailed, {{"reason", "folder"}, {"folder", m_folder}});
    const QString place = QFileInfo(m_folder).canonicalFilePath();
    if (place == home || place.startsWith(home + u'/'))
        return refuse(ErrorCode::BackupFailed, {{"reason", "same_place"}, {"folder", m_folder}});
    return {};
}

Result<BackupHeader> BackupOffice::headerOf(const QString &copy, const QByteArray &key) const
{
    YAOGUI_TRY_LET(const QByteArray storeKey, m_keys.load());
    YAOGUI_TRY_LET(const ScratchFacts facts, factsOfScratch(copy));
    BackupHeader header;
    header.store = facts.store;
    header.madeAt = m_clock.now();
    header.schema = facts.schema;
    header.head = facts.head;
    header.bytes = QFileInfo(copy).size();
    header.sealedKey = m_store.sealer().seal(key, keyPurpose);
    if (facts.recovery) {
        header.recoverySalt = facts.recovery->salt;
        header.recoveryBox = RecoveryKeys::seal(key + storeKey, facts.recovery->publicKey);
    }
    return header;
}

Result<BackupRow> BackupOffice::create(const QString &worker)
{
    YAOGUI_TRY(checkFolder());
    const QTemporaryDir scratch(m_store.folder() + QStringLiteral("/scratch-XXXXXX"));
    if (!scratch.isValid())
        return refuse(ErrorCode::BackupFailed, {{"reason", "write"}, {"folder", m_store.folder()}});
    const QString copy = scratch.filePath(QStringLiteral("copy.db"));
    if (const Done copied = m_store.copyTo(copy); !copied) {
        if (copied.error().code == ErrorCode::StoreDamaged)
            return refuse(copied.error());
        return refuse(ErrorCode::BackupFailed, {{"reason", "write"}, {"folder", m_store.folder()}}, copied.error().cause);
    }
    const QByteArray key = BackupFile::newKey();
    YAOGUI_TRY_LET(const BackupHeader header, headerOf(copy, key));
    const QString name = freeName(m_folder, header.store, header.madeAt);
    const QString unproven = name + QStringLiteral(".part");
    YAOGUI_TRY(BackupFile::seal(copy, unproven, header, key));
    QFile::remove(copy);
    const auto proven = [&]() -> Done {
        YAOGUI_TRY_LET(const BackupFront front, BackupFile::front(unproven));
        YAOGUI_TRY_LET(const QByteArray storeKey, m_keys.load());
        YAOGUI_TRY_LET(const OpenedKeys keys, keysOf(front.header, storeKey, {}));
        return prove(unproven, front, keys, scratch.filePath(QStringLiteral("proof.db")));
    }();
    if (!proven || !QFile::rename(unproven, name)) {
        // A store with a hand in it is still worth a copy; only it does not count, and no older one goes for it.
        const bool suspect = !proven && (proven.error().code == ErrorCode::AuditBroken || proven.error().code == ErrorCode::LedgerBroken);
        if (!suspect || !QFile::rename(unproven, name + QStringLiteral(".suspect")))
            QFile::remove(unproven);
        return refuse(proven ? Error{ErrorCode::BackupFailed, {{"reason", "write"}, {"folder", m_folder}}, {}} : proven.error());
    }
    copyFaces();
    YAOGUI_TRY(m_store.write([&](Connection &connection) -> Done {
        AuditRepository(connection).append(m_clock.now(), worker, QStringLiteral("backup.made"), QFileInfo(name).fileName(), {{"head", header.head.id}});
        return {};
    }));
    dropOld();
    return rowOf(name);
}

Result<std::vector<BackupRow>> BackupOffice::list() const
{
    if (m_folder.isEmpty())
        return refuse(ErrorCode::BackupNotConfigured);
    std::vector<BackupRow> rows;
    for (const QString &name : QDir(m_folder).entryList({QStringLiteral("*.ygb")}, QDir::Files))
        rows.push_back(rowOf(m_folder + u'/' + name));
    std::stable_sort(rows.begin(), rows.end(), [](const BackupRow &a, const BackupRow &b) {
        return std::pair(a.header.madeAt, a.file) > std::pair(b.header.madeAt, b.file);
    });
    return rows;
}

Result<BackupRow> BackupOffice::verify(const QString &file) const
{
    YAOGUI_TRY_LET(const BackupFront front, BackupFile::front(file));
    if (front.header.store != m_store.id())
        return refuse(ErrorCode::BackupOtherStore, {{"store", front.header.store.left(shortId)}});
    YAOGUI_TRY(checkSchema(front.header));
    YAOGUI_TRY_LET(const QByteArray storeKey, m_keys.load());
    YAOGUI_TRY_LET(const OpenedKeys keys, keysOf(front.header, storeKey, {}));
    const QTemporaryDir scratch;
    YAOGUI_TRY(prove(file, front, keys, scratch.filePath(QStringLiteral("proof.db"))));
    YAOGUI_TRY(m_store.read([&](Connection &connection) -> Done {
        if (AuditRepository(connection).macOf(front.header.head.id) != front.header.head.mac)
            return refuse(ErrorCode::AuditCut, {{"event", front.header.head.id}}, "the backup knows an event that the store does not");
        return {};
    }));
    return rowOf(file);
}

Result<QString> BackupOffice::newPhrase(const QString &worker)
{
    const QString phrase = RecoveryPhrase::make();
    const QByteArray salt = RecoveryKeys::newSalt();
    YAOGUI_TRY_LET(const RecoveryKeys keys, RecoveryKeys::of(phrase, salt));
    YAOGUI_TRY(m_store.write([&](Connection &connection) -> Done {
        BackupRepository(connection).setRecovery({keys.publicKey, salt});
        AuditRepository(connection).append(m_clock.now(), worker, QStringLiteral("backup.phrase"), QString::fromLatin1(keys.publicKey.toHex()));
        return {};
    }));
    return phrase;
}

bool BackupOffice::hasPhrase() const
{
    return m_store.read([](Connection &connection) -> Result<bool> { return BackupRepository(connection).recovery().has_value(); }).value_or(false);
}

// Each once: a sealed picture never changes. What cannot be copied now is tried with the next backup.
void BackupOffice::copyFaces() const
{
    const QString beside = facesBeside(m_folder + QStringLiteral("/x"), m_store.id());
    if (!QDir().mkpath(beside))
        return;
    const QStringList there = QDir(beside).entryList(QDir::Files);
    const QSet<QString> copied(there.begin(), there.end());
    for (const QString &name : QDir(m_store.facesFolder()).entryList(QDir::Files)) {
        const QString half = beside + u'/' + name + QStringLiteral(".part");
        if (copied.contains(name))
            continue;
        QFile::remove(half);
        if (!QFile::copy(m_store.facesFolder() + u'/' + name, half) || !QFile::rename(half, beside + u'/' + name))
            qWarning("a face was not copied to the second place");
    }
}

void BackupOffice::dropOld() const
{
    const auto all = list();
    if (!all)
        return;
    std::vector<BackupRow> ours;
    std::vector<QDateTime> times;
    for (const BackupRow &row : *all) {
        if (row.unreadable || row.header.store != m_store.id())
            continue; // another's, or nothing to judge by
        ours.push_back(row);
        times.push_back(row.header.madeAt);
    }
    const std::vector<bool> stays = m_rule.stays(times);
    for (std::size_t i = 0; i < ours.size(); ++i) {
        if (!stays[i])
            QFile::remove(ours[i].file);
    }
}

Result<Restored> restore(const Restoring &wish, const Clock &clock, const QString &worker)
{
    if (QFileInfo::exists(wish.target) && !QDir(wish.target).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden))
        return refuse(ErrorCode::StoreExists, {{"folder", wish.target}});
    YAOGUI_TRY_LET(const BackupFront front, BackupFile::front(wish.file));
    if (!wish.store.isEmpty() && wish.store != front.header.store)
        return refuse(ErrorCode::BackupOtherStore, {{"store", front.header.store.left(shortId)}});
    YAOGUI_TRY(checkSchema(front.header));
    YAOGUI_TRY_LET(const OpenedKeys keys, keysOf(front.header, wish.storeKey, wish.phrase));
    const QFileInfo target(QDir::cleanPath(QFileInfo(wish.target).absoluteFilePath()));
    if (!QDir().mkpath(target.path()))
        return refuse(ErrorCode::BackupFailed, {{"reason", "folder"}, {"folder", target.path()}});
    QTemporaryDir scratch(target.filePath() + QStringLiteral(".restoring-XXXXXX"));
    if (!scratch.isValid())
        return refuse(ErrorCode::BackupFailed, {{"reason", "folder"}, {"folder", target.path()}});
    YAOGUI_TRY(prove(wish.file, front, keys, scratch.filePath(QStringLiteral("store.db"))));
    Restored restored{front.header, 0, 0};
    YAOGUI_TRY(furnishScratch(scratch.path(), keys.store, wish.keysAt(scratch.path()).get(), front.header.head));
    YAOGUI_TRY_LET(const ScratchFacts facts, factsOfScratch(scratch.filePath(QStringLiteral("store.db"))));
    for (const QString &face : facts.faces)
        ++(QFile::copy(facesBeside(wish.file, front.header.store) + u'/' + face, scratch.path() + QStringLiteral("/faces/") + face) ? restored.faces
                                                                                                                                 : restored.facesMissing);
    {
        const std::unique_ptr<KeyStore> keyStore = wish.keysAt(scratch.path());
        YAOGUI_TRY_LET(const auto store, Store::open(scratch.path(), Store::Access::Writer, *keyStore));
        YAOGUI_TRY(store->write([&](Connection &connection) -> Done {
            AuditRepository(connection)
                .append(clock.now(), worker, QStringLiteral("store.restored"), QFileInfo(wish.file).fileName(), {{"head", front.header.head.id}});
            return {};
        }));
    }
    QDir().rmdir(target.filePath());
    if (!QFile::rename(scratch.path(), target.filePath()))
        return refuse(ErrorCode::BackupFailed, {{"reason", "folder"}, {"folder", target.filePath()}});
    scratch.setAutoRemove(false);
    return restored;
}

} // namespace yaogui
