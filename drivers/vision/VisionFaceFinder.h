// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/ports/FaceFinder.h"
#include "drivers/vision/FaceChooser.h"

#include <mutex>

namespace yaogui {

struct FoundFace {
    Face face;
    FaceQuality quality;
};

struct PictureFaces {
    std::vector<FoundFace> faces; ///< left to right
    double ms = 0;                ///< decoding and looking, without reading the file or loading the network
};

/// Faces in single pictures. The network is loaded with the first one. Any thread, one picture at a time.
class VisionFaceFinder final : public FaceFinder {
public:
    VisionFaceFinder(QString modelPath, FaceRules rules, const Clock &clock);
    ~VisionFaceFinder() override;

    [[nodiscard]] Result<FaceShot> take(const QByteArray &pictureFile) override;
    /// Every face of a picture file, large or small, in the zone or not.
    [[nodiscard]] Result<PictureFaces> findInFile(const QString &path);

private:
    [[nodiscard]] Done ensureLoaded();

    QString m_modelPath;
    FaceRules m_rules;
    const Clock &m_clock;
    std::mutex m_mutex;
    std::unique_ptr<FaceDetector> m_detector;
};

} // namespace yaogui
