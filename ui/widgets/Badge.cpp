// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/Badge.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace yaogui {

namespace {

int widthOf(const Theme &theme, const QFontMetrics &metrics, const Badge &badge)
{
    return metrics.horizontalAdvance(badge.text) + theme.space(2);
}

} // namespace

QColor inkOf(const Theme &theme, Tone tone)
{
    const Colours &c = theme.colours;
    switch (tone) {
    case Tone::Plain: return c.muted;
    case Tone::Accent: return c.accent;
    case Tone::Stop: return c.stop;
    case Tone::Look: return c.look;
    case Tone::Fine: return c.done;
    }
    return c.text;
}

QColor groundOf(const Theme &theme, Tone tone)
{
    const Colours &c = theme.colours;
    switch (tone) {
    case Tone::Plain: return c.background;
    case Tone::Accent: return c.accentSoft;
    case Tone::Stop: return c.stopSoft;
    case Tone::Look: return c.lookSoft;
    case Tone::Fine: return c.doneSoft;
    }
    return c.surface;
}

int badgesWidth(const Theme &theme, const std::vector<Badge> &badges)
{
    const QFontMetrics metrics(theme.font(theme.small()));
    int width = 0;
    for (const Badge &badge : badges)
        width += widthOf(theme, metrics, badge) + theme.space();
    return width;
}

void paintTitle(QPainter &painter, const Theme &theme, const QRect &where, const Title &title)
{
    const QFont font = theme.font(theme.row());
    const QFontMetrics metrics(font);
    const int gap = theme.space(2);
    const int specWidth = title.spec.isEmpty() ? 0 : metrics.horizontalAdvance(title.spec) + gap;
    const int room = where.width() - specWidth - badgesWidth(theme, title.badges) - gap;
    const QString name = metrics.elidedText(title.name, Qt::ElideRight, std::max(room, where.width() / 4));
    painter.setFont(font);
    painter.setPen(theme.colours.text);
    painter.drawText(where, Qt::AlignLeft | Qt::AlignVCenter, name);
    QRect rest = where.adjusted(metrics.horizontalAdvance(name) + gap, 0, 0, 0);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, title.spec);
    rest.adjust(specWidth, 0, 0, 0);
    paintBadges(painter, theme, rest, title.badges);
}

void paintBadges(QPainter &painter, const Theme &theme, const QRect &where, const std::vector<Badge> &badges)
{
    const QFont font = theme.font(theme.small());
    const QFontMetrics metrics(font);
    const int height = theme.px(20);
    QRect box(where.left(), where.center().y() - height / 2, 0, height);
    painter.save();
    painter.setFont(font);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Badge &badge : badges) {
        box.setWidth(widthOf(theme, metrics, badge));
        if (box.right() > where.right())
            break;
        painter.setPen(Qt::NoPen);
        painter.setBrush(groundOf(theme, badge.tone));
        painter.drawRoundedRect(box, theme.px(3), theme.px(3));
        painter.setPen(inkOf(theme, badge.tone));
        painter.drawText(box, Qt::AlignCenter, badge.text);
        box.moveLeft(box.right() + theme.space() + 1);
    }
    painter.restore();
}

} // namespace yaogui
