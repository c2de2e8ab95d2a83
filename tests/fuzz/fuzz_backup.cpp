// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backup/BackupHeader.h"
#include "core/backup/RecoveryPhrase.h"
#include "tests/fuzz/Fuzz.h"

using namespace yaogui;

// The front of a backup, and a typed phrase.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::input(data, size);
    const auto front = readFront(bytes);
    if (front) {
        fuzz::require(bytes.startsWith(front->raw), "what is authenticated is what stood there");
        fuzz::require(!front->header.store.isEmpty() && front->header.madeAt.isValid() && front->header.bytes > 0, "a header says whose, when, how much");
        const auto again = readFront(front->header.toBytes());
        fuzz::require(again && again->header.head == front->header.head && again->header.recoveryBox == front->header.recoveryBox, "a header survives being written");
    } else {
        fuzz::require(front.error().code == ErrorCode::BackupDamaged || front.error().code == ErrorCode::StoreNewer, "a bad front is said to be one");
    }
    const auto phrase = RecoveryPhrase::read(QString::fromUtf8(bytes));
    fuzz::require(phrase ? phrase->size() == 5 * RecoveryPhrase::groups : phrase.error().code == ErrorCode::PhraseInvalid, "a phrase is fifty digits or none");
    return 0;
}
