// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/BackupRepository.h"

namespace yaogui {

namespace {

std::optional<QString> metaOf(Connection &connection, const char *key)
{
    return connection.first("SELECT value FROM meta WHERE key = ?", [](const Row &row) { return row.text(0); }, QString::fromLatin1(key));
}

void setMeta(Connection &connection, const char *key, const QByteArray &value)
{
    connection.run("INSERT INTO meta(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value", QString::fromLatin1(key),
                   QString::fromLatin1(value.toBase64()));
}

} // namespace

QString BackupRepository::storeId()
{
    return metaOf(m_connection, "store_id").value_or(QString());
}

int BackupRepository::schema()
{
    return m_connection.first("SELECT MAX(version) FROM migration", [](const Row &row) { return row.number(0); }).value_or(0);
}

std::optional<RecoveryHalf> BackupRepository::recovery()
{
    const auto publicKey = metaOf(m_connection, "recovery_public"), salt = metaOf(m_connection, "recovery_salt");
    if (!publicKey || !salt)
        return std::nullopt;
    return RecoveryHalf{QByteArray::fromBase64(publicKey->toLatin1()), QByteArray::fromBase64(salt->toLatin1())};
}

void BackupRepository::setRecovery(const RecoveryHalf &half)
{
    setMeta(m_connection, "recovery_public", half.publicKey);
    setMeta(m_connection, "recovery_salt", half.salt);
}

QStringList BackupRepository::faceFiles()
{
    QStringList files;
    m_connection.each("SELECT file FROM face ORDER BY id", [&](const Row &row) { files += row.text(0); });
    return files;
}

} // namespace yaogui
