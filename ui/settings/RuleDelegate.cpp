// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/RuleDelegate.h"

#include "ui/settings/RuleModels.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace yaogui {

RuleDelegate::RuleDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

QFont RuleDelegate::firstFont(const QModelIndex &index) const
{
    return m_theme.font(m_theme.base(), index.data(ChangedRole).toBool());
}

QSize RuleDelegate::room(const QString &text, const QFont &font, int width) const
{
    if (text.isEmpty())
        return {};
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, text).size();
}

QSize RuleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = option.rect.width() - m_theme.space(4);
    const QSize first = room(index.data().toString(), firstFont(index), width);
    const QSize second = room(index.data(DetailRole).toString(), m_theme.font(m_theme.small()), width);
    return {option.rect.width(), std::max(m_theme.touch(), first.height() + second.height() + m_theme.space(3))};
}

void RuleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &c = m_theme.colours;
    const bool current = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->fillRect(option.rect, current ? c.accentSoft : c.surface);
    if (current && index.column() == 0)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(m_theme.px(4), option.rect.height())), c.accent);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.line);
    const QRect inner = option.rect.adjusted(m_theme.space(2), m_theme.space(), -m_theme.space(2), -m_theme.space());
    const QString words = index.data().toString();
    const int height = room(words, firstFont(index), inner.width()).height();
    painter->setFont(firstFont(index));
    painter->setPen(c.text);
    painter->drawText(QRect(inner.topLeft(), QSize(inner.width(), height)), Qt::TextWordWrap, words);
    painter->setFont(m_theme.font(m_theme.small()));
    painter->setPen(c.muted);
    painter->drawText(inner.adjusted(0, height, 0, 0), Qt::TextWordWrap, index.data(DetailRole).toString());
    painter->restore();
}

void dressTable(QTableView &table, const Theme &theme)
{
    table.setProperty("role", QStringLiteral("rules"));
    table.setItemDelegate(new RuleDelegate(theme, &table));
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table.setTabKeyNavigation(false);
    table.setShowGrid(false);
    table.setWordWrap(true);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setFixedHeight(theme.px(32));
    table.horizontalHeader()->setSectionsClickable(false);
}

} // namespace yaogui
