// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/vision/FaceDetector.h"

#include <QCryptographicHash>
#include <QFile>

#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace yaogui {
namespace {

constexpr auto knownSha256 = "cd8cea4caf6ed732c5e791fb0aedf4e4e8d122fd2ddd17cb01f85684421933b3";
constexpr int longerSide = 256;
constexpr int coarseSquare = 32; // pixels of the network's input to a square of its coarser grid
constexpr float leastScore = 0.6F;
constexpr float sameFace = 0.3F; // overlap from which two boxes mean one face

float overlap(const cv::Rect2f &a, const cv::Rect2f &b)
{
    const float both = (a & b).area();
    return both <= 0 ? 0 : both / (a.area() + b.area() - both);
}

/// Around one face the network answers several times; their mean, weighted by score, is steadier than the best one.
Face mean(const std::vector<Face> &faces)
{
    Face result;
    float weight = 0;
    cv::Point2f topLeft, size;
    for (const Face &face : faces) {
        weight += face.score;
        topLeft += face.box.tl() * face.score;
        size += cv::Point2f(face.box.width, face.box.height) * face.score;
        for (auto point : {&Face::rightEye, &Face::leftEye, &Face::nose, &Face::mouth, &Face::rightEar, &Face::leftEar})
            result.*point += face.*point * face.score;
        result.score = std::max(result.score, face.score);
    }
    for (auto point : {&Face::rightEye, &Face::leftEye, &Face::nose, &Face::mouth, &Face::rightEar, &Face::leftEar})
        result.*point = result.*point / weight;
    topLeft = topLeft / weight;
    size = size / weight;
    result.box = {topLeft, cv::Size2f(size)};
    return result;
}

std::vector<Face> merged(std::vector<Face> faces)
{
    std::sort(faces.begin(), faces.end(), [](const Face &a, const Face &b) { return a.score > b.score; });
    std::vector<Face> result;
    while (!faces.empty()) {
        const cv::Rect2f best = faces.front().box;
        const auto others = std::stable_partition(faces.begin(), faces.end(), [&best](const Face &face) {
            // A part of a picture cuts faces at its edge: such a half lies inside the whole one.
            return overlap(best, face.box) > sameFace || (best & face.box).area() > 0.7F * face.box.area();
        });
        result.push_back(mean({faces.begin(), others}));
        faces.erase(faces.begin(), others);
    }
    return result;
}

/// Square parts that overlap by a third, at half and at a third of the shorter side.
std::vector<cv::Rect> parts(cv::Size size)
{
    std::vector<cv::Rect> result;
    const int shorter = std::min(size.width, size.height);
    for (const int edge : {shorter, shorter / 2}) {
        if (edge < 96)
            continue;
        const auto starts = [edge](int length) {
            std::vector<int> begins;
            const int count = std::max(1, cvCeil(1.5 * (length - edge) / edge) + 1);
            for (int i = 0; i < count; ++i)
                begins.push_back(count == 1 ? 0 : (length - edge) * i / (count - 1));
            return begins;
        };
        for (int y : starts(size.height))
            for (int x : starts(size.width))
                result.emplace_back(x, y, edge, edge);
    }
    return result;
}

/// What the network says in one of its grids: for each square some scores, and for each score a box and six points, in its
/// own pixels from the square's middle.
void collectFaces(const cv::Mat &scores, const cv::Mat &values, float width, float scale, cv::Point2f origin, std::vector<Face> &faces)
{
    const int columns = scores.size[2];
    const int each = scores.size[3];
    const float square = width / static_cast<float>(columns);
    const auto *logit = scores.ptr<float>();
    const auto *value = values.ptr<float>();
    for (std::size_t i = 0; i < scores.total(); ++i, ++logit, value += 16) {
        const float score = 1 / (1 + std::exp(-std::clamp(*logit, -100.0F, 100.0F)));
        if (score < leastScore)
            continue;
        const int place = static_cast<int>(i) / each;
        const cv::Point2f middle = (cv::Point2f(static_cast<float>(place % columns), static_cast<float>(place / columns)) + cv::Point2f(0.5F, 0.5F)) * square;
        const auto at = [&](int index) { return (cv::Point2f(value[index], value[index + 1]) + middle) / scale + origin; };
        const cv::Size2f size(value[2] / scale, value[3] / scale);
        faces.push_back({{at(0) - cv::Point2f(size.width, size.height) / 2, size}, score, at(4), at(6), at(8), at(10), at(12), at(14)});
    }
}

cv::Mat shrunk(cv::Mat picture, cv::Size size)
{
    // Halving is what the library does fastest, and it leaves no pixel out.
    while (picture.cols >= 2 * size.width && picture.rows >= 2 * size.height) {
        cv::Mat half;
        cv::resize(picture, half, {picture.cols / 2, picture.rows / 2}, 0, 0, cv::INTER_AREA);
        picture = half;
    }
    cv::resize(picture, picture, size, 0, 0, cv::INTER_LINEAR);
    return picture;
}

} // namespace

struct FaceDetector::Network {
    cv::dnn::Net net;
};

FaceDetector::FaceDetector(std::unique_ptr<Network> network) : m_network(std::move(network)) {}
FaceDetector::~FaceDetector() = default;

Result<std::unique_ptr<FaceDetector>> FaceDetector::load(const QString &modelPath)
{
    QFile file(modelPath);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(ErrorCode::FaceModelMissing, {{"file", modelPath}}, file.errorString());
    const QByteArray model = file.readAll();
    if (QCryptographicHash::hash(model, QCryptographicHash::Sha256).toHex() != QByteArrayView(knownSha256))
        return refuse(ErrorCode::FaceModelMissing, {{"file", modelPath}}, "checksum differs");
    try {
        auto network = std::make_unique<Network>();
        network->net = cv::dnn::readNetFromONNX(model.constData(), static_cast<std::size_t>(model.size()));
        return std::unique_ptr<FaceDetector>(new FaceDetector(std::move(network)));
    } catch (const cv::Exception &failure) {
        return refuse(ErrorCode::FaceModelMissing, {{"file", modelPath}}, QString::fromStdString(failure.msg));
    }
}

std::vector<Face> FaceDetector::candidates(const cv::Mat &bgr, cv::Point2f origin)
{
    // Its longer side fills the network's; the shorter one takes as few of the coarse grid's squares as hold it.
    const float scale = static_cast<float>(longerSide) / static_cast<float>(std::max(bgr.cols, bgr.rows));
    const auto scaled = [scale](int length) { return std::max(1, cvRound(static_cast<float>(length) * scale)); };
    cv::Mat small = shrunk(bgr, {scaled(bgr.cols), scaled(bgr.rows)});
    cv::copyMakeBorder(small, small, 0, cv::roundUp(small.rows, coarseSquare) - small.rows, 0,
                       cv::roundUp(small.cols, coarseSquare) - small.cols, cv::BORDER_CONSTANT);
    m_network->net.setInput(cv::dnn::blobFromImage(small, 1 / 127.5, {}, cv::Scalar::all(127.5), true)); // RGB between -1 and 1
    std::vector<cv::Mat> outputs;
    m_network->net.forward(outputs, std::vector<cv::String>{"Identity:0", "Identity_1:0", "Identity_2:0", "Identity_3:0"});

    std::vector<Face> faces;
    for (const std::size_t grid : {0U, 1U})
        collectFaces(outputs[grid], outputs[grid + 2], static_cast<float>(small.cols), scale, origin, faces);
    return faces;
}

std::vector<Face> FaceDetector::detect(const cv::Mat &bgr)
{
    return bgr.empty() ? std::vector<Face>() : merged(candidates(bgr, {}));
}

std::vector<Face> FaceDetector::detectEverywhere(const cv::Mat &bgr)
{
    std::vector<Face> faces = detect(bgr);
    if (bgr.empty())
        return faces;
    for (const cv::Rect &part : parts(bgr.size()))
        for (const Face &face : merged(candidates(bgr(part), cv::Point2f(part.tl()))))
            faces.push_back(face);
    return merged(std::move(faces));
}

} // namespace yaogui
