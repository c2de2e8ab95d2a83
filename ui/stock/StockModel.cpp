// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/StockModel.h"

#include "ui/stock/StockWords.h"
#include "ui/text/AmountText.h"

#include <algorithm>

namespace yaogui {

StockModel::StockModel(const Theme &theme, Shows shows, QObject *parent)
    : QAbstractTableModel(parent), m_theme(theme), m_shows(shows),
      m_columns{{tr("Code"), 130}, {tr("Drug"), 0}, {tr("Pack"), 150}, {tr("Lot"), 110}, {tr("Expiry"), 110}, {tr("Left"), 130},
                {tr("Place"), 110}, {tr("Zone"), 90}, {tr("Quantity"), 100, true}},
      m_sortedBy(shows == Shows::All ? Code : Expiry)
{
}

void StockModel::show(const StockView &view)
{
    beginResetModel();
    m_view = view;
    choose();
    endResetModel();
}

void StockModel::filter(const QString &text)
{
    const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    beginResetModel();
    m_words = words;
    choose();
    endResetModel();
}

bool StockModel::isWanted(const StockRow &row) const
{
    if (m_shows == Shows::NearExpiry && row.expiry >= m_view.nearUntil)
        return false;
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) { return row.key.contains(word); });
}

void StockModel::choose()
{
    m_shown.clear();
    const auto &rows = *m_view.rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (isWanted(rows[i]))
            m_shown.push_back(static_cast<int>(i));
    }
    arrange();
}

bool StockModel::isBefore(const StockRow &a, const StockRow &b) const
{
    switch (m_sortedBy) {
    case Name: return a.name < b.name;
    case Spec: return a.spec < b.spec;
    case Lot: return a.lot < b.lot;
    case Expiry:
    case Left: return a.expiry < b.expiry;
    case Place: return a.location < b.location;
    case Zone: return a.zone < b.zone;
    case Amount: return a.quantity < b.quantity;
    default: return a.drug < b.drug;
    }
}

// Rows come in the order of their codes: that order needs no work.
void StockModel::arrange()
{
    const auto &rows = *m_view.rows;
    const auto less = [&](int a, int b) { return isBefore(rows[static_cast<std::size_t>(a)], rows[static_cast<std::size_t>(b)]); };
    if (m_order == Qt::DescendingOrder)
        std::stable_sort(m_shown.begin(), m_shown.end(), [&](int a, int b) { return less(b, a); });
    else if (m_sortedBy != Code)
        std::stable_sort(m_shown.begin(), m_shown.end(), less);
    else
        std::sort(m_shown.begin(), m_shown.end());
}

void StockModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0)
        return;
    beginResetModel();
    m_sortedBy = column;
    m_order = order;
    arrange();
    endResetModel();
}

int StockModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int StockModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Count);
}

int StockModel::expired() const
{
    return static_cast<int>(std::count_if(m_shown.begin(), m_shown.end(), [&](int i) { return (*m_view.rows)[static_cast<std::size_t>(i)].expiry < m_view.today; }));
}

QString StockModel::cell(const StockRow &row, int column) const
{
    switch (column) {
    case Code: return row.drug;
    case Name: return row.recall.isEmpty() ? row.name : tr("%1 · recalled").arg(row.name);
    case Spec: return row.spec;
    case Lot: return row.lot;
    case Expiry: return dateText(row.expiry);
    case Left: {
        const int days = static_cast<int>(m_view.today.daysTo(row.expiry));
        return days < 0 ? tr("expired") : tr("%n day(s)", nullptr, days);
    }
    case Place: return locationName(row.location);
    case Zone: return row.zone;
    case Amount: return quantityWithUnit(row.quantity, row.unit);
    default: return {};
    }
}

Tone StockModel::toneOf(const StockRow &row) const
{
    if (row.expiry < m_view.today || !row.recall.isEmpty())
        return Tone::Stop;
    return row.expiry < m_view.nearUntil ? Tone::Look : Tone::Plain;
}

QVariant StockModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const StockRow &row = at(index.row());
    const Tone tone = toneOf(row);
    const bool told = tone != Tone::Plain && (index.column() == Expiry || index.column() == Left || (index.column() == Name && !row.recall.isEmpty()));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return cell(row, index.column());
    case Qt::TextAlignmentRole: return QVariant::fromValue((index.column() == Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole: return told ? QVariant(tone == Tone::Stop ? m_theme.colours.stop : m_theme.colours.look) : QVariant();
    case Qt::FontRole: return told ? QVariant(m_theme.font(m_theme.base(), true)) : QVariant();
    default: return {};
    }
}

QVariant StockModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const TextColumn &column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((column.figures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(column.title) : QVariant();
}

std::vector<QStringList> StockModel::table() const
{
    std::vector<QStringList> rows(1);
    for (const TextColumn &column : m_columns)
        rows.front() << column.title;
    for (int i = 0; i < rowCount(); ++i) {
        QStringList cells;
        for (int column = 0; column < Count; ++column)
            cells << (column == Amount ? toText(at(i).quantity) : cell(at(i), column));
        rows.push_back(std::move(cells));
    }
    return rows;
}

} // namespace yaogui
