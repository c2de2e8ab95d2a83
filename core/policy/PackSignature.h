// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace yaogui {

/// A key that packs may be signed with, as a store trusts it.
struct PackKey {
    QString fingerprint;  ///< SM3 of the public key (DER), hexadecimal
    QByteArray publicPem;
};

/// SM2 signatures of packs (GB/T 32918, SM3, the standard's default signer id), through OpenSSL. Thread-safe.
namespace PackSignature {

/// Of a PEM with a public or a private SM2 key. PACK_KEY_UNREADABLE.
[[nodiscard]] Result<PackKey> keyOf(const QByteArray &pem);
/// The text of the file that stands beside a pack, FILE.sig. PACK_KEY_UNREADABLE without a private SM2 key.
[[nodiscard]] Result<QByteArray> sign(const QByteArray &pack, const QByteArray &privatePem);
/// The key that signed it. POLICY_SIGNATURE_WRONG {reason: UNREADABLE, CHANGED}; POLICY_KEY_UNTRUSTED {fingerprint} when none of
/// `trusted` made it.
[[nodiscard]] Result<PackKey> verify(const QByteArray &pack, const QByteArray &signatureFile, const std::vector<PackKey> &trusted);

} // namespace PackSignature
} // namespace yaogui
