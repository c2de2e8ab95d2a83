// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/payment/HttpPaymentGateway.h"

#include "drivers/payment/PaymentSignature.h"
#include "drivers/platform/Reading.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QUrl>
#include <QUuid>

#include <algorithm>
#include <map>

namespace yaogui {

namespace {

constexpr qsizetype longestMessage = 100;

OrderState stateOf(const QString &text)
{
    static const std::map<QString, OrderState> states{{"paid", OrderState::Paid},       {"waiting", OrderState::Waiting},
                                                      {"refused", OrderState::Refused}, {"gone", OrderState::Gone},
                                                      {"unknown_order", OrderState::NeverSeen}};
    const auto found = states.find(text.trimmed().toLower());
    return found == states.end() ? OrderState::Unknown : found->second;
}

// A test service on this machine; anybody on the way could answer otherwise.
bool isSafe(const QUrl &url)
{
    const bool here = url.host() == u"localhost" || QHostAddress(url.host()).isLoopback();
    return url.scheme() == u"https" || (url.scheme() == u"http" && here);
}

QByteArray headerOf(const HttpReply &reply, const QByteArray &name)
{
    const auto found = std::ranges::find(reply.headers, name, &std::pair<QByteArray, QByteArray>::first);
    return found == reply.headers.end() ? QByteArray() : found->second;
}

bool turnedAway(const HttpReply &reply)
{
    return reply.outcome == HttpOutcome::Replied && (reply.status == 400 || reply.status == 401 || reply.status == 403 || reply.status == 404);
}

} // namespace

OrderAnswer readOrderAnswer(const HttpReply &reply, const QString &number, const Money *amount)
{
    if (reply.outcome == HttpOutcome::NotSent)
        return {OrderState::NotSent, reply.cause};
    if (reply.outcome != HttpOutcome::Replied || reply.status != 200)
        return {};
    const QJsonObject answer = QJsonDocument::fromJson(reply.body).object();
    const QString message = textOf(answer["message"]).simplified().left(longestMessage);
    const OrderState state = stateOf(textOf(answer["state"]));
    if (textOf(answer["order"]) != number)
        return {OrderState::Unknown, message};
    const auto charged = amountIn(answer["amount"]);
    if (state == OrderState::Paid && amount) {
        if (!charged || !*charged)
            return {OrderState::Unknown, message};
        if (**charged != *amount)
            return {OrderState::OtherSum, QStringLiteral("¥%1 ≠ ¥%2").arg(toText(**charged), toText(*amount))};
    }
    return {state, message};
}

HttpReply HttpPaymentGateway::post(const QByteArray &operation, QJsonObject body)
{
    if (!isSafe(QUrl(m_settings.url)))
        return {HttpOutcome::NotSent, 0, {}, "plain HTTP to another machine"};
    body["merchant"] = m_settings.merchant;
    HttpRequest request;
    request.url = m_settings.url + u'/' + QString::fromLatin1(operation);
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.connectTimeoutMs = m_settings.connectTimeoutMs;
    request.answerTimeoutMs = m_settings.answerTimeoutMs;
    const QByteArray timestamp = QByteArray::number(m_clock.now().toSecsSinceEpoch());
    const QByteArray nonce = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    request.headers = {{"x-pay-merchant", m_settings.merchant.toUtf8()},
                       {"x-pay-timestamp", timestamp},
                       {"x-pay-nonce", nonce},
                       {"x-pay-signature", paymentSignature(m_settings.secret.toUtf8(), timestamp, nonce, operation, request.body)}};
    HttpReply reply = m_transport.post(request);
    const bool signedByThem = reply.outcome == HttpOutcome::Replied
        && headerOf(reply, "x-pay-signature") == paymentSignature(m_settings.secret.toUtf8(), timestamp, nonce, operation + "-answer", reply.body);
    if (reply.outcome == HttpOutcome::Replied && reply.status == 200 && !signedByThem)
        return {HttpOutcome::NoAnswer, 0, {}, "an answer that is not signed"}; // whoever says so is not the service
    return reply;
}

OrderAnswer HttpPaymentGateway::charge(const PaymentOrder &order, const QString &code)
{
    const HttpReply reply = post("charge", {{"order", order.number}, {"kind", order.kind}, {"amount", toText(order.amount)}, {"code", code}});
    if (turnedAway(reply))
        return {OrderState::Refused, QString("HTTP %1").arg(reply.status)};
    return readOrderAnswer(reply, order.number, &order.amount);
}

OrderAnswer HttpPaymentGateway::query(const PaymentOrder &order)
{
    return readOrderAnswer(post("query", {{"order", order.number}}), order.number, &order.amount);
}

OrderAnswer HttpPaymentGateway::cancel(const QString &number)
{
    return readOrderAnswer(post("cancel", {{"order", number}}), number, nullptr);
}

} // namespace yaogui
