// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insurance/Claim.h"
#include "core/ports/InsurancePlatform.h"

#include <QDateTime>

#include <functional>

namespace yaogui {

/// How a result in doubt ends: it stands as the platform has it on record, its message was reversed, or nothing of it is there.
enum class DoubtEnd { AsRecorded, Reversed, Refused };

/// What is asked about a settlement (2102) or a refund (2103) whose result is not known, in the order of README.md.
struct DoubtQuestions {
    bool recordFirst = false; ///< platform.doubt is "record"
    int refusals = 0;         ///< 2601 answered with no so far
    QDateTime sentAt, now;
    std::function<Result<bool>()> isOnRecord;  ///< 5201 and 5203
    std::function<Result<Answer>()> reverse;   ///< 2601 with the old msgid; an error when it was not answered
};
/// An error is the reason why it stays in doubt; one with {infno 2601, infcode} counts as a refusal.
[[nodiscard]] Result<DoubtEnd> endOfDoubt(const DoubtQuestions &questions);

/// infcode: the platform failed inside; it may hold the booking all the same.
constexpr int systemLevelFailure = -1;
/// After a message that was answered and not booked plainly: reversed, or the platform says there is nothing to reverse. A refused 2601
/// that says something else proves nothing: the record is asked, and without its word the result stays in doubt.
[[nodiscard]] bool nothingStands(const Result<Answer> &reversal, const std::function<Result<bool>()> &isOnRecord);
/// The settlement names the message it answers (medins_setl_id), and that is one of ours but not this one: an answer to another
/// question, come late or twice. Where a region writes something else there, nothing is said by it.
[[nodiscard]] bool answersAnother(const Settlement &settlement, const QString &messageId);

} // namespace yaogui
