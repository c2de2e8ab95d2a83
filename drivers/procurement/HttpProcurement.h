// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/ports/Procurement.h"
#include "drivers/platform/Transport.h"

#include <QJsonObject>

namespace yaogui {

/// The settings `procurement.*`.
struct ProcurementSettings {
    QString url; ///< without the operation, e.g. http://127.0.0.1:8080/procure
    QString store, secret;
    int connectTimeoutMs = 5000;
    int answerTimeoutMs = 15000;
};

/// The procurement subsystem over HTTP (README.md). One POST for each call, never repeated by itself. Unknown: no answer, an unreadable
/// one, or one of another order. An order that is turned away with 400, 401, 403 or 404 was not taken: Refused. Worker threads, one at a
/// time.
class HttpProcurement final : public Procurement {
public:
    HttpProcurement(ProcurementSettings settings, Transport &transport, const Clock &clock)
        : m_settings(std::move(settings)), m_transport(transport), m_clock(clock)
    {
    }

    [[nodiscard]] ProcurementAnswer order(const ProcurementOrder &order) override;
    [[nodiscard]] ProcurementAnswer query(const QString &key) override;
    [[nodiscard]] Result<std::vector<ProcurementDelivery>> deliveries(const QString &key) override;
    [[nodiscard]] Result<std::vector<ListedPrice>> prices(const QStringList &insuranceCodes) override;

private:
    HttpReply post(const QByteArray &operation, QJsonObject body);
    Result<QJsonObject> ask(const QByteArray &operation, const QJsonObject &body);

    ProcurementSettings m_settings;
    Transport &m_transport;
    const Clock &m_clock;
};

/// What a reply says of the order with this key; pure.
[[nodiscard]] ProcurementAnswer readOrderReply(const HttpReply &reply, const QString &key);
/// Deliveries without a note or a day, and prices without a code or a figure written as text, are passed over; pure.
[[nodiscard]] std::vector<ProcurementDelivery> readDeliveries(const QJsonObject &answer);
[[nodiscard]] std::vector<ListedPrice> readPrices(const QJsonObject &answer);

} // namespace yaogui
