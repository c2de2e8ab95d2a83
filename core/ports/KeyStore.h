// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QByteArray>

namespace yaogui {

/// Where the store's 32-byte key lives: outside the database. A driver keeps it (0600 key file).
class KeyStore {
public:
    virtual ~KeyStore() = default;
    /// KEY_MISSING when the store has none (or an unusable) key.
    [[nodiscard]] virtual Result<QByteArray> load() = 0;
    /// Makes and keeps a new random key; never overwrites one.
    [[nodiscard]] virtual Result<QByteArray> create() = 0;
    /// Keeps a key that came out of a backup; never overwrites one.
    [[nodiscard]] virtual Done keep(const QByteArray &key) = 0;
};

} // namespace yaogui
