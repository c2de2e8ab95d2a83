// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/FaceShot.h"
#include "core/ports/Camera.h"
#include "drivers/vision/FaceDetector.h"

#include <optional>

namespace yaogui {

/// What makes a face good enough for a settlement record. A place with other light or another camera has its own.
struct FaceRules {
    cv::Rect2f zone{0.15F, 0, 0.7F, 1}; ///< where the settling person stands, as fractions of the frame
    double similarSize = 0.7;           ///< another face in the zone at least this large, compared with the largest: several
    double minScore = 0.7;              ///< what is less surely a face is hidden, but neither chosen nor counted
    double minEyeDistance = 32;         ///< pixels
    double maxYaw = 0.25;
    double maxRollDegrees = 20;
    double minSharpness = 12;
    double minBrightness = 40;
    double maxBrightness = 220;
    int goodFrames = 5;                 ///< of these the sharpest is taken
};

[[nodiscard]] FaceQuality qualityOf(const cv::Mat &bgr, const Face &face);

/// The person at the counter among all that are seen, and what is wrong with the view, if anything.
struct Choice {
    std::optional<Face> nearest; ///< the largest face in the zone
    FaceQuality quality;         ///< of the nearest
    FaceHint hint = FaceHint::NoFace; ///< None: the face may be taken
};

[[nodiscard]] Choice chooseFace(const cv::Mat &bgr, const std::vector<Face> &faces, const FaceRules &rules);

} // namespace yaogui
