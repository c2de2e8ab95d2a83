// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/ports/Camera.h"
#include "drivers/vision/FaceChooser.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <thread>

namespace yaogui {

struct CameraSettings {
    QString source;    ///< "0", "/dev/video0", a video file, a folder of pictures
    QString modelPath; ///< of the face network
    FaceRules faceRules;
    double folderRate = 10;                      ///< pictures a second from a folder
    std::chrono::milliseconds retry{2000};       ///< between two attempts while the source is away
    std::chrono::milliseconds framePause{50};    ///< at least this long from one look to the next: 20 frames a second
};

/// The camera of the counter. One thread captures, one looks; between them only the newest frame is kept. Signals come
/// from those threads, none after stop() has returned. While the source is away the state is Trouble (CAMERA_TROUBLE)
/// and it is tried again until it is back. Without the face model codes are still read: Trouble (FACE_MODEL_MISSING).
class OpenCvCamera final : public Camera {
    Q_OBJECT
public:
    OpenCvCamera(CameraSettings settings, const Clock &clock, QObject *parent = nullptr);
    ~OpenCvCamera() override;

public slots:
    void start() override;
    void stop() override;
    void takeFace() override;
    void cancelFace() override;

private:
    struct Run; ///< one start to one stop
    void capture(const std::shared_ptr<Run> &run);
    void look(const std::shared_ptr<Run> &run);
    void tell(const std::shared_ptr<Run> &run, DeviceHealth health, const QString &code = {}, const QString &place = {});

    CameraSettings m_settings;
    const Clock &m_clock;
    std::shared_ptr<Run> m_run;
    std::thread m_captureThread;
    std::thread m_lookThread;
    std::atomic<bool> m_wantFace = false;
    std::mutex m_stateMutex;
    DeviceState m_state;
};

} // namespace yaogui
