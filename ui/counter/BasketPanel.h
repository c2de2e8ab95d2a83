// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/CounterView.h"
#include "ui/counter/BasketModel.h"
#include "ui/theme/Theme.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace yaogui {

/// The basket and what can be done to its current line. Lines are named by their number (1…n).
class BasketPanel : public QFrame {
    Q_OBJECT
public:
    BasketPanel(const Theme &theme, QWidget *parent = nullptr);
    void show(const CounterView &view);
    void moveBy(int rows);
    /// Also for a line that only the next view brings.
    void flash(int line);
    void note(int line, const QString &words);
    void clearNote() { m_model->setNote(0, {}); }
    [[nodiscard]] bool hasCursor() const;
    /// Puts the cursor into the quantity of the current line; false when there is none.
    bool editQuantity();
    void addPieces(int pieces);
    void removeCurrent();
    void toggleOwnPay();
    void askLots();
    void askPrice();
    [[nodiscard]] const LineView *current() const;

signals:
    void quantityWanted(int line, yaogui::Quantity quantity);
    void removeWanted(int line);
    void ownPayWanted(int line, bool ownPay);
    void lotsWanted(int line);
    /// Another price for the current line.
    void priceWanted();
    void quantityInvalid(const yaogui::Error &error, int line);
    /// The cursor left the quantity: the next scan belongs to the search field again.
    void editingDone();

private:
    QPushButton *makeButton(const Theme &theme, const QString &name, const QString &text, const QString &icon);
    void buildTable(const Theme &theme);
    QWidget *buildActs(const Theme &theme);
    void showActs();
    void applyQuantity();
    bool eventFilter(QObject *watched, QEvent *event) override;

    BasketModel *m_model;
    QTableView *m_table;
    QLabel *m_member;
    QLabel *m_count;
    QLabel *m_empty;
    QPushButton *m_minus = nullptr;
    QPushButton *m_plus = nullptr;
    QPushButton *m_lot = nullptr;
    QPushButton *m_ownPay = nullptr;
    QPushButton *m_price = nullptr;
    QPushButton *m_remove = nullptr;
    QLineEdit *m_quantity = nullptr;
    QTimer m_flashEnd;
    bool m_changeable = true;
    int m_flashWanted = 0; ///< touched before its view came
    
};

} // namespace yaogui
