// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/AmountText.h"

#include "core/base/Clock.h"

namespace yaogui {

QString moneyText(Money money)
{
    QString text = toText(money);
    const qsizetype first = text.startsWith(u'-') ? 1 : 0;
    for (qsizetype at = text.indexOf(u'.') - 3; at > first; at -= 3)
        text.insert(at, u',');
    return text;
}

QString moneyWithSign(Money money)
{
    return money.isNegative() ? QStringLiteral("-¥") + moneyText(-money) : QStringLiteral("¥") + moneyText(money);
}

QString priceText(Price price)
{
    return toText(price);
}

QString quantityText(Quantity quantity)
{
    return toText(quantity);
}

QString quantityWithUnit(Quantity quantity, const QString &unit)
{
    return unit.isEmpty() ? toText(quantity) : toText(quantity) + u' ' + unit;
}

QString dateText(const QDate &date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

QString clockText(const QString &iso)
{
    const QDateTime time = fromIso(iso);
    return time.isValid() ? time.toString(QStringLiteral("HH:mm")) : QString();
}

} // namespace yaogui
