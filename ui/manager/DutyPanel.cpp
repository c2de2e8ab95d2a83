// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/manager/DutyPanel.h"

#include "ui/widgets/ButtonKey.h"

#include <QLineEdit>
#include <QPushButton>

#include <utility>

namespace yaogui {

QLineEdit *DutyPanel::makeField(const QString &name, const QString &words, int width)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setPlaceholderText(words);
    field->setAccessibleName(words);
    field->setMinimumHeight(m_theme.touch());
    if (width > 0)
        field->setFixedWidth(m_theme.px(width));
    return field;
}

QPushButton *DutyPanel::makeAct(const QString &name, const QString &words, const QKeySequence &key)
{
    auto *button = new QPushButton(words, this);
    button->setObjectName(name);
    button->setMinimumHeight(m_theme.touch());
    button->setFocusPolicy(Qt::TabFocus);
    giveKey(button, key);
    return button;
}

void DutyPanel::noteDone(const QString &words, Tone tone)
{
    m_done = words;
    m_doneTone = tone;
}

void DutyPanel::sayState(Tone tone, const QString &words)
{
    const QString done = std::exchange(m_done, QString());
    done.isEmpty() ? emit said(tone, words) : emit said(m_doneTone, done + u' ' + words);
}

} // namespace yaogui
