// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/ports/Clearing.h"
#include "core/ports/InsurancePlatform.h"
#include "core/ports/SignInMemory.h"
#include "drivers/platform/PlatformSettings.h"

#include <QHash>

namespace yaogui {

class Transport;
struct HttpReply;
struct Visit;

/// The platform of the national interface specification over HTTP. Worker threads, one call at a time per object.
/// Signs in (9001) before the first message of an operator and day. A refused 9001 is logged and business goes on without
/// sign_no: the platform says no itself where it needs one. An answer that speaks of the sign-in forgets it; the reading calls
/// (decode, 1101, 5301, 2101) then sign in anew and ask once more as a new message; nothing that books is ever repeated here.
/// The timestamp of the x-tif headers goes by the platform's clock, as far as respond_time told it; a refused timestamp of a reading call is
/// therefore asked once more.
/// `stockMessage` moves a member "insuplc_admdvs" of its input into the envelope, where the specification wants it.
class NhsaPlatform final : public InsurancePlatform, public ClearingHouse {
public:
    NhsaPlatform(PlatformSettings settings, MessageIds &ids, const Clock &clock, Transport &transport, SignInMemory &signIns);

    [[nodiscard]] Done signIn(const OperatorName &worker) override;
    [[nodiscard]] Done signOut(const OperatorName &worker) override;
    [[nodiscard]] Result<Credential> decode(const QString &insuranceCode, const OperatorName &worker) override;
    [[nodiscard]] Result<Person> person(const Credential &credential, const OperatorName &worker) override;
    [[nodiscard]] Result<std::vector<Disease>> diseases(const QString &personNumber, const QString &division,
                                                        const OperatorName &worker) override;
    [[nodiscard]] Result<Settlement> preSettle(const Claim &claim) override;
    [[nodiscard]] Result<Envelope> settleMessage(const Claim &claim) override;
    [[nodiscard]] Result<Settlement> readSettlement(const Answer &answer, const QString &personNumber, Money total) const override;
    [[nodiscard]] Result<Envelope> reverseMessage(const QString &personNumber, const QString &division, const QString &originalId,
                                                  const QString &originalInfno, const OperatorName &worker) override;
    [[nodiscard]] Result<Envelope> refundMessage(const QString &settlementId, const QString &visitId, const QString &personNumber,
                                                 const QString &division, const OperatorName &worker) override;
    [[nodiscard]] Result<std::optional<RecordedSettlement>> record(const RecordQuestion &question) override;
    [[nodiscard]] std::optional<qint64> clockOffset() const override { return m_clockOffset; }
    [[nodiscard]] Result<Envelope> stockMessage(const QString &infno, const QJsonObject &input, const OperatorName &worker) override;
    [[nodiscard]] Answer send(const Envelope &envelope) override;

    // NhsaClearing.cpp
    [[nodiscard]] Result<StatementVerdict> compareTotals(const StatementTotals &totals, const OperatorName &worker) override;
    [[nodiscard]] Result<std::vector<ClearingLine>> compareDetail(const StatementDetail &detail, const OperatorName &worker) override;
    [[nodiscard]] Result<Envelope> applicationMessage(const ClearingApplication &application, const OperatorName &worker) override;

private:
    /// An answered question.
    struct Asked {
        QJsonObject output;
        Exchange exchange;
    };
    [[nodiscard]] Result<QByteArray> download(const QString &number, const QString &name, const OperatorName &worker);
    [[nodiscard]] Done ensureSignedIn(const OperatorName &worker);
    [[nodiscard]] Result<Answer> askSignIn(const OperatorName &worker);
    [[nodiscard]] QString signNumberOf(const OperatorName &worker) const;
    void forgetSignIn(const QString &operatorId);
    [[nodiscard]] Result<Envelope> wrap(const QString &infno, const QJsonObject &input, const QString &division,
                                        const OperatorName &worker);
    [[nodiscard]] Result<Envelope> signedMessage(const QString &infno, const QJsonObject &input, const QString &division,
                                                 const OperatorName &worker);
    [[nodiscard]] Result<Asked> ask(const QString &infno, const QJsonObject &input, const QString &division, const OperatorName &worker);
    [[nodiscard]] Result<RecordedSettlement> recordOfVisit(const Visit &visit, const RecordQuestion &question);
    /// What was sent between `sent` and now was answered at respond_time.
    void measureClock(const QDateTime &sent, const QString &respondTime);
    [[nodiscard]] Answer exchange(const Envelope &envelope);
    [[nodiscard]] HttpReply post(const QString &url, const QByteArray &body);
    [[nodiscard]] QString urlOf(const QString &infno) const;

    PlatformSettings m_settings;
    MessageIds &m_ids;
    const Clock &m_clock;
    Transport &m_transport;
    SignInMemory &m_signIns;
    std::optional<qint64> m_clockOffset; ///< seconds the platform is ahead
    QHash<QString, QDate> m_refusedOn; ///< operators whose 9001 the platform refused, and the day: not asked again that day
};

} // namespace yaogui
