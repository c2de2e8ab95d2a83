// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/platform/Signature.h"

#include "drivers/platform/PlatformSettings.h"

#include <QUuid>

#include <openssl/evp.h>

#include <array>

namespace yaogui {

QByteArray gatewaySignature(const QByteArray &timestamp, const QByteArray &secret, const QByteArray &nonce)
{
    const QByteArray text = timestamp + secret + nonce + timestamp;
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest = {};
    unsigned int size = 0;
    if (EVP_Digest(text.constData(), static_cast<std::size_t>(text.size()), digest.data(), &size, EVP_sha256(), nullptr) != 1)
        return {};
    return QByteArray(reinterpret_cast<const char *>(digest.data()), static_cast<qsizetype>(size)).toHex();
}

std::vector<std::pair<QByteArray, QByteArray>> gatewayHeaders(const PlatformSettings &settings, const QDateTime &now)
{
    if (settings.paasid.isEmpty())
        return {};
    const QByteArray timestamp = QByteArray::number(now.toSecsSinceEpoch());
    const QByteArray nonce = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    return {{"x-tif-paasid", settings.paasid.toUtf8()},
            {"x-tif-timestamp", timestamp},
            {"x-tif-nonce", nonce},
            {"x-tif-signature", gatewaySignature(timestamp, settings.secret.toUtf8(), nonce)}};
}

} // namespace yaogui
