// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

namespace yaogui {

/// The only source of time for business rules. Any thread.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual QDateTime now() const = 0;
    [[nodiscard]] QDate today() const { return now().date(); }
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override; ///< local time by its offset
};

/// ISO 8601 with offset, to the millisecond: "2026-03-01T10:32:05.123+08:00". What stores and prints read.
[[nodiscard]] QString toIso(const QDateTime &time);
[[nodiscard]] QDateTime fromIso(const QString &text);

} // namespace yaogui
