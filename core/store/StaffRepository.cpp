// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/StaffRepository.h"

namespace yaogui {

namespace {

#define YAOGUI_STANDING " ended_at IS NULL AND from_day <= ? AND (to_day IS NULL OR to_day >= ?)" // of a post, on a day

// A registration that has run out says nothing any more.
RegisterStatus registeredOn(const QDate &day, const Row &row)
{
    const RegisterStatus status = registerStatusFrom(row.text(4)).value_or(RegisterStatus::Unknown);
    const bool over = !row.isNull(5) && row.date(5) < day;
    return status == RegisterStatus::Valid && over ? RegisterStatus::Unknown : status;
}

// Asked at every act: one statement.
#define YAOGUI_OPERATOR \
    "SELECT o.id, o.name, on_duty, locked, registered, registered_until, " \
    "(SELECT group_concat(post) FROM operator_post WHERE operator = o.id AND" YAOGUI_STANDING ") FROM operator o "

Operator operatorOf(const Row &row, const QDate &day)
{
    Operator worker{{row.text(0), row.text(1)}, {}, row.flag(2), registeredOn(day, row), row.flag(3)};
    for (const QString &name : row.text(6).split(u',', Qt::SkipEmptyParts)) {
        if (const auto post = postFrom(name))
            worker.posts |= *post;
    }
    return worker;
}

} // namespace

void StaffRepository::save(const Operator &worker, const QDate &from, const QString &by)
{
    m_connection.run("INSERT INTO operator(id, name, on_duty, locked, registered) VALUES(?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET "
                     "name = excluded.name, on_duty = excluded.on_duty, locked = excluded.locked, registered = excluded.registered",
                     worker.name.id, worker.name.name, worker.onDuty, worker.locked, toText(worker.registered));
    const QDateTime now(from, QTime(0, 0), Qt::UTC);
    Posts standing;
    for (const HeldPost &held : postsOf(worker.name.id)) {
        if (!held.ended && !worker.holds(held.post))
            endPost(held.id, now, by);
        else if (!held.ended)
            standing |= held.post;
    }
    for (const Post post : allPosts()) {
        if (worker.holds(post) && !standing.testFlag(post))
            givePost(worker.name.id, {0, post, from, {}, by, false}, now);
    }
}

std::optional<Operator> StaffRepository::byId(const QString &id, const QDate &day)
{
    return m_connection.first(YAOGUI_OPERATOR "WHERE o.id = ?", [&](const Row &row) { return operatorOf(row, day); }, day, day, id);
}

std::vector<Operator> StaffRepository::all(const QDate &day)
{
    QStringList ids;
    m_connection.each("SELECT id FROM operator ORDER BY id", [&](const Row &row) { ids.append(row.text(0)); });
    std::vector<Operator> people;
    for (const QString &id : ids)
        people.push_back(*byId(id, day));
    return people;
}

bool StaffRepository::hasAnybody()
{
    return m_connection.first("SELECT 1 FROM operator LIMIT 1", [](const Row &) { return true; }).has_value();
}

bool StaffRepository::hasColleague(const QString &id, const QDate &day)
{
    return m_connection
        .first("SELECT 1 FROM operator JOIN operator_post ON operator = operator.id WHERE operator.id <> ? AND locked = 0 AND" YAOGUI_STANDING " LIMIT 1",
               [](const Row &) { return true; }, id, day, day)
        .has_value();
}

int StaffRepository::owners(const QDate &day)
{
    return m_connection
        .first("SELECT COUNT(DISTINCT operator.id) FROM operator JOIN operator_post ON operator = operator.id WHERE post = 'manager' "
               "AND to_day IS NULL AND locked = 0 AND" YAOGUI_STANDING,
               [](const Row &row) { return row.number(0); }, day, day)
        .value_or(0);
}

std::vector<HeldPost> StaffRepository::postsOf(const QString &id)
{
    std::vector<HeldPost> posts;
    m_connection.each("SELECT id, post, from_day, to_day, given_by, ended_at IS NOT NULL FROM operator_post WHERE operator = ? ORDER BY id",
                      [&](const Row &row) {
                          posts.push_back({row.integer(0), postFrom(row.text(1)).value_or(Post::Inspector), row.date(2), row.date(3), row.text(4),
                                           row.flag(5)});
                      },
                      id);
    return posts;
}

void StaffRepository::givePost(const QString &id, const HeldPost &post, const QDateTime &now)
{
    m_connection.run("INSERT INTO operator_post(operator, post, from_day, to_day, given_by, given_at) VALUES(?,?,?,?,?,?)", id, toText(post.post),
                     post.from, post.to, post.givenBy, toIso(now));
}

void StaffRepository::endPost(qint64 id, const QDateTime &now, const QString &by)
{
    m_connection.run("UPDATE operator_post SET ended_at = ?, ended_by = ? WHERE id = ?", toIso(now), by, id);
}

std::optional<Proofs> StaffRepository::proofsOf(const QString &id)
{
    return m_connection.first("SELECT pin, badge, totp, second_factor, totp_step, wrong_pins, wait_until, pin_given FROM operator WHERE id = ?",
                              [](const Row &row) {
                                  return Proofs{row.text(0), row.blob(1), row.blob(2), secondFactorFrom(row.text(3)).value_or(SecondFactor::None),
                                                row.integer(4), row.number(5), fromIso(row.text(6)), row.flag(7)};
                              },
                              id);
}

void StaffRepository::setProofs(const QString &id, const Proofs &proofs)
{
    const QString wait = proofs.waitUntil.isValid() ? toIso(proofs.waitUntil) : QString();
    m_connection.run("UPDATE operator SET pin = ?, badge = ?, totp = ?, second_factor = ?, totp_step = ?, wrong_pins = ?, wait_until = ?, "
                     "pin_given = ? WHERE id = ?",
                     proofs.pin.isEmpty() ? QString() : proofs.pin, proofs.badge.isEmpty() ? QByteArray() : proofs.badge,
                     proofs.totp.isEmpty() ? QByteArray() : proofs.totp, toText(proofs.factor), proofs.totpStep, proofs.wrongPins, wait,
                     proofs.pinGiven, id);
}

std::optional<QString> StaffRepository::byBadge(const QByteArray &digest)
{
    return m_connection.first("SELECT id FROM operator WHERE badge = ?", [](const Row &row) { return row.text(0); }, digest);
}

void StaffRepository::setLocked(const QString &id, bool locked)
{
    m_connection.run("UPDATE operator SET locked = ? WHERE id = ?", locked, id);
}

void StaffRepository::setDuty(const QString &id, bool onDuty)
{
    m_connection.run("UPDATE operator SET on_duty = ? WHERE id = ?", onDuty, id);
}

void StaffRepository::setRegister(const QString &id, RegisterStatus status, const QDate &until)
{
    m_connection.run("UPDATE operator SET registered = ?, registered_until = ? WHERE id = ?", toText(status), until, id);
}

std::optional<Operator> StaffRepository::pharmacistOnDuty(const QDate &day)
{
    return m_connection.first(YAOGUI_OPERATOR
                              "WHERE on_duty = 1 AND locked = 0 AND registered = 'valid' AND (registered_until IS NULL OR registered_until >= ?) "
                              "AND EXISTS(SELECT 1 FROM operator_post WHERE operator = o.id AND post = 'licensed_pharmacist' AND" YAOGUI_STANDING ") "
                              "ORDER BY o.id LIMIT 1",
                              [&](const Row &row) { return operatorOf(row, day); }, day, day, day, day, day);
}

ApprovalId StaffRepository::add(const Approval &approval, const QDateTime &now)
{
    constexpr qint64 none = -1;
    m_connection.run("INSERT INTO approval(at, act, subject, operator, approver, reason, percent, amount, expires_at) "
                     "VALUES(?,?,?,?,?,?,NULLIF(?, -1),NULLIF(?, -1),?)",
                     toIso(now), toText(approval.act), approval.subject.isNull() ? QStringLiteral("") : approval.subject, approval.worker.id,
                     approval.approver.id, approval.reason, approval.percent ? approval.percent->basisPoints : none,
                     approval.amount ? approval.amount->units() : none, toIso(approval.expires));
    return ApprovalId{m_connection.lastId()};
}

std::optional<Approval> StaffRepository::approval(ApprovalId id)
{
    return m_connection.first("SELECT approval.id, act, subject, operator, asker.name, approver, other.name, reason, percent, amount, expires_at, used_at "
                              "FROM approval JOIN operator AS asker ON asker.id = operator JOIN operator AS other ON other.id = approver "
                              "WHERE approval.id = ?",
                              [](const Row &row) {
                                  Approval found{row.id<ApprovalId>(0), actFrom(row.text(1)).value_or(Act::Read), row.text(2),
                                                 {row.text(3), row.text(4)}, {row.text(5), row.text(6)}, row.text(7), {}, {},
                                                 fromIso(row.text(10)), fromIso(row.text(11))};
                                  if (!row.isNull(8))
                                      found.percent = Percent{row.number(8)};
                                  if (!row.isNull(9))
                                      found.amount = row.money(9);
                                  return found;
                              },
                              id);
}

bool StaffRepository::use(ApprovalId id, const QDateTime &now)
{
    return m_connection.run("UPDATE approval SET used_at = ? WHERE id = ? AND used_at IS NULL", toIso(now), id) == 1;
}

SignIn StoredSignIns::load(const QString &operatorId) const
{
    const auto found = m_store.read([&](Connection &connection) -> Result<std::optional<SignIn>> {
        return connection.first("SELECT sign_no, day FROM sign_in WHERE operator = ?",
                                [](const Row &row) { return SignIn{row.text(0), row.date(1)}; }, operatorId);
    });
    return found && *found ? **found : SignIn();
}

void StoredSignIns::save(const QString &operatorId, const SignIn &signIn)
{
    const Done saved = m_store.write([&](Connection &connection) -> Done {
        if (signIn.number.isEmpty())
            connection.run("DELETE FROM sign_in WHERE operator = ?", operatorId);
        else
            connection.run("INSERT INTO sign_in(operator, day, sign_no) VALUES(?,?,?) ON CONFLICT(operator) DO UPDATE SET "
                           "day = excluded.day, sign_no = excluded.sign_no",
                           operatorId, signIn.day, signIn.number);
        return {};
    });
    if (!saved)
        qWarning("sign-in could not be kept: %s", qUtf8Printable(codeName(saved.error().code)));
}

} // namespace yaogui
