// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>

namespace yaogui {

/// How good a face is for a settlement record. Lengths in pixels of the frame.
struct FaceQuality {
    double score = 0;         ///< of the detector, 0…1
    double eyeDistance = 0;
    double yaw = 0;           ///< (nose.x − eye middle.x) / eye distance; 0 is frontal
    double rollDegrees = 0;
    double sharpness = 0;     ///< variance of the Laplacian on the normalised crop
    double brightness = 0;    ///< mean grey of the crop, 0…255
    int others = 0;           ///< faces in the picture that were blurred
};

/// The nearest clear face inside the settlement zone; all other faces are blurred already (FJ-05a).
struct FaceShot {
    QByteArray jpeg;
    FaceQuality quality;
    QDateTime time;
};

} // namespace yaogui
