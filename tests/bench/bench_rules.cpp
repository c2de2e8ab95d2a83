// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rules of prescriptions: a question of five lines of drugs that have rules, among 100,000 drugs and all published codes; and what it costs to
// read the packs.

#include "core/prescription/rules/ShippedRules.h"
#include "core/policy/ShippedPacks.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>

using namespace yaogui;

namespace {

const QDate june(2026, 6, 1);

std::vector<RulePack> packs()
{
    auto read = ShippedRules::packs();
    if (!read)
        std::abort();
    return std::move(*read);
}

Policy fujian()
{
    auto book = ShippedPacks::book();
    auto pack = ShippedPacks::pack(QStringLiteral("fujian"));
    if (!book || !pack || !book->use(std::move(*pack)))
        std::abort();
    return book->at(june).value();
}

/// A catalogue of 100,000: every code of the rules, the rest without any; names from the rules.
std::vector<Drug> catalogue(const RulePack &pack)
{
    std::vector<Drug> drugs(100'000);
    for (std::size_t i = 0; i < drugs.size(); ++i) {
        const CodeBinding &binding = pack.bindings[i % pack.bindings.size()];
        drugs[i].id = DrugId{static_cast<qint64>(i) + 1};
        drugs[i].genericName = pack.rules[static_cast<std::size_t>(binding.rule)].drug;
        drugs[i].spec = QStringLiteral("0.1g*24片");
        drugs[i].packCount = 24;
        drugs[i].insuranceCode = i < pack.bindings.size() ? QString::fromLatin1(binding.code.data()) : QString("XN%1").arg(i);
    }
    return drugs;
}

RuleQuestion questionOf(const std::vector<Drug> &drugs, std::size_t first)
{
    RuleQuestion question;
    question.today = question.prescribed = june;
    question.sex = Sex::Female;
    question.birth = QDate(1986, 5, 20);
    question.allergies = QStringList{QStringLiteral("青霉素")};
    question.insuranceType = QStringLiteral("310");
    question.category = QStringLiteral("14");
    question.diseases = QStringList{QStringLiteral("M03900"), QStringLiteral("I10.x00")};
    for (std::size_t i = 0; i < 5; ++i) {
        RuleLine line;
        line.drug = drugs[(first + i * 2'741) % drugs.size()];
        line.dose = QStringLiteral("1片");
        line.frequency = QStringLiteral("每日3次");
        line.days = 14;
        line.quantity = Quantity::ofUnits(2'0000);
        question.lines.push_back(line);
    }
    return question;
}

void fiveLines(benchmark::State &state)
{
    const std::vector<Drug> drugs = catalogue(packs().front());
    const RuleBook book(packs());
    const Policy policy = fujian();
    std::vector<double> took, worked; // by the clock on the wall, and of the processor: a busy machine shows in the first
    std::size_t first = 0, found = 0;
    for (auto _ : state) {
        const RuleQuestion question = questionOf(drugs, first += 37);
        const std::clock_t start = std::clock();
        const auto before = std::chrono::steady_clock::now();
        found += book.findings(question, policy).size();
        took.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count());
        worked.push_back(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
        state.SetIterationTime(took.back());
    }
    std::sort(took.begin(), took.end());
    std::sort(worked.begin(), worked.end());
    state.counters["cpu_p99_ms"] = worked[worked.size() * 99 / 100] * 1e3;
    state.counters["p50_ms"] = took[took.size() / 2] * 1e3;
    state.counters["p99_ms"] = took[took.size() * 99 / 100] * 1e3;
    state.counters["findings"] = static_cast<double>(found) / static_cast<double>(took.size());
}

void readPacks(benchmark::State &state)
{
    for (auto _ : state) {
        const RuleBook book(packs());
        benchmark::DoNotOptimize(book.packs());
    }
}

BENCHMARK(fiveLines)->UseManualTime()->Unit(benchmark::kMicrosecond);
BENCHMARK(readPacks)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
