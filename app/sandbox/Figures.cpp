// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/Figures.h"

#include <QLocale>
#include <QRegularExpression>

namespace yaogui::sandbox {

namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t limit = 9'999'999'999'999'999; // num 16

Wide halfUp(Wide value, Wide unit)
{
    const Wide half = unit / 2;
    return value >= 0 ? (value + half) / unit : -((-value + half) / unit);
}

QString asWritten(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (!value.isDouble())
        return {};
    // The shortest decimal that reads back as the same number is the one that was written, up to 15 digits.
    return QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
}

} // namespace

std::optional<std::int64_t> figure(const QJsonValue &value, int decimals)
{
    static const QRegularExpression plain(u"^(-?)([0-9]{1,15})(?:\\.([0-9]{1,6}))?$"_qs);
    const auto match = plain.match(asWritten(value));
    if (!match.hasMatch())
        return std::nullopt;
    QString fraction = match.captured(3);
    while (fraction.size() > decimals && fraction.endsWith(u'0'))
        fraction.chop(1);
    if (fraction.size() > decimals)
        return std::nullopt;
    bool ok = false;
    const qlonglong units = (match.captured(2) + fraction.leftJustified(decimals, u'0')).toLongLong(&ok);
    if (!ok || units > limit)
        return std::nullopt;
    return match.captured(1).isEmpty() ? units : -units;
}

std::optional<Fen> lineAmount(std::int64_t price, std::int64_t count)
{
    const Wide fen = halfUp(Wide(price) * Wide(count), Wide(100'000'000)); // 10^(6+4-2)
    if (fen > limit || fen < -limit)
        return std::nullopt;
    return static_cast<Fen>(fen);
}

Fen shareOf(Fen amount, int tenThousandths)
{
    return static_cast<Fen>(halfUp(Wide(amount) * tenThousandths, 10'000));
}

QString yuan(Fen amount)
{
    const Fen size = amount < 0 ? -amount : amount;
    return u"%1%2.%3"_qs.arg(amount < 0 ? u"-"_qs : QString()).arg(size / 100).arg(size % 100, 2, 10, QChar(u'0'));
}

QJsonValue yuanNumber(Fen amount)
{
    return QJsonValue(yuan(amount).toDouble());
}

} // namespace yaogui::sandbox
