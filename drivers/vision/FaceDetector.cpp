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

constexpr auto knownSha256 = "427cbbe0fc41448d09e1dc9cfabe2423d997cf2faaeab91fadd09a510b63b8e2";
constexpr int side = 256;
constexpr float leastScore = 0.6F;
constexpr float sameFace = 0.3F; // overlap from which two boxes mean one face

/// Centres of the network's anchors, as fractions: 16×16 squares with 2, then 8×8 with 6.
std::vector<cv::Point2f> makeAnchors()
{
    std::vector<cv::Point2f> anchors;
    for (const auto &[grid, each] : {std::pair{16, 2}, std::pair{8, 6}})
        for (int y = 0; y < grid; ++y)
            for (int x = 0; x < grid; ++x)
                anchors.insert(anchors.end(), static_cast<std::size_t>(each),
                               {(static_cast<float>(x) + 0.5F) / static_cast<float>(grid), (static_cast<float>(y) + 0.5F) / static_cast<float>(grid)});
    return anchors;
}

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

} // namespace

struct FaceDetector::Network {
    cv::dnn::Net net;
    std::vector<cv::Point2f> anchors = makeAnchors();
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
    // Letterboxed into the network's square; it wants RGB between -1 and 1, colours innermost.
    const float scale = static_cast<float>(side) / static_cast<float>(std::max(bgr.cols, bgr.rows));
    cv::Mat small;
    cv::resize(bgr, small, {std::max(1, cvRound(static_cast<float>(bgr.cols) * scale)), std::max(1, cvRound(static_cast<float>(bgr.rows) * scale))}, 0, 0,
               scale < 0.5F ? cv::INTER_AREA : cv::INTER_LINEAR);
    cv::Mat square(side, side, CV_8UC3, cv::Scalar::all(0));
    cv::cvtColor(small, square(cv::Rect({}, small.size())), cv::COLOR_BGR2RGB);
    cv::Mat input({1, side, side, 3}, CV_32F);
    cv::Mat plane(side, side, CV_32FC3, input.data);
    square.convertTo(plane, CV_32F, 1 / 127.5, -1);

    m_network->net.setInput(input);
    std::vector<cv::Mat> outputs;
    m_network->net.forward(outputs, std::vector<cv::String>{"Identity:0", "Identity_1:0", "Identity_2:0", "Identity_3:0"});

    std::vector<Face> faces;
    std::size_t anchor = 0;
    for (std::size_t layer = 0; layer < 2; ++layer) {
        const auto *scores = outputs[layer].ptr<float>();
        const auto *values = outputs[layer + 2].ptr<float>();
        for (std::size_t i = 0; i < outputs[layer].total(); ++i, ++anchor, values += 16) {
            const float score = 1 / (1 + std::exp(-std::clamp(scores[i], -100.0F, 100.0F)));
            if (score < leastScore)
                continue;
            const auto at = [&](std::size_t index) {
                const cv::Point2f fraction = cv::Point2f(values[index], values[index + 1]) / side + m_network->anchors[anchor];
                return fraction * (side / scale) + origin;
            };
            const cv::Size2f size(values[2] / scale, values[3] / scale);
            faces.push_back({{at(0) - cv::Point2f(size.width, size.height) / 2, size}, score, at(4), at(6), at(8), at(10), at(12), at(14)});
        }
    }
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
