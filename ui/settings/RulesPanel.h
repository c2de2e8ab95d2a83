// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/PolicyView.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace yaogui {

class RuleDetail;
class RuleFilter;
class RuleModel;

/// The rules in force: a filter line, one table, and everything about the current rule beside it.
class RulesPanel : public QWidget {
    Q_OBJECT
public:
    RulesPanel(const Theme &theme, QWidget *parent);
    void show(const PolicyView &view);
    void giveFocus();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildFilter();
    void showCount();
    void showCurrent();

    Theme m_theme;
    RuleModel *m_model;
    RuleFilter *m_filter;
    QLineEdit *m_words;
    QComboBox *m_groups;
    QLabel *m_count;
    QLabel *m_empty;
    QTableView *m_table;
    RuleDetail *m_detail;
};

} // namespace yaogui
