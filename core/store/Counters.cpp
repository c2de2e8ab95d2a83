// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/Counters.h"

namespace yaogui {

qint64 nextCount(Connection &connection, const QString &name)
{
    connection.run("INSERT INTO counter(name, value) VALUES(?, 1) ON CONFLICT(name) DO UPDATE SET value = value + 1", name);
    return *connection.first("SELECT value FROM counter WHERE name = ?", [](const Row &row) { return row.integer(0); }, name);
}

QString nextSlipNumber(Connection &connection, const QDate &day)
{
    return QString("S%1%2").arg(day.toString("yyyyMMdd")).arg(nextCount(connection, "slip"), 6, 10, QChar(u'0'));
}

Result<QString> StoredMessageIds::next()
{
    constexpr qint64 tails = 10'000;
    return m_store.write([&](Connection &connection) -> Result<QString> {
        const qint64 tail = nextCount(connection, "msgid") % tails;
        return m_institutionCode + m_clock.now().toString("yyyyMMddHHmmss") + QString("%1").arg(tail, 4, 10, QChar(u'0'));
    });
}

} // namespace yaogui
