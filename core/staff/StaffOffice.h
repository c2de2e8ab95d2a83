// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/DayRules.h"
#include "core/staff/Identity.h"
#include "core/staff/Permits.h"
#include "core/staff/Pin.h"

namespace yaogui {

/// Somebody about to work here.
struct NewPerson {
    QString number, name;
    Posts posts;
    QDate from, to; ///< of the posts; from: today when invalid; to: none
    QString badge;  ///< may be empty
};

/// A row of the list of people.
struct PersonRow {
    Operator worker;
    std::vector<HeldPost> posts;
    bool hasPin = false, hasBadge = false;
    SecondFactor factor = SecondFactor::None;
    int wrongPins = 0;
    QDateTime waitUntil;
};

/// Where people are taken on, given and relieved of posts, locked, and sign in for duty; and where a second person agrees. Each act is
/// permitted (Permits) to `by`, who was proven before, and is an audit event. Waits for the store and hashes: not for the GUI's thread.
/// OPERATOR_EXISTS, OPERATOR_UNKNOWN, BADGE_TAKEN, LAST_OWNER, POSTS_SEPARATE {one, other}, STAFF_FIELD_INVALID {field}, PIN_INVALID.
class StaffOffice {
public:
    StaffOffice(Store &store, const Clock &clock, RulesOf rules, PinHasher hasher = PinHasher())
        : m_store(store), m_clock(clock), m_rules(std::move(rules)), m_hasher(hasher), m_permits(store, clock), m_identity(store, clock, hasher)
    {
    }

    /// The first person of a store; posts always include the manager's. NOT_PERMITTED when somebody works here already.
    [[nodiscard]] Result<Operator> makeOwner(NewPerson person, const QString &pin);
    /// An empty PIN in training only.
    [[nodiscard]] Result<Operator> add(const NewPerson &person, const QString &pin, const OperatorName &by);
    /// From `from` on (today when invalid) exactly these posts: what they had besides ends at once.
    /// Who gives themselves a post they had not needs a colleague's yes to postsDemand(), where there is a colleague: APPROVAL_NEEDED.
    [[nodiscard]] Result<Operator> setPosts(const QString &number, Posts posts, const QDate &from, const QDate &to, const OperatorName &by,
                                            ApprovalId approval = {});
    [[nodiscard]] Result<Demand> postsDemand(const QString &number, Posts posts, const OperatorName &by) const;
    [[nodiscard]] Done setLocked(const QString &number, bool locked, const OperatorName &by);
    /// Also ends the wait after wrong PINs. One's own PIN needs no permission; somebody else's opens nothing before they have changed it.
    [[nodiscard]] Done resetPin(const QString &number, const QString &pin, const OperatorName &by);
    /// An empty badge takes it away.
    [[nodiscard]] Done setBadge(const QString &number, const QString &badge, const OperatorName &by);
    /// For Totp the new secret in base 32, shown this once.
    [[nodiscard]] Result<QString> setSecondFactor(const QString &number, SecondFactor factor, const OperatorName &by);
    /// Likewise for who calls themselves valid in the register.
    [[nodiscard]] Done recordRegister(const QString &number, RegisterStatus status, const QDate &until, const OperatorName &by, ApprovalId approval = {});
    [[nodiscard]] Result<Demand> registerDemand(const QString &number, RegisterStatus status, const OperatorName &by) const;
    /// Signing in for duty is everybody's own act; out also the manager's. A pharmacist must be valid in the register: PHARMACIST_SUSPENDED.
    [[nodiscard]] Result<Operator> signDuty(const QString &number, bool onDuty, const OperatorName &by);

    [[nodiscard]] Result<Operator> signIn(const Proof &proof) { return m_identity.prove(proof, QStringLiteral("signed_in")); }
    /// A second person agrees to `demand` of somebody else. SAME_PERSON, REASON_NEEDED, NOT_PERMITTED when it is beyond them too.
    [[nodiscard]] Result<Approval> approve(const Demand &demand, const QString &reason, const Proof &other);

    [[nodiscard]] Result<std::vector<PersonRow>> list() const;
    [[nodiscard]] const Identity &identity() const { return m_identity; }

private:
    Result<Operator> takeOn(const NewPerson &person, const QString &pin, const Demand &demand);
    Done checkPerson(const NewPerson &person) const;
    Done checkApart(Posts posts) const;
    Result<Operator> known(StaffRepository &staff, const QString &number) const;
    void audit(Connection &connection, const OperatorName &by, const QString &kind, const QString &number, const QJsonObject &detail = {}) const;
    Result<bool> hasColleague(const OperatorName &by) const;
    template <typename Job> Done change(Act act, const QString &number, const OperatorName &by, Job job);
    template <typename Job> Done change(const Demand &demand, Job job);

    Store &m_store;
    const Clock &m_clock;
    RulesOf m_rules;
    PinHasher m_hasher;
    Permits m_permits;
    Identity m_identity;
};

} // namespace yaogui
