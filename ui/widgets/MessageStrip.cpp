// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/MessageStrip.h"

#include <QHBoxLayout>
#include <QLabel>

namespace yaogui {

MessageStrip::MessageStrip(const Theme &theme, int lines, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_sign(new QLabel(this)), m_text(new QLabel(this))
{
    setProperty("role", QStringLiteral("message"));
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    m_text->setProperty("role", QStringLiteral("messageText"));
    m_sign->setFixedWidth(theme.px(24));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space(2), 0, theme.space(2), 0);
    row->setSpacing(theme.space(2));
    row->addWidget(m_sign);
    row->addWidget(m_text, 1);
    setFixedHeight(QFontMetrics(theme.font(theme.base(), true)).lineSpacing() * lines + theme.space(2));
    say(Tone::Plain, {});
}

void MessageStrip::say(Tone tone, const QString &text)
{
    m_tone = tone;
    m_text->setText(text);
    m_text->setToolTip(text);
    setAccessibleName(text);
    const QString look = text.isEmpty() ? QString() : toText(tone);
    setLook(this, "tone", look);
    setLook(m_text, "tone", look);
    const Colours &c = m_theme.colours;
    const int side = m_theme.px(22);
    switch (tone) {
    case Tone::Stop: m_sign->setPixmap(pictureOf(QStringLiteral("cross"), c.stop, side)); break;
    case Tone::Look: m_sign->setPixmap(pictureOf(QStringLiteral("alert"), c.look, side)); break;
    case Tone::Fine: m_sign->setPixmap(pictureOf(QStringLiteral("check"), c.done, side)); break;
    case Tone::Plain:
    case Tone::Accent: m_sign->setPixmap(pictureOf(QStringLiteral("info"), c.muted, side)); break;
    }
    m_sign->setVisible(!text.isEmpty());
}

void MessageStrip::clear()
{
    say(Tone::Plain, {});
}

QString MessageStrip::text() const
{
    return m_text->text();
}

} // namespace yaogui
