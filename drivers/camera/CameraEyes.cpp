// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/camera/CameraEyes.h"

#include <opencv2/imgproc.hpp>

namespace yaogui {
namespace {

constexpr int previewWidth = 480;
constexpr int idleFaceEvery = 8; // while nobody waits for a face, its frame in the live picture may lag

PreviewFrame previewOf(const cv::Mat &bgr)
{
    cv::Mat small = bgr;
    if (bgr.cols > previewWidth)
        cv::resize(bgr, small, {previewWidth, std::max(1, bgr.rows * previewWidth / bgr.cols)}, 0, 0, cv::INTER_AREA);
    PreviewFrame frame;
    frame.width = small.cols;
    frame.height = small.rows;
    frame.rgb.resize(static_cast<qsizetype>(small.total()) * 3);
    cv::Mat packed(small.size(), CV_8UC3, frame.rgb.data());
    cv::cvtColor(small, packed, cv::COLOR_BGR2RGB);
    return frame;
}

} // namespace

CameraEyes::CameraEyes(const QString &modelPath, const FaceRules &rules, const Clock &clock)
{
    if (auto detector = FaceDetector::load(modelPath)) {
        m_detector = std::move(*detector);
        m_watcher = std::make_unique<FaceWatcher>(*m_detector, rules, clock);
    }
}

CameraEyes::Sight CameraEyes::see(const cv::Mat &bgr, bool wantFace)
{
    Sight sight;
    const bool readWithThisNumber = !wantFace || m_number % 2 == 0; // while a face is awaited it has the larger share
    if (readWithThisNumber)
        readCodes(bgr, sight);
    else
        ++m_number;
    if (m_watcher)
        watchFace(bgr, wantFace, sight);
    sight.preview = previewOf(bgr);
    if (m_lastFace) {
        sight.preview.hasFace = true;
        sight.preview.faceX = static_cast<double>(m_lastFace->x) / bgr.cols;
        sight.preview.faceY = static_cast<double>(m_lastFace->y) / bgr.rows;
        sight.preview.faceWidth = static_cast<double>(m_lastFace->width) / bgr.cols;
        sight.preview.faceHeight = static_cast<double>(m_lastFace->height) / bgr.rows;
    }
    return sight;
}

void CameraEyes::readCodes(const cv::Mat &bgr, Sight &sight)
{
    cv::Mat grey;
    cv::cvtColor(bgr, grey, cv::COLOR_BGR2GRAY);
    sight.scans = m_filter.feed(m_reader.readFrame(grey, m_number), std::chrono::steady_clock::now());
    // What only a rare effort reads would never be seen twice in five frames: then the same effort is made again.
    m_number += m_filter.isWaiting() ? CodeReader::effortPeriod : 1;
}

void CameraEyes::watchFace(const cv::Mat &bgr, bool wantFace, Sight &sight)
{
    if (wantFace != m_wanted) {
        m_wanted = wantFace;
        wantFace ? m_watcher->arm() : m_watcher->disarm();
    }
    if (!wantFace && m_number % idleFaceEvery != 0)
        return;
    FaceWatcher::View view = m_watcher->look(bgr);
    m_lastFace = view.nearest ? std::optional(view.nearest->box) : std::nullopt;
    sight.hint = view.hint;
    sight.shot = std::move(view.shot);
}

} // namespace yaogui
