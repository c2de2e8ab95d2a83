// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/StaffFrame.h"

#include "ui/staff/IdleWatch.h"
#include "ui/staff/LogInPanel.h"
#include "ui/staff/OverridePanel.h"
#include "ui/staff/ServePanel.h"

#include <QEvent>
#include <QWidget>

#include <utility>

namespace yaogui {

StaffFrame::StaffFrame(StaffDesk &desk, const Theme &theme, QWidget *central, QObject *application)
    : QObject(central), m_desk(desk), m_theme(theme), m_central(central), m_logIn(new LogInPanel(desk, theme, central)),
      m_override(new OverridePanel(desk, theme, central)), m_serve(new ServePanel(desk, theme, central)), m_idle(new IdleWatch(application, this))
{
    m_logIn->hide();
    central->installEventFilter(this);
    connect(&desk, &StaffDesk::viewChanged, this, &StaffFrame::showView);
    connect(m_idle, &IdleWatch::idle, this, [this] {
        if (!m_locked)
            m_desk.lock();
    });
    connect(m_override, &OverridePanel::givenUp, this, [this] {
        m_again = {};
        emit unlocked();
    });
    connect(&desk, &StaffDesk::approved, this, [this](const ApprovalWish &wish, qint64 approval) { agreed(wish, ApprovalId{approval}); });
    connect(m_serve, &ServePanel::ended, this, &StaffFrame::unlocked);
    place();
}

void StaffFrame::showView(const StaffView &view)
{
    m_logIn->showView(view);
    constexpr int minuteMs = 60'000;
    if (const int patience = view.worker ? view.autoLockMinutes * minuteMs : 0; patience != m_idle->patience())
        m_idle->setPatience(patience);
    setLocked(!view.worker);
}

// What lies below keeps its contents and takes no keys.
void StaffFrame::setLocked(bool locked)
{
    if (locked == m_locked)
        return;
    m_locked = locked;
    for (QObject *child : m_central->children()) {
        auto *widget = qobject_cast<QWidget *>(child);
        if (widget && widget != m_logIn)
            widget->setEnabled(!locked);
    }
    m_logIn->setVisible(locked);
    if (locked) {
        m_again = {};
        m_override->hide();
        m_serve->hide();
        place();
        m_logIn->raise();
        m_logIn->giveFocus();
    } else {
        emit unlocked();
    }
}

bool StaffFrame::takeScan(const Scan &scan)
{
    if (m_locked)
        m_logIn->takeBadge(scan.text);
    else if (m_override->isVisible())
        m_override->takeBadge(scan.text);
    else if (m_serve->isVisible())
        m_serve->takeBadge(scan.text);
    else
        return false;
    return true;
}

// A yes that comes after its question was let go is not used; it expires.
void StaffFrame::agreed(const ApprovalWish &wish, ApprovalId approval)
{
    if (!m_again || wish != m_wish)
        return;
    const AgreedAct again = std::exchange(m_again, {});
    m_override->hide();
    emit unlocked();
    again(approval);
}

void StaffFrame::askApproval(const ApprovalWish &wish, const AgreedAct &again)
{
    if (m_locked)
        return;
    m_wish = wish;
    m_again = again;
    m_serve->hide();
    m_override->ask(wish);
    place();
}

void StaffFrame::askWhoServes()
{
    if (m_locked || m_override->isVisible())
        return;
    m_serve->ask();
    place();
}

void StaffFrame::place()
{
    const QSize size = m_central->size();
    const int width = m_theme.px(420), bar = m_theme.px(64), top = m_theme.px(64);
    m_logIn->setGeometry(0, 0, size.width(), size.height());
    m_override->setGeometry(size.width() - width, top, width, size.height() - top - m_theme.px(40));
    m_serve->setGeometry(0, top, size.width(), bar);
}

bool StaffFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_central && event->type() == QEvent::Resize)
        place();
    return false;
}

} // namespace yaogui
