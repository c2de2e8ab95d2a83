// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/staff/Approval.h"
#include "core/staff/Pin.h"
#include "core/staff/PostRules.h"
#include "core/store/StaffRepository.h"

namespace yaogui {

/// What somebody shows to be believed: first who they are, then what only they know, then what only they have.
struct Proof {
    QString who;  ///< staff number, badge or short code
    QString pin;
    QString code; ///< of the second factor, where they have one
    QString newPin = {}; ///< from now on; needed where somebody else has set the PIN
};

/// Proves identities. Wrong PINs are counted in the store before the PIN is looked at, so that neither a restart nor a second process nor
/// a kill gives free tries; the wait grows, then the person is locked (never the last owner, who waits longest instead). A badge alone
/// opens nothing, and is no second factor to whoever named themselves by it. In training, whoever has no PIN needs none.
/// OPERATOR_UNKNOWN, OPERATOR_LOCKED, PIN_NOT_SET ({given}: somebody else has set it, one's own comes first), PIN_INVALID, PIN_DELAYED {seconds}, PIN_WRONG {seconds, left}, SECOND_FACTOR_WRONG {likewise, factor}.
/// Slow on purpose (PinHasher); waits for the store.
class Identity {
public:
    explicit Identity(Store &store, const Clock &clock, PinHasher hasher = PinHasher()) : m_store(store), m_clock(clock), m_hasher(hasher) {}

    /// `purpose` names the audit event: staff.<purpose>, or staff.pin_wrong.
    [[nodiscard]] Result<Operator> prove(const Proof &proof, const QString &purpose) const;
    /// Who this is, unproven: by number, badge or short code. OPERATOR_UNKNOWN.
    [[nodiscard]] Result<Operator> find(const QString &who) const;
    /// As they are kept: a badge as a digest to look it up by, a secret sealed.
    [[nodiscard]] static QByteArray badgeDigest(const Store &store, const QString &badge);
    [[nodiscard]] static QByteArray sealedSecret(const Store &store, const QByteArray &secret);

private:
    struct Try {
        Operator worker;
        Proofs proofs; ///< as they stood before this try
        int wrongPins = 0, seconds = 0;
        bool locks = false;
        bool free = false; ///< no PIN to ask for
    };
    Result<Try> count(const QString &id) const;
    Result<qint64> checkFactor(const Try &attempt, const Proof &proof) const;
    /// The hash of a PIN of one's own in place of the one that was shown; empty: it stays.
    Result<QString> newHash(const Try &attempt, const Proof &proof) const;
    Done succeed(const Try &attempt, qint64 totpStep, const QString &newHash, const QString &purpose) const;
    Done note(const QString &id, const QString &kind, const QJsonObject &detail) const;
    tl::unexpected<Error> fail(const Try &attempt, ErrorCode code, const QString &purpose) const;

    Store &m_store;
    const Clock &m_clock;
    PinHasher m_hasher;
};

} // namespace yaogui
