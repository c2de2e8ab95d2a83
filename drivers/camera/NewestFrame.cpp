// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/camera/NewestFrame.h"

#include <utility>

namespace yaogui {

void NewestFrame::put(cv::Mat frame)
{
    {
        const std::lock_guard lock(m_mutex);
        m_frame = std::move(frame);
    }
    m_changed.notify_all();
}

bool NewestFrame::take(cv::Mat &frame)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_closed || !m_frame.empty(); });
    frame = std::exchange(m_frame, cv::Mat());
    return !m_closed;
}

bool NewestFrame::pause(std::chrono::milliseconds duration)
{
    std::unique_lock lock(m_mutex);
    return !m_changed.wait_for(lock, duration, [this] { return m_closed; });
}

void NewestFrame::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }
    m_changed.notify_all();
}

} // namespace yaogui
