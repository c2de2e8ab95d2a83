// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insurance/Clearing.h"

#include <functional>
#include <map>
#include <vector>

namespace yaogui {

enum class DifferenceKind { OursOnly, TheirsOnly, AmountsDiffer, StatesDiffer };

/// What a person does about a difference.
enum class NextStep {
    Reverse, ///< take it back at the platform: 2601 with the message's number, or 2103
    Book,    ///< the platform is right: bring our books to it
    Ask,     ///< the agency, with both sides in hand
};

[[nodiscard]] QString toText(DifferenceKind kind);
[[nodiscard]] QString toText(NextStep step);

/// One settlement the two sides do not agree about. No personal data.
struct Difference {
    DifferenceKind kind = DifferenceKind::OursOnly;
    NextStep step = NextStep::Ask;
    QString settlementId, visitId, messageId, slip;
    qint64 sale = 0;      ///< 0: none of ours
    bool refund = false;
    std::optional<ClearingAmounts> ours, theirs;
    QString ourState, theirState; ///< settled, refunded, unknown …; empty: not there
};

/// What we know of a message or of a visit of another day.
struct KnownSale {
    qint64 sale = 0;
    QString slip, settlementId;
    QString state; ///< of the sale, as toText(SaleState)
};

/// What the comparison asks our books, beyond the settlements of the span.
struct OwnBooks {
    std::function<std::optional<KnownSale>(const QString &messageId)> byMessage; ///< of any 2102 or 2103 that left
    std::function<std::optional<KnownSale>(const QString &visitId)> byVisit;
    bool doubtsByRecord = false; ///< platform.doubt: record – what the platform has is booked, not reversed
};

/// Our settlements of one agency and clearing type against the platform's lines. A settlement stands in the result at the most once.
[[nodiscard]] std::vector<Difference> compareSettlements(const std::vector<ClearingEntry> &ours, const std::vector<ClearingLine> &theirs,
                                                         const OwnBooks &books);

/// Sums by group; `refundsCounted` false leaves what was given back out (platform.refunds_counted).
[[nodiscard]] std::map<ClearingGroup, ClearingSums> sumsByGroup(const std::vector<ClearingEntry> &entries, bool refundsCounted);

} // namespace yaogui
