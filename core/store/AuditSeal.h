// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/audit/SealedHead.h"
#include "core/store/RowTrail.h"

#include <memory>

namespace yaogui {

/// Seals what each transaction of the writer made true: the events it appended, or one named "rows" when it changed rows
/// and appended none; and tells the head. On the store's thread.
class AuditSeal {
public:
    AuditSeal(Connection &connection, const QByteArray &storeKey, QString folder);

    /// Begins a chain over all rows there are: in a new store, and after a migration, which may have made tables anew.
    /// In the transaction of the migrations. `broken`: what did not hold before, kept in the chain.
    void base(const QString &broken);
    /// Compares chain and head after opening: what is missing is written down as an event of its own, "audit.gap".
    /// DECRYPTION_FAILED when the key is not the one that sealed.
    [[nodiscard]] Done settle();

    /// Before, within and after each transaction.
    void begin();
    void seal();
    void committed();

private:
    void readLast();
    void write(AuditEntry entry);
    [[nodiscard]] bool knows(const AuditHead &head);

    Connection &m_connection;
    QString m_folder;
    AuditChain m_chain;
    RowTrail m_trail;
    std::unique_ptr<SealedHead> m_head;
    AuditHead m_last, m_next; ///< of what is committed; of what is about to be
    bool m_lastHolds = true;
};

} // namespace yaogui
