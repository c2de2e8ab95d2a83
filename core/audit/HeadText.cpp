// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/audit/HeadText.h"

#include <QRegularExpression>

namespace yaogui {

namespace {

constexpr int shortDigits = 8;

} // namespace

QString headText(const AuditHead &head)
{
    return QString::number(head.id) + u'-' + QString::fromLatin1(head.mac.toHex());
}

QString shortHeadText(const AuditHead &head)
{
    return QString::number(head.id) + u'-' + QString::fromLatin1(head.mac.toHex().left(shortDigits));
}

Result<HeadOnPaper> readHead(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^(\\d{1,18})-([0-9a-f]{8,64})$"));
    QString compact = text.left(400).toLower();
    compact.remove(QRegularExpression(QStringLiteral("\\s")));
    const QRegularExpressionMatch found = shape.match(compact);
    if (!found.hasMatch())
        return refuse(ErrorCode::UseInvalid, {{"reason", "a head is NUMBER-DIGITS, at least eight of them"}});
    return HeadOnPaper{found.captured(1).toLongLong(), found.captured(2)};
}

} // namespace yaogui
