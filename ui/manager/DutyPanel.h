// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ManagerDesk.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Look.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace yaogui {

/// A section of the manager's page: asks its desk, says how things stand, and has a table that may leave the shop.
class DutyPanel : public QWidget {
    Q_OBJECT
public:
    DutyPanel(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme) {}
    /// What it shows, anew.
    virtual void open() = 0;
    [[nodiscard]] virtual TableSheet table() const = 0;

signals:
    void said(yaogui::Tone tone, const QString &words);

protected:
    /// With the words as its hint. Width at 100 %; 0: takes what is left.
    [[nodiscard]] QLineEdit *makeField(const QString &name, const QString &words, int width = 0);
    [[nodiscard]] QPushButton *makeAct(const QString &name, const QString &words, const QKeySequence &key);
    /// What was done is said together with how things stand after it, which comes next.
    void noteDone(const QString &words, Tone tone = Tone::Fine);
    void sayState(Tone tone, const QString &words);

    const Theme m_theme;

private:
    QString m_done;
    Tone m_doneTone = Tone::Fine;
};

} // namespace yaogui
