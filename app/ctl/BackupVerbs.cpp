// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/Acting.h"
#include "app/ctl/Output.h"
#include "core/backup/BackupOffice.h"

#include <QFileInfo>

namespace yaogui::ctl {

namespace {

QJsonObject lineOf(const BackupRow &row)
{
    if (row.unreadable)
        return {{"file", row.file}, {"bytes", row.bytes}, {"error", codeName(row.unreadable->code)}};
    return {{"file", row.file},
            {"bytes", row.bytes},
            {"store", row.header.store},
            {"made_at", toIso(row.header.madeAt)},
            {"schema", row.header.schema},
            {"head_id", row.header.head.id},
            {"head_mac", QString::fromLatin1(row.header.head.mac.toHex())},
            {"phrase", !row.header.recoveryBox.isEmpty()}};
}

/// Whoever has the phrase needs no PIN: the store it belongs to may be gone. Else the store whose key opens the backup says who may.
Done mayRestore(const Context &context)
{
    const QString own = context.folder.isEmpty() ? Shop::trainingFolder() : context.folder;
    {
        const auto shop = Shop::open({own, context.overrides, Store::Access::ReadOnly});
        const auto people = shop ? (*shop)->staff().list() : refuse(shop.error());
        if (!people && people.error().code == ErrorCode::StoreDamaged) // nobody can be asked any more; its people stand in the backup
            return {};
        if (!people)
            return refuse(people.error());
        if ((*shop)->training() || people->empty())
            return {};
    }
    YAOGUI_TRY_LET(const auto shop, Shop::open({own, context.overrides, Store::Access::Writer})); // wrong PINs are counted
    return permittedActor(*shop, context, Act::RestoreBackup).map([](const Operator &) {});
}

} // namespace

int backupCreate(const Context &context)
{
    return writing(context, [&](Shop &shop) {
        const auto by = permittedActor(shop, context, Act::CreateBackup);
        if (!by)
            return printRefusal(by.error());
        const auto made = shop.backupOffice().create(by->name.id);
        if (!made)
            return printRefusal(made.error());
        QJsonObject line = lineOf(*made);
        line["state"] = "proven";
        printLine(line);
        return 0;
    });
}

int backupList(const Context &context)
{
    return reading(context, [](Shop &shop) {
        const auto rows = shop.backupOffice().list();
        if (!rows)
            return printRefusal(rows.error());
        for (const BackupRow &row : *rows)
            printLine(lineOf(row));
        return 0;
    });
}

int backupVerify(const Context &context, const QString &file)
{
    return reading(context, [&](Shop &shop) {
        const auto proven = shop.backupOffice().verify(file);
        if (!proven)
            return printRefusal(proven.error());
        QJsonObject line = lineOf(*proven);
        line["state"] = "verified";
        printLine(line);
        return 0;
    });
}

int backupPhrase(const Context &context)
{
    return writing(context, [&](Shop &shop) {
        const auto by = permittedActor(shop, context, Act::MakePhrase);
        if (!by)
            return printRefusal(by.error());
        const auto phrase = shop.backupOffice().newPhrase(by->name.id);
        if (!phrase)
            return printRefusal(phrase.error());
        printLine({{"state", "made"}, {"recovery_phrase", *phrase}});
        return 0;
    });
}

int backupRestore(const Context &context, const QString &file, const QString &target, bool phrase)
{
    if (const Done may = phrase ? Done() : mayRestore(context); !may)
        return printRefusal(may.error());
    const auto restored = Shop::restore({file, target, phrase ? nextLine() : QString(), context.folder});
    if (!restored)
        return printRefusal(restored.error());
    printLine({{"state", "restored"},
               {"data", target},
               {"made_at", toIso(restored->header.madeAt)},
               {"head_id", restored->header.head.id},
               {"faces", restored->faces},
               {"faces_missing", restored->facesMissing}});
    return 0;
}

} // namespace yaogui::ctl
