// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/vision/CodeReader.h"
#include "drivers/vision/FaceWatcher.h"
#include "tests/support/CodePictures.h"
#include "tests/support/FacePictures.h"

#include <benchmark/benchmark.h>

#include <opencv2/imgproc.hpp>

#include <vector>

using namespace yaogui;
using namespace yaogui::test;

namespace {

/// 1280×720 frames with grain. `codes` 0: none, 1: one of our kinds, 2: several at once; `clutter`: printed matter around.
std::vector<cv::Mat> frames(int codes, bool clutter)
{
    std::vector<cv::Mat> result;
    for (std::uint64_t i = 0; i < 16; ++i) {
        CodePicture picture;
        if (clutter)
            picture.clutter(i);
        const auto turn = static_cast<double>(i) - 8;
        const float shift = static_cast<float>(i) * 9;
        if (codes == 2 || (codes == 1 && i % 4 == 0))
            picture.place(Symbol::Code128, "83857930000879766660", {{330 + shift, 140}, 3, turn, false});
        if (codes == 2 || (codes == 1 && i % 4 == 1))
            picture.place(Symbol::Ean13, "690123456789", {{260, 400 + shift}, 3, turn, false});
        if (codes == 2 || (codes == 1 && i % 4 == 2))
            picture.place(Symbol::Gs1DataMatrix, "[01]06901234567892[17]271231[10]A21B[21]S77", {{700, 450 + shift}, 4, turn, false});
        if (codes == 2 || (codes == 1 && i % 4 == 3))
            picture.place(Symbol::Qr, "4241234567890123456789310000", {{1050, 420}, 4, turn, false});
        picture.soften(0.55, 4, i);
        result.push_back(picture.grey());
    }
    return result;
}

/// Every effort of a stream in turn, as the camera does.
void readFrame(benchmark::State &state)
{
    const auto pictures = frames(static_cast<int>(state.range(0)), state.range(1) != 0);
    const CodeReader reader;
    std::vector<double> times;
    std::uint64_t number = 0;
    for (auto _ : state) {
        const auto begun = std::chrono::steady_clock::now();
        benchmark::DoNotOptimize(reader.readFrame(pictures[(number * 5) % pictures.size()], number));
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count());
        ++number;
    }
    std::sort(times.begin(), times.end());
    state.counters["median_ms"] = times[times.size() / 2];
    state.counters["p95_ms"] = times[times.size() * 95 / 100];
}
BENCHMARK(readFrame)->ArgNames({"codes", "clutter"})->ArgsProduct({{0, 1, 2}, {0, 1}})->Unit(benchmark::kMillisecond)->Iterations(200);

void detectFace(benchmark::State &state)
{
    const cv::Mat person = astronaut();
    auto detector = FaceDetector::load(modelPath());
    if (person.empty() || !detector) {
        state.SkipWithError("set YAOGUI_SOURCE_DIR and YAOGUI_ASTRONAUT");
        return;
    }
    cv::Mat frame(720, 1280, CV_8UC3, cv::Scalar(96, 104, 100));
    person.copyTo(frame(cv::Rect(380, 150, 512, 512)));
    for (auto _ : state) {
        const auto faces = (*detector)->detect(frame);
        benchmark::DoNotOptimize(chooseFace(frame, faces, {}));
    }
}
BENCHMARK(detectFace)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

} // namespace

BENCHMARK_MAIN();
