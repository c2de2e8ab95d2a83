// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/staff/Pin.h"

#include <sodium.h>

#include <algorithm>

namespace yaogui {

Result<QString> PinHasher::hash(const QString &pin) const
{
    const bool light = m_strength == Strength::Light;
    const QByteArray bytes = pin.toUtf8();
    char text[crypto_pwhash_STRBYTES];
    if (sodium_init() < 0
        || crypto_pwhash_str_alg(text, bytes.constData(), static_cast<unsigned long long>(bytes.size()),
                                 light ? crypto_pwhash_OPSLIMIT_MIN : crypto_pwhash_OPSLIMIT_MODERATE,
                                 light ? crypto_pwhash_MEMLIMIT_MIN : crypto_pwhash_MEMLIMIT_MODERATE, crypto_pwhash_ALG_ARGON2ID13)
            != 0)
        return refuse(ErrorCode::StoreWriteFailed, {}, QStringLiteral("not memory enough to keep a PIN"));
    return QString::fromLatin1(text);
}

bool PinHasher::matches(const QString &hash, const QString &pin)
{
    const QByteArray known = hash.toLatin1(), bytes = pin.toUtf8();
    return !hash.isEmpty() && sodium_init() >= 0
        && crypto_pwhash_str_verify(known.constData(), bytes.constData(), static_cast<unsigned long long>(bytes.size())) == 0;
}

Done checkNewPin(const QString &pin)
{
    constexpr int shortest = 6, longest = 12;
    const auto invalid = [](const char *reason) { return refuse(ErrorCode::PinInvalid, {{"reason", QLatin1String(reason)}}); };
    if (!std::all_of(pin.begin(), pin.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return invalid("digits");
    if (pin.size() < shortest || pin.size() > longest)
        return invalid("length");
    for (const int step : {-1, 0, 1}) {
        bool plain = true;
        for (qsizetype i = 1; i < pin.size(); ++i)
            plain = plain && pin[i].unicode() - pin[i - 1].unicode() == step;
        if (plain)
            return invalid("simple");
    }
    return {};
}

} // namespace yaogui
