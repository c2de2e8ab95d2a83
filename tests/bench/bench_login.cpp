// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Somebody stands before a locked counter with a box in the hand: from the last digit of the PIN to the first line in the painted view, in
// the whole program with a real store, by keys alone. Then two assistants who share the till: from the key to the other's name in the painted view.

#include "core/store/Imports.h"
#include "core/till/Till.h"
#include "tests/app/WholeCounter.h"
#include "tests/bench/BigStore.h"
#include "ui/shell/StaffFrame.h"

#include <benchmark/benchmark.h>

#include <QApplication>

using namespace yaogui;
using namespace yaogui::test;
using namespace yaogui::bench;

namespace {

constexpr int rounds = 30;
const QString pin = QStringLiteral("560182");
const QString badge = QStringLiteral("B-7");

QString box(int number)
{
    return QString("8400001%1").arg(number, 13, 10, QChar(u'0'));
}

bool make(const QString &folder)
{
    if (!Shop::create(folder, Store::Kind::Real) || !Shop::makeOwner(folder, {"1", "周老板", Post::Manager, {}, {}, {}}, pin))
        return false;
    const auto shop = Shop::open({folder, {}, Store::Access::Writer});
    if (!shop)
        return false;
    if (!(*shop)->staff().add({"7", "小林", Post::Cashier, {}, {}, badge}, QStringLiteral("730914"), {"1", "周老板"}))
        return false;
    QStringList codes;
    for (int number = 1; number <= rounds; ++number)
        codes.append(box(number));
    Store &store = (*shop)->store();
    const ImportPaper paper{"goods.csv", (*shop)->clock().now(), "1"};
    const QByteArray catalogue = "code,generic_name,unit,insurance_code,trace_prefixes,class,insurance_level,price\nP-1,试药,盒,,8400001:1,otc_b,,10.00\n";
    const auto drugs = store.write([&](Connection &connection) { return importCatalogue(connection, catalogue, paper, false); });
    const QByteArray rows = "drug,lot,production_date,expiry,quantity,cost,trace_codes\nP-1,L1,2025-01-01,2099-12-31," + QByteArray::number(rounds)
                            + ",1.00," + codes.join(u';').toLatin1() + "\n";
    const auto boxes = store.write([&](Connection &connection) { return importOpenStock(connection, store.sealer(), rows, paper, false); });
    Till till((*shop)->store(), (*shop)->clock());
    return drugs && drugs->rejected.empty() && boxes && boxes->rejected.empty() && till.open({}, {"1", "周老板"});
}

/// Milliseconds; nothing when it does not come.
std::optional<double> unlockAndScan(WholeCounter &counter, const QString &code)
{
    const auto locked = [&] { return counter.window().staffFrame()->isLocked(); };
    auto *typed = counter.hands.find<QLineEdit>("logInPin");
    const auto ready = [&] { return locked() && counter.hands.find<QPushButton>("logInButton")->isEnabled(); };
    if (!QTest::qWaitFor(ready, patience))
        return {};
    counter.hands.find<QLineEdit>("logInWho")->setFocus();
    counter.hands.find<QLineEdit>("logInWho")->clear();
    counter.hands.type("1");
    counter.hands.press(Qt::Key_Return);
    if (!QTest::qWaitFor([&] { return typed->hasFocus(); }, patience))
        return {};
    counter.hands.type(pin.chopped(1));
    const double begun = milliseconds(CLOCK_MONOTONIC);
    counter.hands.type(pin.last(1));
    counter.hands.press(Qt::Key_Return);
    while (locked() && milliseconds(CLOCK_MONOTONIC) - begun < patience)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    counter.scanByKeys(code);
    while (counter.view().lines.empty() && milliseconds(CLOCK_MONOTONIC) - begun < patience)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    counter.window().grab();
    const double taken = milliseconds(CLOCK_MONOTONIC) - begun;
    return counter.view().lines.size() == 1 ? std::optional(taken) : std::nullopt;
}

/// Milliseconds until `name` serves, with the basket as it was.
std::optional<double> handOver(WholeCounter &counter, const QString &code, const QString &name)
{
    const auto *panel = counter.hands.find<QWidget>("servePanel");
    const auto *people = counter.hands.find<QLabel>("peopleLabel");
    const double begun = milliseconds(CLOCK_MONOTONIC);
    counter.hands.press(Qt::Key_H, Qt::ControlModifier);
    if (code.isEmpty())
        counter.hands.press(Qt::Key_Return);
    else
        counter.scanByKeys(code);
    while ((panel->isVisible() || !people->text().contains(name)) && milliseconds(CLOCK_MONOTONIC) - begun < patience)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    counter.window().grab();
    const double taken = milliseconds(CLOCK_MONOTONIC) - begun;
    return people->text().contains(name) && counter.view().lines.size() == 1 ? std::optional(taken) : std::nullopt;
}

void report(benchmark::State &state, const std::vector<double> &times)
{
    state.counters["p50_ms"] = percentile(times, 0.5);
    state.counters["p90_ms"] = percentile(times, 0.9);
    state.counters["longest_ms"] = percentile(times, 1);
}

void loginToFirstLine(benchmark::State &state)
{
    const QTemporaryDir folder;
    const QString store = folder.filePath("real");
    if (!make(store)) {
        state.SkipWithError("the store cannot be made");
        return;
    }
    WholeCounter counter(store, {});
    std::vector<double> times;
    for (auto _ : state) {
        const auto taken = unlockAndScan(counter, box(static_cast<int>(times.size()) + 1));
        if (!taken) {
            state.SkipWithError("nothing came");
            return;
        }
        times.push_back(*taken);
        state.SetIterationTime(*taken / 1000);
        counter.app().desk().abandon();
        if (!QTest::qWaitFor([&] { return counter.view().lines.empty(); }, patience)) {
            state.SkipWithError("the basket stays");
            return;
        }
        counter.hands.press(Qt::Key_F11);
    }
    report(state, times);
}
BENCHMARK(loginToFirstLine)->Iterations(rounds)->UseManualTime()->Unit(benchmark::kMillisecond);

void handOverByBadge(benchmark::State &state)
{
    const QTemporaryDir folder;
    const QString store = folder.filePath("real");
    if (!make(store)) {
        state.SkipWithError("the store cannot be made");
        return;
    }
    WholeCounter counter(store, {});
    if (!unlockAndScan(counter, box(1))) {
        state.SkipWithError("the counter stays locked");
        return;
    }
    std::vector<double> times;
    for (auto _ : state) {
        const auto taken = handOver(counter, badge, QStringLiteral("小林"));
        if (!taken || !handOver(counter, {}, QStringLiteral("周老板"))) {
            state.SkipWithError("nobody else serves");
            return;
        }
        times.push_back(*taken);
        state.SetIterationTime(*taken / 1000);
    }
    report(state, times);
}
BENCHMARK(handOverByBadge)->Iterations(rounds)->UseManualTime()->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
