// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/prescription/rules/RuleBook.h"

namespace yaogui {

/// The packs that come with the program (resources/rules): part of it, as its code is, and so need no signature of their own.
namespace ShippedRules {

/// nhsa, safety.
[[nodiscard]] QStringList names();
/// Empty for a pack that does not come with the program.
[[nodiscard]] QByteArray bytesOf(const QString &name);
[[nodiscard]] Result<std::vector<RulePack>> packs();

} // namespace ShippedRules
} // namespace yaogui
