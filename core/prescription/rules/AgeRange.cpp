// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/rules/AgeRange.h"

#include <QRegularExpression>
#include <QStringList>

namespace yaogui {

namespace {

/// Whole months of life; a birthday that the month does not have comes with the first day of the next.
int monthsOf(const QDate &birth, const QDate &day)
{
    const int months = (day.year() - birth.year()) * 12 + day.month() - birth.month();
    return day.day() < birth.day() ? months - 1 : months;
}

AgeBound::Unit unitOf(const QString &word)
{
    if (word.contains(u"月"))
        return AgeBound::Unit::Months;
    return word == u"天" || word == u"日" ? AgeBound::Unit::Days : AgeBound::Unit::Years;
}

/// One side of a range; false: unreadable, or that side stands already.
bool addSide(const QString &part, AgeRange &range)
{
    static const QRegularExpression side(
        QRegularExpression::anchoredPattern(QStringLiteral("(>=|≥|<|不满|未满|满)?\\s*([0-9]{1,4})\\s*(周?岁|个?月龄?|天|日)(以上)?")));
    const QRegularExpressionMatch match = side.match(part.trimmed());
    if (!match.hasMatch())
        return false;
    const QString sign = match.captured(1);
    const bool upwards = sign == u">=" || sign == u"≥" || sign == u"满" || (sign.isEmpty() && !match.captured(4).isEmpty());
    const bool downwards = sign == u"<" || sign == u"不满" || sign == u"未满";
    std::optional<AgeBound> &bound = upwards ? range.from : range.below;
    if (upwards == downwards || (downwards && !match.captured(4).isEmpty()) || bound)
        return false;
    bound = AgeBound{match.captured(2).toInt(), unitOf(match.captured(3))};
    return true;
}

} // namespace

bool AgeBound::isReached(const QDate &birth, const QDate &day) const
{
    switch (unit) {
    case Unit::Years: return monthsOf(birth, day) >= count * 12;
    case Unit::Months: return monthsOf(birth, day) >= count;
    case Unit::Days: break;
    }
    return birth.daysTo(day) >= count;
}

bool AgeRange::contains(const QDate &birth, const QDate &day) const
{
    return (!from || from->isReached(birth, day)) && (!below || !below->isReached(birth, day));
}

std::optional<AgeRange> ageRangeFrom(const QString &text)
{
    AgeRange range;
    for (const QString &part : text.normalized(QString::NormalizationForm_KC).split(u',')) {
        if (!addSide(part, range))
            return {};
    }
    return range;
}

} // namespace yaogui
