// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/Drug.h"

#include <QString>

#include <ctime>
#include <vector>

namespace yaogui::bench {

/// Drugs with the names of the demo catalogue, each many times with other trade names and codes: the worst case of a search, since a
/// common beginning finds thousands. The n-th has the trace prefix 8 and n in six digits; every second one is over the counter.
[[nodiscard]] std::vector<Drug> manyDrugs(std::size_t count);

/// A training store with 100,000 drugs more and `boxesPerDrug` boxes of each; from ten on two of ten are sold in finished sales, one sale
/// a drug. Made once in YAOGUI_BENCH_DIR (else in a folder that goes with the program) and used again; empty when it cannot be made.
[[nodiscard]] QString bigStore(int boxesPerDrug);
inline constexpr int drugCount = 100'000;

/// The n-th box (from 1) of the n-th drug (from 0).
[[nodiscard]] QString traceCode(int drug, int box);

// Wall time is what the clerk feels; processor time is what a busy machine does not change.
[[nodiscard]] double milliseconds(clockid_t clock);
[[nodiscard]] double percentile(std::vector<double> values, double part);

} // namespace yaogui::bench
