// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/vision/FaceChooser.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace yaogui {
namespace {

/// The face as 128×128 grey values: what is measured there does not depend on how near the person stands.
cv::Mat normalised(const cv::Mat &bgr, const Face &face)
{
    const cv::Rect box = cv::Rect(face.box) & cv::Rect({}, bgr.size());
    if (box.empty())
        return {};
    cv::Mat grey;
    cv::cvtColor(bgr(box), grey, cv::COLOR_BGR2GRAY);
    cv::resize(grey, grey, {128, 128}, 0, 0, box.width > 128 ? cv::INTER_AREA : cv::INTER_LINEAR);
    return grey;
}

FaceHint hintFor(const FaceQuality &quality, const FaceRules &rules)
{
    if (quality.eyeDistance < rules.minEyeDistance)
        return FaceHint::Closer;
    if (std::abs(quality.yaw) > rules.maxYaw || std::abs(quality.rollDegrees) > rules.maxRollDegrees)
        return FaceHint::Frontal;
    if (quality.brightness < rules.minBrightness || quality.brightness > rules.maxBrightness)
        return FaceHint::Light;
    return quality.sharpness < rules.minSharpness ? FaceHint::Still : FaceHint::None;
}

} // namespace

FaceQuality qualityOf(const cv::Mat &bgr, const Face &face)
{
    FaceQuality quality;
    const cv::Point2d eyes = face.leftEye - face.rightEye; // the person's left is on the picture's right
    const cv::Point2d between = (face.leftEye + face.rightEye) / 2;
    quality.score = static_cast<double>(face.score);
    quality.eyeDistance = cv::norm(eyes);
    // Along the line of the eyes, so that a tilted head does not count as a turned one.
    quality.yaw = quality.eyeDistance > 0 ? (cv::Point2d(face.nose) - between).dot(eyes) / (quality.eyeDistance * quality.eyeDistance) : 1;
    quality.rollDegrees = std::atan2(eyes.y, eyes.x) * 180 / CV_PI;
    if (const cv::Mat grey = normalised(bgr, face); !grey.empty()) {
        cv::Mat edges;
        cv::Scalar mean, deviation;
        cv::Laplacian(grey, edges, CV_32F);
        cv::meanStdDev(edges, mean, deviation);
        quality.sharpness = deviation[0] * deviation[0];
        quality.brightness = cv::mean(grey)[0];
    }
    return quality;
}

Choice chooseFace(const cv::Mat &bgr, const std::vector<Face> &faces, const FaceRules &rules)
{
    const cv::Rect2f zone(rules.zone.x * static_cast<float>(bgr.cols), rules.zone.y * static_cast<float>(bgr.rows),
                          rules.zone.width * static_cast<float>(bgr.cols), rules.zone.height * static_cast<float>(bgr.rows));
    Choice choice;
    double second = 0;
    for (const Face &face : faces) {
        if (static_cast<double>(face.score) < rules.minScore || !zone.contains((face.box.tl() + face.box.br()) / 2))
            continue;
        const auto largest = static_cast<double>(choice.nearest ? choice.nearest->box.width : 0);
        if (static_cast<double>(face.box.width) > largest) {
            second = largest;
            choice.nearest = face;
        } else {
            second = std::max(second, static_cast<double>(face.box.width));
        }
    }
    if (!choice.nearest)
        return choice;
    choice.quality = qualityOf(bgr, *choice.nearest);
    choice.quality.others = static_cast<int>(faces.size()) - 1;
    const bool several = second >= rules.similarSize * static_cast<double>(choice.nearest->box.width);
    choice.hint = several ? FaceHint::Several : hintFor(choice.quality, rules);
    return choice;
}

} // namespace yaogui
