// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/CounterView.h"
#include "ui/theme/Theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace yaogui {

class SlipView;

/// What is to be seen after a sale: the change, large, and the slip. Stays until the next sale begins.
class FinishedPanel : public QFrame {
    Q_OBJECT
public:
    FinishedPanel(const Theme &theme, QWidget *parent = nullptr);
    void show(const FinishedSale &sale);
    [[nodiscard]] qint64 saleId() const { return m_sale.saleId; }

signals:
    void reprintWanted(qint64 saleId);
    void nextWanted();

private:
    void showPaper(bool statement);
    FinishedSale m_sale;
    QLabel *m_title;
    QLabel *m_changeCaption;
    QLabel *m_change;
    QLabel *m_sums;
    QPushButton *m_slipTab;
    QPushButton *m_statementTab;
    SlipView *m_paper;
};

} // namespace yaogui
