// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backup/RecoveryPhrase.h"

#include <QStringList>

#include <sodium.h>

namespace yaogui {

namespace {

constexpr int digitsOfAGroup = 5;

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

// Weights without a factor of ten in common, so any one wrong digit shows; the place is weighed too, so swapped groups show.
char checkDigit(QByteArrayView four, int place)
{
    constexpr int weights[] = {3, 7, 9, 1};
    int sum = 7 * place;
    for (int i = 0; i < 4; ++i)
        sum += weights[i] * (four[i] - '0');
    return static_cast<char>('0' + sum % 10);
}

} // namespace

QString RecoveryPhrase::make()
{
    QStringList all;
    for (int place = 0; place < groups; ++place) {
        QByteArray group = QByteArray::number(randombytes_uniform(10'000)).rightJustified(4, '0');
        group += checkDigit(group, place);
        all += QString::fromLatin1(group);
    }
    return all.join(u' ');
}

Result<QByteArray> RecoveryPhrase::read(const QString &typed)
{
    QByteArray digits;
    for (const QChar c : typed) {
        if (c.isDigit())
            digits += static_cast<char>('0' + c.digitValue()); // full-width ones too
        else if (!c.isSpace() && c != u'-')
            return refuse(ErrorCode::PhraseInvalid, {{"reason", "not_digits"}});
    }
    if (digits.size() != groups * digitsOfAGroup)
        return refuse(ErrorCode::PhraseInvalid, {{"reason", "length"}});
    for (int place = 0; place < groups; ++place) {
        const QByteArrayView group = QByteArrayView(digits).sliced(place * digitsOfAGroup, digitsOfAGroup);
        if (group[4] != checkDigit(group.first(4), place))
            return refuse(ErrorCode::PhraseInvalid, {{"group", place + 1}});
    }
    return digits;
}

QByteArray RecoveryKeys::newSalt()
{
    static_assert(saltSize == crypto_pwhash_SALTBYTES);
    QByteArray salt(saltSize, Qt::Uninitialized);
    randombytes_buf(salt.data(), static_cast<std::size_t>(saltSize));
    return salt;
}

Result<RecoveryKeys> RecoveryKeys::of(const QString &phrase, const QByteArray &salt)
{
    YAOGUI_TRY_LET(const QByteArray digits, RecoveryPhrase::read(phrase));
    if (salt.size() != saltSize)
        return refuse(ErrorCode::BackupKeyWrong, {}, "no salt");
    QByteArray seed(crypto_box_SEEDBYTES, Qt::Uninitialized);
    if (crypto_pwhash(bytes(seed), crypto_box_SEEDBYTES, digits.constData(), static_cast<unsigned long long>(digits.size()), bytes(salt),
                      crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return refuse(ErrorCode::BackupFailed, {{"reason", "memory"}});
    RecoveryKeys keys{QByteArray(crypto_box_PUBLICKEYBYTES, Qt::Uninitialized), QByteArray(crypto_box_SECRETKEYBYTES, Qt::Uninitialized)};
    crypto_box_seed_keypair(bytes(keys.publicKey), bytes(keys.secretKey), bytes(seed));
    sodium_memzero(seed.data(), static_cast<std::size_t>(seed.size()));
    return keys;
}

QByteArray RecoveryKeys::seal(const QByteArray &plain, const QByteArray &publicKey)
{
    if (publicKey.size() != crypto_box_PUBLICKEYBYTES)
        return {};
    QByteArray sealed(plain.size() + crypto_box_SEALBYTES, Qt::Uninitialized);
    crypto_box_seal(bytes(sealed), bytes(plain), static_cast<unsigned long long>(plain.size()), bytes(publicKey));
    return sealed;
}

Result<QByteArray> RecoveryKeys::open(const QByteArray &sealed) const
{
    if (sealed.size() < crypto_box_SEALBYTES)
        return refuse(ErrorCode::BackupKeyWrong, {}, "not sealed to a phrase");
    QByteArray plain(sealed.size() - crypto_box_SEALBYTES, Qt::Uninitialized);
    if (crypto_box_seal_open(bytes(plain), bytes(sealed), static_cast<unsigned long long>(sealed.size()), bytes(publicKey), bytes(secretKey)) != 0)
        return refuse(ErrorCode::BackupKeyWrong);
    return plain;
}

} // namespace yaogui
