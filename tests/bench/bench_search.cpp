// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The counter's search over 100,000 drugs: what one keystroke costs, and what building the index costs.

#include "core/catalogue/DrugSearch.h"
#include "tests/bench/BigStore.h"

#include <benchmark/benchmark.h>

#include <QFile>

using namespace yaogui;
using namespace yaogui::bench;

namespace {

const std::vector<Drug> &catalogue()
{
    static const std::vector<Drug> drugs = manyDrugs(drugCount);
    return drugs;
}

/// What a clerk types, key by key: initials, full pinyin, Han, codes, and what nobody sells.
std::vector<QString> keystrokes()
{
    std::vector<QString> keys;
    for (const QString &query :
        QStringList{"atftg", "blfhsjn", "amxljn", "zsytb", "xeahnm", "pian", "zhusheye", "atuofatating", "fufang", "ejiaojiang", "slbzs",
            "阿莫西林", "片", "注射液", "布luofen", "6901230012345", "Y0012345", "国药准字H0012345", "80123450000879766660", "zzzzzz", "s", "yiyi"}) {
        for (qsizetype length = 1; length <= query.size(); ++length)
            keys.push_back(query.left(length));
    }
    return keys;
}

qint64 residentKilobytes()
{
    QFile file("/proc/self/statm");
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4 : 0;
}

void build(benchmark::State &state)
{
    const std::vector<Drug> &drugs = catalogue();
    const qint64 before = residentKilobytes();
    std::vector<DrugSearch> first;
    first.emplace_back(drugs);
    state.counters["MB"] = static_cast<double>(residentKilobytes() - before) / 1024;
    for (auto _ : state)
        benchmark::DoNotOptimize(DrugSearch(drugs));
}

/// By the clock on the wall, which is what the clerk feels, and by the processor's, which a busy machine does not change.
void keystroke(benchmark::State &state)
{
    const DrugSearch search(catalogue());
    const std::vector<QString> keys = keystrokes();
    std::vector<double> wall;
    std::vector<double> processor;
    for (auto _ : state) {
        for (const QString &key : keys) {
            const double wallStart = milliseconds(CLOCK_MONOTONIC);
            const double processorStart = milliseconds(CLOCK_THREAD_CPUTIME_ID);
            benchmark::DoNotOptimize(search.find(key));
            processor.push_back(milliseconds(CLOCK_THREAD_CPUTIME_ID) - processorStart);
            wall.push_back(milliseconds(CLOCK_MONOTONIC) - wallStart);
        }
    }
    state.counters["p50_ms"] = percentile(wall, 0.50);
    state.counters["p99_ms"] = percentile(wall, 0.99);
    state.counters["p50_cpu_ms"] = percentile(processor, 0.50);
    state.counters["p99_cpu_ms"] = percentile(processor, 0.99);
    state.SetItemsProcessed(static_cast<int64_t>(wall.size()));
}

void update(benchmark::State &state)
{
    const DrugSearch search(catalogue());
    Drug changed = catalogue().front();
    changed.genericName = "改名片";
    for (auto _ : state)
        benchmark::DoNotOptimize(search.updated({changed}));
}

} // namespace

BENCHMARK(build)->Unit(benchmark::kMillisecond);
BENCHMARK(keystroke)->Unit(benchmark::kMillisecond)->Iterations(20);
BENCHMARK(update)->Unit(benchmark::kMicrosecond);
BENCHMARK_MAIN();
