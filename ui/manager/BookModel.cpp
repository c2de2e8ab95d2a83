// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/manager/BookModel.h"

namespace yaogui {

void BookModel::show(const Book &book)
{
    beginResetModel();
    m_book = book;
    endResetModel();
}

int BookModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_book.rows.size());
}

int BookModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_book.columns.size());
}

QVariant BookModel::data(const QModelIndex &index, int role) const
{
    const bool text = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    return index.isValid() && text ? QVariant(readable(m_book.rows[static_cast<std::size_t>(index.row())].value(index.column()))) : QVariant();
}

QVariant BookModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(m_book.columns.value(section)) : QVariant();
}

} // namespace yaogui
