// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/Reversal.h"

namespace yaogui {

Result<Answer> sendReversal(Store &store, InsurancePlatform &platform, const Envelope &envelope, const std::function<SettlementStep()> &step)
{
    const auto note = [&](const QByteArray &request, const QByteArray &answer, const QString &text) {
        return store.write([&](Connection &connection) -> Done {
            SettlementStep asked = step();
            asked.infno = envelope.infno;
            asked.messageId = envelope.messageId;
            asked.request = request;
            asked.answer = answer;
            asked.note = text;
            SaleRepository(connection, store.sealer()).addStep(asked);
            return {};
        });
    };
    YAOGUI_TRY(note(envelope.body, {}, {}));
    const Answer answer = platform.send(envelope);
    YAOGUI_TRY(note({}, answer.raw, answer.delivery == Delivery::Answered ? QString("infcode %1").arg(answer.infcode) : answer.cause));
    if (answer.delivery != Delivery::Answered)
        return refuse(ErrorCode::PlatformUnreachable, {{"infno", "2601"}}, answer.cause);
    return answer;
}

} // namespace yaogui
