// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/Camera.h"
#include "drivers/camera/ScanFilter.h"
#include "drivers/vision/FaceWatcher.h"

#include <functional>

namespace yaogui {

/// What is made of one frame after the other: scans, the live picture, the face. Lives on the vision thread.
class CameraEyes {
public:
    CameraEyes(const QString &modelPath, const FaceRules &rules, const Clock &clock);

    /// False: faces cannot be looked for, FACE_MODEL_MISSING.
    [[nodiscard]] bool hasFaceModel() const { return m_watcher != nullptr; }

    struct Sight {
        std::vector<Scan> scans;
        PreviewFrame preview;
        FaceHint hint = FaceHint::None;
        std::optional<FaceShot> shot;
    };
    /// `wantFace`: somebody waits for a face; the watcher is armed and disarmed by its changes.
    [[nodiscard]] Sight see(const cv::Mat &bgr, bool wantFace);

private:
    void readCodes(const cv::Mat &bgr, Sight &sight);
    void watchFace(const cv::Mat &bgr, bool wantFace, Sight &sight);

    CodeReader m_reader;
    ScanFilter m_filter;
    std::unique_ptr<FaceDetector> m_detector;
    std::unique_ptr<FaceWatcher> m_watcher;
    std::uint64_t m_number = 0;
    bool m_wanted = false;
    std::optional<cv::Rect2f> m_lastFace;
};

} // namespace yaogui
