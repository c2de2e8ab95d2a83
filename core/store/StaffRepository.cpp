// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/StaffRepository.h"

namespace yaogui {

namespace {

Operator operatorOf(const Row &row)
{
    return {{row.text(0), row.text(1)}, postFrom(row.text(2)).value_or(Post::Buyer), row.flag(3)};
}

} // namespace

void StaffRepository::save(const Operator &worker)
{
    m_connection.run("INSERT INTO operator(id, name, post, on_duty) VALUES(?,?,?,?) ON CONFLICT(id) DO UPDATE SET name = excluded.name, "
                     "post = excluded.post, on_duty = excluded.on_duty",
                     worker.name.id, worker.name.name, toText(worker.post), worker.onDuty);
}

std::optional<Operator> StaffRepository::byId(const QString &id)
{
    return m_connection.first("SELECT id, name, post, on_duty FROM operator WHERE id = ?", operatorOf, id);
}

std::vector<Operator> StaffRepository::all()
{
    std::vector<Operator> people;
    m_connection.each("SELECT id, name, post, on_duty FROM operator ORDER BY id", [&](const Row &row) { people.push_back(operatorOf(row)); });
    return people;
}

std::optional<Operator> StaffRepository::pharmacistOnDuty()
{
    return m_connection.first("SELECT id, name, post, on_duty FROM operator WHERE post = 'licensed_pharmacist' AND on_duty = 1 ORDER BY id",
                              operatorOf);
}

ShiftId StaffRepository::ensureShift(const QDateTime &now, const QString &operatorId)
{
    const auto open = m_connection.first("SELECT id FROM shift WHERE closed_at IS NULL ORDER BY id DESC", [](const Row &row) { return row.id<ShiftId>(0); });
    if (open)
        return *open;
    m_connection.run("INSERT INTO shift(opened_at, opened_by) VALUES(?, ?)", toIso(now), operatorId);
    return ShiftId{m_connection.lastId()};
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
