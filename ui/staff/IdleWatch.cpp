// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/staff/IdleWatch.h"

#include <QEvent>

namespace yaogui {

IdleWatch::IdleWatch(QObject *application, QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::idle);
    application->installEventFilter(this);
}

void IdleWatch::setPatience(int milliseconds)
{
    m_patience = milliseconds;
    if (milliseconds > 0)
        m_timer.start(milliseconds);
    else
        m_timer.stop();
}

bool IdleWatch::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::TouchBegin:
    case QEvent::Wheel:
        if (m_patience > 0)
            m_timer.start(m_patience);
        break;
    default: break;
    }
    return false;
}

} // namespace yaogui
