// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/vision/VisionFaceFinder.h"

#include "drivers/vision/FaceWatcher.h"
#include "drivers/vision/PictureFile.h"

#include <QElapsedTimer>

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace yaogui {
namespace {

constexpr int longestSide = 1920; // a record needs no more, and a telephone's picture is four times as large

} // namespace

VisionFaceFinder::VisionFaceFinder(QString modelPath, FaceRules rules, const Clock &clock)
    : m_modelPath(std::move(modelPath)), m_rules(std::move(rules)), m_clock(clock)
{
}

VisionFaceFinder::~VisionFaceFinder() = default;

Done VisionFaceFinder::ensureLoaded()
{
    if (!m_detector) {
        YAOGUI_TRY_LET(m_detector, FaceDetector::load(m_modelPath));
    }
    return {};
}

Result<FaceShot> VisionFaceFinder::take(const QByteArray &pictureFile)
{
    const std::lock_guard lock(m_mutex);
    YAOGUI_TRY_LET(cv::Mat picture, decodeColour(pictureFile));
    YAOGUI_TRY(ensureLoaded());
    if (const int longer = std::max(picture.cols, picture.rows); longer > longestSide) {
        const double scale = static_cast<double>(longestSide) / longer;
        cv::resize(picture, picture, {}, scale, scale, cv::INTER_AREA);
    }
    return makeShot(picture, *m_detector, m_rules, m_clock.now());
}

Result<PictureFaces> VisionFaceFinder::findInFile(const QString &path)
{
    const std::lock_guard lock(m_mutex);
    YAOGUI_TRY_LET(const QByteArray file, readPictureFile(path));
    YAOGUI_TRY(ensureLoaded());
    QElapsedTimer timer;
    timer.start();
    YAOGUI_TRY_LET(const cv::Mat picture, decodeColour(file));
    PictureFaces found;
    for (const Face &face : m_detector->detectEverywhere(picture))
        found.faces.push_back({face, qualityOf(picture, face)});
    std::sort(found.faces.begin(), found.faces.end(), [](const FoundFace &a, const FoundFace &b) { return a.face.box.x < b.face.box.x; });
    for (FoundFace &face : found.faces)
        face.quality.others = static_cast<int>(found.faces.size()) - 1;
    found.ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return found;
}

} // namespace yaogui
