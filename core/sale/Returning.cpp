// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/Returning.h"

#include "core/codes/CodeClassifier.h"
#include "core/insurance/ClockGuard.h"
#include "core/insurance/DoubtEnd.h"
#include "core/insurance/Refusal.h"
#include "core/outbox/SaleMessages.h"
#include "core/sale/GoodsFinder.h"
#include "core/sale/LooseSale.h"
#include "core/sale/RestGoods.h"
#include "core/staff/Permits.h"
#include "core/store/AuditRepository.h"
#include "core/store/Counters.h"
#include "core/store/LastEvent.h"
#include "core/store/MemberRepository.h"
#include "core/store/OutboxRepository.h"
#include "core/store/PartDueRepository.h"
#include "core/store/ReturnRepository.h"
#include "core/store/StaffRepository.h"
#include "core/store/TillRepository.h"
#include "core/till/MobilePay.h"

#include <algorithm>

namespace yaogui {

namespace {

// Only what was sold and neither given back nor on its way back. Asked again inside the transaction that begins the return.
Done mayComeBack(Connection &connection, SaleId id, SaleState state)
{
    if (const auto other = ReturnRepository(connection).standing(id)) {
        const ErrorCode code = other->state == ReturnState::Refunded ? ErrorCode::AlreadyRefunded : ErrorCode::RefundInDoubt;
        return refuse(code, {{"slip", other->slip}, {"sale_id", id.value}});
    }
    if (state == SaleState::Settled || state == SaleState::Paid)
        return {};
    return refuse(ErrorCode::SaleNotFinished, {{"sale_id", id.value}, {"state", toText(state)}});
}

// Cleared with the agency: a settlement of an earlier year always, of an earlier month where the region says so
// (platform.refund_after_clearing).
Done checkInTime(const SaleRecord &sale, const DayRules &rules, const QDate &today)
{
    const QDate settled = sale.time.date();
    const bool otherYear = settled.year() != today.year();
    const bool otherMonth = otherYear || settled.month() != today.month();
    if (otherYear || (otherMonth && rules.policy.platform.refundAfterClearing != u"platform"))
        return refuse(ErrorCode::RefundTooLate, {{"settled", settled.toString(Qt::ISODate)}, {"after", otherYear ? "year" : "month"}});
    return {};
}

// The lines that stay, of those that come back.
Result<std::vector<int>> keptLines(const ReturnRequest &request, int count)
{
    std::vector<int> kept;
    if (request.kind == ReturnKind::Void || request.lines.empty())
        return kept;
    for (const int number : request.lines) {
        if (number < 1 || number > count)
            return refuse(ErrorCode::LineUnknown, {{"line", number}, {"lines", count}});
    }
    for (int number = 1; number <= count; ++number) {
        if (std::ranges::find(request.lines, number) == request.lines.end())
            kept.push_back(number);
    }
    return kept;
}

bool stays(const SaleReturn &what, int number)
{
    return std::ranges::find(what.kept, number) != what.kept.end();
}

} // namespace

SettlementStep Returning::stepOf(const SaleReturn &what, SaleState from, SaleState to, const QString &note) const
{
    SettlementStep step;
    step.sale = what.sale;
    step.at = m_clock.now();
    step.from = from;
    step.to = to;
    step.worker = what.worker.id;
    step.messageId = what.messageId;
    step.infno = what.messageId.isEmpty() ? QString() : QStringLiteral("2103");
    step.note = note;
    return step;
}

Result<SaleId> Returning::find(const QString &slipOrBox) const
{
    const QString text = slipOrBox.trimmed();
    return m_store.read([&](Connection &connection) -> Result<SaleId> {
        ReturnRepository returns(connection);
        if (const auto sale = returns.saleOfSlip(text.toUpper()))
            return *sale;
        if (const auto sale = returns.saleOfBox(GoodsFinder::traceText(CodeClassifier(m_clock).classify(text))))
            return *sale;
        return refuse(ErrorCode::SaleUnknown, {{"text", text.left(40)}});
    });
}

Result<SaleRecord> Returning::sale(SaleId id) const
{
    YAOGUI_TRY_LET(SaleRecord record,
                   m_store.read([&](Connection &connection) { return SaleRepository(connection, m_store.sealer()).record(id); }));
    return withFacts(std::move(record), m_facts);
}

Result<ReturnRecord> Returning::record(ReturnId id) const
{
    YAOGUI_TRY_LET(SaleReturn what, m_store.read([&](Connection &connection) -> Result<SaleReturn> {
        auto found = ReturnRepository(connection).byId(id);
        if (!found)
            return refuse(ErrorCode::SaleUnknown, {{"return_id", id.value}});
        return std::move(*found);
    }));
    YAOGUI_TRY_LET(SaleRecord sold, sale(what.sale));
    return ReturnRecord{std::move(what), std::move(sold)};
}

Result<Demand> Returning::demandOf(const ReturnRequest &request, const OperatorName &worker) const
{
    YAOGUI_TRY_LET(const SaleRecord record, sale(request.sale));
    Demand demand;
    demand.act = request.kind == ReturnKind::Void ? Act::VoidSale : Act::RefundSale;
    demand.worker = worker;
    demand.subject = QString::number(request.sale.value);
    demand.amount = record.total;
    demand.approval = request.approval;
    demand.secondPerson = request.kind == ReturnKind::Void || !request.approval.isNull();
    return demand;
}

// Who may do it alone agrees to it too.
Result<OperatorName> Returning::approverOf(const Demand &demand, SaleId of) const
{
    if (const Done may = Permits(m_store, m_clock).ask(demand); !may) {
        Error error = may.error();
        YAOGUI_TRY_LET(const SaleRecord sold, sale(of));
        error.details["slip"] = sold.slipNumber;
        return refuse(error);
    }
    return m_store.read([&](Connection &connection) -> Result<OperatorName> {
        const auto approval = StaffRepository(connection).approval(demand.approval);
        return approval ? approval->approver : demand.worker;
    });
}

Result<Returning::Case> Returning::caseOf(const ReturnRequest &request) const
{
    Case taken;
    YAOGUI_TRY_LET(taken.sold, m_store.read([&](Connection &connection) -> Result<SaleDraft> {
        YAOGUI_TRY_LET(SaleDraft sold, SaleRepository(connection, m_store.sealer()).draft(request.sale));
        YAOGUI_TRY(mayComeBack(connection, sold.id, sold.state));
        return sold;
    }));
    YAOGUI_TRY_LET(taken.record, sale(request.sale));
    SaleReturn &what = taken.what;
    what.sale = request.sale;
    what.kind = request.kind;
    what.reason = request.reason.trimmed();
    YAOGUI_TRY_LET(what.kept, keptLines(request, static_cast<int>(taken.record.lines.size())));
    what.cash = taken.record.due;
    if (const auto &settlement = taken.record.settlement) {
        what.fund = settlement->split.fund;
        what.account = settlement->split.account;
        what.family = settlement->split.family;
    }
    return taken;
}

Result<ReturnRecord> Returning::take(const ReturnRequest &request, const Operator &worker)
{
    if (request.reason.trimmed().isEmpty())
        return refuse(ErrorCode::ReasonNeeded);
    YAOGUI_TRY_LET(const Demand demand, demandOf(request, worker.name));
    YAOGUI_TRY_LET(const OperatorName approver, approverOf(demand, request.sale));
    YAOGUI_TRY_LET(Case taken, caseOf(request));
    taken.demand = demand;
    taken.what.worker = worker.name;
    taken.what.approver = approver;
    if (!taken.insured())
        return takeOwnPay(taken);
    const DayRules rules = m_rules(m_clock.today());
    YAOGUI_TRY(rules.maySettle()); // a suspended store sends no settlement call of any kind
    YAOGUI_TRY(checkInTime(taken.record, rules, m_clock.today()));
    YAOGUI_TRY_LET(const QDateTime last, m_store.read([](Connection &connection) -> Result<QDateTime> { return lastEvent(connection); }));
    YAOGUI_TRY(checkClock(m_clock.now(), last, m_platform.clockOffset(), rules.profile.clockMinutes.value_or(rules.policy.platform.clockMinutes)));
    return takeInsured(taken);
}

// The row that says it is under way; from here on a second press finds it.
Done Returning::open(Connection &connection, Case &taken)
{
    const auto now = SaleRepository(connection, m_store.sealer()).summary(taken.what.sale);
    YAOGUI_TRY(mayComeBack(connection, taken.what.sale, now ? now->state : SaleState::Open));
    taken.what.at = m_clock.now();
    YAOGUI_TRY_LET(const SaleRecord paid, SaleRepository(connection, m_store.sealer()).record(taken.what.sale));
    taken.record.tenders = paid.tenders; // a part that was due may have been paid a moment ago
    taken.record.unpaid = paid.unpaid;
    if (taken.record.cashKept().isPositive()) { // it leaves a drawer somebody answers for
        YAOGUI_TRY_LET(const ShiftId shift, TillRepository(connection).shiftForSale(m_store.kind() == Store::Kind::Training, taken.what.at, taken.what.worker.id));
        YAOGUI_TRY(TillRepository(connection).mustHold(shift, taken.record.cashKept()));
    }
    taken.what.slip = nextReturnNumber(connection, taken.what.at.date());
    ReturnRepository(connection).add(taken.what);
    return {};
}

Result<ReturnRecord> Returning::takeOwnPay(Case &taken)
{
    YAOGUI_TRY(Permits(m_store, m_clock).write(taken.demand, [&](Connection &connection) -> Done {
        YAOGUI_TRY(open(connection, taken));
        return commit(connection, taken, stepOf(taken.what, taken.sold.state, SaleState::Refunded));
    }));
    return record(taken.what.id);
}

Result<ReturnRecord> Returning::takeInsured(Case &taken)
{
    const Settlement &settlement = *taken.record.settlement;
    const PersonChoice *who = taken.sold.person ? &*taken.sold.person : nullptr;
    YAOGUI_TRY_LET(const Envelope envelope,
                   m_platform.refundMessage(settlement.settlementId, settlement.visitId, who ? who->person.number : settlement.personNumber,
                                            who ? who->division() : QString(), taken.what.worker));
    taken.what.messageId = envelope.messageId;
    YAOGUI_TRY(Permits(m_store, m_clock).write(taken.demand, [&](Connection &connection) -> Done {
        YAOGUI_TRY(open(connection, taken));
        SettlementStep step = stepOf(taken.what, SaleState::Settled, SaleState::Settled, "refund sent");
        step.request = envelope.body;
        SaleRepository(connection, m_store.sealer()).addStep(step);
        return {};
    }));
    YAOGUI_TRY(conclude(taken, m_platform.send(envelope), envelope));
    return record(taken.what.id);
}

Done Returning::conclude(Case &taken, const Answer &answer, const Envelope &envelope)
{
    SettlementStep step = stepOf(taken.what, SaleState::Settled, SaleState::Refunded, answer.cause);
    step.answer = answer.raw;
    YAOGUI_TRY_LET(const auto now, m_store.read([&](Connection &connection) -> Result<std::optional<SaleReturn>> {
        return ReturnRepository(connection).byId(taken.what.id);
    }));
    if (!now || now->state != ReturnState::Sent)
        return lateAnswer(taken, step, now ? now->state : ReturnState::Unknown);
    const Error inDoubt{ErrorCode::ResultInDoubt, {{"sale_id", taken.what.sale.value}, {"slip", taken.what.slip}, {"msgid", envelope.messageId}}, {}};
    if (answer.delivery == Delivery::NotSent)
        return stop(taken, ReturnState::Refused, step, Error{ErrorCode::PlatformUnreachable, {{"infno", envelope.infno}}, answer.cause});
    if (answer.delivery != Delivery::Answered)
        return stop(taken, ReturnState::Unknown, step, inDoubt);
    if (answer.infcode != 0) {
        // "Failed inside" may still be booked: asked to be taken back before the clerk is told no.
        const auto isOnRecord = [&]() -> Result<bool> {
            YAOGUI_TRY_LET(const auto recorded, askRecord(taken));
            return recorded && recorded->refunded;
        };
        if (answer.infcode == systemLevelFailure && !nothingStands(reverse(taken), isOnRecord))
            return stop(taken, ReturnState::Unknown, step, inDoubt);
        return stop(taken, ReturnState::Refused, step, refusalOf(answer, envelope.infno));
    }
    if (const Done ours = checkAnswer(taken, answer, taken.what.settlementId); !ours) {
        step.note = ours.error().cause.isEmpty() ? codeName(ours.error().code) : ours.error().cause;
        return stop(taken, ReturnState::Unknown, step, inDoubt);
    }
    const Done committed = m_store.write([&](Connection &connection) { return commit(connection, taken, step); });
    if (committed)
        return committed;
    // Given back there and not here: in doubt, so that it is taken back. Should even that not be written, the next start finds it sent.
    step.note = committed.error().cause;
    return stop(taken, ReturnState::Unknown, step, inDoubt);
}

// Another person's, another total or other parts than were settled: not the answer to this refund. Signs differ between regions.
Done Returning::checkAnswer(const Case &taken, const Answer &answer, QString &settlementId) const
{
    const Settlement &sold = *taken.record.settlement;
    const QString person = taken.sold.person ? taken.sold.person->person.number : sold.personNumber;
    auto given = m_platform.readSettlement(answer, person, -sold.split.total);
    const bool negative = given.has_value();
    if (!negative)
        given = m_platform.readSettlement(answer, person, sold.split.total);
    if (!given)
        return refuse(given.error());
    const auto same = [&](Money part, Money before) { return (negative ? -part : part) == before; };
    const Split &split = given->split;
    // An answer that came late or twice may be to the 2102 itself: the refund has a number of its own.
    const bool another = answersAnother(*given, taken.what.messageId) && given->senderMessageId != taken.record.messageId;
    if (another || given->settlementId == sold.settlementId)
        return refuse(ErrorCode::PlatformAnswerUnreadable, {{"infno", "2103"}, {"field", "setl_id"}}, "answers " + given->senderMessageId);
    if (!same(split.fund, sold.split.fund) || !same(split.account, sold.split.account) || !same(split.family, sold.split.family))
        return refuse(ErrorCode::PlatformAnswerUnreadable, {{"infno", "2103"}, {"field", "setlinfo"}});
    settlementId = given->settlementId;
    return {};
}

// Everything a return makes true, in the transaction of its caller.
Done Returning::commit(Connection &connection, Case &taken, const SettlementStep &step)
{
    SaleReturn &what = taken.what;
    what.at = step.at;
    SaleRepository sales(connection, m_store.sealer());
    YAOGUI_TRY(sales.take(step));
    YAOGUI_TRY(giveGoodsBack(connection, taken));
    YAOGUI_TRY(openRest(connection, taken));
    // Each part goes back the way it came; what rounding gave up is not owed, and a charge is taken back at the service from here on.
    for (const Payment &payment : PaymentRepository(connection).takenFor(what.sale)) {
        sales.addTender(what.sale, {payment.order.kind, -payment.order.amount, what.slip}, what.at, what.worker.id);
        notePayment(connection, payment, PaymentState::GivenUp, what.at, what.slip);
    }
    PartDueRepository(connection).end(what.sale, what.at);
    const Money cash = taken.record.cashKept();
    for (const auto &[kind, amount] : {std::pair(u"cash", cash), std::pair(u"terminal", taken.record.takenBy(u"terminal") + std::min(Money(), cash)),
                                       std::pair(u"points", taken.record.takenBy(u"points")), std::pair(u"rounding", taken.record.takenBy(u"rounding"))}) {
        if (amount.isPositive())
            sales.addTender(what.sale, {QString::fromUtf16(kind), -amount, what.slip}, what.at, what.worker.id);
    }
    what.state = ReturnState::Refunded;
    ReturnRepository(connection).conclude(what);
    QJsonObject detail{{"sale_id", what.sale.value}, {"slip", taken.record.slipNumber}, {"approved_by", what.approver.id},
                       {"reason", what.reason}, {"total", toText(what.total())}, {"cash", toText(what.cash)}};
    MemberRepository members(connection, m_store.sealer());
    if (const qint64 points = members.takeBack(what.sale, what.at, what.worker.id); points > 0)
        detail["points"] = -points;
    if (const qint64 points = members.giveBack(what.sale, what.at, what.worker.id); points > 0)
        detail["points_given_back"] = points;
    AuditRepository(connection).append(what.at, what.worker.id, "sale." + toText(what.kind), what.slip, detail);
    OutboxRepository outbox(connection, m_store.sealer());
    for (const OutgoingMessage &message : returnMessages(taken.record, {what.slip, what.at, what.worker.name}, taken.sold.person, m_facts))
        outbox.add(message, what.sale, what.at);
    return {};
}

// What stays with the customer goes over the shelf, where its new sale takes it from.
Done Returning::giveGoodsBack(Connection &connection, const Case &taken)
{
    const SaleReturn &what = taken.what;
    LedgerRepository ledger(connection);
    int number = 0;
    for (const BasketLine &line : taken.sold.basket.lines()) {
        ++number;
        const bool shelf = what.kind == ReturnKind::Void || stays(what, number);
        const BoxState state = shelf ? BoxState::Shelf : BoxState::Quarantine;
        if (line.loose && shelf) {
            LooseSale(connection).giveBack(line, what.slip, what.at, what.worker.id);
            continue;
        }
        ledger.post({what.at, "sale_return", what.slip, line.lot->id, "customer", toText(state), line.quantity, std::nullopt, what.worker.id});
        for (const BasketCode &code : line.codes) {
            BoxFacts box{code.text, line.drug.id, line.lot->id, code.boxes, state, {}, {}, {}};
            if (!ledger.moveBox(box, BoxState::Sold, what.at, what.slip, what.worker.id))
                return refuse(ErrorCode::LedgerBroken, {{"what", "box is not sold"}, {"subject", code.text}});
        }
    }
    return {};
}

Done Returning::openRest(Connection &connection, Case &taken)
{
    SaleReturn &what = taken.what;
    if (what.kept.empty())
        return {};
    SaleDraft rest;
    YAOGUI_TRY(rest.state.moveTo(SaleState::Held));
    rest.replaces = what.sale;
    rest.member = taken.sold.member;
    rest.buyer = taken.sold.buyer;
    rest.prescriptions = taken.sold.prescriptions;
    const auto &lines = taken.sold.basket.lines();
    for (const int number : what.kept)
        rest.basket.restore(lines[static_cast<std::size_t>(number - 1)]);
    SaleRepository(connection, m_store.sealer()).keep(rest, what.at, what.worker.id, TillRepository(connection).openShift());
    RestGoods(connection, what.at, what.worker.id).begin(rest, what.id);
    what.rest = rest.id;
    return {};
}

// Ends without the money back: the sale stands as it was.
Done Returning::stop(Case &taken, ReturnState state, SettlementStep step, const Error &error)
{
    step.to = step.from;
    step.note = QString("refund %1 %2").arg(toText(state), step.note).trimmed();
    taken.what.state = state;
    taken.what.at = step.at;
    taken.what.settlementId.clear();
    taken.what.rest = {};
    YAOGUI_TRY(m_store.write([&](Connection &connection) -> Done {
        ReturnRepository(connection).conclude(taken.what);
        if (state == ReturnState::Unknown)
            DoubtRepository(connection).begin(taken.what.id, step.at);
        SaleRepository(connection, m_store.sealer()).addStep(step);
        AuditRepository(connection).append(step.at, step.worker, "refund." + toText(state), taken.what.slip, {{"msgid", step.messageId}});
        return {};
    }));
    return refuse(error);
}

// Somebody ended the doubt while the answer was on its way. What was decided then stands.
Done Returning::lateAnswer(const Case &taken, SettlementStep step, ReturnState now)
{
    const SaleReturn &what = taken.what;
    YAOGUI_TRY(m_store.write([&](Connection &connection) -> Done {
        SaleRepository sales(connection, m_store.sealer());
        YAOGUI_TRY_LET(step.from, sales.state(what.sale));
        step.to = step.from;
        step.note = "late answer to a refund";
        sales.addStep(step);
        AuditRepository(connection).append(step.at, step.worker, "refund.late_answer", what.slip, {{"msgid", what.messageId}, {"state", toText(now)}});
        return {};
    }));
    return refuse(now == ReturnState::Unknown ? ErrorCode::ResultInDoubt : ErrorCode::LateAnswer,
                  {{"sale_id", what.sale.value}, {"slip", what.slip}, {"msgid", what.messageId}, {"state", toText(now)}});
}

} // namespace yaogui
