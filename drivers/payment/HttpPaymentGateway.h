// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/ports/PaymentGateway.h"
#include "drivers/platform/Transport.h"

#include <QJsonObject>

namespace yaogui {

/// The settings `payment.*`.
struct PaymentSettings {
    QString url; ///< without the operation, e.g. http://127.0.0.1:8080/pay
    QString merchant, secret;
    int connectTimeoutMs = 5000;
    int answerTimeoutMs = 10000;
};

/// A payment service over HTTPS, or plain HTTP on this machine alone: anywhere else nothing is sent (README.md). One POST for each call, never repeated by itself. Unknown: no answer, an unreadable or unsigned
/// one, one of another order, one that says paid without the amount; OtherSum for another amount. A charge that is turned away with 400, 401, 403 or 404 was not taken: Refused. Worker threads, one at a time.
class HttpPaymentGateway final : public PaymentGateway {
public:
    HttpPaymentGateway(PaymentSettings settings, Transport &transport, const Clock &clock)
        : m_settings(std::move(settings)), m_transport(transport), m_clock(clock)
    {
    }

    [[nodiscard]] OrderAnswer charge(const PaymentOrder &order, const QString &code) override;
    [[nodiscard]] OrderAnswer query(const PaymentOrder &order) override;
    [[nodiscard]] OrderAnswer cancel(const QString &number) override;

private:
    HttpReply post(const QByteArray &operation, QJsonObject body);

    PaymentSettings m_settings;
    Transport &m_transport;
    const Clock &m_clock;
};

/// What a reply says of this order; pure. `amount`: what a paid one must have been charged; null where it is to be taken back anyway.
[[nodiscard]] OrderAnswer readOrderAnswer(const HttpReply &reply, const QString &number, const Money *amount);

} // namespace yaogui
