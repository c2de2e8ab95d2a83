// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/StaffDesk.h"
#include "ui/theme/Theme.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace yaogui {

class MessageStrip;

/// A second person's yes, beside the page and not over it: what for, why, who, and their PIN. The operator stays the operator.
class OverridePanel : public QFrame {
    Q_OBJECT
public:
    /// The desk outlives the panel.
    OverridePanel(StaffDesk &desk, const Theme &theme, QWidget *parent = nullptr);
    void ask(const ApprovalWish &wish);
    void takeBadge(const QString &text);

signals:
    /// Ended without a yes.
    void givenUp();

protected:
    bool event(QEvent *event) override;

private:
    QLineEdit *field(const QString &name, const QString &words, bool secret);
    void submit();
    void giveUp();
    [[nodiscard]] static QString wordsOf(const ApprovalWish &wish);

    StaffDesk &m_desk;
    Theme m_theme;
    QLabel *m_what;
    QLineEdit *m_reason;
    QLineEdit *m_who;
    QLineEdit *m_pin;
    QLineEdit *m_code;
    QPushButton *m_agree;
    QPushButton *m_not;
    MessageStrip *m_strip;
    ApprovalWish m_wish;
};

} // namespace yaogui
