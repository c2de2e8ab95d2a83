// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ClockDesk.h"
#include "ui/theme/Theme.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace yaogui {

/// The computer's clock stands before the store's last event: a manager says here that it is right now. Lies over the foot of the page and
/// leaves the cursor where it is, for a box under the scanner must not become a reason. The desk outlives it.
class ClockPanel : public QFrame {
    Q_OBJECT
public:
    ClockPanel(ClockDesk &desk, const Theme &theme, QWidget *parent);
    /// Shows itself when this refusal is one that a manager can end; else nothing happens.
    void offerFor(const Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void accept();
    void showPeople(const std::vector<Operator> &people);

    ClockDesk &m_desk;
    Theme m_theme;
    QLabel *m_words;
    QLineEdit *m_reason;
    QComboBox *m_people;
    QPushButton *m_accept;
};

} // namespace yaogui
