// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ReviewDesk.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTableView;

namespace yaogui {

class TextTableModel;

/// Every prescription that was ever taken in, found by its number; and where its paper lies.
class ArchivePanel : public QWidget {
    Q_OBJECT
public:
    ArchivePanel(ReviewDesk &desk, const Theme &theme, QWidget *parent);
    void show(const RxArchiveView &view);
    void find(const QString &text);

signals:
    void chosen(const QString &number);

private:
    [[nodiscard]] QString chosenNumber() const;

    ReviewDesk &m_desk;
    RxArchiveView m_view;
    QLineEdit *m_field;
    TextTableModel *m_model;
    QTableView *m_table;
    QLineEdit *m_place;
    QLabel *m_coverage;
};

} // namespace yaogui
