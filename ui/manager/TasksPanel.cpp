// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/manager/TasksPanel.h"

#include "ui/manager/ManagerWords.h"
#include "ui/settings/FileField.h"
#include "ui/text/AmountText.h"
#include "ui/widgets/TextTable.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace yaogui {

TasksPanel::TasksPanel(ManagerDesk &desk, const Theme &theme, QWidget *parent)
    : DutyPanel(theme, parent), m_desk(desk),
      m_model(new TextTableModel(theme, {{tr("Task"), 170}, {tr("What"), 260}, {tr("Name"), 0}, {tr("Due"), 120}, {tr("State"), 150}}, this)),
      m_table(makeTextTable(theme, m_model, QStringLiteral("taskTable"), tr("What has to be done, the worst first"), this)), m_advice(new QLabel(this)),
      m_degrees(makeField(QStringLiteral("taskDegrees"), tr("Temperature, °C"), 150)), m_humidity(makeField(QStringLiteral("taskHumidity"), tr("Humidity, %"), 150)),
      m_note(makeField(QStringLiteral("taskNote"), tr("Note, reason, or what was done"))),
      m_good(makeAct(QStringLiteral("taskGood"), tr("In order (F6)"), QKeySequence(Qt::Key_F6))),
      m_doubtful(makeAct(QStringLiteral("taskDoubtful"), tr("Doubtful (F7)"), QKeySequence(Qt::Key_F7))),
      m_apart(makeAct(QStringLiteral("taskApart"), tr("Set apart (F8)"), QKeySequence(Qt::Key_F8))),
      m_record(makeAct(QStringLiteral("taskRecord"), tr("Record (F6)"), QKeySequence(Qt::Key_F6))),
      m_file(new FileField(theme, tr("Readings of a gauge: CSV or XLSX"), tr("Tables (*.csv *.xlsx)"), tr("Read"), this))
{
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TasksPanel::choose);
    connect(m_table, &QTableView::activated, this, [this] {
        const Task *task = chosen();
        if (task && task->kind == TaskKind::Temperature)
            m_degrees->setFocus(Qt::OtherFocusReason);
        else if (task)
            emit elsewhere(task->kind, task->subject);
    });
    connect(m_good, &QPushButton::clicked, this, [this] { sayFound(true); });
    connect(m_doubtful, &QPushButton::clicked, this, [this] { sayFound(false); });
    connect(m_apart, &QPushButton::clicked, this, [this] { actOnSubject([this](const QString &drug, const QString &lot) { m_desk.setApart(drug, lot, m_note->text()); }); });
    connect(m_record, &QPushButton::clicked, this, [this] {
        if (const Task *task = chosen())
            m_desk.record(task->subject, m_degrees->text().trimmed(), m_humidity->text().trimmed(), m_note->text().trimmed());
    });
    for (QLineEdit *field : {m_degrees, m_humidity})
        connect(field, &QLineEdit::returnPressed, this, [this, field] { field == m_degrees ? m_humidity->setFocus() : m_record->click(); });
    connect(m_file, &FileField::chosen, &m_desk, &ManagerDesk::readClimate);
    connect(&m_desk, &ManagerDesk::tasksChanged, this, &TasksPanel::show);
    connect(&m_desk, &ManagerDesk::done, this, &TasksPanel::showDone);
    choose();
}

void TasksPanel::build()
{
    m_advice->setObjectName(QStringLiteral("taskAdvice"));
    m_advice->setProperty("role", QStringLiteral("panelTitle"));
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.space(2));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_degrees, m_humidity})
        row->addWidget(widget);
    row->addWidget(m_note, 1);
    for (QPushButton *button : {m_good, m_doubtful, m_apart, m_record})
        row->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.space(2));
    column->addWidget(m_table, 1);
    column->addWidget(m_advice);
    column->addLayout(row);
    column->addWidget(m_file);
    setFocusProxy(m_table);
}

const Task *TasksPanel::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 ? nullptr : &m_view.tasks[static_cast<std::size_t>(row)];
}

void TasksPanel::actOnSubject(const std::function<void(const QString &drug, const QString &lot)> &act)
{
    if (const Task *task = chosen())
        act(task->subject.section(u'/', 0, 0), task->subject.section(u'/', 1));
}

void TasksPanel::sayFound(bool good)
{
    const Task *task = chosen();
    if (task && task->kind == TaskKind::Display)
        return m_desk.checkZone(task->subject, good, m_note->text());
    actOnSubject([&](const QString &drug, const QString &what) {
        task->kind == TaskKind::WrongZone ? m_desk.putBack(drug, what, m_note->text()) : m_desk.look(drug, what, good, m_note->text());
    });
}

// Only what does this task is there.
void TasksPanel::choose()
{
    const Task *task = chosen();
    const bool care = task && task->kind == TaskKind::Care;
    const bool display = task && task->kind == TaskKind::Display;
    const bool gauge = task && task->kind == TaskKind::Temperature;
    const bool lot = care || (task && task->kind == TaskKind::NearExpiry);
    const bool misplaced = task && task->kind == TaskKind::WrongZone;
    m_good->setVisible(care || display || misplaced);
    m_doubtful->setVisible(care || display);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_degrees, m_humidity, m_record, m_file})
        widget->setVisible(gauge);
    m_apart->setVisible(lot);
    m_note->setVisible(lot || display || misplaced || gauge);
    m_advice->setText(task ? taskAdvice(*task) : tr("Nothing is to be done."));
}

void TasksPanel::show(const TaskView &view)
{
    const int row = std::max(0, m_table->currentIndex().row());
    m_view = view;
    std::vector<TextRow> rows;
    int overdue = 0;
    for (const Task &task : view.tasks) {
        overdue += task.overdue ? 1 : 0;
        const bool today = !task.due.isValid() || task.due == view.today;
        const QString what = task.kind == TaskKind::Display     ? zoneName(task.subject)
                             : task.kind == TaskKind::WrongZone ? task.subject.section(u'/', 0, 0)
                                                                : task.subject;
        rows.push_back({{taskName(task.kind), what, task.name, dateText(task.due), task.overdue ? task.kind == TaskKind::NearExpiry || task.kind == TaskKind::OpenedPack ? tr("Expired") : tr("Overdue") : today ? tr("Today") : tr("Coming")},
                        task.overdue ? Tone::Stop : today ? Tone::Look : Tone::Plain});
    }
    m_model->show(std::move(rows));
    if (!view.tasks.empty())
        m_table->selectRow(std::min(row, static_cast<int>(view.tasks.size()) - 1));
    choose();
    const QString all = tr("%n task(s).", nullptr, static_cast<int>(view.tasks.size()));
    sayState(overdue > 0 ? Tone::Stop : Tone::Plain, overdue > 0 ? all + u' ' + tr("%n of them overdue.", nullptr, overdue) : all);
}

void TasksPanel::showDone(ManagerAct act, const QString &what)
{
    switch (act) {
    case ManagerAct::Look: noteDone(tr("Looked after: %1.").arg(what)); break;
    case ManagerAct::Check: noteDone(tr("Display checked: %1.").arg(zoneName(what))); break;
    case ManagerAct::PutBack: noteDone(tr("Put back: %1.").arg(what)); break;
    case ManagerAct::Climate: noteDone(tr("Recorded: %1.").arg(what)); break;
    case ManagerAct::ClimateFile: noteDone(tr("%1 readings were taken from the file.").arg(what)); break;
    case ManagerAct::SetApart: noteDone(tr("Set apart by paper %1.").arg(what)); break;
    default: return;
    }
    for (QLineEdit *field : {m_degrees, m_humidity, m_note})
        field->clear();
    m_table->setFocus(Qt::OtherFocusReason);
}

TableSheet TasksPanel::table() const
{
    return {QStringLiteral("tasks"), tr("What has to be done, %1").arg(dateText(m_view.today)), m_model->table(), figuresOf(m_model->columns())};
}

} // namespace yaogui
