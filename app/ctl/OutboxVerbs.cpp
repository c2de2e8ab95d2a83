// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/Acting.h"
#include "app/ctl/Output.h"
#include "core/desk/OutboxStories.h"
#include "core/outbox/Courier.h"
#include "core/store/OutboxRepository.h"
#include "ui/text/OutboxText.h"

#include <QJsonArray>

namespace yaogui::ctl {

namespace {

Result<OutboxId> idFrom(const QString &text)
{
    bool whole = false;
    const qint64 number = text.toLongLong(&whole);
    if (!whole)
        return refuse(ErrorCode::UseInvalid, {{"id", text}, {"reason", "no such message"}});
    return OutboxId{number};
}

QJsonObject tryLine(const TryView &one)
{
    return {{"at", one.at}, {"msgid", one.messageId}, {"answered", orNull(one.answeredAt)}, {"verdict", orNull(toText(one.verdict))},
            {"words", orNull(verdictText(one.verdict))}, {"http_status", one.httpStatus}, {"infcode", one.infcode},
            {"request", one.request}, {"request_sha256", one.requestHash}, {"answer", orNull(one.answer)}};
}

const QString cashier = QStringLiteral("1001");

int send(Shop &shop, const Result<DoubtRound> &doubts, const OperatorName &sender)
{
    if (!doubts)
        return printRefusal(doubts.error());
    if (const Done outside = shop.startOutside(); !outside)
        return printRefusal(outside.error());
    const std::unique_ptr<InsurancePlatform> platform = shop.makePlatform();
    const auto round = Courier(shop.store(), *platform, shop.clock(), sender).round(true);
    if (!round)
        return printRefusal(round.error());
    const auto backlog = shop.store().read([&](Connection &connection) -> Result<OutboxRepository::Backlog> {
        return OutboxRepository(connection, shop.store().sealer()).backlog();
    });
    const OutboxRepository::Backlog left = backlog.value_or(OutboxRepository::Backlog());
    printLine({{"sent", round->sent}, {"failed", round->failed}, {"waiting", left.count}, {"parked", left.parked},
               {"oldest", orNull(left.oldest)}, {"reversed", static_cast<int>(doubts->reversed.size())},
               {"settled", static_cast<int>(doubts->settled.size())}, {"refused", static_cast<int>(doubts->refused.size())},
               {"refunds_undone", static_cast<int>(doubts->refundsUndone.size())}, {"refunded", static_cast<int>(doubts->refunded.size())},
               {"in_doubt", doubts->left}});
    return doubts->left > 0 || left.count > 0 ? 3 : 0;
}

} // namespace

int outboxList(const Context &context)
{
    return reading(context, [](Shop &shop) {
        const auto messages = shop.store().read([&](Connection &connection) -> Result<std::vector<WaitingMessage>> {
            return OutboxRepository(connection, shop.store().sealer()).waiting();
        });
        const auto view = outboxView(shop.store());
        if (!messages || !view)
            return printRefusal(messages ? view.error() : messages.error());
        for (const WaitingMessage &row : *messages) {
            const auto shown = std::find_if(view->rows.begin(), view->rows.end(), [&](const OutboxRow &one) { return one.id == row.id.value; });
            if (shown == view->rows.end())
                continue; // sent between the two looks
            printLine({{"id", row.id.value}, {"lane", row.lane}, {"key", row.key}, {"sale_id", row.sale.value}, {"state", row.state},
                       {"created", row.createdAt}, {"tries", row.tries}, {"next", row.nextAt}, {"last_error", orNull(row.lastError)},
                       {"kind", row.lane}, {"parked", row.parked()}, {"why", whyText(*shown)}, {"since", row.createdAt},
                       {"reason", orNull(toText(row.reason))}, {"parked_since", orNull(row.parkedAt)}, {"drug", orNull(row.drug)},
                       {"lot", orNull(row.lot)}, {"behind", row.behind.isNull() ? QJsonValue() : QJsonValue(row.behind.value)}});
        }
        return 0;
    });
}

int outboxSend(const Context &context)
{
    return resuming(context, true, [&](Shop &shop, const Result<DoubtRound> &doubts) {
        const auto by = permittedActor(shop, context, Act::SendOutbox, cashier);
        return by ? send(shop, doubts, by->name) : printRefusal(by.error());
    });
}

int outboxExplain(const Context &context, const QString &id)
{
    return reading(context, [&](Shop &shop) {
        const auto number = idFrom(id);
        const auto story = number ? outboxStory(shop.store(), *number) : Result<OutboxStory>(refuse(number.error()));
        if (!story)
            return printRefusal(story.error());
        const OutboxRow &row = story->row;
        QJsonArray tries;
        for (const TryView &one : story->tries)
            tries.append(tryLine(one));
        const QString state = QString::fromLatin1(!story->sentAt.isEmpty() ? "sent" : row.parked ? "parked" : "waiting");
        printLine({{"id", row.id}, {"kind", row.kind}, {"key", row.key}, {"state", state}, {"parked", row.parked}, {"since", row.since},
                   {"sent", orNull(story->sentAt)}, {"why", story->sentAt.isEmpty() ? whyText(row) : verdictText(row.reason)},
                   {"reason", orNull(toText(row.reason))}, {"last_error", orNull(row.words)}, {"drug", orNull(row.drug)}, {"lot", orNull(row.lot)},
                   {"payload", story->payload}, {"tries", tries}});
        return 0;
    });
}

int outboxRetry(const Context &context, const QString &id)
{
    return resuming(context, true, [&](Shop &shop, const Result<DoubtRound> &doubts) {
        const auto by = actor(shop, context, cashier);
        if (!by)
            return printRefusal(by.error());
        const auto number = idFrom(id);
        const Done back = number ? putBack(shop.store(), *number, shop.clock(), by->name) : Done(refuse(number.error()));
        return back ? send(shop, doubts, by->name) : printRefusal(back.error());
    });
}

} // namespace yaogui::ctl
