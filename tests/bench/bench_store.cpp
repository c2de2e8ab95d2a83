// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The counter over 100,000 drugs and 1,000,000 boxes: a scan, the same through the desk's threads into the basket's model, and opening.

#include "app/compose/Shop.h"
#include "core/catalogue/DrugSearch.h"
#include "core/desk/BusinessDesk.h"
#include "core/store/CatalogueRepository.h"
#include "drivers/simulated/SimulatedPlatform.h"
#include "tests/bench/BigStore.h"
#include "ui/counter/BasketModel.h"

#include <benchmark/benchmark.h>

#include <QCoreApplication>

#include <random>

using namespace yaogui;
using namespace yaogui::bench;

namespace {

constexpr int manyBoxes = 10;
constexpr int fewBoxes = 1;
constexpr int linesOfASale = 5;

std::unique_ptr<Shop> openShop(int boxesPerDrug)
{
    Shop::Options options;
    options.folder = bigStore(boxesPerDrug);
    auto shop = Shop::open(options);
    return shop ? std::move(*shop) : nullptr;
}

/// One shop with a checkout on this thread.
class Counter {
public:
    explicit Counter(int boxesPerDrug) : m_shop(openShop(boxesPerDrug)), m_platform(m_ids)
    {
        if (const auto worker = m_shop ? m_shop->worker("1002") : refuse(ErrorCode::StoreMissing))
            m_checkout = std::make_unique<Checkout>(m_shop->store(), m_platform, m_shop->clock(), m_shop->rules(), m_shop->facts(), *worker);
    }
    [[nodiscard]] bool isOpen() const { return m_checkout != nullptr; }
    /// False when the scan was refused; a sale has five lines.
    [[nodiscard]] bool scan(const QString &code)
    {
        if (m_checkout->draft().basket.lines().size() >= linesOfASale)
            m_checkout->startNew();
        const double wall = milliseconds(CLOCK_MONOTONIC);
        const double processor = milliseconds(CLOCK_PROCESS_CPUTIME_ID);
        const auto line = m_checkout->scan({code, "code128"});
        benchmark::DoNotOptimize(m_checkout->view());
        m_processor.push_back(milliseconds(CLOCK_PROCESS_CPUTIME_ID) - processor);
        m_wall.push_back(milliseconds(CLOCK_MONOTONIC) - wall);
        return line.has_value();
    }
    [[nodiscard]] double wall(double part) const { return percentile(m_wall, part); }
    [[nodiscard]] double processor(double part) const { return percentile(m_processor, part); }

private:
    std::unique_ptr<Shop> m_shop;
    SimulatedMessageIds m_ids;
    SimulatedPlatform m_platform;
    std::unique_ptr<Checkout> m_checkout;
    std::vector<double> m_wall, m_processor;
};

/// A known box: found, judged, put into the basket and shown. In turn over the large store and over one with a tenth of its boxes and no
/// sales behind it; `history` is how much slower the large one is (1: not at all).
void scanKnownBox(benchmark::State &state)
{
    Counter large(manyBoxes), small(fewBoxes);
    if (!large.isOpen() || !small.isOpen()) {
        state.SkipWithError("no store");
        return;
    }
    std::mt19937 random(7);
    int refused = 0;
    for (auto _ : state) {
        const int drug = static_cast<int>(random() % drugCount);
        refused += large.scan(traceCode(drug, 1)) ? 0 : 1;
        refused += small.scan(traceCode(drug, 1)) ? 0 : 1;
    }
    state.counters["p50_ms"] = large.wall(0.50);
    state.counters["p99_ms"] = large.wall(0.99);
    state.counters["p50_cpu_ms"] = large.processor(0.50);
    state.counters["p99_cpu_ms"] = large.processor(0.99);
    state.counters["history"] = large.processor(0.50) / small.processor(0.50);
    state.counters["refused"] = refused;
}

/// From the scanner's signal to the line in the basket's model, over both threads; the unfinished sale is kept on disk between the scans.
void scanIntoModel(benchmark::State &state)
{
    const std::unique_ptr<Shop> shop = openShop(manyBoxes);
    const auto worker = shop ? shop->worker("1002") : refuse(ErrorCode::StoreMissing);
    if (!worker) {
        state.SkipWithError("no store");
        return;
    }
    SimulatedMessageIds ids;
    const auto platform = [&] { return std::make_unique<SimulatedPlatform>(ids); };
    BusinessDesk desk({shop->store(), shop->clock(), shop->rules(), shop->facts(), *worker, platform, {}, {}});
    BasketModel model;
    bool opened = false;
    std::size_t boxes = 0;
    QObject::connect(&desk, &CounterDesk::viewChanged, &model, [&](const CounterView &view) {
        model.show(view.lines);
        opened = true;
        boxes = view.lines.size();
    });
    const auto waitFor = [](auto reached) {
        while (!reached())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    };
    desk.open();
    waitFor([&] { return opened; });
    std::mt19937 random(8);
    std::vector<double> wall;
    for (auto _ : state) {
        if (boxes >= linesOfASale || wall.empty()) {
            desk.abandon();
            waitFor([&] { return boxes == 0; });
        }
        const std::size_t expected = boxes + 1;
        const double begun = milliseconds(CLOCK_MONOTONIC);
        desk.scan({traceCode(static_cast<int>(random() % drugCount), 1), "code128"});
        waitFor([&] { return boxes >= expected; });
        wall.push_back(milliseconds(CLOCK_MONOTONIC) - begun);
    }
    desk.abandon();
    waitFor([&] { return boxes == 0; });
    state.counters["p50_ms"] = percentile(wall, 0.50);
    state.counters["p99_ms"] = percentile(wall, 0.99);
}

/// What a start does with the store before and behind the window: opening, the open sale of before, all drugs, the search over them.
void open(benchmark::State &state)
{
    double opening = 0, reading = 0;
    for (auto _ : state) {
        const double begun = milliseconds(CLOCK_MONOTONIC);
        const std::unique_ptr<Shop> shop = openShop(manyBoxes);
        if (!shop) {
            state.SkipWithError("no store");
            return;
        }
        Store &store = shop->store();
        benchmark::DoNotOptimize(store.read([&](Connection &connection) -> Result<std::optional<SaleId>> {
            return SaleRepository(connection, store.sealer()).newestOpen();
        }));
        opening = milliseconds(CLOCK_MONOTONIC) - begun;
        auto drugs = store.read([](Connection &connection) -> Result<std::vector<Drug>> { return CatalogueRepository(connection).all(); });
        reading = milliseconds(CLOCK_MONOTONIC) - begun - opening;
        benchmark::DoNotOptimize(DrugSearch(std::move(*drugs)));
    }
    state.counters["opening_ms"] = opening;
    state.counters["reading_ms"] = reading;
}

BENCHMARK(scanKnownBox)->Unit(benchmark::kMillisecond)->Iterations(5'000);
BENCHMARK(scanIntoModel)->Unit(benchmark::kMillisecond)->Iterations(2'000)->UseRealTime();
BENCHMARK(open)->Unit(benchmark::kMillisecond)->Iterations(5)->MeasureProcessCPUTime()->UseRealTime();

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
