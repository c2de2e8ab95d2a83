// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/Policy.h"
#include "tests/fuzz/Fuzz.h"

using namespace yaogui;

// A region's pack.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto policy = parsePolicy(fuzz::input(data, size));
    if (!policy) {
        fuzz::require(policy.error().code == ErrorCode::PolicyInvalid, "a bad pack is said to be one");
        return 0;
    }
    fuzz::require(!policy->region.isEmpty() && !policy->categories.empty(), "a pack has a region and a category");
    fuzz::require(policy->category(policy->categories.front().code) != nullptr, "a category is found by its code");
    const QDate today(2026, 3, 1);
    (void)policy->isNearExpiry(today, today);
    fuzz::require(policy->nearExpiryMonths >= 1, "near expiry begins before expiry");
    return 0;
}
