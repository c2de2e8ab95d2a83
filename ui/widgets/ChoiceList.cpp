// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/ChoiceList.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace yaogui {

void ChoiceModel::show(std::vector<ChoiceRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int ChoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChoiceRow &row = at(index.row());
    if (role == Qt::DisplayRole)
        return row.title;
    if (role == Qt::ToolTipRole)
        return QString(row.title + u' ' + row.spec + u'\n' + row.detail);
    if (role == Qt::AccessibleTextRole)
        return QStringList{row.title, row.spec, row.detail, row.figure, row.figureDetail}.join(u' ');
    return {};
}

ChoiceDelegate::ChoiceDelegate(const Theme &theme, const ChoiceModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_model(model)
{
}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.px(240), m_theme.rowHeight()};
}

void ChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ChoiceRow &row = m_model.at(index.row());
    const Colours &c = m_theme.colours;
    const bool current = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, current ? c.accentSoft : c.surface);
    if (current)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(m_theme.px(4), option.rect.height())), c.accent);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.line);

    const QRect inner = option.rect.adjusted(m_theme.space(3), m_theme.space(), -m_theme.space(3), -m_theme.space());
    const QFont figureFont = m_theme.font(m_theme.row());
    const QFont detailFont = m_theme.font(m_theme.small());
    const int half = inner.height() / 2;
    const int figureWidth = std::max(QFontMetrics(figureFont).horizontalAdvance(row.figure),
                                     QFontMetrics(detailFont).horizontalAdvance(row.figureDetail));
    const QRect upper(inner.left(), inner.top(), inner.width(), half + m_theme.px(2));
    const QRect lower(inner.left(), upper.bottom(), inner.width(), inner.height() - upper.height());
    painter->setPen(c.text);
    painter->setFont(figureFont);
    painter->drawText(upper, Qt::AlignRight | Qt::AlignVCenter, row.figure);
    painter->setFont(detailFont);
    painter->setPen(c.muted);
    painter->drawText(lower, Qt::AlignRight | Qt::AlignVCenter, row.figureDetail);
    const int left = inner.width() - figureWidth - m_theme.space(4);
    painter->setPen(row.detailTone == Tone::Plain ? c.muted : inkOf(m_theme, row.detailTone));
    painter->drawText(lower, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(detailFont).elidedText(row.detail, Qt::ElideRight, left));
    paintTitle(*painter, m_theme, QRect(upper.topLeft(), QSize(left, upper.height())), {row.title, row.spec, row.badges});
}

ChoiceList::ChoiceList(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_title(new QLabel(this)), m_empty(new QLabel(this)), m_model(new ChoiceModel(this)), m_view(new QListView(this))
{
    setProperty("role", QStringLiteral("panel"));
    m_title->setProperty("role", QStringLiteral("panelTitle"));
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("choiceClose"));
    close->setIcon(iconOf(theme, QStringLiteral("cross"), theme.colours.text));
    close->setIconSize({theme.px(20), theme.px(20)});
    close->setProperty("role", QStringLiteral("flat"));
    close->setFixedSize(theme.touch(), theme.touch());
    close->setFocusPolicy(Qt::NoFocus);
    close->setToolTip(tr("Close (Esc)"));
    close->setAccessibleName(tr("Close (Esc)"));
    m_empty->setProperty("role", QStringLiteral("empty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_view->setObjectName(QStringLiteral("choiceView"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ChoiceDelegate(theme, *m_model, this));
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setUniformItemSizes(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(theme.space(3), 0, 0, 0);
    head->addWidget(m_title, 1);
    head->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, theme.space());
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    column->addWidget(m_empty, 1);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) { emit chosen(index.row()); });
    connect(close, &QToolButton::clicked, this, &ChoiceList::closed);
}

void ChoiceList::show(const QString &title, const QString &emptyText, std::vector<ChoiceRow> rows)
{
    m_title->setText(title);
    m_empty->setText(emptyText);
    m_empty->setVisible(rows.empty());
    m_view->setVisible(!rows.empty());
    m_view->setAccessibleName(title);
    m_model->show(std::move(rows));
    if (m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(0));
}

void ChoiceList::moveBy(int rows)
{
    if (m_model->rowCount() == 0)
        return;
    const int row = std::clamp(current() + rows, 0, m_model->rowCount() - 1);
    m_view->setCurrentIndex(m_model->index(row));
    m_view->scrollTo(m_model->index(row));
}

void ChoiceList::chooseCurrent()
{
    if (current() >= 0)
        emit chosen(current());
}

int ChoiceList::current() const
{
    return m_view->currentIndex().isValid() ? m_view->currentIndex().row() : -1;
}

} // namespace yaogui
