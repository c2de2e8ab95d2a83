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

/// BLAKE2b over the parts of one row, again and again in the same room. One thread. The seal over these digests is HMAC-SM3;
/// a sale changes some dozens of rows, and this OpenSSL's SM3 took an eighth of its transaction for them.
class RowDigest {
public:
    static constexpr int size = 16; ///< finding another row with the same digest is out of reach
    /// Where the row's bytes go: empty, with the room of the rows before.
    [[nodiscard]] std::string &empty() { return m_bytes.clear(), m_bytes; }
    [[nodiscard]] QByteArray taken() const;

private:
    std::string m_bytes;
};

} // namespace yaogui
