// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

namespace yaogui::test {

inline QString modelPath()
{
    return qEnvironmentVariable("YAOGUI_SOURCE_DIR") + "/resources/models/blazeface_back.onnx";
}

/// NASA's portrait from Debian's python3-skimage: set-up extracts it beside the build, it is never committed.
inline QString astronautPath()
{
    const QString given = qEnvironmentVariable("YAOGUI_ASTRONAUT");
    return given.isEmpty() ? qEnvironmentVariable("YAOGUI_BIN_DIR") + "/../training/astronaut.png" : given;
}

/// 512×512, BGR; empty when set-up did not bring it: the test must fail then.
inline cv::Mat astronaut()
{
    return cv::imread(astronautPath().toStdString());
}

inline QByteArray encoded(const cv::Mat &picture, const char *ending = ".png")
{
    std::vector<uchar> bytes;
    cv::imencode(ending, picture, bytes);
    return QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())).toByteArray();
}

} // namespace yaogui::test
