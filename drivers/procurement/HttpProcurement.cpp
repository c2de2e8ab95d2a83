// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/procurement/HttpProcurement.h"

#include "drivers/payment/PaymentSignature.h"
#include "drivers/platform/Reading.h"

#include <QJsonDocument>
#include <QUuid>

#include <map>

namespace yaogui {

namespace {

constexpr qsizetype longestMessage = 100, longestNumber = 100;

QString lineOf(const QJsonValue &value, qsizetype longest)
{
    return textOf(value).simplified().left(longest);
}

ProcurementState stateOf(const QString &text)
{
    static const std::map<QString, ProcurementState> states{
        {"taken", ProcurementState::Taken}, {"refused", ProcurementState::Refused}, {"unknown_order", ProcurementState::NeverSeen}};
    const auto found = states.find(text.trimmed().toLower());
    return found == states.end() ? ProcurementState::Unknown : found->second;
}

bool turnedAway(const HttpReply &reply)
{
    return reply.outcome == HttpOutcome::Replied && (reply.status == 400 || reply.status == 401 || reply.status == 403 || reply.status == 404);
}

QJsonObject itemJson(const ProcurementItem &item)
{
    return {{"item", item.item}, {"insurance_code", item.insuranceCode}, {"approval_number", item.approvalNumber}, {"name", item.name},
            {"spec", item.spec}, {"maker", item.maker}, {"quantity", toText(item.quantity)}, {"price", toText(item.price)}};
}

} // namespace

ProcurementAnswer readOrderReply(const HttpReply &reply, const QString &key)
{
    if (reply.outcome == HttpOutcome::NotSent)
        return {ProcurementState::NotSent, {}, reply.cause};
    if (reply.outcome != HttpOutcome::Replied || reply.status != 200)
        return {};
    const QJsonObject answer = QJsonDocument::fromJson(reply.body).object();
    const QString message = lineOf(answer["message"], longestMessage), number = lineOf(answer["number"], longestNumber);
    const ProcurementState state = stateOf(textOf(answer["state"]));
    const bool unfit = textOf(answer["order"]) != key || (state == ProcurementState::Taken && number.isEmpty());
    return unfit ? ProcurementAnswer{ProcurementState::Unknown, {}, message} : ProcurementAnswer{state, number, message};
}

std::vector<ProcurementDelivery> readDeliveries(const QJsonObject &answer)
{
    std::vector<ProcurementDelivery> deliveries;
    for (const QJsonValue &value : answer["deliveries"].toArray()) {
        ProcurementDelivery delivery{lineOf(value["note"], longestNumber), dateOf(value["shipped_on"]), value["lines"].toArray()};
        if (!delivery.note.isEmpty() && delivery.shippedOn.isValid())
            deliveries.push_back(std::move(delivery));
    }
    return deliveries;
}

std::vector<ListedPrice> readPrices(const QJsonObject &answer)
{
    std::vector<ListedPrice> prices;
    for (const QJsonValue &value : answer["prices"].toArray()) {
        const auto price = parsePrice(textOf(value["price"]));
        const QString code = lineOf(value["insurance_code"], longestNumber);
        if (price && price->isPositive() && !code.isEmpty())
            prices.push_back({code, lineOf(value["kind"], longestNumber), *price, dateOf(value["from"]), dateOf(value["to"])});
    }
    return prices;
}

HttpReply HttpProcurement::post(const QByteArray &operation, QJsonObject body)
{
    body["store"] = m_settings.store;
    HttpRequest request;
    request.url = m_settings.url + u'/' + QString::fromLatin1(operation);
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.connectTimeoutMs = m_settings.connectTimeoutMs;
    request.answerTimeoutMs = m_settings.answerTimeoutMs;
    const QByteArray timestamp = QByteArray::number(m_clock.now().toSecsSinceEpoch());
    const QByteArray nonce = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    request.headers = {{"x-procure-store", m_settings.store.toUtf8()},
                       {"x-procure-timestamp", timestamp},
                       {"x-procure-nonce", nonce},
                       {"x-procure-signature", paymentSignature(m_settings.secret.toUtf8(), timestamp, nonce, operation, request.body)}};
    return m_transport.post(request);
}

Result<QJsonObject> HttpProcurement::ask(const QByteArray &operation, const QJsonObject &body)
{
    const HttpReply reply = post(operation, body);
    const QJsonDocument answer = QJsonDocument::fromJson(reply.body);
    if (reply.outcome != HttpOutcome::Replied || reply.status != 200 || !answer.isObject())
        return refuse(ErrorCode::ProcurementUnreachable, {{"operation", QString::fromLatin1(operation)}, {"status", reply.status}}, reply.cause);
    return answer.object();
}

ProcurementAnswer HttpProcurement::order(const ProcurementOrder &order)
{
    QJsonArray items;
    for (const ProcurementItem &item : order.items)
        items.append(itemJson(item));
    const HttpReply reply = post("order", {{"order", order.key}, {"supplier", order.supplier}, {"supplier_name", order.supplierName},
                                           {"channel", order.special ? "green" : "usual"}, {"items", items}});
    if (turnedAway(reply))
        return {ProcurementState::Refused, {}, QString("HTTP %1").arg(reply.status)};
    return readOrderReply(reply, order.key);
}

ProcurementAnswer HttpProcurement::query(const QString &key)
{
    return readOrderReply(post("query", {{"order", key}}), key);
}

Result<std::vector<ProcurementDelivery>> HttpProcurement::deliveries(const QString &key)
{
    YAOGUI_TRY_LET(const QJsonObject answer, ask("delivery", {{"order", key}}));
    if (textOf(answer["order"]) != key) // another order's goods are none of ours
        return refuse(ErrorCode::ProcurementUnreachable, {{"operation", "delivery"}}, "of another order");
    return readDeliveries(answer);
}

Result<std::vector<ListedPrice>> HttpProcurement::prices(const QStringList &insuranceCodes)
{
    return ask("price", {{"insurance_codes", QJsonArray::fromStringList(insuranceCodes)}}).map(readPrices);
}

} // namespace yaogui
