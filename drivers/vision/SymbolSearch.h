// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <opencv2/core.hpp>

#include <array>
#include <vector>

namespace yaogui {

using Quad = std::array<cv::Point2f, 4>; ///< clockwise from the symbol's own top left, in pixels

/// Kinds of symbols that one call may look for together.
enum class SymbolFamily {
    Retail,      ///< Code 128, EAN-13, EAN-8, UPC-A
    OtherLinear, ///< Code 39, Code 93
    Qr,
    DataMatrix,  ///< only the one that the picture's middle lines cross
    OtherMatrix, ///< Aztec, PDF417
};

struct FoundSymbol {
    QString text;      ///< GS kept, no AIM prefix
    QString symbology; ///< as in core/ports/CodeSource.h
    Quad corners;      ///< of a linear symbol: the lines that were read, not its height
};

/// The one door to ZXing-cpp 1.4. Linear families give at most one symbol a call: with a greater limit that release
/// ends the process on an assertion. Any thread.
struct SearchHow {
    bool downscale = false;     ///< also try smaller copies
    bool blackAndWhite = false; ///< the picture is thresholded already: saves doing it for each of many strips
};
[[nodiscard]] std::vector<FoundSymbol> searchSymbols(const cv::Mat &grey, SymbolFamily family, SearchHow how);

} // namespace yaogui
