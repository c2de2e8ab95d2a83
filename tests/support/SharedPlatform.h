// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "drivers/simulated/SimulatedPlatform.h"

namespace yaogui {

/// A client of a twin that somebody else holds: several threads with a client each, one platform behind them.
class SharedPlatform : public InsurancePlatform {
public:
    explicit SharedPlatform(SimulatedPlatform &twin) : m_twin(twin) {}
    [[nodiscard]] Done signIn(const OperatorName &worker) override { return m_twin.signIn(worker); }
    [[nodiscard]] Done signOut(const OperatorName &worker) override { return m_twin.signOut(worker); }
    [[nodiscard]] Result<Credential> decode(const QString &text, const OperatorName &worker) override { return m_twin.decode(text, worker); }
    [[nodiscard]] Result<Person> person(const Credential &who, const OperatorName &worker) override { return m_twin.person(who, worker); }
    [[nodiscard]] Result<std::vector<Disease>> diseases(const QString &number, const QString &division, const OperatorName &worker) override
    {
        return m_twin.diseases(number, division, worker);
    }
    [[nodiscard]] Result<Settlement> preSettle(const Claim &claim) override { return m_twin.preSettle(claim); }
    [[nodiscard]] Result<Envelope> settleMessage(const Claim &claim) override { return m_twin.settleMessage(claim); }
    [[nodiscard]] Result<Settlement> readSettlement(const Answer &answer, const QString &number, Money total) const override
    {
        return m_twin.readSettlement(answer, number, total);
    }
    [[nodiscard]] Result<Envelope> reverseMessage(const QString &number, const QString &division, const QString &id, const QString &infno,
                                                  const OperatorName &worker) override
    {
        return m_twin.reverseMessage(number, division, id, infno, worker);
    }
    [[nodiscard]] Result<Envelope> refundMessage(const QString &settlement, const QString &visit, const QString &number, const QString &division,
                                                 const OperatorName &worker) override
    {
        return m_twin.refundMessage(settlement, visit, number, division, worker);
    }
    [[nodiscard]] Result<Envelope> stockMessage(const QString &infno, const QJsonObject &input, const OperatorName &worker) override
    {
        return m_twin.stockMessage(infno, input, worker);
    }
    [[nodiscard]] Result<std::optional<RecordedSettlement>> record(const RecordQuestion &question) override { return m_twin.record(question); }
    [[nodiscard]] std::optional<qint64> clockOffset() const override { return m_twin.clockOffset(); }
    [[nodiscard]] Answer send(const Envelope &envelope) override { return m_twin.send(envelope); }

private:
    SimulatedPlatform &m_twin;
};

} // namespace yaogui
