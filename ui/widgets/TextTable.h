// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/Look.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

class QTableView;

namespace yaogui {

struct TextColumn {
    QString title;
    int width = 0;        ///< at 100 %; 0: takes what is left
    bool figures = false; ///< stands at the right
};

/// Which of the columns are figures, for a table that leaves the program.
[[nodiscard]] std::vector<bool> figuresOf(const std::vector<TextColumn> &columns);

/// A row of words; the last cell bears the row's tone.
struct TextRow {
    QStringList cells;
    Tone tone = Tone::Plain;
};

/// Rows of words for reports that are read, not edited: what does not fit is in the tool tip.
class TextTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    TextTableModel(const Theme &theme, std::vector<TextColumn> columns, QObject *parent = nullptr);
    void show(std::vector<TextRow> rows);
    [[nodiscard]] const std::vector<TextColumn> &columns() const { return m_columns; }
    /// As it stands, with the titles in front.
    [[nodiscard]] std::vector<QStringList> table() const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant toneOf(const QModelIndex &index, int role) const;

    Theme m_theme;
    std::vector<TextColumn> m_columns;
    std::vector<TextRow> m_rows;
};

/// A table over it; rows are chosen whole, Tab leaves it.
[[nodiscard]] QTableView *makeTextTable(const Theme &theme, TextTableModel *model, const QString &name, const QString &spokenName, QWidget *parent);
/// The same table over a model of its own.
[[nodiscard]] QTableView *makeTable(const Theme &theme, QAbstractItemModel *model, const std::vector<TextColumn> &columns, const QString &name,
                                    const QString &spokenName, QWidget *parent);

} // namespace yaogui
