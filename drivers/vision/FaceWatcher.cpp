// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/vision/FaceWatcher.h"

#include "drivers/vision/FaceShield.h"

#include <opencv2/imgcodecs.hpp>

namespace yaogui {
namespace {

Error refusalFor(FaceHint hint)
{
    switch (hint) {
    case FaceHint::NoFace: return {ErrorCode::FaceNone, {}, {}};
    case FaceHint::Several: return {ErrorCode::FaceSeveral, {}, {}};
    case FaceHint::Closer: return {ErrorCode::FaceUnclear, {{"hint", "closer"}}, {}};
    case FaceHint::Frontal: return {ErrorCode::FaceUnclear, {{"hint", "frontal"}}, {}};
    case FaceHint::Light: return {ErrorCode::FaceUnclear, {{"hint", "light"}}, {}};
    case FaceHint::Still:
    case FaceHint::None: break;
    }
    return {ErrorCode::FaceUnclear, {{"hint", "sharp"}}, {}};
}

} // namespace

Result<FaceShot> makeShot(const cv::Mat &bgr, FaceDetector &detector, const FaceRules &rules, const QDateTime &time)
{
    const std::vector<Face> faces = detector.detectEverywhere(bgr);
    const Choice choice = chooseFace(bgr, faces, rules);
    if (choice.hint != FaceHint::None)
        return refuse(refusalFor(choice.hint));
    cv::Mat frame = bgr.clone();
    YAOGUI_TRY_LET(const int hidden, hideOthersSurely(frame, faces, *choice.nearest, detector));
    std::vector<uchar> bytes;
    if (!cv::imencode(".jpg", frame, bytes, {cv::IMWRITE_JPEG_QUALITY, 90}))
        return refuse(ErrorCode::PictureUnreadable, {}, "JPEG encoder");
    FaceShot shot;
    shot.jpeg = QByteArray(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())).toByteArray());
    shot.quality = choice.quality;
    shot.quality.others = hidden;
    shot.time = time;
    return shot;
}

FaceWatcher::FaceWatcher(FaceDetector &detector, FaceRules rules, const Clock &clock)
    : m_detector(detector), m_rules(std::move(rules)), m_clock(clock)
{
}

void FaceWatcher::arm()
{
    m_armed = true;
    m_goodFrames = 0;
    m_sharpest = 0;
    m_best.release();
}

void FaceWatcher::disarm()
{
    m_armed = false;
    m_best.release();
}

FaceWatcher::View FaceWatcher::look(const cv::Mat &bgr)
{
    const Choice choice = chooseFace(bgr, m_detector.detect(bgr), m_rules);
    View view{choice.nearest, choice.hint, {}};
    if (m_armed)
        collect(bgr, choice, view);
    return view;
}

void FaceWatcher::collect(const cv::Mat &bgr, const Choice &choice, View &view)
{
    if (choice.hint == FaceHint::NoFace || choice.hint == FaceHint::Several) {
        arm(); // perhaps somebody else stands there now: a run never mixes two persons
        return;
    }
    if (choice.hint != FaceHint::None)
        return;
    if (choice.quality.sharpness > m_sharpest) {
        m_sharpest = choice.quality.sharpness;
        m_best = bgr.clone();
        m_bestTime = m_clock.now();
    }
    if (++m_goodFrames < m_rules.goodFrames)
        return;
    if (auto shot = makeShot(m_best, m_detector, m_rules, m_bestTime)) {
        view.shot = std::move(*shot);
        disarm();
    } else {
        view.hint = shot.error().code == ErrorCode::FaceSeveral ? FaceHint::Several : FaceHint::Still;
        arm();
    }
}

} // namespace yaogui
