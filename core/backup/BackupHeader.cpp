// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backup/BackupHeader.h"

#include "core/base/Clock.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

namespace yaogui {

namespace {

const QByteArray mark = "YGBACKUP";
constexpr qsizetype lengthSize = 4;

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

std::optional<QByteArray> bytesFrom(const QJsonValue &value)
{
    const auto decoded = QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return value.isString() && decoded ? std::optional(*decoded) : std::nullopt;
}

tl::unexpected<Error> damaged(const char *reason)
{
    return refuse(ErrorCode::BackupDamaged, {{"reason", QString::fromLatin1(reason)}});
}

Result<BackupHeader> headerFrom(const QJsonObject &json)
{
    if (const qint64 format = json.value("format").toInteger(); format != BackupHeader::format)
        return format > BackupHeader::format ? Result<BackupHeader>(refuse(ErrorCode::StoreNewer, {{"version", format}})) : damaged("header");
    BackupHeader header;
    header.store = json.value("store").toString();
    header.madeAt = fromIso(json.value("made_at").toString());
    header.schema = json.value("schema").toInt();
    header.head.id = json.value("head_id").toInteger();
    header.bytes = json.value("bytes").toInteger();
    const auto mac = bytesFrom(json.value("head_mac")), sealed = bytesFrom(json.value("sealed_key"));
    const auto salt = bytesFrom(json.value("recovery_salt")), box = bytesFrom(json.value("recovery_box"));
    if (header.store.isEmpty() || !header.madeAt.isValid() || header.schema <= 0 || header.bytes <= 0 || !mac || !sealed || !salt || !box)
        return damaged("header");
    header.head.mac = *mac;
    header.sealedKey = *sealed;
    header.recoverySalt = *salt;
    header.recoveryBox = *box;
    return header;
}

} // namespace

QByteArray BackupHeader::toBytes() const
{
    const QByteArray json = QJsonDocument(QJsonObject{{"format", format},
                                                      {"store", store},
                                                      {"made_at", toIso(madeAt)},
                                                      {"schema", schema},
                                                      {"head_id", head.id},
                                                      {"head_mac", base64(head.mac)},
                                                      {"bytes", bytes},
                                                      {"sealed_key", base64(sealedKey)},
                                                      {"recovery_salt", base64(recoverySalt)},
                                                      {"recovery_box", base64(recoveryBox)}})
                                .toJson(QJsonDocument::Compact);
    char length[lengthSize];
    qToBigEndian(static_cast<quint32>(json.size()), length);
    return mark + QByteArray(length, lengthSize) + json;
}

Result<BackupFront> readFront(const QByteArray &bytes)
{
    const qsizetype front = mark.size() + lengthSize;
    if (bytes.size() < front || !bytes.startsWith(mark))
        return damaged("mark");
    const qsizetype length = qFromBigEndian<quint32>(bytes.constData() + mark.size());
    if (length > BackupHeader::largest || bytes.size() < front + length)
        return damaged("header");
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(bytes.mid(front, length), &problem);
    if (problem.error != QJsonParseError::NoError || !json.isObject())
        return damaged("header");
    YAOGUI_TRY_LET(BackupHeader header, headerFrom(json.object()));
    return BackupFront{std::move(header), bytes.left(front + length)};
}

} // namespace yaogui
