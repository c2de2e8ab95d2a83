// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/staff/OverridePanel.h"

#include "ui/text/AmountText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/NameText.h"
#include "ui/widgets/MessageStrip.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace yaogui {

OverridePanel::OverridePanel(StaffDesk &desk, const Theme &theme, QWidget *parent)
    : QFrame(parent), m_desk(desk), m_theme(theme), m_what(new QLabel(this)), m_reason(field(QStringLiteral("overrideReason"), tr("Reason"), false)),
      m_who(field(QStringLiteral("overrideWho"), tr("Colleague's number or badge"), false)),
      m_pin(field(QStringLiteral("overridePin"), tr("Colleague's PIN"), true)), m_code(field(QStringLiteral("overrideCode"), tr("Code, if asked for"), true)),
      m_agree(new QPushButton(tr("I agree"), this)), m_not(new QPushButton(tr("Do not"), this)), m_strip(new MessageStrip(theme, 3, this))
{
    setObjectName(QStringLiteral("overridePanel"));
    setProperty("role", QStringLiteral("sentence"));
    auto *title = new QLabel(tr("A second person must agree"), this);
    title->setProperty("role", QStringLiteral("panelTitle"));
    m_what->setObjectName(QStringLiteral("overrideWhat"));
    m_what->setWordWrap(true);
    m_what->setFont(theme.font(theme.title(), true));
    m_strip->setObjectName(QStringLiteral("overrideStrip"));
    m_agree->setObjectName(QStringLiteral("overrideAgree"));
    m_agree->setProperty("role", QStringLiteral("primary"));
    m_not->setObjectName(QStringLiteral("overrideNot"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(4), theme.space(4), theme.space(4), theme.space(4));
    column->setSpacing(theme.space(2));
    column->addWidget(title);
    column->addWidget(m_what);
    for (QLineEdit *edit : {m_reason, m_who, m_pin, m_code}) {
        auto *words = new QLabel(edit->accessibleName(), this);
        words->setBuddy(edit);
        column->addWidget(words);
        column->addWidget(edit);
    }
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_not, m_agree}) {
        button->setMinimumHeight(theme.touch());
        buttons->addWidget(button);
    }
    column->addLayout(buttons);
    column->addWidget(m_strip);
    column->addStretch(1);
    connect(m_agree, &QPushButton::clicked, this, &OverridePanel::submit);
    connect(m_not, &QPushButton::clicked, this, &OverridePanel::giveUp);
    connect(&desk, &StaffDesk::refused, this, [this](StaffAct act, const Error &error) {
        if (act != StaffAct::Approve)
            return;
        m_pin->clear();
        m_code->clear();
        m_agree->setEnabled(true);
        m_strip->say(Tone::Stop, error.code == ErrorCode::NotPermitted ? tr("Your colleague's post does not permit this either.") : messageFor(error));
        (error.code == ErrorCode::ReasonNeeded ? m_reason : error.code == ErrorCode::SecondFactorWrong ? m_code : m_pin)->setFocus();
    });
    hide();
}

QLineEdit *OverridePanel::field(const QString &name, const QString &words, bool secret)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setAccessibleName(words);
    edit->setMinimumHeight(m_theme.touch());
    edit->setMaxLength(200);
    if (secret)
        edit->setEchoMode(QLineEdit::Password);
    connect(edit, &QLineEdit::returnPressed, this, [this, edit] { edit == m_reason ? m_who->setFocus() : edit == m_who ? m_pin->setFocus() : submit(); });
    return edit;
}

QString OverridePanel::wordsOf(const ApprovalWish &wish)
{
    QString words = nameOf(wish.act);
    if (wish.amount)
        words += QStringLiteral(" ¥ ") + toText(*wish.amount);
    if (wish.basisPoints)
        words += QStringLiteral(" %1.%2 %").arg(*wish.basisPoints / 100).arg(*wish.basisPoints % 100, 2, 10, QChar(u'0'));
    if (!wish.slip.isEmpty())
        words += u'\n' + tr("Slip %1").arg(wish.slip);
    if (!wish.drug.isEmpty())
        words += u'\n' + tr("%1 × %2: each ¥ %3 → ¥ %4").arg(wish.drug, wish.quantity, wish.before, wish.after);
    return words;
}

void OverridePanel::ask(const ApprovalWish &wish)
{
    m_wish = wish;
    m_what->setText(wordsOf(wish));
    for (QLineEdit *edit : {m_reason, m_who, m_pin, m_code})
        edit->clear();
    m_reason->setText(wish.reason);
    m_agree->setEnabled(true);
    m_strip->say(Tone::Plain, tr("You stay the operator; your colleague agrees to this one act."));
    show();
    raise();
    (wish.reason.isEmpty() ? m_reason : m_who)->setFocus();
}

void OverridePanel::takeBadge(const QString &text)
{
    m_who->setText(text);
    m_pin->setFocus();
}

void OverridePanel::submit()
{
    if (!m_agree->isEnabled())
        return;
    m_agree->setEnabled(false);
    m_strip->say(Tone::Plain, tr("Looking…"));
    m_desk.approve(m_wish, m_reason->text(), m_who->text(), m_pin->text(), m_code->text());
}

// Escape is a key of the page beside as well; within the panel it is the panel's.
bool OverridePanel::event(QEvent *event)
{
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!key || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return QFrame::event(event);
    if (event->type() == QEvent::KeyPress)
        giveUp();
    event->accept();
    return true;
}

void OverridePanel::giveUp()
{
    m_pin->clear();
    m_code->clear();
    hide();
    emit givenUp();
}

} // namespace yaogui
