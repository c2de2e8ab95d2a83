// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/Settling.h"

#include "core/insurance/DoubtEnd.h"
#include "core/insurance/Refusal.h"
#include "core/outbox/CentreMessages.h"
#include "core/outbox/SaleMessages.h"
#include "core/sale/LooseSale.h"
#include "core/sale/RestGoods.h"
#include "core/sale/Returning.h"
#include "core/sale/Reversal.h"
#include "core/sale/SaleBoxes.h"
#include "core/sale/SaleDemands.h"
#include "core/sale/SpecialSale.h"
#include "core/staff/Permits.h"
#include "core/store/AuditRepository.h"
#include "core/store/Counters.h"
#include "core/store/LedgerRepository.h"
#include "core/store/MemberRepository.h"
#include "core/store/OutboxRepository.h"
#include "core/store/PartDueRepository.h"
#include "core/store/PrescriptionRepository.h"
#include "core/store/ReturnRepository.h"
#include "core/store/TillRepository.h"
#include "core/till/MobilePay.h"

namespace yaogui {

Result<std::vector<Demand>> Settling::demands(const SaleDraft &draft, const OperatorName &worker) const
{
    const DayRules rules = m_rules(m_clock.today());
    YAOGUI_TRY_LET(const RxCover cover, m_store.read([&](Connection &connection) -> Result<RxCover> {
        if (draft.rest) // it is settled: what it went by then counts
            return RxCover{PrescriptionRepository(connection, m_store.sealer()).usesOf(draft.id), {}};
        return Dispensing::cover(connection, m_store.sealer(), draft, rules, m_clock.now());
    }));
    return Dispensing::demands(cover, draft, worker, rules.policy.store);
}

Result<RxCover> Settling::dispense(Connection &connection, const SaleDraft &draft, const OperatorName &worker) const
{
    return Dispensing::use(connection, m_store.sealer(), draft, m_rules(m_clock.today()), {worker, m_facts.smallStore}, m_clock.now());
}

// What the platform hears of a line names who prescribed it.
Done Settling::nameDoctors(Connection &connection, SaleRecord &record) const
{
    PrescriptionRepository prescriptions(connection, m_store.sealer());
    for (const RxUse &use : prescriptions.usesOf(record.id)) {
        YAOGUI_TRY_LET(const RxRecord rx, prescriptions.record(use.prescription, record.time));
        record.lines[static_cast<std::size_t>(use.saleLine - 1)].doctor = rx.rx.doctor;
    }
    return {};
}

Done Settling::tellCentre(Connection &connection, const SaleRecord &record) const
{
    PrescriptionRepository prescriptions(connection, m_store.sealer());
    std::map<PrescriptionId, std::vector<RxUse>> used;
    for (const RxUse &use : prescriptions.usesOf(record.id))
        used[use.prescription].push_back(use);
    for (const auto &[id, uses] : used) {
        YAOGUI_TRY_LET(const RxRecord rx, prescriptions.record(id, record.time));
        YAOGUI_TRY_LET(const QString ticket, prescriptions.ticket(id));
        AuditRepository(connection).append(record.time, record.worker.id, "prescription.dispensed", rx.number,
                                           {{"sale_id", record.id.value}, {"lines", static_cast<qint64>(uses.size())}, {"state", toText(rx.state)}});
        if (rx.rx.origin == RxOrigin::Centre)
            OutboxRepository(connection, m_store.sealer()).add(dispensedMessage(rx, ticket, uses, record, m_facts), record.id, record.time);
    }
    return {};
}

SettlementStep Settling::stepOf(const SaleDraft &draft, SaleState from, SaleState to, const OperatorName &worker) const
{
    SettlementStep step;
    step.sale = draft.id;
    step.at = m_clock.now();
    step.from = from;
    step.to = to;
    step.worker = worker.id;
    return step;
}

// The sale as it is about to stand: messages and audit are made of it, and nothing is read back.
SaleRecord Settling::recordOfFinished(SaleRepository &sales, const SaleDraft &draft, const std::optional<Settlement> &settlement,
                                      const SettlementStep &step, const TenderPlan &plan) const
{
    SaleRecord record = recordOf(draft, draft.insured() ? draft.basket.insuredTotal() : Money());
    record.settlement = settlement;
    record.state = step.to;
    record.time = step.at;
    record.worker = sales.nameOf(step.worker);
    record.due = settlement ? settlement->split.cash + draft.ownPayTotal() : draft.basket.total();
    const TenderPlan settled = plan.forDue(record.due);
    record.tendered = settled.tendered();
    record.change = settled.change;
    record.tenders = settled.lines();
    record.unpaid = stillDue(record.tenders, record.due);
    record.overpaid = overpaid(record.tenders, record.due);
    record.messageId = step.messageId;
    return withFacts(std::move(record), m_facts);
}

// Asked in the sale's own transaction: nobody sells into a shift that was closed meanwhile (C35).
Result<ShiftId> Settling::shiftForSale(Connection &connection, const OperatorName &worker) const
{
    return TillRepository(connection).shiftForSale(m_store.kind() == Store::Kind::Training, m_clock.now(), worker.id);
}

// A terminal's slip pays for one sale.
Done Settling::referenceIsNew(Connection &connection, SaleId sale, const TenderPlan &plan) const
{
    if (!plan.terminal.isPositive())
        return {};
    const QString slip = SaleRepository(connection, m_store.sealer()).slipOfReference(plan.reference, m_clock.today(), sale);
    return slip.isEmpty() ? Done() : Done(refuse(ErrorCode::ReferenceMissing, {{"reference", plan.reference}, {"slip", slip}}));
}

// The rows of the journal, and with them the charge that one of them is: from here on it is nobody's to take back.
void Settling::takeTenders(Connection &connection, SaleRepository &sales, const TenderPlan &plan, const SettlementStep &step)
{
    for (const TenderLine &line : plan.lines())
        sales.addTender(step.sale, line, step.at, step.worker);
    if (const auto payment = PaymentRepository(connection).byId(plan.payment))
        notePayment(connection, *payment, PaymentState::Taken, step.at);
}

// The member may have spent their points elsewhere: an insured sale is settled all the same, and that part stays due.
Result<TenderPlan> Settling::stillCovered(Connection &connection, const SaleDraft &draft, bool settled, const TenderPlan &plan) const
{
    if (plan.pointCount == 0)
        return plan;
    const auto member = draft.member ? MemberRepository(connection, m_store.sealer()).byId(draft.member->id) : std::nullopt;
    if (member && member->points >= plan.pointCount)
        return plan;
    if (settled)
        return plan.withoutPoints();
    return refuse(ErrorCode::PointsShort, {{"points", member ? member->points : 0}, {"wanted", plan.pointCount}});
}

Done Settling::commit(Connection &connection, SaleDraft &draft, const std::optional<Settlement> &settlement, const SettlementStep &step, const TenderPlan &plan)
{
    const QDateTime &now = step.at;
    SaleRepository sales(connection, m_store.sealer());
    YAOGUI_TRY_LET(const SaleState kept, sales.state(draft.id));
    YAOGUI_TRY(checkTransition(kept, step.to));
    YAOGUI_TRY_LET(const TenderPlan taken, stillCovered(connection, draft, settlement.has_value(), plan));
    SaleRecord record = recordOfFinished(sales, draft, settlement, step, taken);
    YAOGUI_TRY(nameDoctors(connection, record));
    LedgerRepository ledger(connection);
    for (const BasketLine &line : draft.basket.lines()) {
        if (line.loose)
            LooseSale(connection).take(line, documentOf(draft), now, step.worker);
        else
            ledger.post({now, "sale", documentOf(draft), line.lot->id, "shelf", "customer", line.quantity, std::nullopt, step.worker});
    }
    RestGoods(connection, now, step.worker).end(draft);
    sales.finish(record);
    takeTenders(connection, sales, taken.forDue(record.due), step);
    if (settlement && (record.unpaid.isPositive() || record.overpaid.isPositive()))
        PartDueRepository(connection).note(draft.id, now);
    sales.addStep(step);
    QJsonObject detail{{"sale_id", draft.id.value}, {"total", toText(record.total)}, {"cash", toText(record.due)}};
    if (draft.member) {
        const qint64 spent = taken.forDue(record.due).pointCount;
        const qint64 points = pointsFor(pointsPart(record) - record.takenBy(u"points"), m_facts.members);
        MemberRepository members(connection, m_store.sealer());
        members.spend(draft.member->id, draft.id, spent, now, step.worker);
        members.earn(draft.member->id, draft.id, points, now, step.worker);
        if (spent > 0)
            detail["points_spent"] = spent;
        detail["member"] = draft.member->number;
        detail["points"] = points;
    }
    AuditRepository(connection).append(now, step.worker, "sale." + toText(step.to), draft.slipNumber, detail);
    OutboxRepository outbox(connection, m_store.sealer());
    for (const OutgoingMessage &message : saleMessages(record, draft.person, m_facts))
        outbox.add(message, draft.id, now);
    YAOGUI_TRY(tellCentre(connection, record));
    return draft.state.moveTo(step.to);
}

Done Settling::setHeld(SaleDraft &draft, bool held, const OperatorName &worker)
{
    const SaleDraft before = draft;
    Demand demand;
    demand.act = Act::HoldSale;
    demand.worker = worker;
    const Done done = Permits(m_store, m_clock).write(demand, [&](Connection &connection) -> Done {
        YAOGUI_TRY(draft.state.moveTo(held ? SaleState::Held : SaleState::Open));
        const QDateTime now = m_clock.now();
        if (held)
            YAOGUI_TRY(LooseSale(connection).measure(draft, now.date()));
        SaleRepository(connection, m_store.sealer()).keep(draft, now, worker.id, TillRepository(connection).openShift());
        SaleBoxes boxes(connection, draft, now, worker.id);
        if (held)
            return boxes.hold();
        boxes.unhold(RestGoods(connection, now, worker.id).codes(draft.id));
        return {};
    });
    if (!done)
        draft = before;
    return done;
}

Done Settling::payOwn(SaleDraft &draft, const TenderPlan &plan, const OperatorName &worker)
{
    const SaleDraft before = draft;
    YAOGUI_TRY_LET(const std::vector<Demand> wanted, demands(draft, worker));
    const Done paid = Permits(m_store, m_clock).write(wanted, [&](Connection &connection) -> Done {
        const QDateTime now = m_clock.now();
        YAOGUI_TRY_LET(const ShiftId shift, shiftForSale(connection, worker));
        YAOGUI_TRY(referenceIsNew(connection, draft.id, plan));
        if (draft.slipNumber.isEmpty())
            draft.slipNumber = nextSlipNumber(connection, now.date());
        YAOGUI_TRY(LooseSale(connection).measure(draft, now.date()));
        SaleRepository(connection, m_store.sealer()).keep(draft, now, worker.id, shift);
        YAOGUI_TRY(SaleBoxes(connection, draft, now, worker.id).take(BoxState::Sold));
        YAOGUI_TRY(dispense(connection, draft, worker));
        YAOGUI_TRY(enterSpecials(connection, draft, now, worker));
        return commit(connection, draft, std::nullopt, stepOf(draft, SaleState::Open, SaleState::Paid, worker), plan);
    });
    if (!paid)
        draft = before;
    return paid;
}

Done Settling::enterSpecials(Connection &connection, const SaleDraft &draft, const QDateTime &now, const OperatorName &worker) const
{
    return SpecialSale(m_rules(now.date()).policy.trace, draft).enter(connection, m_store.sealer(), now, worker.id);
}

Done Settling::mayPay(const SaleDraft &draft, const OperatorName &worker) const
{
    YAOGUI_TRY_LET(const std::vector<Demand> wanted, demands(draft, worker));
    for (const Demand &demand : wanted)
        YAOGUI_TRY(Permits(m_store, m_clock).ask(demand));
    return m_store.read([&](Connection &connection) -> Done {
        TillRepository till(connection);
        const bool opensByItself = m_store.kind() == Store::Kind::Training && till.newestShift().isNull();
        return opensByItself || !till.openShift().isNull() ? Done() : refuse(ErrorCode::ShiftNotOpen);
    });
}

Done Settling::payRest(const SaleDraft &draft, const TenderPlan &plan, const OperatorName &worker)
{
    YAOGUI_TRY_LET(const std::vector<Demand> wanted, demands(draft, worker));
    return Permits(m_store, m_clock).write(wanted, [&](Connection &connection) -> Done {
        if (const auto back = ReturnRepository(connection).standing(draft.id))
            return refuse(back->state == ReturnState::Refunded ? ErrorCode::AlreadyRefunded : ErrorCode::RefundInDoubt, {{"slip", back->slip}});
        YAOGUI_TRY_LET(const ShiftId shift, shiftForSale(connection, worker));
        if (plan.due.isNegative())
            YAOGUI_TRY(TillRepository(connection).mustHold(shift, plan.change));
        YAOGUI_TRY(referenceIsNew(connection, draft.id, plan));
        PartDueRepository due(connection);
        if (due.of(draft.id) != plan.due)
            return refuse(ErrorCode::StepOutOfOrder, {{"act", "pay"}, {"due", toText(due.of(draft.id))}});
        SaleRepository sales(connection, m_store.sealer());
        const SettlementStep step = stepOf(draft, SaleState::Settled, SaleState::Settled, worker);
        takeTenders(connection, sales, plan, step);
        due.note(draft.id, step.at);
        AuditRepository(connection).append(step.at, worker.id, QLatin1String(plan.due.isNegative() ? "sale.overpaid_returned" : "sale.rest_paid"),
                                           draft.slipNumber,
                                           {{"sale_id", draft.id.value}, {"amount", toText(plan.due)}, {"mobile", toText(plan.mobile)}});
        return {};
    });
}

Done Settling::settle(SaleDraft &draft, const Claim &claim, const TenderPlan &plan, const OperatorName &worker, SaleId &reopened)
{
    YAOGUI_TRY_LET(const Envelope envelope, m_platform.settleMessage(claim));
    // The last moment in which a post counts: once it left, the platform may have booked it.
    YAOGUI_TRY_LET(const std::vector<Demand> wanted, demands(draft, worker));
    YAOGUI_TRY(Permits(m_store, m_clock).write(wanted, [&](Connection &connection) -> Done {
        YAOGUI_TRY(shiftForSale(connection, worker));
        YAOGUI_TRY(referenceIsNew(connection, draft.id, plan));
        YAOGUI_TRY(SaleBoxes(connection, draft, m_clock.now(), worker.id).take(BoxState::Reserved));
        YAOGUI_TRY(dispense(connection, draft, worker));
        YAOGUI_TRY(enterSpecials(connection, draft, m_clock.now(), worker));
        SaleRepository sales(connection, m_store.sealer());
        if (draft.basket.hasLoose()) {
            YAOGUI_TRY(LooseSale(connection).measure(draft, m_clock.today()));
            sales.keep(draft, m_clock.now(), worker.id, {});
        }
        sales.setSent(draft.id, envelope.messageId, plan);
        SettlementStep step = stepOf(draft, draft.state, SaleState::Sent, worker);
        step.infno = envelope.infno;
        step.messageId = envelope.messageId;
        step.request = envelope.body;
        step.note = "tendered " + toText(plan.tendered());
        return sales.take(step);
    }));
    YAOGUI_TRY(draft.state.moveTo(SaleState::Sent));
    return conclude(draft, m_platform.send(envelope), envelope, plan, worker, reopened);
}

Done Settling::conclude(SaleDraft &draft, const Answer &answer, const Envelope &envelope, const TenderPlan &plan, const OperatorName &worker, SaleId &reopened)
{
    SettlementStep step = stepOf(draft, SaleState::Sent, SaleState::Settled, worker);
    step.infno = envelope.infno;
    step.messageId = envelope.messageId;
    step.answer = answer.raw;
    step.note = answer.cause;
    YAOGUI_TRY_LET(const SaleState now, m_store.read([&](Connection &connection) {
        return SaleRepository(connection, m_store.sealer()).state(draft.id);
    }));
    if (now != SaleState::Sent)
        return lateAnswer(draft, step, now);
    if (answer.delivery == Delivery::NotSent)
        return refused(draft, step, Error{ErrorCode::PlatformUnreachable, {{"infno", envelope.infno}}, answer.cause}, worker, reopened);
    if (answer.delivery != Delivery::Answered)
        return inDoubt(draft, step);
    if (answer.infcode != 0) {
        // "Failed inside" may still be booked: asked to be taken back before the customer is told no.
        const auto isOnRecord = [&]() -> Result<bool> {
            YAOGUI_TRY_LET(const auto recorded, askRecord(draft, envelope.messageId, step.at.date(), worker));
            return recorded.has_value();
        };
        if (answer.infcode == systemLevelFailure && !nothingStands(reverse(draft, envelope.messageId, worker, SaleState::Sent), isOnRecord))
            return inDoubt(draft, step);
        return refused(draft, step, refusalOf(answer, envelope.infno), worker, reopened);
    }
    const auto settlement = m_platform.readSettlement(answer, draft.person->person.number, draft.basket.insuredTotal());
    if (!settlement || answersAnother(*settlement, envelope.messageId)) {
        step.note = settlement ? "answers " + settlement->senderMessageId : settlement.error().cause;
        return inDoubt(draft, step);
    }
    const Done committed = m_store.write([&](Connection &connection) {
        SaleBoxes(connection, draft, step.at, step.worker).set(BoxState::Sold);
        return commit(connection, draft, *settlement, step, plan);
    });
    if (committed)
        return committed;
    // Booked there and not here: in doubt, so that it is taken back. Should even that not be written, the next start finds it sent.
    draft.state = SaleStage::kept(SaleState::Sent);
    step.note = committed.error().cause;
    return inDoubt(draft, step);
}

// Somebody ended the doubt while the answer was on its way. What was decided then stands.
Done Settling::lateAnswer(SaleDraft &draft, SettlementStep step, SaleState now)
{
    step.from = step.to = now;
    step.note = "late answer";
    YAOGUI_TRY(m_store.write([&](Connection &connection) -> Done {
        SaleRepository(connection, m_store.sealer()).addStep(step);
        AuditRepository(connection).append(step.at, step.worker, "sale.late_answer", draft.slipNumber,
                                           {{"msgid", step.messageId}, {"state", toText(now)}});
        return {};
    }));
    draft.state = SaleStage::kept(now);
    const ErrorCode code = now == SaleState::Unknown ? ErrorCode::ResultInDoubt : ErrorCode::LateAnswer;
    return refuse(code, {{"sale_id", draft.id.value}, {"msgid", step.messageId}, {"state", toText(now)}});
}

Done Settling::refused(SaleDraft &draft, SettlementStep step, const Error &error, const OperatorName &worker, SaleId &reopened)
{
    step.to = SaleState::Refused;
    YAOGUI_TRY(m_store.write([&](Connection &connection) -> Done {
        SaleBoxes(connection, draft, m_clock.now(), worker.id).set(BoxState::Shelf);
        YAOGUI_TRY(SaleRepository(connection, m_store.sealer()).take(step));
        YAOGUI_TRY_LET(reopened, reopen(connection, draft, worker));
        return {};
    }));
    YAOGUI_TRY(draft.state.moveTo(step.to));
    return refuse(error);
}

Done Settling::inDoubt(SaleDraft &draft, SettlementStep step)
{
    step.to = SaleState::Unknown;
    YAOGUI_TRY(m_store.write([&](Connection &connection) -> Done {
        YAOGUI_TRY(SaleRepository(connection, m_store.sealer()).take(step));
        DoubtRepository(connection).begin(draft.id, m_clock.now());
        AuditRepository(connection).append(m_clock.now(), step.worker, "sale.unknown", draft.slipNumber, {{"msgid", step.messageId}});
        return {};
    }));
    YAOGUI_TRY(draft.state.moveTo(step.to));
    return refuse(ErrorCode::ResultInDoubt, {{"sale_id", draft.id.value}, {"msgid", step.messageId}}, step.note);
}

Result<SaleId> Settling::reopen(Connection &connection, const SaleDraft &old, const OperatorName &worker)
{
    SaleDraft fresh;
    fresh.basket = old.basket;
    fresh.replaces = old.id;
    fresh.member = old.member;
    fresh.prescriptions = old.prescriptions;
    fresh.buyer = old.buyer;
    SaleRepository(connection, m_store.sealer()).keep(fresh, m_clock.now(), worker.id, TillRepository(connection).openShift());
    RestGoods(connection, m_clock.now(), worker.id).carry(old.id, fresh);
    return fresh.id;
}

Done Settling::recover()
{
    YAOGUI_TRY(Returning(m_store, m_platform, m_clock, m_facts, m_rules).recover());
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
            YAOGUI_TRY(sales.take(step));
            DoubtRepository(connection).begin(id, step.at);
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
    return sendReversal(m_store, m_platform, envelope, [&] { return stepOf(draft, from, from, worker); });
}

Result<SaleRecord> Settling::record(SaleId id) const
{
    YAOGUI_TRY_LET(SaleRecord record,
                   m_store.read([&](Connection &connection) { return SaleRepository(connection, m_store.sealer()).record(id); }));
    return withFacts(std::move(record), m_facts);
}

} // namespace yaogui
