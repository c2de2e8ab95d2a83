// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/codes/CodeReading.h"

#include <optional>

namespace yaogui {

// The rules by which a clean text is told. Each gives nothing when the text is not of its form. Pure functions.

/// Digits only (and an identity number's X): trace, EAN, insurance, payment, identity.
[[nodiscard]] std::optional<CodeReading> readDigits(const QString &text, QDate today);
/// Drug codes, approval numbers, prescription codes, the open-platform form.
[[nodiscard]] std::optional<CodeReading> readLetters(const QString &text);

/// A reading with nothing but text and kind.
[[nodiscard]] CodeReading plainReading(const QString &text, CodeKind kind, std::vector<CodeKind> alternatives = {});
[[nodiscard]] CodeReading unknownReading(const QString &text, QStringView warning, std::vector<CodeKind> alternatives = {});
/// The usual trace code, 20 digits beginning 8.
[[nodiscard]] bool isTraceCode(QStringView text);
[[nodiscard]] CodeReading traceReading(const QString &code);

} // namespace yaogui
