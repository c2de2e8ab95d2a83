// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/Faults.h"
#include "tests/torture/races/Races.h"

#include <atomic>

using namespace yaogui;

// Many requests meet the sandbox's faults at once while more are set: each fault meets as many as it was set for.
int main()
{
    constexpr int threads = 4;
    constexpr int faultsOfEach = 100;
    sandbox::Faults faults;
    std::atomic<int> met = 0;
    races::together(threads, [&](int) {
        for (int i = 0; i < faultsOfEach; ++i) {
            races::require(!faults.add({{"fault", "reset"}, {"infno", "2102"}, {"times", 2}}), "a fault is set");
            met += static_cast<int>(faults.take("2102").size());
            (void)faults.shown();
        }
    });
    for (auto rest = faults.take("2102"); !rest.empty(); rest = faults.take("2102"))
        met += static_cast<int>(rest.size());
    races::require(met == threads * faultsOfEach * 2, "each fault meets as many as it was set for");
    return 0;
}
