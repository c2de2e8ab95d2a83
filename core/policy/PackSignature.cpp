// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/PackSignature.h"

#include <QJsonDocument>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <algorithm>
#include <memory>

namespace yaogui::PackSignature {

namespace {

template <auto Free> struct Freer {
    template <typename T> void operator()(T *pointer) const { Free(pointer); }
};
using KeyPointer = std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY_free>>;
using BioPointer = std::unique_ptr<BIO, Freer<BIO_free_all>>;
using DigestPointer = std::unique_ptr<EVP_MD_CTX, Freer<EVP_MD_CTX_free>>;
using ContextPointer = std::unique_ptr<EVP_PKEY_CTX, Freer<EVP_PKEY_CTX_free>>;

constexpr char signerId[] = "1234567812345678"; // GB/T 32918's default

tl::unexpected<Error> unreadable(const char *cause)
{
    return refuse(ErrorCode::PackKeyUnreadable, {}, QString::fromLatin1(cause));
}

int noPassword(char *, int, int, void *)
{
    return 0; // a locked key is refused; nothing here ever asks a terminal
}

KeyPointer readKey(const QByteArray &pem, bool wantPrivate)
{
    const auto memory = [&] { return BioPointer(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size()))); };
    KeyPointer key(PEM_read_bio_PrivateKey(memory().get(), nullptr, noPassword, nullptr));
    if (!key && !wantPrivate)
        key.reset(PEM_read_bio_PUBKEY(memory().get(), nullptr, noPassword, nullptr));
    return key && EVP_PKEY_is_a(key.get(), "SM2") ? std::move(key) : nullptr;
}

Result<PackKey> packKeyOf(EVP_PKEY *key)
{
    unsigned char *der = nullptr;
    const int size = i2d_PUBKEY(key, &der);
    if (size <= 0)
        return unreadable("no public part");
    unsigned char hash[EVP_MAX_MD_SIZE];
    unsigned hashSize = 0;
    const int hashed = EVP_Digest(der, static_cast<std::size_t>(size), hash, &hashSize, EVP_sm3(), nullptr);
    OPENSSL_free(der);
    const BioPointer out(BIO_new(BIO_s_mem()));
    if (hashed != 1 || PEM_write_bio_PUBKEY(out.get(), key) != 1)
        return unreadable("no public part");
    char *text = nullptr;
    const long length = BIO_get_mem_data(out.get(), &text);
    const QByteArray fingerprint(reinterpret_cast<const char *>(hash), static_cast<qsizetype>(hashSize));
    return PackKey{QString::fromLatin1(fingerprint.toHex()), QByteArray(text, length)};
}

/// A digest context on `key` with the signer's id set; `start` is EVP_DigestSignInit or EVP_DigestVerifyInit.
template <typename Start> DigestPointer started(EVP_PKEY *key, ContextPointer &holder, Start start)
{
    DigestPointer digest(EVP_MD_CTX_new());
    holder.reset(EVP_PKEY_CTX_new(key, nullptr));
    if (!digest || !holder || EVP_PKEY_CTX_set1_id(holder.get(), signerId, sizeof signerId - 1) != 1)
        return nullptr;
    EVP_MD_CTX_set_pkey_ctx(digest.get(), holder.get());
    return start(digest.get(), nullptr, EVP_sm3(), nullptr, key) == 1 ? std::move(digest) : nullptr;
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

bool isSignedBy(const QByteArray &pack, const QByteArray &signature, const PackKey &trusted)
{
    const KeyPointer key = readKey(trusted.publicPem, false);
    ContextPointer holder;
    const DigestPointer digest = key ? started(key.get(), holder, EVP_DigestVerifyInit) : nullptr;
    return digest
        && EVP_DigestVerify(digest.get(), raw(signature), static_cast<std::size_t>(signature.size()), raw(pack), static_cast<std::size_t>(pack.size()))
        == 1;
}

} // namespace

Result<PackKey> keyOf(const QByteArray &pem)
{
    const KeyPointer key = readKey(pem, false);
    return key ? packKeyOf(key.get()) : Result<PackKey>(unreadable("no SM2 key"));
}

Result<QByteArray> sign(const QByteArray &pack, const QByteArray &privatePem)
{
    const KeyPointer key = readKey(privatePem, true);
    if (!key)
        return unreadable("no private SM2 key");
    YAOGUI_TRY_LET(const PackKey packKey, packKeyOf(key.get()));
    ContextPointer holder;
    const DigestPointer digest = started(key.get(), holder, EVP_DigestSignInit);
    std::size_t size = 0;
    if (!digest || EVP_DigestSign(digest.get(), nullptr, &size, raw(pack), static_cast<std::size_t>(pack.size())) != 1)
        return unreadable("cannot sign");
    QByteArray signature(static_cast<qsizetype>(size), '\0');
    if (EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, raw(pack), static_cast<std::size_t>(pack.size())) != 1)
        return unreadable("cannot sign");
    signature.resize(static_cast<qsizetype>(size));
    const QJsonObject file{{"algorithm", "SM2-SM3"}, {"key", packKey.fingerprint}, {"signature", QString::fromLatin1(signature.toBase64())}};
    return QJsonDocument(file).toJson(QJsonDocument::Indented);
}

Result<PackKey> verify(const QByteArray &pack, const QByteArray &signatureFile, const std::vector<PackKey> &trusted)
{
    const QJsonObject file = QJsonDocument::fromJson(signatureFile).object();
    const QByteArray signature = QByteArray::fromBase64(file["signature"].toString().toLatin1());
    const QString fingerprint = file["key"].toString();
    if (file["algorithm"].toString() != u"SM2-SM3" || signature.isEmpty() || fingerprint.isEmpty())
        return refuse(ErrorCode::PolicySignatureWrong, {{"reason", "UNREADABLE"}});
    const auto key = std::find_if(trusted.begin(), trusted.end(), [&](const PackKey &row) { return row.fingerprint == fingerprint; });
    if (key == trusted.end())
        return refuse(ErrorCode::PolicyKeyUntrusted, {{"fingerprint", fingerprint.left(64)}});
    if (!isSignedBy(pack, signature, *key))
        return refuse(ErrorCode::PolicySignatureWrong, {{"reason", "CHANGED"}});
    return *key;
}

} // namespace yaogui::PackSignature
