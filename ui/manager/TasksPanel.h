// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ManagerDesk.h"
#include "ui/manager/DutyPanel.h"

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace yaogui {

class FileField;
class TextTableModel;

/// What has to be done today, the worst first; the chosen task has below it what does it.
class TasksPanel : public DutyPanel {
    Q_OBJECT
public:
    TasksPanel(ManagerDesk &desk, const Theme &theme, QWidget *parent);
    void open() override { m_desk.openTasks(); }
    [[nodiscard]] TableSheet table() const override;

signals:
    /// A task that is done on another page.
    void elsewhere(yaogui::TaskKind kind, const QString &subject);

private:
    void build();
    void show(const TaskView &view);
    void choose();
    void showDone(ManagerAct act, const QString &what);
    void actOnSubject(const std::function<void(const QString &drug, const QString &lotOrZone)> &act);
    void sayFound(bool good);
    [[nodiscard]] const Task *chosen() const;

    ManagerDesk &m_desk;
    TaskView m_view;
    TextTableModel *m_model;
    QTableView *m_table;
    QLabel *m_advice;
    QLineEdit *m_degrees, *m_humidity, *m_note;
    QPushButton *m_good, *m_doubtful, *m_apart, *m_record;
    FileField *m_file;
};

} // namespace yaogui
