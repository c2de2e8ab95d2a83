// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ManagerDesk.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Look.h"

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace yaogui {

class FileField;
class TextTableModel;

/// What has to be done today, the worst first; the chosen task has below it what does it.
class TasksPanel : public QWidget {
    Q_OBJECT
public:
    TasksPanel(ManagerDesk &desk, const Theme &theme, QWidget *parent);
    [[nodiscard]] TableSheet table() const;

signals:
    void said(yaogui::Tone tone, const QString &words);
    /// A task that is done on another page.
    void elsewhere(yaogui::TaskKind kind, const QString &subject);

private:
    QLineEdit *addField(const QString &name, const QString &words, int width);
    QPushButton *addAct(const QString &name, const QString &words, const QKeySequence &key);
    void build();
    void show(const TaskView &view);
    void choose();
    void showDone(ManagerAct act, const QString &what);
    void actOnLot(const std::function<void(const QString &drug, const QString &lot)> &act);
    [[nodiscard]] const Task *chosen() const;

    ManagerDesk &m_desk;
    Theme m_theme;
    TaskView m_view;
    TextTableModel *m_model;
    QTableView *m_table;
    QLabel *m_advice;
    QLineEdit *m_degrees, *m_humidity, *m_note;
    QPushButton *m_good, *m_doubtful, *m_apart, *m_record;
    FileField *m_file;
};

} // namespace yaogui
