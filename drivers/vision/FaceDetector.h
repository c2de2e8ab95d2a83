// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QString>

#include <opencv2/core.hpp>

#include <array>
#include <memory>
#include <vector>

namespace yaogui {

/// One face as the network sees it, in pixels of the picture. Right and left are the person's own.
struct Face {
    cv::Rect2f box;
    float score = 0; ///< 0…1
    cv::Point2f rightEye, leftEye, nose, mouth, rightEar, leftEar;
};

/// BlazeFace (back-camera model) through OpenCV's DNN; the only file that knows either. One thread at a time.
class FaceDetector {
public:
    /// FACE_MODEL_MISSING when the file is absent or is not the one we know by its checksum. Takes 25 MB and some tens
    /// of milliseconds: load it when a camera starts or a picture comes, not before.
    [[nodiscard]] static Result<std::unique_ptr<FaceDetector>> load(const QString &modelPath);
    ~FaceDetector();
    FaceDetector(const FaceDetector &) = delete;
    FaceDetector &operator=(const FaceDetector &) = delete;

    /// One look at the whole picture (BGR): faces from about a fifteenth of its longer side. For streams.
    [[nodiscard]] std::vector<Face> detect(const cv::Mat &bgr);
    /// Also looks at overlapping parts: small faces in the background too. For stills and for what is stored.
    [[nodiscard]] std::vector<Face> detectEverywhere(const cv::Mat &bgr);

private:
    struct Network;
    explicit FaceDetector(std::unique_ptr<Network> network);
    [[nodiscard]] std::vector<Face> candidates(const cv::Mat &bgr, cv::Point2f origin);
    std::unique_ptr<Network> m_network;
};

} // namespace yaogui
