// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/staff/Totp.h"

#include <QtEndian>

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

namespace yaogui::totp {

QString codeOf(const QByteArray &secret, qint64 step, int digits)
{
    char counter[8];
    qToBigEndian(static_cast<quint64>(step), counter);
    unsigned char mac[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    HMAC(EVP_sha1(), secret.constData(), static_cast<int>(secret.size()), reinterpret_cast<const unsigned char *>(counter), sizeof counter, mac,
         &length);
    const int offset = mac[length - 1] & 0x0f;
    quint32 number = qFromBigEndian<quint32>(mac + offset) & 0x7fffffffU;
    QString code;
    for (int i = 0; i < digits; ++i, number /= 10)
        code.prepend(QChar(u'0' + static_cast<char16_t>(number % 10)));
    return code;
}

qint64 stepAt(const QDateTime &time)
{
    return time.toSecsSinceEpoch() / stepSeconds;
}

std::optional<qint64> accept(const QByteArray &secret, const QString &code, const QDateTime &time, qint64 lastStep)
{
    const QByteArray given = code.toLatin1();
    for (const int grace : {0, -1, 1}) {
        const qint64 step = stepAt(time) + grace;
        const QByteArray right = codeOf(secret, step).toLatin1();
        if (step > lastStep && given.size() == right.size()
            && sodium_memcmp(given.constData(), right.constData(), static_cast<std::size_t>(right.size())) == 0)
            return step;
    }
    return std::nullopt;
}

QByteArray newSecret()
{
    QByteArray secret(20, Qt::Uninitialized);
    randombytes_buf(secret.data(), static_cast<std::size_t>(secret.size()));
    return secret;
}

QString base32(const QByteArray &bytes)
{
    constexpr char16_t letters[] = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QString text;
    quint32 held = 0;
    int bits = 0;
    for (const char byte : bytes) {
        held = (held << 8) | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= 5; bits -= 5)
            text.append(QChar(letters[(held >> (bits - 5)) & 0x1f]));
    }
    if (bits > 0)
        text.append(QChar(letters[(held << (5 - bits)) & 0x1f]));
    while (text.size() % 8)
        text.append(u'=');
    return text;
}

} // namespace yaogui::totp
