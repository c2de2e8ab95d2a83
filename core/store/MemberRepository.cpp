// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/MemberRepository.h"

#include "core/base/Clock.h"
#include "core/base/Mask.h"

namespace yaogui {

namespace {

const QByteArray phonePurpose("member.phone");
const QByteArray namePurpose("member.name");

#define YAOGUI_MEMBER "SELECT id, number, name, phone, points FROM member "

} // namespace

// What cannot be opened shows nothing: the points still count.
MemberCard MemberRepository::cardOf(const Row &row) const
{
    const auto opened = [&](int column, const QByteArray &purpose) {
        return row.isNull(column) ? QString() : QString::fromUtf8(m_sealer.open(row.blob(column), purpose).value_or(QByteArray()));
    };
    return {row.id<MemberId>(0), row.text(1), maskName(opened(2, namePurpose)), maskIdentity(opened(3, phonePurpose)), row.integer(4)};
}

MemberCard MemberRepository::add(const QString &number, const QString &phone, const QString &name, const QDateTime &now, const QString &by)
{
    m_connection.run("INSERT INTO member(number, phone, phone_key, name, joined_at, operator) VALUES(?,?,?,?,?,?)", number,
                     m_sealer.seal(phone.toUtf8(), phonePurpose), m_sealer.digest(phone.toUtf8(), phonePurpose),
                     name.isEmpty() ? QByteArray() : m_sealer.seal(name.toUtf8(), namePurpose), toIso(now), by);
    return {MemberId{m_connection.lastId()}, number, maskName(name), maskIdentity(phone), 0};
}

std::optional<MemberCard> MemberRepository::byPhone(const QString &phone)
{
    return m_connection.first(YAOGUI_MEMBER "WHERE phone_key = ?", [this](const Row &row) { return cardOf(row); },
                              m_sealer.digest(phone.toUtf8(), phonePurpose));
}

std::optional<MemberCard> MemberRepository::byNumber(const QString &number)
{
    return m_connection.first(YAOGUI_MEMBER "WHERE number = ?", [this](const Row &row) { return cardOf(row); }, number);
}

std::optional<MemberCard> MemberRepository::byId(MemberId id)
{
    return m_connection.first(YAOGUI_MEMBER "WHERE id = ?", [this](const Row &row) { return cardOf(row); }, id);
}

std::vector<MemberCard> MemberRepository::list(const QString &after, int most)
{
    std::vector<MemberCard> members;
    m_connection.each(YAOGUI_MEMBER "WHERE number > ? ORDER BY number LIMIT ?", [&](const Row &row) { members.push_back(cardOf(row)); },
                      after.isNull() ? QStringLiteral("") : after, most);
    return members;
}

std::optional<Price> MemberRepository::price(DrugId drug)
{
    return m_connection.first("SELECT price FROM member_price WHERE drug_id = ?", [](const Row &row) { return row.price(0); }, drug);
}

void MemberRepository::setPrice(DrugId drug, const std::optional<Price> &price, const QDateTime &now, const QString &by)
{
    if (price)
        m_connection.run("INSERT INTO member_price(drug_id, price, at, operator) VALUES(?,?,?,?) "
                         "ON CONFLICT(drug_id) DO UPDATE SET price = excluded.price, at = excluded.at, operator = excluded.operator",
                         drug, *price, toIso(now), by);
    else
        m_connection.run("DELETE FROM member_price WHERE drug_id = ?", drug);
}

void MemberRepository::earn(MemberId member, SaleId sale, qint64 points, const QDateTime &now, const QString &by)
{
    if (points > 0)
        m_connection.run("INSERT INTO member_points(member_id, sale_id, at, kind, points, operator) VALUES(?,?,?,'earned',?,?)", member, sale,
                         toIso(now), points, by);
}

void MemberRepository::spend(MemberId member, SaleId sale, qint64 points, const QDateTime &now, const QString &by)
{
    if (points > 0)
        m_connection.run("INSERT INTO member_points(member_id, sale_id, at, kind, points, operator) VALUES(?,?,?,'spent',?,?)", member, sale, toIso(now),
                     -points, by);
}

qint64 MemberRepository::pointsOf(SaleId sale, const QString &kind)
{
    return m_connection
        .first("SELECT ABS(points) FROM member_points WHERE sale_id = ? AND kind = ?", [](const Row &row) { return row.integer(0); }, sale, kind)
        .value_or(0);
}

qint64 MemberRepository::earnedBy(SaleId sale)
{
    return pointsOf(sale, QStringLiteral("earned"));
}

// Rows of the journal stand: each goes back with one of its own.
qint64 MemberRepository::undo(SaleId sale, const QString &kind, const QString &counter, const QDateTime &now, const QString &by)
{
    const qint64 points = pointsOf(sale, kind);
    if (points > 0)
        m_connection.run("INSERT INTO member_points(member_id, sale_id, at, kind, points, operator) "
                         "SELECT member_id, sale_id, ?, ?, -points, ? FROM member_points WHERE sale_id = ? AND kind = ?",
                         toIso(now), counter, by, sale, kind);
    return points;
}

qint64 MemberRepository::takeBack(SaleId sale, const QDateTime &now, const QString &by)
{
    return undo(sale, QStringLiteral("earned"), QStringLiteral("taken_back"), now, by);
}

qint64 MemberRepository::giveBack(SaleId sale, const QDateTime &now, const QString &by)
{
    return undo(sale, QStringLiteral("spent"), QStringLiteral("given_back"), now, by);
}

} // namespace yaogui
