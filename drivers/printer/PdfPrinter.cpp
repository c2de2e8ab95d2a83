// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/printer/PdfPrinter.h"

#include "core/sale/SlipLayout.h"
#include "drivers/printer/PrinterLink.h"

#include <QDir>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>

namespace yaogui {

namespace {

constexpr int dotsPerInch = 300;
constexpr double marginMm = 15;
constexpr double gutterMm = 8;
constexpr double footMm = 8;
constexpr int columnsOnPage = 2;

double dots(double mm)
{
    constexpr double mmPerInch = 25.4;
    return mm / mmPerInch * dotsPerInch;
}

QFont fontOf(const PrintRow &row)
{
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    font.setPointSizeF(row.size == PrintRow::Size::Large ? 13 : row.size == PrintRow::Size::Small ? 8 : 9.5);
    font.setBold(row.bold);
    font.setStyleStrategy(QFont::PreferNoShaping); // a shaped digit has a glyph of its own, which no program can read back as text
    return font;
}

/// Puts rows onto pages, one below the other, column by column.
class PageSetter {
public:
    explicit PageSetter(QPdfWriter &writer) : m_writer(writer), m_painter(&writer), m_page(0, 0, writer.width(), writer.height() - dots(footMm))
    {
        m_area = m_page;
    }

    void set(const PrintDocument &document)
    {
        m_name = document.name;
        const auto firstRule = std::find_if(document.rows.begin(), document.rows.end(), [](const PrintRow &row) { return row.kind == PrintRow::Kind::Rule; });
        std::for_each(document.rows.begin(), firstRule, [this](const PrintRow &row) { put(row); });
        m_columnsFrom = m_top;
        beginColumn(0);
        std::for_each(firstRule, document.rows.end(), [this](const PrintRow &row) { put(row); });
        foot();
    }

private:
    void put(const PrintRow &row)
    {
        switch (row.kind) {
        case PrintRow::Kind::Text:
        case PrintRow::Kind::Barcode: return text(row, row.cells.value(0), row.align);
        case PrintRow::Kind::Pair: return pair(row);
        case PrintRow::Kind::Rule: return rule();
        case PrintRow::Kind::Blank: return space(QFontMetricsF(fontOf(row), &m_writer).height());
        case PrintRow::Kind::Cut:
        case PrintRow::Kind::Drawer: break;
        }
    }
    void text(const PrintRow &row, const QString &words, PrintRow::Align align)
    {
        const int side = align == PrintRow::Align::Centre ? Qt::AlignHCenter : align == PrintRow::Align::Right ? Qt::AlignRight : Qt::AlignLeft;
        const int flags = side | Qt::TextWrapAnywhere;
        const QFont font = fontOf(row);
        const QRectF wanted(0, 0, m_area.width(), m_page.height());
        const double height = QFontMetricsF(font, &m_writer).boundingRect(wanted, flags, printable(words)).height();
        room(height);
        m_painter.setFont(font);
        m_painter.drawText(QRectF(m_area.left(), m_top, m_area.width(), height), flags, printable(words));
        m_top += height;
    }
    void pair(const PrintRow &row)
    {
        const QFontMetricsF metrics(fontOf(row), &m_writer);
        const QString left = printable(row.cells.value(0)), right = printable(row.cells.value(1));
        if (metrics.horizontalAdvance(left + u' ' + right) > m_area.width()) {
            text(row, left, PrintRow::Align::Left);
            return text(row, right, PrintRow::Align::Right);
        }
        room(metrics.height());
        m_painter.setFont(fontOf(row));
        const QRectF line(m_area.left(), m_top, m_area.width(), metrics.height());
        m_painter.drawText(line, Qt::AlignLeft, left);
        m_painter.drawText(line, Qt::AlignRight, right);
        m_top += metrics.height();
    }
    void rule()
    {
        constexpr double besideMm = 1.5;
        room(dots(2 * besideMm));
        m_top += dots(besideMm);
        m_painter.drawLine(QPointF(m_area.left(), m_top), QPointF(m_area.right(), m_top));
        m_top += dots(besideMm);
    }
    void space(double height)
    {
        room(height);
        m_top += height;
    }
    /// Goes on in the next column, or on the next page, where this one has no place left.
    void room(double height)
    {
        if (m_top + height <= m_page.bottom())
            return;
        if (m_column + 1 < columnsOnPage)
            return beginColumn(m_column + 1);
        foot();
        m_writer.newPage();
        ++m_number;
        m_columnsFrom = 0;
        beginColumn(0);
    }
    void beginColumn(int column)
    {
        const double width = (m_page.width() - dots(gutterMm)) / columnsOnPage;
        m_column = column;
        m_area = QRectF(column * (width + dots(gutterMm)), 0, width, m_page.height());
        m_top = m_columnsFrom;
    }
    void foot()
    {
        m_painter.setFont(fontOf({.cells = {}, .size = PrintRow::Size::Small}));
        m_painter.drawText(QRectF(0, m_page.bottom(), m_page.width(), dots(footMm)), Qt::AlignRight | Qt::AlignBottom,
                           QStringLiteral("%1 · %2").arg(printable(m_name)).arg(m_number));
    }

    QPdfWriter &m_writer;
    QPainter m_painter;
    QRectF m_page, m_area;
    QString m_name;
    double m_top = 0, m_columnsFrom = 0;
    int m_column = columnsOnPage - 1, m_number = 1; ///< the head takes the whole page
};

} // namespace

Result<QString> PdfPrinter::print(const PrintDocument &document)
{
    const QString path = m_target.endsWith(u'/') ? m_target + document.name + QStringLiteral(".pdf") : m_target;
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return printerTrouble(path, "folder cannot be made");
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return printerTrouble(path, file.errorString());
    {
        QPdfWriter writer(&file);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter);
        writer.setResolution(dotsPerInch);
        writer.setTitle(document.name);
        writer.setCreator(QStringLiteral("Yaogui"));
        PageSetter(writer).set(document);
    }
    if (!file.commit())
        return printerTrouble(path, file.errorString());
    return QFileInfo(path).absoluteFilePath();
}

} // namespace yaogui
