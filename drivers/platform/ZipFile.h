// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

namespace yaogui {

/// A zip with this one file in it; empty when it cannot be made.
[[nodiscard]] QByteArray zipOf(const QString &name, const QByteArray &content);
/// Content of a zip's first file, of at most `most` bytes. PLATFORM_ANSWER_UNREADABLE for anything that is no such zip.
[[nodiscard]] Result<QByteArray> firstFileOf(const QByteArray &zip, qint64 most);

} // namespace yaogui
