// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/audit/SealedHead.h"
#include "core/base/Result.h"
#include "core/store/Connection.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>
#include <utility>
#include <vector>

namespace yaogui {

/// A cut or an older copy that was noticed when the store was opened. It stays in the trail for ever; a manager may accept it.
struct AuditGap {
    qint64 event = 0;
    QString noticed;                         ///< ISO
    QString acceptedBy, acceptedAt, reason;  ///< empty: not accepted
    [[nodiscard]] bool accepted() const { return !acceptedBy.isEmpty(); }
};

/// What a verified audit trail holds.
struct AuditReport {
    qint64 events = 0; ///< sealed ones
    qint64 rows = 0;   ///< vouched for by them
    AuditHead head;
    QString headTime; ///< ISO
    std::vector<AuditGap> gaps; ///< noticed and accepted, oldest first
};

/// The audit trail in the store. `detail` never holds personal data.
class AuditRepository {
public:
    explicit AuditRepository(Connection &connection) : m_connection(connection) {}
    /// Within Store::write; it is sealed and inserted right before the commit, together with the rows of the transaction.
    void append(const QDateTime &at, const QString &worker, const QString &kind, const QString &subject, const QJsonObject &detail = {});

    /// Walks the whole chain, then every chained row. AUDIT_BROKEN {what, subject, event}: the first event that does not hold, or else
    /// the row that no event vouches for as it stands; AUDIT_CUT {event} when `head`, read before this snapshot began, is not in the chain,
    /// or {event, noticed} when a gap was noticed that nobody has accepted.
    [[nodiscard]] Result<AuditReport> verify(const AuditChain &chain, const std::optional<AuditHead> &head);

    /// Gaps without an acceptance, oldest first.
    [[nodiscard]] std::vector<AuditGap> openGaps();
    /// The newest event of this kind and moment, as a head; 0 when there is none.
    [[nodiscard]] AuditHead headOf(const QString &kind, const QDateTime &at);

    /// For the seal only: an event as it is.
    void insert(const AuditEntry &entry, const QByteArray &mac);
    /// The newest events with their seals (of an event from before there were seals: its hash), newest first.
    [[nodiscard]] std::vector<std::pair<AuditEntry, QByteArray>> newest(int most);
    /// The seal of one event; null when there is none.
    [[nodiscard]] QByteArray macOf(qint64 id);

private:
    Connection &m_connection;
};

} // namespace yaogui
