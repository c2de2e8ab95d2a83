// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/till/Till.h"

#include "core/insurance/ClockGuard.h"
#include "core/store/AuditRepository.h"
#include "core/store/LastEvent.h"
#include "core/store/TillRepository.h"

#include <algorithm>

namespace yaogui {

namespace {

constexpr int longestReason = 200;

Demand demandFor(Act act, const OperatorName &worker)
{
    Demand demand;
    demand.act = act;
    demand.worker = worker;
    demand.subject = QStringLiteral("till");
    return demand;
}

Done sensible(Money amount, bool zeroToo)
{
    if (amount.isNegative() || (!zeroToo && amount.isZero()))
        return refuse(ErrorCode::AmountInvalid, {{"text", toText(amount)}});
    return amount.units() > Till::mostFen ? Done(refuse(ErrorCode::AmountOverflow, {{"text", toText(amount)}})) : Done();
}

Result<QString> reasonOf(const QString &text)
{
    const QString reason = text.simplified().left(longestReason);
    return reason.isEmpty() ? Result<QString>(refuse(ErrorCode::TillReasonMissing)) : reason;
}

Done clockGoesOn(Connection &connection, const QDateTime &now)
{
    return checkClock(now, lastEvent(connection), std::nullopt, 0);
}

} // namespace

// One transaction; what is refused in it leaves its event in another.
template <typename Job> auto Till::act(const Demand &demand, Job job)
{
    bool permitted = false; // else the refusal has its event already
    auto outcome = Permits(m_store, m_clock).write(demand, [&](Connection &connection) -> decltype(job(connection)) {
        permitted = true;
        return job(connection);
    });
    if (!outcome && permitted && severityOf(outcome.error().code) != Severity::DataAtRisk) {
        const Done noted = m_store.write([&](Connection &connection) -> Done {
            AuditRepository(connection).append(m_clock.now(), demand.worker.id, "till.refused", toText(demand.act), {{"code", codeName(outcome.error().code)}});
            return {};
        });
        if (!noted)
            qWarning("a refusal at the till has no event: %s", qUtf8Printable(codeName(noted.error().code)));
    }
    return outcome;
}

// All of a shift counts against the limit: nobody takes it out in pieces.
Result<Demand> Till::demandOf(CashMove move, Money amount, const OperatorName &worker) const
{
    Demand demand = demandFor(move == CashMove::In ? Act::CashIn : move == CashMove::Out ? Act::CashOut : Act::OpenDrawer, worker);
    if (move == CashMove::Out) {
        YAOGUI_TRY_LET(const Money before, m_store.read([&](Connection &connection) -> Result<Money> { return cashOutBefore(connection); }));
        demand.amount = before + amount;
    }
    return demand;
}

Money Till::cashOutBefore(Connection &connection)
{
    TillRepository till(connection);
    Money sum;
    for (const CashEntry &entry : till.entries(till.openShift()))
        sum += entry.move == CashMove::Out ? entry.amount : Money();
    return sum;
}

Result<Shift> Till::shiftToUse(Connection &connection, ShiftId named) const
{
    TillRepository till(connection);
    const auto shift = till.shift(till.openShift());
    if (!named.isNull() && (!shift || shift->id != named))
        return refuse(ErrorCode::ShiftChanged, {{"shift", named.value}, {"open", shift ? QJsonValue(shift->id.value) : QJsonValue()}});
    return shift ? Result<Shift>(*shift) : refuse(ErrorCode::ShiftNotOpen);
}

Result<Shift> Till::open(Money openingFloat, const OperatorName &worker)
{
    return act(demandFor(Act::OpenShift, worker), [&](Connection &connection) -> Result<Shift> {
        YAOGUI_TRY(sensible(openingFloat, true));
        TillRepository till(connection);
        if (const ShiftId open = till.openShift(); !open.isNull())
            return refuse(ErrorCode::ShiftAlreadyOpen, {{"shift", open.value}});
        YAOGUI_TRY(clockGoesOn(connection, m_clock.now()));
        const auto opened = till.open(m_clock.now(), worker.id, openingFloat);
        AuditRepository(connection).append(m_clock.now(), worker.id, "till.opened", QString::number(opened.id.value),
                                           {{"float", toText(openingFloat)}, {"held", opened.taken}});
        return *till.shift(opened.id);
    });
}

Result<Shift> Till::move(CashMove move, Money amount, const QString &reason, const OperatorName &worker, ShiftId shift, ApprovalId approval)
{
    YAOGUI_TRY_LET(Demand demand, demandOf(move, amount, worker));
    demand.approval = approval;
    return act(demand, [&](Connection &connection) -> Result<Shift> {
        YAOGUI_TRY_LET(const Shift open, shiftToUse(connection, shift));
        YAOGUI_TRY_LET(const QString why, reasonOf(reason));
        YAOGUI_TRY(sensible(amount, move == CashMove::Drawer));
        TillRepository till(connection);
        if (move == CashMove::Out && cashOutBefore(connection) + amount > *demand.amount)
            return refuse(ErrorCode::ShiftChanged, {{"shift", open.id.value}, {"open", open.id.value}});
        if (move == CashMove::Out)
            YAOGUI_TRY(till.mustHold(open.id, amount));
        till.add(open.id, {move, amount, why, worker, m_clock.now()});
        AuditRepository(connection).append(m_clock.now(), worker.id, "till." + toText(move), QString::number(open.id.value),
                                           {{"amount", toText(amount)}, {"reason", why}});
        return open;
    });
}

Result<CountResult> Till::count(const CashCount &count, const OperatorName &worker, ShiftId shift)
{
    return act(demandFor(Act::CountDrawer, worker), [&](Connection &connection) -> Result<CountResult> {
        YAOGUI_TRY_LET(const Shift open, shiftToUse(connection, shift));
        YAOGUI_TRY(sensible(count.total(), true));
        TillRepository till(connection);
        const CountResult result{count, till.figures(open.id).expected(), m_clock.now(), worker};
        till.add(open.id, result);
        AuditRepository(connection).append(m_clock.now(), worker.id, "till.counted", QString::number(open.id.value),
                                           {{"counted", toText(result.counted())}, {"difference", toText(result.difference())}});
        return result;
    });
}

Result<ShiftReport> Till::close(const QString &reason, const OperatorName &worker, ShiftId shift)
{
    YAOGUI_TRY_LET(const Shift closed, act(demandFor(Act::CloseShift, worker), [&](Connection &connection) -> Result<Shift> {
        YAOGUI_TRY_LET(Shift open, shiftToUse(connection, shift));
        YAOGUI_TRY(clockGoesOn(connection, m_clock.now()));
        TillRepository till(connection);
        const std::vector<CountResult> counts = till.counts(open.id);
        if (counts.empty())
            return refuse(ErrorCode::CountMissing);
        const CountResult *count = &counts.back();
        if (count->expected != till.figures(open.id).expected())
            return refuse(ErrorCode::CountStale);
        // Also of a difference that a later count no longer had: by then it was known what ought to be there.
        if (std::ranges::any_of(counts, [](const CountResult &each) { return !each.difference().isZero(); })) {
            YAOGUI_TRY_LET(open.reason, reasonOf(reason));
        }
        open.closedAt = m_clock.now();
        open.closedBy = worker;
        const LeftOver left = till.leftOver(m_store.sealer());
        till.close(open, *count, left);
        AuditRepository(connection).append(open.closedAt, worker.id, "till.closed", QString::number(open.id.value),
                                           {{"expected", toText(count->expected)}, {"counted", toText(count->counted())}, {"counts", static_cast<qint64>(counts.size())},
                                            {"first_difference", toText(counts.front().difference())},
                                            {"difference", toText(count->difference())}, {"reason", open.reason}, {"unsent", left.unsent},
                                            {"in_doubt", static_cast<qint64>(left.doubts.size())}, {"held", static_cast<qint64>(left.held.size())}});
        return open;
    }));
    return report(closed.id);
}

ShiftReport Till::reportOf(Connection &connection, const Shift &shift) const
{
    TillRepository till(connection);
    return {shift,
            till.figures(shift.id),
            till.entries(shift.id),
            till.counts(shift.id),
            shift.isOpen() ? till.leftOver(m_store.sealer()) : till.leftOverOf(shift.id),
            till.head(shift)};
}

Result<ShiftReport> Till::report(ShiftId shift) const
{
    return m_store.read([&](Connection &connection) -> Result<ShiftReport> {
        TillRepository till(connection);
        const auto found = till.shift(shift.isNull() ? till.newestShift() : shift);
        if (!found)
            return refuse(ErrorCode::ShiftUnknown, {{"shift", shift.value}});
        return reportOf(connection, *found);
    });
}

Result<std::vector<Shift>> Till::shifts(int most) const
{
    return m_store.read([&](Connection &connection) -> Result<std::vector<Shift>> { return TillRepository(connection).shifts(most); });
}

Done Till::noteReprint(ShiftId shift, const OperatorName &worker)
{
    return act(demandFor(Act::Reprint, worker), [&](Connection &connection) -> Done {
        AuditRepository(connection).append(m_clock.now(), worker.id, "till.reprinted", QString::number(shift.value));
        return {};
    });
}

} // namespace yaogui
