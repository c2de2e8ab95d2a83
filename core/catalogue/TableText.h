// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QByteArray>

namespace yaogui {

/// A table file's bytes as UTF-8 without byte order mark. Valid UTF-8 stays; a cut last character is dropped (the file was
/// truncated); else GB18030, strictly. ENCODING_UNKNOWN {offset} for UTF-16, NUL bytes, damaged UTF-8 and anything else.
[[nodiscard]] Result<QByteArray> tableTextToUtf8(const QByteArray &bytes);

} // namespace yaogui
