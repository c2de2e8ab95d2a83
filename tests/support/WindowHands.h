// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/MainWindow.h"

#include <QFrame>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace yaogui::test {

/// A person in front of the window: finds what is named, presses and clicks. The window may be made later than this.
class WindowHands {
public:
    explicit WindowHands(MainWindow &window) : m_window(window) {}

    template <typename Widget> [[nodiscard]] Widget *find(const char *name)
    {
        auto *widget = m_window.findChild<Widget *>(QString::fromLatin1(name));
        if (!widget)
            qFatal("no widget named %s", name);
        return widget;
    }
    [[nodiscard]] QLineEdit *search() { return find<QLineEdit>("searchField"); }
    [[nodiscard]] QPushButton *mainAct() { return find<QPushButton>("mainActButton"); }
    [[nodiscard]] QString text(const char *name) { return find<QLabel>(name)->text(); }
    [[nodiscard]] QString messageOf(const char *strip)
    {
        return find<QFrame>(strip)->findChild<QLabel *>(QStringLiteral("messageText"))->text();
    }
    /// A key where the cursor is, as a person would press it.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(m_window.focusWidget(), key, modifiers); }
    /// Latin letters as keys, Han characters as an input method commits them.
    void type(const QString &words)
    {
        for (const QChar character : words) {
            if (character.unicode() < 0x80) {
                QTest::keyClick(m_window.focusWidget(), character.toLatin1());
                continue;
            }
            QInputMethodEvent commit;
            commit.setCommitString(character);
            QCoreApplication::sendEvent(m_window.focusWidget(), &commit);
        }
    }
    void click(const char *name) { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }

private:
    MainWindow &m_window;
};

} // namespace yaogui::test
