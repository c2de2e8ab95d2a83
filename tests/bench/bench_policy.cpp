// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Region packs: reading and checking a file, making a day's rules, and what a sale pays for looking at them.

#include "core/policy/RulesInForce.h"
#include "core/policy/ShippedPacks.h"

#include <benchmark/benchmark.h>

#include <QFile>

#include <cstdlib>

using namespace yaogui;

namespace {

const QDate june(2026, 6, 1);

PolicyBook fujianBook()
{
    auto book = ShippedPacks::book();
    auto fujian = ShippedPacks::pack(QStringLiteral("fujian"));
    if (!book || !fujian || !book->use(std::move(*fujian)))
        std::abort();
    return std::move(*book);
}

void readAndCheck(benchmark::State &state, const char *region)
{
    const QByteArray bytes = ShippedPacks::bytesOf(QString::fromLatin1(region));
    for (auto _ : state) {
        auto pack = readPack(bytes, QString::fromLatin1(region));
        if (!pack)
            state.SkipWithError("no pack");
        benchmark::DoNotOptimize(pack);
    }
    state.counters["bytes"] = static_cast<double>(bytes.size());
}

/// As it is when a store changes its pack: also the signature.
void verifySignature(benchmark::State &state)
{
    const auto key = ShippedPacks::trainingKey();
    const QByteArray bytes = ShippedPacks::bytesOf(QStringLiteral("fujian"));
    QFile file(qEnvironmentVariable("YAOGUI_SOURCE_DIR") + "/resources/policy/fujian.json.sig");
    const QByteArray signature = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    for (auto _ : state) {
        if (!PackSignature::verify(bytes, signature, {*key}))
            state.SkipWithError("signature");
    }
}

void rulesOfADay(benchmark::State &state)
{
    const PolicyBook book = fujianBook();
    for (auto _ : state)
        benchmark::DoNotOptimize(book.at(june));
}

/// What a sale asks once, when it begins.
void rulesInForceToday(benchmark::State &state)
{
    const RulesInForce rules(fujianBook());
    benchmark::DoNotOptimize(rules.on(june)); // made once a day
    for (auto _ : state)
        benchmark::DoNotOptimize(rules.on(june));
}

/// What a sale asks of each line.
void lookUp(benchmark::State &state)
{
    const RulesInForce rules(fujianBook());
    const DayRules today = rules.on(june);
    Drug drug;
    drug.drugClass = DrugClass::OtcA;
    for (auto _ : state) {
        benchmark::DoNotOptimize(today.policy.evidence.faceRequired);
        benchmark::DoNotOptimize(today.policy.fund.payableFromAccount(drug.drugClass));
    }
}

BENCHMARK_CAPTURE(readAndCheck, national, "national")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(readAndCheck, fujian, "fujian")->Unit(benchmark::kMillisecond);
BENCHMARK(verifySignature)->Unit(benchmark::kMillisecond);
BENCHMARK(rulesOfADay)->Unit(benchmark::kMicrosecond);
BENCHMARK(rulesInForceToday)->Unit(benchmark::kNanosecond);
BENCHMARK(lookUp)->Unit(benchmark::kNanosecond);

} // namespace

BENCHMARK_MAIN();
