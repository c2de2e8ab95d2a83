// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/staff/ServePanel.h"

#include "ui/text/ErrorText.h"
#include "ui/widgets/Look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>

namespace yaogui {

ServePanel::ServePanel(StaffDesk &desk, const Theme &theme, QWidget *parent)
    : QFrame(parent), m_desk(desk), m_who(new QLineEdit(this)), m_words(new QLabel(this))
{
    setObjectName(QStringLiteral("servePanel"));
    setProperty("role", QStringLiteral("remedy"));
    m_who->setObjectName(QStringLiteral("serveWho"));
    m_who->setAccessibleName(tr("Badge or short code of who serves"));
    m_who->setMinimumHeight(theme.touch());
    m_who->setMaxLength(64);
    m_who->setFixedWidth(theme.px(280));
    m_words->setObjectName(QStringLiteral("serveWords"));
    m_words->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space(4), theme.space(2), theme.space(4), theme.space(2));
    row->setSpacing(theme.space(3));
    row->addWidget(new QLabel(tr("Who serves"), this));
    row->addWidget(m_who);
    row->addWidget(m_words, 1);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ServePanel::end);
    connect(m_who, &QLineEdit::returnPressed, this, [this] { m_desk.serve(m_who->text()); });
    connect(&desk, &StaffDesk::served, this, &ServePanel::end);
    connect(&desk, &StaffDesk::refused, this, [this](StaffAct act, const Error &error) {
        if (act != StaffAct::Serve)
            return;
        m_words->setText(messageFor(error));
        m_who->selectAll();
    });
    hide();
}

void ServePanel::ask()
{
    m_who->clear();
    m_words->setText(tr("Scan the badge or type the short code; empty: the operator again. It gives no rights."));
    show();
    raise();
    m_who->setFocus();
}

void ServePanel::takeBadge(const QString &text)
{
    m_who->setText(text);
    m_desk.serve(text);
}

void ServePanel::end()
{
    if (!isVisible())
        return;
    hide();
    emit ended();
}

} // namespace yaogui
