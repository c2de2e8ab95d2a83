// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QByteArray>

namespace yaogui {

/// Seals personal data and evidence for the disk (XChaCha20-Poly1305 by libsodium, random nonce). `purpose` binds a
/// sealed value to its place: opened for another purpose it fails. Any thread.
class Sealer {
public:
    static constexpr int keySize = 32;

    /// `key` of keySize bytes, see KeyStore.
    explicit Sealer(QByteArray key);
    ~Sealer();
    Sealer(const Sealer &) = delete;
    Sealer &operator=(const Sealer &) = delete;

    [[nodiscard]] QByteArray seal(const QByteArray &plain, const QByteArray &purpose) const;
    /// DECRYPTION_FAILED for a wrong key, another purpose, or altered bytes.
    [[nodiscard]] Result<QByteArray> open(const QByteArray &sealed, const QByteArray &purpose) const;
    /// Always the same for the same bytes and purpose, and of no use without the key (keyed BLAKE2b): for what is looked up, never shown.
    [[nodiscard]] QByteArray digest(const QByteArray &bytes, const QByteArray &purpose) const;

private:
    QByteArray m_key;
};

} // namespace yaogui
