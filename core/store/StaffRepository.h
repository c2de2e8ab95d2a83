// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/SignInMemory.h"
#include "core/staff/Approval.h"
#include "core/staff/Operator.h"
#include "core/store/Store.h"

#include <QDateTime>

#include <vector>

namespace yaogui {

/// One post of somebody with its days.
struct HeldPost {
    qint64 id = 0;
    Post post = Post::Cashier;
    QDate from, to; ///< to: the last day; invalid while it stands
    QString givenBy;
    bool ended = false; ///< taken away before its last day
};

/// What tells whether somebody is who they say. `pin` is a hash, `badge` a keyed digest, `totp` sealed.
struct Proofs {
    QString pin;
    QByteArray badge, totp;
    SecondFactor factor = SecondFactor::None;
    qint64 totpStep = 0; ///< of the code last taken
    int wrongPins = 0;
    QDateTime waitUntil;
    bool pinGiven = false; ///< set by somebody else, and not changed since
};

/// Operators, their posts and proofs, approvals, and who is on duty. Use inside one Store::read or Store::write.
class StaffRepository {
public:
    explicit StaffRepository(Connection &connection) : m_connection(connection) {}

    /// Somebody new, or as they are now; their posts stand from `from` on and those they had and have no more end.
    void save(const Operator &worker, const QDate &from = QDate(1970, 1, 1), const QString &by = QStringLiteral("setup"));
    /// Posts are those of `day`.
    [[nodiscard]] std::optional<Operator> byId(const QString &id, const QDate &day);
    [[nodiscard]] std::vector<Operator> all(const QDate &day);
    [[nodiscard]] bool hasAnybody();
    /// Somebody else who has a post on that day and is not locked.
    [[nodiscard]] bool hasColleague(const QString &id, const QDate &day);
    /// Who runs the store on that day, with no last day set, and is not locked.
    [[nodiscard]] int owners(const QDate &day);

    [[nodiscard]] std::vector<HeldPost> postsOf(const QString &id);
    void givePost(const QString &id, const HeldPost &post, const QDateTime &now);
    void endPost(qint64 id, const QDateTime &now, const QString &by);

    [[nodiscard]] std::optional<Proofs> proofsOf(const QString &id);
    void setProofs(const QString &id, const Proofs &proofs);
    [[nodiscard]] std::optional<QString> byBadge(const QByteArray &digest);
    void setLocked(const QString &id, bool locked);
    void setDuty(const QString &id, bool onDuty);
    void setRegister(const QString &id, RegisterStatus status, const QDate &until);

    /// The licensed pharmacist on duty and valid in the register on that day, if there is one.
    [[nodiscard]] std::optional<Operator> pharmacistOnDuty(const QDate &day);

    ApprovalId add(const Approval &approval, const QDateTime &now);
    [[nodiscard]] std::optional<Approval> approval(ApprovalId id);
    /// False when it was used before.
    bool use(ApprovalId id, const QDateTime &now);

private:
    Connection &m_connection;
};

/// sign_no of 9001, kept over restarts of the program.
class StoredSignIns final : public SignInMemory {
public:
    explicit StoredSignIns(Store &store) : m_store(store) {}
    [[nodiscard]] SignIn load(const QString &operatorId) const override;
    void save(const QString &operatorId, const SignIn &signIn) override;

private:
    Store &m_store;
};

} // namespace yaogui
