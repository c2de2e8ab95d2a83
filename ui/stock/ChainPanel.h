// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/StockDesk.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;
class QTableView;

namespace yaogui {

class TextTableModel;

/// The whole life of a box, a slip, a receipt or a lot: typed or scanned. The lot it shows can be recalled (GSP).
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
    void recallWanted(const QString &drug, const QString &lot, const QString &reason);

private:
    QLayout *buildRecall(const Theme &theme);
    void offerRecall();
    void follow(int row);

    ChainView m_view;
    QLineEdit *m_field, *m_reason;
    QPushButton *m_recall;
    QLabel *m_head;
    TextTableModel *m_steps;
    QTableView *m_table;
};

} // namespace yaogui
