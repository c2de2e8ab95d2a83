// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ManagerDesk.h"
#include "ui/manager/DutyPanel.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QTableView;

namespace yaogui {

class BookModel;

/// A book the drug authority asks for, of a span of days: seen, on A4, and as a table.
class BooksPanel : public DutyPanel {
    Q_OBJECT
public:
    BooksPanel(ManagerDesk &desk, const Theme &theme, QWidget *parent);
    /// The chosen book anew.
    void open() override;
    [[nodiscard]] TableSheet table() const override;

private:
    void buildWish();
    void show(const BookView &view);
    [[nodiscard]] BookKind kind() const;

    ManagerDesk &m_desk;
    QComboBox *m_kind;
    QDateEdit *m_from, *m_to;
    QCheckBox *m_clear;
    BookModel *m_model;
    QTableView *m_table;
    bool m_opened = false; ///< the days stand
};

} // namespace yaogui
