// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/codes/Gs1.h"

#include "core/codes/CheckDigits.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace yaogui {
namespace {

constexpr QChar gs(0x1D);
constexpr int anyYear = 2000; // whether six digits are a date does not depend on the century, but for 29 February

bool isDate(QStringView identifier)
{
    return identifier == u"11" || identifier == u"12" || identifier == u"13" || identifier == u"15" || identifier == u"16"
        || identifier == u"17";
}

/// Takes one element into the message, if it keeps the rules.
std::optional<Gs1Fault> take(Gs1Message &message, const Gs1Identifier &rule, const QString &identifier, const QString &value)
{
    const bool printable = std::all_of(value.begin(), value.end(), [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7F; });
    if (value.size() < rule.minimum || value.size() > rule.maximum || !printable || (rule.numeric && !isDigits(value)))
        return Gs1Fault::Form;
    if (isDate(identifier) && !gs1Date(value, anyYear).isValid())
        return Gs1Fault::Form;
    if (const QString before = message.value(identifier); !before.isEmpty())
        return before == value ? std::nullopt : std::optional(Gs1Fault::Form);
    message.elements.push_back({identifier, value});
    if ((identifier == u"00" || identifier == u"01" || identifier == u"02") && !closesGs1Sum(value))
        return Gs1Fault::CheckDigit;
    return std::nullopt;
}

/// Can the end of an unseparated value be a further element?
bool mayHoldAnother(QStringView identifier, QStringView value)
{
    for (qsizetype at = 1; at + 2 < value.size(); ++at) {
        const QStringView rest = value.sliced(at);
        const bool other = (rest.startsWith(u"10") && identifier != u"10") || (rest.startsWith(u"21") && identifier != u"21");
        if (other && rest.size() - 2 <= 20)
            return true;
        const bool date = isDate(rest.first(2)) && rest.size() >= 8 && gs1Date(rest.sliced(2, 6), anyYear).isValid();
        const QStringView behind = date ? rest.sliced(8) : QStringView();
        if (date && (behind.isEmpty() || gs1IdentifierAt(behind)))
            return true;
    }
    return false;
}

tl::expected<Gs1Message, Gs1Fault> readElements(QStringView text)
{
    const bool separated = text.contains(gs);
    Gs1Message message;
    bool checkFails = false;
    while (!text.isEmpty()) {
        if (text.front() == gs) { // FNC1 in first place, or behind a fixed value: harmless
            text = text.sliced(1);
            continue;
        }
        const auto rule = gs1IdentifierAt(text);
        if (!rule)
            return tl::unexpected(Gs1Fault::Form);
        const QString identifier = text.first(rule->digits).toString();
        text = text.sliced(rule->digits);
        const qsizetype end = rule->isFixed() ? rule->maximum : (text.contains(gs) ? text.indexOf(gs) : text.size());
        const QString value = text.first(std::min(end, text.size())).toString();
        text = text.sliced(value.size());
        if (!separated && !rule->isFixed() && mayHoldAnother(identifier, value)) {
            message.ambiguous = true;
            break;
        }
        if (const auto fault = take(message, *rule, identifier, value)) {
            if (*fault == Gs1Fault::Form)
                return tl::unexpected(*fault);
            checkFails = true; // told only when the rest is well formed
        }
    }
    if (message.elements.empty())
        return tl::unexpected(Gs1Fault::Form);
    return checkFails ? tl::expected<Gs1Message, Gs1Fault>(tl::unexpected(Gs1Fault::CheckDigit)) : message;
}

tl::expected<Gs1Message, Gs1Fault> readBracketed(const QString &text)
{
    static const QRegularExpression bracket(R"(\((\d{2,4})\))");
    Gs1Message message;
    QRegularExpressionMatch at = bracket.match(text);
    if (at.capturedStart() != 0)
        return tl::unexpected(Gs1Fault::Form);
    while (at.hasMatch()) {
        const QRegularExpressionMatch next = bracket.match(text, at.capturedEnd());
        const qsizetype end = next.hasMatch() ? next.capturedStart() : text.size();
        const QString value = text.mid(at.capturedEnd(), end - at.capturedEnd()).remove(gs).trimmed();
        const auto rule = gs1IdentifierAt(at.captured(1));
        if (!rule || rule->digits != at.capturedLength(1))
            return tl::unexpected(Gs1Fault::Form);
        if (const auto fault = take(message, *rule, at.captured(1), value))
            return tl::unexpected(*fault);
        at = next;
    }
    return message.elements.empty() ? tl::expected<Gs1Message, Gs1Fault>(tl::unexpected(Gs1Fault::Form)) : message;
}

} // namespace

QString Gs1Message::value(QStringView identifier) const
{
    const auto found = std::find_if(elements.begin(), elements.end(), [&](const Gs1Element &e) { return e.identifier == identifier; });
    return found == elements.end() ? QString() : found->value;
}

QString Gs1Message::elementString() const
{
    QString text;
    bool needsEnd = false;
    for (const Gs1Element &element : elements) {
        if (needsEnd)
            text += gs;
        text += element.identifier + element.value;
        const auto rule = gs1IdentifierAt(element.identifier);
        needsEnd = !rule || !rule->isFixed();
    }
    return text;
}

tl::expected<Gs1Message, Gs1Fault> readGs1(const QString &text)
{
    return text.startsWith(u'(') ? readBracketed(text) : readElements(text);
}

std::optional<Gs1Message> readDigitalLink(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    const QStringList path = url.path(QUrl::FullyEncoded).split(u'/', Qt::SkipEmptyParts);
    const qsizetype start = path.indexOf(QString("01"));
    if (!url.isValid() || start < 0 || start + 1 >= path.size())
        return std::nullopt;
    Gs1Message message;
    const auto add = [&message](const QString &identifier, QString value) {
        const auto rule = isDigits(identifier) ? gs1IdentifierAt(identifier) : std::nullopt;
        if (identifier == u"01")
            value = toGtin14(value); // a link may carry a shorter one
        return rule && rule->digits == identifier.size() && !take(message, *rule, identifier, value);
    };
    for (qsizetype at = start; at + 1 < path.size(); at += 2)
        if (!add(path[at], QUrl::fromPercentEncoding(path[at + 1].toLatin1())))
            return std::nullopt;
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items)
        if (isDigits(key) && !add(key, value))
            return std::nullopt;
    return message;
}

QDate gs1Date(QStringView sixDigits, int currentYear)
{
    if (sixDigits.size() != 6 || !isDigits(sixDigits))
        return {};
    const int twoDigits = sixDigits.first(2).toInt();
    const int ahead = twoDigits - currentYear % 100;
    int year = currentYear - currentYear % 100 + twoDigits;
    if (ahead >= 51)
        year -= 100;
    else if (ahead <= -50)
        year += 100;
    const int month = sixDigits.sliced(2, 2).toInt();
    const int day = sixDigits.sliced(4, 2).toInt();
    const QDate first(year, month, 1);
    return first.isValid() ? QDate(year, month, day == 0 ? first.daysInMonth() : day) : QDate();
}

} // namespace yaogui
