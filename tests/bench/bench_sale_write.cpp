// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The write transaction of a cash sale of three boxes against the same rows by bare SQLite, in turn in two copies of one store.

#include "app/compose/Shop.h"
#include "core/till/Till.h"
#include "drivers/simulated/SimulatedPlatform.h"
#include "tests/bench/BareStore.h"
#include "tests/bench/BigStore.h"
#include "tests/bench/SlowSync.h"

#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

using namespace yaogui;
using namespace yaogui::bench;

namespace {

constexpr int boxesPerDrug = 10;
constexpr int boxesOfASale = 3;

struct Copies {
    explicit Copies(const QString &original)
    {
        QDir().mkpath(ours());
        for (const char *name : {"/store.db", "/store.key", "/store.head"}) // without its head the store would begin by noticing a cut
            QFile::copy(original + QLatin1String(name), ours() + QLatin1String(name));
        openShift(); // of which both sides are to know
        QFile::copy(ours() + "/store.db", bare());
    }
    [[nodiscard]] QString ours() const { return folder.path() + "/ours"; }
    [[nodiscard]] QString bare() const { return folder.path() + "/bare.db"; }
    void openShift() const
    {
        Shop::Options options;
        options.folder = ours();
        const auto shop = Shop::open(options);
        const auto worker = shop ? (*shop)->worker("1002") : refuse(ErrorCode::StoreMissing);
        const auto shift = worker ? Till((*shop)->store(), (*shop)->clock()).open({}, worker->name) : refuse(ErrorCode::OperatorUnknown);
        if (!shift)
            qWarning("no shift: %s", qUtf8Printable(codeName(shift.error().code)));
    }
    // Beside the original: the same disk, not a memory one.
    QTemporaryDir folder{qEnvironmentVariable("YAOGUI_BENCH_DIR", QDir::tempPath()) + "/sale-write-XXXXXX"};
};

struct Times {
    std::vector<double> wall, processor;
    template <typename Act> bool measure(Act act)
    {
        const double wallBegun = milliseconds(CLOCK_MONOTONIC);
        const double processorBegun = milliseconds(CLOCK_PROCESS_CPUTIME_ID);
        const bool done = act();
        processor.push_back(milliseconds(CLOCK_PROCESS_CPUTIME_ID) - processorBegun);
        wall.push_back(milliseconds(CLOCK_MONOTONIC) - wallBegun);
        return done;
    }
};

std::vector<std::string> boxesOf(const SaleDraft &draft)
{
    std::vector<std::string> boxes;
    for (const BasketLine &line : draft.basket.lines()) {
        for (const BasketCode &code : line.codes)
            boxes.push_back(code.text.toStdString());
    }
    return boxes;
}

void report(benchmark::State &state, const Times &ours, const Times &bare)
{
    state.counters["ours_ms"] = percentile(ours.wall, 0.5);
    state.counters["bare_ms"] = percentile(bare.wall, 0.5);
    state.counters["ratio"] = percentile(bare.wall, 0.5) / percentile(ours.wall, 0.5);
    state.counters["ours_cpu_ms"] = percentile(ours.processor, 0.5);
    state.counters["bare_cpu_ms"] = percentile(bare.processor, 0.5);
    state.counters["ratio_cpu"] = percentile(bare.processor, 0.5) / percentile(ours.processor, 0.5);
}

/// The argument is the milliseconds added to each sync.
void saleWrite(benchmark::State &state)
{
    const Copies copies(bigStore(boxesPerDrug));
    Shop::Options options;
    options.folder = copies.ours();
    const auto shop = Shop::open(options);
    const auto worker = shop ? (*shop)->worker("1002") : refuse(ErrorCode::StoreMissing);
    if (!worker) {
        state.SkipWithError("no store");
        return;
    }
    SimulatedMessageIds ids;
    SimulatedPlatform platform(ids);
    Checkout checkout((*shop)->store(), platform, (*shop)->clock(), (*shop)->rules(), (*shop)->facts(), *worker);
    NewRows news(copies.ours() + "/store.db");
    BareStore plain(copies.bare());
    Times ours, bare;
    bool fine = true;
    std::string refusal;
    int drug = 0;
    setSyncWait(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        while (checkout.draft().basket.lines().size() < boxesOfASale && drug < drugCount)
            (void)checkout.scan({traceCode(drug++, 1), "code128"}); // what bears no trace code by rule makes a line as well
        SaleDraft draft = checkout.draft();
        checkout.startNew();
        const auto cash = TenderPlan::of({draft.due() + Money::ofUnits(100), {}, {}}, draft.due(), 1);
        fine &= ours.measure([&] {
            const auto paid = checkout.settling().payOwn(draft, *cash, worker->name);
            refusal = paid ? std::string() : codeName(paid.error().code).toStdString();
            return paid.has_value();
        });
        const auto rows = news.take();
        const auto boxes = boxesOf(draft);
        plain.prepare(rows);
        fine &= bare.measure([&] { return plain.write(rows, boxes, draft.id.value); });
        state.counters["rows"] = static_cast<double>(rows.size());
    }
    setSyncWait(0);
    if (!fine)
        state.SkipWithError(("a sale was refused: " + refusal).c_str());
    if (const std::string different = plain.differsFrom(copies.ours() + "/store.db"); !different.empty())
        state.SkipWithError(("not the same rows:" + different).c_str());
    report(state, ours, bare);
}
BENCHMARK(saleWrite)->ArgName("sync_ms")->Arg(0)->Arg(5)->Iterations(500)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

int main(int argc, char **argv)
{
    installSlowSync();
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
