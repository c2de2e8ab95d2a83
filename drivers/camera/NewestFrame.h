// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <opencv2/core.hpp>

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace yaogui {

/// A place for one frame between two threads: the newest wins, a busy reader misses the others. After close() nobody
/// waits any more.
class NewestFrame {
public:
    void put(cv::Mat frame);
    /// Waits for a frame nobody has taken; false when closed.
    [[nodiscard]] bool take(cv::Mat &frame);
    /// Waits that long unless closed; false when closed.
    [[nodiscard]] bool pause(std::chrono::milliseconds duration);
    void close();

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    cv::Mat m_frame;
    bool m_closed = false;
};

} // namespace yaogui
