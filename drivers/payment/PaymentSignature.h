// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace yaogui {

/// Lower-case hex HMAC-SM3 under `secret` of timestamp, nonce, operation ("charge" …) and body, one a line; empty when OpenSSL fails.
[[nodiscard]] QByteArray paymentSignature(const QByteArray &secret, const QByteArray &timestamp, const QByteArray &nonce,
                                          const QByteArray &operation, const QByteArray &body);

} // namespace yaogui
