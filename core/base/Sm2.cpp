// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/Sm2.h"

#include <openssl/asn1t.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace yaogui {

namespace {

template <auto Free> struct Freer {
    template <typename T> void operator()(T *pointer) const { Free(pointer); }
};
using KeyPointer = std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY_free>>;
using BioPointer = std::unique_ptr<BIO, Freer<BIO_free_all>>;
using DigestPointer = std::unique_ptr<EVP_MD_CTX, Freer<EVP_MD_CTX_free>>;
using ContextPointer = std::unique_ptr<EVP_PKEY_CTX, Freer<EVP_PKEY_CTX_free>>;
using NumberPointer = std::unique_ptr<BIGNUM, Freer<BN_clear_free>>;
using SignaturePointer = std::unique_ptr<ECDSA_SIG, Freer<ECDSA_SIG_free>>;
using BuilderPointer = std::unique_ptr<OSSL_PARAM_BLD, Freer<OSSL_PARAM_BLD_free>>;
using ParametersPointer = std::unique_ptr<OSSL_PARAM, Freer<OSSL_PARAM_free>>;

constexpr char signerId[] = "1234567812345678"; // GB/T 32918's default
constexpr qsizetype numberSize = 32;
constexpr qsizetype pointSize = 2 * numberSize;
constexpr qsizetype digestSize = 32;

// What SM2 seals, as OpenSSL lays it out (GM/T 0009); platforms put the same parts one behind the other.
struct Sealed {
    ASN1_INTEGER *x;
    ASN1_INTEGER *y;
    ASN1_OCTET_STRING *digest;
    ASN1_OCTET_STRING *text;
};
ASN1_SEQUENCE(Sealed) = {ASN1_SIMPLE(Sealed, x, ASN1_INTEGER), ASN1_SIMPLE(Sealed, y, ASN1_INTEGER), ASN1_SIMPLE(Sealed, digest, ASN1_OCTET_STRING),
                         ASN1_SIMPLE(Sealed, text, ASN1_OCTET_STRING)} static_ASN1_SEQUENCE_END(Sealed)

void freeSealed(Sealed *sealed)
{
    ASN1_item_free(reinterpret_cast<ASN1_VALUE *>(sealed), ASN1_ITEM_rptr(Sealed));
}
using SealedPointer = std::unique_ptr<Sealed, Freer<freeSealed>>;

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

int noPassword(char *, int, int, void *)
{
    return 0; // a locked key is refused
}

QByteArray textOf(BIO *memory)
{
    char *text = nullptr;
    const long length = BIO_get_mem_data(memory, &text);
    return QByteArray(text, length);
}

QByteArray bytesOf(const BIGNUM *number)
{
    QByteArray bytes(numberSize, '\0');
    return number && BN_bn2binpad(number, raw(bytes), static_cast<int>(numberSize)) == numberSize ? bytes : QByteArray();
}

QByteArray coordinateOf(const ASN1_INTEGER *integer)
{
    return bytesOf(NumberPointer(ASN1_INTEGER_to_BN(integer, nullptr)).get());
}

QByteArray bytesOf(const ASN1_OCTET_STRING *string)
{
    return QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(string)), ASN1_STRING_length(string));
}

bool set(ASN1_INTEGER *integer, const QByteArray &bytes)
{
    const NumberPointer number(BN_bin2bn(raw(bytes), static_cast<int>(bytes.size()), nullptr));
    return number && BN_to_ASN1_INTEGER(number.get(), integer) != nullptr;
}

/// `write` is called twice, as i2d functions want it.
template <typename Write> QByteArray der(const Write &write)
{
    unsigned char *bytes = nullptr;
    const int size = write(&bytes);
    const QByteArray all(reinterpret_cast<const char *>(bytes), size > 0 ? size : 0);
    OPENSSL_free(bytes);
    return all;
}

EVP_PKEY *ofNumbers(const QByteArray &number, const QByteArray &point)
{
    if (point.size() != pointSize || (!number.isEmpty() && number.size() != numberSize))
        return nullptr;
    const QByteArray whole = '\x04' + point;
    const NumberPointer secret(number.isEmpty() ? nullptr : BN_bin2bn(raw(number), static_cast<int>(number.size()), nullptr));
    const BuilderPointer builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "SM2", 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, whole.constData(), static_cast<std::size_t>(whole.size()));
    if (secret)
        OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, secret.get());
    const ParametersPointer parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const ContextPointer context(EVP_PKEY_CTX_new_from_name(nullptr, "SM2", nullptr));
    EVP_PKEY *key = nullptr;
    if (!context || !parameters || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, secret ? EVP_PKEY_KEYPAIR : EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        return nullptr;
    return key;
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

/// `act` is EVP_PKEY_encrypt or EVP_PKEY_decrypt, begun by `start`.
template <typename Start, typename Act> QByteArray run(EVP_PKEY *key, const QByteArray &input, Start start, Act act)
{
    const ContextPointer context(EVP_PKEY_CTX_new(key, nullptr));
    std::size_t size = 0;
    if (!context || start(context.get()) != 1 || act(context.get(), nullptr, &size, raw(input), static_cast<std::size_t>(input.size())) != 1)
        return {};
    QByteArray output(static_cast<qsizetype>(size), '\0');
    if (act(context.get(), raw(output), &size, raw(input), static_cast<std::size_t>(input.size())) != 1)
        return {};
    output.resize(static_cast<qsizetype>(size));
    return output;
}

} // namespace

QByteArray sm3(const QByteArray &bytes)
{
    QByteArray digest(digestSize, '\0');
    unsigned size = 0;
    if (EVP_Digest(bytes.constData(), static_cast<std::size_t>(bytes.size()), raw(digest), &size, EVP_sm3(), nullptr) != 1 || size != digestSize)
        qFatal("OpenSSL has no SM3");
    return digest;
}

Sm2Key::Sm2Key(EVP_PKEY *key, bool isPrivate) : m_key(key, EVP_PKEY_free), m_private(isPrivate) {}

std::optional<Sm2Key> Sm2Key::ofPem(const QByteArray &pem)
{
    const auto memory = [&] { return BioPointer(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size()))); };
    KeyPointer key(PEM_read_bio_PrivateKey(memory().get(), nullptr, noPassword, nullptr));
    const bool isPrivate = key != nullptr;
    if (!key)
        key.reset(PEM_read_bio_PUBKEY(memory().get(), nullptr, noPassword, nullptr));
    return key && EVP_PKEY_is_a(key.get(), "SM2") ? std::optional(Sm2Key(key.release(), isPrivate)) : std::nullopt;
}

std::optional<Sm2Key> Sm2Key::ofPrivate(const QByteArray &number, const QByteArray &point)
{
    EVP_PKEY *key = number.isEmpty() ? nullptr : ofNumbers(number, point);
    return key ? std::optional(Sm2Key(key, true)) : std::nullopt;
}

std::optional<Sm2Key> Sm2Key::ofPublic(const QByteArray &point)
{
    EVP_PKEY *key = ofNumbers({}, point);
    return key ? std::optional(Sm2Key(key, false)) : std::nullopt;
}

Sm2Key Sm2Key::made()
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(nullptr, nullptr, "SM2");
    if (!key)
        qFatal("OpenSSL has no SM2");
    return Sm2Key(key, true);
}

QByteArray Sm2Key::publicPem() const
{
    const BioPointer out(BIO_new(BIO_s_mem()));
    return PEM_write_bio_PUBKEY(out.get(), m_key.get()) == 1 ? textOf(out.get()) : QByteArray();
}

QByteArray Sm2Key::privatePem() const
{
    const BioPointer out(BIO_new(BIO_s_mem()));
    return m_private && PEM_write_bio_PKCS8PrivateKey(out.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1 ? textOf(out.get()) : QByteArray();
}

QString Sm2Key::fingerprint() const
{
    return QString::fromLatin1(sm3(der([&](unsigned char **to) { return i2d_PUBKEY(m_key.get(), to); })).toHex());
}

QByteArray Sm2Key::sign(const QByteArray &text) const
{
    ContextPointer holder;
    const DigestPointer digest = m_private ? started(m_key.get(), holder, EVP_DigestSignInit) : nullptr;
    std::size_t size = 0;
    if (!digest || EVP_DigestSign(digest.get(), nullptr, &size, raw(text), static_cast<std::size_t>(text.size())) != 1)
        return {};
    QByteArray signature(static_cast<qsizetype>(size), '\0');
    if (EVP_DigestSign(digest.get(), raw(signature), &size, raw(text), static_cast<std::size_t>(text.size())) != 1)
        return {};
    signature.resize(static_cast<qsizetype>(size));
    return signature;
}

bool Sm2Key::verify(const QByteArray &text, const QByteArray &derSignature) const
{
    ContextPointer holder;
    const DigestPointer digest = started(m_key.get(), holder, EVP_DigestVerifyInit);
    return digest
        && EVP_DigestVerify(digest.get(), raw(derSignature), static_cast<std::size_t>(derSignature.size()), raw(text), static_cast<std::size_t>(text.size()))
        == 1;
}

QByteArray Sm2Key::opened(const QByteArray &sealed) const
{
    // A point's x may begin with 04 as well: the longer reading is tried first, and its digest says whether it was right.
    if (sealed.startsWith('\x04')) {
        if (const QByteArray text = openedParts(sealed.mid(1)); !text.isEmpty())
            return text;
    }
    return openedParts(sealed);
}

QByteArray Sm2Key::openedParts(const QByteArray &parts) const
{
    if (!m_private || parts.size() <= pointSize + digestSize)
        return {};
    const SealedPointer sealed(reinterpret_cast<Sealed *>(ASN1_item_new(ASN1_ITEM_rptr(Sealed))));
    const QByteArray text = parts.mid(pointSize + digestSize);
    if (!sealed || !set(sealed->x, parts.left(numberSize)) || !set(sealed->y, parts.mid(numberSize, numberSize))
        || ASN1_OCTET_STRING_set(sealed->digest, raw(parts) + pointSize, static_cast<int>(digestSize)) != 1
        || ASN1_OCTET_STRING_set(sealed->text, raw(text), static_cast<int>(text.size())) != 1)
        return {};
    const QByteArray bytes = der([&](unsigned char **to) { return ASN1_item_i2d(reinterpret_cast<ASN1_VALUE *>(sealed.get()), to, ASN1_ITEM_rptr(Sealed)); });
    return run(m_key.get(), bytes, EVP_PKEY_decrypt_init, EVP_PKEY_decrypt);
}

QByteArray Sm2Key::sealedTo(const QByteArray &text) const
{
    const QByteArray bytes = run(m_key.get(), text, EVP_PKEY_encrypt_init, EVP_PKEY_encrypt);
    const unsigned char *at = raw(bytes);
    const SealedPointer sealed(reinterpret_cast<Sealed *>(ASN1_item_d2i(nullptr, &at, static_cast<long>(bytes.size()), ASN1_ITEM_rptr(Sealed))));
    return sealed ? coordinateOf(sealed->x) + coordinateOf(sealed->y) + bytesOf(sealed->digest) + bytesOf(sealed->text) : QByteArray();
}

QByteArray Sm2Key::plainFromDer(const QByteArray &derSignature)
{
    const unsigned char *at = raw(derSignature);
    const SignaturePointer signature(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(derSignature.size())));
    if (!signature || at != raw(derSignature) + derSignature.size())
        return {};
    const QByteArray r = bytesOf(ECDSA_SIG_get0_r(signature.get()));
    const QByteArray s = bytesOf(ECDSA_SIG_get0_s(signature.get()));
    return r.isEmpty() || s.isEmpty() ? QByteArray() : r + s;
}

QByteArray Sm2Key::derFromPlain(const QByteArray &plainSignature)
{
    if (plainSignature.size() != pointSize)
        return {};
    const SignaturePointer signature(ECDSA_SIG_new());
    BIGNUM *r = BN_bin2bn(raw(plainSignature), static_cast<int>(numberSize), nullptr);
    BIGNUM *s = BN_bin2bn(raw(plainSignature) + numberSize, static_cast<int>(numberSize), nullptr);
    if (!signature || !r || !s || ECDSA_SIG_set0(signature.get(), r, s) != 1) // takes both
        return {};
    return der([&](unsigned char **to) { return i2d_ECDSA_SIG(signature.get(), to); });
}

} // namespace yaogui
