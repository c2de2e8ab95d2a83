// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/Sealer.h"

#include <sodium.h>

namespace yaogui {

namespace {

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;

} // namespace

Sealer::Sealer(QByteArray key) : m_key(std::move(key))
{
    static_assert(keySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    Q_ASSERT(m_key.size() == keySize);
    if (sodium_init() < 0)
        qFatal("libsodium cannot start");
}

Sealer::~Sealer()
{
    sodium_memzero(m_key.data(), static_cast<std::size_t>(m_key.size()));
}

QByteArray Sealer::seal(const QByteArray &plain, const QByteArray &purpose) const
{
    QByteArray sealed(nonceSize + plain.size() + tagSize, Qt::Uninitialized);
    randombytes_buf(sealed.data(), static_cast<std::size_t>(nonceSize));
    unsigned long long length = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes(sealed) + nonceSize, &length, bytes(plain),
                                               static_cast<unsigned long long>(plain.size()), bytes(purpose),
                                               static_cast<unsigned long long>(purpose.size()), nullptr, bytes(sealed), bytes(m_key));
    return sealed;
}

Result<QByteArray> Sealer::open(const QByteArray &sealed, const QByteArray &purpose) const
{
    if (sealed.size() < nonceSize + tagSize)
        return refuse(ErrorCode::DecryptionFailed, {}, "sealed value too short");
    QByteArray plain(sealed.size() - nonceSize - tagSize, Qt::Uninitialized);
    unsigned long long length = 0;
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
        bytes(plain), &length, nullptr, bytes(sealed) + nonceSize, static_cast<unsigned long long>(sealed.size() - nonceSize),
        bytes(purpose), static_cast<unsigned long long>(purpose.size()), bytes(sealed), bytes(m_key));
    if (failed != 0)
        return refuse(ErrorCode::DecryptionFailed, {}, "authentication failed");
    return plain;
}

QByteArray Sealer::digest(const QByteArray &plain, const QByteArray &purpose) const
{
    QByteArray found(crypto_generichash_BYTES, Qt::Uninitialized);
    const QByteArray all = QByteArray::number(purpose.size()) + ' ' + purpose + plain;
    crypto_generichash(bytes(found), static_cast<std::size_t>(found.size()), bytes(all), static_cast<unsigned long long>(all.size()), bytes(m_key),
                       static_cast<std::size_t>(m_key.size()));
    return found;
}

} // namespace yaogui
