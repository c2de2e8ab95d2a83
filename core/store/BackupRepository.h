// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/audit/AuditChain.h"
#include "core/store/Connection.h"

#include <optional>

namespace yaogui {

/// What the store keeps of a recovery phrase: never the phrase.
struct RecoveryHalf {
    QByteArray publicKey, salt;
};

/// What a backup needs to know of a store. Use inside one Store::read or Store::write.
class BackupRepository {
public:
    explicit BackupRepository(Connection &connection) : m_connection(connection) {}
    [[nodiscard]] QString storeId();
    [[nodiscard]] int schema();
    [[nodiscard]] std::optional<RecoveryHalf> recovery();
    void setRecovery(const RecoveryHalf &half);
    /// Names within the faces folder, with the SHA-256 of what is in them, as the store keeps it.
    [[nodiscard]] QStringList faceFiles();

private:
    Connection &m_connection;
};

} // namespace yaogui
