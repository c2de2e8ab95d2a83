// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMutex>
#include <QWaitCondition>

#include <chrono>

namespace yaogui {

/// How long a counter waits while a customer types a password. The selling thread waits, any other may end it.
class PaymentPatience {
public:
    PaymentPatience(std::chrono::milliseconds every, int times) : m_every(every), m_times(times) {}
    /// A new charge begins.
    void begin();
    /// False when it is over: asked often enough, or ended.
    [[nodiscard]] bool wait(int asked);
    void end();

private:
    QMutex m_mutex;
    QWaitCondition m_ended;
    std::chrono::milliseconds m_every;
    int m_times;
    bool m_over = false;
};

} // namespace yaogui
