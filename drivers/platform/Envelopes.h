// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insurance/Claim.h"

#include <QByteArray>
#include <QJsonObject>

namespace yaogui {

struct PlatformSettings;
struct LocalAddress;
struct Visit;

/// What differs from one envelope to the next (fact sheet 1.3).
struct MessageHead {
    QString infno;
    QString messageId;
    OperatorName worker;
    QString signNumber; ///< sign_no; may be empty
    QString division;   ///< insuplc_admdvs; left out when empty
    QDateTime time;     ///< inf_time
};

/// The whole HTTP body of a transaction: the envelope around `input`.
[[nodiscard]] QByteArray envelopeBody(const PlatformSettings &settings, const MessageHead &head, const QJsonObject &input);

// The inputs, by transaction.
[[nodiscard]] QJsonObject signInInput(const OperatorName &worker, const LocalAddress &address);                  ///< 9001
[[nodiscard]] QJsonObject signOutInput(const OperatorName &worker, const QString &signNumber);                   ///< 9002
[[nodiscard]] QJsonObject personInput(const Credential &credential);                                            ///< 1101
[[nodiscard]] QJsonObject diseaseInput(const QString &personNumber);                                            ///< 5301
[[nodiscard]] QJsonObject preSettleInput(const Claim &claim, const QString &traceNode);                         ///< 2101
[[nodiscard]] QJsonObject settleInput(const Claim &claim, const QString &traceNode);                            ///< 2102
[[nodiscard]] QJsonObject refundInput(const QString &settlementId, const QString &visitId, const QString &personNumber); ///< 2103
[[nodiscard]] QJsonObject reverseInput(const QString &personNumber, const QString &originalId, const QString &originalInfno); ///< 2601
[[nodiscard]] QJsonObject visitsInput(const RecordQuestion &question);                                           ///< 5201: three days around
[[nodiscard]] QJsonObject recordInput(const QString &personNumber, const Visit &visit);                          ///< 5203

/// The body of a credential decoding (fact sheet 4.3).
[[nodiscard]] QByteArray credentialBody(const PlatformSettings &settings, const QString &insuranceCode, const OperatorName &worker);

} // namespace yaogui
