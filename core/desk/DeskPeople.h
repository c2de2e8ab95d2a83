// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/staff/Operator.h"
#include "core/store/Store.h"

#include <vector>

namespace yaogui {

/// In whose name a screen may act: who signed in, first; in a training store, where nobody has a PIN, everybody. Worker threads.
[[nodiscard]] Result<std::vector<Operator>> peopleAt(const Store &store, const Operator &signedIn, const QDate &today);
/// One of them; OPERATOR_UNKNOWN.
[[nodiscard]] Result<Operator> personAt(const Store &store, const Operator &signedIn, const QString &id, const QDate &today);

} // namespace yaogui
