// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "drivers/vision/FaceChooser.h"

namespace yaogui {

/// The whole frame with all other faces hidden, as a record. The only way a face leaves this folder.
[[nodiscard]] Result<FaceShot> makeShot(const cv::Mat &bgr, FaceDetector &detector, const FaceRules &rules, const QDateTime &time);

/// Watches a stream for the settling person's face: of a short run of good frames the sharpest. One thread.
class FaceWatcher {
public:
    FaceWatcher(FaceDetector &detector, FaceRules rules, const Clock &clock);

    struct View {
        std::optional<Face> nearest;
        FaceHint hint = FaceHint::NoFace;
        std::optional<FaceShot> shot; ///< once, when armed; then it is no longer armed
    };

    void arm();
    void disarm();
    [[nodiscard]] bool isArmed() const { return m_armed; }
    [[nodiscard]] View look(const cv::Mat &bgr);

private:
    void collect(const cv::Mat &bgr, const Choice &choice, View &view);

    FaceDetector &m_detector;
    FaceRules m_rules;
    const Clock &m_clock;
    bool m_armed = false;
    int m_goodFrames = 0;
    double m_sharpest = 0;
    cv::Mat m_best;
    QDateTime m_bestTime;
};

} // namespace yaogui
