// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/Look.h"

#include <QFrame>

class QLabel;

namespace yaogui {

/// A place in the page where something is said to the clerk: a refusal, a notice, or what comes next. It always keeps
/// its height, so that nothing jumps when it speaks.
class MessageStrip : public QFrame {
    Q_OBJECT
public:
    MessageStrip(const Theme &theme, int lines, QWidget *parent = nullptr);
    void say(Tone tone, const QString &text);
    void clear();
    [[nodiscard]] QString text() const;
    [[nodiscard]] Tone tone() const { return m_tone; }

private:
    Theme m_theme;
    Tone m_tone = Tone::Plain;
    QLabel *m_sign;
    QLabel *m_text;
};

} // namespace yaogui
