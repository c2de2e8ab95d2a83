// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

namespace yaogui {

/// What opens a store's backups when the machine and its key are gone: ten groups of five digits, written down once.
/// Four digits of a group are drawn at random (132 bits in all), the fifth checks them and their place.
namespace RecoveryPhrase {

constexpr int groups = 10;

/// "12345 67890 …".
[[nodiscard]] QString make();
/// The digits without anything between them. PHRASE_INVALID {group} of the first that is mistyped or out of its place, or {reason}.
[[nodiscard]] Result<QByteArray> read(const QString &typed);

} // namespace RecoveryPhrase

/// A pair of keys drawn from a phrase (Argon2id, then X25519): each backup is sealed to the public one, which the store keeps, so
/// that the phrase itself is never kept.
struct RecoveryKeys {
    static constexpr int saltSize = 16;
    QByteArray publicKey, secretKey;

    [[nodiscard]] static QByteArray newSalt();
    /// PHRASE_INVALID. Takes 64 MB and a part of a second.
    [[nodiscard]] static Result<RecoveryKeys> of(const QString &phrase, const QByteArray &salt);
    [[nodiscard]] static QByteArray seal(const QByteArray &plain, const QByteArray &publicKey);
    /// BACKUP_KEY_WRONG.
    [[nodiscard]] Result<QByteArray> open(const QByteArray &sealed) const;
};

} // namespace yaogui
