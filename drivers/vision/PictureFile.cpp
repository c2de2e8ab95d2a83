// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/vision/PictureFile.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace yaogui {
namespace {

constexpr qint64 mostPixels = 64'000'000;
constexpr qint64 mostBytes = 256LL << 20;

Result<cv::Mat> decode(const QByteArray &file, int mode)
{
    QBuffer buffer;
    buffer.setData(file);
    QImageReader header(&buffer);
    header.setDecideFormatFromContent(true);
    const QSize size = header.size();
    if (!size.isValid() || size.isEmpty())
        return refuse(ErrorCode::PictureUnreadable, {}, "no picture header");
    const qint64 pixels = static_cast<qint64>(size.width()) * size.height();
    if (pixels > mostPixels)
        return refuse(ErrorCode::PictureTooLarge, {{"width", size.width()}, {"height", size.height()}, {"limit", mostPixels}});
    try {
        const cv::Mat bytes(1, static_cast<int>(file.size()), CV_8U, const_cast<char *>(file.constData())); // only read from
        cv::Mat picture = cv::imdecode(bytes, mode);
        if (!picture.empty())
            return picture;
    } catch (const cv::Exception &) { // reported below, like an empty picture
    }
    return refuse(ErrorCode::PictureUnreadable, {}, "the picture cannot be decoded");
}

cv::Mat onPaper(const cv::Mat &withAlpha)
{
    std::vector<cv::Mat> planes;
    cv::split(withAlpha, planes);
    cv::Mat alpha, paper, grey;
    cv::cvtColor(withAlpha, grey, cv::COLOR_BGRA2GRAY);
    planes[3].convertTo(alpha, CV_32F, 1 / 255.0);
    grey.convertTo(grey, CV_32F);
    paper = grey.mul(alpha) + (255 - 255 * alpha);
    paper.convertTo(grey, CV_8U);
    return grey;
}

} // namespace

Result<QByteArray> readPictureFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(ErrorCode::PictureUnreadable, {{"file", path}}, file.errorString());
    if (file.size() > mostBytes)
        return refuse(ErrorCode::PictureTooLarge, {{"file", path}, {"bytes", file.size()}});
    QByteArray bytes = file.read(mostBytes);
    if (bytes.isEmpty())
        return refuse(ErrorCode::PictureUnreadable, {{"file", path}}, "nothing in the file");
    return bytes;
}

Result<cv::Mat> decodeGrey(const QByteArray &file)
{
    YAOGUI_TRY_LET(cv::Mat picture, decode(file, cv::IMREAD_UNCHANGED));
    if (picture.depth() == CV_16U)
        picture.convertTo(picture, CV_8U, 1 / 257.0);
    if (picture.depth() != CV_8U)
        return refuse(ErrorCode::PictureUnreadable, {}, "unusual depth of pixels");
    if (picture.channels() == 4)
        return onPaper(picture);
    cv::Mat grey = picture;
    if (picture.channels() == 3)
        cv::cvtColor(picture, grey, cv::COLOR_BGR2GRAY);
    return grey;
}

Result<cv::Mat> decodeColour(const QByteArray &file)
{
    return decode(file, cv::IMREAD_COLOR);
}

} // namespace yaogui
