// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/Migrations.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <map>

static void initSqlResources()
{
    Q_INIT_RESOURCE(sql);
}

namespace yaogui {

namespace {

struct MigrationFile {
    int version = 0;
    QString name;
    QByteArray sql;
    QString checksum;
};

std::vector<MigrationFile> migrationFiles()
{
    initSqlResources();
    std::vector<MigrationFile> files;
    const QStringList names = QDir(":/sql").entryList({"*.sql"}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(":/sql/" + name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray sql = file.readAll();
        files.push_back({name.left(4).toInt(), name, sql,
                         QString::fromLatin1(QCryptographicHash::hash(sql, QCryptographicHash::Sha256).toHex())});
    }
    return files;
}

std::map<int, QString> landed(Connection &connection)
{
    std::map<int, QString> versions;
    if (connection.database().tableExists("migration"))
        connection.each("SELECT version, checksum FROM migration", [&](const Row &row) { versions[row.number(0)] = row.text(1); });
    return versions;
}

} // namespace

Done verifyMigrations(Connection &connection)
{
    std::map<int, QString> versions = landed(connection);
    for (const MigrationFile &file : migrationFiles()) {
        const auto found = versions.find(file.version);
        if (found == versions.end())
            continue;
        if (found->second != file.checksum)
            return refuse(ErrorCode::MigrationChanged, {{"version", file.version}});
        versions.erase(found);
    }
    if (!versions.empty())
        return refuse(ErrorCode::StoreNewer, {{"version", versions.rbegin()->first}});
    return {};
}

int newestMigration()
{
    int newest = 0;
    for (const MigrationFile &file : migrationFiles())
        newest = std::max(newest, file.version);
    return newest;
}

bool needsMigration(Connection &connection)
{
    const std::map<int, QString> versions = landed(connection);
    const std::vector<MigrationFile> files = migrationFiles();
    return std::any_of(files.begin(), files.end(), [&](const MigrationFile &file) { return !versions.contains(file.version); });
}

Result<bool> migrate(Connection &connection, const std::function<void()> &finish)
{
    YAOGUI_TRY(verifyMigrations(connection));
    if (!needsMigration(connection))
        return false;
    Transaction transaction(connection, Transaction::Kind::Write);
    const std::map<int, QString> versions = landed(connection);
    for (const MigrationFile &file : migrationFiles()) {
        if (versions.contains(file.version))
            continue;
        connection.database().exec(file.sql.constData());
        connection.run("INSERT INTO migration(version, name, checksum) VALUES(?, ?, ?)", file.version, file.name, file.checksum);
    }
    finish();
    transaction.commit();
    return true;
}

} // namespace yaogui
