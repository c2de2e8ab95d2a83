// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/Theme.h"

#include <QFrame>
#include <QKeySequence>

#include <functional>

class QHBoxLayout;
class QPushButton;

namespace yaogui {

/// The keys that work now, each also a button for a finger.
class KeyBar : public QFrame {
    Q_OBJECT
public:
    KeyBar(const Theme &theme, QWidget *parent = nullptr);
    /// Also makes the key itself work while the page is seen. The label is what the key is called on the keyboard.
    QPushButton *addKey(const QString &name, const QKeySequence &key, const QString &label, const QString &words,
                        std::function<void()> act);
    /// Changes the words behind the key's label.
    static void setWords(QPushButton *button, const QString &words);

private:
    Theme m_theme;
    QHBoxLayout *m_row;
};

} // namespace yaogui
