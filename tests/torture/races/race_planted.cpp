// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/torture/races/Races.h"

// Two threads count without a lock: a sanitizer that is at work reports it. Whoever sees nothing here sees nothing elsewhere.
int main()
{
    int counted = 0;
    yaogui::races::together(2, [&counted](int) {
        for (int i = 0; i < 1000; ++i)
            ++counted;
    });
    std::cout << "counted " << counted << std::endl;
    return 0;
}
