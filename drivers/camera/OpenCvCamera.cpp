// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/camera/OpenCvCamera.h"

#include "drivers/camera/CameraEyes.h"
#include "drivers/camera/FrameSource.h"
#include "drivers/camera/NewestFrame.h"

namespace yaogui {

struct OpenCvCamera::Run {
    NewestFrame frames;
    std::atomic<bool> ended = false;
    std::atomic<bool> hasFaceModel = true;
};

OpenCvCamera::OpenCvCamera(CameraSettings settings, const Clock &clock, QObject *parent)
    : Camera(parent), m_settings(std::move(settings)), m_clock(clock)
{
    m_state = {DeviceKind::Camera, DeviceHealth::Off, {}, m_settings.source};
}

OpenCvCamera::~OpenCvCamera()
{
    stop();
}

void OpenCvCamera::start()
{
    if (m_run)
        return;
    m_run = std::make_shared<Run>();
    m_captureThread = std::thread([this, run = m_run] { capture(run); });
    m_lookThread = std::thread([this, run = m_run] { look(run); });
}

void OpenCvCamera::stop()
{
    if (!m_run)
        return;
    m_run->ended = true;
    m_run->frames.close();
    m_captureThread.join();
    m_lookThread.join();
    m_wantFace = false;
    const auto run = std::make_shared<Run>(); // the state of no run
    m_run.reset();
    tell(run, DeviceHealth::Off);
}

void OpenCvCamera::takeFace() { m_wantFace = true; }
void OpenCvCamera::cancelFace() { m_wantFace = false; }

void OpenCvCamera::tell(const std::shared_ptr<Run> &run, DeviceHealth health, const QString &code, const QString &place)
{
    const DeviceState state{DeviceKind::Camera, health, code, place.isEmpty() ? m_settings.source : place};
    {
        const std::lock_guard lock(m_stateMutex);
        if (run->ended || state == m_state)
            return;
        m_state = state;
    }
    emit stateChanged(state);
}

void OpenCvCamera::capture(const std::shared_ptr<Run> &run)
{
    while (!run->ended) {
        const auto source = makeFrameSource(m_settings.source, m_settings.folderRate);
        bool there = source->open();
        while (there && !run->ended) {
            cv::Mat frame; // a new one each time: the looking thread keeps the old
            there = source->read(frame);
            if (!there)
                break;
            if (run->hasFaceModel)
                tell(run, DeviceHealth::Ready);
            else
                tell(run, DeviceHealth::Trouble, codeName(ErrorCode::FaceModelMissing), m_settings.modelPath);
            run->frames.put(std::move(frame));
            if (source->pause().count() > 0 && !run->frames.pause(source->pause()))
                return;
        }
        if (!there)
            tell(run, DeviceHealth::Trouble, codeName(ErrorCode::CameraTrouble));
        if (!run->frames.pause(m_settings.retry))
            return;
    }
}

void OpenCvCamera::look(const std::shared_ptr<Run> &run)
{
    CameraEyes eyes(m_settings.modelPath, m_settings.faceRules, m_clock);
    run->hasFaceModel = eyes.hasFaceModel();
    FaceHint toldHint = FaceHint::None;
    cv::Mat frame;
    while (run->frames.take(frame)) {
        const auto begun = std::chrono::steady_clock::now();
        const bool wantFace = m_wantFace;
        CameraEyes::Sight sight = eyes.see(frame, wantFace);
        if (run->ended)
            return;
        for (const Scan &scan : sight.scans)
            emit scanned(scan);
        emit preview(sight.preview);
        if (!wantFace)
            toldHint = FaceHint::None;
        else if (sight.hint != toldHint)
            emit faceHint(toldHint = sight.hint);
        // Only if nobody cancelled meanwhile; and only once.
        if (bool wanted = true; sight.shot && m_wantFace.compare_exchange_strong(wanted, false))
            emit faceTaken(*sight.shot);
        const auto rest = std::chrono::duration_cast<std::chrono::milliseconds>(begun + m_settings.framePause - std::chrono::steady_clock::now());
        if (rest.count() > 0 && !run->frames.pause(rest))
            return;
    }
}

} // namespace yaogui
