// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/DeliveryModel.h"

#include "ui/stock/DeliveryWords.h"

#include <algorithm>

namespace yaogui {

namespace {

int widthOf(const QString &column)
{
    static const QHash<QString, int> widths{{QStringLiteral("generic_name"), 170}, {QStringLiteral("maker"), 130}, {QStringLiteral("refusal"), 120},
                                            {QStringLiteral("approval_number"), 150}, {QStringLiteral("insurance_code"), 130},
                                            {QStringLiteral("drug"), 120}, {QStringLiteral("production_date"), 110}, {QStringLiteral("expiry"), 110},
                                            {QStringLiteral("lot"), 100}};
    return widths.value(column, 90);
}

} // namespace

DeliveryModel::DeliveryModel(const Theme &theme, QObject *parent) : QAbstractTableModel(parent), m_theme(theme)
{
    static const QStringList figures{QStringLiteral("quantity"), QStringLiteral("accepted"), QStringLiteral("price"), QStringLiteral("trace_codes")};
    for (const QString &column : DeliveryLines::columns())
        m_columns.push_back({deliveryFieldName(column), widthOf(column), figures.contains(column)});
}

// The rows that stay keep their places, so that whoever is typing in one goes on typing.
void DeliveryModel::show(const IncomingGoods &delivery)
{
    const auto &old = m_delivery.rows;
    const auto &rows = delivery.rows;
    const bool grows = rows.size() >= old.size()
        && std::equal(old.begin(), old.end(), rows.begin(), [](const DeliveryRow &a, const DeliveryRow &b) { return a.line == b.line; });
    if (!grows) {
        beginResetModel();
        m_delivery = delivery;
        endResetModel();
        return;
    }
    const int before = static_cast<int>(old.size()), after = static_cast<int>(rows.size());
    if (after > before)
        beginInsertRows({}, before, after - 1);
    m_delivery = delivery;
    if (after > before)
        endInsertRows();
    if (before > 0)
        emit dataChanged(index(0, 0), index(before - 1, columnCount() - 1));
}

int DeliveryModel::lineAt(int row) const
{
    return row >= 0 && row < rowCount() ? at(row).line : 0;
}

int DeliveryModel::rowOf(int line) const
{
    const auto found = std::find_if(m_delivery.rows.begin(), m_delivery.rows.end(), [&](const DeliveryRow &row) { return row.line == line; });
    return found == m_delivery.rows.end() ? -1 : static_cast<int>(found - m_delivery.rows.begin());
}

bool DeliveryModel::isCodes(int column) const
{
    return DeliveryLines::columns().at(column) == u"trace_codes";
}

QString DeliveryModel::faultOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const QString column = DeliveryLines::columns().at(index.column());
    for (const RejectedLine &fault : at(index.row()).faults) {
        if (fault.column == column)
            return lineFaultText(fault.reason);
    }
    return {};
}

QModelIndex DeliveryModel::firstFault() const
{
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            if (const QModelIndex cell = index(row, column); !faultOf(cell).isEmpty())
                return cell;
        }
    }
    return {};
}

QString DeliveryModel::cell(const QModelIndex &index) const
{
    const DeliveryRow &row = at(index.row());
    if (isCodes(index.column()))
        return row.codes > 0 ? QString::number(row.codes) : QString();
    return row.shown.value(index.column());
}

int DeliveryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_delivery.rows.size());
}

int DeliveryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

Qt::ItemFlags DeliveryModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return isCodes(index.column()) ? usual : usual | Qt::ItemIsEditable;
}

QVariant DeliveryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const DeliveryRow &row = at(index.row());
    const QString fault = role == Qt::EditRole ? QString() : faultOf(index);
    const QString text = cell(index);
    switch (role) {
    case Qt::EditRole: return row.typed.value(index.column());
    case Qt::DisplayRole: return text.isEmpty() ? fault : text;
    case Qt::ToolTipRole:
        if (!fault.isEmpty())
            return deliveryFieldName(DeliveryLines::columns().at(index.column())) + u' ' + fault;
        return isCodes(index.column()) ? row.typed.value(index.column()).replace(u';', u'\n') : text;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((m_columns[static_cast<std::size_t>(index.column())].figures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (!fault.isEmpty())
            return m_theme.colours.stop;
        return row.typed.value(index.column()).isEmpty() ? QVariant(m_theme.colours.muted) : QVariant();
    case Qt::BackgroundRole: return fault.isEmpty() ? QVariant() : QVariant(m_theme.colours.stopSoft);
    default: return {};
    }
}

bool DeliveryModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    DeliveryRow &row = m_delivery.rows[static_cast<std::size_t>(index.row())];
    const QString text = value.toString().simplified();
    if (row.typed.value(index.column()) == text)
        return false;
    row.typed[index.column()] = text; // until the answer, which knows more
    row.shown[index.column()] = text;
    emit cellTyped(row.line, index.column(), text);
    return true;
}

QVariant DeliveryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const TextColumn &column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((column.figures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(column.title) : QVariant();
}

std::vector<QStringList> DeliveryModel::table() const
{
    std::vector<QStringList> rows(1);
    for (const TextColumn &column : m_columns)
        rows.front() << column.title;
    for (const DeliveryRow &row : m_delivery.rows)
        rows.push_back(row.shown);
    return rows;
}

} // namespace yaogui
