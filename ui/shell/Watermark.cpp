// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/Watermark.h"

#include <QPainter>

namespace yaogui {

Watermark::Watermark(const Theme &theme, const QString &text, QWidget *parent) : QWidget(parent), m_theme(theme), m_text(text)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    setObjectName(QStringLiteral("watermark"));
}

void Watermark::paintEvent(QPaintEvent *)
{
    constexpr int faint = 22; // of 255: seen, but figures below it stay readable
    QPainter painter(this);
    QColor colour = m_theme.colours.look;
    colour.setAlpha(faint);
    painter.setPen(colour);
    painter.setFont(m_theme.font(m_theme.px(120), true));
    painter.translate(rect().center());
    painter.rotate(-20);
    painter.drawText(QRect(-width(), -height(), 2 * width(), 2 * height()), Qt::AlignCenter, m_text);
}

} // namespace yaogui
