// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/staff/StaffOffice.h"

#include "core/staff/DemandFor.h"
#include "core/staff/Totp.h"
#include "core/store/AuditRepository.h"

#include <QRegularExpression>

#include <algorithm>

namespace yaogui {

namespace {

bool matches(const QString &pattern, const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

const QString badgePattern = QStringLiteral("[\\x21-\\x7e]{2,64}");

Done checkBadge(const QString &badge)
{
    return badge.isEmpty() || matches(badgePattern, badge) ? Done() : Done(refuse(ErrorCode::StaffFieldInvalid, {{"field", "badge"}}));
}

} // namespace

Done StaffOffice::checkPerson(const NewPerson &person) const
{
    if (!matches(QStringLiteral("[A-Za-z0-9]{1,16}"), person.number) || person.number == Permits::setupId)
        return refuse(ErrorCode::StaffFieldInvalid, {{"field", "number"}});
    if (!matches(QStringLiteral("[^\\p{C}]{1,40}"), person.name) || person.name.trimmed().isEmpty())
        return refuse(ErrorCode::StaffFieldInvalid, {{"field", "name"}});
    if (!person.posts)
        return refuse(ErrorCode::PostUnknown);
    if (person.to.isValid() && person.to < (person.from.isValid() ? person.from : m_clock.today()))
        return refuse(ErrorCode::StaffFieldInvalid, {{"field", "to"}});
    YAOGUI_TRY(checkBadge(person.badge));
    return checkApart(person.posts);
}

// Two acts of one thing by two people: who holds both posts could do both.
Done StaffOffice::checkApart(Posts posts) const
{
    const StoreRules &rules = m_rules(m_clock.today()).policy.store;
    const std::map<Post, QString> &acts = postRules(m_clock.today()).separation;
    for (const auto &[one, oneAct] : acts) {
        for (const auto &[other, otherAct] : acts) {
            if (one < other && posts.testFlag(one) && posts.testFlag(other) && rules.separates(oneAct, otherAct))
                return refuse(ErrorCode::PostsSeparate, {{"one", toText(one)}, {"other", toText(other)}});
        }
    }
    if (posts.testFlag(Post::Inspector) && posts != Posts(Post::Inspector))
        return refuse(ErrorCode::PostsSeparate, {{"one", toText(Post::Inspector)}, {"other", toText(posts & ~Posts(Post::Inspector))}});
    return {};
}

Result<Operator> StaffOffice::known(StaffRepository &staff, const QString &number) const
{
    const auto found = staff.byId(number, m_clock.today());
    return found ? Result<Operator>(*found) : refuse(ErrorCode::OperatorUnknown, {{"operator", number}});
}

void StaffOffice::audit(Connection &connection, const OperatorName &by, const QString &kind, const QString &number, const QJsonObject &detail) const
{
    AuditRepository(connection).append(m_clock.now(), by.id, kind, number, detail);
}

template <typename Job> Done StaffOffice::change(Act act, const QString &number, const OperatorName &by, Job job)
{
    return change(demandFor(act, by, number), std::move(job));
}

template <typename Job> Done StaffOffice::change(const Demand &demand, Job job)
{
    bool permitted = false;
    const Done done = m_permits.write(demand, [&](Connection &connection) -> Done {
        permitted = true;
        StaffRepository staff(connection);
        YAOGUI_TRY_LET(const Operator worker, known(staff, demand.subject.section(u'/', 0, 0)));
        const int owners = staff.owners(m_clock.today());
        YAOGUI_TRY(job(connection, staff, worker));
        return owners > 0 && staff.owners(m_clock.today()) == 0 ? Done(refuse(ErrorCode::LastOwner, {{"operator", worker.name.id}})) : Done();
    });
    if (!done && permitted)
        m_permits.note(demand, done.error());
    return done;
}

Result<Operator> StaffOffice::takeOn(const NewPerson &person, const QString &pin, const Demand &demand)
{
    YAOGUI_TRY(checkPerson(person));
    QString hash;
    if (!pin.isEmpty() || m_store.kind() != Store::Kind::Training) {
        YAOGUI_TRY(checkNewPin(pin));
        YAOGUI_TRY_LET(hash, m_hasher.hash(pin));
    }
    const QByteArray badge = person.badge.isEmpty() ? QByteArray() : Identity::badgeDigest(m_store, person.badge);
    const QByteArray numberAsBadge = Identity::badgeDigest(m_store, person.number);
    bool permitted = false;
    const auto taken = m_permits.write(demand, [&](Connection &connection) -> Result<Operator> {
        permitted = true;
        StaffRepository staff(connection);
        const QDateTime now = m_clock.now();
        if (staff.byId(person.number, now.date()))
            return refuse(ErrorCode::OperatorExists, {{"operator", person.number}});
        if ((!badge.isEmpty() && staff.byBadge(badge)) || staff.byBadge(numberAsBadge) || staff.byId(person.badge, now.date()))
            return refuse(ErrorCode::BadgeTaken, {{"operator", person.number}});
        staff.save({{person.number, person.name.trimmed()}, {}, false});
        Proofs proofs;
        proofs.pin = hash;
        proofs.badge = badge;
        staff.setProofs(person.number, proofs);
        const QDate from = person.from.isValid() ? person.from : now.date();
        for (const Post post : allPosts()) {
            if (person.posts.testFlag(post))
                staff.givePost(person.number, {0, post, from, person.to, demand.worker.id, false}, now);
        }
        audit(connection, demand.worker, QStringLiteral("staff.added"), person.number, {{"posts", toText(person.posts)}});
        return known(staff, person.number);
    });
    if (!taken && permitted)
        m_permits.note(demand, taken.error());
    return taken;
}

Result<Operator> StaffOffice::makeOwner(NewPerson person, const QString &pin)
{
    person.posts |= Post::Manager;
    person.from = person.to = {};
    Demand demand;
    demand.act = Act::AddStaff;
    demand.worker = {Permits::setupId, {}};
    demand.subject = person.number;
    return takeOn(person, pin, demand);
}

Result<Operator> StaffOffice::add(const NewPerson &person, const QString &pin, const OperatorName &by)
{
    Demand demand;
    demand.act = Act::AddStaff;
    demand.worker = by;
    demand.subject = person.number;
    return takeOn(person, pin, demand);
}

Result<bool> StaffOffice::hasColleague(const OperatorName &by) const
{
    return m_store.read([&](Connection &connection) -> Result<bool> { return StaffRepository(connection).hasColleague(by.id, m_clock.today()); });
}

Result<Demand> StaffOffice::postsDemand(const QString &number, Posts posts, const OperatorName &by) const
{
    Demand demand = demandFor(Act::ChangePosts, by, number);
    if (number != by.id)
        return demand;
    YAOGUI_TRY_LET(const Operator before, m_store.read([&](Connection &connection) -> Result<Operator> {
        StaffRepository staff(connection);
        return known(staff, number);
    }));
    // A post whose acts they may do anyway gives them nothing.
    const PostRules &rules = postRules(m_clock.today());
    const bool gains = std::ranges::any_of(allActs(), [&](Act act) { return rules.limitOf(posts, act) && !rules.limitOf(before.posts, act); });
    if (!gains)
        return demand;
    demand.subject += u'/' + toText(posts);
    YAOGUI_TRY_LET(demand.secondPerson, hasColleague(by));
    return demand;
}

Result<Demand> StaffOffice::registerDemand(const QString &number, RegisterStatus status, const OperatorName &by) const
{
    Demand demand = demandFor(Act::RecordRegister, by, number);
    if (number == by.id && status == RegisterStatus::Valid) {
        YAOGUI_TRY_LET(demand.secondPerson, hasColleague(by));
    }
    return demand;
}

Result<Operator> StaffOffice::setPosts(const QString &number, Posts posts, const QDate &from, const QDate &to, const OperatorName &by,
                                       ApprovalId approval)
{
    YAOGUI_TRY(checkApart(posts));
    const QDateTime now = m_clock.now();
    const QDate first = from.isValid() ? from : now.date();
    if (to.isValid() && to < first)
        return refuse(ErrorCode::StaffFieldInvalid, {{"field", "to"}});
    Operator after;
    YAOGUI_TRY_LET(Demand demand, postsDemand(number, posts, by));
    demand.approval = approval;
    YAOGUI_TRY(change(demand, [&](Connection &connection, StaffRepository &staff, const Operator &before) -> Done {
        Posts kept;
        for (const HeldPost &held : staff.postsOf(number)) {
            const bool over = held.ended || (held.to.isValid() && held.to < now.date());
            const bool same = posts.testFlag(held.post) && held.from <= first && held.to == to && !kept.testFlag(held.post);
            if (!over && same)
                kept |= held.post;
            else if (!over)
                staff.endPost(held.id, now, by.id);
        }
        for (const Post post : allPosts()) {
            if (posts.testFlag(post) && !kept.testFlag(post))
                staff.givePost(number, {0, post, first, to, by.id, false}, now);
        }
        audit(connection, by, QStringLiteral("staff.posts"), number,
              {{"before", toText(before.posts)}, {"after", toText(posts)}, {"from", first.toString(Qt::ISODate)},
               {"to", to.isValid() ? QJsonValue(to.toString(Qt::ISODate)) : QJsonValue()}});
        YAOGUI_TRY_LET(after, known(staff, number));
        if (after.onDuty && !staff.byId(number, now.date())->holds(Post::LicensedPharmacist) && before.holds(Post::LicensedPharmacist))
            staff.setDuty(number, false); // the duty was the post's
        return {};
    }));
    return after;
}

Done StaffOffice::setLocked(const QString &number, bool locked, const OperatorName &by)
{
    return change(locked ? Act::LockStaff : Act::UnlockStaff, number, by, [&](Connection &connection, StaffRepository &staff, const Operator &) -> Done {
        staff.setLocked(number, locked);
        if (!locked) {
            Proofs proofs = staff.proofsOf(number).value_or(Proofs());
            proofs.wrongPins = 0;
            proofs.waitUntil = {};
            staff.setProofs(number, proofs);
        }
        audit(connection, by, locked ? QStringLiteral("staff.locked") : QStringLiteral("staff.unlocked"), number);
        return {};
    });
}

Done StaffOffice::resetPin(const QString &number, const QString &pin, const OperatorName &by)
{
    YAOGUI_TRY(checkNewPin(pin));
    YAOGUI_TRY_LET(const QString hash, m_hasher.hash(pin));
    const Act act = number == by.id ? Act::Read : Act::ResetPin;
    return change(act, number, by, [&](Connection &connection, StaffRepository &staff, const Operator &) -> Done {
        Proofs proofs = staff.proofsOf(number).value_or(Proofs());
        proofs.pin = hash;
        proofs.pinGiven = number != by.id;
        proofs.wrongPins = 0;
        proofs.waitUntil = {};
        staff.setProofs(number, proofs);
        audit(connection, by, QStringLiteral("staff.pin_set"), number);
        return {};
    });
}

Done StaffOffice::setBadge(const QString &number, const QString &badge, const OperatorName &by)
{
    YAOGUI_TRY(checkBadge(badge));
    const QByteArray digest = badge.isEmpty() ? QByteArray() : Identity::badgeDigest(m_store, badge);
    return change(Act::ChangeBadge, number, by, [&](Connection &connection, StaffRepository &staff, const Operator &) -> Done {
        const auto holder = staff.byBadge(digest);
        if ((!badge.isEmpty() && holder && *holder != number) || staff.byId(badge, m_clock.today()))
            return refuse(ErrorCode::BadgeTaken, {{"operator", number}});
        Proofs proofs = staff.proofsOf(number).value_or(Proofs());
        if (badge.isEmpty() && proofs.factor == SecondFactor::Badge)
            proofs.factor = SecondFactor::None;
        proofs.badge = digest;
        staff.setProofs(number, proofs);
        audit(connection, by, QStringLiteral("staff.badge"), number, {{"given", !badge.isEmpty()}});
        return {};
    });
}

Result<QString> StaffOffice::setSecondFactor(const QString &number, SecondFactor factor, const OperatorName &by)
{
    const QByteArray secret = factor == SecondFactor::Totp ? totp::newSecret() : QByteArray();
    YAOGUI_TRY(change(Act::ChangeBadge, number, by, [&](Connection &connection, StaffRepository &staff, const Operator &) -> Done {
        Proofs proofs = staff.proofsOf(number).value_or(Proofs());
        if (factor == SecondFactor::Badge && proofs.badge.isEmpty())
            return refuse(ErrorCode::StaffFieldInvalid, {{"field", "badge"}});
        proofs.factor = factor;
        proofs.totp = secret.isEmpty() ? QByteArray() : Identity::sealedSecret(m_store, secret);
        proofs.totpStep = 0;
        staff.setProofs(number, proofs);
        audit(connection, by, QStringLiteral("staff.second_factor"), number, {{"factor", toText(factor)}});
        return {};
    }));
    return secret.isEmpty() ? QString() : totp::base32(secret);
}

Done StaffOffice::recordRegister(const QString &number, RegisterStatus status, const QDate &until, const OperatorName &by, ApprovalId approval)
{
    YAOGUI_TRY_LET(Demand demand, registerDemand(number, status, by));
    demand.approval = approval;
    return change(demand, [&](Connection &connection, StaffRepository &staff, const Operator &worker) -> Done {
        if (!worker.holds(Post::LicensedPharmacist))
            return refuse(ErrorCode::NotPermitted, {{"act", toText(Act::RecordRegister)}, {"operator", number}});
        staff.setRegister(number, status, until);
        if (status != RegisterStatus::Valid)
            staff.setDuty(number, false);
        audit(connection, by, QStringLiteral("staff.register"), number,
              {{"status", toText(status)}, {"until", until.isValid() ? QJsonValue(until.toString(Qt::ISODate)) : QJsonValue()}});
        return {};
    });
}

Result<Operator> StaffOffice::signDuty(const QString &number, bool onDuty, const OperatorName &by)
{
    // In for somebody else would be working under their name.
    const Act act = number == by.id ? Act::SignDuty : onDuty ? Act::SignDuty : Act::LockStaff;
    Operator after;
    YAOGUI_TRY(change(act, number, by, [&](Connection &connection, StaffRepository &staff, const Operator &worker) -> Done {
        if (onDuty && number != by.id)
            return refuse(ErrorCode::OtherOperator, {{"operator", number}, {"by", by.id}});
        if (onDuty && worker.holds(Post::LicensedPharmacist) && worker.registered != RegisterStatus::Valid)
            return refuse(ErrorCode::PharmacistSuspended, {{"operator", number}, {"status", toText(worker.registered)}});
        staff.setDuty(number, onDuty);
        audit(connection, by, onDuty ? QStringLiteral("duty.in") : QStringLiteral("duty.out"), number, {{"registered", toText(worker.registered)}});
        YAOGUI_TRY_LET(after, known(staff, number));
        return {};
    }));
    return after;
}

Result<Approval> StaffOffice::approve(const Demand &demand, const QString &reason, const Proof &other)
{
    constexpr qsizetype shortest = 2, longest = 200;
    const QString why = reason.trimmed();
    if (why.size() < shortest || why.size() > longest)
        return refuse(ErrorCode::ReasonNeeded);
    YAOGUI_TRY_LET(const Operator approver, m_identity.prove(other, QStringLiteral("approving")));
    Demand theirs = demand;
    theirs.worker = approver.name;
    theirs.approval = {};
    theirs.secondPerson = false;
    const auto refused = [&](const Error &error) {
        m_permits.note(theirs, error);
        return refuse(error);
    };
    if (approver.name.id == demand.worker.id)
        return refused({ErrorCode::SamePerson, {{"operator", approver.name.id}}, {}});
    const QDateTime now = m_clock.now();
    const auto given = m_store.write([&](Connection &connection) -> Result<Approval> {
        const Done may = Permits::isWitnessed(demand.act) ? Done() : m_permits.check(connection, theirs, now);
        const bool more = !may && may.error().code == ErrorCode::ApprovalNeeded; // beyond them too
        const bool agrees = more && Permits::isSizeless(demand.act) && may.error().details.contains("limit"); // theirs to agree to, only never alone
        if (!may && !agrees) {
            return more ? refuse(ErrorCode::NotPermitted, {{"act", toText(demand.act)}, {"operator", approver.name.id}}) : refuse(may.error());
        }
        Approval approval{{}, demand.act, demand.subject, demand.worker, approver.name, why, demand.percent, demand.amount,
                          now.addSecs(60LL * postRules(now.date()).approvalMinutes), {}};
        approval.id = StaffRepository(connection).add(approval, now);
        audit(connection, approver.name, QStringLiteral("approval.given"), toText(demand.act),
              {{"approval", approval.id.value}, {"operator", demand.worker.id}, {"reason", why}, {"subject", demand.subject}});
        return approval;
    });
    return given ? given : refused(given.error());
}

Result<std::vector<PersonRow>> StaffOffice::list() const
{
    return m_store.read([&](Connection &connection) -> Result<std::vector<PersonRow>> {
        StaffRepository staff(connection);
        std::vector<PersonRow> rows;
        for (const Operator &worker : staff.all(m_clock.today())) {
            const Proofs proofs = staff.proofsOf(worker.name.id).value_or(Proofs());
            rows.push_back({worker, staff.postsOf(worker.name.id), !proofs.pin.isEmpty(), !proofs.badge.isEmpty(), proofs.factor, proofs.wrongPins,
                            proofs.waitUntil});
        }
        return rows;
    });
}

} // namespace yaogui
