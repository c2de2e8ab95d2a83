// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/DoubtRepository.h"

#include "core/base/Clock.h"

#include <QHash>

#include <algorithm>

namespace yaogui {

namespace {

constexpr qint64 longestWait = 600;
constexpr qint64 spread = 2; // up to half as much again

qint64 waitSeconds(const Doubt &doubt)
{
    constexpr qint64 first = 5;
    constexpr int doublings = 7;
    const qint64 wait = std::min(longestWait, first << std::min(doubt.tries, doublings));
    const auto part = static_cast<qint64>(qHash(doubt.messageId, static_cast<std::size_t>(doubt.tries)) % static_cast<std::size_t>(wait / spread + 1));
    return wait + part;
}

Doubt doubtOf(const Row &row)
{
    Doubt doubt;
    doubt.sale = row.id<SaleId>(0);
    doubt.state = saleStateFrom(row.text(1)).value_or(SaleState::Unknown);
    doubt.slip = row.text(2);
    doubt.messageId = row.text(3);
    doubt.total = row.money(4);
    doubt.insuredTotal = row.money(5);
    doubt.since = fromIso(row.text(6));
    doubt.nextAt = fromIso(row.text(7));
    doubt.tries = row.number(8);
    doubt.refusals = row.number(9);
    doubt.lastError = row.text(10);
    doubt.refund = row.id<ReturnId>(11);
    doubt.returnSlip = row.text(12);
    return doubt;
}

} // namespace

void DoubtRepository::begin(SaleId sale, const QDateTime &now)
{
    m_connection.run("INSERT INTO doubt(sale_id, since, next_at) VALUES(?, ?, ?) ON CONFLICT(sale_id) DO NOTHING", sale, toIso(now), toIso(now));
}

void DoubtRepository::begin(ReturnId refund, const QDateTime &now)
{
    m_connection.run("INSERT INTO refund_doubt(return_id, since, next_at) VALUES(?, ?, ?) ON CONFLICT(return_id) DO NOTHING", refund, toIso(now),
                     toIso(now));
}

void DoubtRepository::noteTry(const Doubt &doubt, const QDateTime &now, bool refused, const QString &error)
{
    const QString next = toIso(now.addSecs(waitSeconds(doubt)));
    if (doubt.refund.isNull())
        m_connection.run("UPDATE doubt SET tries = tries + 1, refusals = refusals + ?, next_at = ?, last_error = ? WHERE sale_id = ?", refused, next,
                         error, doubt.sale);
    else
        m_connection.run("UPDATE refund_doubt SET tries = tries + 1, refusals = refusals + ?, next_at = ?, last_error = ? WHERE return_id = ?",
                         refused, next, error, doubt.refund);
}

void DoubtRepository::end(SaleId sale, const QDateTime &now)
{
    m_connection.run("UPDATE doubt SET ended_at = ? WHERE sale_id = ?", toIso(now), sale);
}

void DoubtRepository::end(ReturnId refund, const QDateTime &now)
{
    m_connection.run("UPDATE refund_doubt SET ended_at = ? WHERE return_id = ?", toIso(now), refund);
}

std::vector<Doubt> DoubtRepository::standing()
{
    std::vector<Doubt> doubts;
    m_connection.each("SELECT s.id, s.state, s.slip, s.msgid, s.total, s.insured_total, COALESCE(d.since, s.changed_at) AS since, "
                      "COALESCE(d.next_at, s.changed_at), COALESCE(d.tries, 0), COALESCE(d.refusals, 0), COALESCE(d.last_error, ''), 0, '' "
                      "FROM sale s LEFT JOIN doubt d ON d.sale_id = s.id WHERE s.state IN ('sent', 'unknown') "
                      "UNION ALL SELECT s.id, r.state, s.slip, r.msgid, s.total, s.insured_total, COALESCE(d.since, r.changed_at) AS since, "
                      "COALESCE(d.next_at, r.changed_at), COALESCE(d.tries, 0), COALESCE(d.refusals, 0), COALESCE(d.last_error, ''), r.id, r.slip "
                      "FROM sale_return r JOIN sale s ON s.id = r.sale_id LEFT JOIN refund_doubt d ON d.return_id = r.id "
                      "WHERE r.state IN ('sent', 'unknown') ORDER BY since, 1",
                      [&](const Row &row) { doubts.push_back(doubtOf(row)); });
    return doubts;
}

int DoubtRepository::count()
{
    return m_connection
        .first("SELECT (SELECT COUNT(*) FROM sale WHERE state = 'unknown') + (SELECT COUNT(*) FROM sale_return WHERE state = 'unknown')",
               [](const Row &row) { return row.number(0); })
        .value_or(0);
}

bool isDue(const Doubt &doubt, const QDateTime &now)
{
    const qint64 wait = now.secsTo(doubt.nextAt);
    return doubt.nextAt <= now || wait > longestWait + longestWait / spread;
}

} // namespace yaogui
