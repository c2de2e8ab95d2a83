// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/codes/CodeText.h"

#include "core/codes/CheckDigits.h"

#include <QRegularExpression>

namespace yaogui {
namespace {

constexpr qsizetype longest = 4096;
constexpr char16_t gs = 0x1D;

QChar plain(QChar character)
{
    const char16_t unit = character.unicode();
    if (unit >= 0xFF01 && unit <= 0xFF5E) // full-width forms of an input method
        return QChar(static_cast<char16_t>(unit - 0xFEE0));
    return unit == 0x3000 || unit == 0x00A0 ? QChar(u' ') : character;
}

bool isInvisible(QChar character)
{
    const char16_t unit = character.unicode();
    return (unit >= 0x200B && unit <= 0x200F) || unit == 0xFEFF || unit == 0x2060;
}

bool isControl(QChar character)
{
    return (character.unicode() < 0x20 && character != gs) || (character.unicode() >= 0x7F && character.unicode() < 0xA0);
}

QString withoutFraming(const QString &raw)
{
    // CR, LF and Tab end a scan, STX and ETX may frame it: no reason to warn.
    qsizetype begin = 0;
    qsizetype end = raw.size();
    const auto frames = [&](qsizetype at) { return isControl(raw[at]) || isInvisible(raw[at]) || plain(raw[at]) == u' '; };
    while (begin < end && frames(begin))
        ++begin;
    while (end > begin && frames(end - 1))
        --end;
    return raw.mid(begin, end - begin);
}

} // namespace

bool CleanText::saysGs1() const
{
    return aim == u"C1" || aim == u"d2" || aim == u"Q3" || aim == u"J1" || aim.startsWith(u'e');
}

CleanText cleanText(const QString &raw)
{
    CleanText clean;
    if (raw.size() > longest)
        clean.warnings << CodeWarning::tooLong.toString();
    bool sawControl = false;
    for (QChar character : withoutFraming(raw.left(longest))) {
        if (isControl(character))
            sawControl = true;
        else if (!isInvisible(character))
            clean.text += plain(character);
    }
    if (sawControl)
        clean.warnings << CodeWarning::controlCharacter.toString();
    static const QRegularExpression aimPrefix(R"(^\]([A-Za-z][0-9A-Za-z]))");
    if (const auto match = aimPrefix.match(clean.text); match.hasMatch()) {
        clean.aim = match.captured(1);
        clean.text = clean.text.mid(3).trimmed();
    }
    return clean;
}

QString joinedGroups(const QString &text)
{
    static const QRegularExpression label("药品标识码|药品追溯码|药品电子监管码|电子监管码|追溯码|监管码|标识码|序列号");
    static const QRegularExpression separators(QString::fromUtf8(R"([\s\-‐-―_:,，;；/、]+)"));
    QString joined = text.size() > 100 ? QString() : text;
    const bool labelled = joined.contains(label);
    joined.remove(label);
    static const QRegularExpression narrow(QString::fromUtf8(R"([\s\-‐-―]+)"));
    joined.remove(labelled ? separators : narrow);
    const bool lastIsX = joined.endsWith(u'X', Qt::CaseInsensitive);
    return isDigits(lastIsX ? QStringView(joined).chopped(1) : QStringView(joined)) ? joined.toUpper() : QString();
}

} // namespace yaogui
