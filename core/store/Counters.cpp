// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/Counters.h"

namespace yaogui {

namespace {

/// The last of so many next values.
qint64 lastOfNext(Connection &connection, const QString &name, qint64 count)
{
    connection.run("INSERT INTO counter(name, value) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET value = value + ?2", name, count);
    return *connection.first("SELECT value FROM counter WHERE name = ?", [](const Row &row) { return row.integer(0); }, name);
}

} // namespace

qint64 nextCount(Connection &connection, const QString &name)
{
    return lastOfNext(connection, name, 1);
}

QString nextSlipNumber(Connection &connection, const QDate &day)
{
    return QString("S%1%2").arg(day.toString("yyyyMMdd")).arg(nextCount(connection, "slip"), 6, 10, QChar(u'0'));
}

QString nextReturnNumber(Connection &connection, const QDate &day)
{
    return QString("R%1%2").arg(day.toString("yyyyMMdd")).arg(nextCount(connection, "return_slip"), 6, 10, QChar(u'0'));
}

Result<QString> StoredMessageIds::next()
{
    constexpr qint64 tails = 10'000, drawn = 16;
    const std::lock_guard guard(m_mutex);
    if (m_given == m_last) {
        YAOGUI_TRY_LET(m_last, m_store.write([&](Connection &connection) -> Result<qint64> { return lastOfNext(connection, "msgid", drawn); }));
        m_given = m_last - drawn;
    }
    return m_institutionCode + m_clock.now().toString("yyyyMMddHHmmss") + QString("%1").arg(++m_given % tails, 4, 10, QChar(u'0'));
}

} // namespace yaogui
