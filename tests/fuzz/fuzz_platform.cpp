// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/Refusal.h"
#include "drivers/platform/Reading.h"
#include "tests/fuzz/Fuzz.h"

#include <cstdlib>

using namespace yaogui;

namespace {

void checkSettlement(const QJsonObject &output)
{
    const auto settlement = readSettlementNode(output);
    if (!settlement)
        return fuzz::require(settlement.error().code == ErrorCode::PlatformAnswerUnreadable, "an unreadable answer says so");
    const Split &split = settlement->split;
    fuzz::require(split.fund + split.account + split.family + split.cash == split.total, "the parts are the total");
    for (const Money part : {split.fund, split.account, split.family, split.cash})
        fuzz::require(part.isZero() || part.isNegative() == split.total.isNegative(), "no part goes against the total");
}

} // namespace

// An answer to the transaction named in the first line, read as each of the things an answer may carry.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray body = fuzz::input(data, size);
    const QString infno = QString::fromUtf8(fuzz::takeLine(body));
    const Answer answer = readAnswer({HttpOutcome::Replied, 200, body, {}}, infno);
    fuzz::require(answer.raw == body, "an answer is kept as it came");
    if (answer.delivery != Delivery::Answered || answer.infcode != 0) {
        fuzz::require(answer.output.isEmpty(), "a refused answer carries nothing");
        (void)refusalOf(answer, infno);
        return 0;
    }
    if (const auto person = readPerson(answer.output))
        fuzz::require(!person->number.isEmpty(), "a person has a number");
    for (const Disease &disease : readDiseases(answer.output))
        fuzz::require(!disease.code.isEmpty(), "a disease has a code");
    checkSettlement(answer.output);
    return 0;
}
