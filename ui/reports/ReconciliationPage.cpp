// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/ReconciliationPage.h"

#include "ui/reports/DayPanel.h"
#include "ui/reports/MonthPanel.h"
#include "ui/text/ErrorText.h"
#include "ui/text/NameText.h"
#include "ui/widgets/ButtonKey.h"
#include "ui/widgets/MessageStrip.h"
#include "ui/widgets/SectionButton.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yaogui {

ReconciliationPage::ReconciliationPage(ReconciliationDesk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_theme(theme), m_day(new QDateEdit(this)), m_month(new QDateEdit(this)), m_people(new QComboBox(this)),
      m_strip(new MessageStrip(theme, 1, this)), m_stack(new QStackedWidget(this)), m_dayPanel(new DayPanel(theme, this)),
      m_monthPanel(new MonthPanel(theme, this))
{
    m_strip->setObjectName(QStringLiteral("reconcileStrip"));
    m_stack->addWidget(m_dayPanel);
    m_stack->addWidget(m_monthPanel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(2), theme.space(2), theme.space(2), theme.space(2));
    column->setSpacing(theme.space(2));
    column->addWidget(buildHead());
    column->addWidget(m_strip);
    column->addWidget(m_stack, 1);
    connectDesk();
    open(Day);
}

QWidget *ReconciliationPage::buildHead()
{
    auto *head = new QFrame(this);
    head->setProperty("role", QStringLiteral("panel"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(m_theme.space(2), m_theme.space(2), m_theme.space(3), m_theme.space(2));
    row->setSpacing(m_theme.space(3));
    m_daySection = addSection(*row, Day, QStringLiteral("sectionDay"), tr("Day (Ctrl+1)"));
    m_monthSection = addSection(*row, Month, QStringLiteral("sectionMonth"), tr("Month (Ctrl+2)"));
    buildDates();
    row->addWidget(m_day);
    row->addWidget(m_month);
    row->addStretch(1);
    auto *caption = new QLabel(tr("In the name of"), head);
    caption->setProperty("role", QStringLiteral("caption"));
    row->addWidget(caption);
    buildPeople();
    row->addWidget(m_people);
    m_detail = addAct(QStringLiteral("reconcileDetailButton"), tr("One by one (F8)"), QKeySequence(Qt::Key_F8));
    m_detail->setToolTip(tr("Compares settlement by settlement, also where the sums agree"));
    m_reconcile = addAct(QStringLiteral("reconcileButton"), tr("Reconcile (F12)"), QKeySequence(Qt::Key_F12));
    m_stop = addAct(QStringLiteral("reconcileStopButton"), tr("Stop (Esc)"), QKeySequence(Qt::Key_Escape));
    m_stop->hide();
    m_apply = addAct(QStringLiteral("applyButton"), tr("Apply for clearing (F12)"), QKeySequence(Qt::Key_F12));
    for (QPushButton *button : {m_reconcile, m_apply})
        button->setProperty("role", QStringLiteral("primary"));
    for (QPushButton *button : {m_stop, m_detail, m_reconcile, m_apply})
        row->addWidget(button);
    return head;
}

QPushButton *ReconciliationPage::addSection(QHBoxLayout &row, Section section, const QString &name, const QString &words)
{
    QPushButton *button = makeSectionButton(m_theme, section, name, words, this);
    button->setMinimumWidth(m_theme.px(140)); // bold when chosen
    connect(button, &QPushButton::clicked, this, [this, section] { open(section); });
    row.addWidget(button);
    return button;
}

QPushButton *ReconciliationPage::addAct(const QString &name, const QString &words, const QKeySequence &key)
{
    auto *button = new QPushButton(words, this);
    button->setObjectName(name);
    button->setMinimumHeight(m_theme.touch());
    giveKey(button, key);
    return button;
}

void ReconciliationPage::buildDates()
{
    m_day->setObjectName(QStringLiteral("reconcileDay"));
    m_day->setAccessibleName(tr("Day"));
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_month->setObjectName(QStringLiteral("clearingMonth"));
    m_month->setAccessibleName(tr("Month"));
    m_month->setDisplayFormat(QStringLiteral("yyyy-MM"));
    for (QDateEdit *field : {m_day, m_month}) {
        field->setMinimumHeight(m_theme.touch());
        field->setMinimumWidth(m_theme.px(150));
        field->setCalendarPopup(true);
    }
}

void ReconciliationPage::buildPeople()
{
    m_people->setObjectName(QStringLiteral("reconcilePeople"));
    m_people->setAccessibleName(tr("In the name of"));
    m_people->setMinimumHeight(m_theme.touch());
    m_people->setMinimumWidth(m_theme.px(200));
}

void ReconciliationPage::connectDesk()
{
    connect(&m_desk, &ReconciliationDesk::viewChanged, this, &ReconciliationPage::show);
    connect(&m_desk, &ReconciliationDesk::monthChanged, this, &ReconciliationPage::showMonth);
    connect(&m_desk, &ReconciliationDesk::done, this, &ReconciliationPage::showDone);
    connect(&m_desk, &ReconciliationDesk::refused, this, [this](ReconciliationAct, const Error &error) { showRefusal(error); });
    connect(m_day, &QDateEdit::dateChanged, this, [this](const QDate &day) { m_desk.open(day); });
    connect(m_month, &QDateEdit::dateChanged, this, [this](const QDate &month) { m_desk.openMonth(month); });
    connect(m_reconcile, &QPushButton::clicked, this, [this] { m_desk.reconcile(m_day->date(), false, worker()); });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_desk.stop();
        m_strip->say(Tone::Look, tr("Stopping, as soon as the platform has answered what is under way …"));
    });
    connect(m_dayPanel, &DayPanel::exportWanted, &m_desk, &ReconciliationDesk::exportTable);
    connect(m_detail, &QPushButton::clicked, this, [this] { m_desk.reconcile(m_day->date(), true, worker()); });
    connect(m_apply, &QPushButton::clicked, this, [this] { m_desk.apply(m_month->date(), worker()); });
    connect(m_monthPanel, &MonthPanel::fileChosen, this, [this](const QString &path) {
        setWorking(true, tr("Reading the statement …"));
        m_desk.importStatement(m_month->date(), path, worker());
    });
    connect(m_dayPanel, &DayPanel::printWanted, this, [this] { m_desk.print(m_day->date(), worker()); });
    connect(m_dayPanel, &DayPanel::copied, this, [this] { m_strip->say(Tone::Fine, tr("Both sides are in the clipboard, without any name.")); });
    connect(m_dayPanel, &DayPanel::doubtsWanted, this, &ReconciliationPage::doubtsWanted);
}

void ReconciliationPage::open(Section section)
{
    const bool day = section == Day;
    m_stack->setCurrentIndex(section);
    (day ? m_daySection : m_monthSection)->setChecked(true);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_day, m_detail, m_reconcile})
        widget->setVisible(day);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_month, m_apply})
        widget->setVisible(!day);
    setFocusProxy(day ? m_day : m_month);
    if (!isVisible())
        return;
    setFocus();
    day ? sayState() : m_desk.openMonth(m_monthOpened ? m_month->date() : QDate());
}

QString ReconciliationPage::worker() const
{
    return m_people->currentData().toString();
}

// Whoever comes back finds what is kept by now; a typed day stays.
void ReconciliationPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_desk.open(m_opened ? m_day->date() : QDate());
    m_opened = true;
}

void ReconciliationPage::setWorking(bool working, const QString &words)
{
    for (QPushButton *button : {m_reconcile, m_detail, m_apply})
        button->setEnabled(!working);
    if (working)
        m_strip->say(Tone::Accent, words);
}

void ReconciliationPage::show(const ReconciliationView &view)
{
    m_view = view;
    const QSignalBlocker quiet(m_day);
    m_day->setMaximumDate(view.today);
    m_day->setDate(view.day);
    showPeople(view.people);
    m_dayPanel->show(view);
    m_stop->setVisible(view.working);
    setWorking(view.working, tr("Comparing with the platform … the counter works on meanwhile."));
    if (!view.working && m_stack->currentIndex() == Day)
        sayState();
}

void ReconciliationPage::showMonth(const ClearingView &view)
{
    const QSignalBlocker quiet(m_month);
    m_monthOpened = true;
    m_month->setDate(view.month);
    m_monthPanel->show(view);
    setWorking(view.working, tr("Applying … the counter works on meanwhile."));
    if (!view.working && m_stack->currentIndex() == Month)
        m_strip->say(Tone::Plain, tr("An application is sent once. What the agency pays stands in its statement."));
}

void ReconciliationPage::showPeople(const std::vector<Operator> &people)
{
    const QString chosen = worker();
    m_people->clear();
    for (const Operator &person : people)
        m_people->addItem(person.name.name + u' ' + nameOf(person.posts), person.name.id);
    m_people->setCurrentIndex(std::max(0, m_people->findData(chosen)));
    m_people->setEnabled(m_people->count() > 1);
}

void ReconciliationPage::sayState()
{
    if (!m_view.report)
        return m_strip->say(Tone::Plain, tr("In the evening: compare the day with the platform, then print the report for the binder."));
    const QString when = m_view.at.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    if (m_view.report->balanced())
        return m_strip->say(Tone::Fine, tr("Everything agrees. Reconciled %1 by %2.").arg(when, m_view.worker));
    m_strip->say(Tone::Look, tr("%n difference(s) stand. Reconciled %1 by %2.", nullptr, m_view.report->count()).arg(when, m_view.worker));
}

void ReconciliationPage::showDone(ReconciliationAct act, const QString &place)
{
    setWorking(false, {});
    switch (act) {
    case ReconciliationAct::Print: m_strip->say(Tone::Fine, tr("The day's report was printed: %1").arg(place)); break;
    case ReconciliationAct::Export: m_strip->say(Tone::Fine, tr("The table was written: %1").arg(place)); break;
    case ReconciliationAct::Apply: m_strip->say(Tone::Fine, tr("Applied for. The agency's answer stands in the list.")); break;
    case ReconciliationAct::Import: m_strip->say(Tone::Fine, tr("The statement was read and compared with our books.")); break;
    case ReconciliationAct::Look:
    case ReconciliationAct::Reconcile: break;
    }
}

void ReconciliationPage::showRefusal(const Error &error)
{
    setWorking(false, {});
    m_strip->say(Tone::Stop, messageFor(error));
}

} // namespace yaogui
