// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pharmacist's desk: a queue of a thousand, and opening one of them with its signature, its history and what the rules say.

#include "core/desk/ReviewWorker.h"
#include "core/prescription/rules/PrescriptionQuestion.h"
#include "core/prescription/rules/RuleBook.h"
#include "core/prescription/rules/ShippedRules.h"
#include "tests/core/prescription/RxRig.h"

#include <benchmark/benchmark.h>

using namespace yaogui;

namespace {

/// A thousand in the queue, every tenth of them approved and signed.
struct Desk {
    Desk()
    {
        for (int i = 0; i < 1'000; ++i) {
            const Prescription rx = rig.prescription(QString("HX%1").arg(i, 6, 10, QLatin1Char('0')));
            numbers << (i % 10 == 0 ? rig.approved(rx) : rig.takeIn(rx).value_or(QString()));
        }
        if (numbers.contains(QString()))
            qFatal("the queue cannot be made");
    }
    RxRig rig;
    QStringList numbers;
};

Desk &desk()
{
    static Desk made;
    return made;
}

void queueOfAThousand(benchmark::State &state)
{
    for (auto _ : state) {
        const auto rows = desk().rig.room.queue();
        if (!rows || rows->size() != 1'000)
            state.SkipWithError("the queue is not whole");
    }
}
BENCHMARK(queueOfAThousand)->Unit(benchmark::kMillisecond);

void openingOne(benchmark::State &state)
{
    RxRig &rig = desk().rig;
    auto packs = ShippedRules::packs();
    if (!packs)
        qFatal("no rules");
    const RuleBook book(std::move(*packs));
    const QDate today = rig.shop.clock.today();
    ReviewWorker worker({rig.shop.store(), rig.shop.clock, rig.rules(), rig.shop.facts, rig.pharmacist, {}, {},
                         [&](const Prescription &rx, const std::vector<Drug> &drugs, const std::vector<RxPast> &) {
                             benchmark::DoNotOptimize(book.findings(questionOf(rx, drugs, today), rig.shop.rules.policy));
                             return std::vector<RxFinding>();
                         },
                         {}});
    int shown = 0;
    QObject::connect(&worker, &ReviewWorker::oneChanged, &worker, [&] { ++shown; });
    int at = 0;
    for (auto _ : state)
        worker.openOne(desk().numbers[(at += 10) % 1'000]); // a signed one: nothing is dearer
    if (shown != static_cast<int>(state.iterations()))
        state.SkipWithError("not every one was shown");
}
BENCHMARK(openingOne)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
