// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/BuyingDesk.h"
#include "ui/manager/DutyPanel.h"

class QTableView;

namespace yaogui {

class TextTableModel;

/// From what is proposed and what somebody asked for to orders, and what came of each of them.
class OrdersPanel : public DutyPanel {
    Q_OBJECT
public:
    OrdersPanel(BuyingDesk &desk, const Theme &theme, QWidget *parent);
    void open() override { m_desk.open(); }
    [[nodiscard]] TableSheet table() const override;

private:
    void build();
    void show(const BuyingView &view);
    void showLines();
    void send();
    void saySent();
    void showDone(BuyingAct act, const QString &what);
    [[nodiscard]] QString chosen() const;

    BuyingDesk &m_desk;
    BuyingView m_view;
    TextTableModel *m_plan, *m_orders, *m_lines;
    QTableView *m_planTable, *m_orderTable, *m_lineTable;
    QLineEdit *m_reason;
    QString m_sent; ///< what became of it is in the next view
};

} // namespace yaogui
