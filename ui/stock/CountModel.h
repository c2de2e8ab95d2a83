// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/CountingView.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/TextTable.h"

namespace yaogui {

/// The lots of a stocktake with what was found of each; the books' side fills in only when everything is counted. What is typed goes out as
/// countTyped and comes back with the sheet.
class CountModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Code, Name, Lot, Expiry, Found, Scanned, State, Booked, Difference, Worth, Count };
    CountModel(const Theme &theme, QObject *parent = nullptr);
    void show(const CountSheet &sheet);
    [[nodiscard]] const CountSheet &sheet() const { return m_sheet; }
    [[nodiscard]] const CountLine &at(int row) const { return m_sheet.lines[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const std::vector<TextColumn> &columns() const { return m_columns; }
    /// As it stands, with the titles in front.
    [[nodiscard]] std::vector<QStringList> table() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void countTyped(const QString &drug, const QString &lot, const QString &quantity);

private:
    [[nodiscard]] QString cell(const CountLine &line, int column) const;
    [[nodiscard]] Tone toneOf(const CountLine &line, int column) const;

    Theme m_theme;
    std::vector<TextColumn> m_columns;
    CountSheet m_sheet;
};

} // namespace yaogui
