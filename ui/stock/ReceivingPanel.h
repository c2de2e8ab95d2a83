// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ReceivingDesk.h"
#include "core/desk/StockDesk.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Look.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QTableView;

namespace yaogui {

class DeliveryModel;
class ReceivingHead;
class TextTableModel;

/// Goods coming in (验收, FJ-08): a delivery out of a file, by scanning or by hand, with what is missing named at its cell; drafts and receipts below.
/// The desk outlives it.
class ReceivingPanel : public QWidget {
    Q_OBJECT
public:
    ReceivingPanel(ReceivingDesk &desk, const Theme &theme, QWidget *parent);
    void open();
    void takeScan(const QString &text);
    [[nodiscard]] TableSheet table() const;

signals:
    void said(yaogui::Tone tone, const QString &words);
    void chainWanted(const QString &what);

private:
    void connectDesk();
    QPushButton *addButton(QHBoxLayout &row, const QString &name, const QString &words, const QKeySequence &key);
    void showDelivery(const IncomingGoods &delivery);
    void showReceipts(const ReceivingView &view);
    void showReceived(const ReceiptOutcome &outcome);
    void showRefused(ReceivingAct act, const Error &error);
    void sayCell();
    void sayDelivery();
    void browse();
    void goToFault();
    void openReceipt(int row);
    [[nodiscard]] const ReceiptRepository::Kept *chosen() const;

    ReceivingDesk &m_desk;
    Theme m_theme;
    ReceivingView m_view;
    ReceivingHead *m_head;
    QLineEdit *m_scan;
    DeliveryModel *m_lines;
    QTableView *m_grid;
    TextTableModel *m_receipts;
    QTableView *m_list;
    QPushButton *m_accept = nullptr, *m_keep = nullptr, *m_drop = nullptr;
};

} // namespace yaogui
