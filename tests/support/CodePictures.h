// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <opencv2/core.hpp>

#include <array>
#include <cstdint>

namespace yaogui::test {

enum class Symbol { Code128, Ean13, Ean8, UpcA, DataMatrix, Gs1DataMatrix, Gs1Code128, Qr, QrBytes };

/// Where a drawn symbol lies: its outline without quiet zone, clockwise from its own top left, in pixels.
using Outline = std::array<cv::Point2f, 4>;

/// How a symbol is put into a picture.
struct Pose {
    cv::Point2f centre;
    double pixelsPerModule = 3;
    double degrees = 0; ///< clockwise on the screen
    bool inverted = false;
};

/// The bare modules, one pixel each, 0 dark and 255 light, without quiet zone. Drawn by Zint; a GS1 symbol's data has
/// bracketed identifiers: "[01]06901234567892[10]AB", QrBytes take any bytes, without saying in which character set. Empty when Zint refuses.
[[nodiscard]] cv::Mat modules(Symbol symbol, const QByteArray &data);

/// A grey frame as a camera might deliver it, with symbols on it whose places are known.
class CodePicture {
public:
    explicit CodePicture(cv::Size size = {1280, 720}, int background = 190);

    /// Prints lines, boxes and letters, as on a package; the same for the same seed.
    void clutter(std::uint64_t seed);
    Outline place(Symbol symbol, const QByteArray &data, const Pose &pose);
    /// Gaussian blur and noise, both as standard deviation; the same for the same seed.
    void soften(double blur, double noise, std::uint64_t seed);
    [[nodiscard]] const cv::Mat &grey() const { return m_grey; }

private:
    cv::Mat m_grey;
};

/// How far a symbol with its quiet zone reaches from its centre at this pose: keep the centre that far from the edges.
[[nodiscard]] cv::Size2f reach(Symbol symbol, const QByteArray &data, const Pose &pose);
/// The greatest distance between corners of the same number.
[[nodiscard]] double cornerError(const Outline &a, const Outline &b);

} // namespace yaogui::test
