// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/StockDesk.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLayout;
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
    /// Of the chosen month (yyyy-MM); empty: the year so far.
    [[nodiscard]] QString month() const;
    void show(const DifferenceView &view);
    [[nodiscard]] TableSheet table() const;

signals:
    void drugChosen(const QString &drug);
    void monthChosen(const QString &month);
    /// Of a movement's lot, or its paper.
    void chainWanted(const QString &what);

private:
    [[nodiscard]] QString chosen() const;
    QLayout *buildChoice(const Theme &theme);
    void offerMonths();
    void offerZones();
    void showDrugs();

    VarianceView m_view;
    std::vector<VarianceRow> m_shown; ///< of the chosen zone
    QComboBox *m_month, *m_zone;
    QLabel *m_percent, *m_state, *m_months, *m_movementsTitle;
    VarianceBar *m_bar;
    TextTableModel *m_drugs, *m_movements;
    QTableView *m_table;
};

} // namespace yaogui
