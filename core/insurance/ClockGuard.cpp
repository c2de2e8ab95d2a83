// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/ClockGuard.h"

#include "core/base/Clock.h"

#include <cstdlib>

namespace yaogui {

Done checkClock(const QDateTime &now, const QDateTime &lastEvent, std::optional<qint64> offset, int limitMinutes)
{
    constexpr int forgivenSeconds = 10;
    constexpr qint64 minute = 60;
    if (lastEvent.isValid() && now.secsTo(lastEvent) > forgivenSeconds)
        return refuse(ErrorCode::ClockWrong, {{"last", toIso(lastEvent)}});
    if (offset && std::abs(*offset) > limitMinutes * minute)
        return refuse(ErrorCode::ClockWrong, {{"minutes", (std::abs(*offset) + minute / 2) / minute}});
    return {};
}

} // namespace yaogui
