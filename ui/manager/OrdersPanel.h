// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/BuyingDesk.h"
#include "core/desk/ManagerDesk.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Look.h"

#include <QWidget>

class QLineEdit;
class QTableView;

namespace yaogui {

class TextTableModel;

/// From what is proposed and what somebody asked for to orders, and what came of each of them.
class OrdersPanel : public QWidget {
    Q_OBJECT
public:
    OrdersPanel(BuyingDesk &desk, const Theme &theme, QWidget *parent);
    [[nodiscard]] TableSheet table() const;

signals:
    void said(yaogui::Tone tone, const QString &words);

private:
    void build();
    void show(const BuyingView &view);
    void showLines();
    void showDone(BuyingAct act, const QString &what);
    [[nodiscard]] QString chosen() const;

    BuyingDesk &m_desk;
    Theme m_theme;
    BuyingView m_view;
    TextTableModel *m_plan, *m_orders, *m_lines;
    QTableView *m_planTable, *m_orderTable, *m_lineTable;
    QLineEdit *m_drug, *m_quantity, *m_reason;
};

} // namespace yaogui
