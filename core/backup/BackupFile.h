// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backup/BackupHeader.h"

namespace yaogui {

/// One file sealed piece by piece (libsodium secretstream) behind a header, so that a cut, a flipped bit or pieces in another
/// order show. Any thread.
namespace BackupFile {

constexpr int keySize = 32;
[[nodiscard]] QByteArray newKey();

/// Writes `target` anew and has it on the disk at its end. BACKUP_FAILED {reason, folder}; then no target is left.
[[nodiscard]] Done seal(const QString &plain, const QString &target, const BackupHeader &header, const QByteArray &key);
/// BACKUP_DAMAGED, STORE_NEWER, FILE_UNREADABLE.
[[nodiscard]] Result<BackupFront> front(const QString &file);
/// BACKUP_DAMAGED {reason}, BACKUP_FAILED; then no plain file is left.
[[nodiscard]] Done open(const QString &file, const BackupFront &front, const QByteArray &key, const QString &plain);

} // namespace BackupFile

} // namespace yaogui
