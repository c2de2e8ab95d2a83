// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/Look.h"

#include <QFrame>

class QLabel;

namespace yaogui {

/// The right side as a few sentences: a result in doubt, or the store in danger.
class SentencePanel : public QFrame {
    Q_OBJECT
public:
    SentencePanel(const Theme &theme, QWidget *parent = nullptr);
    void say(Tone tone, const QString &title, const QStringList &sentences);
    [[nodiscard]] QString text() const;

private:
    Theme m_theme;
    QLabel *m_sign;
    QLabel *m_title;
    QLabel *m_text;
};

} // namespace yaogui
