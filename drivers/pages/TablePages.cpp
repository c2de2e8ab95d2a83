// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/pages/TablePages.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace yaogui {

namespace {

QFont fontOf(int points, bool bold)
{
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    font.setPointSize(points);
    font.setBold(bold);
    return font;
}

class Pages {
public:
    Pages(QPagedPaintDevice &device, QPainter &painter, const TableSheet &sheet, QString stamp)
        : m_device(device), m_painter(painter), m_sheet(sheet), m_stamp(std::move(stamp)), m_plain(fontOf(9, false)), m_bold(fontOf(9, true)),
          m_row(QFontMetrics(m_plain, &device).lineSpacing() * 3 / 2), m_page(0, 0, device.width(), device.height())
    {
        measure();
    }

    bool paint()
    {
        const int rows = static_cast<int>(m_sheet.rows.size()) - 1;
        const int each = std::max(1, (m_page.height() - 4 * m_row) / m_row); // title, column titles, foot
        const int pages = std::max(1, (rows + each - 1) / each);
        for (int page = 0; page < pages; ++page) {
            if (page > 0 && !m_device.newPage())
                return false;
            paintFrame(page + 1, pages);
            for (int i = 0; i < each && page * each + i < rows; ++i)
                paintRow(m_sheet.rows[static_cast<std::size_t>(page * each + i + 1)], (3 + i) * m_row, m_plain);
        }
        return true;
    }

private:
    /// As wide as their texts, shrunk or stretched together to the page.
    void measure()
    {
        constexpr std::size_t looked = 500;
        const QFontMetrics metrics(m_bold, &m_device);
        const int space = metrics.horizontalAdvance(u'0');
        const int most = m_page.width() / 3;
        for (qsizetype column = 0; column < m_sheet.rows.front().size(); ++column) {
            int width = 4 * space;
            for (std::size_t row = 0; row < std::min(looked, m_sheet.rows.size()); ++row)
                width = std::max(width, metrics.horizontalAdvance(m_sheet.rows[row].value(column)) + 2 * space);
            m_widths.push_back(std::min(width, most));
        }
        const qint64 whole = std::max(1, std::accumulate(m_widths.begin(), m_widths.end(), 0));
        for (int &width : m_widths)
            width = static_cast<int>(qint64(width) * m_page.width() / whole);
    }

    void paintFrame(int page, int pages)
    {
        m_painter.setFont(fontOf(13, true));
        m_painter.drawText(QRect(0, 0, m_page.width(), m_row * 2), Qt::AlignLeft | Qt::AlignTop, m_sheet.title);
        m_painter.setFont(m_plain);
        m_painter.drawText(QRect(0, 0, m_page.width(), m_row * 2), Qt::AlignRight | Qt::AlignTop, m_stamp);
        m_painter.drawText(QRect(0, m_page.height() - m_row, m_page.width(), m_row), Qt::AlignHCenter | Qt::AlignBottom,
                           QStringLiteral("%1 / %2").arg(page).arg(pages));
        paintRow(m_sheet.rows.front(), 2 * m_row, m_bold);
    }

    void paintRow(const QStringList &cells, int top, const QFont &font)
    {
        const QFontMetrics metrics(font, &m_device);
        const int gap = metrics.horizontalAdvance(u'0') / 2;
        m_painter.setFont(font);
        int left = 0;
        for (std::size_t column = 0; column < m_widths.size(); ++column) {
            const QRect cell(left + gap, top, m_widths[column] - 2 * gap, m_row);
            const bool figure = column < m_sheet.figures.size() && m_sheet.figures[column];
            const QString text = metrics.elidedText(cells.value(static_cast<qsizetype>(column)), Qt::ElideRight, cell.width());
            m_painter.drawText(cell, (figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, text);
            left += m_widths[column];
        }
        m_painter.drawLine(0, top + m_row, left, top + m_row);
    }

    QPagedPaintDevice &m_device;
    QPainter &m_painter;
    const TableSheet &m_sheet;
    QString m_stamp;
    QFont m_plain, m_bold;
    int m_row;
    QRect m_page;
    std::vector<int> m_widths;
};

} // namespace

bool wantsLandscape(const TableSheet &sheet)
{
    constexpr qsizetype mostUpright = 6;
    return !sheet.rows.empty() && sheet.rows.front().size() > mostUpright;
}

bool paintTable(QPagedPaintDevice &device, const TableSheet &sheet, const QDateTime &now)
{
    QPainter painter;
    if (sheet.rows.empty() || !painter.begin(&device))
        return false;
    const bool whole = Pages(device, painter, sheet, now.toString(QStringLiteral("yyyy-MM-dd HH:mm"))).paint();
    return painter.end() && whole;
}

} // namespace yaogui
