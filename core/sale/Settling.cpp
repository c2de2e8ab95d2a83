// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/Settling.h"

#include "core/insurance/Refusal.h"
#include "core/outbox/Courier.h"
#include "core/outbox/SaleMessages.h"
#include "core/sale/SaleBoxes.h"
#include "core/store/AuditRepository.h"
#include "core/store/Counters.h"
#include "core/store/LedgerRepository.h"
#include "core/store/OutboxRepository.h"
#include "core/store/StaffRepository.h"

#include <QThread>

namespace yaogui {

namespace {

constexpr int systemLevelFailure = -1; // infcode: the platform failed inside; it may hold the booking all the same

// After an answered 2102 that was not booked plainly: reversed, or the platform says there is nothing to reverse. A 2601
// that itself failed inside says so only in words.
bool nothingStands(const Result<Answer> &reversal)
{
    if (!reversal)
        return false;
    if (reversal->infcode != systemLevelFailure)
        return true;
    for (const QStringView word : {u"不存在", u"未找到", u"没有找到", u"无此", u"查无", u"未查询到", u"not found", u"no such", u"unknown"}) {
        if (QStringView(reversal->message).contains(word, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

SettlementStep stepOf(const SaleDraft &draft, SaleState from, SaleState to, const QDateTime &at, const OperatorName &worker)
{
    SettlementStep step;
    step.sale = draft.id;
    step.at = at;
    step.from = from;
    step.to = to;
    step.worker = worker.id;
    return step;
}

} // namespace

// The sale as it is about to stand: messages and audit are made of it, and nothing is read back.
SaleRecord Settling::recordOfFinished(SaleRepository &sales, const SaleDraft &draft, const std::optional<Settlement> &settlement,
                                      const SettlementStep &step, Money tendered) const
{
    SaleRecord record = recordOf(draft, draft.insured() ? draft.basket.insuredTotal() : Money());
    record.settlement = settlement;
    record.state = step.to;
    record.time = step.at;
    record.worker = sales.openedBy(draft.id);
    record.due = settlement ? settlement->split.cash + draft.ownPayTotal() : draft.basket.total();
    record.tendered = tendered;
    record.change = std::max(Money(), tendered - record.due);
    record.messageId = step.messageId;
    return withFacts(std::move(record));
}

Done Settling::commit(Connection &connection, SaleDraft &draft, const std::optional<Settlement> &settlement, const SettlementStep &step, Money tendered)
{
    YAOGUI_TRY(checkTransition(step.from, step.to));
    const QDateTime &now = step.at;
    SaleRepository sales(connection, m_store.sealer());
    const SaleRecord record = recordOfFinished(sales, draft, settlement, step, tendered);
    LedgerRepository ledger(connection);
    for (const BasketLine &line : draft.basket.lines())
        ledger.post({now, "sale", documentOf(draft), line.lot->id, "shelf", "customer", line.quantity, std::nullopt, step.worker});
    sales.finish(record);
    if (tendered.isPositive())
        sales.addTender(draft.id, "cash", tendered, now, step.worker);
    if (record.change.isPositive())
        sales.addTender(draft.id, "change", -record.change, now, step.worker);
    sales.addStep(step);
    AuditRepository(connection).append(now, step.worker, "sale." + toText(step.to), draft.slipNumber,
                                       {{"sale_id", draft.id.value}, {"total", toText(record.total)}, {"cash", toText(record.due)}});
    OutboxRepository outbox(connection, m_store.sealer());
    for (const OutgoingMessage &message : saleMessages(record, draft.person, m_facts))
        outbox.add(message, draft.id, now);
    draft.state = step.to;
    return {};
}

Done Settling::setHeld(SaleDraft &draft, bool held, const OperatorName &worker)
{
    const SaleDraft before = draft;
    const Done done = m_store.write([&](Connection &connection) -> Done {
        const SaleState to = held ? SaleState::Held : SaleState::Open;
        YAOGUI_TRY(checkTransition(draft.state, to));
        draft.state = to;
        const QDateTime now = m_clock.now();
        const ShiftId shift = StaffRepository(connection).ensureShift(now, worker.id);
        SaleRepository(connection, m_store.sealer()).keep(draft, now, worker.id, shift);
        SaleBoxes boxes(connection, draft, now, worker.id);
        if (held)
            return boxes.hold();
        boxes.unhold();
        return {};
    });
    if (!done)
        draft = before;
    return done;
}

Done Settling::payOwn(SaleDraft &draft, Money tendered, const OperatorName &worker)
{
    const SaleDraft before = draft;
    const Done paid = m_store.write([&](Connection &connection) -> Done {
        const QDateTime now = m_clock.now();
        const ShiftId shift = StaffRepository(connection).ensureShift(now, worker.id);
        if (draft.slipNumber.isEmpty())
            draft.slipNumber = nextSlipNumber(connection, now.date());
        SaleRepository(connection, m_store.sealer()).keep(draft, now, worker.id, shift);
        YAOGUI_TRY(SaleBoxes(connection, draft, now, worker.id).take(BoxState::Sold));
        return commit(connection, draft, std::nullopt, stepOf(draft, SaleState::Open, SaleState::Paid, now, worker), tendered);
    });
    if (!paid)
        draft = before;
    return paid;
}

Done Settling::settle(SaleDraft &draft, const Claim &claim, Money tendered, const OperatorName &worker, SaleId &reopened)
{
    YAOGUI_TRY_LET(const Envelope envelope, m_platform.settleMessage(claim));
    YAOGUI_TRY(m_store.write([&](Connection &connection) -> Done {
        YAOGUI_TRY(checkTransition(draft.state, SaleState::Sent));
        YAOGUI_TRY(SaleBoxes(connection, draft, m_clock.now(), worker.id).take(BoxState::Reserved));
        SaleRepository sales(connection, m_store.sealer());
        sales.setMessageId(draft.id, envelope.messageId);
        sales.setState(draft.id, SaleState::Sent, m_clock.now());
        SettlementStep step = stepOf(draft, SaleState::Confirmed, SaleState::Sent, m_clock.now(), worker);
        step.infno = envelope.infno;
        step.messageId = envelope.messageId;
        step.request = envelope.body;
        step.note = "tendered " + toText(tendered);
        sales.addStep(step);
        return {};
    }));
    draft.state = SaleState::Sent;
    return conclude(draft, m_platform.send(envelope), envelope, tendered, worker, reopened);
}

Done Settling::conclude(SaleDraft &draft, const Answer &answer, const Envelope &envelope, Money tendered, const OperatorName &worker, SaleId &reopened)
{
    SettlementStep step = stepOf(draft, SaleState::Sent, SaleState::Settled, m_clock.now(), worker);
    step.infno = envelope.infno;
    step.messageId = envelope.messageId;
    step.answer = answer.raw;
    step.note = answer.cause;
    if (answer.delivery == Delivery::NotSent)
        return refused(draft, step, Error{ErrorCode::PlatformUnreachable, {{"infno", envelope.infno}}, answer.cause}, worker, reopened);
    if (answer.delivery != Delivery::Answered)
        return inDoubt(draft, step);
    if (answer.infcode != 0) {
        // "Failed inside" may still be booked: asked to be taken back before the customer is told no.
        if (answer.infcode == systemLevelFailure && !nothingStands(reverse(draft, envelope.messageId, worker, SaleState::Sent)))
            return inDoubt(draft, step);
        return refused(draft, step, refusalOf(answer, envelope.infno), worker, reopened);
    }
    const auto settlement = m_platform.readSettlement(answer, draft.person->person.number, draft.basket.insuredTotal());
    if (!settlement) {
        step.note = settlement.error().cause;
        return inDoubt(draft, step);
    }
    const Done committed = m_store.write([&](Connection &connection) {
        SaleBoxes(connection, draft, step.at, step.worker).set(BoxState::Sold);
        return commit(connection, draft, *settlement, step, tendered);
    });
    if (committed)
        return committed;
    // Booked there and not here: in doubt, so that it is taken back. Should even that not be written, the next start finds it sent.
    draft.state = SaleState::Sent;
    step.note = committed.error().cause;
    return inDoubt(draft, step);
}

Done Settling::refused(SaleDraft &draft, SettlementStep step, const Error &error, const OperatorName &worker, SaleId &reopened)
{
    step.to = SaleState::Refused;
    YAOGUI_TRY(m_store.write([&](Connection &connection) -> Done {
        YAOGUI_TRY(checkTransition(step.from, step.to));
        SaleBoxes(connection, draft, m_clock.now(), worker.id).set(BoxState::Shelf);
        SaleRepository sales(connection, m_store.sealer());
        sales.setState(draft.id, step.to, m_clock.now());
        sales.addStep(step);
        YAOGUI_TRY_LET(reopened, reopen(connection, draft, worker));
        return {};
    }));
    draft.state = step.to;
    return refuse(error);
}

Done Settling::inDoubt(SaleDraft &draft, SettlementStep step)
{
    step.to = SaleState::Unknown;
    YAOGUI_TRY(m_store.write([&](Connection &connection) -> Done {
        YAOGUI_TRY(checkTransition(step.from, step.to));
        SaleRepository sales(connection, m_store.sealer());
        sales.setState(draft.id, step.to, m_clock.now());
        sales.addStep(step);
        AuditRepository(connection).append(m_clock.now(), step.worker, "sale.unknown", draft.slipNumber, {{"msgid", step.messageId}});
        return {};
    }));
    draft.state = step.to;
    return refuse(ErrorCode::ResultInDoubt, {{"sale_id", draft.id.value}, {"msgid", step.messageId}}, step.note);
}

Result<SaleId> Settling::reopen(Connection &connection, const SaleDraft &old, const OperatorName &worker)
{
    SaleDraft fresh;
    fresh.basket = old.basket;
    fresh.replaces = old.id;
    SaleRepository(connection, m_store.sealer()).keep(fresh, m_clock.now(), worker.id, StaffRepository(connection).ensureShift(m_clock.now(), worker.id));
    return fresh.id;
}

Done Settling::recover()
{
    return m_store.write([&](Connection &connection) -> Done {
        SaleRepository sales(connection, m_store.sealer());
        for (const SaleId id : sales.inState(SaleState::Sent)) {
            const auto sent = sales.sentMessage(id);
            SettlementStep step;
            step.sale = id;
            step.at = m_clock.now();
            step.from = SaleState::Sent;
            step.to = SaleState::Unknown;
            step.worker = sent ? sent->worker : QString();
            step.messageId = sent ? sent->messageId : QString();
            step.note = "found unfinished at start";
            sales.setState(id, SaleState::Unknown, m_clock.now());
            sales.addStep(step);
        }
        return {};
    });
}

// How the platform answered a 2601; an error when it did not.
Result<Answer> Settling::reverse(const SaleDraft &draft, const QString &messageId, const OperatorName &worker, SaleState from)
{
    const Insurance *insurance = draft.person ? draft.person->insurance() : nullptr;
    YAOGUI_TRY_LET(const Envelope envelope, m_platform.reverseMessage(draft.person ? draft.person->person.number : QString(),
                                                                      insurance ? insurance->division : QString(), messageId, "2102", worker));
    const auto note = [&](const QByteArray &request, const QByteArray &answer, const QString &text) {
        return m_store.write([&](Connection &connection) -> Done {
            SettlementStep step = stepOf(draft, from, from, m_clock.now(), worker);
            step.infno = envelope.infno;
            step.messageId = envelope.messageId;
            step.request = request;
            step.answer = answer;
            step.note = text;
            SaleRepository(connection, m_store.sealer()).addStep(step);
            return {};
        });
    };
    YAOGUI_TRY(note(envelope.body, {}, {}));
    const Answer answer = m_platform.send(envelope);
    YAOGUI_TRY(note({}, answer.raw, answer.delivery == Delivery::Answered ? QString("infcode %1").arg(answer.infcode) : answer.cause));
    if (answer.delivery != Delivery::Answered)
        return refuse(ErrorCode::PlatformUnreachable, {{"infno", "2601"}}, answer.cause);
    return answer;
}

bool Settling::isDue(SaleId id) const
{
    const auto due = m_store.read([&](Connection &connection) -> Result<bool> {
        const auto last = connection.first("SELECT COUNT(*), MAX(at) FROM settlement_step WHERE sale_id = ? AND infno = '2601' AND request IS NOT NULL",
                                           [](const Row &row) { return std::pair(row.number(0), row.text(1)); }, id);
        return last->first == 0 || fromIso(last->second).addSecs(backOffSeconds(last->first - 1)) <= m_clock.now();
    });
    return due.value_or(false);
}

Done Settling::resolveDoubt(SaleId id, DoubtRound &round)
{
    SaleRepository::SentMessage sent;
    QString workerName;
    YAOGUI_TRY_LET(SaleDraft draft, m_store.read([&](Connection &connection) {
        SaleRepository sales(connection, m_store.sealer());
        sent = sales.sentMessage(id).value_or(SaleRepository::SentMessage());
        const auto worker = StaffRepository(connection).byId(sent.worker);
        workerName = worker ? worker->name.name : sent.worker;
        return sales.draft(id);
    }));
    const OperatorName worker{sent.worker, workerName};
    YAOGUI_TRY_LET(const Answer reversal, reverse(draft, sent.messageId, worker, SaleState::Unknown));
    if (reversal.infcode != 0)
        return {}; // the message may still be on its way: asked again later
    SaleId fresh;
    YAOGUI_TRY(m_store.write([&](Connection &connection) -> Done {
        SaleBoxes(connection, draft, m_clock.now(), worker.id).set(BoxState::Shelf);
        SaleRepository sales(connection, m_store.sealer());
        sales.setState(id, SaleState::Reversed, m_clock.now());
        SettlementStep step = stepOf(draft, SaleState::Unknown, SaleState::Reversed, m_clock.now(), worker);
        step.messageId = sent.messageId;
        sales.addStep(step);
        AuditRepository(connection).append(m_clock.now(), worker.id, "sale.reversed", draft.slipNumber, {{"msgid", sent.messageId}});
        YAOGUI_TRY_LET(fresh, reopen(connection, draft, worker));
        return {};
    }));
    round.reopened.push_back(fresh);
    round.reversed.push_back(id);
    return {};
}

Result<DoubtRound> Settling::resolveDoubts(bool everything)
{
    DoubtRound round;
    YAOGUI_TRY_LET(const std::vector<SaleId> doubtful, m_store.read([&](Connection &connection) -> Result<std::vector<SaleId>> {
        return SaleRepository(connection, m_store.sealer()).inState(SaleState::Unknown);
    }));
    for (const SaleId id : doubtful) {
        if (QThread::currentThread()->isInterruptionRequested())
            break;
        if (!everything && !isDue(id))
            continue;
        if (const Done asked = resolveDoubt(id, round); !asked) // the others are asked about all the same
            qWarning("doubt %lld: %s", static_cast<long long>(id.value), qUtf8Printable(codeName(asked.error().code)));
    }
    round.left = static_cast<int>(doubtful.size() - round.reversed.size());
    return round;
}

SaleRecord Settling::withFacts(SaleRecord record) const
{
    record.storeName = m_facts.name;
    record.institutionCode = m_facts.institutionCode;
    record.pharmacistName = m_facts.pharmacistName;
    record.training = m_facts.training;
    return record;
}

Result<SaleRecord> Settling::record(SaleId id) const
{
    YAOGUI_TRY_LET(SaleRecord record,
                   m_store.read([&](Connection &connection) { return SaleRepository(connection, m_store.sealer()).record(id); }));
    return withFacts(std::move(record));
}

} // namespace yaogui
