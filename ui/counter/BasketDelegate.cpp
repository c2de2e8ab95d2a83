// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/counter/BasketDelegate.h"

#include "ui/text/AmountText.h"

#include <QPainter>

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
    const QString price = QStringLiteral("@ ") + priceText(line.price);
    painter.drawText(lower, Qt::AlignRight | Qt::AlignVCenter, price);
    if (line.price >= line.retail)
        return;
    const int taken = painter.fontMetrics().horizontalAdvance(price) + m_theme.space();
    QFont struck = painter.font();
    struck.setStrikeOut(true);
    painter.setFont(struck);
    painter.drawText(lower.adjusted(0, 0, -taken, 0), Qt::AlignRight | Qt::AlignVCenter, priceText(line.retail));
}

void BasketDelegate::paintArticle(QPainter &painter, const QRect &where, int row) const
{
    const LineView &line = m_model.lineAt(row);
    const QString note = m_model.noteAt(row);
    const QString detail = note.isEmpty() ? detailOf(line) : QString(QStringLiteral("✕ ") + note);
    const int titleHeight = detail.isEmpty() ? where.height() : where.height() / 2 + m_theme.px(2);
    const QRect upper(where.left(), where.top(), where.width(), titleHeight);
    const QRect lower(where.left(), upper.bottom(), where.width(), where.height() - upper.height());
    paintTitle(painter, m_theme, upper,
               {QString(line.drug.genericName + u' ' + line.drug.tradeName).trimmed(), line.drug.spec, badgesOf(line)});

    const Tone tone = !note.isEmpty() ? Tone::Stop : line.waitsForCodes() ? Tone::Look : Tone::Plain;
    const QFont font = m_theme.font(m_theme.small(), tone != Tone::Plain);
    painter.setPen(inkOf(m_theme, tone));
    painter.setFont(font);
    painter.drawText(lower, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(font).elidedText(detail, Qt::ElideRight, lower.width()));
}

} // namespace yaogui
