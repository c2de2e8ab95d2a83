// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QString>

namespace yaogui {

/// PINs as Argon2id texts of libsodium, each with its own salt: equal PINs of two people look different. Takes its time on purpose
/// (Moderate: 256 MB and under a second); not for the GUI's thread nor inside a transaction. Any other thread.
class PinHasher {
public:
    enum class Strength { Moderate, Light }; ///< Light: for tests
    explicit PinHasher(Strength strength = Strength::Moderate) : m_strength(strength) {}

    /// STORE_WRITE_FAILED when there is not memory enough.
    [[nodiscard]] Result<QString> hash(const QString &pin) const;
    [[nodiscard]] static bool matches(const QString &hash, const QString &pin);

private:
    Strength m_strength;
};

/// PIN_INVALID {reason: length, digits, simple}: 6 to 12 digits, not all the same, no plain run up or down.
[[nodiscard]] Done checkNewPin(const QString &pin);

} // namespace yaogui
