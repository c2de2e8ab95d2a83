// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

namespace yaogui {

inline constexpr qsizetype largestPaper = qsizetype{10} * 1024 * 1024;

/// What a picture or PDF is by its own bytes, whatever its name says: image/jpeg, image/png, application/pdf. Pure.
/// ATTACHMENT_INVALID {detail: EMPTY, TOO_LARGE, NO_PICTURE_OR_PDF, TRUNCATED}.
[[nodiscard]] Result<QString> paperTypeOf(const QByteArray &bytes);

} // namespace yaogui
