// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/payment/PaymentSignature.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

namespace yaogui {

QByteArray paymentSignature(const QByteArray &secret, const QByteArray &timestamp, const QByteArray &nonce, const QByteArray &operation,
                            const QByteArray &body)
{
    const QByteArray text = timestamp + '\n' + nonce + '\n' + operation + '\n' + body;
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac = {};
    unsigned int size = 0;
    if (HMAC(EVP_sm3(), secret.constData(), static_cast<int>(secret.size()), reinterpret_cast<const unsigned char *>(text.constData()),
             static_cast<std::size_t>(text.size()), mac.data(), &size)
        == nullptr)
        return {};
    return QByteArray(reinterpret_cast<const char *>(mac.data()), static_cast<qsizetype>(size)).toHex();
}

} // namespace yaogui
