// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backup/BackupHeader.h"
#include "core/backup/KeepRule.h"
#include "core/base/Clock.h"
#include "core/ports/KeyStore.h"
#include "core/store/Store.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace yaogui {

/// A backup in the second place.
struct BackupRow {
    QString file; ///< whole path
    BackupHeader header;
    qint64 bytes = 0;
    std::optional<Error> unreadable;
};

/// Makes, lists, proves and brings back the backups of one store. A backup counts when it was opened again from the second place
/// with the store's key, restored into a scratch file and found whole there (pages, ledger, audit trail); until then it bears
/// another name. Any thread but the GUI's, one call at a time; sales go on meanwhile.
class BackupOffice {
public:
    /// `keys` hold the store's key; `folder` is the second place, empty when none is set.
    BackupOffice(Store &store, KeyStore &keys, const Clock &clock, QString folder, KeepRule rule);

    /// BACKUP_NOT_CONFIGURED; BACKUP_FAILED {reason: folder, same_place, write, or the code of what was not whole; folder}; STORE_DAMAGED,
    /// LEDGER_BROKEN, AUDIT_BROKEN when the store itself is not whole: then the older backups are all that is, and none is dropped.
    [[nodiscard]] Result<BackupRow> create(const QString &worker);
    /// Newest first; files of other stores too, and what cannot be read.
    [[nodiscard]] Result<std::vector<BackupRow>> list() const;
    /// Opens a backup of this store and proves it, changing nothing. Also AUDIT_CUT {event}: the backup knows an event that the store
    /// does not, so the store's whole folder is an older copy.
    [[nodiscard]] Result<BackupRow> verify(const QString &file) const;

    /// A new recovery phrase; backups from now on are sealed to it. It is shown once and kept nowhere.
    [[nodiscard]] Result<QString> newPhrase(const QString &worker);
    /// Whether backups are sealed to a phrase.
    [[nodiscard]] bool hasPhrase() const;

private:
    [[nodiscard]] Done checkFolder() const;
    [[nodiscard]] Result<BackupHeader> headerOf(const QString &copy, const QByteArray &key) const;
    void copyFaces() const;
    void dropOld() const;

    Store &m_store;
    KeyStore &m_keys;
    const Clock &m_clock;
    QString m_folder;
    KeepRule m_rule;
};

/// Brings a backup back into a new folder: one act, whole or not at all.
struct Restoring {
    QString file;
    QString target;         ///< missing or empty; STORE_EXISTS else
    QByteArray storeKey;    ///< or
    QString phrase;
    QString store;          ///< must be this one; empty: any. BACKUP_OTHER_STORE
    std::function<std::unique_ptr<KeyStore>(const QString &folder)> keysAt;
};
struct Restored {
    BackupHeader header;
    int faces = 0;
    int facesMissing = 0; ///< not beside the backup
};
/// Also BACKUP_KEY_WRONG, PHRASE_INVALID, BACKUP_DAMAGED, STORE_NEWER, FILE_UNREADABLE, BACKUP_FAILED; nothing is changed then.
[[nodiscard]] Result<Restored> restore(const Restoring &wish, const Clock &clock, const QString &worker);

} // namespace yaogui
