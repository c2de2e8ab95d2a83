// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/TextTable.h"

#include <QHeaderView>
#include <QTableView>

namespace yaogui {

TextTableModel::TextTableModel(const Theme &theme, std::vector<TextColumn> columns, QObject *parent)
    : QAbstractTableModel(parent), m_theme(theme), m_columns(std::move(columns))
{
}

void TextTableModel::show(std::vector<TextRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

std::vector<QStringList> TextTableModel::table() const
{
    std::vector<QStringList> rows(1);
    for (const TextColumn &column : m_columns)
        rows.front() << column.title;
    for (const TextRow &row : m_rows)
        rows.push_back(row.cells);
    return rows;
}

int TextTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TextTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant TextTableModel::toneOf(const QModelIndex &index, int role) const
{
    const TextRow &row = m_rows[static_cast<std::size_t>(index.row())];
    if (index.column() != columnCount() - 1 || row.tone == Tone::Plain)
        return {};
    if (role == Qt::FontRole)
        return m_theme.font(m_theme.base(), true);
    const Colours &c = m_theme.colours;
    return row.tone == Tone::Fine ? c.done : row.tone == Tone::Stop ? c.stop : row.tone == Tone::Look ? c.look : c.accent;
}

QVariant TextTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return m_rows[static_cast<std::size_t>(index.row())].cells.value(index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((m_columns[static_cast<std::size_t>(index.column())].figures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole:
    case Qt::ForegroundRole: return toneOf(index, role);
    default: return {};
    }
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const TextColumn &column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((column.figures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(column.title) : QVariant();
}

std::vector<bool> figuresOf(const std::vector<TextColumn> &columns)
{
    std::vector<bool> figures;
    for (const TextColumn &column : columns)
        figures.push_back(column.figures);
    return figures;
}

QTableView *makeTextTable(const Theme &theme, TextTableModel *model, const QString &name, const QString &spokenName, QWidget *parent)
{
    return makeTable(theme, model, model->columns(), name, spokenName, parent);
}

QTableView *makeTable(const Theme &theme, QAbstractItemModel *model, const std::vector<TextColumn> &columns, const QString &name,
                      const QString &spokenName, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(name);
    table->setAccessibleName(spokenName);
    table->setProperty("role", QStringLiteral("report"));
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setShowGrid(false);
    table->setAlternatingRowColors(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(theme.px(34));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setFixedHeight(theme.px(30));
    for (int column = 0; column < static_cast<int>(columns.size()); ++column) {
        const int width = columns[static_cast<std::size_t>(column)].width;
        table->horizontalHeader()->setSectionResizeMode(column, width == 0 ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (width > 0)
            table->setColumnWidth(column, theme.px(width));
    }
    return table;
}

} // namespace yaogui
