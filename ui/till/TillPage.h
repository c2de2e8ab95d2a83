// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/StaffView.h"
#include "core/desk/TillDesk.h"
#include "ui/theme/Theme.h"

#include <QQueue>
#include <QWidget>

class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace yaogui {

class CountGrid;
class MessageStrip;
class SlipView;

/// The drawer: a shift is opened with its float, cash comes and goes with a reason, the drawer is counted blind, the difference gets its
/// reason, the shift is closed, its day sheet shown and printed.
class TillPage : public QWidget {
    Q_OBJECT
public:
    /// The desk outlives the page.
    TillPage(TillDesk &desk, const Theme &theme, QWidget *parent = nullptr);
    [[nodiscard]] static QString title();

signals:
    void secondPersonWanted(const yaogui::ApprovalWish &wish, const yaogui::AgreedAct &again);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Move {
        CashMove what = CashMove::In;
        Money amount;
        QString reason;
        ShiftId shift;
    };
    void ask(const Move &move, ApprovalId approval);
    /// What the desk's answer to a move is about; nothing for other acts.
    std::optional<Move> answered(TillAct act);
    QWidget *buildOpening();
    QWidget *buildShift();
    QWidget *buildCash();
    QWidget *buildCount();
    QWidget *buildSheet();
    QPushButton *addButton(const QString &name, const QString &words, const QKeySequence &key);
    QLineEdit *addField(const QString &name, const QString &hint);
    QFrame *addPanel(const QString &title, QVBoxLayout *&column);
    void connectDesk();
    void showView(const TillView &view);
    void showShifts();
    void showLeft();
    void showCount();
    void say(TillAct act);
    void move(CashMove move);
    void openShift();
    void count();
    void close();
    void look();
    [[nodiscard]] ShiftId shown() const;

    TillDesk &m_desk;
    Theme m_theme;
    TillView m_view;
    QQueue<Move> m_asked; ///< not answered yet, in the desk's order
    QLabel *m_head, *m_difference;
    QPlainTextEdit *m_left;
    QStackedWidget *m_stack;
    QLineEdit *m_float, *m_amount, *m_reason, *m_differenceReason;
    CountGrid *m_grid;
    QPushButton *m_open, *m_in, *m_out, *m_drawer, *m_count, *m_close, *m_print, *m_save;
    QComboBox *m_shifts;
    SlipView *m_sheet;
    MessageStrip *m_strip;
};

} // namespace yaogui
