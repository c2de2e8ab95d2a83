// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/insurance/Claim.h"
#include "core/ports/InsurancePlatform.h"
#include "core/store/Store.h"

namespace yaogui {

/// What one round of sending came to.
struct CourierRound {
    int sent = 0;
    int failed = 0;     ///< refused or not answered; they wait for their next time
    bool reachable = true;
};

/// Takes waiting messages to the platform, oldest first, each with its own envelope and the same key. A message counts as
/// sent on infcode 0 and retRslt 1 (fact sheet 1.5). Stops the round when the platform is out of reach: order is kept and
/// nothing is lost. Synchronous; on the courier's thread.
class Courier {
public:
    Courier(Store &store, InsurancePlatform &platform, const Clock &clock, OperatorName worker)
        : m_store(store), m_platform(platform), m_clock(clock), m_worker(std::move(worker))
    {
    }
    /// `everything`: also what has been told to wait.
    [[nodiscard]] Result<CourierRound> round(bool everything);

private:
    Store &m_store;
    InsurancePlatform &m_platform;
    const Clock &m_clock;
    OperatorName m_worker;
};

/// Seconds until try n + 1: 5, 10, 20 … up to 10 minutes.
[[nodiscard]] qint64 backOffSeconds(int tries);

} // namespace yaogui
