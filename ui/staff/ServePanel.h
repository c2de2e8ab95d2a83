// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/StaffDesk.h"
#include "ui/theme/Theme.h"

#include <QFrame>

class QLabel;
class QLineEdit;

namespace yaogui {

/// One line over the page: whose badge or short code, and the next lines are theirs. Two seconds; the operator stays signed in.
class ServePanel : public QFrame {
    Q_OBJECT
public:
    /// The desk outlives the panel.
    ServePanel(StaffDesk &desk, const Theme &theme, QWidget *parent = nullptr);
    void ask();
    void takeBadge(const QString &text);

signals:
    void ended();

private:
    void end();

    StaffDesk &m_desk;
    QLineEdit *m_who;
    QLabel *m_words;
};

} // namespace yaogui
