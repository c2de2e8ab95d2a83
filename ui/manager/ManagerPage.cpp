// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/manager/ManagerPage.h"

#include "ui/manager/BooksPanel.h"
#include "ui/manager/CoveragePanel.h"
#include "ui/manager/InvoicesPanel.h"
#include "ui/manager/OrdersPanel.h"
#include "ui/manager/TasksPanel.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/ButtonKey.h"
#include "ui/widgets/MessageStrip.h"
#include "ui/widgets/SectionButton.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yaogui {

ManagerPage::ManagerPage(ManagerDesk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_theme(theme), m_tasks(new TasksPanel(desk, theme, this)), m_books(new BooksPanel(desk, theme, this)),
      m_uploads(new CoveragePanel(desk, theme, this)), m_strip(new MessageStrip(theme, 1, this)), m_stack(new QStackedWidget(this))
{
    m_strip->setObjectName(QStringLiteral("managerStrip"));
    for (QWidget *panel : std::initializer_list<QWidget *>{m_tasks, m_books, m_uploads}) // in the order of Section
        m_stack->addWidget(panel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(2), theme.space(2), theme.space(2), theme.space(2));
    column->setSpacing(theme.space(2));
    column->addWidget(buildHead());
    column->addWidget(m_strip);
    column->addWidget(m_stack, 1);
    connect(m_tasks, &TasksPanel::said, this, [this](Tone tone, const QString &words) { sayOf(Tasks, tone, words); });
    connect(m_books, &BooksPanel::said, this, [this](Tone tone, const QString &words) { sayOf(Books, tone, words); });
    connect(m_uploads, &CoveragePanel::said, this, [this](Tone tone, const QString &words) { sayOf(Uploads, tone, words); });
    connect(m_tasks, &TasksPanel::elsewhere, this, &ManagerPage::goTo);
    connect(m_uploads, &CoveragePanel::outboxWanted, this, &ManagerPage::outboxWanted);
    connect(m_uploads, &CoveragePanel::chainWanted, this, &ManagerPage::chainWanted);
    connect(&m_desk, &ManagerDesk::refused, this, [this](ManagerAct, const Error &error) { m_strip->say(Tone::Stop, messageFor(error)); });
    connect(&m_desk, &ManagerDesk::exported, this, [this](const QString &place) {
        if (place.isEmpty())
            m_strip->say(Tone::Stop, tr("It could not be written or printed: is the disk full, the folder not ours, the printer off?"));
        else
            m_strip->say(Tone::Fine, tr("Done: %1").arg(place));
    });
    open(Tasks);
}

void ManagerPage::addBuying(BuyingDesk &desk)
{
    m_buying = &desk;
    m_orders = new OrdersPanel(desk, m_theme, this);
    m_invoices = new InvoicesPanel(desk, m_theme, this);
    m_stack->addWidget(m_orders);
    m_stack->addWidget(m_invoices);
    addSection(Orders, QStringLiteral("sectionOrders"), tr("Orders (Ctrl+4)"));
    addSection(Invoices, QStringLiteral("sectionInvoices"), tr("Invoices (Ctrl+5)"));
    connect(m_orders, &OrdersPanel::said, this, [this](Tone tone, const QString &words) { sayOf(Orders, tone, words); });
    connect(m_invoices, &InvoicesPanel::said, this, [this](Tone tone, const QString &words) { sayOf(Invoices, tone, words); });
    connect(&desk, &BuyingDesk::refused, this, [this](BuyingAct, const Error &error) { m_strip->say(Tone::Stop, messageFor(error)); });
}

QWidget *ManagerPage::buildHead()
{
    auto *head = new QFrame(this);
    head->setProperty("role", QStringLiteral("panel"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(m_theme.space(2), m_theme.space(2), m_theme.space(3), m_theme.space(2));
    row->setSpacing(m_theme.space(2));
    m_sections = new QHBoxLayout;
    m_sections->setSpacing(m_theme.space(2));
    row->addLayout(m_sections);
    addSection(Tasks, QStringLiteral("sectionTasks"), tr("Tasks (Ctrl+1)"));
    addSection(Books, QStringLiteral("sectionBooks"), tr("Books (Ctrl+2)"));
    addSection(Uploads, QStringLiteral("sectionUploads"), tr("Uploads (Ctrl+3)"));
    row->addStretch(1);
    addLeave(*row, TableTarget::Csv, QStringLiteral("managerExport"), tr("CSV (F9)"), QKeySequence(Qt::Key_F9));
    addLeave(*row, TableTarget::Xlsx, QStringLiteral("managerExcel"), tr("Excel (Ctrl+E)"), QKeySequence(Qt::CTRL | Qt::Key_E));
    addLeave(*row, TableTarget::Paper, QStringLiteral("managerPrint"), tr("Print (Ctrl+P)"), QKeySequence(Qt::CTRL | Qt::Key_P));
    return head;
}

void ManagerPage::addSection(Section section, const QString &name, const QString &words)
{
    QPushButton *button = makeSectionButton(m_theme, section, name, words, this);
    button->setMinimumWidth(m_theme.px(130)); // bold when chosen
    connect(button, &QPushButton::clicked, this, [this, section] { open(section); });
    m_sections->addWidget(button);
    m_buttons[section] = button;
}

void ManagerPage::addLeave(QHBoxLayout &row, TableTarget target, const QString &name, const QString &words, const QKeySequence &key)
{
    auto *button = new QPushButton(words, this);
    button->setObjectName(name);
    button->setMinimumHeight(m_theme.touch());
    giveKey(button, key);
    row.addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, target] { m_desk.exportTable(shownTable(), target); });
}

ManagerPage::Section ManagerPage::section() const
{
    return static_cast<Section>(m_stack->currentIndex());
}

void ManagerPage::open(Section section)
{
    m_stack->setCurrentIndex(section);
    m_buttons[section]->setChecked(true);
    setFocusProxy(m_stack->currentWidget());
    m_strip->clear();
    if (!isVisible())
        return;
    setFocus(Qt::OtherFocusReason);
    ask(section);
}

void ManagerPage::ask(Section section)
{
    switch (section) {
    case Tasks: m_desk.openTasks(); break;
    case Books: m_books->open(); break;
    case Uploads: m_uploads->open(); break;
    default: m_buying->open(); break;
    }
}

// Sales went on behind the page.
void ManagerPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    ask(section());
}

// Answers come late: another section may be open by then.
void ManagerPage::sayOf(Section from, Tone tone, const QString &words)
{
    if (section() == from)
        m_strip->say(tone, words);
}

void ManagerPage::goTo(TaskKind kind, const QString &subject)
{
    switch (kind) {
    case TaskKind::Care:
    case TaskKind::NearExpiry:
    case TaskKind::Quarantine: emit chainWanted(subject); break;
    case TaskKind::Count: emit countsWanted(); break;
    case TaskKind::Coverage: open(Uploads); break;
    case TaskKind::Upload: emit outboxWanted(); break;
    default: break; // done outside the program or at the command line, as its advice says
    }
}

TableSheet ManagerPage::shownTable() const
{
    switch (section()) {
    case Tasks: return m_tasks->table();
    case Books: return m_books->table();
    case Uploads: return m_uploads->table();
    case Orders: return m_orders->table();
    default: return m_invoices->table();
    }
}

} // namespace yaogui
