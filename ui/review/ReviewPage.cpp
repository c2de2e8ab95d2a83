// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/review/ReviewPage.h"

#include "ui/review/ArchivePanel.h"
#include "ui/review/DecisionPanel.h"
#include "ui/review/RxSheet.h"
#include "ui/review/RxWords.h"
#include "ui/review/TakeInPanel.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/MessageStrip.h"
#include "ui/widgets/SectionButton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yaogui {

namespace {

constexpr int lookEveryMs = 15'000;

bool isOpen(RxState state)
{
    return state == RxState::Waiting || state == RxState::InReview || state == RxState::Asked;
}

} // namespace

ReviewPage::ReviewPage(ReviewDesk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_theme(theme), m_strip(new MessageStrip(theme, 1, this)), m_stack(new QStackedWidget(this)),
      m_model(new ChoiceModel(this)), m_takeIn(new TakeInPanel(desk, theme, this)), m_archive(new ArchivePanel(desk, theme, this))
{
    m_strip->setObjectName(QStringLiteral("rxStrip"));
    m_stack->addWidget(buildDesk());
    m_stack->addWidget(m_takeIn);
    m_stack->addWidget(m_archive);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(2), theme.space(2), theme.space(2), theme.space(2));
    column->setSpacing(theme.space(2));
    column->addWidget(buildHead());
    column->addWidget(m_strip);
    column->addWidget(m_stack, 1);
    m_look.setInterval(lookEveryMs);
    connect(&m_look, &QTimer::timeout, &m_desk, &ReviewDesk::open);
    connectDesk();
    connectDecision();
    open(Queue);
}

QWidget *ReviewPage::buildHead()
{
    auto *head = new QFrame(this);
    head->setProperty("role", QStringLiteral("panel"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(m_theme.space(2), m_theme.space(2), m_theme.space(3), m_theme.space(2));
    row->setSpacing(m_theme.space(2));
    addSection(*row, Queue, QStringLiteral("sectionQueue"), tr("Queue (Ctrl+1)"));
    addSection(*row, TakeIn, QStringLiteral("sectionTakeIn"), tr("Take in (Ctrl+2)"));
    addSection(*row, Archive, QStringLiteral("sectionArchive"), tr("Archive (Ctrl+3)"));
    row->addStretch(1);
    return head;
}

void ReviewPage::addSection(QHBoxLayout &row, Section section, const QString &name, const QString &words)
{
    QPushButton *button = makeSectionButton(m_theme, section, name, words, this);
    button->setMinimumWidth(m_theme.px(150));
    connect(button, &QPushButton::clicked, this, [this, section] { open(section); });
    row.addWidget(button);
    m_buttons[section] = button;
}

QWidget *ReviewPage::buildDesk()
{
    auto *desk = new QWidget(m_stack);
    m_queue = new QListView(desk);
    m_queue->setObjectName(QStringLiteral("rxQueue"));
    m_queue->setAccessibleName(tr("Prescriptions that wait"));
    m_queue->setModel(m_model);
    m_queue->setItemDelegate(new ChoiceDelegate(m_theme, *m_model, this));
    m_queue->setUniformItemSizes(true);
    m_queue->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_queue->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_empty = new QLabel(tr("No prescription waits. They come by download or from paper (Ctrl+2)."), desk);
    m_empty->setProperty("role", QStringLiteral("empty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    auto *left = new QWidget(desk);
    left->setFixedWidth(m_theme.px(300));
    auto *queue = new QVBoxLayout(left);
    queue->setContentsMargins(0, 0, 0, 0);
    queue->addWidget(m_queue, 1);
    queue->addWidget(m_empty, 1);
    m_sheet = new RxSheet(m_theme, desk);
    m_decision = new DecisionPanel(m_theme, desk);
    m_decision->setFixedWidth(m_theme.px(330));
    auto *row = new QHBoxLayout(desk);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.space(3));
    row->addWidget(left);
    row->addWidget(m_sheet, 1);
    row->addWidget(m_decision);
    connect(m_queue, &QListView::activated, this, &ReviewPage::openChosen);
    return desk;
}

void ReviewPage::connectDesk()
{
    connect(&m_desk, &ReviewDesk::viewChanged, this, qOverload<const ReviewView &>(&ReviewPage::show));
    connect(&m_desk, &ReviewDesk::oneChanged, this, &ReviewPage::showOne);
    connect(&m_desk, &ReviewDesk::found, m_archive, &ArchivePanel::show);
    connect(&m_desk, &ReviewDesk::done, this, &ReviewPage::finish);
    connect(&m_desk, &ReviewDesk::refused, this, &ReviewPage::showRefusal);
    connect(m_takeIn, &TakeInPanel::refused, this, [this](const Error &error) { m_strip->say(Tone::Stop, messageFor(error)); });
    connect(m_archive, &ArchivePanel::chosen, this, [this](const QString &number) {
        open(Queue);
        m_desk.openOne(number);
    });
}

void ReviewPage::connectDecision()
{
    connect(m_decision, &DecisionPanel::approveWanted, this, &ReviewPage::approve);
    connect(m_decision, &DecisionPanel::refuseWanted, this,
            [this](const QString &reason, const QString &note) { m_desk.refuse(number(), reason, m_decision->points(), note); });
    connect(m_decision, &DecisionPanel::askWanted, this, [this](const RxQuestion &question) { m_desk.ask(number(), question); });
    connect(m_decision, &DecisionPanel::answered, this, [this](const QString &answer) { m_desk.answer(number(), answer); });
    connect(m_decision, &DecisionPanel::adviseWanted, this, [this](const QString &words) { m_desk.advise(number(), words); });
    connect(m_decision, &DecisionPanel::putBackWanted, this, [this] { m_desk.putBack(number()); });
    connect(m_decision, &DecisionPanel::nextWanted, this, &ReviewPage::openNext);
    connect(m_decision, &DecisionPanel::zoomWanted, m_sheet, &RxSheet::zoom);
    connect(m_decision, &DecisionPanel::unlockWanted, &m_desk, &ReviewDesk::unlock);
}

void ReviewPage::open(Section section)
{
    m_stack->setCurrentIndex(section);
    m_buttons[section]->setChecked(true);
    QWidget *const first[] = {m_queue, m_takeIn, m_archive};
    setFocusProxy(first[section]);
    m_strip->clear();
    if (!isVisible())
        return;
    setFocus(Qt::OtherFocusReason);
    if (section == Archive)
        m_archive->find({});
}

void ReviewPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_desk.open();
    m_look.start();
}

void ReviewPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_look.stop();
}

void ReviewPage::takeScan(const QString &text)
{
    open(TakeIn);
    m_takeIn->takeScan(text);
}

void ReviewPage::show(const ReviewView &view)
{
    const int before = m_queue->currentIndex().row();
    const QString chosen = before >= 0 && before < static_cast<int>(m_view.rows->size()) ? (*m_view.rows)[static_cast<std::size_t>(before)].number : QString();
    m_view = view;
    std::vector<ChoiceRow> rows;
    int current = 0;
    for (const RxRow &row : *m_view.rows) {
        current = row.number == chosen ? static_cast<int>(rows.size()) : current;
        rows.push_back(rxChoiceRow(row, m_view.now));
    }
    const bool empty = rows.empty();
    const bool hadFocus = m_queue->hasFocus();
    m_model->show(std::move(rows));
    m_queue->setVisible(!empty);
    m_empty->setVisible(empty);
    if (!empty)
        m_queue->setCurrentIndex(m_model->index(current));
    if (hadFocus && !empty)
        m_queue->setFocus();
    emit waitingChanged(static_cast<int>(std::count_if(m_view.rows->begin(), m_view.rows->end(), [](const RxRow &row) { return isOpen(row.state); })));
}

void ReviewPage::showOne(const RxView &view)
{
    if (view.record.number != number())
        m_strip->clear(); // what was said of the last one
    m_one = view;
    m_sheet->show(view);
    m_decision->show(view);
}

void ReviewPage::openChosen()
{
    const int row = m_queue->currentIndex().row();
    if (row >= 0 && row < static_cast<int>(m_view.rows->size()))
        m_desk.openOne((*m_view.rows)[static_cast<std::size_t>(row)].number);
}

// The most urgent one that waits; the one on the desk is passed over.
void ReviewPage::openNext()
{
    for (std::size_t i = 0; i < m_view.rows->size(); ++i) {
        const RxRow &row = (*m_view.rows)[i];
        if (row.number == number() || row.state != RxState::Waiting)
            continue;
        m_queue->setCurrentIndex(m_model->index(static_cast<int>(i)));
        return openChosen();
    }
    m_strip->say(Tone::Fine, tr("Nothing else waits."));
}

void ReviewPage::approve()
{
    m_signing = true;
    m_desk.approve(number(), m_decision->points(), m_decision->note());
}

void ReviewPage::finish(ReviewAct act, const QString &number)
{
    switch (act) {
    case ReviewAct::Unlock:
        m_decision->closeForms();
        if (std::exchange(m_signing, false))
            approve();
        return;
    case ReviewAct::Approve: m_strip->say(Tone::Fine, tr("Approved and signed: %1. F3 opens the next one.").arg(number)); break;
    case ReviewAct::Refuse: m_strip->say(Tone::Look, tr("Refused: %1. Tell the customer why. F3 opens the next one.").arg(number)); break;
    case ReviewAct::Ask: m_strip->say(Tone::Look, tr("%1 waits for the doctor; nothing is given out meanwhile.").arg(number)); break;
    case ReviewAct::Answer: m_strip->say(Tone::Plain, tr("The answer is kept; %1 is in review again.").arg(number)); break;
    case ReviewAct::Advise: m_strip->say(Tone::Fine, tr("The advice for %1 is kept; the usage labels are printed.").arg(number)); break;
    case ReviewAct::PutBack:
        m_strip->say(Tone::Plain, tr("%1 waits again.").arg(number));
        m_one = {};
        m_sheet->clear();
        m_decision->clear();
        break;
    case ReviewAct::Pull:
    case ReviewAct::Enter:
        m_strip->say(Tone::Fine, tr("Taken in: %1. It waits in the queue (Ctrl+1).").arg(number));
        m_takeIn->finish();
        return;
    case ReviewAct::Paper: m_strip->say(Tone::Fine, tr("The place of the paper of %1 is noted.").arg(number)); return;
    default: return;
    }
    m_signing = false;
    m_decision->closeForms();
    m_queue->setFocus();
}

void ReviewPage::showRefusal(ReviewAct act, const Error &error)
{
    m_strip->say(Tone::Stop, messageFor(error));
    if (act == ReviewAct::Approve && error.code == ErrorCode::SigningKeyLocked)
        return m_decision->askPin();
    if (act == ReviewAct::Approve)
        m_signing = false;
}

} // namespace yaogui
