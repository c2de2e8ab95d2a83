// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/desk/CounterDesk.h"
#include "ui/shell/ShellInfo.h"
#include "ui/shell/StatusStrip.h"
#include "ui/theme/Theme.h"

#include <QMainWindow>
#include <QTimer>

class QLabel;
class QPushButton;

namespace yaogui {

class CounterPage;
class TopBar;
class Tones;

/// The frame around the pages. Desk, clock and tones outlive it.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(CounterDesk &desk, const ShellInfo &info, const Theme &theme, const Clock &clock, Tones &tones);
    [[nodiscard]] CounterPage *counterPage() const { return m_counter; }

public slots:
    /// Of devices the desk does not know (scanner, camera); those of the desk come by themselves.
    void showDevice(const yaogui::DeviceState &state);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildRail();
    void buildRemedy();
    void toggleRemedy(const QString &key);
    void sayRemedy();
    void placeRemedy();
    CounterDesk &m_desk;
    const Clock &m_clock;
    Theme m_theme;
    TopBar *m_top;
    CounterPage *m_counter;
    StatusStrip *m_status;
    QFrame *m_remedy = nullptr; ///< a line over the foot of the page, not a dialog
    QLabel *m_remedyText = nullptr;
    QPushButton *m_remedySend = nullptr;
    QString m_remedyKey;
    QWidget *m_watermark = nullptr;
    QTimer m_tick;
};

} // namespace yaogui
