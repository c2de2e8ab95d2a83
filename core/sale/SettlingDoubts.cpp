// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a result in doubt ends: never by guessing (core/insurance/README.md).

#include "core/sale/Settling.h"

#include "core/insurance/DoubtEnd.h"
#include "core/sale/Returning.h"
#include "core/sale/SaleBoxes.h"
#include "core/store/AuditRepository.h"
#include "core/store/StaffRepository.h"

#include <QThread>

namespace yaogui {

namespace {

QString storyOf(const Error &error)
{
    return (codeName(error.code) + u' ' + error.details["err_msg"].toString()).trimmed();
}

} // namespace

Result<DoubtRound> Settling::resolveDoubts(bool everything)
{
    YAOGUI_TRY_LET(std::vector<Doubt> doubts, m_store.read([&](Connection &connection) -> Result<std::vector<Doubt>> {
        return DoubtRepository(connection).standing();
    }));
    const QDateTime now = m_clock.now();
    const auto all = doubts.size();
    std::erase_if(doubts, [&](const Doubt &doubt) { return doubt.state != SaleState::Unknown || !(everything || isDue(doubt, now)); });
    const auto asked = doubts.size();
    YAOGUI_TRY_LET(DoubtRound round, resolve(doubts));
    round.left += static_cast<int>(all - asked);
    return round;
}

Result<DoubtRound> Settling::resolveDoubt(SaleId id)
{
    YAOGUI_TRY_LET(std::vector<Doubt> doubts, m_store.read([&](Connection &connection) -> Result<std::vector<Doubt>> {
        return DoubtRepository(connection).standing();
    }));
    std::erase_if(doubts, [&](const Doubt &doubt) { return doubt.sale != id || doubt.state != SaleState::Unknown; });
    return resolve(doubts);
}

Result<DoubtRound> Settling::resolve(const std::vector<Doubt> &doubts)
{
    DoubtRound round;
    Returning refunds(m_store, m_platform, m_clock, m_facts, m_rules);
    for (const Doubt &doubt : doubts) {
        if (QThread::currentThread()->isInterruptionRequested())
            break;
        const Done ended = doubt.refund.isNull() ? askAbout(doubt, round) : refunds.askAbout(doubt, round);
        if (ended)
            continue;
        if (severityOf(ended.error().code) == Severity::DataAtRisk)
            return refuse(ended.error());
        const bool answered = ended.error().details["infno"] == "2601" && ended.error().details.contains("infcode");
        YAOGUI_TRY(m_store.write([&](Connection &connection) -> Done {
            DoubtRepository(connection).noteTry(doubt, m_clock.now(), answered, storyOf(ended.error()));
            return {};
        }));
    }
    round.left = static_cast<int>(doubts.size()) - round.ended();
    return round;
}

Result<Settling::DoubtCase> Settling::caseOf(const Doubt &doubt) const
{
    return m_store.read([&](Connection &connection) -> Result<DoubtCase> {
        SaleRepository sales(connection, m_store.sealer());
        DoubtCase found{doubt, {}, sales.sentMessage(doubt.sale).value_or(SaleRepository::SentMessage()), {}, {}};
        YAOGUI_TRY_LET(found.draft, sales.draft(doubt.sale));
        const auto worker = StaffRepository(connection).byId(found.sent.worker, m_clock.today());
        found.worker = {found.sent.worker, worker ? worker->name.name : found.sent.worker};
        found.plan = sales.plannedTenders(doubt.sale);
        return found;
    });
}

// An error is the reason why it stays in doubt.
Done Settling::askAbout(const Doubt &doubt, DoubtRound &round)
{
    YAOGUI_TRY_LET(const DoubtCase doubtful, caseOf(doubt));
    std::optional<RecordedSettlement> recorded;
    const DoubtQuestions questions{m_rules(m_clock.today()).policy.platform.doubt == u"record", doubt.refusals, doubtful.sent.at, m_clock.now(),
                                   [&]() -> Result<bool> {
                                       YAOGUI_TRY_LET(recorded, askRecord(doubtful.draft, doubtful.sent.messageId, doubtful.sent.at.date(), doubtful.worker));
                                       return recorded.has_value();
                                   },
                                   [&] { return reverse(doubtful.draft, doubtful.sent.messageId, doubtful.worker, SaleState::Unknown); }};
    YAOGUI_TRY_LET(const DoubtEnd end, endOfDoubt(questions));
    if (end == DoubtEnd::AsRecorded)
        return settleAsRecorded(doubtful, *recorded, round);
    if (end == DoubtEnd::Reversed)
        return endWithout(doubtful, SaleState::Reversed, {}, round);
    return endWithout(doubtful, SaleState::Refused, "not on the platform's record, and nothing to reverse", round);
}

Result<std::optional<RecordedSettlement>> Settling::askRecord(const SaleDraft &draft, const QString &messageId, const QDate &day, const OperatorName &worker)
{
    if (!draft.person)
        return refuse(ErrorCode::CredentialMissing);
    const PersonChoice &who = *draft.person;
    return m_platform.record({who.person.number, who.division(), who.category, messageId, day, worker});
}

Done Settling::settleAsRecorded(const DoubtCase &doubtful, const RecordedSettlement &recorded, DoubtRound &round)
{
    SaleDraft draft = doubtful.draft;
    const Settlement &settlement = recorded.settlement;
    const auto notOurs = [](const QString &field) {
        return refuse(ErrorCode::PlatformAnswerUnreadable, {{"infno", "5203"}, {"field", field}});
    };
    if (settlement.personNumber != draft.person->person.number)
        return notOurs("psn_no");
    if (settlement.split.total != draft.basket.insuredTotal())
        return notOurs("medfee_sumamt");
    if (settlement.settlementId.isEmpty())
        return notOurs("setl_id");
    if (recorded.refunded)
        return endWithout(doubtful, SaleState::Reversed, "given back on the platform's record", round);
    SettlementStep step = stepOf(draft, SaleState::Unknown, SaleState::Settled, doubtful.worker);
    step.infno = settlement.source.infno;
    step.messageId = settlement.source.messageId;
    step.request = settlement.source.request;
    step.answer = settlement.source.answer;
    step.note = "as recorded";
    YAOGUI_TRY(m_store.write([&](Connection &connection) -> Done {
        SaleBoxes(connection, draft, step.at, step.worker).set(BoxState::Sold);
        YAOGUI_TRY(commit(connection, draft, settlement, step, doubtful.plan));
        DoubtRepository(connection).end(draft.id, step.at);
        return {};
    }));
    round.settled.push_back(draft.id);
    return {};
}

// Nothing stands on the platform: the boxes are free, and the lines stand in a new open sale.
Done Settling::endWithout(const DoubtCase &doubtful, SaleState to, const QString &note, DoubtRound &round)
{
    const SaleDraft &draft = doubtful.draft;
    SettlementStep step = stepOf(draft, SaleState::Unknown, to, doubtful.worker);
    step.messageId = doubtful.sent.messageId;
    step.note = note;
    SaleId fresh;
    YAOGUI_TRY(m_store.write([&](Connection &connection) -> Done {
        SaleBoxes(connection, draft, step.at, step.worker).set(BoxState::Shelf);
        YAOGUI_TRY(SaleRepository(connection, m_store.sealer()).take(step));
        DoubtRepository(connection).end(draft.id, step.at);
        AuditRepository(connection).append(step.at, step.worker, "sale." + toText(to), draft.slipNumber, {{"msgid", step.messageId}});
        YAOGUI_TRY_LET(fresh, reopen(connection, draft, doubtful.worker));
        return {};
    }));
    round.reopened.push_back(fresh);
    (to == SaleState::Reversed ? round.reversed : round.refused).push_back(draft.id);
    return {};
}

} // namespace yaogui
