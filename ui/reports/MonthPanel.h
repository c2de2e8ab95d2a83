// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ReconciliationView.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace yaogui {

class FileField;
class TextTableModel;

/// One month: the clearing applications with what became of them, and the agency's statement with its differences.
class MonthPanel : public QWidget {
    Q_OBJECT
public:
    MonthPanel(const Theme &theme, QWidget *parent);
    void show(const ClearingView &view);

signals:
    void fileChosen(const QString &path);

private:
    void showApplications(const ClearingView &view);
    void showStatement(const ClearingView &view);

    TextTableModel *m_applications, *m_differences;
    QTableView *m_applicationTable, *m_differenceTable;
    QLabel *m_noApplications, *m_statement;
    FileField *m_file;
};

} // namespace yaogui
