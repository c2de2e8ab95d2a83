// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/manager/ManagerPage.h"

#include "ui/manager/BooksPanel.h"
#include "ui/manager/CoveragePanel.h"
#include "ui/manager/InvoicesPanel.h"
#include "ui/manager/OrdersPanel.h"
#include "ui/manager/ShortagesPanel.h"
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
    : QWidget(parent), m_desk(desk), m_theme(theme), m_strip(new MessageStrip(theme, 1, this)), m_stack(new QStackedWidget(this))
{
    m_strip->setObjectName(QStringLiteral("managerStrip"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(2), theme.space(2), theme.space(2), theme.space(2));
    column->setSpacing(theme.space(2));
    column->addWidget(buildHead());
    column->addWidget(m_strip);
    column->addWidget(m_stack, 1);
    auto *tasks = new TasksPanel(desk, theme, this);
    auto *uploads = new CoveragePanel(desk, theme, this);
    addSection(tasks, QStringLiteral("sectionTasks"), tr("Tasks (Ctrl+1)")); // in the order of Section
    addSection(new BooksPanel(desk, theme, this), QStringLiteral("sectionBooks"), tr("Books (Ctrl+2)"));
    addSection(uploads, QStringLiteral("sectionUploads"), tr("Uploads (Ctrl+3)"));
    connect(tasks, &TasksPanel::elsewhere, this, &ManagerPage::goTo);
    connect(uploads, &CoveragePanel::outboxWanted, this, &ManagerPage::outboxWanted);
    connect(uploads, &CoveragePanel::chainWanted, this, &ManagerPage::chainWanted);
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
    addSection(new OrdersPanel(desk, m_theme, this), QStringLiteral("sectionOrders"), tr("Orders (Ctrl+4)"));
    addSection(new InvoicesPanel(desk, m_theme, this), QStringLiteral("sectionInvoices"), tr("Invoices (Ctrl+5)"));
    addSection(new ShortagesPanel(desk, m_theme, this), QStringLiteral("sectionShortages"), tr("Shortages (Ctrl+6)"));
    connect(&desk, &BuyingDesk::refused, this, [this](BuyingAct act, const Error &error) {
        const bool ownInvoice = act == BuyingAct::Pay && error.code == ErrorCode::SamePerson;
        m_strip->say(Tone::Stop, ownInvoice ? tr("Whoever recorded an invoice does not pay it: a colleague who may pay has to sign in.") : messageFor(error));
    });
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
    row->addStretch(1);
    addLeave(*row, TableTarget::Csv, QStringLiteral("managerExport"), tr("CSV (F9)"), QKeySequence(Qt::Key_F9));
    addLeave(*row, TableTarget::Xlsx, QStringLiteral("managerExcel"), tr("Excel (Ctrl+E)"), QKeySequence(Qt::CTRL | Qt::Key_E));
    addLeave(*row, TableTarget::Paper, QStringLiteral("managerPrint"), tr("Print (Ctrl+P)"), QKeySequence(Qt::CTRL | Qt::Key_P));
    return head;
}

void ManagerPage::addSection(DutyPanel *panel, const QString &name, const QString &words)
{
    const auto section = static_cast<Section>(m_stack->addWidget(panel));
    QPushButton *button = makeSectionButton(m_theme, section, name, words, this);
    button->setMinimumWidth(m_theme.px(130)); // bold when chosen
    m_sections->addWidget(button);
    m_panels[section] = panel;
    m_buttons[section] = button;
    connect(button, &QPushButton::clicked, this, [this, section] { open(section); });
    connect(panel, &DutyPanel::said, this, [this, panel](Tone tone, const QString &text) {
        if (m_stack->currentWidget() == panel) // answers come late: another section may be open by then
            m_strip->say(tone, text);
    });
}

void ManagerPage::addLeave(QHBoxLayout &row, TableTarget target, const QString &name, const QString &words, const QKeySequence &key)
{
    auto *button = new QPushButton(words, this);
    button->setObjectName(name);
    button->setMinimumHeight(m_theme.touch());
    giveKey(button, key);
    row.addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, target] { m_desk.exportTable(m_panels[m_stack->currentIndex()]->table(), target); });
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
    m_panels[section]->open();
}

// Sales went on behind the page.
void ManagerPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_panels[m_stack->currentIndex()]->open();
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

} // namespace yaogui
