// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QByteArray>

#include <opencv2/core.hpp>

namespace yaogui {

/// Decoding picture files that anybody may have made. The size is read from the header before any pixel is decoded:
/// PICTURE_TOO_LARGE above 64 megapixels or 256 MiB of file, PICTURE_UNREADABLE for everything that is no picture.
/// Any thread.
[[nodiscard]] Result<QByteArray> readPictureFile(const QString &path);
/// Grey values in the file's own pixels: a rotation noted in the file is not applied. Transparent parts are paper.
[[nodiscard]] Result<cv::Mat> decodeGrey(const QByteArray &file);
/// BGR, upright as the file says.
[[nodiscard]] Result<cv::Mat> decodeColour(const QByteArray &file);

} // namespace yaogui
