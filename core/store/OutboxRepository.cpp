// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/OutboxRepository.h"

#include "core/outbox/Lane.h"

#include <QJsonDocument>

#include <map>
#include <utility>

namespace yaogui {

namespace {

const QByteArray payloadPurpose("outbox.payload");
const QByteArray errorPurpose("outbox.last_error"); // a platform's words may name a person
const QByteArray requestPurpose("outbox_try.request");
const QByteArray answerPurpose("outbox_try.answer");

#define YAOGUI_MESSAGE_COLUMNS                                                                                                    \
    "SELECT o.id, o.lane, o.key, o.sale_id, o.created_at, o.state, o.tries, o.next_at, o.last_error, o.parked_at, o.drug, "       \
    "IFNULL(d.generic_name, ''), o.lot, o.refusals, o.misses, o.reason, o.payload, o.sent_at FROM outbox o "

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
    message.parkedAt = row.text(9);
    message.drug = row.text(10);
    message.drugName = row.text(11);
    message.lot = row.text(12);
    message.refusals = row.number(13);
    message.misses = row.number(14);
    message.reason = verdictFrom(row.text(15));
    return message;
}

Error noSuchMessage(OutboxId id)
{
    return {ErrorCode::UseInvalid, {{"id", id.value}, {"reason", "no such message"}}, {}};
}

} // namespace

void OutboxRepository::add(const OutgoingMessage &message, SaleId sale, const QDateTime &now)
{
    const QByteArray payload = QJsonDocument(message.input).toJson(QJsonDocument::Compact);
    const MessageGoods goods = goodsOf(message);
    m_connection.run("INSERT INTO outbox(lane, key, sale_id, created_at, payload, next_at, drug, lot) VALUES(?,?,?,?,?,?,?,?)", message.lane,
                     message.key, sale, toIso(now), m_sealer.seal(payload, payloadPurpose), toIso(now.toUTC()), goods.drug, goods.lot);
}

std::vector<QueuedMessage> OutboxRepository::queue()
{
    std::vector<QueuedMessage> messages;
    m_connection.each("SELECT id, drug, lot, state, next_at, misses FROM outbox INDEXED BY outbox_unsent WHERE state <> 'sent' ORDER BY id",
                      [&](const Row &row) {
                          messages.push_back({row.id<OutboxId>(0), row.text(1), row.text(2), row.text(3) == u"parked", row.text(4), row.number(5)});
                      });
    return messages;
}

Result<std::optional<MessageToSend>> OutboxRepository::toSend(OutboxId id)
{
    QByteArray payload;
    const auto message = m_connection.first(YAOGUI_MESSAGE_COLUMNS "LEFT JOIN drug d ON d.code = o.drug WHERE o.id = ? AND o.state = 'waiting'",
                                            [&](const Row &row) {
                                                payload = row.blob(16);
                                                return messageOf(row);
                                            },
                                            id);
    if (!message)
        return std::optional<MessageToSend>();
    YAOGUI_TRY_LET(const QByteArray plain, m_sealer.open(payload, payloadPurpose));
    MessageToSend toSend{*message, QJsonDocument::fromJson(plain).object(), false, true};
    m_connection.each("SELECT verdict FROM outbox_try WHERE message_id = ?",
                      [&](const Row &row) { toSend.mayBeThere = toSend.mayBeThere || leavesOpen(verdictFrom(row.text(0))); }, id);
    toSend.saysWhatWasSold = isSold(*message, toSend.input);
    return toSend;
}

bool OutboxRepository::isSold(const WaitingMessage &message, const QJsonObject &input)
{
    const Lane *lane = laneOf(message.lane);
    if (!lane || !lane->saysWhatWasSold || message.sale.isNull())
        return true;
    const MessageGoods goods = goodsOf({message.lane, message.key, input});
    return goods.quantity
           && m_connection
                  .first("SELECT 1 FROM sale_line s JOIN drug d ON d.id = s.drug_id JOIN lot l ON l.id = s.lot_id "
                         "WHERE s.sale_id = ? AND d.code = ? AND l.lot = ? AND s.quantity = ?",
                         [](const Row &) { return true; }, message.sale, goods.drug, goods.lot, *goods.quantity)
                  .has_value();
}

qint64 OutboxRepository::beginTry(OutboxId id, const QString &messageId, const QByteArray &request, const QDateTime &now)
{
    m_connection.run("INSERT INTO outbox_try(message_id, at, msgid, request) VALUES(?,?,?,?)", id, toIso(now), messageId,
                     m_sealer.seal(request, requestPurpose));
    return m_connection.lastId();
}

void OutboxRepository::endTry(qint64 number, const Answer &answer, Verdict verdict, const QDateTime &now)
{
    m_connection.run("UPDATE outbox_try SET answered_at = ?, verdict = ?, http_status = ?, infcode = ?, answer = ? WHERE id = ?", toIso(now),
                     toText(verdict), answer.httpStatus, answer.infcode, m_sealer.seal(answer.raw, answerPurpose), number);
}

void OutboxRepository::markSent(OutboxId id, Verdict verdict, const QDateTime &now)
{
    m_connection.run("UPDATE outbox SET state = 'sent', sent_at = ?, tries = tries + 1, misses = 0, reason = ?, last_error = '' WHERE id = ?", toIso(now),
                     toText(verdict), id);
}

void OutboxRepository::markFailed(const WaitingMessage &message, const Judgement &judgement, const QDateTime &nextAt, const QDateTime &now)
{
    const bool counted = counts(judgement.verdict);
    const int refusals = message.refusals + (counted ? 1 : 0);
    const bool park = counted && refusals >= triesUntilParked(judgement.verdict);
    m_connection.run("UPDATE outbox SET state = ?, tries = tries + ?, refusals = ?, misses = ?, reason = ?, last_error = ?, next_at = ?, parked_at = ? "
                     "WHERE id = ?",
                     park ? QString("parked") : QString("waiting"), counted ? 1 : 0, refusals, counted ? 0 : message.misses + 1,
                     toText(judgement.verdict), QString::fromLatin1(m_sealer.seal(judgement.words.toUtf8(), errorPurpose).toBase64()),
                     toIso(nextAt.toUTC()), park ? toIso(now) : QString(), message.id);
}

Done OutboxRepository::putBack(OutboxId id, const QDateTime &now)
{
    const auto state = m_connection.first("SELECT state FROM outbox WHERE id = ?", [](const Row &row) { return row.text(0); }, id);
    if (!state)
        return refuse(noSuchMessage(id));
    if (*state == u"sent")
        return refuse(ErrorCode::TransitionRefused, {{"id", id.value}, {"from", "sent"}, {"to", "waiting"}});
    m_connection.run("UPDATE outbox SET state = 'waiting', refusals = 0, misses = 0, parked_at = NULL, next_at = ? WHERE id = ?", toIso(now.toUTC()), id);
    return {};
}

std::vector<WaitingMessage> OutboxRepository::waiting()
{
    std::vector<WaitingMessage> messages;
    std::map<std::pair<QString, QString>, OutboxId> newest;
    m_connection.each(YAOGUI_MESSAGE_COLUMNS "INDEXED BY outbox_unsent LEFT JOIN drug d ON d.code = o.drug WHERE o.state <> 'sent' ORDER BY o.id",
                      [&](const Row &row) {
                          WaitingMessage message = messageOf(row);
                          OutboxId &before = newest[{message.drug, message.lot}];
                          message.behind = std::exchange(before, message.id);
                          messages.push_back(std::move(message));
                      });
    for (WaitingMessage &message : messages)
        message.lastError = opened(message.lastError);
    return messages;
}

Result<MessageStory> OutboxRepository::story(OutboxId id)
{
    MessageStory story;
    QByteArray payload;
    const auto message = m_connection.first(YAOGUI_MESSAGE_COLUMNS "LEFT JOIN drug d ON d.code = o.drug WHERE o.id = ?",
                                            [&](const Row &row) {
                                                payload = row.blob(16);
                                                story.sentAt = row.text(17);
                                                return messageOf(row);
                                            },
                                            id);
    if (!message)
        return refuse(noSuchMessage(id));
    story.message = *message;
    story.message.lastError = opened(message->lastError);
    if (story.sentAt.isEmpty()) {
        const auto behind = m_connection.first(
            "SELECT MAX(id) FROM outbox INDEXED BY outbox_unsent WHERE state <> 'sent' AND id < ? AND drug = ? AND lot = ?",
            [](const Row &row) { return row.id<OutboxId>(0); }, id, message->drug, message->lot);
        story.message.behind = behind.value_or(OutboxId());
    }
    YAOGUI_TRY_LET(story.payload, m_sealer.open(payload, payloadPurpose));
    m_connection.each("SELECT at, msgid, request, answered_at, verdict, http_status, infcode, answer FROM outbox_try WHERE message_id = ? ORDER BY id",
                      [&](const Row &row) {
                          story.tries.push_back({row.text(0), row.text(1), row.blob(2), row.text(3), verdictFrom(row.text(4)), row.number(5),
                                                 row.number(6), row.blob(7)});
                      },
                      id);
    for (MessageTry &one : story.tries) {
        YAOGUI_TRY_LET(one.request, m_sealer.open(one.request, requestPurpose));
        if (!one.answer.isEmpty()) {
            YAOGUI_TRY_LET(one.answer, m_sealer.open(one.answer, answerPurpose));
        }
    }
    return story;
}

OutboxRepository::Backlog OutboxRepository::backlog()
{
    return *m_connection.first("SELECT COUNT(*), MIN(created_at), COUNT(*) FILTER (WHERE state = 'parked'), MIN(parked_at) "
                               "FROM outbox INDEXED BY outbox_unsent WHERE state <> 'sent'",
                               [](const Row &row) { return Backlog{row.number(0), row.text(1), row.number(2), row.text(3)}; });
}

QString OutboxRepository::opened(const QString &sealedWords) const
{
    const auto words = m_sealer.open(QByteArray::fromBase64(sealedWords.toLatin1()), errorPurpose);
    return words ? QString::fromUtf8(*words) : QString();
}

#undef YAOGUI_MESSAGE_COLUMNS

} // namespace yaogui
