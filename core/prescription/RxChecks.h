// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/prescription/Prescription.h"

namespace yaogui {

/// What every prescription must say before anybody looks at it (FJ-18, FJ-19): RX_INCOMPLETE {field, line}, DATE_IMPOSSIBLE {field} for an
/// issue in the future. Pure.
[[nodiscard]] Done checkComplete(const Prescription &rx, const QDateTime &now);

/// "pdf", "png", "jpeg" or empty for no document. DOCUMENT_UNREADABLE, DOCUMENT_TOO_LARGE {size, most}.
[[nodiscard]] Result<QString> checkDocument(const QByteArray &bytes);

} // namespace yaogui
