// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ManagerDesk.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Look.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QTableView;

namespace yaogui {

class BookModel;

/// A book the drug authority asks for, of a span of days: seen, on A4, and as a table.
class BooksPanel : public QWidget {
    Q_OBJECT
public:
    BooksPanel(ManagerDesk &desk, const Theme &theme, QWidget *parent);
    /// The chosen book anew.
    void open();
    [[nodiscard]] TableSheet table() const;

signals:
    void said(yaogui::Tone tone, const QString &words);

private:
    void buildWish();
    void show(const BookView &view);
    [[nodiscard]] BookKind kind() const;

    ManagerDesk &m_desk;
    Theme m_theme;
    QComboBox *m_kind;
    QDateEdit *m_from, *m_to;
    QCheckBox *m_clear;
    BookModel *m_model;
    QTableView *m_table;
    bool m_opened = false; ///< the days stand
};

} // namespace yaogui
