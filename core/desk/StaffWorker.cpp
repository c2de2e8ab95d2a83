// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/StaffWorker.h"

namespace yaogui {

StaffWorker::StaffWorker(const StaffTools &tools) : m_tools(tools), m_office(tools.store, tools.clock, tools.rules, tools.hasher) {}

namespace {

Colleague colleagueOf(const PersonRow &row, const QDate &today)
{
    Colleague person{row.worker, row.hasPin, row.hasBadge, toText(row.factor), row.wrongPins};
    for (const HeldPost &post : row.posts) {
        if (post.ended || (post.to.isValid() && post.to < today))
            continue;
        if (post.from > today) {
            person.coming |= post.post;
            person.comingFrom = person.comingFrom.isValid() ? std::min(person.comingFrom, post.from) : post.from;
        } else if (post.to.isValid()) {
            person.until = person.until.isValid() ? std::min(person.until, post.to) : post.to;
        }
    }
    return person;
}

} // namespace

// In training nobody has to sign in who has no PIN.
void StaffWorker::start()
{
    if (!m_worker && !m_tools.worker.isEmpty() && m_tools.store.kind() == Store::Kind::Training) {
        if (const auto worker = m_office.signIn({m_tools.worker, {}, {}, {}})) {
            take(*worker);
            return;
        }
    }
    show();
}

Result<StaffView> StaffWorker::view()
{
    StaffView view;
    YAOGUI_TRY_LET(const std::vector<PersonRow> people, m_office.list());
    const QDate today = m_tools.clock.today();
    for (const PersonRow &row : people) {
        view.people.push_back(colleagueOf(row, today));
        if (m_worker && row.worker.name.id == m_worker->name.id)
            m_worker = row.worker; // posts as they are now
    }
    view.training = m_tools.store.kind() == Store::Kind::Training;
    view.nobody = people.empty();
    view.worker = m_worker;
    view.lockedBy = m_last;
    view.assistant = m_assistant ? m_assistant->name.name : QString();
    view.mayManage = m_worker && postRules(today).limitOf(m_worker->posts, Act::AddStaff).has_value();
    view.autoLockMinutes = m_tools.autoLockMinutes > 0 || view.training ? m_tools.autoLockMinutes : postRules(today).autoLockMinutes;
    YAOGUI_TRY_LET(const auto pharmacist, m_tools.store.read([&](Connection &connection) -> Result<std::optional<Operator>> {
        return StaffRepository(connection).pharmacistOnDuty(today);
    }));
    view.pharmacist = pharmacist ? pharmacist->name.name : QString();
    return view;
}

void StaffWorker::show()
{
    if (const auto now = view())
        emit viewChanged(*now);
    else
        emit refused(StaffAct::Look, now.error());
}

void StaffWorker::end(StaffAct act, const Done &result)
{
    show();
    if (result)
        emit done(act);
    else
        emit refused(act, result.error());
}

void StaffWorker::take(const Operator &worker)
{
    m_worker = worker;
    m_last = worker.name.id;
    m_assistant.reset();
    emit served({});
    emit signedIn(worker);
    show();
}

void StaffWorker::makeOwner(const QString &number, const QString &name, const QString &pin)
{
    const auto made = m_office.makeOwner({number, name, {}, {}, {}, {}}, pin);
    if (made)
        signIn({number, pin, {}, {}});
    else
        emit refused(StaffAct::MakeOwner, made.error());
}

void StaffWorker::signIn(const Proof &proof)
{
    const auto worker = m_office.signIn(proof);
    if (worker)
        take(*worker);
    else
        emit refused(StaffAct::SignIn, worker.error());
}

void StaffWorker::lock()
{
    if (m_worker) {
        const Done noted = m_tools.store.write([&](Connection &connection) -> Done {
            AuditRepository(connection).append(m_tools.clock.now(), m_worker->name.id, QStringLiteral("counter.locked"), m_worker->name.id);
            return {};
        });
        if (!noted)
            emit refused(StaffAct::Look, noted.error());
    }
    m_worker.reset();
    emit locked();
    show();
}

Done StaffWorker::maySell(const Operator &worker) const
{
    Demand demand;
    demand.act = Act::Sell;
    demand.worker = worker.name;
    return Permits(m_tools.store, m_tools.clock).ask(demand);
}

void StaffWorker::serve(const QString &who)
{
    const auto chosen = [&]() -> Result<std::optional<Operator>> {
        if (!m_worker)
            return refuse(ErrorCode::CounterLocked);
        if (who.trimmed().isEmpty())
            return std::optional<Operator>();
        const auto found = m_office.identity().find(who);
        if (!found)
            return refuse(ErrorCode::BadgeUnknown);
        YAOGUI_TRY(maySell(*found));
        return found->name.id == m_worker->name.id ? std::optional<Operator>() : std::optional<Operator>(*found);
    }();
    if (!chosen) {
        emit refused(StaffAct::Serve, chosen.error());
        return;
    }
    m_assistant = *chosen;
    emit served(m_assistant ? m_assistant->name.id : QString());
    show();
}

void StaffWorker::signDuty(bool onDuty)
{
    change(StaffAct::Duty, [&](StaffOffice &office, const OperatorName &by) -> Done {
        return office.signDuty(by.id, onDuty, by).map([](const Operator &) {});
    });
}

void StaffWorker::setFactor(const QString &number, SecondFactor factor)
{
    QString secret;
    change(StaffAct::Factor, [&](StaffOffice &office, const OperatorName &by) -> Done {
        YAOGUI_TRY_LET(secret, office.setSecondFactor(number, factor, by));
        return {};
    });
    if (!secret.isEmpty())
        emit secretMade(number, secret);
}

void StaffWorker::approve(const ApprovalWish &wish, const QString &reason, const Proof &other)
{
    Demand demand;
    demand.act = wish.act;
    demand.subject = wish.subject;
    demand.amount = wish.amount;
    if (wish.basisPoints)
        demand.percent = Percent{*wish.basisPoints};
    const auto given = [&]() -> Result<Approval> {
        if (!m_worker)
            return refuse(ErrorCode::CounterLocked);
        demand.worker = m_worker->name;
        return m_office.approve(demand, reason, other);
    }();
    if (given)
        emit approved(wish, given->id.value);
    else
        emit refused(StaffAct::Approve, given.error());
}

} // namespace yaogui
