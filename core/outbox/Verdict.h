// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/InsurancePlatform.h"

namespace yaogui {

/// What one try of a message came to (fact sheet 1.5, 1.6, 7.15). The envelope's infcode is the first word, the retRslt of each row the second.
enum class Verdict {
    None,         ///< not tried yet
    Accepted,     ///< infcode 0 and every retRslt 1
    AlreadyThere, ///< refused as a repetition, after a try whose answer was lost: it had arrived then
    Refused,      ///< infcode says no
    RowRefused,   ///< infcode 0, a row's retRslt says no
    Failed,       ///< infcode −1: the platform failed inside
    Unreadable,   ///< an answer that is none, or a gateway's status: somebody is there
    SignIn,       ///< 401, 403, signature, paasid or sign_no not taken: says nothing about the message
    Clock,        ///< our time is not taken: says nothing about the message
    NoAnswer,     ///< it left; whether it arrived is not known
    Unreachable,  ///< nothing left
    LedgerDiffers ///< what it says was sold is not what the sale holds; not sent
};

struct Judgement {
    Verdict verdict = Verdict::None;
    QString words; ///< the platform's, or what the transport said
};

/// `mayBeThere`: an earlier try of the same message may have arrived.
[[nodiscard]] Judgement judge(const Answer &answer, bool mayBeThere);

[[nodiscard]] bool isAccepted(Verdict verdict);
/// Speaks about this message, so it counts as a try.
[[nodiscard]] bool counts(Verdict verdict);
/// It may have been booked all the same.
[[nodiscard]] bool leavesOpen(Verdict verdict);
/// Counted tries until it is parked: 3 for a clear no, 10 where the platform itself seems ill, 1 where sending would be wrong.
[[nodiscard]] int triesUntilParked(Verdict verdict);

/// "row_refused" …; stores and prints use it.
[[nodiscard]] QString toText(Verdict verdict);
[[nodiscard]] Verdict verdictFrom(QStringView text);

} // namespace yaogui
