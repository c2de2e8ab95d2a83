// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/ButtonKey.h"

#include <QPushButton>

namespace yaogui {

/// The button of a page's section, one of those beside it; Ctrl and its number press it. Counted from 0.
inline QPushButton *makeSectionButton(const Theme &theme, int section, const QString &name, const QString &words, QWidget *parent)
{
    auto *button = new QPushButton(words, parent);
    button->setObjectName(name);
    button->setProperty("role", QStringLiteral("section"));
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setMinimumHeight(theme.touch());
    giveKey(button, QKeySequence(QStringLiteral("Ctrl+%1").arg(section + 1)));
    return button;
}

} // namespace yaogui
