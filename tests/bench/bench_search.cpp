// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The counter's search over 100,000 drugs: what one keystroke costs, and what building the index costs. The names are those of the demo
// catalogue, each many times with other trade names and codes, which is the worst case: a common beginning finds thousands.

#include "core/catalogue/CatalogueImport.h"
#include "core/catalogue/DemoData.h"
#include "core/catalogue/DrugSearch.h"

#include <benchmark/benchmark.h>

#include <QFile>

#include <algorithm>
#include <ctime>
#include <random>

using namespace yaogui;

namespace {

constexpr std::size_t drugCount = 100'000;

std::vector<Drug> manyDrugs()
{
    const auto import = CatalogueImport::parse(demo::catalogueFile());
    if (!import || import->lines.empty())
        return {};
    std::mt19937 random(1);
    std::vector<Drug> drugs;
    drugs.reserve(drugCount);
    while (drugs.size() < drugCount) {
        Drug drug = import->lines[drugs.size() % import->lines.size()].drug;
        const QString number = QString::number(drugs.size()).rightJustified(7, u'0');
        drug.id.value = static_cast<qint64>(drugs.size() + 1);
        drug.code = u'Y' + number;
        drug.ean = "690123" + number;
        drug.approvalNumber = "国药准字H" + number;
        drug.prefixes = {{"8" + number.right(6), 1}};
        drug.tradeName.clear();
        for (int i = 0; i < 3; ++i)
            drug.tradeName += QChar(static_cast<char16_t>(0x4E00 + random() % 8'000));
        drugs.push_back(drug);
    }
    return drugs;
}

const std::vector<Drug> &catalogue()
{
    static const std::vector<Drug> drugs = manyDrugs();
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

double milliseconds(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double percentile(std::vector<double> &values, double part)
{
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
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
