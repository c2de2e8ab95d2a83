// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/OutboxStories.h"

#include "core/base/Mask.h"
#include "core/store/AuditRepository.h"
#include "core/store/OutboxRepository.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace yaogui {

namespace {

OutboxRow rowOf(const WaitingMessage &message)
{
    OutboxRow row;
    row.id = message.id.value;
    row.kind = message.lane;
    row.key = message.key;
    row.drug = message.drug;
    row.drugName = message.drugName;
    row.lot = message.lot;
    row.since = message.createdAt;
    row.nextAt = message.nextAt;
    row.parked = message.parked();
    row.reason = message.reason;
    row.words = message.lastError;
    row.tries = message.tries;
    row.behind = message.behind.value;
    return row;
}

TryView viewOf(const MessageTry &one)
{
    TryView view;
    view.at = one.at;
    view.messageId = one.messageId;
    view.answeredAt = one.answeredAt;
    view.verdict = one.verdict;
    view.httpStatus = one.httpStatus;
    view.infcode = one.infcode;
    view.request = maskedMessage(one.request);
    view.answer = maskedMessage(one.answer);
    view.requestHash = QString::fromLatin1(QCryptographicHash::hash(one.request, QCryptographicHash::Sha256).toHex());
    return view;
}

bool maskIn(QJsonObject &object);

bool maskIn(QJsonArray &list)
{
    bool changed = false;
    for (auto &&one : list) {
        if (!one.toObject().isEmpty()) {
            QJsonObject inside = one.toObject();
            changed = maskIn(inside) || changed;
            one = inside;
        }
    }
    return changed;
}

bool maskIn(QJsonObject &object)
{
    bool changed = false;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString key = it.key();
        if (it->isObject()) {
            QJsonObject inside = it->toObject();
            changed = maskIn(inside) || changed;
            it.value() = inside;
        } else if (it->isArray()) {
            QJsonArray inside = it->toArray();
            changed = maskIn(inside) || changed;
            it.value() = inside;
        } else if (const QString text = it->toString(); !text.isEmpty() && (key == u"psn_name" || key == u"certno" || key == u"psn_no")) {
            it.value() = key == u"psn_name" ? maskName(text) : maskIdentity(text);
            changed = true;
        }
    }
    return changed;
}

} // namespace

QString maskedMessage(const QByteArray &json)
{
    QJsonObject object = QJsonDocument::fromJson(json).object();
    return QString::fromUtf8(maskIn(object) ? QJsonDocument(object).toJson(QJsonDocument::Compact) : json);
}

Result<OutboxView> outboxView(const Store &store)
{
    YAOGUI_TRY_LET(const std::vector<WaitingMessage> messages, store.read([&](Connection &connection) -> Result<std::vector<WaitingMessage>> {
        return OutboxRepository(connection, store.sealer()).waiting();
    }));
    OutboxView view;
    for (const WaitingMessage &message : messages)
        view.rows.push_back(rowOf(message));
    if (!view.rows.empty())
        view.oldest = view.rows.front().since;
    const auto waits = std::stable_partition(view.rows.begin(), view.rows.end(), [](const OutboxRow &row) { return row.parked; });
    view.parked = static_cast<int>(waits - view.rows.begin());
    return view;
}

Result<OutboxStory> outboxStory(const Store &store, OutboxId id)
{
    YAOGUI_TRY_LET(const MessageStory kept, store.read([&](Connection &connection) {
        return OutboxRepository(connection, store.sealer()).story(id);
    }));
    OutboxStory story;
    story.row = rowOf(kept.message);
    story.sentAt = kept.sentAt;
    story.payload = maskedMessage(kept.payload);
    for (const MessageTry &one : kept.tries)
        story.tries.push_back(viewOf(one));
    return story;
}

Done putBack(Store &store, OutboxId id, const Clock &clock, const OperatorName &worker)
{
    Demand demand;
    demand.act = Act::RetryOutbox;
    demand.worker = worker;
    demand.subject = QString::number(id.value);
    return Permits(store, clock).write(demand, [&](Connection &connection) -> Done {
        YAOGUI_TRY(OutboxRepository(connection, store.sealer()).putBack(id, clock.now()));
        AuditRepository(connection).append(clock.now(), worker.id, "outbox.retry", QString::number(id.value));
        return {};
    });
}

} // namespace yaogui
