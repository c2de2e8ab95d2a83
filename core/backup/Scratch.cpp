// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backup/Scratch.h"

#include "core/audit/SealedHead.h"
#include "core/store/AuditRepository.h"
#include "core/store/FileCheck.h"
#include "core/store/LedgerRepository.h"
#include "core/store/Migrations.h"

#include <QDir>

namespace yaogui {

namespace {

template <typename Act> auto over(const QString &database, Act act) -> decltype(act(std::declval<Connection &>()))
{
    try {
        Connection connection(database, Connection::Mode::Reader);
        return act(connection);
    } catch (const SQLite::Exception &exception) {
        return refuse(ErrorCode::StoreDamaged, {{"sqlite", exception.getExtendedErrorCode()}}, QString::fromUtf8(exception.what()));
    }
}

ScratchFacts facts(Connection &connection)
{
    BackupRepository backup(connection);
    const auto newest = AuditRepository(connection).newest(1);
    const AuditHead head = newest.empty() ? AuditHead() : AuditHead{newest.front().first.id, newest.front().second};
    return {backup.storeId(), backup.schema(), head, backup.recovery(), backup.faceFiles()};
}

} // namespace

Result<ScratchFacts> factsOfScratch(const QString &database)
{
    return over(database, [](Connection &connection) -> Result<ScratchFacts> { return facts(connection); });
}

Result<ScratchFacts> proveScratch(const QString &database, const QByteArray &storeKey)
{
    return over(database, [&](Connection &connection) -> Result<ScratchFacts> {
        YAOGUI_TRY(verifyMigrations(connection));
        YAOGUI_TRY(quickCheck(connection));
        YAOGUI_TRY(LedgerRepository(connection).verify());
        const auto trail = AuditRepository(connection).verify(AuditChain(storeKey), std::nullopt);
        if (!trail && trail.error().code != ErrorCode::AuditCut) // an old cut is told by the store; what is left deserves its copies
            return refuse(trail.error());
        return facts(connection);
    });
}

Done furnishScratch(const QString &folder, const QByteArray &storeKey, KeyStore *keys, const AuditHead &head)
{
    if (!QDir().mkpath(folder + QStringLiteral("/faces")) || !QDir().mkpath(folder + QStringLiteral("/slips")))
        return refuse(ErrorCode::BackupFailed, {{"reason", "folder"}, {"folder", folder}});
    YAOGUI_TRY(keys->keep(storeKey));
    YAOGUI_TRY_LET(const auto sealed, SealedHead::open(SealedHead::fileIn(folder), AuditChain(storeKey)));
    sealed->write(head);
    return {};
}

} // namespace yaogui
