// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/counter/SlipView.h"

#include <algorithm>

namespace yaogui {

namespace {

constexpr int paperColumns = 48; // 80 mm

int widthOf(QChar character)
{
    // Latin is narrow but for the signs GB18030 printers and CJK fonts set wide: × ÷ · ±
    constexpr char16_t lastLatin = 0x00FF;
    const char16_t code = character.unicode();
    const bool wideSign = code == 0x00D7 || code == 0x00F7 || code == 0x00B7 || code == 0x00B1;
    return code > lastLatin || wideSign ? 2 : 1;
}

QStringList wrapped(const QString &text, int columns)
{
    QStringList lines{QString()};
    int used = 0;
    for (const QChar character : text) {
        if (character == u'\n' || used + widthOf(character) > columns) {
            lines << QString();
            used = 0;
        }
        if (character == u'\n')
            continue;
        lines.last() += character;
        used += widthOf(character);
    }
    return lines;
}

QString aligned(const QString &line, PrintRow::Align align, int columns)
{
    const int room = std::max(0, columns - columnsOf(line));
    switch (align) {
    case PrintRow::Align::Left: return line;
    case PrintRow::Align::Centre: return QString(room / 2, u' ') + line;
    case PrintRow::Align::Right: return QString(room, u' ') + line;
    }
    return line;
}

QStringList pairLines(const QString &left, const QString &right, int columns)
{
    const int room = columns - columnsOf(left) - columnsOf(right);
    if (room >= 1)
        return {left + QString(room, u' ') + right};
    QStringList lines = wrapped(left, columns);
    for (const QString &line : wrapped(right, columns))
        lines << aligned(line, PrintRow::Align::Right, columns);
    return lines;
}

QStringList linesOf(const PrintRow &row, int columns)
{
    const QString first = row.cells.value(0);
    switch (row.kind) {
    case PrintRow::Kind::Text: {
        QStringList lines;
        for (const QString &line : wrapped(first, columns))
            lines << aligned(line, row.align, columns);
        return lines;
    }
    case PrintRow::Kind::Pair: return pairLines(first, row.cells.value(1), columns);
    case PrintRow::Kind::Rule: return {QString(columns, u'-')};
    case PrintRow::Kind::Blank: return {QString()};
    case PrintRow::Kind::Cut: return {QString(columns, u'=')};
    case PrintRow::Kind::Barcode:
        return {aligned(QStringLiteral("||| ") + first + QStringLiteral(" |||"), PrintRow::Align::Centre, columns)};
    case PrintRow::Kind::Drawer: return {};
    }
    return {};
}

} // namespace

int columnsOf(const QString &text)
{
    int columns = 0;
    for (const QChar character : text)
        columns += widthOf(character);
    return columns;
}

QString slipText(const PrintDocument &document, int columns)
{
    QStringList lines;
    for (const PrintRow &row : document.rows)
        lines << linesOf(row, columns);
    return lines.join(u'\n');
}

SlipView::SlipView(const Theme &theme, QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFocusPolicy(Qt::NoFocus);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTextInteractionFlags(Qt::NoTextInteraction);
    QFont font(QStringLiteral("Noto Sans Mono CJK SC"));
    font.setPixelSize(theme.base());
    setFont(font);
    setProperty("role", QStringLiteral("slip"));
}

void SlipView::show(const PrintDocument &document)
{
    setPlainText(slipText(document, paperColumns));
    setAccessibleName(document.name);
}

} // namespace yaogui
