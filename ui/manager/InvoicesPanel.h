// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/BuyingDesk.h"
#include "ui/manager/DutyPanel.h"

class QDateEdit;
class QTableView;

namespace yaogui {

class TextTableModel;

/// Goods that wait for their invoice, invoices with their receipts, and what was paid of them.
class InvoicesPanel : public DutyPanel {
    Q_OBJECT
public:
    InvoicesPanel(BuyingDesk &desk, const Theme &theme, QWidget *parent);
    void open() override { m_desk.open(); }
    [[nodiscard]] TableSheet table() const override;

private:
    void build();
    void show(const BuyingView &view);
    void record();
    void pay();
    void offerAmount();
    void showDone(BuyingAct act, const QString &what);

    BuyingDesk &m_desk;
    BuyingView m_view;
    TextTableModel *m_goods, *m_invoices;
    QTableView *m_goodsTable, *m_invoiceTable;
    QLineEdit *m_number, *m_amount, *m_account;
    QDateEdit *m_date;
};

} // namespace yaogui
