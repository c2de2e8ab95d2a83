// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/Amounts.h"

#include <limits>

namespace yaogui {

namespace {

__extension__ using Wide = __int128; // price × quantity needs up to 113 bits

constexpr int mostWholeDigits = 12;

constexpr std::int64_t powerOfTen(int exponent)
{
    std::int64_t value = 1;
    for (int i = 0; i < exponent; ++i)
        value *= 10;
    return value;
}

Result<std::int64_t> parseUnits(QStringView text, int decimals)
{
    const auto invalid = [&] { return refuse(ErrorCode::AmountInvalid, {{"text", text.left(40).toString()}}); };
    QStringView rest = text.trimmed();
    const bool negative = rest.startsWith(u'-');
    if (negative || rest.startsWith(u'+'))
        rest = rest.mid(1);
    const qsizetype point = rest.indexOf(u'.');
    const QStringView whole = point < 0 ? rest : rest.left(point);
    QStringView fraction = point < 0 ? QStringView() : rest.mid(point + 1);
    while (fraction.size() > decimals && fraction.endsWith(u'0'))
        fraction.chop(1);
    if (whole.isEmpty() || whole.size() > mostWholeDigits || fraction.size() > decimals || (point >= 0 && rest.size() == point + 1))
        return invalid();
    std::int64_t units = 0;
    for (const QStringView part : {whole, fraction}) {
        for (const QChar c : part) {
            if (c < u'0' || c > u'9')
                return invalid();
            units = units * 10 + (c.unicode() - u'0');
        }
    }
    units *= powerOfTen(decimals - static_cast<int>(fraction.size()));
    return negative ? -units : units;
}

QString unitsToText(std::int64_t units, int decimals, int fewestDecimals)
{
    const bool negative = units < 0;
    const auto magnitude = negative ? 0 - static_cast<std::uint64_t>(units) : static_cast<std::uint64_t>(units);
    QString digits = QString::number(magnitude).rightJustified(decimals + 1, u'0');
    QString fraction = digits.right(decimals);
    digits.chop(decimals);
    while (fraction.size() > fewestDecimals && fraction.endsWith(u'0'))
        fraction.chop(1);
    return (negative ? QString("-") : QString()) + digits + (fraction.isEmpty() ? QString() : u'.' + fraction);
}

} // namespace

Result<Money> amountOf(Price price, Quantity quantity, Rounding rounding)
{
    constexpr Wide scale = powerOfTen(Price::decimals + Quantity::decimals - Money::decimals);
    const Wide product = static_cast<Wide>(price.units()) * quantity.units();
    Wide fen = product / scale;
    const Wide rest = product % scale;
    if (rounding == Rounding::HalfUp && (rest < 0 ? -rest : rest) * 2 >= scale)
        fen += product < 0 ? -1 : 1;
    if (fen > std::numeric_limits<std::int64_t>::max() || fen < std::numeric_limits<std::int64_t>::min())
        return refuse(ErrorCode::AmountOverflow, {{"price", toText(price)}, {"quantity", toText(quantity)}});
    return Money::ofUnits(static_cast<std::int64_t>(fen));
}

QString toText(Money money)
{
    return unitsToText(money.units(), Money::decimals, 2);
}

QString toText(Price price)
{
    return unitsToText(price.units(), Price::decimals, 2);
}

QString toText(Quantity quantity)
{
    return unitsToText(quantity.units(), Quantity::decimals, 0);
}

Result<Money> parseMoney(QStringView text)
{
    return parseUnits(text, Money::decimals).map(Money::ofUnits);
}

Result<Price> parsePrice(QStringView text)
{
    return parseUnits(text, Price::decimals).map(Price::ofUnits);
}

Result<Quantity> parseQuantity(QStringView text)
{
    return parseUnits(text, Quantity::decimals).map(Quantity::ofUnits);
}

} // namespace yaogui
