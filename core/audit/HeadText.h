// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/audit/AuditChain.h"
#include "core/base/Result.h"

namespace yaogui {

/// A head as paper carries it: the event's number, a hyphen, its seal in hexadecimal digits; whole (64), or its first eight for a hand to copy.
[[nodiscard]] QString headText(const AuditHead &head);
[[nodiscard]] QString shortHeadText(const AuditHead &head);

/// A head that somebody read from paper: whole or the beginning of it.
struct HeadOnPaper {
    qint64 id = 0;
    QString digits; ///< 8 to 64, lower case
    [[nodiscard]] bool isOf(const QByteArray &mac) const { return QString::fromLatin1(mac.toHex()).startsWith(digits); }
};
/// Spaces, which a long number on paper has, do not matter. USE_INVALID {reason}.
[[nodiscard]] Result<HeadOnPaper> readHead(const QString &text);

} // namespace yaogui
