// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/StaffDesk.h"
#include "ui/theme/Theme.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;

namespace yaogui {

class MessageStrip;

/// Covers the window while nobody is signed in: number or badge, then PIN, all by keyboard. On the first start of a new store it makes
/// the owner. After wrong PINs it counts the wait down.
class LogInPanel : public QFrame {
    Q_OBJECT
public:
    /// The desk outlives the panel.
    LogInPanel(StaffDesk &desk, const Theme &theme, QWidget *parent = nullptr);
    void showView(const StaffView &view);
    /// A badge under the scanner.
    void takeBadge(const QString &text);
    /// To where the next key belongs.
    void giveFocus();

private:
    QLineEdit *field(const QString &name, const QString &words, bool secret);
    QWidget *buildCard();
    void submit();
    void showRefused(StaffAct act, const Error &error);
    void tick();
    void forgetSecrets();
    void showRow(QLineEdit *edit, bool shown);
    /// One's own PIN comes before anything else: somebody else has set the one that was shown.
    void askForOwnPin(bool wanted);

    StaffDesk &m_desk;
    Theme m_theme;
    QLabel *m_title;
    QLabel *m_hint;
    QLineEdit *m_who;
    QLineEdit *m_name;
    QLineEdit *m_pin;
    QLineEdit *m_new;
    QLineEdit *m_again;
    QLineEdit *m_code;
    QPushButton *m_go;
    MessageStrip *m_strip;
    QTimer m_wait;
    Error m_refusal;
    int m_seconds = 0; ///< still to wait
    bool m_firstStart = false;
    bool m_pinGiven = false;
};

} // namespace yaogui
