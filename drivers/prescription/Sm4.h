// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace yaogui {

/// SM4 (GB/T 32907) in ECB with PKCS#7 filling, as the prescription centre's second generation uses it; through OpenSSL.
/// `key` is 16 bytes; an empty answer when it is not.
[[nodiscard]] QByteArray sm4Sealed(const QByteArray &key, const QByteArray &plain);
/// Nothing when the bytes were not sealed with this key.
[[nodiscard]] std::optional<QByteArray> sm4Opened(const QByteArray &key, const QByteArray &sealed);

} // namespace yaogui
