// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/CodeSource.h"

#include <QByteArray>

namespace yaogui {

/// The most a scanner may say at once, in characters (wedge) or bytes (serial); beyond it is SCAN_TOO_LONG.
inline constexpr qsizetype longestScan = 4096;

/// What the scanner meant: control characters other than GS and RS removed, outer spaces too, a leading AIM identifier
/// ("]C1", ISO/IEC 15424) turned into the symbology: code128, ean13, ean8, datamatrix, qr, other. Pure.
[[nodiscard]] Scan scanFromText(const QString &raw);
/// UTF-8 when it is valid UTF-8, else GB18030 (the scanners' other habit).
[[nodiscard]] QString textFromBytes(const QByteArray &bytes);

} // namespace yaogui
