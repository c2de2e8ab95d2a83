// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/evidence/FaceShot.h"

#include <QByteArray>

namespace yaogui {

/// Takes the credential user's face out of one picture (drivers/vision). Synchronous; worker threads.
/// Errors: FACE_NONE, FACE_SEVERAL (two as near as each other in the zone), FACE_UNCLEAR {hint: closer|frontal|light|sharp},
/// PICTURE_UNREADABLE, PICTURE_TOO_LARGE, FACE_MODEL_MISSING.
class FaceFinder {
public:
    virtual ~FaceFinder() = default;
    [[nodiscard]] virtual Result<FaceShot> take(const QByteArray &pictureFile) = 0;
};

} // namespace yaogui
