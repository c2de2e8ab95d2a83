// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/staff/Permits.h"

#include "core/store/StaffRepository.h"

namespace yaogui {

const QString Permits::setupId = QStringLiteral("setup");

namespace {

QString percentText(const Percent &percent)
{
    return QString::number(percent.basisPoints / 100) + (percent.basisPoints % 100 ? QStringLiteral(".%1").arg(percent.basisPoints % 100, 2, 10, QChar(u'0')) : QString());
}

bool within(const Demand &demand, const std::optional<Percent> &percent, const std::optional<Money> &amount)
{
    // What has a limit and does not say how large it is, is too large.
    return (!percent || (demand.percent && *demand.percent <= *percent)) && (!amount || (demand.amount && *demand.amount <= *amount));
}

QJsonObject detailsOf(const Demand &demand)
{
    return {{"act", toText(demand.act)}, {"operator", demand.worker.id}};
}

Done approvalFits(const Approval &approval, const Demand &demand, const QDateTime &now)
{
    const auto invalid = [&](const char *reason) {
        QJsonObject details = detailsOf(demand);
        details["reason"] = QLatin1String(reason);
        return refuse(ErrorCode::ApprovalInvalid, details);
    };
    if (approval.used.isValid())
        return invalid("used");
    if (now >= approval.expires)
        return invalid("expired");
    if (approval.act != demand.act || approval.subject != demand.subject || approval.worker.id != demand.worker.id)
        return invalid("other");
    if ((demand.percent && approval.percent < demand.percent) || (demand.amount && approval.amount < demand.amount))
        return invalid("larger");
    return {};
}

/// Of one demand, with everything it is decided by.
class Decision {
public:
    Decision(Connection &connection, const Demand &demand, const QDateTime &now, LimitsInForce limits)
        : m_staff(connection), m_demand(demand), m_now(now), m_rules(postRules(now.date())), m_limits(std::move(limits))
    {
    }

    Done take()
    {
        if (m_demand.worker.id == Permits::setupId)
            return setup();
        const auto worker = m_staff.byId(m_demand.worker.id, m_now.date());
        if (!worker)
            return refuse(ErrorCode::OperatorUnknown, detailsOf(m_demand));
        if (worker->locked)
            return refuse(ErrorCode::OperatorLocked, detailsOf(m_demand));
        YAOGUI_TRY(post(*worker));
        if (m_demand.needsPharmacist && !m_staff.pharmacistOnDuty(m_now.date()))
            return refuse(ErrorCode::PharmacistAbsent, detailsOf(m_demand));
        return {};
    }
    [[nodiscard]] bool usesApproval() const { return m_usesApproval; }

private:
    Done setup()
    {
        if (m_staff.hasAnybody())
            return refuse(ErrorCode::OperatorNeeded, detailsOf(m_demand));
        return m_rules.setup.contains(m_demand.act) ? Done() : Done(refuse(ErrorCode::OwnerMissing, detailsOf(m_demand)));
    }
    // Whoever gives themselves a post or a number in the register: any colleague sees to it that it is so.
    [[nodiscard]] bool witnessed() const { return m_demand.secondPerson && Permits::isWitnessed(m_demand.act); }
    Done post(const Operator &worker)
    {
        const auto limit = m_rules.limitOf(worker.posts, m_demand.act, m_limits);
        if (limit && m_rules.registered.contains(m_demand.act))
            YAOGUI_TRY(registered(worker));
        if (limit && within(m_demand, limit->percent, limit->amount) && !m_demand.secondPerson)
            return {};
        if (limit && witnessed())
            return approved(limit);
        if (!m_rules.secondPerson.contains(m_demand.act) || (!limit && !m_rules.limitOf(worker.posts, Act::Sell)))
            return refuse(ErrorCode::NotPermitted, detailsOf(m_demand)); // a second person helps who works at the till, or with these goods
        return approved(limit);
    }
    Done registered(const Operator &worker) const
    {
        if (worker.registered == RegisterStatus::Valid && worker.onDuty)
            return {};
        QJsonObject details = detailsOf(m_demand);
        details["status"] = toText(worker.registered);
        return refuse(worker.registered == RegisterStatus::Valid ? ErrorCode::PharmacistAbsent : ErrorCode::PharmacistSuspended, details);
    }
    Done approved(const std::optional<ActLimit> &limit)
    {
        QJsonObject details = detailsOf(m_demand);
        details["subject"] = m_demand.subject;
        if (m_demand.amount)
            details["amount"] = toText(*m_demand.amount);
        if (m_demand.percent)
            details["percent"] = percentText(*m_demand.percent);
        if (limit && limit->percent)
            details["limit"] = percentText(*limit->percent) + u'%';
        if (limit && limit->amount)
            details["limit"] = toText(*limit->amount);
        if (m_demand.approval.isNull())
            return refuse(ErrorCode::ApprovalNeeded, details);
        const auto approval = m_staff.approval(m_demand.approval);
        if (!approval)
            return refuse(ErrorCode::ApprovalNeeded, details);
        YAOGUI_TRY(approvalFits(*approval, m_demand, m_now));
        // The other may have lost the right since.
        const auto approver = m_staff.byId(approval->approver.id, m_now.date());
        const auto theirs = approver && !approver->locked ? m_rules.limitOf(approver->posts, m_demand.act, m_limits) : std::nullopt;
        const bool may = witnessed() ? approver && !approver->locked : theirs && (Permits::isSizeless(m_demand.act) || within(m_demand, theirs->percent, theirs->amount));
        if (!may)
            return refuse(ErrorCode::NotPermitted, {{"act", toText(m_demand.act)}, {"operator", approval->approver.id}});
        m_usesApproval = true;
        return {};
    }

    StaffRepository m_staff;
    const Demand &m_demand;
    QDateTime m_now;
    const PostRules &m_rules;
    LimitsInForce m_limits;
    bool m_usesApproval = false;
};

} // namespace

bool Permits::isWitnessed(Act act)
{
    return act == Act::ChangePosts || act == Act::RecordRegister;
}

Done Permits::check(Connection &connection, const Demand &demand, const QDateTime &now) const
{
    return Decision(connection, demand, now, m_store.limitsOn(now.date())).take();
}

Done Permits::allow(Connection &connection, const Demand &demand, const QDateTime &now) const
{
    Decision decision(connection, demand, now, m_store.limitsOn(now.date()));
    YAOGUI_TRY(decision.take());
    if (!decision.usesApproval())
        return {};
    StaffRepository staff(connection);
    if (!staff.use(demand.approval, now))
        return refuse(ErrorCode::ApprovalInvalid, {{"act", toText(demand.act)}, {"operator", demand.worker.id}, {"reason", "used"}});
    const auto approval = staff.approval(demand.approval);
    AuditRepository(connection)
        .append(now, demand.worker.id, QStringLiteral("approval.used"), toText(demand.act),
                {{"approval", demand.approval.value}, {"approver", approval->approver.id}, {"reason", approval->reason}, {"subject", demand.subject}});
    return {};
}

Done Permits::ask(const Demand &demand) const
{
    const QDateTime now = m_clock.now();
    const Done allowed = m_store.read([&](Connection &connection) { return check(connection, demand, now); });
    if (!allowed)
        note(demand, allowed.error());
    return allowed;
}

void Permits::note(const Demand &demand, const Error &error) const
{
    const Done noted = m_store.write([&](Connection &connection) -> Done {
        QJsonObject detail = error.details;
        detail["code"] = codeName(error.code);
        if (!demand.subject.isEmpty())
            detail["subject"] = demand.subject;
        AuditRepository(connection).append(m_clock.now(), demand.worker.id, QStringLiteral("act.refused"), toText(demand.act), detail);
        return {};
    });
    if (!noted)
        qWarning("a refusal could not be kept: %s", qUtf8Printable(codeName(noted.error().code)));
}

} // namespace yaogui
