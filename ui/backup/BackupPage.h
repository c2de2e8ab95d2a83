// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/BackupDesk.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStringListModel;

namespace yaogui {

class MessageStrip;

/// Backups: the last one and where it is, "back up now", and a restore into a new folder as one act.
class BackupPage : public QWidget {
    Q_OBJECT
public:
    /// The desk outlives the page.
    BackupPage(BackupDesk &desk, const Theme &theme, QWidget *parent = nullptr);

private:
    QWidget *buildHead();
    QWidget *buildRestore();
    void showView(const BackupView &view);
    [[nodiscard]] int chosen() const;
    void askRestore();
    void setBusy(bool busy);

    BackupDesk &m_desk;
    Theme m_theme;
    BackupView m_view;
    QLabel *m_last;
    QLabel *m_place;
    QPushButton *m_now;
    QStringListModel *m_rows;
    QListView *m_list;
    QLineEdit *m_target;
    QLineEdit *m_phrase;
    QPushButton *m_restore;
    MessageStrip *m_strip;
};

} // namespace yaogui
