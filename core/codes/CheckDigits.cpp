// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/codes/CheckDigits.h"

#include <algorithm>
#include <array>

namespace yaogui {
namespace {

int digitOf(QChar character) { return character.unicode() - u'0'; }

bool isProvince(QStringView twoDigits)
{
    static constexpr std::array provinces{11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44,
                                          45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83};
    return std::binary_search(provinces.begin(), provinces.end(), twoDigits.toInt());
}

bool hasIdentityForm(QStringView number)
{
    return number.size() == 18 && isDigits(number.first(17)) && (isDigits(number.last(1)) || number.back() == u'X');
}

} // namespace

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool closesGs1Sum(QStringView digits)
{
    if (!isDigits(digits) || digits.size() < 2)
        return false;
    int sum = 0;
    int weight = 1;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, weight = 4 - weight)
        sum += weight * digitOf(*digit);
    return sum % 10 == 0;
}

QString toGtin14(QStringView digits)
{
    const auto size = digits.size();
    if (!isDigits(digits) || (size != 8 && size != 12 && size != 13 && size != 14))
        return {};
    return digits.toString().rightJustified(14, u'0');
}

QDate identityBirthDate(QStringView number, QDate today)
{
    if (!hasIdentityForm(number) || !isProvince(number.first(2)))
        return {};
    const QDate date(number.mid(6, 4).toInt(), number.mid(10, 2).toInt(), number.mid(12, 2).toInt());
    return date.isValid() && date.year() >= 1900 && date <= today ? date : QDate();
}

bool closesIdentitySum(QStringView number)
{
    if (!hasIdentityForm(number))
        return false;
    int remainder = 0;
    for (QChar digit : number.first(17))
        remainder = (remainder + digitOf(digit)) * 2 % 11;
    const int check = number.back() == u'X' ? 10 : digitOf(number.back());
    return (remainder + check) % 11 == 1;
}

} // namespace yaogui
