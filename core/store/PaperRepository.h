// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ledger/Papers.h"
#include "core/store/Connection.h"

namespace yaogui {

/// Papers, sealed, and what they are attached to. Use inside one Store::read or Store::write.
class PaperRepository {
public:
    explicit PaperRepository(Connection &connection) : m_connection(connection) {}

    [[nodiscard]] bool has(const QString &sha256);
    void add(const QString &sha256, const QString &type, qint64 bytes, const QByteArray &sealed);
    [[nodiscard]] QByteArray sealed(const QString &sha256);
    /// Kind, subject, name and sha256 of it count; gives it as kept.
    Attachment attach(const Attachment &attachment, const QString &worker, const QDateTime &at);
    [[nodiscard]] std::optional<Attachment> byId(qint64 id);
    [[nodiscard]] std::vector<Attachment> of(const QString &kind, const QString &subject);
    [[nodiscard]] std::vector<Attachment> newest(int most);

private:
    Connection &m_connection;
};

} // namespace yaogui
