// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>

#include <utility>
#include <vector>

namespace yaogui {

struct PlatformSettings;

/// Lower-case hex SHA-256 of timestamp + secret + nonce + timestamp (fact sheet 1.2); empty when OpenSSL fails.
[[nodiscard]] QByteArray gatewaySignature(const QByteArray &timestamp, const QByteArray &secret, const QByteArray &nonce);

/// The x-tif headers of one request, with a nonce of its own. None when the settings have no paasid.
[[nodiscard]] std::vector<std::pair<QByteArray, QByteArray>> gatewayHeaders(const PlatformSettings &settings, const QDateTime &now);

} // namespace yaogui
