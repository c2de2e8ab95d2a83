// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ReturnDesk.h"
#include "core/desk/StaffView.h"
#include "ui/theme/Theme.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QStandardItemModel;
class QTreeView;

namespace yaogui {

class MessageStrip;
class SlipView;

/// A finished sale is taken back: shows what the desk found, and hands it the clerk's choice. One press asks once: the button
/// rests until the desk has answered.
class ReturnPage : public QWidget {
    Q_OBJECT
public:
    /// The desk outlives the page.
    ReturnPage(ReturnDesk &desk, const Theme &theme, QWidget *parent = nullptr);

public slots:
    /// As a scanner sends it: a box or a slip.
    void find(const QString &text);
    /// The page comes up: empty, unless a return is under way on it or its result was not read yet.
    void open();
    void giveFocus();

signals:
    /// The clerk is done here; `restSale` is to be settled at the counter, 0 when nothing is.
    void left(qint64 restSale);
    void secondPersonWanted(const yaogui::ApprovalWish &wish, const yaogui::AgreedAct &again);

private:
    QWidget *buildLeft();
    QWidget *buildRight();
    void show(const ReturnCase &sale);
    void showLines();
    void showParts();
    void showAct();
    void showFinished(const FinishedReturn &finished);
    void showRefusal(const Error &error);
    void begin();
    void act();
    void take(const ReturnRequest &wanted);
    [[nodiscard]] ReturnRequest request() const;
    [[nodiscard]] Money kept() const;
    [[nodiscard]] bool comesBack(int row) const;

    ReturnDesk &m_desk;
    Theme m_theme;
    std::optional<ReturnCase> m_case;
    std::optional<FinishedReturn> m_finished;
    ReturnRequest m_wanted; ///< what the desk was asked for last
    bool m_waiting = false; ///< the desk has not answered yet
    bool m_taking = false;  ///< and what it does is a return: nobody leaves the page before its end is known

    QLineEdit *m_search;
    MessageStrip *m_strip;
    QLabel *m_sale;
    QTreeView *m_lines;
    QStandardItemModel *m_goods; ///< what the list shows, a row a line of the sale
    QRadioButton *m_void;
    QRadioButton *m_refund;
    QComboBox *m_reason;
    QWidget *m_choices; ///< kind and reason
    QLabel *m_cash;
    QLabel *m_parts;
    SlipView *m_paper;
    QPushButton *m_act;
    QPushButton *m_back;
};

} // namespace yaogui
