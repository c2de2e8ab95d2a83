// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QPoint>
#include <QString>

#include <opencv2/core.hpp>

#include <array>
#include <cstdint>
#include <vector>

namespace yaogui {

struct ReadCode {
    QString text;                  ///< GS (0x1D) kept, no AIM prefix
    QString symbology;             ///< code128, ean13, ean8, upca, datamatrix, qr, other
    std::array<QPoint, 4> corners; ///< clockwise from the symbol's top left, pixels of the picture
};

struct PictureCodes {
    std::vector<ReadCode> codes;
    double ms = 0; ///< decoding the picture and reading it, without reading the file
};

/// Reads every code in a picture. Stateless; any thread, several at a time.
class CodeReader {
public:
    /// Frame numbers this far apart get the same effort.
    static constexpr std::uint64_t effortPeriod = 8;
    /// A picture of a stream, `number` counting up: what costs much or is rare (light on dark, far turned) is tried
    /// every few frames only.
    [[nodiscard]] std::vector<ReadCode> readFrame(const cv::Mat &grey, std::uint64_t number) const;
    /// A still picture: everything is tried.
    [[nodiscard]] std::vector<ReadCode> readStill(const cv::Mat &grey) const;
    /// PICTURE_UNREADABLE, PICTURE_TOO_LARGE (above 64 megapixels).
    [[nodiscard]] Result<PictureCodes> readFile(const QString &path) const;
};

} // namespace yaogui
