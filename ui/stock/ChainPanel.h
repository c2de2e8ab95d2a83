// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/StockDesk.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTableView;

namespace yaogui {

class TextTableModel;

/// The whole life of a box, a slip, a receipt or a lot: typed or scanned.
class ChainPanel : public QWidget {
    Q_OBJECT
public:
    ChainPanel(const Theme &theme, QWidget *parent);
    void show(const ChainView &view);
    /// Asks for it as if it were typed.
    void ask(const QString &what);
    void clear();
    [[nodiscard]] TableSheet table() const;

signals:
    void asked(const QString &what);

private:
    void follow(int row);

    ChainView m_view;
    QLineEdit *m_field;
    QLabel *m_head;
    TextTableModel *m_steps;
    QTableView *m_table;
};

} // namespace yaogui
