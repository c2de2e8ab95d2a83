// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"
#include "core/base/Id.h"
#include "core/policy/RuleValues.h"

#include <QString>

#include <optional>

namespace yaogui {

using MemberId = Id<struct MemberTag>;

/// A member as a sale, a screen or a slip may know them: masked already.
struct MemberCard {
    MemberId id;
    QString number; ///< M000001
    QString maskedName, maskedPhone;
    qint64 points = 0;
    bool operator==(const MemberCard &) const = default;
};

/// What membership is worth in this store; settings `member.*`.
struct MemberRules {
    Percent discount;     ///< off the retail price of a drug without a member price of its own
    int yuanPerPoint = 1; ///< whole yuan of own payment for one point; 0: no points
    Money pointValue = {}; ///< of own payment that one point pays; nothing: points pay nothing
};

/// To the fen; `own`: the drug's member price, if it has one. Never above retail, and never so low that it would be a gift.
[[nodiscard]] Price memberPriceOf(Price retail, const std::optional<Price> &own, const MemberRules &rules);
/// Whole points only.
[[nodiscard]] qint64 pointsFor(Money paid, const MemberRules &rules);

} // namespace yaogui
