// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a refund in doubt ends: like a settlement, never by guessing (core/insurance/README.md).

#include "core/sale/Returning.h"

#include "core/insurance/DoubtEnd.h"
#include "core/sale/Reversal.h"
#include "core/store/AuditRepository.h"
#include "core/store/ReturnRepository.h"

namespace yaogui {

Done Returning::recover()
{
    return m_store.write([&](Connection &connection) -> Done {
        ReturnRepository returns(connection);
        for (SaleReturn &what : returns.inState(ReturnState::Sent)) {
            what.state = ReturnState::Unknown;
            what.at = m_clock.now();
            returns.conclude(what);
            DoubtRepository(connection).begin(what.id, what.at);
            SaleRepository(connection, m_store.sealer()).addStep(stepOf(what, SaleState::Settled, SaleState::Settled, "refund found unfinished at start"));
        }
        return {};
    });
}

// How the platform answered a 2601 for this 2103; an error when it did not.
Result<Answer> Returning::reverse(const Case &taken)
{
    const SaleReturn &what = taken.what;
    const auto &person = taken.sold.person;
    YAOGUI_TRY_LET(const Envelope envelope,
                   m_platform.reverseMessage(person ? person->person.number : QString(), person ? person->division() : QString(), what.messageId,
                                             "2103", what.worker));
    return sendReversal(m_store, m_platform, envelope, [&] { return stepOf(what, SaleState::Settled, SaleState::Settled); });
}

Result<Returning::Case> Returning::caseOf(ReturnId id) const
{
    YAOGUI_TRY_LET(ReturnRecord kept, record(id));
    Case taken;
    taken.what = std::move(kept.what);
    taken.record = std::move(kept.sale);
    YAOGUI_TRY_LET(taken.sold, m_store.read([&](Connection &connection) {
        return SaleRepository(connection, m_store.sealer()).draft(taken.what.sale);
    }));
    return taken;
}

Done Returning::askAbout(const Doubt &doubt, DoubtRound &round)
{
    YAOGUI_TRY_LET(Case taken, caseOf(doubt.refund));
    std::optional<RecordedSettlement> recorded;
    const DoubtQuestions questions{m_rules(m_clock.today()).policy.platform.doubt == u"record", doubt.refusals, doubt.since, m_clock.now(),
                                   [&]() -> Result<bool> {
                                       YAOGUI_TRY_LET(recorded, askRecord(taken));
                                       return recorded && recorded->refunded;
                                   },
                                   [&] { return reverse(taken); }};
    YAOGUI_TRY_LET(const DoubtEnd end, endOfDoubt(questions));
    if (end == DoubtEnd::AsRecorded)
        return refundAsRecorded(taken, *recorded, round);
    return endWithout(taken, end == DoubtEnd::Reversed ? ReturnState::Reversed : ReturnState::Refused, round);
}

// The settlement itself, which is marked on the platform's record when it was given back.
Result<std::optional<RecordedSettlement>> Returning::askRecord(const Case &taken)
{
    if (!taken.sold.person)
        return refuse(ErrorCode::CredentialMissing);
    const PersonChoice &who = *taken.sold.person;
    const SaleRecord &sale = taken.record;
    YAOGUI_TRY_LET(auto recorded, m_platform.record({who.person.number, who.division(), who.category, sale.messageId, sale.time.date(), taken.what.worker}));
    const auto notOurs = [](const QString &field) {
        return refuse(ErrorCode::PlatformAnswerUnreadable, {{"infno", "5203"}, {"field", field}});
    };
    if (recorded && recorded->settlement.personNumber != who.person.number)
        return notOurs("psn_no");
    if (recorded && sale.settlement && recorded->settlement.settlementId != sale.settlement->settlementId)
        return notOurs("setl_id");
    return recorded;
}

Done Returning::refundAsRecorded(Case &taken, const RecordedSettlement &recorded, DoubtRound &round)
{
    const Exchange &source = recorded.settlement.source;
    SettlementStep asked = stepOf(taken.what, SaleState::Settled, SaleState::Settled, "the refund is on record");
    asked.infno = source.infno;
    asked.messageId = source.messageId;
    asked.request = source.request;
    asked.answer = source.answer;
    YAOGUI_TRY(m_store.write([&](Connection &connection) -> Done {
        SaleRepository(connection, m_store.sealer()).addStep(asked);
        YAOGUI_TRY(commit(connection, taken, stepOf(taken.what, SaleState::Settled, SaleState::Refunded, "as recorded")));
        DoubtRepository(connection).end(taken.what.id, asked.at);
        return {};
    }));
    round.refunded.push_back(taken.what.id);
    return {};
}

// Nothing was given back: the sale stands as before, and the refund can be asked for again.
Done Returning::endWithout(Case &taken, ReturnState state, DoubtRound &round)
{
    SaleReturn &what = taken.what;
    what.state = state;
    what.at = m_clock.now();
    YAOGUI_TRY(m_store.write([&](Connection &connection) -> Done {
        ReturnRepository(connection).conclude(what);
        DoubtRepository(connection).end(what.id, what.at);
        SaleRepository(connection, m_store.sealer()).addStep(stepOf(what, SaleState::Settled, SaleState::Settled, "refund " + toText(state)));
        AuditRepository(connection).append(what.at, what.worker.id, "refund." + toText(state), what.slip, {{"msgid", what.messageId}});
        return {};
    }));
    round.refundsUndone.push_back(what.sale);
    return {};
}

} // namespace yaogui
