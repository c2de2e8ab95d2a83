// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/SlipLayout.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace yaogui {

namespace {

constexpr int fewestColumns = 16;

QString trimmedRight(QString text)
{
    while (text.endsWith(u' '))
        text.chop(1);
    return text;
}

int scaleOf(const PrintRow &row)
{
    return row.size == PrintRow::Size::Large ? 2 : 1;
}

/// Collects words into lines.
class Wrapper {
public:
    explicit Wrapper(int columns) : m_columns(columns) {}
    void add(const QString &piece)
    {
        const int width = columnsOf(trimmedRight(piece));
        if (width > m_columns) {
            addByCharacter(piece);
            return;
        }
        if (m_used + width > m_columns)
            flush();
        m_line += piece;
        m_used += columnsOf(piece);
    }
    QStringList take()
    {
        if (!m_line.isEmpty() || m_lines.isEmpty())
            flush();
        return m_lines;
    }

private:
    void addByCharacter(const QString &piece)
    {
        for (const uint c : piece.toUcs4()) {
            const char32_t point = c;
            const QString character = QString::fromUcs4(&point, 1);
            const int width = columnsOf(character);
            if (m_used + width > m_columns)
                flush();
            m_line += character;
            m_used += width;
        }
    }
    void flush()
    {
        m_lines += trimmedRight(m_line);
        m_line.clear();
        m_used = 0;
    }

    int m_columns;
    int m_used = 0;
    QString m_line;
    QStringList m_lines;
};

/// As many lines as needed, all of about the same length: no single character alone below a centred sentence.
QStringList wrapBalanced(const QString &text, int columns)
{
    QStringList lines = wrapColumns(text, columns);
    for (int narrower = columns - 1; lines.size() > 1; --narrower) {
        QStringList balanced = wrapColumns(text, narrower);
        if (balanced.size() > lines.size())
            break;
        lines = std::move(balanced);
    }
    return lines;
}

class Layout {
public:
    explicit Layout(int columns) : m_columns(std::max(columns, fewestColumns)) {}
    void add(const PrintRow &row)
    {
        switch (row.kind) {
        case PrintRow::Kind::Text: return addText(row, cell(row, 0), row.align);
        case PrintRow::Kind::Pair: return addPair(row);
        case PrintRow::Kind::Rule: return put(PrintRow(), PrintRow::Kind::Rule, QString(m_columns, u'-'), 0);
        case PrintRow::Kind::Barcode: return addText(row, cell(row, 0), PrintRow::Align::Centre);
        case PrintRow::Kind::Blank:
        case PrintRow::Kind::Cut:
        case PrintRow::Kind::Drawer: return put(PrintRow(), row.kind, QString(), 0);
        }
    }
    std::vector<SlipLine> take() { return std::move(m_lines); }

private:
    static QString cell(const PrintRow &row, qsizetype at) { return printable(row.cells.value(at)); }
    void put(const PrintRow &row, PrintRow::Kind kind, const QString &text, int indent)
    {
        m_lines.push_back({kind, text, indent, row.size, row.bold});
    }
    void addText(const PrintRow &row, const QString &text, PrintRow::Align align)
    {
        const int columns = m_columns / scaleOf(row);
        const QStringList lines = align == PrintRow::Align::Centre ? wrapBalanced(text, columns) : wrapColumns(text, columns);
        const bool wholeBarcode = row.kind == PrintRow::Kind::Barcode && lines.size() == 1;
        for (const QString &line : lines) {
            const int rest = m_columns - columnsOf(line) * scaleOf(row);
            const int indent = align == PrintRow::Align::Centre ? rest / 2 : align == PrintRow::Align::Right ? rest : 0;
            put(row, wholeBarcode ? PrintRow::Kind::Barcode : PrintRow::Kind::Text, line, indent);
        }
    }
    void addPair(const PrintRow &row)
    {
        const int columns = m_columns / scaleOf(row);
        const QString right = cell(row, 1);
        QStringList left = wrapColumns(cell(row, 0), columns);
        const int gap = columns - columnsOf(left.last()) - columnsOf(right);
        const bool fits = gap >= 1 || left.last().isEmpty();
        const QString last = fits && gap >= 0 ? left.takeLast() + QString(gap, u' ') + right : QString();
        for (const QString &line : left)
            put(row, PrintRow::Kind::Pair, line, 0);
        if (!last.isEmpty())
            put(row, PrintRow::Kind::Pair, last, 0);
        else
            addText(row, right, PrintRow::Align::Right);
    }

    int m_columns;
    std::vector<SlipLine> m_lines;
};

} // namespace

int columnsForPaper(int widthMm)
{
    constexpr int narrowPaper = 58;
    return widthMm <= narrowPaper ? 32 : 48;
}

int columnsOf(QStringView text)
{
    int columns = 0;
    for (const uint c : text.toUcs4())
        columns += c < 0x80 ? 1 : 2;
    return columns;
}

QString printable(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const uint c : text.toUcs4()) {
        const char32_t point = c;
        switch (QChar::category(point)) {
        case QChar::Mark_NonSpacing:
        case QChar::Mark_Enclosing:
        case QChar::Other_Format: break;
        case QChar::Other_Control:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph: clean += u' '; break;
        default:
            if (point == QChar::ReplacementCharacter) // also what a lone surrogate becomes
                clean += u'?';
            else
                clean += point == QChar::Nbsp ? QString(u' ') : QString::fromUcs4(&point, 1);
        }
    }
    return clean;
}

QStringList wrapColumns(const QString &text, int columns)
{
    Wrapper wrapper(columns);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    qsizetype from = 0;
    while (from < text.size()) {
        const qsizetype next = finder.toNextBoundary();
        const qsizetype to = next < 0 ? text.size() : next;
        wrapper.add(text.mid(from, to - from));
        from = to;
    }
    return wrapper.take();
}

std::vector<SlipLine> layOut(const PrintDocument &document, int columns)
{
    Layout layout(columns);
    for (const PrintRow &row : document.rows)
        layout.add(row);
    return layout.take();
}

QString plainText(const PrintDocument &document, int columns)
{
    PrintDocument even = document; // plain text knows one size
    for (PrintRow &row : even.rows)
        row.size = PrintRow::Size::Normal;
    QString text;
    for (const SlipLine &line : layOut(even, columns)) {
        if (line.kind == PrintRow::Kind::Drawer)
            continue;
        if (line.kind == PrintRow::Kind::Cut)
            text += QString("- ").repeated(std::max(columns, fewestColumns) / 2).trimmed() + u'\n';
        else
            text += trimmedRight(QString(line.indent, u' ') + line.text) + u'\n';
    }
    return text;
}

} // namespace yaogui
