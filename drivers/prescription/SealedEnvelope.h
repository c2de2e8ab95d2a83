// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/base/Sm2.h"

#include <QDateTime>

namespace yaogui {

/// Which text of `data` stands in the signed text: two habits were seen, and the centre's word decides.
enum class SignedData { Plain, Sealed };

/// What a store and the centre agreed on. `own` holds the private half.
struct CentreAgreement {
    QString appId, appSecret;
    Sm2Key own, centre;
    SignedData signedData = SignedData::Plain;
    bool escapeNonAscii = false; ///< Han written as \uXXXX before it is sealed
};

/// The envelope of the prescription centre's second generation: `data` as JSON sealed with SM4 under a key drawn from appId and
/// appSecret, and signed with SM2 and SM3 (r and s, Base64). Any thread.
namespace SealedEnvelope {

/// 16 bytes; empty when appId has fewer than 16 characters.
[[nodiscard]] QByteArray keyOf(const QString &appId, const QString &appSecret);
/// The members in the order of their names, joined as k=v with &, the secret at the end. Without signData, encData, extra and
/// what is empty; `data` is the text that stands for it.
[[nodiscard]] QByteArray signedText(const QJsonObject &members, const QByteArray &data, const QString &appSecret);

/// CENTRE_NOT_CONFIGURED when the agreement is not whole.
[[nodiscard]] Result<QJsonObject> seal(const QJsonObject &data, const CentreAgreement &agreement, const QDateTime &now);
/// The `data` within. RX_SIGNATURE_WRONG when the centre did not sign it, CENTRE_ANSWER_UNREADABLE when it is not sealed for us.
[[nodiscard]] Result<QJsonObject> open(const QJsonObject &envelope, const CentreAgreement &agreement);

} // namespace SealedEnvelope

} // namespace yaogui
