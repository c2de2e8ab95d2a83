// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <string>

namespace yaogui {

/// One event as it stands in the store: who did what, and the digests of the rows that became true with it.
struct AuditEntry {
    qint64 id = 0;
    QString at, worker, kind, subject, detail;
    QByteArray rows; ///< see RowTrail
};

/// The newest event of a chain: its number and its seal.
struct AuditHead {
    qint64 id = 0;
    QByteArray mac;
    bool operator==(const AuditHead &) const = default;
};

/// The seals of the audit trail: HMAC-SM3 over all fields of an event and the seal before it, under a key drawn from the
/// store's. Who has the file but not the key cannot make one. One thread at a time; copy it for another.
class AuditChain {
public:
    static constexpr int macSize = 32;

    explicit AuditChain(const QByteArray &storeKey);
    AuditChain(const AuditChain &other);
    AuditChain &operator=(const AuditChain &) = delete;
    ~AuditChain();

    [[nodiscard]] QByteArray macOf(const QByteArray &previous, const AuditEntry &entry) const;
    /// A seal over anything else; `purpose` keeps the kinds apart.
    [[nodiscard]] QByteArray macOf(const QByteArray &purpose, const QByteArray &bytes) const;

private:
    struct Keyed;
    QByteArray m_key;
    std::unique_ptr<Keyed> m_keyed;
};

/// SM3 over the parts of one row, again and again without making anything anew. One thread.
class RowDigest {
public:
    static constexpr int size = 16; ///< half of SM3: finding another row with the same half is still out of reach
    RowDigest();
    ~RowDigest();
    RowDigest(const RowDigest &) = delete;
    RowDigest &operator=(const RowDigest &) = delete;

    /// Where the row's bytes go: empty, with the room of the rows before.
    [[nodiscard]] std::string &empty() { return m_bytes.clear(), m_bytes; }
    [[nodiscard]] QByteArray taken() const;

private:
    struct Context;
    std::unique_ptr<Context> m_context;
    std::string m_bytes;
};

} // namespace yaogui
