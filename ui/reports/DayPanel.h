// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ReconciliationDesk.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace yaogui {

class TextTableModel;

/// One day: groups with both sums, the store's three-way table, what differs with its next step, and the head of the audit trail.
class DayPanel : public QWidget {
    Q_OBJECT
public:
    DayPanel(const Theme &theme, QWidget *parent);
    void show(const ReconciliationView &view);
    void giveFocus();

signals:
    /// The list of results in doubt.
    void doubtsWanted();
    void copied();
    void printWanted();
    void exportWanted(const yaogui::TableSheet &sheet, yaogui::TableTarget target);

private:
    QWidget *buildSums();
    QWidget *buildFoot();
    void showGroups();
    void showDifferences();
    void showAdvice();
    void follow();
    QPushButton *makeExport(TableTarget target, const QString &name, const QString &words, const QKeySequence &key);
    [[nodiscard]] const Difference *chosen() const;

    Theme m_theme;
    ReconciliationView m_view;
    TextTableModel *m_groups, *m_sums, *m_differences;
    QTableView *m_table;
    QLabel *m_empty, *m_advice, *m_head;
    QPushButton *m_lead, *m_print, *m_csv = nullptr, *m_excel = nullptr;
};

} // namespace yaogui
