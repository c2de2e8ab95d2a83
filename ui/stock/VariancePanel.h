// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/StockDesk.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace yaogui {

class TextTableModel;
class VarianceBar;

/// The variance meter: one number, its bands, the drugs behind it, and the movements behind the chosen drug.
class VariancePanel : public QWidget {
    Q_OBJECT
public:
    VariancePanel(const Theme &theme, QWidget *parent);
    void show(const VarianceView &view);
    void show(const DifferenceView &view);
    [[nodiscard]] TableSheet table() const;

signals:
    void drugChosen(const QString &drug);
    /// Of a movement's lot, or its paper.
    void chainWanted(const QString &what);

private:
    [[nodiscard]] QString chosen() const;

    VarianceView m_view;
    QLabel *m_percent, *m_state, *m_months, *m_movementsTitle;
    VarianceBar *m_bar;
    TextTableModel *m_drugs, *m_movements;
    QTableView *m_table;
};

} // namespace yaogui
