// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/camera/FrameSource.h"

#include "drivers/vision/PictureFile.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <opencv2/videoio.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <optional>

namespace yaogui {
namespace {

std::chrono::milliseconds periodOf(double rate)
{
    const double sane = std::isfinite(rate) && rate >= 1 && rate <= 240 ? rate : 15;
    return std::chrono::milliseconds(static_cast<int>(1000 / sane));
}

class DeviceSource final : public FrameSource {
public:
    explicit DeviceSource(int index) : m_index(index) {}
    bool open() override
    {
        if (!m_capture.open(m_index, cv::CAP_V4L2))
            return false;
        // Compressed frames: raw ones of this size do not fit through USB 2 at a useful rate.
        m_capture.set(cv::CAP_PROP_FOURCC, cv::VideoWriter::fourcc('M', 'J', 'P', 'G'));
        m_capture.set(cv::CAP_PROP_FRAME_WIDTH, 1280);
        m_capture.set(cv::CAP_PROP_FRAME_HEIGHT, 720);
        m_capture.set(cv::CAP_PROP_BUFFERSIZE, 1); // no old frames
        return true;
    }
    bool read(cv::Mat &bgr) override { return m_capture.read(bgr) && !bgr.empty(); }

private:
    int m_index;
    cv::VideoCapture m_capture;
};

class VideoSource final : public FrameSource {
public:
    explicit VideoSource(QString path) : m_path(std::move(path)) {}
    bool open() override
    {
        // Named backends only: the others would take the path for a pipeline or a pattern, and say so aloud.
        const std::string path = m_path.toStdString();
        if (!QFileInfo(m_path).isFile() || !(m_capture.open(path, cv::CAP_FFMPEG) || m_capture.open(path, cv::CAP_OPENCV_MJPEG)))
            return false;
        m_pause = periodOf(m_capture.get(cv::CAP_PROP_FPS));
        return true;
    }
    bool read(cv::Mat &bgr) override
    {
        if (m_capture.read(bgr) && !bgr.empty())
            return true;
        m_capture.release();
        return open() && m_capture.read(bgr) && !bgr.empty(); // from its beginning again
    }
    std::chrono::milliseconds pause() const override { return m_pause; }

private:
    QString m_path;
    cv::VideoCapture m_capture;
    std::chrono::milliseconds m_pause{};
};

class FolderSource final : public FrameSource {
public:
    FolderSource(QString folder, double rate) : m_folder(std::move(folder)), m_pause(periodOf(rate)) {}
    bool open() override
    {
        m_names = QDir(m_folder).entryList({"*.png", "*.jpg", "*.jpeg", "*.bmp"}, QDir::Files, QDir::Name);
        m_next = 0;
        return !m_names.isEmpty();
    }
    bool read(cv::Mat &bgr) override
    {
        for (qsizetype tried = 0; tried < m_names.size(); ++tried) {
            const QString path = QDir(m_folder).filePath(m_names[m_next]);
            m_next = (m_next + 1) % m_names.size();
            // Asked before the file is read: what is written meanwhile has to be seen the next time.
            const QDateTime written = QFileInfo(path).lastModified();
            if (path == m_shownPath && written.isValid() && written == m_shownTime) {
                bgr = m_shown.clone(); // one picture standing in for a camera is decoded once
                return true;
            }
            const auto picture = readPictureFile(path).and_then(decodeColour);
            if (picture) {
                m_shown = *picture;
                m_shownPath = path;
                m_shownTime = isStill(path) ? written : QDateTime();
                bgr = m_shown.clone();
                return true;
            }
        }
        return false; // not one of them can be read any more
    }
    std::chrono::milliseconds pause() const override { return m_pause; }

private:
    // A file system's clock ticks some milliseconds wide: a picture written just now may be written again within the same tick.
    static bool isStill(const QString &path)
    {
        std::error_code failed;
        const auto written = std::filesystem::last_write_time(path.toStdU16String(), failed);
        return !failed && std::filesystem::file_time_type::clock::now() - written > std::chrono::seconds(1);
    }

    QString m_folder;
    QStringList m_names;
    qsizetype m_next = 0;
    cv::Mat m_shown;
    QString m_shownPath;
    QDateTime m_shownTime;
    std::chrono::milliseconds m_pause;
};

std::optional<int> deviceIndex(const QString &source)
{
    static const QString prefix = "/dev/video";
    bool isNumber = false;
    const int index = (source.startsWith(prefix) ? source.mid(prefix.size()) : source).toInt(&isNumber);
    return isNumber && index >= 0 ? std::optional(index) : std::nullopt;
}

} // namespace

std::unique_ptr<FrameSource> makeFrameSource(const QString &source, double folderRate)
{
    if (const auto index = deviceIndex(source))
        return std::make_unique<DeviceSource>(*index);
    if (source.endsWith(u'/') || QDir(source).exists())
        return std::make_unique<FolderSource>(source, folderRate);
    return std::make_unique<VideoSource>(source);
}

} // namespace yaogui
