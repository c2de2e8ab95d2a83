// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/ports/InsurancePlatform.h"
#include "drivers/platform/Transport.h"
#include "drivers/prescription/SealedEnvelope.h"

#include <QMap>

#include <memory>

namespace yaogui {

/// Where the centre of the second generation is reached; settings `prescription.*`. Its pharmacy-side paths are not published.
struct SealedRouteSettings {
    QString baseUrl;
    QMap<QString, QString> paths; ///< by the transaction of the first generation it stands for: 7201 … 7206
    CentreAgreement agreement;
    int connectTimeoutMs = 10000, answerTimeoutMs = 30000;
};

/// "7201=/fixmedins/a,7202=/fixmedins/b"; what is not so written is left out.
[[nodiscard]] QMap<QString, QString> routesFrom(const QString &text);

/// The platform with its prescription messages going another way (fact sheet 5.3, 5.4): those of `paths` leave for the centre as sealed
/// and signed envelopes in its camel case and come back as the first generation would have said it, so that whoever asks need not know.
/// All else goes to the platform. An answer the centre did not sign is Unreadable. Worker threads, one call at a time per object.
class SealedRoute final : public InsurancePlatform {
public:
    SealedRoute(std::unique_ptr<InsurancePlatform> platform, SealedRouteSettings settings, MessageIds &ids, const Clock &clock, Transport &transport)
        : m_platform(std::move(platform)), m_settings(std::move(settings)), m_ids(ids), m_clock(clock), m_transport(transport)
    {
    }

    [[nodiscard]] Result<Envelope> stockMessage(const QString &infno, const QJsonObject &input, const OperatorName &worker) override;
    [[nodiscard]] Answer send(const Envelope &envelope) override;

    [[nodiscard]] Done signIn(const OperatorName &worker) override { return m_platform->signIn(worker); }
    [[nodiscard]] Done signOut(const OperatorName &worker) override { return m_platform->signOut(worker); }
    [[nodiscard]] Result<Credential> decode(const QString &code, const OperatorName &worker) override { return m_platform->decode(code, worker); }
    [[nodiscard]] Result<Person> person(const Credential &credential, const OperatorName &worker) override { return m_platform->person(credential, worker); }
    [[nodiscard]] Result<std::vector<Disease>> diseases(const QString &person, const QString &division, const OperatorName &worker) override
    {
        return m_platform->diseases(person, division, worker);
    }
    [[nodiscard]] Result<Settlement> preSettle(const Claim &claim) override { return m_platform->preSettle(claim); }
    [[nodiscard]] Result<Envelope> settleMessage(const Claim &claim) override { return m_platform->settleMessage(claim); }
    [[nodiscard]] Result<Settlement> readSettlement(const Answer &answer, const QString &person, Money total) const override
    {
        return m_platform->readSettlement(answer, person, total);
    }
    [[nodiscard]] Result<Envelope> reverseMessage(const QString &person, const QString &division, const QString &id, const QString &infno,
                                                  const OperatorName &worker) override
    {
        return m_platform->reverseMessage(person, division, id, infno, worker);
    }
    [[nodiscard]] Result<Envelope> refundMessage(const QString &settlement, const QString &visit, const QString &person, const QString &division,
                                                 const OperatorName &worker) override
    {
        return m_platform->refundMessage(settlement, visit, person, division, worker);
    }
    [[nodiscard]] Result<std::optional<RecordedSettlement>> record(const RecordQuestion &question) override { return m_platform->record(question); }
    [[nodiscard]] std::optional<qint64> clockOffset() const override { return m_platform->clockOffset(); }

private:
    std::unique_ptr<InsurancePlatform> m_platform;
    SealedRouteSettings m_settings;
    MessageIds &m_ids;
    const Clock &m_clock;
    Transport &m_transport;
};

} // namespace yaogui
