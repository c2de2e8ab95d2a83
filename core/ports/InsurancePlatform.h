// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/insurance/Claim.h"
#include "core/insurance/Person.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace yaogui {

/// Gives message ids that never repeat: fixmedins_code + yyyyMMddHHmmss + persisted 4-digit counter.
class MessageIds {
public:
    virtual ~MessageIds() = default;
    [[nodiscard]] virtual Result<QString> next() = 0;
};

/// A request as it will leave, so that it can be on disk before it does.
struct Envelope {
    QString infno;
    QString messageId;
    QByteArray body; ///< the whole HTTP body, UTF-8 JSON
};

/// What is known after an envelope was given to the wire.
enum class Delivery {
    NotSent,    ///< no connection came about: nothing left this machine
    NoAnswer,   ///< it may have arrived: time-out, broken connection, HTTP status other than 2xx
    Unreadable, ///< an answer came and cannot be read as one
    Answered,   ///< infcode says the rest
};

struct Answer {
    Delivery delivery = Delivery::NotSent;
    QByteArray raw;      ///< the answer's body as received
    int httpStatus = 0;
    QString cause;       ///< what the transport said, for logs
    int infcode = 0;     ///< only when Answered; 0 is success
    QString message;     ///< err_msg, only when Answered
    QString respondTime; ///< as received
    QJsonObject output;  ///< only when Answered with infcode 0
};

/// The insurance platform (drivers/platform; a simulated twin in drivers/simulated).
/// Every call is synchronous, ends within the configured time-outs, and POSTs at most once: nothing below this port
/// repeats a request. Called from worker threads, one call at a time per object.
/// Errors of the reading calls: PLATFORM_UNREACHABLE, PLATFORM_REFUSED {infno, infcode, err_msg},
/// PLATFORM_ANSWER_UNREADABLE, CREDENTIAL_EXPIRED, CREDENTIAL_REFUSED.
class InsurancePlatform {
public:
    virtual ~InsurancePlatform() = default;

    /// 9001. The driver signs in by itself before the first business call of an operator and after a refused sign_no;
    /// this call does it now.
    [[nodiscard]] virtual Done signIn(const OperatorName &worker) = 0;
    /// 9002.
    [[nodiscard]] virtual Done signOut(const OperatorName &worker) = 0;
    /// Insurance code → credential with ecToken (fact sheet 4, businessType 02121).
    [[nodiscard]] virtual Result<Credential> decode(const QString &insuranceCode, const OperatorName &worker) = 0;
    /// 1101.
    [[nodiscard]] virtual Result<Person> person(const Credential &credential, const OperatorName &worker) = 0;
    /// 5301.
    [[nodiscard]] virtual Result<std::vector<Disease>> diseases(const QString &personNumber, const QString &division,
                                                                const OperatorName &worker) = 0;
    /// 2101.
    [[nodiscard]] virtual Result<Settlement> preSettle(const Claim &claim) = 0;

    /// 2102 as it will leave. Signs in first when needed; draws the msgid.
    [[nodiscard]] virtual Result<Envelope> settleMessage(const Claim &claim) = 0;
    /// Reads the answer of a 2102 (also a stored one) against its claim: another person's or another total's answer is
    /// PLATFORM_ANSWER_UNREADABLE.
    [[nodiscard]] virtual Result<Settlement> readSettlement(const Answer &answer, const QString &personNumber, Money total) const = 0;
    /// 2601 for the message `originalId` of `originalInfno`.
    [[nodiscard]] virtual Result<Envelope> reverseMessage(const QString &personNumber, const QString &division, const QString &originalId,
                                                          const QString &originalInfno, const OperatorName &worker) = 0;
    /// 2103: whole-ticket refund.
    [[nodiscard]] virtual Result<Envelope> refundMessage(const QString &settlementId, const QString &visitId, const QString &personNumber,
                                                         const QString &division, const OperatorName &worker) = 0;
    /// 5201 and 5203: the settlement whose medins_setl_id is our message; nothing when the platform has none. A record that cannot be
    /// read, or a visit that cannot be looked into while none matches, is an error: not found is said only when all were seen.
    [[nodiscard]] virtual Result<std::optional<RecordedSettlement>> record(const RecordQuestion &question) = 0;
    /// Seconds by which the platform's clock is ahead of ours, from the respond_time of the newest answer; nothing before one came.
    [[nodiscard]] virtual std::optional<qint64> clockOffset() const = 0;
    /// Wraps an outbox payload (e.g. 3505 `selinfo`) in a fresh envelope; a member `insuplc_admdvs` beside it goes to the
    /// envelope.
    [[nodiscard]] virtual Result<Envelope> stockMessage(const QString &infno, const QJsonObject &input, const OperatorName &worker) = 0;

    /// Gives an envelope to the wire, once.
    [[nodiscard]] virtual Answer send(const Envelope &envelope) = 0;
};

} // namespace yaogui
