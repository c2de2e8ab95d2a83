// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/ServiceSignature.h"

#include <openssl/evp.h>

#include <array>

namespace yaogui::sandbox {

namespace {

QByteArray hmacSm3(const QByteArray &secret, const QByteArray &text)
{
    EVP_PKEY *key = EVP_PKEY_new_raw_private_key(EVP_PKEY_HMAC, nullptr, reinterpret_cast<const unsigned char *>(secret.constData()),
                                                 static_cast<size_t>(secret.size()));
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac = {};
    size_t size = mac.size();
    const bool done = EVP_DigestSignInit(context, nullptr, EVP_sm3(), nullptr, key) == 1
        && EVP_DigestSign(context, mac.data(), &size, reinterpret_cast<const unsigned char *>(text.constData()), static_cast<size_t>(text.size())) == 1;
    EVP_MD_CTX_free(context);
    EVP_PKEY_free(key);
    return done ? QByteArray(reinterpret_cast<const char *>(mac.data()), static_cast<qsizetype>(size)).toHex() : QByteArray();
}

} // namespace

QByteArray answerSignature(const Settings &settings, const HttpRequest &request, const Service &service, const QString &operation, const QByteArray &body)
{
    const auto header = [&](const QString &name) { return request.headers.value(u"x-"_qs + service.name + u'-' + name); };
    return hmacSm3(settings.secret.toUtf8(),
                   (header(u"timestamp"_qs) + u'\n' + header(u"nonce"_qs) + u'\n' + operation + u"-answer\n"_qs).toUtf8() + body);
}

Checked<void> checkServiceSignature(Books &books, const Settings &settings, const HttpRequest &request, const Service &service, const QString &operation)
{
    const auto header = [&](const QString &name) { return request.headers.value(u"x-"_qs + service.name + u'-' + name); };
    const QString timestamp = header(u"timestamp"_qs);
    const QString nonce = header(u"nonce"_qs);
    if (header(service.client) != settings.paasid)
        return refuseMessage(service.client, u"is not known here"_qs);
    if (qAbs(settings.now().toSecsSinceEpoch() - timestamp.toLongLong()) > settings.windowSeconds)
        return refuseMessage(u"timestamp"_qs, u"is not within the window"_qs);
    const QByteArray text = (timestamp + u'\n' + nonce + u'\n' + operation + u'\n').toUtf8() + request.body;
    if (header(u"signature"_qs).toUtf8() != hmacSm3(settings.secret.toUtf8(), text))
        return refuseMessage(u"signature"_qs, u"is wrong"_qs);
    if (books.run("INSERT OR IGNORE INTO nonce VALUES (?, ?)", {nonce, settings.now().toSecsSinceEpoch()}) == 0)
        return refuseMessage(u"nonce"_qs, u"has been used before"_qs);
    return {};
}

} // namespace yaogui::sandbox
