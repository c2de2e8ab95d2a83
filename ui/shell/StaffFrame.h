// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/StaffDesk.h"
#include "core/ports/CodeSource.h"
#include "ui/theme/Theme.h"

#include <QObject>

class QWidget;

namespace yaogui {

class IdleWatch;
class LogInPanel;
class OverridePanel;
class ServePanel;

/// Who is at this window: covers it while nobody is signed in, locks it by key and after a while, and holds the panels for who serves
/// and for a second person's yes. The basket below is not touched.
class StaffFrame : public QObject {
    Q_OBJECT
public:
    /// `central` holds everything the lock covers; `application` is where keys and hands are watched.
    StaffFrame(StaffDesk &desk, const Theme &theme, QWidget *central, QObject *application);

    [[nodiscard]] bool isLocked() const { return m_locked; }
    /// Takes a scan that is a badge where one is asked for; false: it belongs to the page.
    bool takeScan(const Scan &scan);
    /// Opens the panel beside the page. A yes calls `again` once; "do not", the lock and the next question let it go.
    void askApproval(const ApprovalWish &wish, const AgreedAct &again);
    void askWhoServes();
    [[nodiscard]] IdleWatch &idleWatch() { return *m_idle; }

signals:
    void unlocked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showView(const StaffView &view);
    void setLocked(bool locked);
    void place();
    void agreed(const ApprovalWish &wish, ApprovalId approval);

    StaffDesk &m_desk;
    Theme m_theme;
    QWidget *m_central;
    LogInPanel *m_logIn;
    OverridePanel *m_override;
    ServePanel *m_serve;
    IdleWatch *m_idle;
    ApprovalWish m_wish;
    AgreedAct m_again; ///< empty: nothing waits for a second person
    bool m_locked = false;
};

} // namespace yaogui
