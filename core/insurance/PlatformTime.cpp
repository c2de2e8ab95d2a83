// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/PlatformTime.h"

#include <QRegularExpression>

namespace yaogui {

QDateTime wallTime(const QDateTime &time)
{
    return {time.date(), time.time(), Qt::UTC};
}

QDateTime platformTimeFrom(const QString &text)
{
    static const QRegularExpression separated(R"(^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[T ](\d{2}):(\d{2}):(\d{2}))");
    static const QRegularExpression plain(R"(^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\d{3})?$)");
    static const QRegularExpression milliseconds(R"(^\d{12,13}$)");
    constexpr int eightHours = 8 * 3600;
    if (milliseconds.match(text).hasMatch())
        return wallTime(QDateTime::fromMSecsSinceEpoch(text.toLongLong(), Qt::OffsetFromUTC, eightHours));
    for (const QRegularExpression *shape : {&separated, &plain}) {
        const QRegularExpressionMatch match = shape->match(text);
        const auto part = [&](int number) { return match.captured(number).toInt(); };
        if (match.hasMatch())
            return {QDate(part(1), part(2), part(3)), QTime(part(4), part(5), part(6)), Qt::UTC};
    }
    return {};
}

} // namespace yaogui
