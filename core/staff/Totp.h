// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace yaogui::totp {

constexpr int stepSeconds = 30;

/// RFC 4226 over HMAC-SHA-1: the code of one step, `digits` of them.
[[nodiscard]] QString codeOf(const QByteArray &secret, qint64 step, int digits = 6);
[[nodiscard]] qint64 stepAt(const QDateTime &time);
/// RFC 6238 with one step of grace on either side; the step whose code it is, if that is later than `lastStep`: no code counts twice.
[[nodiscard]] std::optional<qint64> accept(const QByteArray &secret, const QString &code, const QDateTime &time, qint64 lastStep);
/// 20 random bytes.
[[nodiscard]] QByteArray newSecret();
/// RFC 4648, as authenticator programs take it.
[[nodiscard]] QString base32(const QByteArray &bytes);

} // namespace yaogui::totp
