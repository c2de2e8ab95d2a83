// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/FieldChecks.h"

#include "core/codes/CheckDigits.h"

#include <algorithm>

namespace yaogui::field {

namespace {

/// Why the one parser of figures refused the text.
QString whyNotAFigure(QStringView text, int decimals)
{
    QStringView rest = text;
    if (rest.startsWith(u'-') || rest.startsWith(u'+'))
        rest = rest.mid(1);
    const qsizetype point = rest.indexOf(u'.');
    const QStringView whole = point < 0 ? rest : rest.left(point);
    const QStringView fraction = point < 0 ? QStringView() : rest.mid(point + 1);
    if (whole.isEmpty() || !isDigits(whole) || (point >= 0 && (fraction.isEmpty() || !isDigits(fraction))))
        return QStringLiteral("NOT_A_NUMBER");
    return fraction.size() > decimals ? QStringLiteral("TOO_MANY_DECIMALS") : QStringLiteral("TOO_LARGE");
}

template <typename Figure> Checked<Figure> figure(const QString &cell, Result<Figure> (*parse)(QStringView), bool zeroIsFine)
{
    if (cell.isEmpty())
        return wrong(u"EMPTY");
    const Result<Figure> parsed = parse(cell);
    if (!parsed)
        return wrong(whyNotAFigure(cell, Figure::decimals));
    if (parsed->isNegative())
        return wrong(u"NEGATIVE");
    if (parsed->isZero() && !zeroIsFine)
        return wrong(u"ZERO");
    return *parsed;
}

} // namespace

Checked<QString> text(const QString &cell, qsizetype longest)
{
    const QString line = cell.simplified(); // line breaks and runs of blanks are layout of the spreadsheet
    if (line.size() > longest)
        return wrong(u"TOO_LONG");
    if (std::any_of(line.begin(), line.end(), [](QChar c) { return c.category() == QChar::Other_Control; }))
        return wrong(u"CONTROL_CHARACTER");
    return line;
}

Checked<QString> neededText(const QString &cell, qsizetype longest)
{
    const auto line = text(cell, longest);
    return line && line->isEmpty() ? Checked<QString>(wrong(u"EMPTY")) : line;
}

Checked<Price> retailPrice(const QString &cell)
{
    return figure<Price>(cell, &parsePrice, false);
}

Checked<Price> costPrice(const QString &cell)
{
    return cell.isEmpty() ? Checked<Price>(Price()) : figure<Price>(cell, &parsePrice, true);
}

Checked<Quantity> quantity(const QString &cell)
{
    return figure<Quantity>(cell, &parseQuantity, false);
}

Checked<int> count(const QString &cell, int most)
{
    if (cell.isEmpty())
        return 1;
    if (cell.startsWith(u'-') && cell.size() > 1 && isDigits(QStringView(cell).mid(1)))
        return wrong(u"NEGATIVE");
    if (!isDigits(cell))
        return wrong(u"NOT_A_NUMBER");
    bool fits = false;
    const int value = cell.toInt(&fits);
    if (!fits || value > most)
        return wrong(u"TOO_LARGE");
    return value == 0 ? Checked<int>(wrong(u"ZERO")) : Checked<int>(value);
}

Checked<QDate> date(const QString &cell)
{
    if (cell.isEmpty())
        return wrong(u"EMPTY");
    const QDate day = cell.size() == 10 ? QDate::fromString(cell, u"yyyy-MM-dd") : QDate();
    if (!day.isValid())
        return wrong(u"NOT_A_DATE");
    if (day.year() < 2000 || day.year() > 2100)
        return wrong(u"DATE_OUT_OF_RANGE");
    return day;
}

Checked<QString> productBarcode(const QString &cell)
{
    if (cell.isEmpty())
        return QString();
    if (!isDigits(cell))
        return wrong(u"NOT_A_NUMBER");
    const bool isKnownLength = cell.size() == 8 || (cell.size() >= 12 && cell.size() <= 14);
    if (!isKnownLength || !closesGs1Sum(cell))
        return wrong(u"CHECK_DIGIT");
    return cell;
}

} // namespace yaogui::field
