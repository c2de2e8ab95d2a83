// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/prescription/Sm4.h"

#include <openssl/evp.h>

#include <memory>

namespace yaogui {

namespace {

constexpr qsizetype blockSize = 16;

struct FreeCipher {
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};

std::optional<QByteArray> run(const QByteArray &key, const QByteArray &input, bool sealing)
{
    if (key.size() != blockSize)
        return std::nullopt;
    const auto bytes = [](const QByteArray &array) { return reinterpret_cast<const unsigned char *>(array.constData()); };
    const std::unique_ptr<EVP_CIPHER_CTX, FreeCipher> context(EVP_CIPHER_CTX_new());
    QByteArray output(input.size() + blockSize, '\0');
    auto *to = reinterpret_cast<unsigned char *>(output.data());
    int head = 0;
    int tail = 0;
    if (!context || EVP_CipherInit_ex(context.get(), EVP_sm4_ecb(), nullptr, bytes(key), nullptr, sealing ? 1 : 0) != 1
        || EVP_CipherUpdate(context.get(), to, &head, bytes(input), static_cast<int>(input.size())) != 1
        || EVP_CipherFinal_ex(context.get(), to + head, &tail) != 1)
        return std::nullopt;
    output.resize(head + tail);
    return output;
}

} // namespace

QByteArray sm4Sealed(const QByteArray &key, const QByteArray &plain)
{
    return run(key, plain, true).value_or(QByteArray());
}

std::optional<QByteArray> sm4Opened(const QByteArray &key, const QByteArray &sealed)
{
    return run(key, sealed, false);
}

} // namespace yaogui
