// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/policy/DayRules.h"
#include "core/ports/InsurancePlatform.h"
#include "core/sale/SaleReturn.h"
#include "core/sale/Settling.h"
#include "core/sale/StoreFacts.h"
#include "core/staff/Approval.h"
#include "core/staff/Operator.h"
#include "core/store/SaleRepository.h"
#include "core/store/Store.h"

namespace yaogui {

/// Takes finished sales back, whole: void and refund (2103; facts: fact sheet 2, "2103"). A partial return is a refund of the
/// whole sale and, in the same transaction, a new sale on hold of the lines that stay. Every arrow is on disk before the next
/// step begins. Synchronous; worker threads.
class Returning {
public:
    Returning(Store &store, InsurancePlatform &platform, const Clock &clock, StoreFacts facts, RulesOf rules)
        : m_store(store), m_platform(platform), m_clock(clock), m_facts(std::move(facts)), m_rules(std::move(rules))
    {
    }

    /// The sale of a slip number or of any of its boxes. SALE_UNKNOWN.
    [[nodiscard]] Result<SaleId> find(const QString &slipOrBox) const;
    /// A finished sale as it can be given back, with the store's facts.
    [[nodiscard]] Result<SaleRecord> sale(SaleId id) const;

    /// What a second person agrees to (StaffOffice::approve). A void always takes two. SALE_UNKNOWN.
    [[nodiscard]] Result<Demand> demandOf(const ReturnRequest &request, const OperatorName &worker) const;

    /// Takes the sale back. Refused before anything happened: REASON_NEEDED, what Permits says,
    /// SALE_UNKNOWN, SALE_NOT_FINISHED, ALREADY_REFUNDED, REFUND_IN_DOUBT, LINE_UNKNOWN and, for insured sales, REFUND_TOO_LATE,
    /// SETTLEMENT_SUSPENDED, POLICY_NOT_VALID, CLOCK_WRONG. After the 2103: PLATFORM_REFUSED, PLATFORM_UNREACHABLE (nothing changed),
    /// RESULT_IN_DOUBT (nothing is paid out until Settling::resolveDoubts() ends it) or LATE_ANSWER (it has ended meanwhile).
    [[nodiscard]] Result<ReturnRecord> take(const ReturnRequest &request, const Operator &worker);

    /// After a crash: what was sent and never concluded is in doubt.
    [[nodiscard]] Done recover();
    /// Asks about one 2103 in doubt and tells `round` how it ended; an error is the reason why it stays in doubt.
    [[nodiscard]] Done askAbout(const Doubt &doubt, DoubtRound &round);

    [[nodiscard]] Result<ReturnRecord> record(ReturnId id) const;

private:
    /// A sale as it stands, and what is to become of it.
    struct Case {
        SaleDraft sold;
        SaleRecord record;
        SaleReturn what;
        Demand demand; ///< whose beginning this is
        [[nodiscard]] bool insured() const { return record.settlement.has_value(); }
    };
    Result<OperatorName> approverOf(const Demand &demand, SaleId of) const;
    Result<Case> caseOf(const ReturnRequest &request) const;
    Result<ReturnRecord> takeOwnPay(Case &taken);
    Result<ReturnRecord> takeInsured(Case &taken);
    Done open(Connection &connection, Case &taken);
    Done conclude(Case &taken, const Answer &answer, const Envelope &envelope);
    Done checkAnswer(const Case &taken, const Answer &answer, QString &settlementId) const;
    Done commit(Connection &connection, Case &taken, const SettlementStep &step);
    Done giveGoodsBack(Connection &connection, const Case &taken);
    Done openRest(Connection &connection, Case &taken);
    Done stop(Case &taken, ReturnState state, SettlementStep step, const Error &error);
    Done lateAnswer(const Case &taken, SettlementStep step, ReturnState now);
    SettlementStep stepOf(const SaleReturn &what, SaleState from, SaleState to, const QString &note = {}) const;
    Result<Answer> reverse(const Case &taken);
    Result<Case> caseOf(ReturnId id) const;
    Result<std::optional<RecordedSettlement>> askRecord(const Case &taken);
    Done refundAsRecorded(Case &taken, const RecordedSettlement &recorded, DoubtRound &round);
    Done endWithout(Case &taken, ReturnState state, DoubtRound &round);

    Store &m_store;
    InsurancePlatform &m_platform;
    const Clock &m_clock;
    StoreFacts m_facts;
    RulesOf m_rules;
};

} // namespace yaogui
