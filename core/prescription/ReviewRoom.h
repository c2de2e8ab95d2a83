// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/policy/DayRules.h"
#include "core/prescription/RxRecord.h"
#include "core/sale/StoreFacts.h"
#include "core/staff/Identity.h"
#include "core/store/PrescriptionRepository.h"
#include "core/store/Store.h"

#include <map>

namespace yaogui {

/// What is taken in, beside what it says.
struct RxTakenIn {
    Prescription rx;
    QByteArray original; ///< PDF, PNG or JPEG; may be empty
    QString ticket;      ///< of the centre's download; empty: not from there
};

/// Where prescriptions are taken in, reviewed, asked about, approved and refused (HN-04, HN-09, FJ-20, FJ-21, FJ-26). Each act is permitted,
/// one transaction, a step of the prescription and an audit event without personal data. Waits for the store: not for the GUI's thread.
/// Codes: those of Permits; RX_UNKNOWN {number}; TRANSITION_REFUSED {from, to}; RX_EXPIRED, RX_REVOKED, RX_ALTERED {number}.
class ReviewRoom {
public:
    ReviewRoom(Store &store, const Clock &clock, RulesOf rules, StoreFacts facts)
        : m_store(store), m_clock(clock), m_rules(std::move(rules)), m_facts(std::move(facts))
    {
    }

    /// Our number. One that is here already keeps its number; should it say something else now, it is revoked (RX_ALTERED). RX_INCOMPLETE
    /// {field}, DATE_IMPOSSIBLE {field}, DOCUMENT_UNREADABLE, DOCUMENT_TOO_LARGE {size, most}.
    [[nodiscard]] Result<QString> takeIn(const RxTakenIn &given, const OperatorName &by);
    /// The centre has taken it back.
    [[nodiscard]] Done revoke(const QString &number, const QString &reason, const OperatorName &by);

    /// Into review, by who then decides. Whose it is already: nothing changes.
    [[nodiscard]] Done take(const QString &number, const OperatorName &by);
    [[nodiscard]] Done putBack(const QString &number, const OperatorName &by);
    /// RX_INCOMPLETE {field} without whom or question.
    [[nodiscard]] Done ask(const QString &number, const RxQuestion &question, const OperatorName &by);
    [[nodiscard]] Done answer(const QString &number, const QString &words, const OperatorName &by);
    /// All four points good: signed and approved, and what the centre is told waits in the outbox. REVIEW_POINT_OPEN {point},
    /// SIGNING_KEY_LOCKED {operator}, OTHER_OPERATOR {operator} while somebody else has it in review, TCM_PHARMACIST_NEEDED.
    [[nodiscard]] Done approve(const QString &number, const RxPoints &points, const QString &note, const OperatorName &by);
    /// REASON_NEEDED without a reason of rxRefusalReasons(), or a note beside `other`.
    [[nodiscard]] Done refuse(const QString &number, const QString &reason, const RxPoints &points, const QString &note, const OperatorName &by);
    [[nodiscard]] Done setPaperPlace(const QString &number, const QString &place, const OperatorName &by);

    /// What the customer is told of an approved one (用药交代, FJ-03). RX_INCOMPLETE {field} without words, RX_NOT_REVIEWED {number}.
    [[nodiscard]] Done advise(const QString &number, const QString &words, const OperatorName &by);

    /// The reviewer's signing key, made when there is none, for today: their one second factor a duty. Codes of Identity.
    [[nodiscard]] Result<Operator> unlock(const Proof &proof);
    /// For somebody whose identity was proven a moment ago.
    [[nodiscard]] Done unlockProven(const OperatorName &by);
    [[nodiscard]] bool isUnlocked(const QString &worker) const;

    [[nodiscard]] Result<RxRecord> record(const QString &number) const;
    /// In clear for the reviewer, and an event.
    [[nodiscard]] Result<RxRecord> openInClear(const QString &number, const OperatorName &by);
    [[nodiscard]] Result<RxDocument> original(const QString &number) const;
    [[nodiscard]] Result<std::vector<RxRow>> queue() const;
    [[nodiscard]] Result<std::vector<RxRow>> archive(const QString &text, int most) const;

private:
    /// Takes the arrow to `to` with a step of `kind`, if `act` is permitted to `by`.
    struct Move {
        Act act = Act::ReviewPrescription;
        QString kind;
        RxState to = RxState::Waiting;
        QJsonObject detail;
    };
    Done move(const QString &number, const Move &move, const OperatorName &by);
    Done decide(const QString &number, RxReview review, const OperatorName &by);
    Result<RxReview> sign(Connection &connection, const RxRecord &record, RxReview review, const OperatorName &by) const;
    Result<QString> add(Connection &connection, const RxTakenIn &given, const QString &type, const OperatorName &by);
    Result<QString> again(Connection &connection, const QString &number, const RxTakenIn &given, const OperatorName &by, bool &altered);
    QDateTime validUntil(const Prescription &rx) const;

    Store &m_store;
    const Clock &m_clock;
    RulesOf m_rules;
    StoreFacts m_facts;
    std::map<QString, QDate> m_unlocked; ///< whose key, on which day
};

} // namespace yaogui
