// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/compose/FaceModel.h"

#include "drivers/vision/VisionFaceFinder.h"

#include <QCoreApplication>

namespace yaogui {

QString faceModelPath()
{
    return QCoreApplication::applicationDirPath() + "/../share/yaogui/models/blazeface_back.onnx";
}

std::unique_ptr<FaceFinder> makeFaceFinder(const Clock &clock)
{
    return std::make_unique<VisionFaceFinder>(faceModelPath(), FaceRules(), clock);
}

} // namespace yaogui
