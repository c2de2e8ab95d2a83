// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/scale/ScaleFrames.h"

#include <QRegularExpression>

namespace yaogui {

std::optional<ScaleFrames::Reading> ScaleFrames::add(char byte)
{
    constexpr qsizetype longestLine = 64; // three times what such a line has: noise is not kept
    if (byte != '\r' && byte != '\n') {
        if (m_line.size() < longestLine)
            m_line.append(byte);
        return {};
    }
    return read(std::exchange(m_line, {}));
}

std::optional<ScaleFrames::Reading> ScaleFrames::read(const QByteArray &line)
{
    static const QRegularExpression shape(
        QStringLiteral("\\A(ST|US|OL),(?:(?:GS|NT|TR),)?\\s*(?:([+-])?\\s*0*(\\d{1,6}(?:\\.\\d{1,4})?)\\s*(kg|g))?.*\\z"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = shape.match(QString::fromLatin1(line.trimmed()));
    if (!match.hasMatch())
        return {};
    if (match.captured(1).compare(u"OL", Qt::CaseInsensitive) == 0)
        return Reading();
    const auto number = parseQuantity(match.captured(3));
    if (!number)
        return {};
    const qint64 factor = (match.captured(4).compare(u"kg", Qt::CaseInsensitive) == 0 ? 1000 : 1) * (match.captured(2) == u"-" ? -1 : 1);
    return Reading{Weight{Quantity::ofUnits(number->units() * factor), match.captured(1).compare(u"ST", Qt::CaseInsensitive) == 0}};
}

} // namespace yaogui
