// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/VarianceBar.h"

#include <QPainter>

#include <algorithm>

namespace yaogui {

VarianceBar::VarianceBar(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(theme.px(44));
}

void VarianceBar::show(const QString &percent, const std::vector<Percent> &bands)
{
    m_bands = bands;
    const auto value = parseMoney(percent); // two decimals as well
    m_basisPoints = value ? static_cast<int>(std::min<qint64>(value->units(), 1'000'000)) : 0;
    update();
}

// A fifth more than the last band: whoever is over it still sees by how much.
int VarianceBar::placeOf(int basisPoints) const
{
    const int end = m_bands.empty() ? 100 : m_bands.back().basisPoints * 6 / 5;
    return static_cast<int>(qint64(width()) * std::min(basisPoints, end) / std::max(1, end));
}

void VarianceBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = m_theme.colours;
    const QColor grounds[] = {c.doneSoft, c.accentSoft, c.lookSoft, c.stopSoft};
    const int height = m_theme.px(20);
    int from = 0;
    for (std::size_t i = 0; i <= m_bands.size(); ++i) {
        const int to = i < m_bands.size() ? placeOf(m_bands[i].basisPoints) : width();
        painter.fillRect(from, 0, to - from, height, grounds[std::min<std::size_t>(i, 3)]);
        from = to;
    }
    painter.setFont(m_theme.font(m_theme.small()));
    painter.setPen(c.muted);
    for (const Percent &band : m_bands) {
        const int x = placeOf(band.basisPoints);
        painter.drawLine(x, 0, x, height);
        painter.drawText(QRect(x - m_theme.px(40), height, m_theme.px(80), height), Qt::AlignCenter, toText(Money::ofUnits(band.basisPoints)) + u'%');
    }
    const int marker = m_theme.px(4);
    painter.fillRect(std::clamp(placeOf(m_basisPoints) - marker / 2, 0, width() - marker), 0, marker, height, c.text);
}

} // namespace yaogui
