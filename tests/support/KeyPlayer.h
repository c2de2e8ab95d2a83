// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QWindow>

namespace yaogui::test {

/// Plays key events into a window as the platform does (shortcut question to the focus, press, release), with its own
/// clock: the timestamps are what it says, however long the test takes.
class KeyPlayer {
public:
    explicit KeyPlayer(QWindow *window) : m_window(window) {}

    void wait(int ms) { m_time += static_cast<quint64>(ms); }
    /// Pressed `gapMs` after the key before; released at once.
    bool stroke(int key, const QString &text, int gapMs, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        wait(gapMs);
        const bool overridden = press(key, text, modifiers);
        send(QEvent::KeyRelease, key, text, modifiers);
        return overridden;
    }
    /// True when somebody claimed the key before any shortcut could.
    bool press(int key, const QString &text, Qt::KeyboardModifiers modifiers = Qt::NoModifier, bool repeat = false)
    {
        QKeyEvent question(QEvent::ShortcutOverride, key, modifiers, text, repeat);
        question.setTimestamp(m_time);
        question.ignore();
        QCoreApplication::sendEvent(QGuiApplication::focusObject(), &question);
        send(QEvent::KeyPress, key, text, modifiers, repeat);
        return question.isAccepted();
    }
    void send(QEvent::Type type, int key, const QString &text, Qt::KeyboardModifiers modifiers = Qt::NoModifier, bool repeat = false)
    {
        QKeyEvent event(type, key, modifiers, text, repeat);
        event.setTimestamp(m_time);
        QCoreApplication::sendEvent(m_window, &event);
    }
    void character(QChar c, int gapMs)
    {
        if (c.isUpper()) {
            press(Qt::Key_Shift, {});
            stroke(c.unicode(), c, gapMs, Qt::ShiftModifier);
            send(QEvent::KeyRelease, Qt::Key_Shift, {}, Qt::ShiftModifier);
        } else {
            stroke(c.toUpper().unicode(), c, gapMs);
        }
    }
    void characters(const QString &text, int gapMs)
    {
        for (const QChar c : text)
            character(c, gapMs);
    }
    /// A scanner: quick, with a terminator of "\r", "\r\n", "\t" or none.
    void scan(const QString &text, const QString &terminator, int gapMs = 5)
    {
        characters(text, gapMs);
        for (const QChar c : terminator)
            stroke(c == u'\t' ? Qt::Key_Tab : c == u'\n' ? Qt::Key_Enter : Qt::Key_Return, c, gapMs);
    }

private:
    QWindow *m_window;
    quint64 m_time = 1'000'000;
};

} // namespace yaogui::test
