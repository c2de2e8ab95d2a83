// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/Clock.h"

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

// One transaction writes one moment twenty times over, and making its text costs more than writing it.
QString toIso(const QDateTime &time)
{
    thread_local QDateTime last;
    thread_local QString text;
    if (text.isEmpty() || time != last || time.offsetFromUtc() != last.offsetFromUtc()) {
        last = time;
        text = isoText(time);
    }
    return text;
}

QDateTime fromIso(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

} // namespace yaogui
