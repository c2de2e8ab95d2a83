// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/DoubtEnd.h"

#include "core/insurance/Refusal.h"

namespace yaogui {

namespace {

constexpr int patience = 3;            // so many 2601 refused one after the other, and the record is asked
constexpr qint64 longestJourney = 600; // seconds after which a message that is not on record does not come any more

} // namespace

Result<DoubtEnd> endOfDoubt(const DoubtQuestions &questions)
{
    if (questions.recordFirst) {
        YAOGUI_TRY_LET(const bool recorded, questions.isOnRecord());
        if (recorded)
            return DoubtEnd::AsRecorded;
        // Not on record, it may still be on its way: the 2601 keeps it from being booked when it comes.
    }
    YAOGUI_TRY_LET(const Answer reversal, questions.reverse());
    if (reversal.infcode == 0)
        return DoubtEnd::Reversed;
    const Error refusal = refusalOf(reversal, "2601");
    if (!questions.recordFirst) {
        if (questions.refusals + 1 < patience)
            return refuse(refusal);
        YAOGUI_TRY_LET(const bool recorded, questions.isOnRecord());
        if (recorded)
            return DoubtEnd::AsRecorded;
    }
    if (questions.sentAt.secsTo(questions.now) < longestJourney)
        return refuse(refusal);
    return DoubtEnd::Refused;
}

// Why a 2601 was refused stands in its words alone.
bool nothingStands(const Result<Answer> &reversal, const std::function<Result<bool>()> &isOnRecord)
{
    if (!reversal)
        return false;
    if (reversal->infcode == 0)
        return true;
    for (const QStringView word : {u"不存在", u"未找到", u"没有找到", u"无此", u"查无", u"未查询到", u"not found", u"no such", u"unknown msgid"}) {
        if (QStringView(reversal->message).contains(word, Qt::CaseInsensitive))
            return true;
    }
    const Result<bool> recorded = isOnRecord(); // its message was answered: nothing of it is on its way any more
    return recorded && !*recorded;
}

bool answersAnother(const Settlement &settlement, const QString &messageId)
{
    constexpr int institutionLength = 12;
    const QString &named = settlement.senderMessageId;
    return named != messageId && named.size() == messageId.size() && named.left(institutionLength) == messageId.left(institutionLength);
}

} // namespace yaogui
