// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/counter/KeyBar.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>

namespace yaogui {

KeyBar::KeyBar(const Theme &theme, QWidget *parent) : QFrame(parent), m_theme(theme), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(theme.space(2));
}

QPushButton *KeyBar::addKey(const QString &name, const QKeySequence &key, const QString &label, const QString &words,
                            std::function<void()> act)
{
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    button->setProperty("role", QStringLiteral("key"));
    button->setProperty("keyLabel", label);
    button->setMinimumHeight(m_theme.touch());
    button->setFocusPolicy(Qt::NoFocus);
    setWords(button, words);
    m_row->addWidget(button, 1);
    auto *shortcut = new QShortcut(key, this);
    shortcut->setAutoRepeat(false);
    connect(button, &QPushButton::clicked, this, act);
    connect(shortcut, &QShortcut::activated, button, [button, act] {
        if (button->isEnabled())
            act();
    });
    return button;
}

void KeyBar::setWords(QPushButton *button, const QString &words)
{
    button->setText(button->property("keyLabel").toString() + u' ' + words);
    button->setAccessibleName(button->text());
}

} // namespace yaogui
