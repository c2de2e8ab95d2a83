// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/staff/LogInPanel.h"

#include "ui/text/ErrorText.h"
#include "ui/widgets/MessageStrip.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace yaogui {

LogInPanel::LogInPanel(StaffDesk &desk, const Theme &theme, QWidget *parent)
    : QFrame(parent), m_desk(desk), m_theme(theme), m_title(new QLabel(this)), m_hint(new QLabel(this)),
      m_who(field(QStringLiteral("logInWho"), tr("Number or badge"), false)), m_name(field(QStringLiteral("logInName"), tr("Name"), false)),
      m_pin(field(QStringLiteral("logInPin"), tr("PIN"), true)), m_new(field(QStringLiteral("logInNew"), tr("Your own new PIN"), true)),
      m_again(field(QStringLiteral("logInAgain"), tr("PIN again"), true)),
      m_code(field(QStringLiteral("logInCode"), tr("Code or badge"), true)), m_go(new QPushButton(this)), m_strip(new MessageStrip(theme, 3, this))
{
    setObjectName(QStringLiteral("logInPanel"));
    setAutoFillBackground(true);
    m_strip->setObjectName(QStringLiteral("logInStrip"));
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(buildCard(), 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_wait.setInterval(1000);
    connect(&m_wait, &QTimer::timeout, this, &LogInPanel::tick);
    connect(m_go, &QPushButton::clicked, this, &LogInPanel::submit);
    connect(&desk, &StaffDesk::refused, this, &LogInPanel::showRefused);
    connect(m_who, &QLineEdit::textEdited, this, [this] {
        showRow(m_code, false);
        askForOwnPin(false);
    });
    showRow(m_code, false);
    showView(StaffView());
}

QLineEdit *LogInPanel::field(const QString &name, const QString &words, bool secret)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setAccessibleName(words);
    edit->setMinimumHeight(m_theme.touch());
    edit->setMaxLength(64);
    if (secret)
        edit->setEchoMode(QLineEdit::Password);
    connect(edit, &QLineEdit::returnPressed, this, [this, edit] {
        // Return goes down the visible fields; from the last it submits.
        const QList<QLineEdit *> order{m_who, m_name, m_pin, m_new, m_again, m_code};
        for (qsizetype i = order.indexOf(edit) + 1; i < order.size(); ++i) {
            if (order[i]->isVisible() && order[i]->text().isEmpty()) {
                order[i]->setFocus();
                return;
            }
        }
        submit();
    });
    return edit;
}

QWidget *LogInPanel::buildCard()
{
    auto *card = new QFrame(this);
    card->setProperty("role", QStringLiteral("panel"));
    card->setFixedWidth(m_theme.px(460));
    m_title->setObjectName(QStringLiteral("logInTitle"));
    m_title->setProperty("role", QStringLiteral("change"));
    m_hint->setObjectName(QStringLiteral("logInHint"));
    m_hint->setProperty("role", QStringLiteral("muted"));
    m_hint->setWordWrap(true);
    m_hint->setMinimumHeight(m_theme.px(72)); // three lines: the fields below do not jump
    m_hint->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_go->setObjectName(QStringLiteral("logInButton"));
    m_go->setProperty("role", QStringLiteral("mainAct"));
    m_go->setMinimumHeight(m_theme.px(56));
    auto *form = new QGridLayout;
    form->setVerticalSpacing(m_theme.space(3));
    form->setHorizontalSpacing(m_theme.space(3));
    form->setColumnStretch(1, 1);
    int row = 0;
    for (QLineEdit *edit : {m_who, m_name, m_pin, m_new, m_again, m_code}) {
        auto *words = new QLabel(edit->accessibleName(), card);
        words->setObjectName(edit->objectName() + QStringLiteral("Words"));
        words->setBuddy(edit);
        form->addWidget(words, row, 0);
        form->addWidget(edit, row++, 1);
    }
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(m_theme.space(6), m_theme.space(6), m_theme.space(6), m_theme.space(6));
    column->setSpacing(m_theme.space(4));
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addLayout(form);
    column->addWidget(m_go);
    column->addWidget(m_strip);
    return card;
}

void LogInPanel::showView(const StaffView &view)
{
    m_firstStart = view.nobody;
    m_title->setText(view.nobody ? tr("A new store") : view.lockedBy.isEmpty() ? tr("Sign in") : tr("Locked"));
    m_hint->setText(view.nobody             ? tr("Nobody works here yet. Whoever owns the store begins, with a number, a name and a PIN of 6 to 12 digits.")
                    : view.lockedBy.isEmpty() ? tr("With your own number or badge, and your PIN.")
                                              : tr("The basket is still there. Go on with your PIN, or let a colleague sign in with theirs."));
    m_go->setText(view.nobody ? tr("Make the owner") : tr("Sign in"));
    m_pinGiven = m_pinGiven && !view.worker;
    showRow(m_name, m_firstStart);
    showRow(m_new, m_pinGiven);
    showRow(m_again, m_firstStart || m_pinGiven);
    showRow(m_code, !m_firstStart && !view.worker && m_code->isVisibleTo(this));
    if (view.worker) {
        forgetSecrets();
        m_who->clear();
        m_strip->clear();
    } else if (m_who->text().isEmpty()) {
        m_who->setText(view.lockedBy);
    }
}

void LogInPanel::showRow(QLineEdit *edit, bool shown)
{
    edit->setVisible(shown);
    if (auto *words = findChild<QLabel *>(edit->objectName() + QStringLiteral("Words")))
        words->setVisible(shown);
}

// Both only of whose PIN wanted it: the next at this window may need neither.
void LogInPanel::askForOwnPin(bool wanted)
{
    m_pinGiven = wanted;
    showRow(m_new, wanted);
    showRow(m_again, wanted || m_firstStart);
}

void LogInPanel::takeBadge(const QString &text)
{
    QLineEdit *edit = m_code->isVisible() && m_code->hasFocus() ? m_code : m_who;
    edit->setText(text);
    edit == m_code ? submit() : m_pin->setFocus();
}

void LogInPanel::giveFocus()
{
    QLineEdit *edit = m_who->text().isEmpty() ? m_who : m_pin;
    edit->setFocus();
    edit->selectAll();
}

void LogInPanel::submit()
{
    if (!m_go->isEnabled())
        return;
    if ((m_firstStart && m_pin->text() != m_again->text()) || (m_pinGiven && m_new->text() != m_again->text())) {
        m_strip->say(Tone::Stop, tr("The two PINs are not the same."));
        m_again->clear();
        m_again->setFocus();
        return;
    }
    m_go->setEnabled(false);
    m_strip->say(Tone::Plain, tr("Looking…"));
    if (m_firstStart)
        m_desk.makeOwner(m_who->text().trimmed(), m_name->text(), m_pin->text());
    else
        m_desk.signIn(m_who->text(), m_pin->text(), m_code->text(), m_pinGiven ? m_new->text() : QString());
}

void LogInPanel::forgetSecrets()
{
    for (QLineEdit *edit : {m_pin, m_new, m_again, m_code})
        edit->clear();
    m_wait.stop();
    m_seconds = 0;
    m_go->setEnabled(true);
}

void LogInPanel::showRefused(StaffAct act, const Error &error)
{
    if (act != StaffAct::SignIn && act != StaffAct::MakeOwner)
        return;
    forgetSecrets();
    m_refusal = error;
    m_seconds = error.details["seconds"].toInt();
    if (error.code == ErrorCode::SecondFactorWrong)
        showRow(m_code, true);
    if (error.code == ErrorCode::PinNotSet && error.details["given"].toBool())
        askForOwnPin(true);
    m_strip->say(Tone::Stop, messageFor(error));
    if (m_seconds > 0) {
        m_go->setEnabled(false);
        m_wait.start();
    }
    (error.code == ErrorCode::OperatorUnknown ? m_who : m_pin)->setFocus();
}

// The store keeps the wait; here it is only counted for the eye.
void LogInPanel::tick()
{
    if (--m_seconds > 0) {
        m_refusal.details["seconds"] = m_seconds;
        m_strip->say(Tone::Stop, messageFor(m_refusal));
        return;
    }
    m_wait.stop();
    m_go->setEnabled(true);
    m_strip->say(Tone::Look, tr("You may try again."));
}

} // namespace yaogui
