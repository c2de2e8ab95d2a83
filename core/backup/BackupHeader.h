// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/audit/AuditChain.h"
#include "core/base/Result.h"

#include <QDateTime>

namespace yaogui {

/// What a backup says of itself before it is opened. Its bytes are authenticated with the first piece of the contents.
struct BackupHeader {
    static constexpr int format = 1;
    static constexpr qsizetype largest = 65'536;

    QString store;          ///< Store::id()
    QDateTime madeAt;
    int schema = 0;         ///< newest migration
    AuditHead head;         ///< newest audit event: what a whole folder swapped for an older copy is told by
    qint64 bytes = 0;       ///< of the database within
    QByteArray sealedKey;   ///< the file's own key, sealed with the store's
    QByteArray recoverySalt, recoveryBox; ///< the file's and the store's key, sealed to the phrase; empty: the store has no phrase

    [[nodiscard]] QByteArray toBytes() const;
};

/// The front of a backup: mark, length, header.
struct BackupFront {
    BackupHeader header;
    QByteArray raw; ///< mark, length and header as they stand, for the authentication; the contents begin behind them
};
/// BACKUP_DAMAGED {reason}; STORE_NEWER {version} for a format of later programs.
[[nodiscard]] Result<BackupFront> readFront(const QByteArray &bytes);

} // namespace yaogui
