// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/CountingDesk.h"
#include "core/desk/StaffView.h"
#include "core/desk/StockDesk.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Look.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QTableView;

namespace yaogui {

class CountModel;
class CountStart;

/// Stocktake (盘点, FJ-07): blind, by scanning or typing, while the counter sells; at the end the differences with their reason and another
/// person's yes. The desk outlives it.
class CountingPanel : public QWidget {
    Q_OBJECT
public:
    CountingPanel(CountingDesk &desk, const Theme &theme, QWidget *parent);
    void open() { m_desk.open(); }
    void takeScan(const QString &text) { m_desk.scan(text); }
    /// While it is open and not told: the sheet to write on.
    [[nodiscard]] TableSheet table() const;
    void saySheet();

signals:
    void said(yaogui::Tone tone, const QString &words);
    void chainWanted(const QString &what);
    void secondPersonWanted(const yaogui::ApprovalWish &wish, const yaogui::AgreedAct &again);

private:
    void connectDesk();
    QPushButton *addButton(QHBoxLayout &row, const QString &name, const QString &words, const QKeySequence &key);
    void show(const CountSheet &sheet);
    void showRefused(CountAct act, const Error &error);

    CountingDesk &m_desk;
    Theme m_theme;
    CountStart *m_start;
    QLineEdit *m_scan, *m_reason;
    CountModel *m_lots;
    QTableView *m_grid;
    QPushButton *m_drop = nullptr, *m_save = nullptr, *m_post = nullptr;
};

} // namespace yaogui
