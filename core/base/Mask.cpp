// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/Mask.h"

namespace yaogui {

QString maskName(const QString &name)
{
    if (name.size() <= 1)
        return name.isEmpty() ? name : QStringLiteral("*");
    if (name.size() == 2)
        return name.left(1) + u'*';
    return name.left(1) + QString(name.size() - 2, u'*') + name.right(1);
}

QString maskIdentity(const QString &number)
{
    constexpr qsizetype head = 3;
    constexpr qsizetype tail = 4;
    if (number.size() <= head + tail)
        return QString(number.size(), u'*');
    return number.left(head) + QString(number.size() - head - tail, u'*') + number.right(tail);
}

} // namespace yaogui
