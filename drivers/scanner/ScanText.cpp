// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/scanner/ScanText.h"

#include <QStringDecoder>

namespace yaogui {

namespace {

QString symbologyOf(QChar code, QChar modifier)
{
    switch (code.unicode()) {
    case 'C': return "code128"; // 1 and 2 are GS1-128 and its kin
    case 'E': return modifier == u'4' ? QString("ean8") : QString("ean13");
    case 'd': return "datamatrix";
    case 'Q': return "qr";
    default: return "other";
    }
}

bool isAsciiLetter(QChar c)
{
    return c.unicode() < 0x80 && c.isLetter();
}

} // namespace

Scan scanFromText(const QString &raw)
{
    constexpr char16_t groupSeparator = 0x1d;
    constexpr char16_t recordSeparator = 0x1e;
    constexpr qsizetype aimLength = 3;
    Scan scan;
    for (const QChar c : raw) {
        if (c.category() != QChar::Other_Control || c == groupSeparator || c == recordSeparator)
            scan.text += c;
    }
    // Longer than the identifier alone, or a code that is just "]C1" would vanish.
    if (scan.text.size() > aimLength && scan.text.startsWith(u']') && isAsciiLetter(scan.text.at(1)) && scan.text.at(2).isDigit()) {
        scan.symbology = symbologyOf(scan.text.at(1), scan.text.at(2));
        scan.text.remove(0, aimLength);
    }
    while (scan.text.startsWith(u' '))
        scan.text.remove(0, 1);
    while (scan.text.endsWith(u' ')) // not trimmed(): it takes GS for a space
        scan.text.chop(1);
    return scan;
}

QString textFromBytes(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = utf8.decode(bytes);
    if (!utf8.hasError())
        return text;
    QStringDecoder gb18030("GB18030", QStringDecoder::Flag::Stateless);
    return gb18030.isValid() ? QString(gb18030.decode(bytes)) : text;
}

} // namespace yaogui
