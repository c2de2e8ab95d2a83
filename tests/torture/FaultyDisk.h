// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace yaogui::torture {

/// What the disk does at one of its acts. An act is a write, truncation or sync of a database or of its log.
enum class DiskFault {
    None,
    Fail,     ///< this act fails, the next ones work
    Tear,     ///< half of this write is done, then it fails
    Full,     ///< no room for this write or any further one
    PowerCut,     ///< nothing happens from this act on, and what was not synced is lost
    PowerCutTorn, ///< the same, but of what was not synced any sectors may have reached the disk
    PowerCutAfterLies, ///< a power cut on a disk that only pretended to sync: the fault that no store can survive
};

/// SQLite's files under a disk that fails where it is told to: a VFS over the usual one, for every connection opened after install().
/// One disk a process, as SQLite wants it; any thread.
namespace faultydisk {

/// Once, before the first connection.
void install();
/// From now on acts are counted from 1, and this happens at act `at`. Files that are open now are remembered as they stand.
void plan(DiskFault fault, int at, quint64 seed = 0);
/// Acts since plan(), also those that failed.
[[nodiscard]] int acts();
/// The fault has happened.
[[nodiscard]] bool struck();
/// After a power cut, with every file closed: puts on the disk what a restarted machine would find. Then the disk works again.
void powerOn();
/// Under a planned PowerCut that has not come: it comes now, the disk is left as a restarted machine finds it, and the process is gone
/// as by SIGKILL. Any thread.
[[noreturn]] void powerOff();

} // namespace faultydisk

} // namespace yaogui::torture
