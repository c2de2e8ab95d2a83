// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/ClockPanel.h"

#include "ui/text/ErrorText.h"
#include "ui/text/NameText.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace yaogui {

ClockPanel::ClockPanel(ClockDesk &desk, const Theme &theme, QWidget *parent)
    : QFrame(parent), m_desk(desk), m_theme(theme), m_words(new QLabel(this)), m_reason(new QLineEdit(this)), m_people(new QComboBox(this)),
      m_accept(new QPushButton(tr("The clock is right now"), this))
{
    setObjectName(QStringLiteral("clockPanel"));
    setProperty("role", QStringLiteral("remedy"));
    build();
    hide();
    connect(m_accept, &QPushButton::clicked, this, &ClockPanel::accept);
    connect(m_reason, &QLineEdit::returnPressed, this, &ClockPanel::accept);
    connect(&desk, &ClockDesk::peopleListed, this, &ClockPanel::showPeople);
    connect(&desk, &ClockDesk::refused, this, [this](const Error &error) { m_words->setText(messageFor(error)); });
    connect(&desk, &ClockDesk::accepted, this, [this](const QDateTime &time) {
        m_accept->setEnabled(false);
        m_words->setText(tr("Recorded: the clock holds from %1 on. Insured sales go on; Esc closes this.").arg(time.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
    });
}

void ClockPanel::build()
{
    m_words->setObjectName(QStringLiteral("clockWords"));
    m_words->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("clockReason"));
    m_reason->setPlaceholderText(tr("Why it was wrong (Ctrl+T), no customer's name"));
    m_reason->setAccessibleName(m_reason->placeholderText());
    m_reason->setMaxLength(200);
    m_people->setObjectName(QStringLiteral("clockPeople"));
    m_people->setAccessibleName(tr("In the name of"));
    m_people->setMinimumWidth(m_theme.px(200));
    m_accept->setObjectName(QStringLiteral("clockAccept"));
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("clockClose"));
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.space(3));
    row->addWidget(m_reason, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_people, m_accept, close})
        row->addWidget(widget);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_reason, m_people, m_accept, close})
        widget->setMinimumHeight(m_theme.touch());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(m_theme.space(4), m_theme.space(2), m_theme.space(4), m_theme.space(2));
    column->addWidget(m_words, 1);
    column->addLayout(row);
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    auto *reach = new QShortcut(QKeySequence(QStringLiteral("Ctrl+T")), this);
    connect(reach, &QShortcut::activated, m_reason, qOverload<>(&QWidget::setFocus));
}

// Far from the platform's clock is another matter: only setting the clock helps.
void ClockPanel::offerFor(const Error &error)
{
    if (error.code != ErrorCode::ClockWrong || !error.details.contains("last"))
        return;
    m_words->setText(tr("The computer's clock stands before the store's last event (%1). Insured sales stop until it is right. Set date and time; "
                        "if they are right now, a manager says so here, with a reason.")
                         .arg(error.details["last"].toString().left(16).replace(u'T', u' ')));
    m_reason->clear();
    m_accept->setEnabled(true);
    setVisible(true);
    raise();
    m_desk.open();
}

void ClockPanel::showPeople(const std::vector<Operator> &people)
{
    m_people->clear();
    for (const Operator &person : people)
        m_people->addItem(person.name.name + u' ' + nameOf(person.posts), person.name.id);
    m_people->setEnabled(m_people->count() > 1);
}

void ClockPanel::accept()
{
    if (!m_accept->isEnabled())
        return;
    if (m_reason->text().trimmed().isEmpty()) {
        m_words->setText(tr("Write in a few words why the clock was wrong: it is kept with the name and the time."));
        m_reason->setFocus();
        return;
    }
    m_desk.accept(m_reason->text(), m_people->currentData().toString());
}

void ClockPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

} // namespace yaogui
