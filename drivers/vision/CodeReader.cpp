// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/vision/CodeReader.h"

#include "drivers/vision/LinearOutline.h"
#include "drivers/vision/PictureFile.h"
#include "drivers/vision/SymbolSearch.h"

#include <opencv2/imgproc.hpp>

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>

namespace yaogui {
namespace {

constexpr double handyPixels = 1920.0 * 1080.0;
constexpr int mostLinear = 24; // in one picture; ends the read–mask–read loop whatever is in it

/// Strips in which the Data Matrix search sees its middle line, see README.md.
struct Strips {
    int height;
    int step;
};
constexpr Strips fineStrips{160, 32};
constexpr Strips coarseStrips{240, 24};

cv::Point2f middleOf(const Quad &quad) { return (quad[0] + quad[1] + quad[2] + quad[3]) / 4; }

double sizeOf(const Quad &quad) { return std::max(cv::norm(quad[0] - quad[2]), cv::norm(quad[1] - quad[3])); }

/// Gathers what the searches find, in the pixels of the picture, each symbol once.
class Findings {
public:
    void add(FoundSymbol symbol, const cv::Matx23f &toPicture)
    {
        for (cv::Point2f &corner : symbol.corners)
            corner = toPicture * cv::Vec3f(corner.x, corner.y, 1);
        // The first search that reads a place wins: later ones see it turned or smaller, so less well.
        const bool known = std::any_of(m_symbols.begin(), m_symbols.end(), [&](const FoundSymbol &other) {
            return cv::norm(middleOf(other.corners) - middleOf(symbol.corners)) < 0.35 * std::min(sizeOf(other.corners), sizeOf(symbol.corners))
                || cv::pointPolygonTest(std::vector<cv::Point2f>(other.corners.begin(), other.corners.end()), middleOf(symbol.corners), false) > 0;
        });
        if (!known && !symbol.text.isEmpty())
            m_symbols.push_back(std::move(symbol));
    }
    [[nodiscard]] std::vector<ReadCode> codes() const
    {
        std::vector<ReadCode> codes;
        for (const FoundSymbol &symbol : m_symbols) {
            ReadCode code{symbol.text, symbol.symbology, {}};
            std::transform(symbol.corners.begin(), symbol.corners.end(), code.corners.begin(),
                           [](cv::Point2f corner) { return QPoint(cvRound(corner.x), cvRound(corner.y)); });
            codes.push_back(std::move(code));
        }
        return codes;
    }

private:
    std::vector<FoundSymbol> m_symbols;
};

const cv::Matx23f unmoved(1, 0, 0, 0, 1, 0);

/// Read, mask what was read, read again: the library may be asked for one linear symbol at a time only.
void findLinear(const cv::Mat &grey, SymbolFamily family, const cv::Matx23f &toPicture, Findings &findings)
{
    cv::Mat rest = grey;
    for (int i = 0; i < mostLinear; ++i) {
        auto found = searchSymbols(rest, family, true);
        if (found.empty())
            return;
        FoundSymbol symbol = std::move(found.front());
        symbol.corners = outlineOfLinear(rest, symbol.corners);
        if (i == 0)
            rest = grey.clone();
        std::vector<cv::Point> mask;
        for (const cv::Point2f &corner : symbol.corners)
            mask.emplace_back(cvRound(corner.x), cvRound(corner.y));
        cv::fillConvexPoly(rest, mask, cv::Scalar(220));
        cv::polylines(rest, mask, true, cv::Scalar(220), 5);
        findings.add(std::move(symbol), toPicture);
    }
}

/// Only rows with enough contrast along them can hold a symbol: strips around flat rows are not searched.
std::vector<bool> contrastRows(const cv::Mat &grey)
{
    cv::Mat small, low, high;
    cv::resize(grey, small, {std::max(1, grey.cols / 4), std::max(1, grey.rows / 4)}, 0, 0, cv::INTER_AREA);
    cv::erode(small, low, cv::Mat::ones(5, 5, CV_8U));
    cv::dilate(small, high, cv::Mat::ones(5, 5, CV_8U));
    cv::Mat most;
    cv::reduce(high - low, most, 1, cv::REDUCE_MAX);
    std::vector<bool> rows(static_cast<std::size_t>(grey.rows));
    for (int y = 0; y < grey.rows; ++y)
        rows[static_cast<std::size_t>(y)] = most.at<uchar>(std::min(y / 4, most.rows - 1)) > 25;
    return rows;
}

/// Debian's ZXing finds a Data Matrix only where the middle lines of the picture cross it: show it overlapping strips.
void findDataMatrix(const cv::Mat &grey, Strips strips, const cv::Matx23f &toPicture, Findings &findings)
{
    const std::vector<bool> worthwhile = contrastRows(grey);
    for (int middle = strips.step / 2; middle < grey.rows; middle += strips.step) {
        if (!worthwhile[static_cast<std::size_t>(middle)])
            continue;
        const int half = std::min({strips.height / 2, std::max(middle, strips.height / 4), std::max(grey.rows - middle, strips.height / 4)});
        const cv::Rect strip = cv::Rect(0, middle - half, grey.cols, 2 * half) & cv::Rect({}, grey.size());
        for (FoundSymbol &symbol : searchSymbols(grey(strip), SymbolFamily::DataMatrix, false)) {
            for (cv::Point2f &corner : symbol.corners)
                corner.y += static_cast<float>(strip.y);
            findings.add(std::move(symbol), toPicture);
        }
    }
}

void findMatrix(const cv::Mat &grey, SymbolFamily family, const cv::Matx23f &toPicture, Findings &findings)
{
    for (FoundSymbol &symbol : searchSymbols(grey, family, true))
        findings.add(std::move(symbol), toPicture);
}

/// The picture turned by some degrees on a canvas that holds all of it, and the way back.
struct Turned {
    cv::Mat grey;
    cv::Matx23f toPicture;
};

Turned turned(const cv::Mat &grey, double degrees)
{
    const cv::Point2f middle(static_cast<float>(grey.cols) / 2, static_cast<float>(grey.rows) / 2);
    cv::Matx23d turn = cv::getRotationMatrix2D(middle, degrees, 1);
    const double c = std::abs(turn(0, 0));
    const double s = std::abs(turn(0, 1));
    const cv::Size canvas(cvCeil(grey.rows * s + grey.cols * c), cvCeil(grey.rows * c + grey.cols * s));
    turn(0, 2) += canvas.width / 2.0 - static_cast<double>(middle.x);
    turn(1, 2) += canvas.height / 2.0 - static_cast<double>(middle.y);
    Turned result;
    cv::warpAffine(grey, result.grey, turn, canvas, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    cv::Mat back;
    cv::invertAffineTransform(cv::Mat(turn), back);
    back.convertTo(back, CV_32F);
    result.toPicture = cv::Matx23f(back.ptr<float>());
    return result;
}

void findTurned(const cv::Mat &grey, double degrees, const cv::Matx23f &toPicture, Findings &findings)
{
    const Turned other = turned(grey, degrees);
    const auto whole = [](const cv::Matx23f &m) { return cv::Matx33f(m(0, 0), m(0, 1), m(0, 2), m(1, 0), m(1, 1), m(1, 2), 0, 0, 1); };
    const cv::Matx33f back = whole(toPicture) * whole(other.toPicture);
    const cv::Matx23f both(back(0, 0), back(0, 1), back(0, 2), back(1, 0), back(1, 1), back(1, 2));
    findLinear(other.grey, SymbolFamily::Retail, both, findings);
    findDataMatrix(other.grey, fineStrips, both, findings);
}

void findAll(const cv::Mat &grey, const cv::Matx23f &toPicture, Findings &findings)
{
    findLinear(grey, SymbolFamily::Retail, toPicture, findings);
    findMatrix(grey, SymbolFamily::Qr, toPicture, findings);
    findDataMatrix(grey, fineStrips, toPicture, findings);
    findDataMatrix(grey, coarseStrips, toPicture, findings);
}

void findLightOnDark(const cv::Mat &grey, const cv::Matx23f &toPicture, Findings &findings)
{
    const cv::Mat inverted = 255 - grey;
    findMatrix(inverted, SymbolFamily::Qr, toPicture, findings);
    findDataMatrix(inverted, fineStrips, toPicture, findings);
}

} // namespace

std::vector<ReadCode> CodeReader::readFrame(const cv::Mat &grey, std::uint64_t number) const
{
    Findings findings;
    findLinear(grey, SymbolFamily::Retail, unmoved, findings);
    findMatrix(grey, SymbolFamily::Qr, unmoved, findings);
    findDataMatrix(grey, number % 2 == 0 ? fineStrips : coarseStrips, unmoved, findings);
    if (number % 8 == 3)
        findLightOnDark(grey, unmoved, findings);
    else if (number % 8 == 5)
        findTurned(grey, 30, unmoved, findings);
    else if (number % 8 == 7)
        findTurned(grey, 60, unmoved, findings);
    return findings.codes();
}

std::vector<ReadCode> CodeReader::readStill(const cv::Mat &grey) const
{
    Findings findings;
    findAll(grey, unmoved, findings);
    // What costs more is done on a copy of frame size: there a symbol of a large picture is large enough.
    cv::Mat handy = grey;
    cv::Matx23f back = unmoved;
    if (const double scale = std::sqrt(handyPixels / static_cast<double>(grey.total())); scale < 0.8) {
        cv::resize(grey, handy, {}, scale, scale, cv::INTER_AREA);
        const float x = static_cast<float>(grey.cols) / static_cast<float>(handy.cols);
        const float y = static_cast<float>(grey.rows) / static_cast<float>(handy.rows);
        back = cv::Matx23f(x, 0, x / 2 - 0.5F, 0, y, y / 2 - 0.5F);
        findAll(handy, back, findings);
    }
    findLightOnDark(handy, back, findings);
    for (int degrees = 15; degrees < 90; degrees += 15)
        findTurned(handy, degrees, back, findings);
    findLinear(handy, SymbolFamily::OtherLinear, back, findings);
    findMatrix(handy, SymbolFamily::OtherMatrix, back, findings);
    return findings.codes();
}

Result<PictureCodes> CodeReader::readFile(const QString &path) const
{
    YAOGUI_TRY_LET(const QByteArray file, readPictureFile(path));
    QElapsedTimer timer;
    timer.start();
    YAOGUI_TRY_LET(const cv::Mat grey, decodeGrey(file));
    PictureCodes read{readStill(grey), 0};
    read.ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return read;
}

} // namespace yaogui
