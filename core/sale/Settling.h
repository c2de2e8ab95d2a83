// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/ports/InsurancePlatform.h"
#include "core/sale/SaleDraft.h"
#include "core/sale/SaleRecord.h"
#include "core/sale/StoreFacts.h"
#include "core/store/SaleRepository.h"
#include "core/store/Store.h"

#include <vector>

namespace yaogui {

/// What came of one look at the results in doubt.
struct DoubtRound {
    std::vector<SaleId> reversed; ///< their lines stand in new open sales
    std::vector<SaleId> reopened;
    int left = 0; ///< still in doubt
};

/// The steps of a sale that must be true together, and the one call that books money: every arrow is on disk before the
/// next step begins (fact sheet 1.6). Synchronous; worker threads.
class Settling {
public:
    Settling(Store &store, InsurancePlatform &platform, const Clock &clock, StoreFacts facts)
        : m_store(store), m_platform(platform), m_clock(clock), m_facts(std::move(facts))
    {
    }

    /// Open ↔ Held, with the boxes of the basket kept from everybody else meanwhile.
    [[nodiscard]] Done setHeld(SaleDraft &draft, bool held, const OperatorName &worker);

    /// Finishes a sale without insurance in one transaction: Open → Paid.
    [[nodiscard]] Done payOwn(SaleDraft &draft, Money tendered, const OperatorName &worker);

    /// Confirmed → Sent → Settled. What else can come back:
    /// - a rule's refusal (box sold meanwhile …): still Confirmed, nothing left;
    /// - PLATFORM_REFUSED, CREDENTIAL_EXPIRED, PLATFORM_UNREACHABLE: Refused; `reopened` has the lines as a new open sale;
    /// - RESULT_IN_DOUBT: Unknown; boxes stay reserved until resolveDoubts() ends it.
    [[nodiscard]] Done settle(SaleDraft &draft, const Claim &claim, Money tendered, const OperatorName &worker, SaleId &reopened);

    /// After a crash: whatever was sent and never concluded is in doubt. Before any sale of this process.
    [[nodiscard]] Done recover();
    /// 2601 for each result in doubt whose time has come (`everything`: for all).
    [[nodiscard]] Result<DoubtRound> resolveDoubts(bool everything);

    /// A committed sale with the store's facts, for slip and statement.
    [[nodiscard]] Result<SaleRecord> record(SaleId id) const;

private:
    Done commit(Connection &connection, SaleDraft &draft, const std::optional<Settlement> &settlement, const SettlementStep &step, Money tendered);
    Done conclude(SaleDraft &draft, const Answer &answer, const Envelope &envelope, Money tendered, const OperatorName &worker, SaleId &reopened);
    Done refused(SaleDraft &draft, SettlementStep step, const Error &error, const OperatorName &worker, SaleId &reopened);
    Done inDoubt(SaleDraft &draft, SettlementStep step);
    Result<Answer> reverse(const SaleDraft &draft, const QString &messageId, const OperatorName &worker, SaleState from);
    Done resolveDoubt(SaleId id, DoubtRound &round);
    Result<SaleId> reopen(Connection &connection, const SaleDraft &old, const OperatorName &worker);
    bool isDue(SaleId id) const;
    SaleRecord recordOfFinished(SaleRepository &sales, const SaleDraft &draft, const std::optional<Settlement> &settlement,
                                const SettlementStep &step, Money tendered) const;
    SaleRecord withFacts(SaleRecord record) const;

    Store &m_store;
    InsurancePlatform &m_platform;
    const Clock &m_clock;
    StoreFacts m_facts;
};

} // namespace yaogui
