// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The stock page's table of 100,000 rows: a keystroke in the filter, against one plain pass over the same keys.

#include "ui/stock/StockModel.h"

#include <benchmark/benchmark.h>

#include <QGuiApplication>

using namespace yaogui;

namespace {

constexpr int rowCount = 100'000;

StockView view()
{
    static const QStringList names{QStringLiteral("阿莫西林胶囊"), QStringLiteral("布洛芬缓释片"), QStringLiteral("复方甘草片"), QStringLiteral("板蓝根颗粒")};
    auto rows = std::make_shared<std::vector<StockRow>>();
    for (int i = 0; i < rowCount; ++i) {
        StockRow row;
        row.drug = QStringLiteral("D%1").arg(i, 6, 10, QLatin1Char('0'));
        row.name = names[i % names.size()];
        row.lot = QStringLiteral("L%1").arg(i % 977);
        row.expiry = QDate(2027, 1, 1).addDays(i % 900);
        row.key = (row.drug + u'\n' + row.name + QStringLiteral("\n某某制药有限公司\n") + row.lot + QStringLiteral("\nzone-") + QString::number(i % 40)).toLower();
        rows->push_back(std::move(row));
    }
    return {QDate(2026, 3, 1), QDate(2026, 9, 1), std::move(rows)};
}

/// What no filter can do without: each key looked at once for one word.
void onePass(benchmark::State &state)
{
    const StockView stock = view();
    const QString word = QStringLiteral("l97");
    for (auto _ : state) {
        qint64 found = 0;
        for (const StockRow &row : *stock.rows)
            found += row.key.contains(word) ? 1 : 0;
        benchmark::DoNotOptimize(found);
    }
}

void filterKeystroke(benchmark::State &state, int sortedBy)
{
    StockModel model(lightTheme(), StockModel::Shows::All);
    model.show(view());
    model.sort(sortedBy, Qt::AscendingOrder);
    const QStringList typed{QStringLiteral("l"), QStringLiteral("l9"), QStringLiteral("l97"), QStringLiteral("l97 d0")};
    qsizetype at = 0;
    for (auto _ : state) {
        model.filter(typed[at++ % typed.size()]);
        benchmark::DoNotOptimize(model.rowCount());
    }
}

} // namespace

BENCHMARK(onePass)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filterKeystroke, byCode, 0)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filterKeystroke, byExpiry, 4)->Unit(benchmark::kMillisecond);

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
