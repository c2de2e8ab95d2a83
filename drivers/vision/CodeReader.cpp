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
#include <functional>

namespace yaogui {
namespace {

constexpr double handyPixels = 1920.0 * 1080.0;
constexpr int leastToHalve = 200; // pixels of the shorter side
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
    void add(const Findings &later)
    {
        for (const FoundSymbol &symbol : later.m_symbols)
            add(symbol, cv::Matx23f(1, 0, 0, 0, 1, 0));
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

/// Read, mask what was read, read again: the library may be asked for one linear symbol at a time only. Gives the
/// picture without what was read.
cv::Mat findLinear(const cv::Mat &grey, SymbolFamily family, const cv::Matx23f &toPicture, Findings &findings, bool downscale = true)
{
    cv::Mat rest = grey;
    for (int i = 0; i < mostLinear; ++i) {
        auto found = searchSymbols(rest, family, {.downscale = downscale});
        if (found.empty())
            break;
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
    return rest;
}

/// Where a picture has contrast, in squares of 4 pixels: paper and cloth need no search.
class ContrastMap {
public:
    explicit ContrastMap(const cv::Mat &grey)
    {
        cv::Mat half, small, low, high; // halving twice costs a tenth of going to a quarter
        cv::resize(grey, half, {std::max(1, grey.cols / 2), std::max(1, grey.rows / 2)}, 0, 0, cv::INTER_AREA);
        cv::resize(half, small, {std::max(1, grey.cols / square), std::max(1, grey.rows / square)}, 0, 0, cv::INTER_AREA);
        cv::erode(small, low, cv::Mat::ones(3, 3, CV_8U));
        cv::dilate(small, high, cv::Mat::ones(3, 3, CV_8U));
        m_strong = high - low > 30;
    }
    /// The columns with contrast in some rows, with room for a quiet zone; empty when there are none.
    [[nodiscard]] cv::Range columns(int fromRow, int toRow) const
    {
        const int first = std::clamp(fromRow / square, 0, m_strong.rows - 1);
        const int last = std::clamp(toRow / square, first, m_strong.rows - 1) + 1;
        cv::Mat any;
        cv::reduce(m_strong.rowRange(first, last), any, 0, cv::REDUCE_MAX);
        const cv::Rect box = cv::boundingRect(any);
        return box.empty() ? cv::Range(0, 0) : cv::Range(box.x * square - room, (box.x + box.width) * square + room);
    }

private:
    static constexpr int square = 4;
    static constexpr int room = 24;
    cv::Mat m_strong;
};

/// Dark and light by the neighbourhood's mean, once for all strips. Grain stays below the margin.
cv::Mat blackAndWhite(const cv::Mat &grey)
{
    // What cv::adaptiveThreshold does, to the last pixel, in a third of its time.
    constexpr int neighbourhood = 61;
    constexpr int margin = 12;
    cv::Mat least, result;
    cv::boxFilter(grey, least, CV_8U, {neighbourhood, neighbourhood}, {-1, -1}, true, cv::BORDER_REPLICATE | cv::BORDER_ISOLATED);
    cv::subtract(least, margin - 1, least);
    cv::compare(grey, least, result, cv::CMP_GE);
    return result;
}

/// Debian's ZXing finds a Data Matrix only where the middle lines of the picture cross it: show it overlapping strips.
void findDataMatrix(const cv::Mat &picture, const ContrastMap &contrast, Strips strips, const cv::Matx23f &toPicture, Findings &findings,
                    bool isBlackAndWhite = true)
{
    for (int middle = strips.step / 2; middle < picture.rows; middle += strips.step) {
        const cv::Range columns = contrast.columns(middle - strips.step / 2, middle + strips.step / 2);
        if (columns.empty())
            continue;
        const int half = std::min({strips.height / 2, std::max(middle, strips.height / 4), std::max(picture.rows - middle, strips.height / 4)});
        const cv::Rect strip = cv::Rect(columns.start, middle - half, columns.size(), 2 * half) & cv::Rect({}, picture.size());
        for (FoundSymbol &symbol : searchSymbols(picture(strip), SymbolFamily::DataMatrix, {.blackAndWhite = isBlackAndWhite})) {
            for (cv::Point2f &corner : symbol.corners)
                corner += cv::Point2f(strip.tl());
            findings.add(std::move(symbol), toPicture);
        }
    }
}

void findMatrix(const cv::Mat &picture, SymbolFamily family, SearchHow how, const cv::Matx23f &toPicture, Findings &findings)
{
    for (FoundSymbol &symbol : searchSymbols(picture, family, how))
        findings.add(std::move(symbol), toPicture);
}

cv::Matx23f compose(const cv::Matx23f &second, const cv::Matx23f &first)
{
    const auto whole = [](const cv::Matx23f &m) { return cv::Matx33f(m(0, 0), m(0, 1), m(0, 2), m(1, 0), m(1, 1), m(1, 2), 0, 0, 1); };
    const cv::Matx33f both = whole(second) * whole(first);
    return {both(0, 0), both(0, 1), both(0, 2), both(1, 0), both(1, 1), both(1, 2)};
}

/// A smaller copy of a picture, and the way back.
struct Smaller {
    cv::Mat grey;
    cv::Matx23f toPicture;
};

Smaller smaller(const cv::Mat &grey, double scale)
{
    Smaller copy;
    cv::resize(grey, copy.grey, {}, scale, scale, cv::INTER_AREA);
    const float x = static_cast<float>(grey.cols) / static_cast<float>(copy.grey.cols);
    const float y = static_cast<float>(grey.rows) / static_cast<float>(copy.grey.rows);
    copy.toPicture = cv::Matx23f(x, 0, x / 2 - 0.5F, 0, y, y / 2 - 0.5F);
    return copy;
}

/// Large modules do not fit into a strip: at half the size they do.
void findLargeDataMatrix(const cv::Mat &grey, const cv::Matx23f &toPicture, Findings &findings)
{
    if (std::min(grey.cols, grey.rows) < leastToHalve)
        return;
    const Smaller half = smaller(grey, 0.5);
    findDataMatrix(blackAndWhite(half.grey), ContrastMap(half.grey), fineStrips, compose(toPicture, half.toPicture), findings);
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
    // Plain around it: an edge drawn out to the canvas would look like bars.
    cv::warpAffine(grey, result.grey, turn, canvas, cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::mean(grey));
    cv::Mat back;
    cv::invertAffineTransform(cv::Mat(turn), back);
    back.convertTo(back, CV_32F);
    result.toPicture = cv::Matx23f(back.ptr<float>());
    return result;
}

void findTurned(const cv::Mat &grey, double degrees, const cv::Matx23f &toPicture, Findings &findings)
{
    const Turned other = turned(grey, degrees);
    const cv::Matx23f both = compose(toPicture, other.toPicture);
    const cv::Mat rest = findLinear(other.grey, SymbolFamily::Retail, both, findings);
    findDataMatrix(blackAndWhite(rest), ContrastMap(rest), fineStrips, both, findings);
    findLargeDataMatrix(rest, both, findings);
}

void findLightOnDark(const cv::Mat &grey, const cv::Matx23f &toPicture, Findings &findings)
{
    const cv::Mat inverted = blackAndWhite(255 - grey);
    findMatrix(inverted, SymbolFamily::Qr, {.blackAndWhite = true}, toPicture, findings);
    findDataMatrix(inverted, ContrastMap(grey), fineStrips, toPicture, findings);
    findLargeDataMatrix(255 - grey, toPicture, findings);
}

/// Upright, every way that helps: a symbol missed by one threshold is often read with the other.
void findThoroughly(const cv::Mat &grey, const cv::Matx23f &toPicture, Findings &findings)
{
    const cv::Mat rest = findLinear(grey, SymbolFamily::Retail, toPicture, findings);
    const cv::Mat binary = blackAndWhite(rest);
    const ContrastMap contrast(rest);
    findMatrix(rest, SymbolFamily::Qr, {.downscale = true}, toPicture, findings);
    findMatrix(binary, SymbolFamily::Qr, {.blackAndWhite = true}, toPicture, findings);
    findDataMatrix(binary, contrast, fineStrips, toPicture, findings);
    findDataMatrix(binary, contrast, coarseStrips, toPicture, findings);
    findLargeDataMatrix(rest, toPicture, findings);
    findDataMatrix(rest, contrast, fineStrips, toPicture, findings, false);
}

/// For a frame: half the size is made once, where the library's own smaller copies are made anew for each symbol.
void findHalfSizeLinear(const cv::Mat &grey, Findings &findings)
{
    if (std::min(grey.cols, grey.rows) < leastToHalve)
        return;
    const Smaller half = smaller(grey, 0.5);
    findLinear(half.grey, SymbolFamily::Retail, half.toPicture, findings, false);
}

using Search = std::function<void(Findings &)>;

/// Searches that know nothing of each other, on all cores; told in their order, so that it never matters which was faster.
void searchAtOnce(const std::vector<Search> &searches, Findings &findings)
{
    std::vector<Findings> found(searches.size());
    const int count = static_cast<int>(searches.size());
    cv::parallel_for_({0, count}, [&](const cv::Range &range) {
        for (int i = range.start; i < range.end; ++i)
            searches[static_cast<std::size_t>(i)](found[static_cast<std::size_t>(i)]);
    }, count);
    for (const Findings &part : found)
        findings.add(part);
}

} // namespace

std::vector<ReadCode> CodeReader::readFrame(const cv::Mat &grey, std::uint64_t number) const
{
    Findings findings;
    const cv::Mat rest = findLinear(grey, SymbolFamily::Retail, unmoved, findings, false);
    const cv::Mat binary = blackAndWhite(rest);
    std::vector<Search> searches{
        [&](Findings &found) { findHalfSizeLinear(rest, found); },
        [&](Findings &found) { findMatrix(binary, SymbolFamily::Qr, {.downscale = number % 4 == 2, .blackAndWhite = true}, unmoved, found); },
        [&](Findings &found) { findDataMatrix(binary, ContrastMap(rest), fineStrips, unmoved, found); },
        [&](Findings &found) { findLargeDataMatrix(rest, unmoved, found); }};
    if (number % effortPeriod == 3)
        searches.emplace_back([&](Findings &found) { findLightOnDark(rest, unmoved, found); });
    else if (number % effortPeriod == 5)
        searches.emplace_back([&](Findings &found) { findTurned(rest, 30, unmoved, found); });
    else if (number % effortPeriod == 7)
        searches.emplace_back([&](Findings &found) { findTurned(rest, 60, unmoved, found); });
    searchAtOnce(searches, findings);
    return findings.codes();
}

std::vector<ReadCode> CodeReader::readStill(const cv::Mat &grey) const
{
    Findings findings;
    findThoroughly(grey, unmoved, findings);
    // What costs more is done on a copy of frame size: there a symbol of a large picture is large enough.
    Smaller handy{grey, unmoved};
    if (const double scale = std::sqrt(handyPixels / static_cast<double>(grey.total())); scale < 0.8) {
        handy = smaller(grey, scale);
        findThoroughly(handy.grey, handy.toPicture, findings);
    }
    findLightOnDark(handy.grey, handy.toPicture, findings);
    for (int degrees = 15; degrees < 90; degrees += 15)
        findTurned(handy.grey, degrees, handy.toPicture, findings);
    findLinear(handy.grey, SymbolFamily::OtherLinear, handy.toPicture, findings);
    findMatrix(handy.grey, SymbolFamily::OtherMatrix, {.downscale = true}, handy.toPicture, findings);
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
