// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ReceivingView.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/TextTable.h"

namespace yaogui {

/// The lines of a delivery as a grid to write in: what the catalogue and the codes fill in is grey, a missing or wrong cell is red and says why.
/// It changes nothing by itself: what is typed goes out as cellTyped and comes back with the delivery.
class DeliveryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    DeliveryModel(const Theme &theme, QObject *parent = nullptr);
    void show(const IncomingGoods &delivery);
    [[nodiscard]] const IncomingGoods &delivery() const { return m_delivery; }
    [[nodiscard]] int lineAt(int row) const;
    [[nodiscard]] int rowOf(int line) const; ///< -1: none
    [[nodiscard]] const std::vector<TextColumn> &columns() const { return m_columns; }
    /// Why the cell is not good; empty: it is.
    [[nodiscard]] QString faultOf(const QModelIndex &index) const;
    /// The first cell that is not good.
    [[nodiscard]] QModelIndex firstFault() const;
    [[nodiscard]] std::vector<QStringList> table() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void cellTyped(int line, int column, const QString &text);

private:
    [[nodiscard]] const DeliveryRow &at(int row) const { return m_delivery.rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] QString cell(const QModelIndex &index) const;
    [[nodiscard]] bool isCodes(int column) const;

    Theme m_theme;
    std::vector<TextColumn> m_columns;
    IncomingGoods m_delivery;
};

} // namespace yaogui
