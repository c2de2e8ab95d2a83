// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/SlowSync.h"

#include <sqlite3.h>

#include <atomic>
#include <chrono>
#include <thread>

namespace yaogui::bench {

namespace {

std::atomic<int> wait{0};
sqlite3_vfs *plain = nullptr;
const sqlite3_io_methods *plainMethods = nullptr; // of the files that SQLite locks and syncs: all of them share one table
sqlite3_io_methods slowMethods;

int slowSync(sqlite3_file *file, int flags)
{
    if (const int ms = wait.load())
        std::this_thread::sleep_for(std::chrono::milliseconds(ms));
    return plainMethods->xSync(file, flags);
}

int openSlow(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    const int opened = plain->xOpen(plain, name, file, flags, outFlags);
    if (opened != SQLITE_OK)
        return opened;
    if (!plainMethods) {
        plainMethods = file->pMethods;
        slowMethods = *plainMethods;
        slowMethods.xSync = slowSync;
    }
    if (file->pMethods == plainMethods)
        file->pMethods = &slowMethods;
    return SQLITE_OK;
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
