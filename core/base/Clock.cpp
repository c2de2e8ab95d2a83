// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/Clock.h"

#include <array>
#include <ctime>

namespace yaogui {

namespace {

QString isoText(const QDateTime &time)
{
    QString text = time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODateWithMs);
    if (text.endsWith(u'Z'))
        text.replace(text.size() - 1, 1, "+00:00"); // always an offset in figures: not every reader takes the letter
    return text;
}

} // namespace

// One transaction writes one moment twenty times over, in local time and in UTC, and making its text costs more than writing it.
QString toIso(const QDateTime &time)
{
    struct Last {
        QDateTime time;
        QString text;
    };
    thread_local std::array<Last, 2> lasts;
    Last &last = lasts[time.timeSpec() == Qt::UTC ? 1 : 0];
    if (last.text.isEmpty() || time != last.time || time.offsetFromUtc() != last.time.offsetFromUtc())
        last = {time, isoText(time)};
    return last.text;
}

QDateTime SystemClock::now() const
{
    // The zone is asked once, and not again at every comparison.
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const std::time_t seconds = now / 1000;
    std::tm local{};
    localtime_r(&seconds, &local);
    return QDateTime::fromMSecsSinceEpoch(now, Qt::OffsetFromUTC, static_cast<int>(local.tm_gmtoff));
}

QDateTime fromIso(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

} // namespace yaogui
