// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/DoubtPanel.h"

#include "ui/text/AmountText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/NameText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yaogui {

DoubtPanel::DoubtPanel(DoubtDesk &desk, const Theme &theme, const Clock &clock, QWidget *parent)
    : QFrame(parent), m_desk(desk), m_theme(theme), m_clock(clock), m_head(new QLabel(this)), m_column(new QVBoxLayout)
{
    setObjectName(QStringLiteral("doubtPanel"));
    setProperty("role", QStringLiteral("remedy"));
    m_head->setObjectName(QStringLiteral("doubtHead"));
    m_head->setWordWrap(true);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("doubtClose"));
    close->setMinimumHeight(theme.touch());
    close->setFocusPolicy(Qt::NoFocus);
    auto *head = new QHBoxLayout;
    head->addWidget(m_head, 1);
    head->addWidget(close);
    auto *inside = new QWidget;
    inside->setLayout(m_column);
    m_column->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inside);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(4), theme.space(2), theme.space(4), theme.space(2));
    column->setSpacing(theme.space(2));
    column->addLayout(head);
    column->addWidget(scroll, 1);
    hide();
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    connect(&desk, &DoubtDesk::listed, this, &DoubtPanel::show);
}

void DoubtPanel::open()
{
    setVisible(true);
    raise();
    m_desk.list();
}

void DoubtPanel::show(const std::vector<DoubtView> &doubts)
{
    m_asking.clear();
    delete m_rows;
    m_rows = new QWidget;
    m_rows->setLayout(new QVBoxLayout);
    m_rows->layout()->setContentsMargins(0, 0, 0, 0);
    m_column->addWidget(m_rows);
    const DoubtWords words = doubtWords();
    m_head->setText(doubts.empty() ? tr("No result is in doubt.") : words.doing + u' ' + words.tell);
    for (const DoubtView &doubt : doubts)
        addRow(doubt);
    static_cast<QVBoxLayout *>(m_rows->layout())->addStretch(1);
}

void DoubtPanel::addRow(const DoubtView &doubt)
{
    auto *words = new QLabel(wordsOf(doubt), m_rows);
    words->setObjectName(QStringLiteral("doubt%1").arg(doubt.saleId));
    words->setWordWrap(true);
    auto *ask = new QPushButton(tr("Ask now"), m_rows);
    ask->setObjectName(QStringLiteral("ask%1").arg(doubt.saleId));
    ask->setAccessibleName(tr("Ask now about %1").arg(doubt.slip));
    ask->setMinimumHeight(m_theme.touch());
    ask->setFocusPolicy(Qt::NoFocus);
    auto *row = new QHBoxLayout;
    row->addWidget(words, 1);
    row->addWidget(ask);
    static_cast<QVBoxLayout *>(m_rows->layout())->addLayout(row);
    connect(ask, &QPushButton::clicked, this, [this, ask, id = doubt.saleId] {
        if (m_asking.contains(id))
            return;
        m_asking.insert(id);
        ask->setEnabled(false);
        ask->setText(tr("Asking…"));
        m_desk.ask(id);
    });
}

QString DoubtPanel::wordsOf(const DoubtView &doubt) const
{
    constexpr qint64 minute = 60;
    const qint64 age = fromIso(doubt.since).secsTo(m_clock.now()) / minute;
    const QString what = doubt.refund ? tr("Refund of slip %1 · %2 · pay nothing out · in doubt since %3 (%4 min)")
                                      : tr("Slip %1 · %2 · in doubt since %3 (%4 min)");
    QString text = what.arg(doubt.slip, moneyWithSign(doubt.total), clockText(doubt.since)).arg(age);
    if (doubt.tries > 0)
        text += QStringLiteral(" · ") + tr("asked %n time(s), next at %1", nullptr, doubt.tries).arg(clockText(doubt.next));
    if (!doubt.lastCode.isEmpty())
        text += QStringLiteral(" · ") + (doubt.lastWords.isEmpty() ? wordsForCodeName(doubt.lastCode).what : doubt.lastWords);
    return text;
}

} // namespace yaogui
