// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/insurance/Claim.h"
#include "core/outbox/Verdict.h"
#include "core/ports/InsurancePlatform.h"
#include "core/store/Store.h"

#include <QRandomGenerator>

namespace yaogui {

struct MessageToSend;

/// What one round of sending came to.
struct CourierRound {
    int sent = 0;
    int failed = 0;        ///< refused or not answered; they wait for their next time, or are parked
    bool reachable = true;
    bool admitted = true;  ///< false: the platform takes neither our sign-in nor our time; nothing was tried behind it
};

/// Takes waiting messages to the platform. Messages of one drug and lot go in the order they were made, whatever their kind; a
/// refused one holds up only those. The platform has no key against repetition in its envelope, so each try has an envelope of its
/// own around the same payload, whose fixmedins_bchno and ticket say which message it is (fact sheet 7.15). Each try is on
/// disk before it leaves. The round ends when nobody is there, or when nobody is let in even after a new sign-in. Synchronous; on the courier's thread.
class Courier {
public:
    Courier(Store &store, InsurancePlatform &platform, const Clock &clock, OperatorName worker)
        : m_store(store), m_platform(platform), m_clock(clock), m_worker(std::move(worker)), m_random(QRandomGenerator::securelySeeded())
    {
    }
    /// `everything`: also what has been told to wait; never what is parked.
    [[nodiscard]] Result<CourierRound> round(bool everything);

private:
    [[nodiscard]] Result<Verdict> carry(OutboxId id);
    [[nodiscard]] Result<Judgement> exchange(const MessageToSend &toSend);
    [[nodiscard]] Done note(Connection &connection, const MessageToSend &toSend, const Judgement &judgement);

    Store &m_store;
    InsurancePlatform &m_platform;
    const Clock &m_clock;
    OperatorName m_worker;
    QRandomGenerator m_random;
};

/// Seconds until try n + 1: 5, 10, 20 … up to 10 minutes.
[[nodiscard]] qint64 backOffSeconds(int tries);
/// That, and up to a quarter of it more, so that the counters of a town do not come back in one instant.
[[nodiscard]] qint64 backOffMilliseconds(int tries, QRandomGenerator &random);

} // namespace yaogui
