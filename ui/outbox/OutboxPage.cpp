// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/outbox/OutboxPage.h"

#include "ui/outbox/OutboxWords.h"
#include "ui/text/ErrorText.h"
#include "ui/text/OutboxText.h"
#include "ui/widgets/ButtonKey.h"
#include "ui/widgets/ChoiceList.h"
#include "ui/widgets/MessageStrip.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace yaogui {

namespace {

constexpr int lookEveryMs = 2000;

} // namespace

OutboxPage::OutboxPage(OutboxDesk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_summary(new QLabel(this)), m_model(new ChoiceModel(this)), m_list(new QListView(this)),
      m_empty(new QLabel(this)), m_why(new QLabel(this)), m_story(new QPlainTextEdit(this)), m_strip(new MessageStrip(theme, 1, this))
{
    auto *title = new QLabel(tr("What waits for the platform"), this);
    title->setProperty("role", QStringLiteral("panelTitle"));
    m_summary->setObjectName(QStringLiteral("outboxSummary"));
    m_summary->setWordWrap(true);
    buildList(theme);
    m_why->setObjectName(QStringLiteral("outboxWhy"));
    m_why->setWordWrap(true);
    m_why->setMinimumHeight(theme.px(48));
    m_story->setObjectName(QStringLiteral("outboxStory"));
    m_story->setReadOnly(true);
    m_story->setTabChangesFocus(true);
    m_story->setAccessibleName(tr("Explain"));
    m_story->hide();
    m_strip->setObjectName(QStringLiteral("outboxStrip"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(4), theme.space(3), theme.space(4), theme.space(2));
    column->setSpacing(theme.space(2));
    for (QWidget *widget : std::initializer_list<QWidget *>{title, m_summary})
        column->addWidget(widget);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_story, 1);
    column->addWidget(m_why);
    column->addWidget(m_strip);
    column->addWidget(buildButtons(theme));
    m_look.setInterval(lookEveryMs);
    connect(&m_look, &QTimer::timeout, &m_desk, &OutboxDesk::look);
    connectDesk();
    show(OutboxView());
    m_shown = false;
}

void OutboxPage::buildList(const Theme &theme)
{
    m_list->setObjectName(QStringLiteral("outboxList"));
    m_list->setAccessibleName(tr("Messages that wait"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ChoiceDelegate(theme, *m_model, this));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_empty->setObjectName(QStringLiteral("outboxEmpty"));
    m_empty->setProperty("role", QStringLiteral("empty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &OutboxPage::choose);
    connect(m_list, &QListView::activated, this, [this] { m_explain->click(); });
}

QWidget *OutboxPage::buildButtons(const Theme &theme)
{
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.space(3));
    m_explain = addButton(theme, QStringLiteral("outboxExplain"), tr("Explain"), QKeySequence(Qt::Key_F4));
    m_retry = addButton(theme, QStringLiteral("outboxRetry"), tr("Try again"), QKeySequence(Qt::Key_F8));
    m_send = addButton(theme, QStringLiteral("outboxSend"), tr("Send now"), QKeySequence(Qt::Key_F12));
    m_send->setProperty("role", QStringLiteral("primary"));
    for (QPushButton *button : {m_explain, m_retry})
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(m_send);
    connect(m_explain, &QPushButton::clicked, this, [this] {
        if (m_story->isVisible())
            closeStory();
        else if (const OutboxRow *message = chosen())
            m_desk.explain(message->id);
    });
    connect(m_retry, &QPushButton::clicked, this, [this] {
        if (const OutboxRow *message = chosen())
            m_desk.retry(message->id);
    });
    connect(m_send, &QPushButton::clicked, this, [this] {
        m_strip->say(Tone::Plain, tr("Asked to be sent now."));
        m_desk.sendNow();
    });
    return buttons;
}

QPushButton *OutboxPage::addButton(const Theme &theme, const QString &name, const QString &words, const QKeySequence &keys)
{
    auto *button = new QPushButton(words + QStringLiteral(" (%1)").arg(keys.toString()), this);
    button->setObjectName(name);
    button->setMinimumHeight(theme.touch());
    giveKey(button, keys);
    return button;
}

void OutboxPage::connectDesk()
{
    connect(&m_desk, &OutboxDesk::viewChanged, this, &OutboxPage::show);
    connect(&m_desk, &OutboxDesk::explained, this, &OutboxPage::showStory);
    connect(&m_desk, &OutboxDesk::putBack, this, [this] { m_strip->say(Tone::Fine, tr("Put back into its lane; it is sent now.")); });
    connect(&m_desk, &OutboxDesk::refused, this, [this](const Error &error) { m_strip->say(Tone::Stop, messageFor(error)); });
}

void OutboxPage::giveFocus()
{
    if (m_story->isVisible())
        m_story->setFocus();
    else if (!m_view.rows.empty())
        m_list->setFocus();
    else
        m_send->setFocus();
}

void OutboxPage::refresh()
{
    if (isVisible())
        m_desk.look();
}

void OutboxPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_desk.look();
    m_look.start();
}

void OutboxPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_look.stop();
    m_strip->clear();
}

void OutboxPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_story->isVisible())
        closeStory();
    else
        QWidget::keyPressEvent(event);
}

void OutboxPage::show(const OutboxView &view)
{
    if (m_shown && view == m_view)
        return;
    const qint64 before = chosen() ? chosen()->id : 0;
    m_shown = true;
    m_view = view;
    std::vector<ChoiceRow> rows;
    int current = 0;
    for (const OutboxRow &row : m_view.rows) {
        current = row.id == before ? static_cast<int>(rows.size()) : current;
        rows.push_back(choiceRowOf(row));
    }
    const bool empty = rows.empty();
    const bool hadFocus = m_list->hasFocus();
    m_model->show(std::move(rows));
    m_summary->setText(empty ? QString() : summaryOf(m_view));
    m_empty->setText(empty ? summaryOf(m_view) : QString());
    m_empty->setVisible(empty && !m_story->isVisible());
    m_list->setVisible(!empty && !m_story->isVisible());
    if (!empty)
        m_list->setCurrentIndex(m_model->index(current));
    if (hadFocus || (isVisible() && !focusWidget()))
        giveFocus();
    choose();
}

void OutboxPage::choose()
{
    const OutboxRow *row = chosen();
    m_why->setText(row ? whyText(*row) : QString());
    m_explain->setEnabled(row != nullptr || m_story->isVisible());
    m_retry->setEnabled(row != nullptr && row->behind == 0 && row->reason != Verdict::None);
    m_send->setEnabled(!m_view.rows.empty());
}

void OutboxPage::showStory(const OutboxStory &story)
{
    m_story->setPlainText(storyText(story));
    m_list->hide();
    m_empty->hide();
    m_story->show();
    m_story->setFocus();
    m_explain->setText(tr("Back to the list") + QStringLiteral(" (F4)"));
    choose();
}

void OutboxPage::closeStory()
{
    m_story->hide();
    m_list->setVisible(!m_view.rows.empty());
    m_empty->setVisible(m_view.rows.empty());
    m_explain->setText(tr("Explain") + QStringLiteral(" (F4)"));
    choose();
    giveFocus();
}

const OutboxRow *OutboxPage::chosen() const
{
    const int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    return row >= 0 && row < static_cast<int>(m_view.rows.size()) ? &m_view.rows[static_cast<std::size_t>(row)] : nullptr;
}

} // namespace yaogui
