// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/counter/BasketDelegate.h"

#include "ui/text/AmountText.h"

#include <QPainter>

#include <algorithm>

namespace yaogui {

BasketDelegate::BasketDelegate(const Theme &theme, const BasketModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_model(model)
{
}

QColor BasketDelegate::groundOf(int row, bool current) const
{
    if (!m_model.noteAt(row).isEmpty())
        return m_theme.colours.stopSoft;
    if (m_model.flashes(row))
        return m_theme.colours.doneSoft;
    return current ? m_theme.colours.accentSoft : m_theme.colours.surface;
}

void BasketDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &c = m_theme.colours;
    const int row = index.row();
    const bool current = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->fillRect(option.rect, groundOf(row, current));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.line);
    const QRect inner = option.rect.adjusted(m_theme.space(), m_theme.space(), -m_theme.space(2), -m_theme.space());
    const LineView &line = m_model.lineAt(row);
    painter->setPen(c.text);
    painter->setFont(m_theme.font(m_theme.row()));
    switch (index.column()) {
    case BasketModel::Number:
        if (current)
            painter->fillRect(QRect(option.rect.topLeft(), QSize(m_theme.px(4), option.rect.height())), c.accent);
        painter->setPen(c.muted);
        painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, QString::number(line.number));
        break;
    case BasketModel::Article:
        paintArticle(*painter, inner, row);
        break;
    case BasketModel::Count:
        painter->setFont(m_theme.font(m_theme.row(), line.quantity > Quantity::ofUnits(10'000)));
        painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, QString(QStringLiteral("×") + quantityText(line.quantity)));
        break;
    default:
        paintAmount(*painter, inner, line);
        break;
    }
    painter->restore();
}

void BasketDelegate::paintAmount(QPainter &painter, const QRect &where, const LineView &line) const
{
    const QRect upper(where.left(), where.top(), where.width(), where.height() / 2 + m_theme.px(2));
    const QRect lower(where.left(), upper.bottom(), where.width(), where.height() - upper.height());
    painter.drawText(upper, Qt::AlignRight | Qt::AlignVCenter, moneyText(line.amount));
    painter.setFont(m_theme.font(m_theme.small()));
    painter.setPen(m_theme.colours.muted);
    painter.drawText(lower, Qt::AlignRight | Qt::AlignVCenter, QString(QStringLiteral("@ ") + priceText(line.price)));
}

void BasketDelegate::paintArticle(QPainter &painter, const QRect &where, int row) const
{
    const LineView &line = m_model.lineAt(row);
    const QRect upper(where.left(), where.top(), where.width(), where.height() / 2 + m_theme.px(2));
    const QRect lower(where.left(), upper.bottom(), where.width(), where.height() - upper.height());
    const std::vector<Badge> badges = badgesOf(line);
    const QFontMetrics titleMetrics(m_theme.font(m_theme.row()));
    const int room = std::max(upper.width() - badgesWidth(m_theme, badges) - m_theme.space(2), upper.width() / 2);
    const QString title = titleMetrics.elidedText(titleOf(line), Qt::ElideRight, room);
    painter.drawText(upper, Qt::AlignLeft | Qt::AlignVCenter, title);
    paintBadges(painter, m_theme, upper.adjusted(titleMetrics.horizontalAdvance(title) + m_theme.space(2), 0, 0, 0), badges);

    const QString note = m_model.noteAt(row);
    const QFont detailFont = m_theme.font(m_theme.small(), !note.isEmpty() || line.waitsForCodes());
    QString detail = detailOf(line);
    painter.setPen(m_theme.colours.muted);
    if (!note.isEmpty()) {
        detail = QStringLiteral("✕ ") + note;
        painter.setPen(m_theme.colours.stop);
    } else if (line.waitsForCodes()) {
        painter.setPen(m_theme.colours.look);
    }
    painter.setFont(detailFont);
    painter.drawText(lower, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(detailFont).elidedText(detail, Qt::ElideRight, lower.width()));
}

} // namespace yaogui
