// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/CounterView.h"
#include "ui/widgets/Badge.h"

#include <QAbstractTableModel>

namespace yaogui {

/// The basket of the newest view as a table. Holds no rule: what a line says is what the desk said.
class BasketModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, Article, Count, Amount, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const std::vector<LineView> &lines);
    /// A line that just took something; 0: none.
    void setFlash(int lineNumber);
    /// Words at a line that was refused something; an empty text takes them away.
    void setNote(int lineNumber, const QString &words);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const LineView &lineAt(int row) const { return m_lines[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(int lineNumber) const; ///< −1 when it is not there
    [[nodiscard]] bool flashes(int row) const { return lineAt(row).number == m_flash; }
    [[nodiscard]] QString noteAt(int row) const;

private:
    void rowChanged(int row);
    std::vector<LineView> m_lines;
    int m_flash = 0;
    int m_noteLine = 0;
    QString m_note;
};

// What a line says, in the chosen language.
[[nodiscard]] QString titleOf(const LineView &line);  ///< 阿托伐他汀钙片 立普妥 20mg×7
[[nodiscard]] QString detailOf(const LineView &line); ///< …879766  批号 X12345  2027-03-31
[[nodiscard]] QString memberText(const MemberCard &member); ///< Member M000001 陈*红 138****5678, 126 points
[[nodiscard]] std::vector<Badge> badgesOf(const LineView &line);
[[nodiscard]] std::vector<Badge> badgesOf(const Drug &drug, bool nearExpiry);

} // namespace yaogui
