// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/vision/FaceShield.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace yaogui {
namespace {

constexpr int squares = 4; // across a hidden head: no feature survives

cv::Rect headOf(const Face &face, cv::Size picture)
{
    // The box spans brow to chin; hair and ears belong to what people recognise.
    const cv::Point2f middle = (face.box.tl() + face.box.br()) / 2;
    const cv::Size2f size(face.box.width * 1.6F, face.box.height * 1.8F);
    return cv::Rect(cv::Rect2f(middle - cv::Point2f(size.width, size.height) / 2, size)) & cv::Rect({}, picture);
}

bool isSame(const Face &a, const Face &b)
{
    return (a.box & b.box).area() > 0.4F * std::min(a.box.area(), b.box.area());
}

} // namespace

void hideOthers(cv::Mat &bgr, const std::vector<Face> &faces, const Face &kept)
{
    const cv::Rect keptBox = cv::Rect(kept.box) & cv::Rect({}, bgr.size());
    const cv::Mat keptPixels = bgr(keptBox).clone();
    for (const Face &face : faces) {
        const cv::Rect head = headOf(face, bgr.size());
        if (isSame(face, kept) || head.empty())
            continue;
        cv::Mat pixels = bgr(head);
        cv::Mat coarse;
        cv::resize(pixels, coarse, {squares, squares}, 0, 0, cv::INTER_AREA);
        cv::resize(coarse, coarse, pixels.size(), 0, 0, cv::INTER_NEAREST);
        cv::GaussianBlur(coarse, pixels, {}, std::max(1.0, pixels.cols / 12.0));
    }
    keptPixels.copyTo(bgr(keptBox));
}

Result<int> hideOthersSurely(cv::Mat &bgr, const std::vector<Face> &faces, const Face &kept, FaceDetector &detector)
{
    const auto isOther = [&kept](const Face &face) { return !isSame(face, kept); };
    std::vector<Face> seen = faces;
    int hidden = 0;
    for (int i = 0; i < 4; ++i) {
        const auto others = static_cast<int>(std::count_if(seen.begin(), seen.end(), isOther));
        if (others == 0)
            return hidden;
        hidden = std::max(hidden, others);
        hideOthers(bgr, seen, kept);
        seen = detector.detectEverywhere(bgr);
    }
    if (std::none_of(seen.begin(), seen.end(), isOther))
        return hidden;
    return refuse(ErrorCode::FaceSeveral, {}, "another face cannot be hidden");
}

} // namespace yaogui
