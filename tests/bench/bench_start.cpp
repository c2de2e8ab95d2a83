// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The counter's own word on its start (yaogui --report-start) over the large store, without a display: the window with the first view
// painted, the search answering, and what is resident after five idle seconds. YAOGUI_ASTRONAUT is the picture the camera shows.

#include "tests/bench/BigStore.h"

#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace yaogui::bench;

namespace {

constexpr int boxesPerDrug = 10;
constexpr int patienceMs = 120'000;

QJsonObject reportOf(bool camera, int idleSeconds)
{
    QProcess counter;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    if (!camera)
        environment.insert("YAOGUI_ASTRONAUT", "/nonexistent/no-camera");
    counter.setProcessEnvironment(environment);
    counter.start(QCoreApplication::applicationDirPath() + "/yaogui",
                  {"--data", bigStore(boxesPerDrug), "--report-start", QString::number(idleSeconds)});
    counter.waitForFinished(patienceMs);
    return QJsonDocument::fromJson(counter.readAllStandardOutput().trimmed().split('\n').last()).object();
}

void report(benchmark::State &state, int idleSeconds)
{
    const bool camera = state.range(0) != 0;
    std::vector<double> usable, search, resident;
    for (auto _ : state) {
        const QJsonObject said = reportOf(camera, idleSeconds);
        if (!said.contains("usable_ms")) {
            state.SkipWithError("yaogui says nothing");
            return;
        }
        usable.push_back(said["usable_ms"].toDouble());
        search.push_back(said["search_ms"].toDouble());
        resident.push_back(said["resident_mb"].toDouble());
        state.SetIterationTime(usable.back() / 1e3);
    }
    state.counters["usable_ms"] = percentile(usable, 0.5);
    state.counters["search_ms"] = percentile(search, 0.5);
    state.counters["resident_mb"] = percentile(resident, 0.5);
}

void start(benchmark::State &state)
{
    report(state, 0);
}

void idle(benchmark::State &state)
{
    report(state, 5);
}

BENCHMARK(start)->ArgName("camera")->Arg(0)->Arg(1)->UseManualTime()->Iterations(7)->Unit(benchmark::kMillisecond);
BENCHMARK(idle)->ArgName("camera")->Arg(0)->Arg(1)->UseManualTime()->Iterations(2)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
