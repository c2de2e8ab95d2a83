// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/CodePictures.h"

#include <opencv2/imgproc.hpp>

#include <zint.h>

#include <algorithm>
#include <memory>
#include <string>

namespace yaogui::test {
namespace {

constexpr int linearHeight = 45; // modules
constexpr int oversampling = 4;

bool isLinear(Symbol symbol)
{
    return symbol != Symbol::DataMatrix && symbol != Symbol::Gs1DataMatrix && symbol != Symbol::Qr && symbol != Symbol::QrBytes;
}

int quietModules(Symbol symbol) { return isLinear(symbol) ? 11 : 4; }

int zintSymbology(Symbol symbol)
{
    switch (symbol) {
    case Symbol::Code128: return BARCODE_CODE128;
    case Symbol::Gs1Code128: return BARCODE_GS1_128;
    case Symbol::Ean13:
    case Symbol::Ean8: return BARCODE_EANX;
    case Symbol::UpcA: return BARCODE_UPCA;
    case Symbol::DataMatrix:
    case Symbol::Gs1DataMatrix: return BARCODE_DATAMATRIX;
    case Symbol::Qr:
    case Symbol::QrBytes: break;
    }
    return BARCODE_QRCODE;
}

cv::Mat modulesOf(const zint_symbol &drawn, bool linear)
{
    cv::Mat bits(drawn.rows, drawn.width, CV_8U);
    for (int y = 0; y < drawn.rows; ++y)
        for (int x = 0; x < drawn.width; ++x)
            bits.at<uchar>(y, x) = (drawn.encoded_data[y][x / 8] >> (x % 8)) & 1 ? 0 : 255;
    if (linear) // guard bars and their extra rows do not matter here
        cv::resize(bits.row(0), bits, {drawn.width, linearHeight}, 0, 0, cv::INTER_NEAREST);
    return bits;
}

} // namespace

cv::Mat modules(Symbol symbol, const QByteArray &data)
{
    const std::unique_ptr<zint_symbol, decltype(&ZBarcode_Delete)> drawn(ZBarcode_Create(), &ZBarcode_Delete);
    drawn->symbology = zintSymbology(symbol);
    const bool gs1 = symbol == Symbol::Gs1DataMatrix || symbol == Symbol::Gs1Code128;
    drawn->input_mode = gs1 ? GS1_MODE : (symbol == Symbol::Qr ? UNICODE_MODE : DATA_MODE);
    drawn->option_3 = symbol == Symbol::DataMatrix || symbol == Symbol::Gs1DataMatrix ? DM_SQUARE : 0;
    const std::string text = data.toStdString();
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.data()); // NOLINT: Zint's C interface
    if (ZBarcode_Encode(drawn.get(), bytes, static_cast<int>(text.size())) >= ZINT_ERROR)
        return {};
    return modulesOf(*drawn, isLinear(symbol));
}

CodePicture::CodePicture(cv::Size size, int background) : m_grey(size, CV_8U, cv::Scalar(background)) {}

void CodePicture::clutter(std::uint64_t seed)
{
    cv::RNG random(seed);
    for (int i = 0; i < 40; ++i) {
        const cv::Point at(random.uniform(0, m_grey.cols), random.uniform(0, m_grey.rows));
        const cv::Scalar ink(random.uniform(20, 120));
        if (i % 4 == 0)
            cv::rectangle(m_grey, {at, cv::Size(random.uniform(30, 200), random.uniform(10, 80))}, ink, random.uniform(1, 3));
        else
            cv::putText(m_grey, cv::format("LOT %d/%d mg", random.uniform(100, 99999), random.uniform(1, 900)), at,
                        cv::FONT_HERSHEY_SIMPLEX, random.uniform(0.4, 1.1), ink, random.uniform(1, 3), cv::LINE_AA);
    }
}

Outline CodePicture::place(Symbol symbol, const QByteArray &data, const Pose &pose)
{
    const cv::Mat bits = modules(symbol, data);
    const int quiet = quietModules(symbol);
    cv::Mat padded;
    cv::copyMakeBorder(bits, padded, quiet, quiet, quiet, quiet, cv::BORDER_CONSTANT, cv::Scalar(255));
    padded = pose.inverted ? cv::Mat(255 - padded) : padded;
    cv::Mat inks;
    padded.convertTo(inks, CV_8U, (235.0 - 35.0) / 255.0, 35.0); // paper is not white and ink is not black

    // Modules to pixels of the whole picture: centre of the symbol to the centre wanted, turned and scaled.
    const cv::Point2d middle(padded.cols / 2.0, padded.rows / 2.0);
    const double turn = pose.degrees * CV_PI / 180.0;
    const double c = std::cos(turn) * pose.pixelsPerModule;
    const double s = std::sin(turn) * pose.pixelsPerModule;
    const cv::Matx23d place(c, -s, pose.centre.x - c * middle.x + s * middle.y, s, c, pose.centre.y - s * middle.x - c * middle.y);
    const auto at = [&place](double x, double y) {
        return cv::Point2f(static_cast<float>(place(0, 0) * x + place(0, 1) * y + place(0, 2)),
                           static_cast<float>(place(1, 0) * x + place(1, 1) * y + place(1, 2)));
    };

    const cv::Size2f half = reach(symbol, data, pose);
    const cv::Rect patch = cv::Rect(cvFloor(pose.centre.x - half.width) - 1, cvFloor(pose.centre.y - half.height) - 1,
                                    cvCeil(2 * half.width) + 3, cvCeil(2 * half.height) + 3)
        & cv::Rect({}, m_grey.size());
    // Sampled finer than the picture and averaged, as a lens does. Half pixels: a module covers its whole square.
    const cv::Size fine(patch.width * oversampling, patch.height * oversampling);
    cv::Matx23d fineFrom = place;
    fineFrom(0, 2) = (place(0, 2) - patch.x + (place(0, 0) + place(0, 1)) / 2) * oversampling - 0.5;
    fineFrom(1, 2) = (place(1, 2) - patch.y + (place(1, 0) + place(1, 1)) / 2) * oversampling - 0.5;
    for (int row = 0; row < 2; ++row)
        for (int column = 0; column < 2; ++column)
            fineFrom(row, column) *= oversampling;
    cv::Mat drawn;
    cv::Mat covered;
    cv::warpAffine(inks, drawn, fineFrom, fine, cv::INTER_NEAREST);
    cv::warpAffine(cv::Mat(inks.size(), CV_8U, cv::Scalar(255)), covered, fineFrom, fine, cv::INTER_NEAREST);
    cv::resize(drawn, drawn, patch.size(), 0, 0, cv::INTER_AREA);
    cv::resize(covered, covered, patch.size(), 0, 0, cv::INTER_AREA);
    drawn.copyTo(m_grey(patch), covered > 250);

    const double right = quiet + bits.cols;
    const double bottom = quiet + bits.rows;
    return {at(quiet, quiet), at(right, quiet), at(right, bottom), at(quiet, bottom)};
}

void CodePicture::soften(double blur, double noise, std::uint64_t seed)
{
    if (blur > 0)
        cv::GaussianBlur(m_grey, m_grey, {}, blur);
    cv::Mat grain(m_grey.size(), CV_16S);
    cv::RNG(seed).fill(grain, cv::RNG::NORMAL, 0, noise);
    cv::add(m_grey, grain, m_grey, cv::noArray(), CV_8U);
}

cv::Size2f reach(Symbol symbol, const QByteArray &data, const Pose &pose)
{
    const cv::Mat bits = modules(symbol, data);
    const double width = (bits.cols + 2 * quietModules(symbol)) * pose.pixelsPerModule / 2;
    const double height = (bits.rows + 2 * quietModules(symbol)) * pose.pixelsPerModule / 2;
    const double c = std::abs(std::cos(pose.degrees * CV_PI / 180.0));
    const double s = std::abs(std::sin(pose.degrees * CV_PI / 180.0));
    return {static_cast<float>(c * width + s * height), static_cast<float>(s * width + c * height)};
}

double cornerError(const Outline &a, const Outline &b)
{
    double worst = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        worst = std::max(worst, cv::norm(a[i] - b[i]));
    return worst;
}

} // namespace yaogui::test
