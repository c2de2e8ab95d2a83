// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdlib>
#include <functional>
#include <iostream>
#include <thread>
#include <vector>

namespace yaogui::races {

inline void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::cerr << "does not hold: " << what << std::endl;
    std::exit(1);
}

/// Runs `work(0)` … `work(count − 1)` on as many threads and waits for all.
inline void together(int count, const std::function<void(int)> &work)
{
    std::vector<std::thread> threads;
    for (int number = 0; number < count; ++number)
        threads.emplace_back(work, number);
    for (std::thread &thread : threads)
        thread.join();
}

} // namespace yaogui::races
