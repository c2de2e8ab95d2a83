// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QDateTime>

#include <optional>

namespace yaogui {

/// Before an insured act: CLOCK_WRONG {last} when our clock is before the store's last event (10 s are forgiven: time servers put clocks
/// right by a little), CLOCK_WRONG {minutes} when it is further from the platform's than `limitMinutes`. `offset`: seconds the platform
/// is ahead; nothing when no answer has told.
[[nodiscard]] Done checkClock(const QDateTime &now, const QDateTime &lastEvent, std::optional<qint64> offset, int limitMinutes);

} // namespace yaogui
