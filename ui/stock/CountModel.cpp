// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/CountModel.h"

#include "ui/text/AmountText.h"

#include <algorithm>

namespace yaogui {

CountModel::CountModel(const Theme &theme, QObject *parent)
    : QAbstractTableModel(parent), m_theme(theme),
      m_columns{{tr("Code"), 130}, {tr("Drug"), 0}, {tr("Lot"), 120}, {tr("Expiry"), 110}, {tr("Counted"), 110, true}, {tr("Scanned"), 80, true},
                {tr("State"), 150}, {tr("By the books"), 90, true}, {tr("Difference"), 100, true}, {tr("Worth"), 120, true}}
{
}

// The same lots keep their places, so that whoever is typing in one goes on typing.
void CountModel::show(const CountSheet &sheet)
{
    const auto same = [](const CountLine &a, const CountLine &b) { return a.drug == b.drug && a.lot == b.lot; };
    const bool stays = sheet.lines.size() == m_sheet.lines.size() && std::equal(sheet.lines.begin(), sheet.lines.end(), m_sheet.lines.begin(), same);
    if (!stays)
        beginResetModel();
    m_sheet = sheet;
    if (!stays)
        endResetModel();
    else if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, Count - 1));
}

int CountModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sheet.lines.size());
}

int CountModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Count);
}

Qt::ItemFlags CountModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == Found && m_sheet.stocktake.state == StocktakeState::Open ? usual | Qt::ItemIsEditable : usual;
}

QString CountModel::cell(const CountLine &line, int column) const
{
    switch (column) {
    case Code: return line.drug;
    case Name: return line.name.isEmpty() ? tr("not on the list") : line.name;
    case Lot: return line.lot;
    case Expiry: return dateText(line.expiry);
    case Found: return line.found ? quantityText(*line.found) : QString();
    case Scanned: return line.scanned > 0 ? QString::number(line.scanned) : QString();
    case State: return line.needsSecond ? tr("count again, another person") : line.counted ? tr("counted by %1").arg(line.worker) : tr("not counted");
    case Booked: return line.booked ? quantityText(*line.booked) : QString();
    case Difference: return line.difference ? quantityText(*line.difference) : QString();
    case Worth: return line.difference && !line.difference->isZero() ? moneyWithSign(line.worth) : QString();
    default: return {};
    }
}

Tone CountModel::toneOf(const CountLine &line, int column) const
{
    if (column == State && line.needsSecond)
        return Tone::Look;
    if (column == State)
        return line.counted ? Tone::Fine : Tone::Plain;
    const bool differs = line.difference && !line.difference->isZero();
    return column >= Booked && differs ? (line.difference->isNegative() ? Tone::Stop : Tone::Look) : Tone::Plain;
}

QVariant CountModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const CountLine &line = at(index.row());
    const Tone tone = toneOf(line, index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return cell(line, index.column());
    case Qt::EditRole: return QString(); // a count is written anew, not corrected
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((m_columns[static_cast<std::size_t>(index.column())].figures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole: {
        const Colours &c = m_theme.colours;
        return tone == Tone::Plain ? QVariant() : QVariant(tone == Tone::Stop ? c.stop : tone == Tone::Look ? c.look : c.done);
    }
    default: return {};
    }
}

bool CountModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString text = value.toString().trimmed();
    if (role != Qt::EditRole || !index.isValid() || text.isEmpty())
        return false;
    emit countTyped(at(index.row()).drug, at(index.row()).lot, text);
    return true;
}

QVariant CountModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const TextColumn &column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((column.figures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(column.title) : QVariant();
}

std::vector<QStringList> CountModel::table() const
{
    std::vector<QStringList> rows(1);
    for (const TextColumn &column : m_columns)
        rows.front() << column.title;
    for (const CountLine &line : m_sheet.lines) {
        QStringList cells;
        for (int column = 0; column < Count; ++column)
            cells << cell(line, column);
        rows.push_back(std::move(cells));
    }
    return rows;
}

} // namespace yaogui
