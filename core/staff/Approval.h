// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Id.h"
#include "core/policy/RuleValues.h"
#include "core/staff/Act.h"
#include "core/insurance/Claim.h"

#include <QDateTime>

namespace yaogui {

/// What somebody wants to do; what Permits decides on.
struct Demand {
    Act act = Act::Read;
    OperatorName worker;
    QString subject;               ///< what it is done to: a sale's number, a line …; a second person's yes is for this alone
    std::optional<Percent> percent;///< how large it is, where the act has a limit
    std::optional<Money> amount;
    ApprovalId approval;           ///< of a second person; null: none
    bool secondPerson = false;     ///< another has to agree, however far one's own limit goes
    bool needsPharmacist = false;  ///< a licensed pharmacist must be on duty (staff.pharmacist_on_duty)
};

/// A second person's yes to one act of somebody else, who stays the operator. Counts once, until it expires, and for no more than it says.
struct Approval {
    ApprovalId id;
    Act act = Act::Read;
    QString subject;
    OperatorName worker, approver;
    QString reason;
    std::optional<Percent> percent;
    std::optional<Money> amount;
    QDateTime expires, used; ///< used: invalid until then
};

enum class SecondFactor { None, Badge, Totp };
[[nodiscard]] QString toText(SecondFactor factor);
[[nodiscard]] std::optional<SecondFactor> secondFactorFrom(const QString &text);

} // namespace yaogui
