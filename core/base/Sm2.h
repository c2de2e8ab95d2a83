// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

using EVP_PKEY = struct evp_pkey_st;

namespace yaogui {

/// SM3 (GB/T 32905) of some bytes: 32 bytes.
[[nodiscard]] QByteArray sm3(const QByteArray &bytes);

/// A key of SM2 (GB/T 32918, curve sm2p256v1) and what is done with it, through OpenSSL: signatures with SM3 and the standard's
/// default signer id, and opening what was sealed to it. It always holds the public half. Nothing here throws or asks a
/// terminal; copies share one key and may be used by several threads.
class Sm2Key {
public:
    /// Of a PEM with a public or private SM2 key; nothing when it is none, or is locked by a password.
    [[nodiscard]] static std::optional<Sm2Key> ofPem(const QByteArray &pem);
    /// Of the bare numbers a platform hands out: 32 bytes of the private one, 64 of the public point (x, then y).
    [[nodiscard]] static std::optional<Sm2Key> ofPrivate(const QByteArray &number, const QByteArray &point);
    [[nodiscard]] static std::optional<Sm2Key> ofPublic(const QByteArray &point);
    [[nodiscard]] static Sm2Key made();

    [[nodiscard]] bool isPrivate() const { return m_private; }
    [[nodiscard]] QByteArray publicPem() const;
    /// Empty without the private half.
    [[nodiscard]] QByteArray privatePem() const;
    /// SM3 of the public key's DER, in hex: the key's name among others.
    [[nodiscard]] QString fingerprint() const;

    /// DER, as the openssl command writes it; another one each time. Empty without the private half.
    [[nodiscard]] QByteArray sign(const QByteArray &text) const;
    [[nodiscard]] bool verify(const QByteArray &text, const QByteArray &derSignature) const;
    /// What was sealed to this key, laid out C1 (with or without 04), C3, C2; empty when it was not, or was changed.
    [[nodiscard]] QByteArray opened(const QByteArray &sealed) const;
    /// The same the other way round, without the leading 04.
    [[nodiscard]] QByteArray sealedTo(const QByteArray &text) const;

    /// r and s in 32 bytes each, as some platforms exchange them; empty when the input is no signature.
    [[nodiscard]] static QByteArray plainFromDer(const QByteArray &derSignature);
    [[nodiscard]] static QByteArray derFromPlain(const QByteArray &plainSignature);

private:
    Sm2Key(EVP_PKEY *key, bool isPrivate);
    [[nodiscard]] QByteArray openedParts(const QByteArray &parts) const;
    std::shared_ptr<EVP_PKEY> m_key;
    bool m_private = false;
};

} // namespace yaogui
