// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <opencv2/core.hpp>

#include <chrono>
#include <memory>

namespace yaogui {

/// Where frames come from. One thread.
class FrameSource {
public:
    virtual ~FrameSource() = default;
    /// False when it is not there; may be tried again.
    [[nodiscard]] virtual bool open() = 0;
    /// The next frame, BGR; false when the source is gone.
    [[nodiscard]] virtual bool read(cv::Mat &bgr) = 0;
    /// How long the reader should wait before the next frame; 0 when the source itself keeps the time.
    [[nodiscard]] virtual std::chrono::milliseconds pause() const { return {}; }
};

/// "0" or "/dev/video0": a camera; a folder: its pictures in a loop at `folderRate` a second; anything else: a video file,
/// in a loop at its own rate.
[[nodiscard]] std::unique_ptr<FrameSource> makeFrameSource(const QString &source, double folderRate);

} // namespace yaogui
