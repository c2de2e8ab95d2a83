// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/till/PaymentPatience.h"

#include <QDeadlineTimer>
#include <QMutexLocker>

namespace yaogui {

void PaymentPatience::begin()
{
    const QMutexLocker lock(&m_mutex);
    m_over = false;
}

bool PaymentPatience::wait(int asked)
{
    const QMutexLocker lock(&m_mutex);
    const QDeadlineTimer until(m_every);
    while (!m_over && asked < m_times && m_ended.wait(&m_mutex, until)) { }
    return !m_over && asked < m_times;
}

void PaymentPatience::end()
{
    const QMutexLocker lock(&m_mutex);
    m_over = true;
    m_ended.wakeAll();
}

} // namespace yaogui
