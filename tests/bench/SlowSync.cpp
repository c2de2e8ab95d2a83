// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/SlowSync.h"

#include <sqlite3.h>

#include <array>
#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

namespace yaogui::bench {

namespace {

std::atomic<int> wait{0};
sqlite3_vfs *plain = nullptr;

// SQLite has one table of methods for its databases and another for its logs.
struct Methods {
    const sqlite3_io_methods *plain = nullptr;
    sqlite3_io_methods slow{};
};
std::mutex methodsMutex;
std::array<Methods, 8> known;

int slowSync(sqlite3_file *file, int flags)
{
    if (const int ms = wait.load())
        std::this_thread::sleep_for(std::chrono::milliseconds(ms));
    for (const Methods &methods : known) {
        if (file->pMethods == &methods.slow)
            return methods.plain->xSync(file, flags);
    }
    return SQLITE_IOERR_FSYNC;
}

const sqlite3_io_methods *slowed(const sqlite3_io_methods *plainMethods)
{
    const std::lock_guard guard(methodsMutex);
    for (Methods &methods : known) {
        if (!methods.plain) {
            methods.slow = *plainMethods;
            methods.slow.xSync = slowSync;
            methods.plain = plainMethods;
        }
        if (methods.plain == plainMethods)
            return &methods.slow;
    }
    return plainMethods;
}

int openSlow(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    const int opened = plain->xOpen(plain, name, file, flags, outFlags);
    if (opened == SQLITE_OK)
        file->pMethods = slowed(file->pMethods);
    return opened;
}

} // namespace

void installSlowSync()
{
    static sqlite3_vfs slow;
    sqlite3_initialize();
    plain = sqlite3_vfs_find(nullptr);
    slow = *plain;
    slow.zName = "slow-sync";
    slow.xOpen = openSlow;
    sqlite3_vfs_register(&slow, 1);
}

void setSyncWait(int milliseconds)
{
    wait = milliseconds;
}

} // namespace yaogui::bench
