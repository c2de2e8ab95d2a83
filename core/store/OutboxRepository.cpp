// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/OutboxRepository.h"

#include <QJsonDocument>

namespace yaogui {

namespace {

const QByteArray payloadPurpose("outbox.payload");
const QByteArray errorPurpose("outbox.last_error"); // a platform's words may name a person

WaitingMessage messageOf(const Row &row)
{
    WaitingMessage message;
    message.id = row.id<OutboxId>(0);
    message.lane = row.text(1);
    message.key = row.text(2);
    message.sale = row.id<SaleId>(3);
    message.createdAt = row.text(4);
    message.state = row.text(5);
    message.tries = row.number(6);
    message.nextAt = row.text(7);
    message.lastError = row.text(8);
    return message;
}

} // namespace

void OutboxRepository::add(const OutgoingMessage &message, SaleId sale, const QDateTime &now)
{
    const QByteArray payload = QJsonDocument(message.input).toJson(QJsonDocument::Compact);
    m_connection.run("INSERT INTO outbox(lane, key, sale_id, created_at, payload, next_at) VALUES(?,?,?,?,?,?)", message.lane, message.key, sale,
                     toIso(now), m_sealer.seal(payload, payloadPurpose), toIso(now.toUTC()));
}

Result<std::optional<WaitingMessage>> OutboxRepository::next(OutboxId after, const std::optional<QDateTime> &due)
{
    QByteArray payload;
    auto message = m_connection.first("SELECT id, lane, key, sale_id, created_at, state, tries, next_at, last_error, payload FROM outbox "
                                      "WHERE state <> 'sent' AND state = 'waiting' AND id > ? AND (? IS NULL OR next_at <= ?) ORDER BY id LIMIT 1",
                                      [&](const Row &row) {
                                          payload = row.blob(9);
                                          return messageOf(row);
                                      },
                                      after.value, due ? toIso(due->toUTC()) : QString(), due ? toIso(due->toUTC()) : QString());
    if (!message)
        return std::optional<WaitingMessage>();
    YAOGUI_TRY_LET(const QByteArray plain, m_sealer.open(payload, payloadPurpose));
    message->input = QJsonDocument::fromJson(plain).object();
    return message;
}

void OutboxRepository::markSent(OutboxId id, const QDateTime &now)
{
    m_connection.run("UPDATE outbox SET state = 'sent', sent_at = ?, tries = tries + 1, last_error = '' WHERE id = ?", toIso(now), id);
}

void OutboxRepository::markFailed(OutboxId id, const QString &error, const QDateTime &nextAt, bool counts)
{
    m_connection.run("UPDATE outbox SET tries = tries + ?, last_error = ?, next_at = ? WHERE id = ?", counts ? 1 : 0,
                     QString::fromLatin1(m_sealer.seal(error.toUtf8(), errorPurpose).toBase64()), toIso(nextAt.toUTC()), id);
}

std::vector<WaitingMessage> OutboxRepository::waiting()
{
    std::vector<WaitingMessage> messages;
    m_connection.each("SELECT id, lane, key, sale_id, created_at, state, tries, next_at, last_error FROM outbox WHERE state <> 'sent' ORDER BY id",
                      [&](const Row &row) { messages.push_back(messageOf(row)); });
    for (WaitingMessage &message : messages) {
        const auto words = m_sealer.open(QByteArray::fromBase64(message.lastError.toLatin1()), errorPurpose);
        message.lastError = words ? QString::fromUtf8(*words) : QString();
    }
    return messages;
}

OutboxRepository::Backlog OutboxRepository::backlog()
{
    return *m_connection.first("SELECT COUNT(*), MIN(created_at) FROM outbox WHERE state <> 'sent'",
                               [](const Row &row) { return Backlog{row.number(0), row.text(1)}; });
}

} // namespace yaogui
