// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/LastEvent.h"

#include "core/staff/Permits.h"
#include "core/store/AuditRepository.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace yaogui {

namespace {

struct Log {
    const char *name, *newest, *newestId;
};

constexpr Log logs[] = {
    // what the store says of itself goes by the system's clock, which need not be the business's
    {"audit_event", "SELECT at FROM audit_event WHERE id > ? AND operator <> 'store' ORDER BY id DESC LIMIT 1", "SELECT MAX(id) FROM audit_event"},
    {"settlement_step", "SELECT at FROM settlement_step WHERE id > ? ORDER BY id DESC LIMIT 1", "SELECT MAX(id) FROM settlement_step"},
    {"box_event", "SELECT at FROM box_event WHERE id > ? ORDER BY id DESC LIMIT 1", "SELECT MAX(id) FROM box_event"},
};

constexpr int longestReason = 200;
const QString acceptedKey = QStringLiteral("clock_accepted");

} // namespace

QDateTime lastEvent(Connection &connection)
{
    const auto kept = connection.first("SELECT value FROM meta WHERE key = ?", [](const Row &row) { return row.text(0); }, acceptedKey);
    const QJsonObject accepted = QJsonDocument::fromJson(kept.value_or(QString()).toUtf8()).object();
    QDateTime newest;
    for (const Log &log : logs) {
        const auto at = connection.first(log.newest, [](const Row &row) { return fromIso(row.text(0)); },
                                         accepted[QLatin1String(log.name)].toInteger());
        if (at && at->isValid() && (!newest.isValid() || *at > newest))
            newest = *at;
    }
    return newest;
}

Result<QDateTime> acceptClock(Store &store, const Clock &clock, const QString &reason, const Operator &manager)
{
    const QDateTime now = clock.now();
    const QString words = reason.simplified().left(longestReason);
    Demand demand;
    demand.act = Act::AcceptClock;
    demand.worker = manager.name;
    YAOGUI_TRY(Permits(store, clock).write(demand, [&](Connection &connection) -> Done {
        AuditRepository(connection).append(now, manager.name.id, "clock.accepted", toIso(now), words.isEmpty() ? QJsonObject() : QJsonObject{{"reason", words}});
        QJsonObject accepted;
        for (const Log &log : logs)
            accepted[QLatin1String(log.name)] = connection.first(log.newestId, [](const Row &row) { return row.integer(0); }).value_or(0);
        connection.run("INSERT INTO meta(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value", acceptedKey,
                       QString::fromUtf8(QJsonDocument(accepted).toJson(QJsonDocument::Compact)));
        return {};
    }));
    return now;
}

} // namespace yaogui
