// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ReviewView.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace yaogui {

class OriginalView;
class TextTableModel;

/// One prescription to be read: whom it is for, from whom, its lines with what we have for them, and the original below.
class RxSheet : public QWidget {
    Q_OBJECT
public:
    RxSheet(const Theme &theme, QWidget *parent);
    void show(const RxView &view);
    void clear();
    void zoom();

private:
    QLabel *addLabel(const QString &name);

    Theme m_theme;
    QLabel *m_patient;
    QLabel *m_diagnosis;
    QLabel *m_issuer;
    QLabel *m_history;
    TextTableModel *m_lines;
    QTableView *m_table;
    OriginalView *m_original;
};

} // namespace yaogui
