// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/audit/AuditChain.h"

#include <QtEndian>

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <sodium.h>

namespace yaogui {

namespace {

const unsigned char *bytesOf(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

// Lengths keep neighbouring fields apart.
void addField(QByteArray &all, const QByteArray &field)
{
    char length[4];
    qToBigEndian(static_cast<quint32>(field.size()), length);
    all.append(length, sizeof length).append(field);
}

struct FreeMac {
    void operator()(EVP_MAC *mac) const { EVP_MAC_free(mac); }
};

} // namespace

struct AuditChain::Keyed {
    explicit Keyed(const QByteArray &key)
    {
        const std::unique_ptr<EVP_MAC, FreeMac> hmac(EVP_MAC_fetch(nullptr, "HMAC", nullptr));
        context = hmac ? EVP_MAC_CTX_new(hmac.get()) : nullptr;
        char digest[] = "SM3";
        const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0), OSSL_PARAM_construct_end()};
        if (!context || EVP_MAC_init(context, bytesOf(key), static_cast<std::size_t>(key.size()), parameters) != 1)
            qFatal("OpenSSL has no HMAC-SM3");
    }
    ~Keyed() { EVP_MAC_CTX_free(context); }
    Keyed(const Keyed &) = delete;
    Keyed &operator=(const Keyed &) = delete;

    [[nodiscard]] QByteArray of(const QByteArray &bytes) const
    {
        QByteArray mac(macSize, Qt::Uninitialized);
        std::size_t length = 0;
        EVP_MAC_init(context, nullptr, 0, nullptr); // begins anew with the same key
        EVP_MAC_update(context, bytesOf(bytes), static_cast<std::size_t>(bytes.size()));
        EVP_MAC_final(context, reinterpret_cast<unsigned char *>(mac.data()), &length, macSize);
        return mac;
    }

    EVP_MAC_CTX *context = nullptr;
};

AuditChain::AuditChain(const QByteArray &storeKey)
    : m_key(Keyed(storeKey).of("yaogui audit chain 1")), // the key that opens personal data is not the one that seals
      m_keyed(std::make_unique<Keyed>(m_key))
{
}

AuditChain::AuditChain(const AuditChain &other) : m_key(other.m_key), m_keyed(std::make_unique<Keyed>(m_key)) {}

AuditChain::~AuditChain() = default;

QByteArray AuditChain::macOf(const QByteArray &previous, const AuditEntry &entry) const
{
    QByteArray all;
    all.reserve(512 + entry.rows.size());
    addField(all, previous);
    addField(all, QByteArray::number(entry.id));
    for (const QString *field : {&entry.at, &entry.worker, &entry.kind, &entry.subject, &entry.detail})
        addField(all, field->toUtf8());
    addField(all, entry.rows);
    return m_keyed->of(all);
}

QByteArray AuditChain::macOf(const QByteArray &purpose, const QByteArray &bytes) const
{
    QByteArray all;
    addField(all, purpose);
    addField(all, bytes);
    return m_keyed->of(all);
}

QByteArray RowDigest::taken() const
{
    QByteArray digest(size, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(digest.data()), size, reinterpret_cast<const unsigned char *>(m_bytes.data()), m_bytes.size(),
                       nullptr, 0);
    return digest;
}

} // namespace yaogui
