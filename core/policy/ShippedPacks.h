// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/policy/PackSignature.h"
#include "core/policy/PolicyBook.h"

#include <QStringList>

namespace yaogui {

/// The packs that come with the program (resources/policy): part of it, as its code is, and so need no signature of their own.
namespace ShippedPacks {

/// fujian, hunan, …; without the national one.
[[nodiscard]] QStringList regions();
/// The file's bytes; empty for a region that does not come with the program.
[[nodiscard]] QByteArray bytesOf(const QString &region);
[[nodiscard]] Result<PolicyPack> pack(const QString &region);
/// What a store begins with: the neutral national rules.
[[nodiscard]] Result<PolicyBook> book();
/// The key training stores trust from the beginning.
[[nodiscard]] Result<PackKey> trainingKey();

} // namespace ShippedPacks
} // namespace yaogui
