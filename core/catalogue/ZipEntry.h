// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace yaogui {

/// The bytes of one file in a zip, by its path in it or, without one, the first; at most `most` of them. Otherwise what is wrong, in English,
/// for logs. Any thread.
[[nodiscard]] tl::expected<QByteArray, const char *> zipEntry(const QByteArray &zip, const QString &path, qint64 most);

} // namespace yaogui
