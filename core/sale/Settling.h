// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/policy/DayRules.h"
#include "core/ports/InsurancePlatform.h"
#include "core/sale/Dispensing.h"
#include "core/sale/SaleDraft.h"
#include "core/sale/SaleRecord.h"
#include "core/sale/StoreFacts.h"
#include "core/staff/Approval.h"
#include "core/store/DoubtRepository.h"
#include "core/store/SaleRepository.h"
#include "core/store/Store.h"

#include <vector>

namespace yaogui {

/// What came of one look at the results in doubt.
struct DoubtRound {
    std::vector<SaleId> reversed; ///< their lines stand in new open sales
    std::vector<SaleId> refused;  ///< the platform has nothing of them: likewise
    std::vector<SaleId> settled;  ///< as the platform has them on record
    std::vector<SaleId> reopened;
    std::vector<SaleId> refundsUndone; ///< a refund that was reversed or is not there: these sales stand as before, nothing is paid out
    std::vector<ReturnId> refunded;    ///< as the platform has them on record
    int left = 0; ///< still in doubt, refunds counted in

    [[nodiscard]] int ended() const
    {
        return static_cast<int>(reversed.size() + refused.size() + settled.size() + refundsUndone.size() + refunded.size());
    }
};

/// The steps of a sale that must be true together, and the one call that books money: every arrow is on disk before the
/// next step begins (fact sheet 1.6). Synchronous; worker threads.
class Settling {
public:
    /// `rules` say how a doubt is ended (policy.platform.doubt).
    Settling(Store &store, InsurancePlatform &platform, const Clock &clock, StoreFacts facts, RulesOf rules)
        : m_store(store), m_platform(platform), m_clock(clock), m_facts(std::move(facts)), m_rules(std::move(rules))
    {
    }

    /// Open ↔ Held, with the boxes of the basket kept from everybody else meanwhile.
    [[nodiscard]] Done setHeld(SaleDraft &draft, bool held, const OperatorName &worker);

    /// Finishes a sale without insurance in one transaction: Open → Paid.
    [[nodiscard]] Done payOwn(SaleDraft &draft, const TenderPlan &plan, const OperatorName &worker);

    /// Confirmed → Sent → Settled. What else can come back:
    /// - a rule's refusal (box sold meanwhile …): still Confirmed, nothing left;
    /// - PLATFORM_REFUSED, CREDENTIAL_EXPIRED, PLATFORM_UNREACHABLE: Refused; `reopened` has the lines as a new open sale;
    /// - RESULT_IN_DOUBT: Unknown; boxes stay reserved until resolveDoubts() ends it;
    /// - LATE_ANSWER: the doubt was ended before this answer came; it is recorded and changes nothing.
    [[nodiscard]] Done settle(SaleDraft &draft, const Claim &claim, const TenderPlan &plan, const OperatorName &worker, SaleId &reopened);

    /// Whether this could be paid now, by who works here and the shift: asked before money is taken elsewhere.
    [[nodiscard]] Done mayPay(const SaleDraft &draft, const OperatorName &worker) const;
    /// What is still due of a settled sale. STEP_OUT_OF_ORDER when it is another sum by now, REFUND_IN_DOUBT while it is given back.
    [[nodiscard]] Done payRest(const SaleDraft &draft, const TenderPlan &plan, const OperatorName &worker);

    /// After a crash: whatever was sent and never concluded, refunds too, is in doubt. Before any sale of this process.
    [[nodiscard]] Done recover();
    /// Asks about each result in doubt whose time has come (`everything`: about all): 2601, or the platform's own record where the region
    /// prefers it or the 2601 is refused again and again. What cannot be ended now is asked about again later.
    [[nodiscard]] Result<DoubtRound> resolveDoubts(bool everything);
    /// The same for one.
    [[nodiscard]] Result<DoubtRound> resolveDoubt(SaleId id);

    /// A committed sale with the store's facts, for slip and statement.
    [[nodiscard]] Result<SaleRecord> record(SaleId id) const;

private:
    Result<ShiftId> shiftForSale(Connection &connection, const OperatorName &worker) const;
    Done enterSpecials(Connection &connection, const SaleDraft &draft, const QDateTime &now, const OperatorName &worker) const;
    Done referenceIsNew(Connection &connection, SaleId sale, const TenderPlan &plan) const;
    static void takeTenders(Connection &connection, SaleRepository &sales, const TenderPlan &plan, const SettlementStep &step);
    Result<TenderPlan> stillCovered(Connection &connection, const SaleDraft &draft, bool settled, const TenderPlan &plan) const;
    Done commit(Connection &connection, SaleDraft &draft, const std::optional<Settlement> &settlement, const SettlementStep &step, const TenderPlan &plan);
    Done conclude(SaleDraft &draft, const Answer &answer, const Envelope &envelope, const TenderPlan &plan, const OperatorName &worker, SaleId &reopened);
    Done refused(SaleDraft &draft, SettlementStep step, const Error &error, const OperatorName &worker, SaleId &reopened);
    Done inDoubt(SaleDraft &draft, SettlementStep step);
    Done lateAnswer(SaleDraft &draft, SettlementStep step, SaleState now);
    Result<Answer> reverse(const SaleDraft &draft, const QString &messageId, const OperatorName &worker, SaleState from);
    /// What is known of a doubt when it is asked about.
    struct DoubtCase {
        Doubt doubt;
        SaleDraft draft;
        SaleRepository::SentMessage sent;
        OperatorName worker;
        TenderPlan plan;
    };
    Result<DoubtRound> resolve(const std::vector<Doubt> &doubts);
    Result<DoubtCase> caseOf(const Doubt &doubt) const;
    Done askAbout(const Doubt &doubt, DoubtRound &round);
    Result<std::optional<RecordedSettlement>> askRecord(const SaleDraft &draft, const QString &messageId, const QDate &day, const OperatorName &worker);
    Done settleAsRecorded(const DoubtCase &doubtful, const RecordedSettlement &recorded, DoubtRound &round);
    Done endWithout(const DoubtCase &doubtful, SaleState to, const QString &note, DoubtRound &round);
    /// Asks the gate of prescriptions first.
    Result<std::vector<Demand>> demands(const SaleDraft &draft, const OperatorName &worker) const;
    Result<RxCover> dispense(Connection &connection, const SaleDraft &draft, const OperatorName &worker) const;
    Done nameDoctors(Connection &connection, SaleRecord &record) const;
    /// What the centre hears of a committed sale.
    Done tellCentre(Connection &connection, const SaleRecord &record) const;
    SettlementStep stepOf(const SaleDraft &draft, SaleState from, SaleState to, const OperatorName &worker) const;
    Result<SaleId> reopen(Connection &connection, const SaleDraft &old, const OperatorName &worker);
    SaleRecord recordOfFinished(SaleRepository &sales, const SaleDraft &draft, const std::optional<Settlement> &settlement,
                                const SettlementStep &step, const TenderPlan &plan) const;

    Store &m_store;
    InsurancePlatform &m_platform;
    const Clock &m_clock;
    StoreFacts m_facts;
    RulesOf m_rules;
};

} // namespace yaogui
