// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

namespace yaogui {

/// A time of the platform (setl_time) as its clock on the wall showed it, as if of UTC: 2026-03-01 10:32:05, 20260301103205,
/// 2026/3/1 10:32:05, each with a T or milliseconds where they like, or milliseconds since 1970 (China). Invalid otherwise.
[[nodiscard]] QDateTime platformTimeFrom(const QString &text);
/// What a clock on the wall shows at this time of ours; stands in where the platform's cannot be read.
[[nodiscard]] QDateTime wallTime(const QDateTime &time);

} // namespace yaogui
