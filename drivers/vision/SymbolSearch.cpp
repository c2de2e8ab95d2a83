// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/vision/SymbolSearch.h"

#include <QStringDecoder>

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

#include <exception>

namespace yaogui {
namespace {

using ZXing::BarcodeFormat;

ZXing::DecodeHints hintsFor(SymbolFamily family, SearchHow how)
{
    ZXing::DecodeHints hints;
    hints.setTryHarder(true).setTryRotate(true).setTryDownscale(how.downscale);
    if (how.blackAndWhite)
        hints.setBinarizer(ZXing::Binarizer::FixedThreshold);
    switch (family) {
    case SymbolFamily::Retail:
        hints.setFormats(BarcodeFormat::Code128 | BarcodeFormat::EAN13 | BarcodeFormat::EAN8 | BarcodeFormat::UPCA);
        break;
    case SymbolFamily::OtherLinear: hints.setFormats(BarcodeFormat::Code39 | BarcodeFormat::Code93); break;
    case SymbolFamily::Qr: hints.setFormats(BarcodeFormat::QRCode); break;
    case SymbolFamily::DataMatrix: hints.setFormats(BarcodeFormat::DataMatrix); break;
    case SymbolFamily::OtherMatrix: hints.setFormats(BarcodeFormat::Aztec | BarcodeFormat::PDF417); break;
    }
    // Three equal lines: with two, one EAN-13 in two hundred was read wrong, and always alike.
    if (family == SymbolFamily::Retail || family == SymbolFamily::OtherLinear)
        hints.setMaxNumberOfSymbols(1).setMinLineCount(3);
    return hints;
}

QString nameOf(BarcodeFormat format)
{
    switch (format) {
    case BarcodeFormat::Code128: return "code128";
    case BarcodeFormat::EAN13: return "ean13";
    case BarcodeFormat::EAN8: return "ean8";
    case BarcodeFormat::UPCA: return "upca";
    case BarcodeFormat::DataMatrix: return "datamatrix";
    case BarcodeFormat::QRCode: return "qr";
    default: return "other";
    }
}

/// Without a declared character set ZXing takes GBK for Latin letters: read the bytes ourselves.
QString textOf(const ZXing::Result &result)
{
    if (result.hasECI())
        return QString::fromStdString(result.text());
    const auto &bytes = result.bytes();
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8.decode(view);
    if (!utf8.hasError())
        return text;
    QStringDecoder gb18030("GB18030");
    const QString chinese = gb18030.isValid() ? QString(gb18030.decode(view)) : QString();
    return chinese.isEmpty() || gb18030.hasError() ? QString::fromStdString(result.text()) : chinese;
}

FoundSymbol symbolOf(const ZXing::Result &result)
{
    FoundSymbol symbol{textOf(result), nameOf(result.format()), {}};
    std::size_t i = 0;
    for (const auto &corner : result.position())
        symbol.corners[i++] = cv::Point2f(static_cast<float>(corner.x), static_cast<float>(corner.y));
    return symbol;
}

} // namespace

std::vector<FoundSymbol> searchSymbols(const cv::Mat &grey, SymbolFamily family, SearchHow how)
{
    std::vector<FoundSymbol> found;
    if (grey.cols < 8 || grey.rows < 8)
        return found;
    try {
        const ZXing::ImageView view(grey.data, grey.cols, grey.rows, ZXing::ImageFormat::Lum, static_cast<int>(grey.step));
        for (const ZXing::Result &result : ZXing::ReadBarcodes(view, hintsFor(family, how)))
            if (result.isValid())
                found.push_back(symbolOf(result));
    } catch (const std::exception &) { // a symbol broken in an unforeseen way is one not read
    }
    return found;
}

} // namespace yaogui
