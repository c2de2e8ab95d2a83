// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/StockView.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/TextTable.h"

namespace yaogui {

/// What stands in the store, filtered and sorted over the shared rows: only their numbers are moved, so that a hundred thousand rows
/// follow the typing.
class StockModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Shows { All, NearExpiry };
    StockModel(const Theme &theme, Shows shows, QObject *parent = nullptr);
    void show(const StockView &view);
    /// Words that must all occur.
    void filter(const QString &text);
    [[nodiscard]] const StockRow &at(int row) const { return (*m_view.rows)[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(row)])]; }
    [[nodiscard]] const std::vector<TextColumn> &columns() const { return m_columns; }
    /// With the titles in front.
    [[nodiscard]] std::vector<QStringList> table() const;
    [[nodiscard]] int expired() const; ///< of the rows shown

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    enum Column { Code, Name, Spec, Lot, Expiry, Left, Place, Zone, Amount, Count };
    void choose();
    void arrange();
    [[nodiscard]] bool isWanted(const StockRow &row) const;
    [[nodiscard]] bool isBefore(const StockRow &a, const StockRow &b) const;
    [[nodiscard]] QString cell(const StockRow &row, int column) const;
    [[nodiscard]] Tone toneOf(const StockRow &row) const;

    Theme m_theme;
    Shows m_shows;
    std::vector<TextColumn> m_columns;
    StockView m_view;
    QStringList m_words;
    std::vector<int> m_shown;
    int m_sortedBy;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace yaogui
