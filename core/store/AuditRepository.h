// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/Connection.h"

#include <QDateTime>
#include <QJsonObject>

namespace yaogui {

/// Appends events to the audit trail, each hashed with the one before (SHA-256). `detail` never holds personal data.
class AuditRepository {
public:
    explicit AuditRepository(Connection &connection) : m_connection(connection) {}
    void append(const QDateTime &at, const QString &worker, const QString &kind, const QString &subject, const QJsonObject &detail = {});
    /// The id of the first event whose hash does not hold; 0 when all do.
    [[nodiscard]] qint64 firstBroken();

private:
    Connection &m_connection;
};

} // namespace yaogui
