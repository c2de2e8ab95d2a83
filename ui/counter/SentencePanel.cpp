// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/counter/SentencePanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace yaogui {

SentencePanel::SentencePanel(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_sign(new QLabel(this)), m_title(new QLabel(this)), m_text(new QLabel(this))
{
    setProperty("role", QStringLiteral("sentence"));
    m_title->setObjectName(QStringLiteral("sentenceTitle"));
    m_title->setFont(theme.font(theme.title(), true));
    m_title->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("sentenceText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setFont(theme.font(theme.row()));
    auto *head = new QHBoxLayout;
    head->setSpacing(theme.space(3));
    head->addWidget(m_sign);
    head->addWidget(m_title, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(4), theme.space(4), theme.space(4), theme.space(4));
    column->setSpacing(theme.space(4));
    column->addLayout(head);
    column->addWidget(m_text);
    column->addStretch(1);
}

void SentencePanel::say(Tone tone, const QString &title, const QStringList &sentences)
{
    const bool stopped = tone == Tone::Stop;
    m_sign->setPixmap(pictureOf(stopped ? QStringLiteral("cross") : QStringLiteral("doubt"),
                                stopped ? m_theme.colours.stop : m_theme.colours.look, m_theme.px(36)));
    m_title->setText(title);
    m_text->setText(sentences.join(QStringLiteral("\n\n")));
    setAccessibleName(title + u' ' + sentences.join(u' '));
    setLook(this, "tone", toText(tone));
    setLook(m_title, "tone", toText(tone));
}

QString SentencePanel::text() const
{
    return m_title->text() + u'\n' + m_text->text();
}

} // namespace yaogui
