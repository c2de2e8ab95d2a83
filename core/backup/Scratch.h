// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/audit/AuditChain.h"
#include "core/base/Result.h"
#include "core/ports/KeyStore.h"
#include "core/store/BackupRepository.h"

namespace yaogui {

/// What a copied or restored database says of itself.
struct ScratchFacts {
    QString store;
    int schema = 0;
    AuditHead head;
    std::optional<RecoveryHalf> recovery;
    QStringList faces;
};

/// STORE_DAMAGED when it is no database.
[[nodiscard]] Result<ScratchFacts> factsOfScratch(const QString &database);
/// Pages, ledger and audit trail under that key: STORE_DAMAGED, LEDGER_BROKEN, AUDIT_BROKEN, STORE_NEWER.
[[nodiscard]] Result<ScratchFacts> proveScratch(const QString &database, const QByteArray &storeKey);
/// Key, head and folders around a restored database, so that it opens as a store.
[[nodiscard]] Done furnishScratch(const QString &folder, const QByteArray &storeKey, KeyStore *keys, const AuditHead &head);

} // namespace yaogui
