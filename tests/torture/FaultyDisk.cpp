// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/torture/FaultyDisk.h"

#include <QByteArray>
#include <QFile>
#include <QMap>
#include <QString>

#include <sqlite3.h>

#include <array>
#include <csignal>
#include <mutex>
#include <random>
#include <unordered_map>
#include <vector>

#include <unistd.h>

namespace yaogui::torture::faultydisk {

namespace {

constexpr qint64 sector = 512;

struct Change {
    qint64 offset = 0; ///< of a truncation: the new size
    QByteArray bytes;
    bool truncates = false;
};

/// A file as the platters hold it, and what was written since and is still on its way there.
struct Platter {
    QByteArray durable;
    std::vector<Change> unsynced;
};

// SQLite has one table of methods for its databases and another for its logs.
struct Methods {
    const sqlite3_io_methods *plain = nullptr;
    sqlite3_io_methods faulty{};
};

std::mutex lock; // guards all below
sqlite3_vfs *plainVfs = nullptr;
std::array<Methods, 8> known;
std::unordered_map<sqlite3_file *, QString> openFiles;
QMap<QString, Platter> platters;
DiskFault planned = DiskFault::None;
int plannedAt = 0;
int done = 0;
bool hasStruck = false;
std::mt19937_64 random(0);

bool cutsPower()
{
    return planned == DiskFault::PowerCut || planned == DiskFault::PowerCutTorn || planned == DiskFault::PowerCutAfterLies;
}

bool isDark()
{
    return hasStruck && cutsPower();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const sqlite3_io_methods &plainOf(sqlite3_file *file)
{
    for (const Methods &methods : known) {
        if (file->pMethods == &methods.faulty)
            return *methods.plain;
    }
    qFatal("a file of another disk");
}

/// Counts the act; true when the fault holds for it.
bool strikes(sqlite3_file *file)
{
    if (!openFiles.contains(file))
        return false;
    ++done;
    const bool forGood = planned == DiskFault::Full || cutsPower();
    const bool now = planned != DiskFault::None && (done == plannedAt || (forGood && done > plannedAt));
    hasStruck = hasStruck || now;
    return now;
}

void remember(sqlite3_file *file, Change change)
{
    if (const auto path = openFiles.find(file); path != openFiles.end())
        platters[path->second].unsynced.push_back(std::move(change));
}

int writeFaulty(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset)
{
    const std::lock_guard guard(lock);
    const auto &plain = plainOf(file);
    if (strikes(file)) {
        if (planned == DiskFault::Tear)
            plain.xWrite(file, bytes, count / 2, offset);
        if (cutsPower()) // this one was on its way as well
            remember(file, {offset, QByteArray(static_cast<const char *>(bytes), count), false});
        return planned == DiskFault::Full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    }
    if (cutsPower())
        remember(file, {offset, QByteArray(static_cast<const char *>(bytes), count), false});
    return plain.xWrite(file, bytes, count, offset);
}

int truncateFaulty(sqlite3_file *file, sqlite3_int64 size)
{
    const std::lock_guard guard(lock);
    if (strikes(file) && planned != DiskFault::Full) // a full disk can still give room back
        return SQLITE_IOERR_TRUNCATE;
    if (cutsPower())
        remember(file, {size, {}, true});
    return plainOf(file).xTruncate(file, size);
}

int syncFaulty(sqlite3_file *file, int flags)
{
    const std::lock_guard guard(lock);
    if (strikes(file) && planned != DiskFault::Full)
        return SQLITE_IOERR_FSYNC;
    const int synced = plainOf(file).xSync(file, flags);
    const auto path = openFiles.find(file);
    if (synced == SQLITE_OK && cutsPower() && planned != DiskFault::PowerCutAfterLies && path != openFiles.end())
        platters[path->second] = {contentOf(path->second), {}};
    return synced;
}

int readFaulty(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset)
{
    const std::lock_guard guard(lock);
    return isDark() ? SQLITE_IOERR_READ : plainOf(file).xRead(file, bytes, count, offset);
}

int closeFaulty(sqlite3_file *file)
{
    const std::lock_guard guard(lock);
    openFiles.erase(file);
    return plainOf(file).xClose(file);
}

const sqlite3_io_methods *faulty(const sqlite3_io_methods *plainMethods)
{
    for (Methods &methods : known) {
        if (!methods.plain) {
            methods.plain = plainMethods;
            methods.faulty = *plainMethods;
            methods.faulty.xWrite = writeFaulty;
            methods.faulty.xTruncate = truncateFaulty;
            methods.faulty.xSync = syncFaulty;
            methods.faulty.xRead = readFaulty;
            methods.faulty.xClose = closeFaulty;
        }
        if (methods.plain == plainMethods)
            return &methods.faulty;
    }
    qFatal("more kinds of files than expected");
}

int openFaulty(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    const std::lock_guard guard(lock);
    if (isDark())
        return SQLITE_CANTOPEN;
    const int opened = plainVfs->xOpen(plainVfs, name, file, flags, outFlags);
    if (opened != SQLITE_OK)
        return opened;
    file->pMethods = faulty(file->pMethods);
    if ((flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL)) != 0 && (flags & SQLITE_OPEN_READONLY) == 0) {
        const QString path = QString::fromUtf8(name);
        openFiles[file] = path;
        if (cutsPower() && !platters.contains(path))
            platters[path] = {contentOf(path), {}};
    }
    return SQLITE_OK;
}

int deleteFaulty(sqlite3_vfs *, const char *name, int syncFolder)
{
    const std::lock_guard guard(lock);
    if (isDark())
        return SQLITE_IOERR_DELETE;
    platters.remove(QString::fromUtf8(name));
    return plainVfs->xDelete(plainVfs, name, syncFolder);
}

// In order, sector by sector; torn: each sector only perhaps.
void apply(QByteArray &content, const Change &change, bool torn)
{
    const auto kept = [&] { return !torn || random() % 2 == 0; };
    if (change.truncates) {
        if (kept())
            content.truncate(change.offset);
        return;
    }
    for (qint64 from = 0; from < change.bytes.size();) {
        const qint64 next = std::min<qint64>(change.bytes.size(), from + sector - (change.offset + from) % sector);
        if (kept()) {
            if (content.size() < change.offset + next)
                content.append(change.offset + next - content.size(), '\0');
            content.replace(change.offset + from, next - from, change.bytes.mid(from, next - from));
        }
        from = next;
    }
}

void leaveWhatLasts()
{
    const bool torn = planned == DiskFault::PowerCutTorn;
    for (auto platter = platters.begin(); platter != platters.end(); ++platter) {
        QByteArray content = platter->durable;
        for (const Change &change : platter->unsynced) {
            if (torn)
                apply(content, change, true);
        }
        QFile file(platter.key());
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush())
            qFatal("the disk is really broken");
        QFile::remove(platter.key() + "-shm"); // memory between processes, which none of them survived
    }
}

} // namespace

void install()
{
    static sqlite3_vfs vfs;
    sqlite3_initialize();
    plainVfs = sqlite3_vfs_find(nullptr);
    vfs = *plainVfs;
    vfs.zName = "faulty-disk";
    vfs.xOpen = openFaulty;
    vfs.xDelete = deleteFaulty;
    sqlite3_vfs_register(&vfs, 1);
}

void plan(DiskFault fault, int at, quint64 seed)
{
    const std::lock_guard guard(lock);
    planned = fault;
    plannedAt = at;
    done = 0;
    hasStruck = false;
    random.seed(seed);
    platters.clear();
    for (const auto &[file, path] : openFiles)
        platters[path] = {contentOf(path), {}};
}

int acts()
{
    const std::lock_guard guard(lock);
    return done;
}

bool struck()
{
    const std::lock_guard guard(lock);
    return hasStruck;
}

void powerOn()
{
    const std::lock_guard guard(lock);
    if (!openFiles.empty())
        qFatal("a file is still open");
    if (hasStruck)
        leaveWhatLasts();
    platters.clear();
    planned = DiskFault::None;
    hasStruck = false;
}

void powerOff()
{
    const std::lock_guard guard(lock); // for good: nobody writes any more
    leaveWhatLasts();
    ::kill(::getpid(), SIGKILL);
    for (;;)
        ::pause();
}

} // namespace yaogui::torture::faultydisk
